"""Annotations out of the program and back in, one module per format."""
