"""Core values as JSON and back.

Annotations carry their layer (``{"layer": "entity", …}``) and operations their class
(``{"kind": "AddAnnotation", …}``), since dataclasses have no tag of their own.
"""

from typing import Any, TypeVar

import msgspec

from annotator.core.annotation import Annotation, DateExpression, EntityMention, Layer, Stance, layer_of
from annotator.core.document import CleaningChoices
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
    TextVersion,
)
from annotator.store.hashes import sha256_of

T = TypeVar("T")
Fields = dict[str, Any]

_LAYERS: dict[str, type[Annotation]] = {
    Layer.ENTITY: EntityMention,
    Layer.DATE: DateExpression,
    Layer.STANCE: Stance,
}
_ANNOTATION_DECODERS = {layer: msgspec.json.Decoder(kind) for layer, kind in _LAYERS.items()}

_PLAIN_OPERATIONS: dict[str, type[Operation]] = {
    kind.__name__: kind
    for kind in (
        RemoveDocument,
        RestoreDocument,
        ChangeDocument,
        ChangeVariable,
        AddEntity,
        ChangeEntity,
        RemoveEntity,
        ChangeLabelSet,
        ChangeVariables,
        ChangeProjectNote,
    )
}


def encode(value: object) -> str:
    """Any core value but annotations and operations, as JSON."""
    return msgspec.json.encode(value).decode()


def decode(body: str, kind: type[T]) -> T:
    """The value of that type which ``encode`` wrote."""
    return msgspec.json.decode(body, type=kind)


def encode_annotation(annotation: Annotation) -> str:
    return f'{{"layer":"{layer_of(annotation)}",{encode(annotation)[1:]}'


def decode_annotation(layer: str, body: str) -> Annotation:
    return _ANNOTATION_DECODERS[layer].decode(body)


def encode_operation(operation: Operation) -> str:
    """The operation as the log keeps it: of an added document only its id and the hashes of its texts."""
    return encode(_fields_of(operation))


def decode_operation(body: str) -> Operation:
    """The operation that a log row tells of.

    The texts of an added document are not in the log, but are still in the project when it was removed:
    ``AddDocument`` comes back as ``RestoreDocument``, which has the same inverse and is its redo.
    """
    return _operation_from(msgspec.json.decode(body, type=Fields))


def _fields_of(operation: Operation) -> Fields:
    fields: Fields = {"kind": type(operation).__name__}
    match operation:
        case AddAnnotation(document, annotation) | RemoveAnnotation(document, annotation):
            fields |= {"document": document, "annotation": _raw(annotation)}
        case ChangeAnnotation(document, before, after):
            fields |= {"document": document, "before": _raw(before), "after": _raw(after)}
        case AddDocument(document):
            fields |= {
                "document": document.id,
                "source_sha256": document.source.sha256,
                "raw_sha256": sha256_of(document.raw),
                "text_sha256": sha256_of(document.text),
            }
        case Reclean(document, before, after, changes):
            fields |= {
                "document": document,
                "before": _fields_of_version(before),
                "after": _fields_of_version(after),
                "changes": [_fields_of(each) for each in changes],
            }
        case Batch(name, operations):
            fields |= {"name": name, "operations": [_fields_of(each) for each in operations]}
        case _:
            fields |= msgspec.to_builtins(operation)
    return fields


def _operation_from(fields: Fields) -> Operation:
    match fields["kind"]:
        case "AddAnnotation":
            return AddAnnotation(fields["document"], _annotation_from(fields["annotation"]))
        case "RemoveAnnotation":
            return RemoveAnnotation(fields["document"], _annotation_from(fields["annotation"]))
        case "ChangeAnnotation":
            before, after = _annotation_from(fields["before"]), _annotation_from(fields["after"])
            return ChangeAnnotation(fields["document"], before, after)
        case "AddDocument":
            return RestoreDocument(fields["document"])
        case "Reclean":
            changes = (_operation_from(each) for each in fields["changes"])
            return Reclean(
                fields["document"],
                _version_from(fields["before"]),
                _version_from(fields["after"]),
                tuple(change for change in changes if isinstance(change, ChangeAnnotation)),
            )
        case "Batch":
            return Batch(fields["name"], tuple(_operation_from(each) for each in fields["operations"]))
        case kind:
            return msgspec.convert(fields, _PLAIN_OPERATIONS[kind])


def _fields_of_version(version: TextVersion) -> Fields:
    fields: Fields = {"number": version.number, "choices": msgspec.to_builtins(version.choices)}
    if version.cleaned is not None:
        fields["text_sha256"] = sha256_of(version.cleaned.text)
    return fields


def _version_from(fields: Fields) -> TextVersion:
    return TextVersion(fields["number"], msgspec.convert(fields["choices"], CleaningChoices))


def _raw(annotation: Annotation) -> msgspec.Raw:
    return msgspec.Raw(encode_annotation(annotation).encode())


def _annotation_from(fields: Fields) -> Annotation:
    return msgspec.convert(fields, _LAYERS[fields["layer"]])
