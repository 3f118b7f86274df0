"""The nouns of the program and their rules. Standard library only, everything immutable."""
