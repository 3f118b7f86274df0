"""What citations say in Pandoc Markdown: ``<ref>`` bodies broken into code fragments, and entries of note lists."""

import regex as re

from annotator.sources.citations import Citation, read_citation
from annotator.sources.pandoc_markdown_links import ADDRESS, address_of, is_wiki_link, title_of, unescape
from annotator.sources.plain_references import read_dates, read_plain_citation

_NAME = re.compile(r"""\bname\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>/]+))""", re.IGNORECASE)
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]" + ADDRESS)
_AUTOLINK = re.compile(r"<((?:https?|ftp)://[^<>\s]*)>")
_TAG = re.compile(r"(?<!\\)</?[A-Za-z][^<>]*>")
_ITALIC = re.compile(r"(?<![*_\w])[*_]([^*_\s][^*_]*)[*_](?![*_\w])")
_NUMBER = re.compile(r"\d+")
_END = " .,;，。；"
_QUOTED = re.compile(r"[\"“「]([^\"“”「」]*)[\"”」]")


def read_reference(tag_and_body: str) -> tuple[str | None, Citation]:
    """The name of ``<ref name="…">…</ref>`` or of ``<ref name="…" />``, and what its body says."""
    tag, _, body = tag_and_body.partition(">")
    found = _NAME.search(tag)
    name = next((group.strip() for group in found.groups() if group), None) if found else None
    if not body:
        return name, Citation()
    body = body.removesuffix(">")
    body = body[: body.rfind("</")] if "</" in body else body
    # Pandoc made code of the indented lines, and split it at every link and double space.
    flat = " ".join(_flat(body.replace("`", "")).split())
    return name, read_citation(flat) if "{{" in flat else read_entry(body)


def read_entry(markdown: str) -> Citation:
    """What one entry of a reference list or one footnote says: ``[title](url), *publisher*, date``."""
    link = next((found for found in _LINK.finditer(markdown) if not _is_wiki(found)), None)
    if link is None:
        return read_plain_citation(_plain(markdown))
    title, rest = _plain(link[1]).rstrip(_END), markdown[link.end() :]
    quoted = _QUOTED.fullmatch(title)
    title = quoted[1] if quoted else title
    # Upstream numbered links that had no text of their own.
    title = None if not title or _NUMBER.fullmatch(title) else title
    date, accessed = read_dates(_plain(rest))
    if date is None and accessed is None:
        date, accessed = read_dates(_plain(markdown[: link.start()]))
    publisher = _ITALIC.search(rest) or next((found for found in _LINK.finditer(rest) if _is_wiki(found)), None)
    name = _plain(publisher[1]).strip(_END) or None if publisher else None
    return Citation(title, unescape(address_of(link)), name, date, accessed)


def plain_entry(markdown: str) -> str:
    """An entry as a reader sees it, in one line."""
    return _plain(markdown)


def _is_wiki(link: re.Match[str]) -> bool:
    return is_wiki_link(address_of(link), title_of(link))


def _flat(text: str) -> str:
    return _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", text))


def _plain(text: str) -> str:
    text = _TAG.sub("", _flat(_flat(text)))
    return unescape(" ".join(text.replace("`", "").replace("*", "").split()))
