"""Plain text: the rendering of a wiki page without markup, and text files of any other kind."""

import re

from annotator.sources.parsed import Parsed
from annotator.sources.plain_text import read_text
from annotator.sources.plain_wiki import read_wiki

# Lines end as they ended in the file: "^" and "$" know the line feed only.
_BEGIN, _END = r"(?:\A|(?<=[\r\n]))", r"(?=[\r\n]|\Z)"
# What only the rendering of a wiki page has: a note's mark, its tagline, its last lines.
_WIKI_SIGN = re.compile(
    rf"\^\[\d{{1,4}}\]|{_BEGIN}[ \t]*(?:(?:维基百科|維基百科)[，,]自由的百科全[书書][ \t]*{_END}|取自[“「\"]?<?https?://)"
)
_FIRST_NOTE = re.compile(rf"{_BEGIN}\[1\](?=[ \t\r\n]|\Z)")


def parse(raw: str) -> Parsed:
    """Read plain text. Any text can be read so; linear in its length."""
    note = _FIRST_NOTE.search(raw)
    rendered = _WIKI_SIGN.search(raw) or (note and raw.find("[1]") < note.start())
    return read_wiki(raw) if rendered else read_text(raw)
