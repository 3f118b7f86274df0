"""Our JSONL coming into a project. Nothing that is there is overwritten, and it is one undo step.

For each document of the file:

* its id is new here: it comes in with all its annotations;
* its id is here and its raw text is the same: annotations with new ids are added under their annotator's
  name; one with a known id and the same content is skipped; with other content ours stays and theirs is
  listed as a conflict;
* its id is here with another raw text: it is refused.

Lines that speak of one document are taken one after the other, as if they stood in files of their own. A document
without an id, as ``annotator clean`` writes it, is the one in the project with the same source, else a new one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.core.annotation import Annotation, EntityMention, all_spans, links_of, quote_of, without_link
from annotator.core.document import AnnotatedDocument, Document, VariableDefinition
from annotator.core.entity import EntityRecord
from annotator.core.errors import AnnotatorError
from annotator.core.file_names import readable
from annotator.core.ids import new_id, now
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
from annotator.exchange.records import DOCUMENT_FORMAT
from annotator.exchange.sidecar import PROJECT_FORMAT, decode_context, sidecar_path
from annotator.project.label_sets import built_in_label_set
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
    """Whether the file is our JSONL, by its name or by how it begins.

    Raises:
        OSError: the file cannot be read.
    """
    return path.suffix.lower() == ".jsonl" or _begins_as(path, DOCUMENT_FORMAT)


def is_context(path: Path) -> bool:
    """Whether the file is what lies beside our JSONL, by how it begins.

    Raises:
        OSError: the file cannot be read.
    """
    return path.suffix.lower() == ".json" and _begins_as(path, PROJECT_FORMAT)


def _begins_as(path: Path, kind: str) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return re.match(rb'\s*\{\s*"format"\s*:\s*"%s"' % kind.encode(), file.read(_FIRST_BYTES)) is not None


def merge_jsonl(project: Project, path: Path, progress: Progress) -> Merge:
    """Bring the documents and annotations of the file ``path`` into the project, with what lies beside it.

    Raises:
        AnnotatorError: the file cannot be read at all. Broken lines are reported and the others come in.
    """
    merge = Merge()
    name = readable(path.name)
    merging = _Merging(project, name, merge)
    beside = sidecar_path(path)
    if beside.exists():
        try:
            merging.take_context(decode_context(beside.read_bytes()))
        except (AnnotatorError, OSError) as error:
            problem = error.sentence if isinstance(error, AnnotatorError) else str(error)
            merge.failures.append(Sentence("{name}: {problem}", name=readable(beside.name), problem=problem))
    for line in read(path):
        progress.report(0, 0, name)
        if isinstance(line, LineProblem):
            merge.failures.append(_at_line(name, line.number, line.sentence))
        else:
            merging.take_line(line)
    operations = merging.operations()
    if operations:
        merge.steps.append(project.perform(Batch(f"import {name}", operations)))
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
        self._has_context = False
        self._annotators: list[str] = []
        self._new_entities: list[EntityRecord] = []
        self._steps: list[Operation] = []
        self._new: dict[str, Document] = {}
        self._restored: set[str] = set()
        self._added: dict[str, list[Annotation]] = {}  # by document
        self._homes: dict[str, str] = {}  # for each annotation that was added, its document

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
        self._has_context = True
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
        tagged = any(summary.annotations for summary in self._summaries.values())
        if not tagged and self._label_set == built_in_label_set():
            # Nobody has chosen labels here: those the annotations were made with are the ones to go on with.
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
        self._merge.remarks += [_at_line(self._name, line.number, remark) for remark in line.remarks]
        theirs = replace(line.annotated, document=self._identified(line.annotated.document))
        document = theirs.document
        ours = self._ours_of(document.id)
        if ours is not None and ours.document.source.sha256 != document.source.sha256:
            problem = Sentence(
                "“{title}” is in the project with another raw text; it was not imported.", title=document.title
            )
        else:
            problem = self._foreign_id(theirs)
        if problem is not None:
            self._merge.failures.append(_at_line(self._name, line.number, problem))
            return
        self._take_linked(line)
        if ours is None:
            self._steps.append(AddDocument(document, original_bytes(document)))
            self._merge.documents.append(document)
            self._new[document.id] = document
            self._add(document.id, theirs.annotations)
        else:
            self._restore(document.id)
            self._join(ours, theirs)

    def _identified(self, theirs: Document) -> Document:
        """The document with an id and a time of import."""
        if theirs.id:
            return theirs
        sha256 = theirs.source.sha256
        known = self._project.documents_with_source(sha256)
        known += [document.id for document in self._new.values() if document.source.sha256 == sha256]
        source = replace(theirs.source, imported_at=theirs.source.imported_at or now())
        return replace(theirs, id=known[0] if known else new_id(), source=source)

    def _ours_of(self, document_id: str) -> AnnotatedDocument | None:
        """The document as it will stand after the lines so far; ``None`` if this line is the first to bring it."""
        added = tuple(self._added.get(document_id, ()))
        if document_id in self._new:
            return AnnotatedDocument(self._new[document_id], added)
        if document_id not in self._summaries and self._project.removed_source(document_id) is None:
            return None
        ours = self._project.annotated(document_id)
        return replace(ours, annotations=(*ours.annotations, *added))

    def _foreign_id(self, theirs: AnnotatedDocument) -> Sentence | None:
        """Why the line cannot come in, if an annotation of it has the id of one in another document."""
        homes = self._project.homes([annotation.id for annotation in theirs.annotations]) | self._homes
        for annotation in theirs.annotations:
            if homes.get(annotation.id, theirs.document.id) != theirs.document.id:
                return Sentence(
                    "the annotation of “{quote}” has the id {id}, which one of another document has already; "
                    "the line was not imported.",
                    quote=quote_of(annotation),
                    id=annotation.id,
                )
        return None

    def _restore(self, document_id: str) -> None:
        """Bring the document back if it was removed."""
        if document_id not in self._summaries and document_id not in self._new and document_id not in self._restored:
            self._restored.add(document_id)
            self._steps.append(RestoreDocument(document_id))

    def _take_linked(self, line: DocumentLine) -> None:
        """Entities, labels and variables that the line needs and nothing beside it has described."""
        for entity in line.entities:
            if entity.id not in self._entities:
                self._take_entity(entity)
        if self._has_context:
            return  # A label or a variable that is not in it was deleted there, and stays so.
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
        fitting = list(self._fitting(ours.document, new))
        left_out = {annotation.id for annotation in new} - {annotation.id for annotation in fitting}
        self._add(ours.document.id, [self._without_links_to(left_out, annotation) for annotation in fitting])

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

    def _without_links_to(self, left_out: set[str], annotation: Annotation) -> Annotation:
        """The annotation without its links to those that were left out, and marked for review if it had one."""
        lost = left_out & links_of(annotation)
        if not lost:
            return annotation
        self._merge.remarks.append(
            Sentence(
                "{name}: the annotation of “{quote}” came in without what it refers to; it is marked for review.",
                name=self._name,
                quote=quote_of(annotation),
            )
        )
        for link in sorted(lost):
            annotation = without_link(annotation, link)
        return replace(annotation, review=True)

    def _add(self, document_id: str, annotations: Iterable[Annotation]) -> None:
        added = referred_first(annotations)
        self._steps += [AddAnnotation(document_id, annotation) for annotation in added]
        self._added.setdefault(document_id, []).extend(added)
        self._homes |= dict.fromkeys((annotation.id for annotation in added), document_id)
        self._merge.annotations += len(added)

    def _conflict(self, what: Sentence) -> None:
        self._merge.remarks.append(
            Sentence("{name}: {difference}; what is in the project stays.", name=self._name, difference=what)
        )


def _at_line(name: str, number: int, sentence: Sentence) -> Sentence:
    return Sentence("{name}, line {number}: {problem}", name=name, number=number, problem=sentence)
