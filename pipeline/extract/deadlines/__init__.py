"""Wordings of time: `finder` searches a table of entries, each with its pattern, its reader and its context."""
