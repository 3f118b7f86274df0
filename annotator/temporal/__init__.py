"""Chinese date expressions and the values they stand for."""
