"""Units: `finder` asks the dictionary first, then the shape of a name (`names`), then where it stands (`slots`)."""
