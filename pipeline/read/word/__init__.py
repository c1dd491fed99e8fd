"""Word: `docx`, and `doc` for files of before 2007."""
