"""Plain text and Markdown: `reader` undoes what programs did to the text, then finds its tables and paragraphs."""
