"""What cleaning found to look at, in words, with the words around the place."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.core.document import Document, Finding, FindingKind
from annotator.core.span import Side, Span

_NAMES: Final[dict[FindingKind, object]] = {
    FindingKind.STRAY_MARK: QT_TRANSLATE_NOOP("FindingWords", "Markup left in the text"),
    FindingKind.UNMATCHED: QT_TRANSLATE_NOOP("FindingWords", "Mark without its other half"),
    FindingKind.EMPTY_BRACKETS: QT_TRANSLATE_NOOP("FindingWords", "Empty brackets"),
    FindingKind.SWALLOWED_LINK: QT_TRANSLATE_NOOP("FindingWords", "Link longer than its target"),
    FindingKind.LOST_SUBJECT: QT_TRANSLATE_NOOP("FindingWords", "Words lost in the source"),
    FindingKind.MISSING_WORDS: QT_TRANSLATE_NOOP("FindingWords", "Words may be missing"),
    FindingKind.EMPTY_NOTE: QT_TRANSLATE_NOOP("FindingWords", "Note that says nothing"),
    FindingKind.MUCH_GENERATED: QT_TRANSLATE_NOOP("FindingWords", "Much text was made"),
    FindingKind.MUCH_DROPPED: QT_TRANSLATE_NOOP("FindingWords", "Much text was left out"),
    FindingKind.EMPTY_TEXT: QT_TRANSLATE_NOOP("FindingWords", "No text is left"),
}

_SENTENCES: Final[dict[FindingKind, object]] = {
    FindingKind.STRAY_MARK: QT_TRANSLATE_NOOP(
        "FindingWords", "This looks like markup that the cleaning left standing."
    ),
    FindingKind.UNMATCHED: QT_TRANSLATE_NOOP(
        "FindingWords", "A mark that opens or closes something stands here alone. It is not in the text."
    ),
    FindingKind.EMPTY_BRACKETS: QT_TRANSLATE_NOOP(
        "FindingWords", "What stood in these brackets was lost before the file came here."
    ),
    FindingKind.SWALLOWED_LINK: QT_TRANSLATE_NOOP(
        "FindingWords", "The link also covers the words after the name it leads to."
    ),
    FindingKind.LOST_SUBJECT: QT_TRANSLATE_NOOP(
        "FindingWords", "A name or other words seem to be missing here. They were lost before the file came here."
    ),
    FindingKind.MISSING_WORDS: QT_TRANSLATE_NOOP(
        "FindingWords",
        "This template stands in the text. What it shows is written elsewhere, not in this file, and is left out.",
    ),
    FindingKind.EMPTY_NOTE: QT_TRANSLATE_NOOP("FindingWords", "A source is cited here, but nothing is said about it."),
    FindingKind.MUCH_GENERATED: QT_TRANSLATE_NOOP(
        "FindingWords", "An unusual part of the text was made from markup instead of copied."
    ),
    FindingKind.MUCH_DROPPED: QT_TRANSLATE_NOOP(
        "FindingWords", "An unusual part of the words was left out, not only markup."
    ),
    FindingKind.EMPTY_TEXT: QT_TRANSLATE_NOOP("FindingWords", "The file holds nothing that reads as text."),
}

_AROUND = 12
"""Characters shown on either side of a place."""


def finding_name(kind: FindingKind) -> str:
    """The kind in a few words, in the language of the interface."""
    return QCoreApplication.translate("FindingWords", str(_NAMES[kind]))


def finding_sentence(kind: FindingKind) -> str:
    """What a finding of this kind means for the reader."""
    return QCoreApplication.translate("FindingWords", str(_SENTENCES[kind]))


def place_of(finding: Finding, document: Document) -> Span | None:
    """A span to show: that of the finding, or a character beside it where it is a point. ``None`` in an empty text."""
    length = len(document.text if finding.side is Side.TEXT else document.raw)
    if not length:
        return None
    start = min(finding.start, length - 1)
    return Span(start, max(start + 1, min(finding.end, length)))


def words_around(finding: Finding, document: Document) -> tuple[str, str, str]:
    """What stands before, at and after the place, each in one line; ``…`` where more follows."""
    text = document.text if finding.side is Side.TEXT else document.raw
    before = text[max(0, finding.start - _AROUND) : finding.start].rpartition("\n")[2]
    at = text[finding.start : finding.end]
    if len(at) > 2 * _AROUND:
        at = f"{at[:_AROUND]}…{at[-_AROUND:]}"
    after = text[finding.end : finding.end + _AROUND].partition("\n")[0]
    return before, at.replace("\n", " ").replace("\r", ""), after.replace("\r", "")
