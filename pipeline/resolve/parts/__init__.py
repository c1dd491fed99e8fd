"""Parts: `cutting` cuts an item's own text where another lead or deadline begins, `making` makes a task of each."""
