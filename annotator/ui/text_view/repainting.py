"""Painting no more than what has changed: a whole page costs ten times what a key press may."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QWidget

from annotator.core.span import Span
from annotator.ui.text_view.column import Place
from annotator.ui.text_view.page import VisibleLine
from annotator.ui.text_view.painting import spans_between


def paint_lines_under(viewport: QWidget, lines: Iterable[VisibleLine], *spans: Sequence[Span]) -> None:
    """Have those lines painted anew on which something of these lies; each of ``spans`` ascends."""
    for line, top in lines:
        if any(spans_between(some, line.start, line.end) for some in spans):
            viewport.update(0, top, viewport.width(), line.style.pitch)


def paint_lines_at(viewport: QWidget, lines: Iterable[VisibleLine], places: Sequence[Place]) -> None:
    """Have these lines painted anew, as far as they are on the screen."""
    for line, top in lines:
        if (line.chunk, line.index) in places:
            viewport.update(0, top, viewport.width(), line.style.pitch)


def exposed_runs(lines: Iterable[VisibleLine], exposed: QRegion, width: int) -> list[list[VisibleLine]]:
    """The lines to paint, those together that stand together: often it is one at the top and one far below."""
    runs: list[list[VisibleLine]] = [[]]
    for visible in lines:
        if exposed.intersects(QRect(0, visible.top, width, visible.line.style.pitch)):
            runs[-1].append(visible)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def differing(one: Span | None, other: Span | None) -> list[Span]:
    """Where one of two selections is and the other is not."""
    if one is None or other is None or not one.overlaps(other):
        return [span for span in (one, other) if span is not None]
    edges = ((one.start, other.start), (one.end, other.end))
    return [Span(min(edge), max(edge)) for edge in edges if edge[0] != edge[1]]
