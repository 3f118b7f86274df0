"""Reads a document and proposes annotations."""
