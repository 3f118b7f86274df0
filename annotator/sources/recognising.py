"""Which markup a raw text is written in, seen from its content."""

import re
from pathlib import PurePath

from annotator.core.document import Format
from annotator.sources.html_page import is_page

# Enough to see what a file is; a page of a megabyte shows it in its first tenth.
_LOOKED_AT = 200_000

# What each markup has and the others have not, and how much one occurrence says. No pattern can pass over a
# place where it may begin anew, so that each is linear.
_WIKITEXT = (
    (re.compile(r"\[\[[^\[\]\n]+\]\]"), 1),
    (re.compile(r"\{\{[^{}\n]"), 1),
    (re.compile(r"^={2,6}[^=\n]+={2,6}[ \t]*$", re.MULTILINE), 2),
    (re.compile(r"<ref[ />]", re.IGNORECASE), 1),
    (re.compile(r"'''"), 1),
    (re.compile(r"^:*\{\|", re.MULTILINE), 1),
    (re.compile(r"^#(?:redirect|重定向)[ \t:]*\[\[", re.IGNORECASE | re.MULTILINE), 4),
)
_WIKILINK = re.compile(r'"wikilink"\)')
_MARKDOWN = (
    (re.compile(r"\]\([^()\s]+"), 1),
    (_WIKILINK, 2),
    (re.compile(r"\[\^[^\[\]\s]+\]"), 2),
    (re.compile(r"\\[\[\]*_#|{}<>]"), 1),
    (re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE), 1),
    (re.compile(r"`\{=[a-z]+\}"), 2),
)
_TAG = re.compile(
    r"</?(?:p|div|ok|td|tr|table|h[1-6]|li|ul|figure|figcaption|blockquote|img|section|article)(?=[\s/>])",
    re.IGNORECASE,
)

_BY_ENDING = {
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".md": Format.PANDOC_MARKDOWN,
    ".markdown": Format.PANDOC_MARKDOWN,
    ".wiki": Format.WIKITEXT,
    ".wikitext": Format.WIKITEXT,
    ".mediawiki": Format.WIKITEXT,
}


def recognise(raw: str, name: str) -> Format:
    """The format of ``raw``. The file's ``name`` counts only where the content hardly says anything.

    One mark alone, a ``[1]`` or a ``<`` in a sentence, makes no markup: what shows none is PLAIN.
    """
    if is_page(raw):
        return Format.HTML
    seen = raw[:_LOOKED_AT].replace("\r\n", "\n").replace("\r", "\n")
    wikitext, markdown, tags = _weight(_WIKITEXT, seen), _weight(_MARKDOWN, seen), len(_TAG.findall(seen))
    # Pandoc leaves tables and templates as they are, but marks every link; wikitext has links of its own kind.
    wikilinks = len(_WIKILINK.findall(seen))
    if wikilinks and wikilinks >= wikitext:
        return Format.PANDOC_MARKDOWN
    # Templates and tables of a wiki page are full of tags.
    if wikitext >= 2 and wikitext >= markdown and 3 * wikitext >= tags:
        return Format.WIKITEXT
    if tags >= 2 and 3 * tags >= markdown:
        return Format.HTML_MARKDOWN if markdown else Format.HTML
    if markdown >= 2:
        return Format.PANDOC_MARKDOWN
    hinted = _BY_ENDING.get(PurePath(name).suffix.lower())
    weights = {Format.HTML: tags, Format.PANDOC_MARKDOWN: markdown, Format.WIKITEXT: wikitext}
    return hinted if hinted is not None and weights[hinted] else Format.PLAIN


def _weight(patterns: tuple[tuple[re.Pattern[str], int], ...], text: str) -> int:
    return sum(weight * sum(1 for _ in pattern.finditer(text)) for pattern, weight in patterns)
