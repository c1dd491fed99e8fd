"""The registry of units: areas, bodies, how names are read in a context, and how people ask for them."""
