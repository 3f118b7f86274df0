"""Our JSONL coming into a project. Nothing that is there is overwritten, and it is one undo step.

For each document of the file:

* its id is new here: it comes in with all its annotations;
* its id is here and its raw text is the same: annotations with new ids are added under their annotator's
  name; one with a known id and the same content is skipped; with other content ours stays and theirs is
  listed as a conflict;
* its id is here with another raw text: it is refused.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.core.annotation import Annotation, EntityMention, all_spans, quote_of
from annotator.core.document import AnnotatedDocument, Document, VariableDefinition
from annotator.core.entity import EntityRecord
from annotator.core.errors import AnnotatorError
from annotator.core.labels import Label, LabelSet
from annotator.core.operations import (
    AddAnnotation,
    AddDocument,
    AddEntity,
    Batch,
    Change,
    ChangeLabelSet,
    ChangeProjectNote,
    ChangeVariables,
    Operation,
    RestoreDocument,
)
from annotator.core.project import ProjectContext
from annotator.core.sentences import Sentence
from annotator.core.span import Side
from annotator.exchange.jsonl import DocumentLine, read
from annotator.exchange.lines import LineProblem
from annotator.exchange.sidecar import decode_context, sidecar_path
from annotator.project.progress import Progress
from annotator.project.project import Project
from annotator.project.tagging import referred_first
from annotator.sources.original import original_bytes

_FIELDS = {
    "title": Sentence("the title"),
    "url": Sentence("the address (URL)"),
    "date": Sentence("the date"),
    "status": Sentence("the status"),
    "note": Sentence("the note"),
    "group": Sentence("the group"),
    "variables": Sentence("the variables"),
}
_FIRST_BYTES = 512


@dataclass(slots=True)
class Merge:
    """What became of one JSONL file: documents that were new, refusals, and what else there is to say."""

    documents: list[Document] = field(default_factory=list[Document])
    annotations: int = 0
    steps: list[Change] = field(default_factory=list[Change])
    failures: list[Sentence] = field(default_factory=list[Sentence])
    remarks: list[Sentence] = field(default_factory=list[Sentence])


def is_jsonl(path: Path) -> bool:
    """Whether the file is our JSONL, by its name or by how it begins."""
    if path.suffix.lower() == ".jsonl":
        return True
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(_FIRST_BYTES).startswith(b'{"format":"annotator.document"')


def merge_jsonl(project: Project, path: Path, progress: Progress) -> Merge:
    """Bring the documents and annotations of the file ``path`` into the project, with what lies beside it.

    Raises:
        AnnotatorError: the file cannot be read at all. Broken lines are reported and the others come in.
    """
    merge = Merge()
    merging = _Merging(project, path.name, merge)
    beside = sidecar_path(path)
    if beside.exists():
        try:
            merging.take_context(decode_context(beside.read_bytes()))
        except (AnnotatorError, OSError) as error:
            problem = error.sentence if isinstance(error, AnnotatorError) else str(error)
            merge.failures.append(Sentence("{name}: {problem}", name=beside.name, problem=problem))
    for line in read(path):
        progress.report(0, 0, path.name)
        if isinstance(line, LineProblem):
            merge.failures.append(_at_line(path.name, line.number, line.sentence))
        else:
            merging.take_line(line)
    operations = merging.operations()
    if operations:
        merge.steps.append(project.perform(Batch(f"import {path.name}", operations)))
        merging.remember_annotators()
    return merge


class _Merging:
    """The operations that one file comes to, collected line by line and carried out together."""

    def __init__(self, project: Project, name: str, merge: Merge) -> None:
        self._project = project
        self._name = name
        self._merge = merge
        self._ours = project.context()
        self._summaries = {summary.id: summary for summary in project.documents()}
        self._labels = {label.id: label for label in self._ours.label_set.labels}
        self._label_set = self._ours.label_set
        self._variables = {variable.name: variable for variable in self._ours.variables}
        self._entities = {entity.id: entity for entity in self._ours.entities}
        self._note = self._ours.note
        self._annotators: list[str] = []
        self._new_entities: list[EntityRecord] = []
        self._steps: list[Operation] = []

    def operations(self) -> tuple[Operation, ...]:
        """Everything that changes, what others build on first; empty when the file brought nothing new."""
        first: list[Operation] = []
        if self._label_set != self._ours.label_set:
            first.append(ChangeLabelSet(self._ours.label_set, self._label_set))
        variables = tuple(self._variables.values())
        if variables != self._ours.variables:
            first.append(ChangeVariables(self._ours.variables, variables))
        if self._note != self._ours.note:
            first.append(ChangeProjectNote(self._ours.note, self._note))
        first += [AddEntity(entity) for entity in self._new_entities]
        return (*first, *self._steps)

    def remember_annotators(self) -> None:
        for name in self._annotators:
            self._project.remember_annotator(name)

    # The context

    def take_context(self, theirs: ProjectContext) -> None:
        """Take in the label set, variables, note, annotators and entity records beside the lines."""
        self._annotators += [annotator.name for annotator in theirs.annotators]
        self._take_labels(theirs.label_set)
        for definition in theirs.variables:
            self._take_variable(definition)
        for entity in theirs.entities:
            self._take_entity(entity)
        if not self._note:
            self._note = theirs.note
        elif theirs.note not in ("", self._note):
            self._conflict(Sentence("the project's note differs"))

    def _take_labels(self, theirs: LabelSet) -> None:
        if theirs == self._label_set:
            return
        if not any(summary.annotations for summary in self._summaries.values()):
            # Nothing is tagged yet: the labels the annotations were made with are the ones to go on with.
            self._label_set = theirs
            self._labels = {label.id: label for label in theirs.labels}
            return
        for label in theirs.labels:
            known = self._labels.get(label.id)
            if known is None:
                self._add_label(label)
            elif known != label:
                self._conflict(Sentence("the label {label} is described otherwise", label=label.id))

    def _add_label(self, label: Label) -> None:
        taken = {each.key for each in self._label_set.labels}
        added = replace(label, key="") if label.key in taken else label
        version = self._ours.label_set.version + 1
        self._label_set = replace(self._label_set, version=version, labels=(*self._label_set.labels, added))
        self._labels[label.id] = added

    def _take_variable(self, definition: VariableDefinition) -> None:
        known = self._variables.setdefault(definition.name, definition)
        if known != definition:
            self._conflict(Sentence("the variable {variable} is defined otherwise", variable=definition.name))

    def _take_entity(self, entity: EntityRecord) -> None:
        known = self._entities.get(entity.id)
        if known is None:
            self._entities[entity.id] = entity
            self._new_entities.append(entity)
        elif known != entity:
            self._conflict(Sentence("the entity {entity} is described otherwise", entity=entity.name))

    # The lines

    def take_line(self, line: DocumentLine) -> None:
        theirs = line.annotated.document
        self._merge.remarks += [_at_line(self._name, line.number, remark) for remark in line.remarks]
        removed = self._project.removed_source(theirs.id)
        known = self._summaries.get(theirs.id)
        if known is None and removed is None:
            self._take_linked(line)
            self._steps.append(AddDocument(theirs, original_bytes(theirs)))
            self._merge.documents.append(theirs)
            self._add(theirs.id, line.annotated.annotations)
            return
        ours = self._project.annotated(theirs.id)
        if ours.document.source.sha256 != theirs.source.sha256:
            problem = Sentence(
                "“{title}” is in the project with another raw text; it was not imported.", title=theirs.title
            )
            self._merge.failures.append(_at_line(self._name, line.number, problem))
            return
        self._take_linked(line)
        if removed is not None:
            self._steps.append(RestoreDocument(theirs.id))
        self._join(ours, line.annotated)

    def _take_linked(self, line: DocumentLine) -> None:
        """Entities, labels and variables that the line needs and nothing beside it has described."""
        for entity in line.entities:
            if entity.id not in self._entities:
                self._take_entity(entity)
        for annotation in line.annotated.annotations:
            if isinstance(annotation, EntityMention) and annotation.label not in self._labels:
                remark = Sentence("the label {label} was added to the label set.", label=annotation.label)
                self._merge.remarks.append(_at_line(self._name, line.number, remark))
                name = {"en": annotation.label}
                self._add_label(Label(annotation.label, name, seal=annotation.label[:1], colour="slate"))
        for variable in line.annotated.document.variables:
            self._variables.setdefault(variable.name, VariableDefinition(variable.name))

    def _join(self, ours: AnnotatedDocument, theirs: AnnotatedDocument) -> None:
        here = {annotation.id: annotation for annotation in ours.annotations}
        for name, words in _FIELDS.items():
            if getattr(ours.document, name) != getattr(theirs.document, name):
                self._conflict(Sentence("{field} of “{title}” differs", field=words, title=ours.document.title))
        new: list[Annotation] = []
        for annotation in theirs.annotations:
            known = here.get(annotation.id)
            if known is None:
                new.append(annotation)
            elif known != annotation:
                self._conflict(
                    Sentence("the annotation of “{quote}” ({id}) differs", quote=quote_of(annotation), id=annotation.id)
                )
        self._add(ours.document.id, self._fitting(ours.document, new))

    def _fitting(self, document: Document, annotations: Iterable[Annotation]) -> Iterator[Annotation]:
        """The annotations whose quotes are what our text says at their places."""
        texts = {Side.TEXT: document.text, Side.RAW: document.raw}
        for annotation in annotations:
            if all(texts[s.side][s.start : s.end] == s.text for s in all_spans(annotation)):
                yield annotation
            else:
                self._conflict(
                    Sentence("the annotation of “{quote}” belongs to another cleaned text", quote=quote_of(annotation))
                )

    def _add(self, document_id: str, annotations: Iterable[Annotation]) -> None:
        added = [AddAnnotation(document_id, annotation) for annotation in referred_first(annotations)]
        self._steps += added
        self._merge.annotations += len(added)

    def _conflict(self, what: Sentence) -> None:
        self._merge.remarks.append(
            Sentence("{name}: {difference}; what is in the project stays.", name=self._name, difference=what)
        )


def _at_line(name: str, number: int, sentence: Sentence) -> Sentence:
    return Sentence("{name}, line {number}: {problem}", name=name, number=number, problem=sentence)
