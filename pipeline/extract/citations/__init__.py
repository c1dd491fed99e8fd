"""Citations: `finder` reads each paragraph by itself; `repeated` adds what later ones name by kind and number alone."""
