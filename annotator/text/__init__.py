"""Turns one text into another and keeps account of every character."""
