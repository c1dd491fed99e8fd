"""The language as data: document types, units, roles, wordings, abbreviations (``data/``), and its loader."""
