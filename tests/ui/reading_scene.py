"""Texts and documents for the tests of the reading view."""

import re

from annotator.core.annotation import EntityMention
from annotator.core.document import BlockKind, CleanedText, Cleaner, Document, Format, Newline, Script, Source
from annotator.core.labels import Label, LabelSet
from annotator.core.rules import Rule
from annotator.core.span import QuotedSpan, Side, Span
from annotator.text.pieces import BlockEnd, BlockStart, Copy, Drop, Piece, weave
from annotator.ui.text_view import Mark, MarkStyle
from annotator.ui.theme import LIGHT

LABELS = LabelSet(
    "国际关系",
    1,
    (
        Label("PER", {"en": "Person", "zh_CN": "人物"}, "人", "rust"),
        Label("GPE", {"en": "Country or region", "zh_CN": "国家地区"}, "国", "teal"),
        Label("ORG", {"en": "Organisation", "zh_CN": "组织"}, "组", "violet"),
    ),
)

RAW = (
    "<div id='top'></div>\r\n<p><b>普京</b>访问<a href='/b'>北京</a>，𠮷野家😀在。</p>\r\n"
    "<p>他说“<i>歐盟</i>的支持”。</p>\r\n<!-- end -->"
)


def document(raw: str = RAW) -> Document:
    """What a cleaner that only knows tags makes of ``raw``: every ``<p>`` is a paragraph."""
    pieces: list[Piece] = []
    inside = False
    for match in re.finditer(r"<[^>]*>|[^<]+", raw):
        start, end = match.span()
        if match[0].startswith("<p"):
            pieces += [BlockStart(BlockKind.PARAGRAPH), Drop(start, end, Rule.TAG)]
            inside = True
        elif match[0] == "</p>":
            pieces += [BlockEnd(), Drop(start, end, Rule.TAG)]
            inside = False
        elif match[0].startswith("<!--"):
            pieces.append(Drop(start, end, Rule.COMMENT))
        elif match[0].startswith("<"):
            pieces.append(Drop(start, end, Rule.TAG))
        else:
            pieces.append(Copy(start, end) if inside else Drop(start, end, Rule.WHITESPACE))
    woven = weave(raw, pieces)
    cleaned = CleanedText(
        woven.text, woven.alignment, woven.blocks, (), (), (), Cleaner("tags", "1"), Script.HANS
    )  # fmt: skip
    source = Source("新闻.html", len(raw.encode()), "0" * 64, "utf-8", False, Newline.CRLF, Format.HTML)
    return Document("d1", source, "新闻", raw, cleaned)


def place_of(words: str, text: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def mention(words: str, text: str, label: str = "GPE", side: Side = Side.TEXT, mention_id: str = "") -> EntityMention:
    quoted = QuotedSpan.quote(side, place_of(words, text), text)
    at = "2026-11-21T08:30:00.125Z"
    return EntityMention(
        id=mention_id or f"m-{words}", annotator="林", created=at, modified=at, spans=(quoted,), label=label
    )


def mark(words: str, text: str, mark_id: str = "") -> Mark:
    colours = LIGHT.label_colours("teal")
    return Mark(mark_id or words, place_of(words, text), MarkStyle.ENTITY, "国", colours, "国家地区")
