"""Text files that are no rendering of a wiki page: everything in them is text."""

from annotator.core.document import BlockKind
from annotator.core.rules import Rule
from annotator.sources.parsed import Parsed
from annotator.sources.plain_lines import read_paragraphs
from annotator.sources.plain_output import Output
from annotator.text.pieces import BlockStart


def read_text(raw: str) -> Parsed:
    """Read ``raw`` as paragraphs set apart by empty lines; where there are none, each line is a paragraph."""
    paragraphs = [paragraph.lines for paragraph in read_paragraphs(raw)]
    if len(paragraphs) == 1:
        paragraphs = [(line,) for line in paragraphs[0]]
    out = Output(raw)
    for lines in paragraphs:
        out.gap(lines[0][0])
        out.begin(BlockStart(BlockKind.PARAGRAPH))
        for start, end in lines:
            out.copy_line_end(start)
            out.drop(start, Rule.WHITESPACE)
            out.copy(end)
        out.end()
    out.gap(len(raw))
    return Parsed(out.pieces, [], None)
