"""The file beside the lines: label set, entity records with aliases, annotators, variables and notes."""

from pathlib import Path
from typing import Literal

import msgspec
from msgspec import Struct

from annotator.core.annotation import Layer
from annotator.core.document import Script, VariableDefinition, VariableType
from annotator.core.entity import Alias, EntityRecord
from annotator.core.labels import Label, LabelSet, Subtype
from annotator.core.project import Annotator, ProjectContext
from annotator.exchange.parse import parse
from annotator.exchange.records import FORMAT_VERSION, Count, Version1

PROJECT_FORMAT = "annotator.project"


class AliasRecord(Struct, frozen=True, gc=False):
    """Another name of an entity."""

    name: str
    script: Script | None
    region: str | None
    lang: str | None


class ProjectEntityRecord(Struct, frozen=True, gc=False):
    """An entity of the project."""

    id: str
    name: str
    label: str | None
    aliases: list[AliasRecord]
    wikipedia: str | None
    wikidata: str | None
    note: str | None


class SubtypeRecord(Struct, frozen=True, gc=False):
    """A sub-type of a label."""

    id: str
    names: dict[str, str]


class LabelRecord(Struct, frozen=True, gc=False):
    """One label of the label set."""

    id: str
    layer: Layer
    names: dict[str, str]
    descriptions: dict[str, str]
    examples: list[str]
    counter_examples: list[str]
    subtypes: list[SubtypeRecord]
    seal: str
    colour: str
    key: str | None
    retired: bool


class ProjectLabelSetRecord(Struct, frozen=True, gc=False):
    """The whole label set."""

    name: str
    version: Count
    labels: list[LabelRecord]


class VariableDefinitionRecord(Struct, frozen=True, gc=False):
    """A variable that every document may carry."""

    name: str
    type: VariableType
    choices: list[str]
    description: str | None


class ProjectRecord(Struct, frozen=True, gc=False):
    """What lies beside the lines: label set, entities, annotators, variables and notes of the project."""

    format: Literal["annotator.project"]
    format_version: Version1
    label_set: ProjectLabelSetRecord
    entities: list[ProjectEntityRecord]
    annotators: list[str]
    variables: list[VariableDefinitionRecord]
    note: str | None


_DECODER = msgspec.json.Decoder(ProjectRecord)


def sidecar_path(path: Path) -> Path:
    """Where the context of the lines in ``path`` lies: ``OUT.project.json`` beside ``OUT.jsonl``.

    Another ending stays, so that two files never share one context: ``OUT.v2.project.json`` beside ``OUT.v2``.
    """
    stem = path.stem if path.suffix.lower() == ".jsonl" else path.name
    return path.with_name(stem + ".project.json")


def encode_context(context: ProjectContext) -> bytes:
    """The context as indented JSON in UTF-8 with a final line feed; the same context gives the same bytes."""
    label_set = context.label_set
    return _write(
        ProjectRecord(
            format=PROJECT_FORMAT,
            format_version=FORMAT_VERSION,
            label_set=ProjectLabelSetRecord(
                label_set.name, label_set.version, [_label_record(label) for label in label_set.labels]
            ),
            entities=[
                ProjectEntityRecord(
                    id=entity.id,
                    name=entity.name,
                    label=entity.label,
                    aliases=[AliasRecord(a.name, a.script, a.region, a.lang) for a in entity.aliases],
                    wikipedia=entity.wikipedia,
                    wikidata=entity.wikidata,
                    note=entity.note or None,
                )
                for entity in context.entities
            ],
            annotators=[annotator.name for annotator in context.annotators],
            variables=[
                VariableDefinitionRecord(v.name, v.type, list(v.choices), v.description or None)
                for v in context.variables
            ],
            note=context.note or None,
        )
    )


def decode_context(written: bytes) -> ProjectContext:
    """The context that ``encode_context`` wrote.

    Raises:
        BrokenLine: it is not such a file, or of a newer major version.
    """
    record = parse(written, _DECODER, PROJECT_FORMAT, _write).record
    return ProjectContext(
        label_set=LabelSet(
            record.label_set.name, record.label_set.version, tuple(_label(label) for label in record.label_set.labels)
        ),
        entities=tuple(
            EntityRecord(
                id=entity.id,
                name=entity.name,
                label=entity.label,
                aliases=tuple(Alias(a.name, a.script, a.region, a.lang) for a in entity.aliases),
                wikipedia=entity.wikipedia,
                wikidata=entity.wikidata,
                note=entity.note or "",
            )
            for entity in record.entities
        ),
        annotators=tuple(Annotator(name) for name in record.annotators),
        variables=tuple(
            VariableDefinition(v.name, v.type, tuple(v.choices), v.description or "") for v in record.variables
        ),
        note=record.note or "",
    )


def _write(record: ProjectRecord) -> bytes:
    return msgspec.json.format(msgspec.json.encode(record), indent=2) + b"\n"


def _label_record(label: Label) -> LabelRecord:
    return LabelRecord(
        id=label.id,
        layer=label.layer,
        names=dict(label.names),
        descriptions=dict(label.descriptions),
        examples=list(label.examples),
        counter_examples=list(label.counter_examples),
        subtypes=[SubtypeRecord(subtype.id, dict(subtype.names)) for subtype in label.subtypes],
        seal=label.seal,
        colour=label.colour,
        key=label.key or None,
        retired=label.retired,
    )


def _label(record: LabelRecord) -> Label:
    return Label(
        id=record.id,
        names=record.names,
        seal=record.seal,
        colour=record.colour,
        layer=record.layer,
        key=record.key or "",
        descriptions=record.descriptions,
        examples=tuple(record.examples),
        counter_examples=tuple(record.counter_examples),
        subtypes=tuple(Subtype(subtype.id, subtype.names) for subtype in record.subtypes),
        retired=record.retired,
    )
