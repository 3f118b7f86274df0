"""An operation in words, for people who are asked whether it should be undone."""

from PySide6.QtCore import QCoreApplication

from annotator.core.annotation import Annotation, quote_of
from annotator.core.operations import (
    AddAnnotation,
    AddDocument,
    AddEntity,
    Batch,
    ChangeAnnotation,
    ChangeDocument,
    ChangeEntity,
    ChangeLabelSet,
    ChangeProjectNote,
    ChangeVariable,
    ChangeVariables,
    Operation,
    Reclean,
    RemoveAnnotation,
    RemoveDocument,
    RemoveEntity,
    RestoreDocument,
)
from annotator.ui.annotation_words import shortened

translate = QCoreApplication.translate
_LONGEST = 24  # characters of a quote


def step_words(operation: Operation) -> str:
    """What the step did, in the interface's language; of a batch its first step and how many follow."""
    match operation:
        case AddAnnotation(_, annotation):
            return translate("StepWords", "Tag “{0}”").format(_quote(annotation))
        case ChangeAnnotation(_, _, annotation):
            return translate("StepWords", "Change the annotation of “{0}”").format(_quote(annotation))
        case RemoveAnnotation(_, annotation):
            return translate("StepWords", "Remove the annotation of “{0}”").format(_quote(annotation))
        case AddDocument(document):
            return translate("StepWords", "Import “{0}”").format(document.title)
        case RemoveDocument():
            return translate("StepWords", "Remove a document")
        case RestoreDocument():
            return translate("StepWords", "Restore a document")
        case ChangeDocument() | ChangeVariable():
            return translate("StepWords", "Change what is said about a document")
        case Reclean():
            return translate("StepWords", "Clean a document anew")
        case AddEntity(entity):
            return translate("StepWords", "Add the entity “{0}”").format(entity.name)
        case ChangeEntity(_, entity):
            return translate("StepWords", "Change the entity “{0}”").format(entity.name)
        case RemoveEntity(entity):
            return translate("StepWords", "Remove the entity “{0}”").format(entity.name)
        case ChangeLabelSet():
            return translate("StepWords", "Change the label set")
        case ChangeVariables():
            return translate("StepWords", "Change the variables")
        case ChangeProjectNote():
            return translate("StepWords", "Change the project's note")
        case Batch(_, operations):
            first = step_words(operations[0]) if operations else ""
            more = len(operations) - 1
            return translate("StepWords", "{0}, and {1} more").format(first, more) if more > 0 else first


def _quote(annotation: Annotation) -> str:
    return shortened(quote_of(annotation), _LONGEST)
