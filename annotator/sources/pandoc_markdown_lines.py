"""Constructs of Pandoc Markdown that run over line ends, and the lines that are left.

Pandoc breaks what it cannot convert into pieces: a ``<ref>`` body becomes code fragments with empty lines
between them, a table stays HTML. Such a construct is one thing in one line, however many line ends it holds.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple


class RegionKind(Enum):
    REFERENCE = auto()  # <ref>…</ref>, <ref name="x" />
    OPEN_REFERENCE = auto()  # a <ref> whose </ref> is lost
    COMMENT = auto()
    TEMPLATE = auto()  # {{…}}
    SCRIPT = auto()
    TABLE = auto()
    FIGURE = auto()


_FRAMES = {"table": RegionKind.TABLE, "figure": RegionKind.FIGURE}


class Region(NamedTuple):
    start: int
    end: int
    kind: RegionKind


class Line(NamedTuple):
    """``raw[start:end]`` without its line end; the next line begins at ``next``."""

    start: int
    end: int
    next: int


_TOKEN = re.compile(
    r"(?P<comment><!--)|(?P<ref><ref(?:\s[^<>]*)?>)|(?P<template>\{\{|\}\})"
    r"|<(?P<raw_text>script|style)\b[^<>]*>|<(?P<closing>/?)(?P<frame>table|figure)\b[^<>]*>",
    re.IGNORECASE,
)
_REFERENCE_TAG = re.compile(r"<(?P<closing>/?)ref(?:\s[^<>]*)?>", re.IGNORECASE)
_RAW_TEXT_END = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in ("script", "style")}
_EMPTY_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?=[\r\n])")
_LINE_END = re.compile(r"\r\n|\r|\n")


def find_regions(raw: str) -> tuple[list[Region], list[Region]]:
    """What is one thing as a whole (references, comments, templates), and the frames: HTML tables and figures.

    Both lists ascend without overlap; a frame may hold regions of the first list, but does not cut one.
    """
    whole: list[Region] = []
    frames: list[Region] = []
    open_templates: list[int] = []
    open_frames: dict[str, list[int]] = {name: [] for name in _FRAMES}
    last_comment_end = raw.rfind("-->")
    empty_lines = [match.start() for match in _EMPTY_LINE.finditer(raw)]
    ends_of_raw_text = {name: _last_start(pattern, raw) for name, pattern in _RAW_TEXT_END.items()}
    position = 0
    while match := _TOKEN.search(raw, position):
        start, position = match.span()
        if match["comment"]:
            if start < last_comment_end:
                position = raw.find("-->", start) + 3
                whole.append(Region(start, position, RegionKind.COMMENT))
        elif match["ref"]:
            region = _reference(raw, match)
            position = region.end
            whole.append(region)
        elif match["template"] == "{{":
            open_templates.append(start)
        elif match["template"]:
            # A template never spans an empty line: two halves that far apart belong to different ones.
            if open_templates and not _any_between(empty_lines, open_templates[-1], start):
                whole.append(Region(open_templates.pop(), position, RegionKind.TEMPLATE))
            else:
                open_templates.clear()
        elif match["raw_text"]:
            name = match["raw_text"].lower()
            if start < ends_of_raw_text[name] and (end := _RAW_TEXT_END[name].search(raw, position)):
                position = end.end()
                whole.append(Region(start, position, RegionKind.SCRIPT))
        else:
            name = match["frame"].lower()
            if not match["closing"]:
                open_frames[name].append(start)
            elif open_frames[name]:
                frames.append(Region(open_frames[name].pop(), position, _FRAMES[name]))
    whole = _outermost(whole)
    starts = [region.start for region in whole]
    return whole, [frame for frame in _outermost(frames) if not _cuts(frame, whole, starts)]


def logical_lines(raw: str, whole: list[Region], frames: list[Region]) -> Iterator[Line]:
    """The lines of ``raw``, where a line end inside a region ends no line. Only LF, CRLF and CR end lines."""
    regions = _outermost([*whole, *frames])
    following, start = 0, 0
    for match in _LINE_END.finditer(raw):
        while following < len(regions) and regions[following].end <= match.start():
            following += 1
        if following < len(regions) and regions[following].start < match.start():
            continue
        yield Line(start, match.start(), match.end())
        start = match.end()
    if start < len(raw):
        yield Line(start, len(raw), len(raw))


def _reference(raw: str, opening: re.Match[str]) -> Region:
    if opening.group().endswith("/>"):
        return Region(*opening.span(), RegionKind.REFERENCE)
    following = _REFERENCE_TAG.search(raw, opening.end())
    if following and following["closing"]:
        return Region(opening.start(), following.end(), RegionKind.REFERENCE)
    return Region(*opening.span(), RegionKind.OPEN_REFERENCE)


def _last_start(pattern: re.Pattern[str], raw: str) -> int:
    return max((match.start() for match in pattern.finditer(raw)), default=-1)


def _any_between(positions: list[int], start: int, end: int) -> bool:
    return bisect_left(positions, start) < bisect_left(positions, end)


def _outermost(regions: list[Region]) -> list[Region]:
    """Ascending, without those that lie in or cut an earlier one."""
    kept: list[Region] = []
    for region in sorted(regions, key=lambda region: (region.start, -region.end)):
        if not kept or region.start >= kept[-1].end:
            kept.append(region)
    return kept


def _cuts(frame: Region, whole: list[Region], starts: list[int]) -> bool:
    """Whether an end of ``frame`` lies inside one of ``whole``."""
    for edge in (frame.start, frame.end):
        index = bisect_right(starts, edge) - 1
        if index >= 0 and whole[index].start < edge < whole[index].end:
            return True
    return False
