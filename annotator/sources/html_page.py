"""What a whole HTML page says about itself: title, address, day, author."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import urljoin

import regex as re

from annotator.core.document import Metadata
from annotator.sources.html_tokens import OPAQUE, START, Tokens

_PAGE = re.compile(
    r"\s*+(?:<!--(?:[^-]|-(?!->))*+-->\s*+|<\?[^<>]*+>\s*+)*+<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE
)
_DATELINE = re.compile(r"【[^】\n]{0,40}?([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日[^】\n]{0,20}】")
_DATE_IN_ADDRESS = re.compile(r"/(?:(?:gb|b5)/([0-9]{2})|(20[0-9]{2}))[/-]?([0-9]{1,2})[/-]([0-9]{1,2})/")


def is_page(raw: str) -> bool:
    """Whether ``raw`` is a whole HTML page and not a piece of one inside another text."""
    return _PAGE.match(raw[:5_000]) is not None


def article_date(raw: str, address: str | None) -> str | None:
    """The article's day in ISO 8601, from its dateline (【…2023年10月18日讯】) or else from its address."""
    dateline = _DATELINE.search(raw)
    if dateline:
        found = iso_day(int(dateline[1]), int(dateline[2]), int(dateline[3]))
        if found:
            return found
    match = _DATE_IN_ADDRESS.search(address or "")
    if match is None:
        return None
    return iso_day(2000 + int(match[1]) if match[1] else int(match[2]), int(match[3]), int(match[4]))


def iso_day(year: int, month: int, day: int) -> str | None:
    """The day in ISO 8601, or None if there is none such."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


# The names under which pages state what a researcher wants to know.
_META = {
    "og:title": "title",
    "articletitle": "title",
    "og:url": "url",
    "og:site_name": "site",
    "sitename": "site",
    "author": "author",
    "article:author": "author",
    "dc.creator": "author",
    "source": "source",
    "contentsource": "source",
    "description": "description",
    "og:description": "description",
    "keywords": "keywords",
    "news_keywords": "keywords",
    "article:published_time": "published",
    "og:release_date": "published",
    "pubdate": "published",
    "publishdate": "published",
    "publish-date": "published",
    "datepublished": "published",
    "date": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dcterms.created": "published",
    "dcterms.issued": "published",
    "weibo: article:create_at": "published",
    "article:modified_time": "modified",
    "dcterms.modified": "modified",
}
_ISO_DATE = re.compile(r"([12][0-9]{3})[-/年.]([0-9]{1,2})[-/月.]([0-9]{1,2})")

# Of JSON-LD only these fields are wanted, wherever in it they stand. Reading them so cannot fail on damaged or deep
# JSON. A string has no line ends, and its scan ends at the next quote.
_STRING = r'"((?:[^"\\\n]++|\\.)*+)"'
_LINKED_DATA = (
    (re.compile(rf'"headline"\s*:\s*{_STRING}'), "title"),
    (re.compile(rf'"datePublished"\s*:\s*{_STRING}'), "published"),
    (re.compile(rf'"pubDate"\s*:\s*{_STRING}'), "published"),
    (re.compile(rf'"dateModified"\s*:\s*{_STRING}'), "modified"),
    (re.compile(rf'"author"\s*:\s*(?:\[\s*)?{_STRING}'), "author"),
    (re.compile(rf'"author"\s*:\s*(?:\[\s*)?\{{[^{{}}]{{0,500}}?"name"\s*:\s*{_STRING}'), "author"),
    (re.compile(rf'"publisher"\s*:\s*\{{[^{{}}]{{0,500}}?"name"\s*:\s*{_STRING}'), "publisher"),
)


@dataclass(slots=True)
class PageHead:
    """What a page states in its markup. ``base`` is what its links start from, if it says so."""

    title: str | None = None
    page_title: str | None = None
    url: str | None = None
    date: str | None = None
    base: str | None = None
    metadata: list[Metadata] = field(default_factory=list[Metadata])

    def address(self, target: str) -> str:
        """``target`` as a full address where the page tells what it starts from."""
        base = self.base or self.url
        if not base or "://" in target[:10] or target.startswith("#"):
            return target
        try:
            return urljoin(base, target)
        except ValueError:  # an address that no browser would follow either
            return target


def read_head(tokens: Tokens) -> PageHead:
    """Title, address, date and the rest that the page states in its markup."""
    head = PageHead()
    found: dict[str, str] = {}

    def note(key: str, value: str, start: int, end: int) -> None:
        value = " ".join(value.split())
        if value and Metadata(key, value, start, end) not in head.metadata[-20:]:
            found.setdefault(key, value)
            head.metadata.append(Metadata(key, value, start, end))

    starts = tokens.starts
    for index, kind in enumerate(tokens.kinds):
        if kind == OPAQUE and tokens.names[index] == "script":
            _read_linked_data(tokens.raw, starts[index], starts[index + 1], note)
        if kind != START:
            continue
        name = tokens.names[index]
        if name == "title" and tokens.closed[index] > index + 1 and "page-title" not in found:
            note("page-title", tokens.inside(index), starts[index + 1], starts[tokens.closed[index]])
        elif name == "meta":
            values = tokens.attributes(index)
            stated = values.get("property") or values.get("name") or values.get("itemprop") or ""
            key = _META.get(stated.strip().lower())
            if key:
                note(key, values.get("content", ""), starts[index], starts[index + 1])
        elif name == "link":
            values = tokens.attributes(index)
            if values.get("rel", "").lower() == "canonical":
                note("url", values.get("href", ""), starts[index], starts[index + 1])
        elif name == "base" and head.base is None:
            head.base = tokens.attributes(index).get("href") or None
        elif name == "time" and "published" not in found:
            note("published", tokens.attributes(index).get("datetime", ""), starts[index], starts[index + 1])
    head.page_title = found.get("page-title")
    head.title = found.get("title") or head.page_title
    head.url = found.get("url")
    day = _ISO_DATE.match(found.get("published", ""))
    if day:
        head.date = iso_day(int(day[1]), int(day[2]), int(day[3]))
    return head


def _read_linked_data(raw: str, start: int, end: int, note: Callable[[str, str, int, int], None]) -> None:
    """Note what the script ``raw[start:end]`` says, if it is JSON-LD."""
    if "ld+json" not in raw[start : min(end, start + 200)]:
        return
    for pattern, key in _LINKED_DATA:
        match = pattern.search(raw, start, end)
        if match is not None:
            try:
                value = str(json.loads(f'"{match[1]}"', strict=False))
            except ValueError:  # a damaged escape
                value = match[1]
            note(key, value, *match.span(1))
