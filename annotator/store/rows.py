"""Core values as rows of the tables and back."""

import sys
from array import array
from collections.abc import Iterable
from typing import Any

from annotator.core.alignment import Alignment
from annotator.core.annotation import (
    Annotation,
    DateExpression,
    EntityMention,
    Stance,
    extent_of,
    layer_of,
    links_of,
    quote_of,
)
from annotator.core.document import (
    Block,
    CleanedText,
    Cleaner,
    CleaningChoices,
    Damage,
    Document,
    DocumentStatus,
    Finding,
    Format,
    Link,
    Metadata,
    Newline,
    Reference,
    Script,
    Source,
    Variable,
)
from annotator.core.entity import EntityRecord
from annotator.store.codec import decode, encode, encode_annotation
from annotator.store.hashes import sha256_of

Columns = dict[str, Any]


def document_columns(document: Document, number: int) -> Columns:
    """The row of a new document. Its texts and variables have rows of their own."""
    source = document.source
    return {
        "id": document.id,
        "number": number,
        "removed": False,
        "version": 1,
        "title": document.title,
        "url": document.url,
        "date": document.date,
        "status": document.status.value,
        "note": document.note,
        "group": document.group,
        "source_name": source.name,
        "source_bytes": source.bytes,
        "source_sha256": source.sha256,
        "encoding": source.encoding,
        "bom": source.bom,
        "newline": source.newline.value,
        "format": source.format.value,
        "imported_at": source.imported_at,
        "damage": encode(source.damage),
        "damaged": sum(damage.raw_end - damage.raw_start for damage in source.damage),
    }


def text_columns(document_id: str, version: int, made: str, cleaned: CleanedText, choices: CleaningChoices) -> Columns:
    """The row of a cleaned text as ``version`` of the document's text."""
    text_starts, raw_starts, ops, rule_codes, rules = cleaned.alignment.columns()
    return {
        "document": document_id,
        "version": version,
        "made": made,
        "sha256": sha256_of(cleaned.text),
        "characters": len(cleaned.text),
        "generated": cleaned.alignment.generated(cleaned.text),
        "script": cleaned.script.value,
        "cleaner": encode(cleaned.cleaner),
        "cleaning": encode(choices),
        "rules": encode(rules),
        "blocks": encode(cleaned.blocks),
        "links": encode(cleaned.links),
        "references": encode(cleaned.references),
        "metadata": encode(cleaned.metadata),
        "findings": encode(cleaned.findings),
        "found": len(cleaned.findings),
        "ops": ops,
        "rule_codes": _little_endian(rule_codes),
        "text_starts": _little_endian(text_starts),
        "raw_starts": _little_endian(raw_starts),
        "content": cleaned.text,
    }


def alignment_from(text: Any) -> Alignment:
    """The alignment in a row of text_version.

    Raises:
        InvalidAlignment: what is stored breaks a law.
    """
    return Alignment.from_columns(
        _numbers("I", text.text_starts),
        _numbers("I", text.raw_starts),
        text.ops,
        _numbers("H", text.rule_codes),
        decode(text.rules, tuple[str, ...]),
    )


def cleaned_from(text: Any) -> CleanedText:
    """The cleaned text in a row of text_version."""
    return CleanedText(
        text=text.content,
        alignment=alignment_from(text),
        blocks=decode(text.blocks, tuple[Block, ...]),
        links=decode(text.links, tuple[Link, ...]),
        references=decode(text.references, tuple[Reference, ...]),
        metadata=decode(text.metadata, tuple[Metadata, ...]),
        cleaner=decode(text.cleaner, Cleaner),
        script=Script(text.script),
        findings=decode(text.findings, tuple[Finding, ...]),
    )


def document_from(row: Any, raw: str, text: Any, variables: tuple[Variable, ...]) -> Document:
    """The document of a row of document, its raw text, its row of text_version and its variables."""
    source = Source(
        name=row.source_name,
        bytes=row.source_bytes,
        sha256=row.source_sha256,
        encoding=row.encoding,
        bom=bool(row.bom),
        newline=Newline(row.newline),
        format=Format(row.format),
        imported_at=row.imported_at,
        damage=decode(row.damage, tuple[Damage, ...]),
    )
    cleaned = cleaned_from(text)
    return Document(
        id=row.id,
        source=source,
        title=row.title,
        raw=raw,
        cleaned=cleaned,
        url=row.url,
        date=row.date,
        status=DocumentStatus(row.status),
        note=row.note,
        group=row.group,
        variables=variables,
        cleaning=decode(text.cleaning, CleaningChoices),
    )


def annotation_columns(document_id: str, annotation: Annotation) -> Columns:
    """The row of an annotation: what is searched by, and all of it as ``body``."""
    extent = extent_of(annotation)
    columns: Columns = {
        "id": annotation.id,
        "document": document_id,
        "layer": layer_of(annotation).value,
        "label": None,
        "subtype": None,
        "entity": None,
        "edtf": None,
        "earliest": None,
        "latest": None,
        "polarity": None,
        "attitude": None,
        "start": extent and extent.start,
        "end": extent and extent.end,
        "quote": quote_of(annotation),
        "annotator": annotation.annotator,
        "created": annotation.created,
        "modified": annotation.modified,
        "origin": annotation.origin.value,
        "review": annotation.review,
        "body": encode_annotation(annotation),
    }
    match annotation:
        case EntityMention():
            columns |= {"label": annotation.label, "subtype": annotation.subtype, "entity": annotation.entity}
        case DateExpression():
            columns |= {"edtf": annotation.edtf, "earliest": annotation.earliest, "latest": annotation.latest}
        case Stance():
            attitude = annotation.attitude and annotation.attitude.value
            columns |= {"polarity": annotation.polarity, "attitude": attitude}
    return columns


def link_columns(annotations: Iterable[Annotation]) -> list[Columns]:
    """The rows of annotation_link that the annotations have."""
    return [{"annotation": each.id, "target": target} for each in annotations for target in sorted(links_of(each))]


def entity_columns(entity: EntityRecord) -> Columns:
    return {
        "id": entity.id,
        "name": entity.name,
        "label": entity.label,
        "wikidata": entity.wikidata,
        "body": encode(entity),
    }


def _little_endian(numbers: "array[int]") -> bytes:
    if sys.byteorder == "big":
        numbers = array(numbers.typecode, numbers)
        numbers.byteswap()
    return numbers.tobytes()


def _numbers(typecode: str, stored: bytes) -> "array[int]":
    numbers: array[int] = array(typecode)
    numbers.frombytes(stored)
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
