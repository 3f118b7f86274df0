"""What a project knows besides its documents."""

from dataclasses import dataclass

from annotator.core.document import VariableDefinition
from annotator.core.entity import EntityRecord
from annotator.core.labels import LabelSet


@dataclass(frozen=True, slots=True)
class Annotator:
    """A person who annotates, known by name."""

    name: str


@dataclass(frozen=True, slots=True)
class ProjectContext:
    """Label set, entity records, annotators, variables and notes: what makes annotations readable elsewhere."""

    label_set: LabelSet
    entities: tuple[EntityRecord, ...] = ()
    annotators: tuple[Annotator, ...] = ()
    variables: tuple[VariableDefinition, ...] = ()
    note: str = ""
