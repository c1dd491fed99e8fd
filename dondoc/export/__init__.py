"""Forms in which directives leave the house. Exporters see records only, never the store."""
