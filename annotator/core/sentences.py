"""Sentences for people: words and values apart, so that the words can be put into another language."""

from dataclasses import dataclass
from typing import LiteralString, TypeAlias

Value: TypeAlias = "str | int | Sentence"
"""What stands in a sentence. Names, quotes and numbers are in no language; words are a ``Sentence`` themselves."""


@dataclass(frozen=True, slots=True, init=False)
class Sentence:
    """English words with named places, ``"{name} is empty."``, and what stands in each. ``str`` puts them together.

    The template is written where the sentence is made: it is what translations are found by.
    """

    template: str
    values: tuple[tuple[str, Value], ...]

    def __init__(self, template: LiteralString, /, **values: Value) -> None:
        # Frozen, so not even this may assign.
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "values", tuple(values.items()))

    def __str__(self) -> str:
        return self.template.format(**dict(self.values))
