"""Notes of a page: marks in the text that lead to a note on the same page, and what the notes say."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

import regex as re

from annotator.core.document import Reference
from annotator.sources.html_elements import BLOCKS, LINKS
from annotator.sources.html_tokens import START, TEXT, Tokens, decode_entities

_LOCAL_LINK = re.compile(r"""(?i)href\s*=\s*["']?(?:[^"'\s>#]*)#""")
# [1], 【2】, ①, 註3, a, *; what else leads to a place on the page is a link.
_NOTE_WORD = r"(?:(?:注|註|note|nb)\s*)?"
_RAISED_MARK = re.compile(
    rf"[\[［【〔(（]?\s*{_NOTE_WORD}(?:[0-9]{{1,4}}|[a-z]{{1,2}}|[\u2460-\u24ff]|[*†‡])\s*[\]］】〕)）]?"
)
_BRACKETED_MARK = re.compile(rf"[\[［【〔]\s*{_NOTE_WORD}[0-9]{{1,4}}\s*[\]］】〕]")
# ^ 1.0 1.1 before a note, ↩ after it.
_LEADING_BACK_LINKS = re.compile(
    r"\s*(?:[↑^]\s*(?:(?:[0-9]{1,3}\.[0-9]{1,2}|[a-z]{1,2})\s+)*)?(?:[\[［【〔(（]?[0-9]{1,3}[\]］】〕)）.、]\s?)?"
)
_TRAILING_BACK_LINK = re.compile(r"[\s↩\ufe0e]+\Z")
_DATE = re.compile(r"[12][0-9]{3}(?:-[0-9]{2}-[0-9]{2}|年[0-9]{1,2}月[0-9]{1,2}日)")
_ACCESSED = re.compile(r"[\[（(]([12][0-9]{3}-[0-9]{2}-[0-9]{2})[\])）]")
_LONGEST_MARK = 40  # tokens
_LONGEST_TITLE = 300


@dataclass(slots=True)
class Notes:
    """``marks``: the token at which a mark's markup begins → the token after it, and the name of its note.

    ``bodies``: the first token of a note → the token after it. ``names``: of notes → their first token.
    """

    marks: dict[int, tuple[int, str]] = field(default_factory=dict[int, tuple[int, str]])
    bodies: dict[int, int] = field(default_factory=dict[int, int])
    names: dict[str, int] = field(default_factory=dict[str, int])
    _read: dict[str, tuple[str | None, str | None, str | None, str | None]] = field(
        default_factory=dict[str, tuple[str | None, str | None, str | None, str | None]]
    )
    _count: int = 0

    def reference(self, tokens: Tokens, start: int, after: int, name: str) -> Reference:
        """The citation whose mark are the tokens ``[start, after)``. Marks for one note say the same."""
        self._count += 1
        if name not in self._read:
            body = self.names[name]
            self._read[name] = _read_note(tokens, body, self.bodies[body])
        title, url, date, accessed = self._read[name]
        raw_start, raw_end = tokens.starts[start], tokens.starts[after]
        return Reference(f"r{self._count}", 0, raw_start, raw_end, name, title, url, None, date, accessed)


def find_notes(tokens: Tokens) -> Notes:
    """The marks of a page that lead to a note on it, and those notes."""
    notes = Notes()
    if _LOCAL_LINK.search(tokens.raw) is None:
        return notes
    marks = list(_marks(tokens))
    wanted = {name for _, _, name in marks}
    bodies = _bodies(tokens, wanted)
    for start, after, name in marks:
        body = bodies.get(name)
        # What lies above its mark is no note to it but the place that a note leads back to.
        if body is not None and body[0] >= after:
            notes.marks[start] = (after, name)
            notes.names[name] = body[0]
            notes.bodies[body[0]] = body[1]
    return notes


def _marks(tokens: Tokens) -> Iterator[tuple[int, int, str]]:
    """First token, token after, and target of every raised or bracketed link to a place on the page."""
    index = 0
    while index < len(tokens):
        name = tokens.names[index]
        closed = tokens.closed[index] if tokens.kinds[index] == START else -1
        if closed > index and closed - index <= _LONGEST_MARK and (name == "sup" or name in LINKS):
            target = _target_in(tokens, index, closed)
            pattern = _RAISED_MARK if name == "sup" else _BRACKETED_MARK
            if target and pattern.fullmatch(tokens.inside(index).lower()):
                yield index, closed + 1, target
                index = closed
        index += 1


def _target_in(tokens: Tokens, first: int, last: int) -> str:
    for index in range(first, last):
        if tokens.kinds[index] == START and tokens.names[index] in LINKS:
            _, mark, target = unquote(tokens.target(index)).partition("#")
            return target if mark else ""
    return ""


def _bodies(tokens: Tokens, wanted: set[str]) -> dict[str, tuple[int, int]]:
    """For the names that are wanted, the tokens of the block that bears the name or holds what bears it."""
    found: dict[str, tuple[int, int]] = {}
    if not wanted:
        return found
    block = -1  # the block that began last
    for index, kind in enumerate(tokens.kinds):
        if kind != START:
            continue
        is_block = tokens.names[index] in BLOCKS
        if is_block:
            block = index
        if tokens.starts[index + 1] - tokens.starts[index] < len("<p id=a>"):
            continue
        values = tokens.attributes(index)
        for name in {values.get("id", ""), values.get("name", "")} & wanted:
            at = index if is_block else block
            if at >= 0 and tokens.closed[at] > index:
                found.setdefault(name, (at, tokens.closed[at] + 1))
    return found


def _read_note(tokens: Tokens, first: int, after: int) -> tuple[str | None, str | None, str | None, str | None]:
    """Title, address, date and date of access that the note of the tokens ``[first, after)`` states."""
    texts: list[str] = []
    title = url = None
    for index in range(first, after):
        if tokens.kinds[index] == TEXT:
            texts.append(tokens.text(index))
        elif tokens.kinds[index] == START and tokens.names[index] in LINKS and url is None:
            target = tokens.target(index)
            if target.startswith(("http://", "https://", "//")):
                url, title = target, tokens.inside(index) or None
    text = " ".join(decode_entities("".join(texts)).split())
    text = _TRAILING_BACK_LINK.sub("", _LEADING_BACK_LINKS.sub("", text, count=1))
    accessed = _ACCESSED.search(text)
    date = _DATE.search(text)
    if title is None or len(title) < 3:
        title = text[:_LONGEST_TITLE] or None
    stated = date.group() if date and not (accessed and accessed.span(1) == date.span()) else None
    return title, url, stated, accessed[1] if accessed else None
