"""What the markup of a citation says: title, address, publisher, dates."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Marks that say nothing in a value that is read as plain words. Every alternative stops at the next mark of its
# own kind, so that marks without an end cost linear time.
_MARKUP = re.compile(
    r"<!--(?:[^-]|-(?!->))*(?:-->|\Z)"
    r"|<ref\b[^<>]*/>|<ref\b[^<>]*>[^<]*</ref\s*>"
    r"|</?[A-Za-z][^<>]*>"
    r"|\[\[(?:[^\[\]|]*\|)*([^\[\]|]*)\]\]"
    r"|\[(?:https?:|ftps?:)?//[^\s\[\]]*[ \t]*([^\[\]]*)\]"
    r"|''+",
    re.IGNORECASE,
)
_MAY_HOLD_MARKUP = re.compile(r"<|\[|''")

_CITE = re.compile(
    r"\{\{\s*(?:cite\b|citation\b|vcite\b|cita\b|citeweb\b|cnki\b|wikicite\b|harvard\b)[^|{}]*\|", re.IGNORECASE
)
_BRACKETS = re.compile(r"\{\{|\}\}|\[\[|\]\]|\|")
_NESTED = re.compile(r"\{\{|\[\[")
_EXTERNAL = re.compile(r"\[((?:https?:|ftps?:)?//[^\s\[\]<>]+)[ \t]*([^\[\]]*)\]")
_ADDRESS = re.compile(r"(?:https?|ftps?)://[^\s\[\]<>|{}\"，。、；）]+")
_TEMPLATE = re.compile(r"\{\{[^{}]*\}\}")

_SEPARATORS = " -–—:：,，.。;；"
_LONGEST_PUBLISHER = 80  # characters after a linked title that are still likely a name

_TITLES = ("title", "script-title", "trans-title", "trans_title", "chapter", "標題", "标题", "article")
_ADDRESSES = ("url", "chapter-url", "網址", "网址", "archiveurl", "archive-url")
_PUBLISHERS = (
    *("publisher", "work", "newspaper", "website", "journal", "magazine", "periodical", "agency"),
    *("出版商", "出版社", "出版者", "報紙", "报纸", "網站", "网站", "期刊"),
)
_DATES = ("date", "日期", "year", "年")
_ACCESSED = ("accessdate", "access-date", "存取日期", "訪問日期", "访问日期", "查閱日期", "accessed")


class Citation(NamedTuple):
    """What a citation says; ``None`` for what it does not. Dates are as written."""

    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    date: str | None = None
    accessed: str | None = None


def plain(wikitext: str) -> str:
    """``wikitext`` as one line of plain words: links by their text, no tags, comments, references or emphasis."""
    if _MAY_HOLD_MARKUP.search(wikitext):
        wikitext = _MARKUP.sub(lambda mark: mark[1] or mark[2] or "", wikitext)
    return " ".join(wikitext.split())


def read_citation(content: str) -> Citation:
    """What stands in ``content``, the wikitext between ``<ref>`` and ``</ref>`` or a ``{{cite …}}``."""
    template = _CITE.search(content) if "{{" in content else None
    if template is not None:
        fields = _fields(content, template.end())
        cited = Citation(
            _first(fields, _TITLES),
            _first(fields, _ADDRESSES),
            _first(fields, _PUBLISHERS),
            _first(fields, _DATES),
            _first(fields, _ACCESSED),
        )
        if cited.title or cited.url:
            return cited
    external = _EXTERNAL.search(content) if "[" in content else None
    if external is not None:
        after = plain(_TEMPLATE.sub("", content[external.end() :])).strip(_SEPARATORS)
        publisher = after if after and len(after) <= _LONGEST_PUBLISHER else None
        return Citation(title=plain(external[2]) or None, url=external[1], publisher=publisher)
    address = _ADDRESS.search(content)
    words = plain(_TEMPLATE.sub("", content) if "{{" in content else content)
    if address is not None:
        words = words.replace(address[0], "").strip(_SEPARATORS)
    return Citation(title=words or None, url=address[0] if address else None)


def _first(fields: dict[str, str], names: tuple[str, ...]) -> str | None:
    """The first of the fields so called that says anything, as plain words."""
    for name in names:
        if name in fields and (value := plain(fields[name])):
            return value
    return None


def _fields(content: str, start: int) -> dict[str, str]:
    """The named arguments, as written, of the template whose first argument begins at ``start``."""
    stop = content.find("}}", start)
    inside = content[start:stop] if stop >= 0 else content[start:]
    arguments = inside.split("|") if not _NESTED.search(inside) else _arguments(content, start)
    named = (argument.partition("=") for argument in arguments)
    return {name.strip().lower(): value for name, sign, value in named if sign}


def _arguments(content: str, start: int) -> Iterator[str]:
    """The arguments of the template whose first one begins at ``start``, others and links in them."""
    depth, begin = 0, start
    for bracket in _BRACKETS.finditer(content, start):
        sign = bracket[0]
        if sign in ("{{", "[["):
            depth += 1
        elif depth and sign != "|":
            depth -= 1
        elif not depth and sign != "]]":
            yield content[begin : bracket.start()]
            begin = bracket.end()
            if sign == "}}":
                return
    yield content[begin:]
