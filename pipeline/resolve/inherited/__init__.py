"""Leads that a task takes over: `inheritance` asks the line above, the heading, the label and the block beside it."""
