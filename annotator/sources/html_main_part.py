"""Which part of a whole page is the article, and what stands above it."""

from dataclasses import dataclass

import regex as re

from annotator.sources.html_boilerplate import Boilerplate
from annotator.sources.html_elements import CONTAINERS, HEADINGS, LINKS
from annotator.sources.html_tokens import END, START, TEXT, Tokens, decode_entities

_ARTICLE_NAMES = frozenset({"article", "main"})  # of elements
_ARTICLE_IDS = frozenset(
    {"artbody", "artibody", "article", "articlebody", "article-body", "article-content", "content", "main-content"}
    | {"mw-content-text", "bodycontent", "zoom", "endtext", "js-content"}
)
_ARTICLE_CLASSES = frozenset(
    {
        "mw-parser-output",
        "article-content",
        "article-body",
        "entry-content",
        "post-content",
        "post-body",
        "article_content",
    }
    | {"articlebody", "article", "story-body", "trs-editor"}
)
_LEAD_NAMES = frozenset({"p", "div", "h2", "blockquote"})
_SENTENCE = re.compile(r"[。！？!?]|[.](?=\s|$)")
_LONG_LINE = 25  # characters of a line that may be a lead
_SHORTEST_TITLE = 4
_SHORTEST_SUBTITLE = 8
_MOST_TOKENS = 60  # of a headline or lead; what lies deeper in elements is none


@dataclass(slots=True)
class _Element:
    token: int
    end: int
    parent: int
    own: int = 0  # visible characters in it and its paragraphs, links and boilerplate left out
    all: int = 0  # in all elements inside it


def main_part(tokens: Tokens, boilerplate: Boilerplate) -> tuple[int, int]:
    """The tokens ``[first, last)`` that are the article: all of them where no part stands out.

    The part is the block with most text outside links, or what is marked as the article around it, or the block in
    which the article goes on beside it.
    """
    elements = _weigh(tokens, boilerplate)
    best = max(elements, key=lambda element: element.own)
    if best.own == 0 or best.token < 0:
        return _after_head(tokens), len(tokens)
    chosen, element = best, best
    is_marked = False
    while element.parent >= 0:
        name = tokens.names[element.token]
        if name in _ARTICLE_NAMES or (not is_marked and _is_article(tokens, element.token)):
            chosen, is_marked = element, True
            if name in _ARTICLE_NAMES:
                break
        element = elements[element.parent]
        if element.token < 0 or tokens.names[element.token] == "body":
            break
        if element.all > 1.5 * chosen.all:  # the article goes on beside the block
            chosen = element
    return chosen.token, chosen.end


def _is_article(tokens: Tokens, index: int) -> bool:
    if tokens.names[index] in _ARTICLE_NAMES:
        return True
    values = tokens.attributes(index)
    return (
        values.get("itemprop") == "articleBody"
        or values.get("role") == "main"
        or values.get("id", "").lower() in _ARTICLE_IDS
        or not _ARTICLE_CLASSES.isdisjoint(values.get("class", "").lower().replace("_", "-").split())
    )


def _weigh(tokens: Tokens, boilerplate: Boilerplate) -> list[_Element]:
    """All block elements that are closed, in order, after one for the whole page, with their share of the text."""
    elements = [_Element(-1, len(tokens), -1)]
    opened = [0]
    unread_until = 0  # in a link or boilerplate
    for index, kind in enumerate(tokens.kinds):
        while index >= elements[opened[-1]].end and len(opened) > 1:
            done = elements[opened.pop()]
            elements[opened[-1]].all += done.all
        if kind == TEXT:
            if index >= unread_until:
                length = len(tokens.text(index).strip())
                elements[opened[-1]].own += length
                elements[opened[-1]].all += length
        elif kind == START and tokens.closed[index] > index:
            name = tokens.names[index]
            if index >= unread_until and (name in LINKS or name == "title" or boilerplate.rule_of(index) is not None):
                unread_until = tokens.closed[index]
            if name in CONTAINERS:
                # An element that ends after the one around it is cut off there.
                end = min(tokens.closed[index] + 1, elements[opened[-1]].end)
                elements.append(_Element(index, end, opened[-1]))
                opened.append(len(elements) - 1)
    while len(opened) > 1:
        done = elements[opened.pop()]
        elements[opened[-1]].all += done.all
    return elements


def headline(tokens: Tokens, first: int, last: int, title: str | None, is_in_h1: bool) -> tuple[int, int] | None:
    """The tokens of the headline above the article ``[first, last)``; None if there is none or it lies inside.

    It is the last line before it that says what the page's title begins with, or else the last ``<h1>``. Where it is
    known to be an ``<h1>`` (``is_in_h1``), the same words inside the article are none.
    """
    for index in range(first, last):
        is_heading = tokens.kinds[index] == START and tokens.names[index] == "h1"
        if is_heading and tokens.closed[index] - index < _MOST_TOKENS and tokens.inside(index):
            return None
        is_text = tokens.kinds[index] == TEXT and not is_in_h1
        if is_text and says_title(decode_entities(tokens.text(index)), title):
            return None
    start = _after_head(tokens)
    logo: tuple[int, int] | None = None
    for index in range(first - 1, start - 1, -1):
        if tokens.kinds[index] == TEXT:
            if says_title(decode_entities(tokens.text(index)), title):
                return index, index + 1
            continue
        closed = tokens.closed[index]
        if tokens.kinds[index] != START or not index < closed < first or closed - index > _MOST_TOKENS:
            continue
        if tokens.names[index] in HEADINGS and says_title(tokens.inside(index), title):
            return index, closed + 1
        if tokens.names[index] == "h1" and logo is None and tokens.inside(index):
            logo = index, closed + 1
    return logo


def _after_head(tokens: Tokens) -> int:
    """The first token of the body, as far as the page tells."""
    return next((index for index, name in enumerate(tokens.names) if name == "body"), 0)


def says_title(line: str, title: str | None) -> bool:
    """Whether ``line`` is what a page's ``title`` begins with, before the names of site and section."""
    if title is None or len(line) > 4 * len(title) + 200:  # with white space around it
        return False
    said = _bare(line)
    return len(said) >= _SHORTEST_TITLE and _bare(title).startswith(said)


def title_is_in_h1(tokens: Tokens, title: str | None) -> bool:
    """Whether the headline is an ``<h1>``: not where another line says the title and no ``<h1>`` does."""
    says_otherwise = False
    h1_until = 0
    for index in range(_after_head(tokens), len(tokens)):
        if tokens.kinds[index] == TEXT:
            if says_title(decode_entities(tokens.text(index)), title):
                if index < h1_until:
                    return True
                says_otherwise = True
        elif tokens.names[index] == "h1" and tokens.kinds[index] == START:
            h1_until = tokens.closed[index]
    return not says_otherwise


def _bare(text: str) -> str:
    return "".join(text.split()).lower()


def leads(tokens: Tokens, first: int, last: int, boilerplate: Boilerplate) -> list[tuple[int, int]]:
    """Blocks among the tokens ``[first, last)``, above the article: sentences, subtitles and captions."""
    found: list[tuple[int, int]] = []
    index = first
    while index < last:
        closed = tokens.closed[index]
        if tokens.kinds[index] == START and index < closed < last:
            name = tokens.names[index]
            if name in LINKS or boilerplate.rule_of(index) is not None:
                index = closed
            elif (
                name == "figcaption"
                or (name in HEADINGS and _is_subtitle(tokens, index, closed))
                or (name in _LEAD_NAMES and _is_lead(tokens, index, closed))
            ):
                found.append((index, closed + 1))
                index = closed
        index += 1
    return found


def _is_subtitle(tokens: Tokens, first: int, last: int) -> bool:
    if last - first >= _MOST_TOKENS or any(name in LINKS for name in tokens.names[first:last]):
        return False
    return len(tokens.inside(first)) >= _SHORTEST_SUBTITLE


def _is_lead(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the element holds a sentence and no other blocks."""
    if last - first >= _MOST_TOKENS:
        return False
    texts: list[str] = []
    for index in range(first + 1, last):
        if tokens.kinds[index] in (START, END) and tokens.names[index] in CONTAINERS:
            return False
        if tokens.kinds[index] == TEXT:
            texts.append(tokens.text(index))
    text = decode_entities("".join(texts)).strip()
    return len(text) >= _LONG_LINE and _SENTENCE.search(text) is not None
