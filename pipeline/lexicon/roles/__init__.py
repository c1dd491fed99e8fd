"""Roles: what a sentence gives each unit to do; `finder` asks the other modules for the signs of each role."""
