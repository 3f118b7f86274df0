"""Which words of a link name the page it leads to."""

import re

from annotator.core.document import Link
from annotator.core.span import Span

_QUALIFIER = re.compile(r"\s*[(（][^()（）]*[)）]$")


def named_part(link: Link, text: str) -> Span | None:
    """The part of the link's display text that names its target; all of it when no part does, ``None`` if empty.

    A converter may have let a link swallow the words after it: ``[俄羅斯總統的弗拉基米爾](…/俄羅斯總統)`` names
    俄羅斯總統 only. A section (``#…``) and a qualifier in parentheses are no part of a page's name.
    """
    if link.start >= link.end:
        return None
    shown = text[link.start : link.end]
    title = link.target.partition("#")[0].replace("_", " ").strip()
    for name in (title, _QUALIFIER.sub("", title)):
        if name and (place := shown.find(name)) >= 0:
            return Span(link.start + place, link.start + place + len(name))
    return Span(link.start, link.end)
