"""Plain text: the rendering of a wiki page without markup, and text files of any other kind."""

import re

from annotator.sources.parsed import Parsed
from annotator.sources.plain_text import read_text
from annotator.sources.plain_wiki import read_wiki

# What only the rendering of a wiki page has: a note's mark, its tagline, its last lines.
_WIKI_SIGN = re.compile(
    r"\^\[\d{1,4}\]|^[ \t]*(?:维基百科|維基百科)[，,]自由的百科全[书書][ \t]*$|^[ \t]*取自[“「\"]?<?https?://",
    re.MULTILINE,
)
_FIRST_NOTE = re.compile(r"^\[1\](?=[ \t\r\n]|\Z)", re.MULTILINE)


def parse(raw: str) -> Parsed:
    """Read plain text. Any text can be read so; linear in its length."""
    note = _FIRST_NOTE.search(raw)
    rendered = _WIKI_SIGN.search(raw) or (note and raw.find("[1]") < note.start())
    return read_wiki(raw) if rendered else read_text(raw)
