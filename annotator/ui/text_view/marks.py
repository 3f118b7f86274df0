"""What is marked in a text, and how it is asked for."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from annotator.core.span import Span
from annotator.ui.text_view.intervals import Intervals
from annotator.ui.theme import LabelColours, Role


class MarkStyle(Enum):
    """Each layer has its own kind of mark, so that colour is never the only sign."""

    ENTITY = auto()  # tint and straight lane
    DATE = auto()  # dimension line, no tint
    STANCE = auto()  # tint and wavy line
    SUGGESTION = auto()  # dots, no tint


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch. Several with one ``id`` are the places of one discontinuous annotation.

    ``seal`` is one character, or a sign ▲ ▼ ● with its strength (``▼2``), drawn as shape and digit; empty
    for none. ``name`` is the label's full name. ``review`` puts a dot on the seal, ``retired`` strikes it. ``place``
    is the number of the annotation's span that stands here as it is; ``None`` where only a trace of one is shown.
    """

    id: str
    span: Span
    style: MarkStyle
    seal: str
    colour: LabelColours
    name: str
    review: bool = False
    retired: bool = False
    place: int | None = None


@dataclass(frozen=True, slots=True)
class RoleFrame:
    """A framed part of a chosen stance. ``tag`` stands above it: the role's name, or a sign like ``▼2``."""

    span: Span
    role: Role
    tag: str


class MarkSource(Protocol):
    """Where a view takes its marks from: made when a line is painted, so that opening a document makes none."""

    def over(self, span: Span) -> Sequence[Mark]:
        """The marks that share a character with ``span``, by start, the longer of two first."""
        ...

    def of(self, mark_id: str) -> Sequence[Mark]:
        """The marks of one annotation; none if it is not here."""
        ...


class MarkList:
    """Marks that are all made beforehand."""

    def __init__(self, marks: Iterable[Mark] = ()) -> None:
        self._marks = list(marks)
        self._places = Intervals((mark.span.start, mark.span.end, at) for at, mark in enumerate(self._marks))

    def over(self, span: Span) -> Sequence[Mark]:
        return [self._marks[at] for _, _, at in self._places.over(span.start, span.end)]

    def of(self, mark_id: str) -> Sequence[Mark]:
        return [mark for mark in self._marks if mark.id == mark_id]
