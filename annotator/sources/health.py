"""What a reader ought to look at in a cleaned text: a short list of places where something may be wrong.

It is better to miss a fault than to name one that is none: a list with noise is read once.
"""

import re
from collections.abc import Iterable, Iterator
from html.entities import html5
from itertools import chain, islice
from typing import Final

from annotator.core.alignment import Op, Segment
from annotator.core.document import BlockKind, CleanedText, Finding, FindingKind, Format, LinkKind
from annotator.core.rules import Rule
from annotator.core.span import Side
from annotator.sources.choices import RawRanges
from annotator.text.links import named_part

MOST_OF_A_KIND: Final = 200
"""So many findings of one kind are listed; a text with more of them is not what it was taken for."""

_STRAY = re.compile(
    r"(?:\[\[)+|(?:\]\])+|(?:\{\{)+|(?:\}\})+|''+(?![A-Za-z])|^\{\||^\|[-}]"
    r"|</?(?:ref|br|div|span|nowiki|small|sup|sub|table|tr|td|p|li|ul|blockquote|gallery|math|img|ok)\b"
    r"|&(?P<entity>[A-Za-z]{2,8};)|&#x?[0-9A-Fa-f]{1,6};"
    r"|\^\[\d{1,3}\]|\\\[\d{1,3}\\\]|\"wikilink\"\)",
    re.IGNORECASE | re.MULTILINE,
)

# A verb that gives a name or a list, with punctuation where the name should be; punctuation that only stands so
# when a name between has gone; a number that has gone from between two others.
_LOST_OBJECT = re.compile(
    r"(?:[稱称譽誉命改]|稱作|称作|分別|分别)[為为名](?=[，。、；])"
    r"|[和與与及](?=、)|(?<=[\u3400-\u9fff])(?:、[，。；]|，[、。；]|，，|、、)"
    r"|(?:重量|長度|长度|高度|溫度|温度|數量|数量|人數|人数|面積|面积|距離|距离)[為为]?(?:在|介於|介于)之[間间]"
)
# A paragraph whose first word wants somebody before it.
_LOST_SUBJECT = re.compile(
    r"(?:曾[在於于][^，。、；]{1,20}(?:指出?|表示|[稱称]|[說说]|認為|认为|寫道|写道|聲稱|声称)[，：]"
    r"|是指(?=[^，。]{0,40}[，。])|是(?:一[個个種种位座所家名部款]|位[於于]))"
)
_LOST_SCENE = re.compile(r"(?:拍?[攝摄][於于])(?=\d|[\u3400-\u9fff])")

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")

# What is dropped by these rules was written to be read by somebody.
_READABLE = frozenset(
    {Rule.NAVIGATION, Rule.ADVERTISEMENT, Rule.TRACKING, Rule.SOURCE_LINE, Rule.FOOTER, Rule.TAGLINE, Rule.TEMPLATE}
)
# Measured on five articles and fifty pages of other corpora: what reads well stays below both of a pair.
_MUCH_GENERATED, _MUCH_GENERATED_SHARE = 50, 0.05  # characters, and share of the text's
_MUCH_DROPPED, _MUCH_DROPPED_SHARE = 1000, 1.0


def examine(raw: str, source_format: Format, cleaned: CleanedText, asked_for: RawRanges) -> tuple[Finding, ...]:
    """What to look at in ``cleaned``, in the order of ``FindingKind`` and of the places.

    ``asked_for`` is what the researcher wanted in the text, marks and all. At most ``MOST_OF_A_KIND`` of each kind.
    Linear in the length of the texts.
    """
    kinds = (
        _stray_marks(cleaned, asked_for),
        _unmatched(cleaned),
        _empty_brackets(raw, cleaned),
        _swallowed_links(cleaned) if source_format is Format.PANDOC_MARKDOWN else (),
        _lost_subjects(cleaned),
        _empty_notes(cleaned),
        _amounts(cleaned),
    )
    return tuple(chain.from_iterable(islice(findings, MOST_OF_A_KIND) for findings in kinds))


def _stray_marks(cleaned: CleanedText, asked_for: RawRanges) -> Iterator[Finding]:
    for mark in _STRAY.finditer(cleaned.text):
        if mark["entity"] and mark["entity"] not in html5:
            continue
        place = cleaned.alignment.raw_position(mark.start())
        if not asked_for.touch(place, place + 1):
            yield Finding(FindingKind.STRAY_MARK, Side.TEXT, *mark.span())


def _unmatched(cleaned: CleanedText) -> Iterator[Finding]:
    for segment in cleaned.alignment:
        if segment.op is Op.DROP and segment.rule == Rule.DAMAGE:
            yield Finding(FindingKind.UNMATCHED, Side.RAW, segment.raw_start, segment.raw_end)


def _empty_brackets(raw: str, cleaned: CleanedText) -> Iterator[Finding]:
    """Brackets that were dropped because nothing was left in them, each pair with what stood between."""
    opened: Segment | None = None
    for segment in cleaned.alignment:
        if segment.op is not Op.DROP:
            opened = None
        elif segment.rule == Rule.ORPHAN_PUNCTUATION:
            opened = opened or segment
            if raw[segment.raw_end - 1] in "）)":
                yield Finding(FindingKind.EMPTY_BRACKETS, Side.RAW, opened.raw_start, segment.raw_end)
                opened = None


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


def _lost_subjects(cleaned: CleanedText) -> Iterable[Finding]:
    text = cleaned.text
    found = [match.span() for match in _LOST_OBJECT.finditer(text)]
    for block in cleaned.blocks:
        wanting = {BlockKind.PARAGRAPH: _LOST_SUBJECT, BlockKind.CAPTION: _LOST_SCENE}.get(block.kind)
        match = wanting.match(text, block.start, block.end) if wanting is not None else None
        if match is not None:
            found.append(match.span())
    return (Finding(FindingKind.LOST_SUBJECT, Side.TEXT, start, end) for start, end in sorted(found))


def _empty_notes(cleaned: CleanedText) -> Iterator[Finding]:
    for reference in cleaned.references:
        if not (reference.title or reference.url):
            yield Finding(FindingKind.EMPTY_NOTE, Side.TEXT, reference.position, reference.position)


def _amounts(cleaned: CleanedText) -> Iterator[Finding]:
    """What is said of the text as a whole: its place is the empty one at its beginning."""
    ink = sum(not character.isspace() for character in cleaned.text)
    generated = cleaned.alignment.generated(cleaned.text)
    dropped = sum(count for rule, count in cleaned.alignment.dropped().items() if rule in _READABLE)
    if ink == 0:
        yield Finding(FindingKind.EMPTY_TEXT, Side.TEXT, 0, 0)
        return
    if generated > max(_MUCH_GENERATED, ink * _MUCH_GENERATED_SHARE):
        yield Finding(FindingKind.MUCH_GENERATED, Side.TEXT, 0, 0)
    if dropped > max(_MUCH_DROPPED, ink * _MUCH_DROPPED_SHARE):
        yield Finding(FindingKind.MUCH_DROPPED, Side.TEXT, 0, 0)
