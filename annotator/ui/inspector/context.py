"""What an editor needs to know around the annotation it shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from annotator.core.document import Document
from annotator.core.entity import EntityRecord
from annotator.core.labels import LabelSet
from annotator.ui.annotation_words import AnnotationWords
from annotator.ui.document_annotations import DocumentAnnotations


@dataclass(frozen=True)
class InspectorContext:
    """The document and its annotations as they are now, the project's labels and entities, the interface language."""

    document: Document
    annotations: DocumentAnnotations
    label_set: LabelSet
    entities: Sequence[EntityRecord]
    language: str

    @cached_property
    def words(self) -> AnnotationWords:
        return AnnotationWords(self.annotations, self.label_set, self.language, self.entities)
