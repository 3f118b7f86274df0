"""In which ink a text is written: raw markup is coloured by what became of it."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QColor

from annotator.core.span import Span
from annotator.ui.theme import Role, Theme, qcolour


class Ink(StrEnum):
    """What a stretch of raw is that is not in the text. What was kept is written in the ordinary ink."""

    DROPPED = "dropped"
    REFERENCE = "reference"
    LINK_TARGET = "link-target"


class Inked(NamedTuple):
    """A stretch and its ink."""

    span: Span
    ink: Ink


InkSource = Callable[[int, int], Sequence[Inked]]
"""The stretches in another ink that reach into ``[start, end)`` of a text, ascending, none overlapping another."""


def plain(_start: int, _end: int) -> Sequence[Inked]:
    """All of the text is written in the ordinary ink."""
    return ()


def inks_of(theme: Theme) -> dict[Ink, QColor]:
    """The colours of the inks, each fit to be read on the panes' surface."""
    return {
        Ink.DROPPED: qcolour(theme.colours.ink3),
        Ink.REFERENCE: qcolour(theme.roles[Role.SOURCE].line),
        Ink.LINK_TARGET: qcolour(theme.palette["teal"].chip_text),
    }
