"""Errors that are sentences for the person who can mend them.

Everything else that is raised is a fault of the program and is shown as such.
"""

from typing import LiteralString

from annotator.core.sentences import Sentence, Value


class AnnotatorError(Exception):
    """Something the person can mend. ``sentence`` is fit to be shown: what was wrong, what to do.

    ``str(error)`` is the sentence in English. It is given whole, or as a template and its values.
    """

    def __init__(self, sentence: LiteralString | Sentence, /, **values: Value) -> None:
        self.sentence = sentence if isinstance(sentence, Sentence) else Sentence(sentence, **values)
        super().__init__(str(self.sentence))


class InvalidSpan(AnnotatorError):
    """A stretch that is empty, reversed, or outside its text."""

    def __init__(self, start: int, end: int) -> None:
        super().__init__(
            "The stretch from {start} to {end} is not a span: it must begin at 0 or later and not be empty.",
            start=start,
            end=end,
        )


class InvalidAlignment(AnnotatorError):
    """An alignment that breaks one of its laws. The sentence names the segment."""


class QuoteMismatch(AnnotatorError):
    """An annotation whose quote is not what the document says at its offsets."""


class NotFound(AnnotatorError):
    """Something was asked for that the project does not hold."""
