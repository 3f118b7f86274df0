"""What a reader ought to look at in a cleaned text: a short list of places where something may be wrong.

It is better to miss a fault than to name one that is none: a list with noise is read once.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from html.entities import html5
from itertools import chain, islice
from typing import Final

from annotator.core.alignment import Alignment, Op
from annotator.core.document import BlockKind, CleanedText, Finding, FindingKind, Format, LinkKind
from annotator.core.rules import Rule
from annotator.core.span import Side
from annotator.sources.choices import RawRanges
from annotator.text.links import named_part

MOST_OF_A_KIND: Final = 200
"""So many findings of one kind are listed; a text with more of them is not what it was taken for."""

# Every alternative begins with a literal: then the search skips running text at the speed of C. 6'2'' is a measure.
_STRAY = re.compile(
    r"\[\[+|\]\]+|\{\{+|\}\}+|''+(?<!\d'')|\{\|(?<![^\n]\{\|)|\|[-}](?<![^\n]\|[-}])"
    r"|</?(?i:ref|br|div|span|nowiki|small|sup|sub|table|tr|td|p|li|ul|blockquote|gallery|math|img|ok)\b"
    r"|&(?P<entity>[A-Za-z]{2,8};)|&#[xX]?[0-9A-Fa-f]{1,6};"
    r"|\^\[\d{1,3}\]|\\\[\d{1,3}\\\]|\"wikilink\"\)"
)

_LONGEST_TAG: Final = 300  # characters that are looked through for the tag

# What these tags begin is shown as it is written.
_VERBATIM = re.compile(r"<(?i:nowiki|pre|source|syntaxhighlight|math|chem|ce|code)\b[^<>]*>\s*\Z")

# A verb that gives a name or a list, with punctuation where the name should be; punctuation that only stands so
# when a name between has gone; a number that has gone from between two others. Literals first, as in _STRAY.
_MEASURES = (
    *("重量", "長度", "长度", "高度", "溫度", "温度", "數量"),
    *("数量", "人數", "人数", "面積", "面积", "距離", "距离"),
)
_LOST_OBJECT = re.compile(
    "|".join(rf"{verb}[為为名](?=[，。、；])" for verb in ["稱作?", "称作?", "譽", "誉", "命", "改", "分別", "分别"])
    + r"|、(?<=[\u3400-\u9fff]、)[，。；、]|，(?<=[\u3400-\u9fff]，)[、。；，]|"
    + "|".join(rf"{measure}[為为]?(?:在|介於|介于)之[间間]" for measure in _MEASURES)
)
# A paragraph whose first word wants somebody before it.
_LOST_SUBJECT = re.compile(
    r"(?:曾[在於于][^，。、；]{1,20}(?:指出?|表示|[稱称]|[說说]|認為|认为|寫道|写道|聲稱|声称)[，：]"
    r"|是指(?=[^，。]{0,40}[，。])|是(?:一[個个種种位座所家名部款]|位[於于]))"
)
_LOST_SCENE = re.compile(r"(?:拍?[攝摄][於于])(?=\d|[\u3400-\u9fff])")

# What stands at the edges of a line and of a table's cell.
_EDGES = frozenset({"", "\n", "\t"})
_HEADING = re.compile(r"(?:\A|[\r\n])=+[ \t]*\Z")
_LONGEST_HEADING_MARK = 10  # characters that are looked through for it
# An argument that ends as a sentence does: a quotation, not a field.
_SENTENCE = re.compile(r"[。！？][」』”]?\s*(?:\||\}\})")
_TEMPLATE_NAME = re.compile(r"\{\{\s*([^|{}\s]+)")

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")

# What is dropped by these rules was written to be read by somebody.
_READABLE = frozenset(
    {Rule.NAVIGATION, Rule.ADVERTISEMENT, Rule.TRACKING, Rule.SOURCE_LINE, Rule.FOOTER, Rule.TAGLINE, Rule.TEMPLATE}
    | {Rule.UNKNOWN_TEMPLATE}
)
# Measured on five articles and forty pages of other corpora: what reads well stays below both of a pair.
_MUCH_GENERATED, _MUCH_GENERATED_SHARE = 50, 0.05  # characters, and share of the text's
_MUCH_DROPPED, _MUCH_DROPPED_SHARE = 1000, 1.0

# In the alignment's column of operations, one byte a segment.
_GENERATED = re.compile(b"[%c%c]" % (list(Op).index(Op.REPLACE), list(Op).index(Op.INSERT)))


def examine(raw: str, source_format: Format, cleaned: CleanedText, asked_for: RawRanges) -> tuple[Finding, ...]:
    """What to look at in ``cleaned``, in the order of ``FindingKind`` and of the places.

    ``asked_for`` is what the researcher wanted in the text, marks and all. At most ``MOST_OF_A_KIND`` of each kind.
    Linear in the length of the texts.
    """
    segments = _Segments(cleaned.alignment)
    unknown = RawRanges((start, end) for _, start, end in segments.drops(Rule.UNKNOWN_TEMPLATE))
    kinds = (
        _stray_marks(raw, cleaned, segments, asked_for),
        _unmatched(segments),
        _empty_brackets(raw, segments, unknown),
        _swallowed_links(cleaned) if source_format is Format.PANDOC_MARKDOWN else (),
        _lost_subjects(raw, cleaned, segments, unknown),
        _missing_words(raw, segments, cleaned.text),
        _empty_notes(cleaned),
        _amounts(cleaned.text, segments),
    )
    return tuple(chain.from_iterable(islice(findings, MOST_OF_A_KIND) for findings in kinds))


def _stray_marks(raw: str, cleaned: CleanedText, segments: "_Segments", asked_for: RawRanges) -> Iterator[Finding]:
    """Marks that nobody meant to be read: neither wrote them as characters nor asked for them."""
    protections: list[tuple[int, int]] | None = None
    for mark in _STRAY.finditer(cleaned.text):
        if mark["entity"] and mark["entity"] not in html5:
            continue
        segment = cleaned.alignment[cleaned.alignment.index_at_text(mark.start())]
        place = segment.raw_start + mark.start() - segment.text_start
        if segment.op is not Op.COPY or asked_for.touch(place, place + 1):
            continue
        if protections is None:
            protections = [(end, start) for _, start, end in segments.drops(Rule.ESCAPE, Rule.TAG)]
        before = bisect_right(protections, place, key=lambda drop: drop[0]) - 1
        end, start = protections[before] if before >= 0 else (0, 0)
        is_escaped = end == place and raw[start:end] == "\\"
        if not (is_escaped or _VERBATIM.search(raw, max(start, end - _LONGEST_TAG), end)):
            yield Finding(FindingKind.STRAY_MARK, Side.TEXT, *mark.span())


class _Gap:
    """What was dropped between two characters of the text, ``before`` and ``after``: ``raw[start:end]``.

    ``following`` is the index of the segment after it.
    """

    __slots__ = ("_after", "_before", "_edges", "following")

    def __init__(self, following: int, start: int, end: int, raw: str, before: str, after: str) -> None:
        self.following = following
        self._before, self._after = before, after
        # Looked for once, however much lies in the gap: first and last line end, end of a table, beginning of one.
        ends = (raw.find("\n", start, end), raw.find("|}", start, end))
        begins = (raw.rfind("\n", start, end), raw.rfind("{|", start, end))
        self._edges = tuple(zip((at if at >= 0 else end for at in ends), begins, strict=True))

    def holds_in_line(self, start: int, end: int) -> bool:
        """Whether ``raw[start:end]``, which lies in the gap, stands in one line with other text."""
        first, last = self._edges[0]
        return (self._before not in _EDGES and start <= first) or (self._after not in _EDGES and last < end)

    def holds_in_cell(self, start: int, end: int) -> bool:
        """Whether ``raw[start:end]``, which lies in the gap, is all there is in a cell of a table."""
        first, last = self._edges[1]
        return (self._before == "\t" and start <= first) or (self._after == "\t" and last < end)


class _Segments:
    """The columns of an alignment: ten times as fast to run over as its segments."""

    def __init__(self, alignment: Alignment) -> None:
        self.text_starts, self.raw_starts, self._operations, self._codes, self._rules = alignment.columns()

    def made_by(self, rules: frozenset[Rule]) -> list[int]:
        """Indices of the segments with one of ``rules``."""
        codes = {code for code, rule in enumerate(self._rules) if rule in rules}
        return [index for index, code in enumerate(self._codes) if code in codes] if codes else []

    def drops(self, *rules: Rule) -> Iterator[tuple[int, int, int]]:
        """Index, raw start and raw end of each stretch that one of ``rules`` dropped."""
        text, raw = self.text_starts, self.raw_starts
        for index in self.made_by(frozenset(rules)):
            if text[index] == text[index + 1]:
                yield index, raw[index], raw[index + 1]

    def gap(self, index: int, raw: str, text: str) -> "_Gap":
        """The gap that segment ``index``, which is dropped, lies in."""
        texts, raws = self.text_starts, self.raw_starts
        first, following = index, index + 1
        while first and texts[first - 1] == texts[first]:
            first -= 1
        while following < len(self._codes) and texts[following] == texts[following + 1]:
            following += 1
        at = texts[index]
        # Line feeds that are inserted between two blocks stand behind what was dropped.
        is_inserted = following < len(self._codes) and raws[following] == raws[following + 1]
        after = texts[following + is_inserted]
        return _Gap(following, raws[first], raws[following], raw, text[at - 1 : at], text[after : after + 1])

    def generated(self, text: str) -> int:
        """How many characters other than white space are not copied from raw."""
        starts = self.text_starts
        made = [text[starts[at.start()] : starts[at.end()]] for at in _GENERATED.finditer(self._operations)]
        return _ink("".join(made))


def _ink(text: str) -> int:
    """How many characters of ``text`` are no white space."""
    return len("".join(text.split()))


def _unmatched(segments: _Segments) -> Iterator[Finding]:
    for _, start, end in segments.drops(Rule.DAMAGE):
        yield Finding(FindingKind.UNMATCHED, Side.RAW, start, end)


def _empty_brackets(raw: str, segments: _Segments, unknown: RawRanges) -> Iterator[Finding]:
    """Brackets that were dropped because nothing was left in them, each pair with what stood between.

    Around a template that is ``unknown`` they lost nothing upstream.
    """
    opened, opened_at = -1, -1  # where in raw, and before which character of the text
    for index, start, end in segments.drops(Rule.ORPHAN_PUNCTUATION):
        if segments.text_starts[index] != opened_at:
            opened, opened_at = start, segments.text_starts[index]
        if raw[end - 1] in "）)":
            if not unknown.touch(opened, end):
                yield Finding(FindingKind.EMPTY_BRACKETS, Side.RAW, opened, end)
            opened_at = -1


def _swallowed_links(cleaned: CleanedText) -> Iterator[Finding]:
    """Links that begin with the name of their page and go on in Chinese; a compound such as Java程式語言 is none."""
    text = cleaned.text
    for link in cleaned.links:
        named = named_part(link, text) if link.kind is LinkKind.WIKI and "#" not in link.target else None
        if (
            named is not None
            and named.start == link.start
            and named.end < link.end
            and _HAN.match(text, named.end - 1)
            and _HAN.match(text, named.end)
        ):
            yield Finding(FindingKind.SWALLOWED_LINK, Side.TEXT, link.start, link.end)


def _lost_subjects(raw: str, cleaned: CleanedText, segments: _Segments, unknown: RawRanges) -> Iterator[Finding]:
    """Verbs without the words they need; punctuation, now dropped, with which a block began."""
    text = cleaned.text
    found = [match.span() for match in _LOST_OBJECT.finditer(text)]
    for block in cleaned.blocks:
        wanting = {BlockKind.PARAGRAPH: _LOST_SUBJECT, BlockKind.CAPTION: _LOST_SCENE}.get(block.kind)
        match = wanting.match(text, block.start, block.end) if wanting is not None else None
        if match is not None:
            found.append(match.span())
    for start, end in sorted(found):
        yield Finding(FindingKind.LOST_SUBJECT, Side.TEXT, start, end)
    bare = {block.start for block in cleaned.blocks}.difference(start for start, _ in found)
    for index, start, end in segments.drops(Rule.ORPHAN_PUNCTUATION):
        if raw[start] in "，、；" and segments.text_starts[index] in bare and not unknown.touch(start - 1, start):
            yield Finding(FindingKind.LOST_SUBJECT, Side.RAW, start, end)


def _missing_words(raw: str, segments: _Segments, text: str) -> Iterator[Finding]:
    """Templates that nobody here knows, left out where words are missed.

    That is beside other text of their line, as a heading, or with a sentence in them. Of those that are all there is
    in cells of tables only the first of each name.
    """
    in_cells: set[str] = set()
    gap: _Gap | None = None
    for index, start, end in segments.drops(Rule.UNKNOWN_TEMPLATE):
        if gap is None or index >= gap.following:
            gap = segments.gap(index, raw, text)
        is_missed = (
            gap.holds_in_line(start, end)
            or _HEADING.search(raw, max(0, start - _LONGEST_HEADING_MARK), start) is not None
            or _SENTENCE.search(raw, start, end) is not None
        )
        if not is_missed:
            name = _TEMPLATE_NAME.match(raw, start, end)
            if name is None or name[1] in in_cells or not gap.holds_in_cell(start, end):
                continue
            in_cells.add(name[1])
        yield Finding(FindingKind.MISSING_WORDS, Side.RAW, start, end)


def _empty_notes(cleaned: CleanedText) -> Iterator[Finding]:
    for reference in cleaned.references:
        if not (reference.title or reference.url):
            yield Finding(FindingKind.EMPTY_NOTE, Side.TEXT, reference.position, reference.position)


def _amounts(text: str, segments: _Segments) -> Iterator[Finding]:
    """What is said of the text as a whole: its place is the empty one at its beginning."""
    ink = _ink(text)
    dropped = sum(end - start for _, start, end in segments.drops(*_READABLE))
    if ink == 0:
        yield Finding(FindingKind.EMPTY_TEXT, Side.TEXT, 0, 0)
        return
    if segments.generated(text) > max(_MUCH_GENERATED, ink * _MUCH_GENERATED_SHARE):
        yield Finding(FindingKind.MUCH_GENERATED, Side.TEXT, 0, 0)
    if dropped > max(_MUCH_DROPPED, ink * _MUCH_DROPPED_SHARE):
        yield Finding(FindingKind.MUCH_DROPPED, Side.TEXT, 0, 0)
