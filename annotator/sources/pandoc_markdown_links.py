"""Where links of Pandoc Markdown lead."""

import html
from typing import NamedTuple
from urllib.parse import unquote

import regex as re

from annotator.core.document import LinkKind

# (address "title"). No bracket stands alone in an address that pandoc wrote, so two searches never run over the
# same stretch and the whole stays linear; pairs of parentheses nest twice at most (Time_\(magazine\) is escaped).
_PLAIN = r"(?:\\.|[^\s()\[\]<>\\])"
_PAIR = rf"\((?:{_PLAIN}|\({_PLAIN}*+\))*+\)"
ADDRESS = (
    rf"\([ \t]*(?:<(?P<pointed>[^<>\r\n]*)>|(?P<url>(?:{_PLAIN}|\[{_PLAIN}*+\]|{_PAIR})*+))"
    r"(?:\s{1,8}(?:\"(?P<title>(?:[^\"\\\r\n]|\\.)*+)\"|'(?P<title_2>(?:[^'\\\r\n]|\\.)*+)'))?[ \t]*\)"
)

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
FILE = r"(?:File|Image|Datei|Fichier|文件|檔案|档案|圖像|图像)"
_CATEGORY = r"(?:Category|Kategorie|Catégorie|分类|分類|カテゴリ)"
_WIKI_HOST = re.compile(r"https?://([a-z-]+)\.(?:m\.)?(?:wikipedia|wiktionary|wikisource)\.org/wiki/([^?]+)$")
_LOCAL_PAGE = re.compile(r"\.\./Page/(.+)\.md(#.*)?$")
_LANGUAGE = re.compile(r":?([a-z]{2,3}(?:-[a-z]+)*):(.+)$")
IMAGE_FILE = re.compile(rf"(?:/|^):?{FILE}:", re.IGNORECASE)
CATEGORY = re.compile(rf"{_CATEGORY}:(.+)$", re.IGNORECASE | re.DOTALL)
# What upstream put for the text of an image that has none: its layout words, its file's name.
IMAGE_WORD = re.compile(
    rf"(?:缩略图|縮略圖|縮圖|缩图|thumb(?:nail)?|frame(?:d|less)?|left|right|cent(?:er|re)|none|左|右|居中|中|有框|無框|无框"
    rf"|upright(?:=[\d.]*)?|\d*x?\d+px|(?:alt|替代|替代文字)=[^|]*|{FILE}:.*|[^\s|]+\.(?:jpe?g|png|svg|gif|tiff?|webp|ogg|webm|pdf))",
    re.IGNORECASE,
)


class Target(NamedTuple):
    kind: LinkKind
    target: str
    lang: str | None = None


def address_of(link: re.Match[str]) -> str:
    """The address in a match of ``ADDRESS``, as written."""
    return link["pointed"] if link["pointed"] is not None else link["url"]


def title_of(link: re.Match[str]) -> str | None:
    """The quoted title in a match of ``ADDRESS``."""
    return link["title"] if link["title"] is not None else link["title_2"]


def unescape(text: str) -> str:
    """``text`` without Markdown's backslashes and with its character references read."""
    return html.unescape(_ESCAPED.sub(r"\1", text))


def is_wiki_link(url: str | None, title: str | None) -> bool:
    return title == "wikilink" or bool(url and _LOCAL_PAGE.match(url))


def read_target(url: str, title: str | None) -> Target:
    """Where a link leads: the title of a wiki page, or an address as written."""
    address = unescape(url)
    local, host = _LOCAL_PAGE.match(address), _WIKI_HOST.match(address)
    if local:
        return Target(LinkKind.WIKI, _page(local[1] + (local[2] or "")))
    if host is None:
        return Target(LinkKind.WIKI, _page(address)) if title == "wikilink" else Target(LinkKind.EXTERNAL, address)
    page = _page(host[2])
    elsewhere = _LANGUAGE.match(page)
    if elsewhere:
        return Target(LinkKind.INTERLANGUAGE, elsewhere[2], elsewhere[1])
    if title == "wikilink" or host[1] == "zh":
        return Target(LinkKind.WIKI, page)
    return Target(LinkKind.INTERLANGUAGE, page, host[1])


def _page(written: str) -> str:
    return unquote(written).replace("_", " ").strip()
