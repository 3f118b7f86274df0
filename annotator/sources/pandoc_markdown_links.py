"""Where links of Pandoc Markdown lead."""

import html
from typing import NamedTuple
from urllib.parse import unquote

import regex as re

from annotator.core.document import LinkKind
from annotator.core.rules import Rule

# (address "title"). No bracket stands alone in an address that pandoc wrote, so two searches never run over the
# same stretch and the whole stays linear; pairs of parentheses nest twice at most (Time_\(magazine\) is escaped).
_PLAIN = r"(?:\\.|[^\s()\[\]<>\\])"
_PAIR = rf"\((?:{_PLAIN}|\({_PLAIN}*+\))*+\)"
ADDRESS = (
    rf"\([ \t]*(?:<(?P<pointed>[^<>\r\n]*)>|(?P<url>(?:{_PLAIN}|\[{_PLAIN}*+\]|{_PAIR})*+))"
    r"(?:\s{1,8}(?:\"(?P<title>(?:[^\"\\\r\n]|\\.)*+)\"|'(?P<title_2>(?:[^'\\\r\n]|\\.)*+)'))?[ \t]*\)"
)

LINK_ADDRESS = re.compile(ADDRESS)
# An image alone in its paragraph.
FIGURE = re.compile(
    r"!\[(?:[^\[\]\\]|\\.|\[(?:[^\[\]\\]|\\.)*+\](?:\([^\s()]*+\))?)*+\]" + ADDRESS + r"(?:\{[^{}]*\})?[ \t]*$"
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


# The address of links by reference, ``[label]: address "title"``. What looks like no address stays: [注]：… is text.
DEFINITION = re.compile(
    r"\[(?!\^)([^\[\]\r\n]{1,999}+)\]:[ \t]*+(?:<([^<>\r\n]*+)>|(?=[^\s<>]*[./#:])([^\s<>]++))"
    r"(?:[ \t]++(?:\"([^\"\r\n]*+)\"|'([^'\r\n]*+)'|\(([^()\r\n]*+)\)))?[ \t]*+(?:\{[^{}\r\n]*+\}[ \t]*+)?$"
)


class Target(NamedTuple):
    kind: LinkKind
    target: str
    lang: str | None = None


def raw_rule(raw_format: str) -> Rule:
    """Why what is written in another format, ``{=html}``, is not in the text."""
    return Rule.TEMPLATE if raw_format == "mediawiki" else Rule.TAG


class Address(NamedTuple):
    """What a link is written to lead to."""

    url: str
    title: str | None


def normalised(label: str) -> str:
    """``label`` as links by reference compare it: without regard to case and white space."""
    return " ".join(label.split()).casefold()


def address_of(link: re.Match[str]) -> str:
    """The address in a match of ``ADDRESS``, as written."""
    return link["pointed"] if link["pointed"] is not None else link["url"]


def title_of(link: re.Match[str]) -> str | None:
    """The quoted title in a match of ``ADDRESS``."""
    return link["title"] if link["title"] is not None else link["title_2"]


def unescape(text: str) -> str:
    """``text`` without Markdown's backslashes and with its character references read."""
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    return html.unescape(text) if "&" in text else text


def is_wiki_link(url: str | None, title: str | None) -> bool:
    return title == "wikilink" or bool(url and _LOCAL_PAGE.match(url))


def read_target(url: str, title: str | None) -> Target:
    """Where a link leads: the title of a wiki page, or an address as written."""
    address = unescape(url)
    host = _WIKI_HOST.match(address)
    if host is None and (local := _LOCAL_PAGE.match(address)):
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
    return (unquote(written) if "%" in written else written).replace("_", " ").strip()
