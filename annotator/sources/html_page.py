"""What a whole HTML page says about itself, and which part of it is the article."""

from dataclasses import dataclass
from datetime import date
from itertools import accumulate

import regex as re

from annotator.core.document import Metadata
from annotator.sources.html_tokens import VOID, Token, TokenKind, attributes, decode_entities

_PAGE = re.compile(
    r"\s*+(?:<!--(?:[^-]|-(?!->))*+-->\s*+|<\?[^<>]*+>\s*+)*+<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
)
_DATELINE = re.compile(r"【[^】\n]{0,40}?([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日[^】\n]{0,20}】")
_DATE_IN_ADDRESS = re.compile(r"/(?:(?:gb|b5)/([0-9]{2})|(20[0-9]{2}))[/-]?([0-9]{1,2})[/-]([0-9]{1,2})/")
_ISO_DATE = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")

_BLOCKS = frozenset(
    {"article", "main", "section", "div", "td", "body", "aside", "nav", "header", "footer", "form", "ul", "ol", "li"}
    | {"table", "figure", "blockquote", "center"}
)
_ARTICLE_IDS = frozenset({"artbody", "article", "articlebody", "article-body", "content", "main-content"})


def is_page(raw: str) -> bool:
    """Whether ``raw`` is a whole HTML page and not a piece of one inside another text."""
    return _PAGE.match(raw[:5_000]) is not None


def text_before(raw: str, tokens: list[Token]) -> list[int]:
    """For each token how many visible characters stand before it; one entry more for the end."""
    lengths = (
        len("".join(raw[token.start : token.end].split())) if token.kind is TokenKind.TEXT else 0 for token in tokens
    )
    return [0, *accumulate(lengths)]


def article_date(raw: str, address: str | None) -> str | None:
    """The article's day in ISO 8601, from its dateline (【…2023年10月18日讯】) or else from its address."""
    dateline = _DATELINE.search(raw)
    if dateline:
        found = _iso(int(dateline[1]), int(dateline[2]), int(dateline[3]))
        if found:
            return found
    match = _DATE_IN_ADDRESS.search(address or "")
    if match is None:
        return None
    return _iso(2000 + int(match[1]) if match[1] else int(match[2]), int(match[3]), int(match[4]))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


@dataclass(slots=True)
class PageHead:
    """What a page's ``<title>``, ``<meta>``, ``<link>`` and ``<time>`` say."""

    title: str | None = None
    url: str | None = None
    date: str | None = None


# The names under which pages state what a researcher wants to know.
_META = {
    "og:title": "title",
    "og:url": "url",
    "og:site_name": "site",
    "author": "author",
    "article:author": "author",
    "description": "description",
    "keywords": "keywords",
    "article:published_time": "published",
    "pubdate": "published",
    "publishdate": "published",
    "date": "published",
}


def read_head(raw: str, tokens: list[Token], metadata: list[Metadata]) -> PageHead:
    """Title, address and date that the page states in its markup; all of it is added to ``metadata``."""
    head = PageHead()
    found: dict[str, str] = {}

    def note(key: str, value: str, token: Token) -> None:
        value = " ".join(value.split())
        if value:
            found.setdefault(key, value)
            metadata.append(Metadata(key, value, token.start, token.end))

    for index, token in enumerate(tokens):
        if token.kind is not TokenKind.START:
            continue
        if token.name == "title" and token.closed == index + 2 and "page-title" not in found:
            inside = tokens[index + 1]
            note("page-title", decode_entities(raw[inside.start : inside.end]), inside)
        elif token.name == "meta":
            values = attributes(raw, token)
            key = _META.get((values.get("property") or values.get("name") or values.get("itemprop") or "").lower())
            if key:
                note(key, values.get("content", ""), token)
        elif token.name == "link":
            values = attributes(raw, token)
            if values.get("rel", "").lower() == "canonical":
                note("url", values.get("href", ""), token)
        elif token.name == "time":
            note("published", attributes(raw, token).get("datetime", ""), token)
    head.title = found.get("title") or found.get("page-title")
    head.url = found.get("url")
    stated = _ISO_DATE.match(found.get("published", ""))
    if stated:
        head.date = _iso(*(int(part) for part in stated.group().split("-")))
    return head


@dataclass(slots=True)
class _Element:
    token: int
    end: int
    parent: int
    own: int = 0  # visible characters in it and its paragraphs, links left out
    all: int = 0  # in all elements inside it


def main_part(raw: str, tokens: list[Token]) -> tuple[int, int]:
    """The tokens ``[first, last)`` that are the article: all of them where no part stands out.

    The part is the block with most text outside links, or the ``<article>`` or ``<main>`` around it.
    """
    elements = _weigh(raw, tokens)
    best = max(elements, key=lambda element: element.own)
    if best.own == 0 or best.token < 0:
        return 0, len(tokens)
    chosen, element = best, best
    while element.parent >= 0:
        element = elements[element.parent]
        if element.token < 0 or tokens[element.token].name == "body":
            break
        if _is_article(raw, tokens[element.token]):
            chosen = element
            break
        if element.all > 1.5 * chosen.all:  # the article goes on beside the block
            chosen = element
    return chosen.token, chosen.end


def _is_article(raw: str, token: Token) -> bool:
    if token.name in ("article", "main"):
        return True
    values = attributes(raw, token)
    return (
        values.get("itemprop") == "articleBody"
        or values.get("role") == "main"
        or values.get("id", "").lower() in _ARTICLE_IDS
    )


def _weigh(raw: str, tokens: list[Token]) -> list[_Element]:
    """All block elements that are closed, in order, after one for the whole page, with their share of the text."""
    elements = [_Element(-1, len(tokens), -1)]
    opened = [0]
    link_until = 0
    for index, token in enumerate(tokens):
        while index >= elements[opened[-1]].end and len(opened) > 1:
            done = elements[opened.pop()]
            elements[opened[-1]].all += done.all
        if token.kind is TokenKind.START and token.closed > index:
            if token.name == "a":
                link_until = token.closed
            elif token.name in _BLOCKS and token.name not in VOID:
                # An element that ends after the one around it is cut off there.
                end = min(token.closed + 1, elements[opened[-1]].end)
                elements.append(_Element(index, end, opened[-1]))
                opened.append(len(elements) - 1)
        elif token.kind is TokenKind.TEXT and index >= link_until:
            length = len("".join(raw[token.start : token.end].split()))
            elements[opened[-1]].own += length
            elements[opened[-1]].all += length
    while len(opened) > 1:
        done = elements[opened.pop()]
        elements[opened[-1]].all += done.all
    return elements
