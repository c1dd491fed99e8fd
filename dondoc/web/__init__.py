"""The desk in the browser, and the REST interface under it."""
