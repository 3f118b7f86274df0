"""Which date another is counted from: the anchor stack.

Nearest first: the dates of the paragraph that carry its story, those that only stand in it beside (in brackets, 根据
2004年的协议), the heading, then the document or the paragraphs before. 去年 is always counted from the document.
"""

from dataclasses import dataclass, field
from typing import Final

from annotator.temporal.points import Base, Origin, Point, Unit
from annotator.temporal.resolving import Anchor, placed

# A day of this distance from the date of a news story is one of that story, whatever other years it mentions.
_DAYS_BEFORE_STORY: Final = 60
_DAYS_AFTER_STORY: Final = 31


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date of the text that others may be counted from. ``source`` is its place in the list of what was found,
    or ``DOCUMENT_DATE`` of ``core.annotation``; ``sentence`` is counted from the beginning of the text."""

    source: "int | str"
    anchor: Anchor
    sentence: int = -1


@dataclass(slots=True)
class _Level:
    """The latest dates of one part of the text, by how precise they are: those of a day serve for months too."""

    latest: dict[Unit, Candidate] = field(default_factory=dict[Unit, Candidate])

    def note(self, candidate: Candidate) -> None:
        self.latest[Unit.YEAR] = candidate
        if candidate.anchor.month is not None:
            self.latest[Unit.MONTH] = candidate
        if candidate.anchor.date is not None:
            self.latest[Unit.DAY] = candidate

    def nearest(self, origin: Origin) -> Candidate | None:
        match origin.unit:
            case Unit.DAY | Unit.WEEK:
                return self.latest.get(Unit.DAY)
            case Unit.MONTH:
                return self.latest.get(Unit.MONTH)
            case _:
                return self.latest.get(Unit.YEAR)


class AnchorStack:
    """The dates read so far. ``document`` is the date of the document or its dateline, if there is one."""

    def __init__(self, document: Candidate | None) -> None:
        self._document = document
        self._heading = _Level()
        self._before = _Level()
        self._begin()

    def _begin(self) -> None:
        self._story, self._beside = _Level(), _Level()

    def begin_paragraph(self) -> None:
        """A line begins."""
        for level in (self._beside, self._story):
            self._before.latest.update(level.latest)
        self._begin()

    def note(self, candidate: Candidate, *, beside: bool = False, heading: bool = False) -> None:
        """A date was read; ``beside`` if it does not carry the story, ``heading`` if it is a line of its own."""
        (self._beside if beside else self._story).note(candidate)
        if heading:
            self._heading = _Level()
            self._heading.note(candidate)

    def anchor_for(self, point: Point, origin: Origin, sentence: int) -> Candidate | None:
        """What a point that stands in ``sentence`` is counted from; ``None`` where nothing serves."""
        document = self._served(self._document, origin)
        story, beside = self._story.nearest(origin), self._beside.nearest(origin)
        heading, before = self._heading.nearest(origin), self._before.nearest(origin)
        if origin.unit is Unit.ANY:
            return story or beside  # 当时 of another paragraph is just some time ago
        match origin.base:
            case Base.DOCUMENT:
                return document
            case Base.TEXT:
                return story or beside or heading or before or document
            case Base.EITHER:
                near = story or beside
                if near and document and near.sentence != sentence and _is_of_story(point, document.anchor):
                    return document
                if origin.shift > 0:
                    # 三天后 is seldom counted from the day of writing: the story goes on.
                    return near or before or document
                if origin.shift and document:
                    return story or document
                return near or heading or document or before

    @staticmethod
    def _served(candidate: Candidate | None, origin: Origin) -> Candidate | None:
        return candidate if candidate and candidate.anchor.serves(origin) else None


def _is_of_story(point: Point, document: Anchor) -> bool:
    """Whether the day, without its year, lies near the document's date; a weekday always does."""
    if point.weekday:
        return True
    here = placed(point, document) if point.month and point.day else None
    told = document.date
    if here is None or told is None or here.year is None or here.month is None or here.day is None:
        return False
    days = Anchor(here.year, here.month, here.day).date
    return days is not None and -_DAYS_BEFORE_STORY <= (days - told).days <= _DAYS_AFTER_STORY
