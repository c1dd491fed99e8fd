"""How good the extraction is: what it gives for a document against what a person says is right.

`command.main` is the command. For one document: `answers` reads both sides, `alignment` decides which
found task answers which expected one, and `figures` counts, one function a figure.
"""
