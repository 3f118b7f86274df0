"""What an editor needs to know around the annotation it shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.core.annotation import Annotation, DateExpression
from annotator.core.document import Document
from annotator.core.entity import EntityRecord
from annotator.core.labels import LabelSet
from annotator.ui.annotation_words import AnnotationWords, text_order


@dataclass(frozen=True, slots=True)
class InspectorContext:
    """The document and its annotations (in any order), the project's labels and entities, the interface language."""

    document: Document
    annotations: Sequence[Annotation]
    label_set: LabelSet
    entities: Sequence[EntityRecord]
    language: str

    def words(self) -> AnnotationWords:
        return AnnotationWords(self.annotations, self.label_set, self.language, self.entities)

    def dates(self) -> list[DateExpression]:
        """The document's dates in the order of the text."""
        dates = [annotation for annotation in self.annotations if isinstance(annotation, DateExpression)]
        return sorted(dates, key=text_order)
