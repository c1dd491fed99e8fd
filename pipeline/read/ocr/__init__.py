"""Engines of optical character recognition behind one door (`engine`), and what they gave, kept (`cache`)."""
