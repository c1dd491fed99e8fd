"""PDF: `reader` decides page by page whether the text layer is read (`text`) or the picture (`pipeline.read.scan`)."""
