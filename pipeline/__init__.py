"""What is done to a directive: the stages, the language they share, and what runs them."""
