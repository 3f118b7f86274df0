"""The open project as the window sees it: one document in front, its annotations, and what can be done to them.

The only object of the window that changes a project. Everything it does ends in a signal, and every view is
filled by these signals: one direction.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from annotator.core.alignment import Alignment
from annotator.core.annotation import Annotation, DateExpression, EntityMention, Stance, extent_of
from annotator.core.document import Document, DocumentStatus, DocumentSummary
from annotator.core.entity import EntityRecord
from annotator.core.errors import AnnotatorError
from annotator.core.ids import new_id
from annotator.core.operations import (
    AddAnnotation,
    AddDocument,
    AddEntity,
    Batch,
    Change,
    ChangeAnnotation,
    ChangeDocument,
    ChangeEntity,
    ChangeLabelSet,
    ChangeProjectNote,
    ChangeVariable,
    ChangeVariables,
    DocumentField,
    Operation,
    Reclean,
    RemoveAnnotation,
    RemoveDocument,
    RemoveEntity,
    RestoreDocument,
)
from annotator.core.project import ProjectContext
from annotator.core.span import QuotedSpan, Span
from annotator.project import reshaping, tagging
from annotator.project.project import Project, UndoBlocked
from annotator.ui.document_annotations import DocumentAnnotations
from annotator.ui.sentences import translated
from annotator.ui.step_words import step_words

CONTEXT_OPERATIONS = (AddEntity, ChangeEntity, RemoveEntity, ChangeLabelSet, ChangeVariables, ChangeProjectNote)
DOCUMENT_OPERATIONS = (AddDocument, RemoveDocument, RestoreDocument, ChangeDocument, ChangeVariable, Reclean)


class Session(QObject):
    """A project in the window. Offsets in code points; annotations are core values, replaced and never altered."""

    documents_changed = Signal(list)
    """The list of ``DocumentSummary``."""
    document_counted = Signal(object)
    """The ``DocumentSummary`` of which only the number of annotations has changed."""
    context_changed = Signal(object)
    """The ``ProjectContext``: labels, entities, variables."""
    document_changed = Signal(object)
    """The ``Document`` in front, or ``None``."""
    annotations_changed = Signal(object)
    """The ids (``frozenset``) of annotations of the document in front that were added, changed or removed."""
    annotation_put = Signal(object)
    """One annotation that is new or has changed, before ``annotations_changed``."""
    annotation_gone = Signal(str)
    """The id of one that was removed, likewise."""
    chosen_changed = Signal(str)
    """The id of the chosen annotation, empty for none."""
    chosen_pointed_out = Signal()
    """The chosen annotation was changed from afar: it is to be brought onto the screen."""
    saved = Signal(object)
    """The ``datetime`` of the last commit."""
    refused = Signal(str)
    """A sentence: what could not be done and why."""
    said = Signal(str)
    """A sentence: what was done that may not be seen on the screen."""
    undo_blocked = Signal(object)
    """The ``UndoBlocked`` that names the later steps."""

    _arrived = Signal(object)

    def __init__(self, project: Project, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project = project
        self.document: Document | None = None
        self.context: ProjectContext = project.context()
        self.summaries: list[DocumentSummary] = project.documents()
        self.document_annotations = DocumentAnnotations((), Alignment(()))
        self._chosen = ""
        # A change may be made by a background job: the signal carries it over to this thread.
        self._arrived.connect(self._on_change)
        self._stop_listening = project.listen(self._arrived.emit)

    def stop(self) -> None:
        """Hear no more of the project; it stays open."""
        self._stop_listening()

    def sign_as(self, name: str) -> None:
        """Sign annotations with ``name`` from now on, and enter it in the project's list."""
        self.project.annotator = name
        if name:
            self.project.remember_annotator(name)
            self.context = self.project.context()
            self.context_changed.emit(self.context)

    # What is in front

    @property
    def annotations(self) -> list[Annotation]:
        """All annotations of the document in front, in the order they were made."""
        return list(self.document_annotations.values())

    @property
    def chosen(self) -> Annotation | None:
        return self.document_annotations.get(self._chosen)

    def annotation(self, annotation_id: str) -> Annotation | None:
        return self.document_annotations.get(annotation_id)

    def open_document(self, document_id: str) -> None:
        """Bring a document to the front."""
        if self.document is not None and self.document.id == document_id:
            return
        self.document = self.project.document(document_id)
        self.document_annotations = DocumentAnnotations(
            self.project.annotations(document_id), self.document.cleaned.alignment
        )
        self._chosen = ""
        self.document_changed.emit(self.document)
        self.chosen_changed.emit("")

    def choose(self, annotation_id: str) -> None:
        """Choose an annotation of the document in front; an id it does not have chooses none."""
        chosen = annotation_id if annotation_id in self.document_annotations else ""
        if chosen != self._chosen:
            self._chosen = chosen
            self.chosen_changed.emit(chosen)

    def choose_next(self, offset: int, *, backwards: bool = False) -> None:
        """Choose the annotation after (or before) the chosen one in the order of the text, else after ``offset``."""
        here = self.chosen or offset
        following = self.document_annotations.before(here) if backwards else self.document_annotations.after(here)
        if following is not None:
            self.choose(following.id)

    # Tagging

    def tag_entity(self, span: QuotedSpan, label: str) -> None:
        self._add(tagging.mention((span,), label, self.project.annotator))

    def tag_date(self, span: QuotedSpan) -> None:
        date = tagging.date((span,), self.project.annotator)
        if date.edtf is None and self.document is not None:
            date = tagging.read_in_context(date, self.document, self.annotations)
        self._add(date)

    def tag_stance(self, span: QuotedSpan) -> None:
        self._add(tagging.stance((span,), self.project.annotator))

    def add_span(self, span: QuotedSpan) -> None:
        """Give the chosen annotation one more span: a discontinuous mention."""
        if (chosen := self.chosen) is not None:
            self.reshape(reshaping.with_spans(chosen, (*chosen.spans, span)))

    def relabel(self, label: str) -> None:
        """Give the chosen entity mention another label; its sub-type goes with the old one."""
        if isinstance(chosen := self.chosen, EntityMention) and chosen.label != label:
            self.change(replace(chosen, label=label, subtype=None))

    def change(self, after: Annotation) -> None:
        """Put ``after`` in the place of the annotation with its id."""
        before = self.document_annotations.get(after.id)
        if before is None or self.document is None:
            return
        operation = tagging.replaced(self.document.id, before, after)
        if operation is not None:
            self.perform(operation)

    def remove(self, annotation_ids: Collection[str]) -> None:
        """Remove annotations; others that refer to them lose the link only."""
        here = self.document_annotations
        if self.document is not None and (known := [i for i in annotation_ids if i in here]):
            concerned = dict.fromkeys(known) | dict.fromkeys(i for each in known for i in here.referring_to(each))
            self.perform(tagging.removed(self.document.id, [here[i] for i in concerned], known))

    def reshape(self, after: Annotation) -> None:
        """Put ``after``, drawn elsewhere, in the place of the annotation with its id; what quotes it follows."""
        here = self.document_annotations
        before = here.get(after.id)
        if before is not None and self.document is not None and after != before:
            referring = [here[annotation_id] for annotation_id in here.referring_to(after.id)]
            self.perform(reshaping.reshaped(self.document.id, referring, before, after))

    def proposals(self, stance: Stance) -> list[EntityMention]:
        """Mentions near the stance that may be its holder or target, the likeliest first."""
        extent = extent_of(stance)
        if self.document is None or extent is None:
            return []
        return tagging.proposals(self.document, self.document_annotations.values(), extent)

    def mention_at(self, span: Span) -> EntityMention | None:
        """The entity mention that covers exactly ``span`` of the text."""
        mentions = (each for each in self.document_annotations.values() if isinstance(each, EntityMention))
        return next((each for each in mentions if extent_of(each) == span), None)

    def add_entity(self, name: str, mention: EntityMention) -> None:
        """Make an entity record called ``name`` and link ``mention`` to it, in one step."""
        if self.document is None:
            return
        entity = EntityRecord(new_id(), name, label=mention.label)
        linked = tagging.replaced(self.document.id, mention, replace(mention, entity=entity.id))
        steps: tuple[Operation, ...] = (AddEntity(entity), linked) if linked else (AddEntity(entity),)
        self.perform(Batch("new entity", steps))

    # Documents

    def set_status(self, document_ids: Iterable[str], status: DocumentStatus) -> None:
        self._change_documents("set status", document_ids, DocumentField.STATUS, status)

    def set_group(self, document_ids: Iterable[str], group: str) -> None:
        self._change_documents("set group", document_ids, DocumentField.GROUP, group)

    def change_details(
        self, document: Document, fields: dict[DocumentField, str | None], variables: dict[str, str | None]
    ) -> None:
        """Change what is said about a document, in one step: only fields and variables that differ."""
        old = {variable.name: variable.value for variable in document.variables}
        steps: list[Operation] = [
            ChangeDocument(document.id, field, before, after)
            for field, after in fields.items()
            if (before := getattr(document, field.value)) != after
        ]
        steps += [
            ChangeVariable(document.id, name, old.get(name), after)
            for name, after in variables.items()
            if old.get(name) != after
        ]
        if steps:
            self.perform(steps[0] if len(steps) == 1 else Batch("change document", tuple(steps)))

    def remove_documents(self, document_ids: Sequence[str]) -> None:
        steps = tuple(RemoveDocument(document_id) for document_id in document_ids)
        if steps:
            self.perform(steps[0] if len(steps) == 1 else Batch("remove documents", steps))
            self.said.emit(self.tr("Removed %Ln documents. Undo brings them back.", "", len(steps)))

    def define_variables(self, operation: ChangeVariables) -> None:
        if operation.before != operation.after:
            self.perform(operation)

    # Doing and undoing

    def perform(self, operation: Operation) -> None:
        """Carry the operation out; a refusal becomes a sentence in ``refused``."""
        try:
            self.project.perform(operation)
        except AnnotatorError as error:
            self.refused.emit(translated(error))

    def undo(self, including: Collection[int] = ()) -> None:
        """Take back the newest step of this document or of the project."""
        nothing, done = self.tr("Nothing to undo."), self.tr("Undo → {0}")
        self._step_back(lambda scope: self.project.undo(scope, including), nothing, done)

    def redo(self) -> None:
        """Bring back what was taken back last."""
        self._step_back(self.project.redo, self.tr("Nothing to redo."), self.tr("Redo → {0}"))

    def _step_back(self, step: Callable[[str | None], Change | None], nothing: str, done: str) -> None:
        try:
            change = step(self.document.id if self.document else None)
        except UndoBlocked as error:
            self.undo_blocked.emit(error)
            return
        except AnnotatorError as error:
            self.refused.emit(translated(error))
            return
        if change is None:
            self.refused.emit(nothing)
            return
        self._point_out(change)
        self.said.emit(done.format(step_words(change.operation)))

    def _point_out(self, change: Change) -> None:
        """Choose what the change left behind, and have it shown even if it was chosen before."""
        changed = [
            step.annotation.id if isinstance(step, AddAnnotation) else step.after.id
            for step in _flat(change.operation)
            if isinstance(step, AddAnnotation | ChangeAnnotation)
        ]
        if here := [annotation_id for annotation_id in changed if annotation_id in self.document_annotations]:
            self.choose(here[0])
            self.chosen_pointed_out.emit()

    def _add(self, annotation: Annotation) -> None:
        """Add the annotation and choose it; the first one also takes the document out of "new"."""
        if self.document is None:
            return
        operation: Operation = AddAnnotation(self.document.id, annotation)
        if self.document.status is DocumentStatus.NEW:
            begun = ChangeDocument(
                self.document.id, DocumentField.STATUS, DocumentStatus.NEW, DocumentStatus.IN_PROGRESS
            )
            operation = Batch("first annotation", (operation, begun))
        self.perform(operation)
        self.choose(annotation.id)

    def _change_documents(self, name: str, document_ids: Iterable[str], field: DocumentField, after: str) -> None:
        wanted = set(document_ids)
        steps = tuple(
            ChangeDocument(summary.id, field, before, after)
            for summary in self.summaries
            if summary.id in wanted and (before := getattr(summary, field.value)) != after
        )
        if steps:
            self.perform(steps[0] if len(steps) == 1 else Batch(name, steps))

    # Hearing of changes

    def _on_change(self, change: Change) -> None:
        steps = list(_flat(change.operation))
        here = self.document.id if self.document else None
        touched = frozenset(annotation_id for step in steps for annotation_id in self._apply(step, here))
        if any(isinstance(step, CONTEXT_OPERATIONS) for step in steps):
            self.context = self.project.context()
            self.context_changed.emit(self.context)
        if any(isinstance(step, DOCUMENT_OPERATIONS) for step in steps):
            is_cleaned_anew = any(isinstance(step, Reclean) and step.document == here for step in steps)
            self._reload_documents(here, is_cleaned_anew=is_cleaned_anew)
        elif touched:
            self._count_annotations(here)
        if touched:
            self.annotations_changed.emit(touched)
            # A date and a stance are shown with others of the document, a mention by itself.
            if self._chosen in touched or isinstance(self.chosen, DateExpression | Stance):
                self._chosen = self._chosen if self.chosen else ""
                self.chosen_changed.emit(self._chosen)
        self.saved.emit(datetime.now())

    def _apply(self, step: Operation, document_id: str | None) -> list[str]:
        """Follow one step in the annotations at hand; the ids of those it was about."""
        match step:
            case AddAnnotation(document, annotation) if document == document_id:
                self._put(annotation)
                return [annotation.id]
            case ChangeAnnotation(document, _, annotation) if document == document_id:
                self._put(annotation)
                return [annotation.id]
            case RemoveAnnotation(document, annotation) if document == document_id:
                self.document_annotations.remove(annotation.id)
                self.annotation_gone.emit(annotation.id)
                return [annotation.id]
            case Reclean(document, changes=changes) if document == document_id:
                # The document is shown anew with all its marks.
                for change in changes:
                    self.document_annotations.put(change.after)
                return [change.after.id for change in changes]
            case _:
                return []

    def _put(self, annotation: Annotation) -> None:
        self.document_annotations.put(annotation)
        self.annotation_put.emit(annotation)

    def _count_annotations(self, document_id: str | None) -> None:
        place = next(place for place, summary in enumerate(self.summaries) if summary.id == document_id)
        count = len(self.document_annotations)
        if self.summaries[place].annotations != count:
            self.summaries[place] = replace(self.summaries[place], annotations=count)
            self.document_counted.emit(self.summaries[place])

    def _reload_documents(self, document_id: str | None, *, is_cleaned_anew: bool) -> None:
        self.summaries = self.project.documents()
        self.documents_changed.emit(self.summaries)
        known = [summary.id for summary in self.summaries]
        if document_id in known and self.document is not None:
            self.document = self.project.document(document_id)
            if is_cleaned_anew:
                alignment = self.document.cleaned.alignment
                self.document_annotations = DocumentAnnotations(self.document_annotations.values(), alignment)
                self.document_changed.emit(self.document)
        elif self.document is not None:
            # It was taken away: what stands first comes to the front.
            self.document, self._chosen = None, ""
            self.document_annotations = DocumentAnnotations((), Alignment(()))
            if known:
                self.open_document(known[0])
            else:
                self.document_changed.emit(None)
                self.chosen_changed.emit("")


def _flat(operation: Operation) -> Iterator[Operation]:
    """The steps of an operation in the order they are carried out."""
    waiting = [operation]
    while waiting:
        step = waiting.pop()
        if isinstance(step, Batch):
            waiting += reversed(step.operations)
        else:
            yield step
