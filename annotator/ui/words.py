"""The words for the closed lists of values: what a mention class, an attitude, a status is called on the screen.

The context of each translation is the name of the list, so that one English word may become two Chinese ones.
"""

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotator.core.annotation import (
    Assertion,
    Attitude,
    CueStatus,
    Intensity,
    Layer,
    MentionClass,
    Origin,
    PolarityStatus,
    SpeechMode,
    TargetKind,
    TimexMod,
    TimexType,
    Voice,
)
from annotator.core.document import DocumentStatus, Format, Newline, Script, VariableType

# Members of different lists may be equal as strings (Voice.EXPLICIT == CueStatus.EXPLICIT): the list comes first.
_SOURCES: dict[type[StrEnum], dict[str, object]] = {
    Layer: {
        Layer.ENTITY: QT_TRANSLATE_NOOP("Layer", "Entity"),
        Layer.DATE: QT_TRANSLATE_NOOP("Layer", "Date"),
        Layer.STANCE: QT_TRANSLATE_NOOP("Layer", "Stance"),
    },
    Origin: {
        Origin.MANUAL: QT_TRANSLATE_NOOP("Origin", "By hand"),
        Origin.SUGGESTION: QT_TRANSLATE_NOOP("Origin", "Accepted suggestion"),
        Origin.IMPORT: QT_TRANSLATE_NOOP("Origin", "Imported"),
        Origin.PROJECTION: QT_TRANSLATE_NOOP("Origin", "Projected from a twin"),
    },
    MentionClass: {
        MentionClass.NAME: QT_TRANSLATE_NOOP("MentionClass", "Name"),
        MentionClass.NOMINAL: QT_TRANSLATE_NOOP("MentionClass", "Nominal"),
        MentionClass.PRONOUN: QT_TRANSLATE_NOOP("MentionClass", "Pronoun"),
    },
    TimexType: {
        TimexType.DATE: QT_TRANSLATE_NOOP("TimexType", "Date"),
        TimexType.TIME: QT_TRANSLATE_NOOP("TimexType", "Time of day"),
        TimexType.DURATION: QT_TRANSLATE_NOOP("TimexType", "Duration"),
        TimexType.SET: QT_TRANSLATE_NOOP("TimexType", "Repeated"),
    },
    TimexMod: {
        TimexMod.START: QT_TRANSLATE_NOOP("TimexMod", "Start of"),
        TimexMod.MID: QT_TRANSLATE_NOOP("TimexMod", "Middle of"),
        TimexMod.END: QT_TRANSLATE_NOOP("TimexMod", "End of"),
        TimexMod.BEFORE: QT_TRANSLATE_NOOP("TimexMod", "Before"),
        TimexMod.AFTER: QT_TRANSLATE_NOOP("TimexMod", "After"),
        TimexMod.ON_OR_BEFORE: QT_TRANSLATE_NOOP("TimexMod", "On or before"),
        TimexMod.ON_OR_AFTER: QT_TRANSLATE_NOOP("TimexMod", "On or after"),
        TimexMod.APPROX: QT_TRANSLATE_NOOP("TimexMod", "About"),
    },
    Voice: {
        Voice.EXPLICIT: QT_TRANSLATE_NOOP("Voice", "Named"),
        Voice.PRONOUN: QT_TRANSLATE_NOOP("Voice", "Pronoun"),
        Voice.OMITTED: QT_TRANSLATE_NOOP("Voice", "Omitted"),
        Voice.AUTHOR: QT_TRANSLATE_NOOP("Voice", "Author"),
        Voice.COLLECTIVE: QT_TRANSLATE_NOOP("Voice", "Collective"),
        Voice.UNATTRIBUTED: QT_TRANSLATE_NOOP("Voice", "Nobody named"),
        Voice.LOST: QT_TRANSLATE_NOOP("Voice", "Lost in the source"),
    },
    TargetKind: {
        TargetKind.ENTITY: QT_TRANSLATE_NOOP("TargetKind", "Entity"),
        TargetKind.EVENT: QT_TRANSLATE_NOOP("TargetKind", "Event"),
        TargetKind.POLICY: QT_TRANSLATE_NOOP("TargetKind", "Policy"),
        TargetKind.RELATION: QT_TRANSLATE_NOOP("TargetKind", "Relation"),
        TargetKind.CLAIM: QT_TRANSLATE_NOOP("TargetKind", "Claim"),
        TargetKind.DOCUMENT: QT_TRANSLATE_NOOP("TargetKind", "Document"),
    },
    CueStatus: {
        CueStatus.EXPLICIT: QT_TRANSLATE_NOOP("CueStatus", "In the words"),
        CueStatus.IMPLICIT: QT_TRANSLATE_NOOP("CueStatus", "Implicit"),
    },
    SpeechMode: {
        SpeechMode.DIRECT: QT_TRANSLATE_NOOP("SpeechMode", "Direct speech"),
        SpeechMode.INDIRECT: QT_TRANSLATE_NOOP("SpeechMode", "Indirect speech"),
        SpeechMode.MIXED: QT_TRANSLATE_NOOP("SpeechMode", "Partly quoted"),
    },
    Attitude: {
        Attitude.EVALUATION: QT_TRANSLATE_NOOP("Attitude", "Evaluation"),
        Attitude.POSITION: QT_TRANSLATE_NOOP("Attitude", "Position"),
        Attitude.AGREEMENT: QT_TRANSLATE_NOOP("Attitude", "Agreement"),
        Attitude.INTENTION: QT_TRANSLATE_NOOP("Attitude", "Intention"),
        Attitude.DEMAND: QT_TRANSLATE_NOOP("Attitude", "Demand"),
        Attitude.CONCERN: QT_TRANSLATE_NOOP("Attitude", "Concern"),
        Attitude.ACT: QT_TRANSLATE_NOOP("Attitude", "Act"),
        Attitude.RELATION: QT_TRANSLATE_NOOP("Attitude", "Relation"),
    },
    PolarityStatus: {
        PolarityStatus.CLEAR: QT_TRANSLATE_NOOP("PolarityStatus", "Clear"),
        PolarityStatus.MIXED: QT_TRANSLATE_NOOP("PolarityStatus", "Mixed"),
        PolarityStatus.UNCLEAR: QT_TRANSLATE_NOOP("PolarityStatus", "Unclear"),
    },
    Intensity: {
        Intensity.LOW: QT_TRANSLATE_NOOP("Intensity", "Low"),
        Intensity.MEDIUM: QT_TRANSLATE_NOOP("Intensity", "Medium"),
        Intensity.HIGH: QT_TRANSLATE_NOOP("Intensity", "High"),
    },
    Assertion: {
        Assertion.ASSERTED: QT_TRANSLATE_NOOP("Assertion", "Asserted"),
        Assertion.NEGATED: QT_TRANSLATE_NOOP("Assertion", "Negated"),
        Assertion.CONDITIONAL: QT_TRANSLATE_NOOP("Assertion", "Conditional"),
        Assertion.HYPOTHETICAL: QT_TRANSLATE_NOOP("Assertion", "Hypothetical"),
        Assertion.DENIED: QT_TRANSLATE_NOOP("Assertion", "Denied"),
        Assertion.PAST: QT_TRANSLATE_NOOP("Assertion", "In the past"),
    },
    DocumentStatus: {
        DocumentStatus.NEW: QT_TRANSLATE_NOOP("DocumentStatus", "New"),
        DocumentStatus.IN_PROGRESS: QT_TRANSLATE_NOOP("DocumentStatus", "In progress"),
        DocumentStatus.DONE: QT_TRANSLATE_NOOP("DocumentStatus", "Done"),
    },
    Format: {
        Format.WIKITEXT: QT_TRANSLATE_NOOP("Format", "Wikitext"),
        Format.PANDOC_MARKDOWN: QT_TRANSLATE_NOOP("Format", "Markdown"),
        Format.HTML_MARKDOWN: QT_TRANSLATE_NOOP("Format", "Web page"),
        Format.HTML: QT_TRANSLATE_NOOP("Format", "HTML"),
        Format.PLAIN: QT_TRANSLATE_NOOP("Format", "Plain text"),
    },
    Newline: {
        Newline.NONE: QT_TRANSLATE_NOOP("Newline", "None"),
        Newline.LF: QT_TRANSLATE_NOOP("Newline", "LF"),
        Newline.CRLF: QT_TRANSLATE_NOOP("Newline", "CRLF"),
        Newline.CR: QT_TRANSLATE_NOOP("Newline", "CR"),
        Newline.MIXED: QT_TRANSLATE_NOOP("Newline", "Mixed"),
    },
    Script: {
        Script.HANS: QT_TRANSLATE_NOOP("Script", "Simplified"),
        Script.HANT: QT_TRANSLATE_NOOP("Script", "Traditional"),
        Script.MIXED: QT_TRANSLATE_NOOP("Script", "Mixed script"),
        Script.NONE: QT_TRANSLATE_NOOP("Script", "No Chinese"),
    },
    VariableType: {
        VariableType.TEXT: QT_TRANSLATE_NOOP("VariableType", "Text"),
        VariableType.NUMBER: QT_TRANSLATE_NOOP("VariableType", "Number"),
        VariableType.DATE: QT_TRANSLATE_NOOP("VariableType", "Date"),
        VariableType.CHOICE: QT_TRANSLATE_NOOP("VariableType", "Choice"),
    },
}

_MODIFIED: dict[TimexMod, object] = {
    TimexMod.START: QT_TRANSLATE_NOOP("ModifiedDate", "Start of {days}"),
    TimexMod.MID: QT_TRANSLATE_NOOP("ModifiedDate", "Middle of {days}"),
    TimexMod.END: QT_TRANSLATE_NOOP("ModifiedDate", "End of {days}"),
    TimexMod.BEFORE: QT_TRANSLATE_NOOP("ModifiedDate", "Before {days}"),
    TimexMod.AFTER: QT_TRANSLATE_NOOP("ModifiedDate", "After {days}"),
    TimexMod.ON_OR_BEFORE: QT_TRANSLATE_NOOP("ModifiedDate", "On or before {days}"),
    TimexMod.ON_OR_AFTER: QT_TRANSLATE_NOOP("ModifiedDate", "On or after {days}"),
    TimexMod.APPROX: QT_TRANSLATE_NOOP("ModifiedDate", "About {days}"),
}


def word(value: StrEnum) -> str:
    """What ``value`` is called in the language of the interface."""
    return QCoreApplication.translate(type(value).__name__, str(_SOURCES[type(value)][value]))


def modified(modifier: TimexMod, days: str) -> str:
    """``days`` with their modifier, in the order that the language wants: Start of 2007, 2007年初."""
    return QCoreApplication.translate("ModifiedDate", str(_MODIFIED[modifier])).format(days=days)


def polarity_sign(polarity: int | None) -> str:
    """``−2`` … ``+2`` with a true minus, ``0``, or ``?`` while undecided."""
    if polarity is None:
        return "?"
    return f"−{-polarity}" if polarity < 0 else f"+{polarity}" if polarity else "0"


def polarity_word(polarity: int | None) -> str:
    """What a polarity means, for tooltips, screen readers and tables."""
    match polarity:
        case -2:
            return QCoreApplication.translate("Polarity", "Strongly opposes")
        case -1:
            return QCoreApplication.translate("Polarity", "Opposes")
        case 0:
            return QCoreApplication.translate("Polarity", "Neutral")
        case 1:
            return QCoreApplication.translate("Polarity", "Supports")
        case 2:
            return QCoreApplication.translate("Polarity", "Strongly supports")
        case _:
            return QCoreApplication.translate("Polarity", "Undecided")
