"""What a directive is: frozen records of the standard library alone, and the store beneath them."""
