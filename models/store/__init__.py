"""Where directives are kept and how they are asked for: rows, their mapping, and every query."""
