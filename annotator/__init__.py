"""Annotator: clean, read and tag messy copies of Chinese articles."""

__version__ = "0.1.0"
