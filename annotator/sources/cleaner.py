"""Which cleaner this program has, known without loading it."""

from annotator.core.document import Cleaner

CLEANER = Cleaner("annotator", "1.1")
"""Who made a cleaned text. Whatever changes the text of any document raises the version: texts of an older one are
offered to be cleaned again."""
