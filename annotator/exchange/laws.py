"""What every line must keep besides its shape: the laws of the format, each in one place.

Reading, the re-check of an export and ``verify`` all go through ``examine``.
"""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

from annotator.core.alignment import Alignment, Op
from annotator.core.annotation import DOCUMENT_DATE
from annotator.core.errors import InvalidAlignment
from annotator.core.span import Side, Span
from annotator.exchange.from_records import links_to_entities
from annotator.exchange.records import DocumentRecord, LinkedEntityRecord, SegmentRecord, SpanRecord
from annotator.exchange.to_records import text_sha256

_OP_CODES = {op: code for code, op in enumerate(Op)}
_SHA256 = re.compile(r"[0-9a-f]{64}")
_SHOWN = 40


@dataclass(slots=True)
class Examination:
    """What was found in one line. ``alignment`` is ``None`` when the segments make none.

    Problems are sentences that begin with the place: ``entities[12].spans[0]: text is … but text[45:47] is …``.
    """

    alignment: Alignment | None = None
    quotes: int = 0
    problems: list[str] = field(default_factory=list[str])


def examine(record: DocumentRecord) -> Examination:
    """Hold one line against all laws of the format. Linear in the line."""
    found = Examination()
    found.problems += _broken_hashes(record)
    try:
        found.alignment = _alignment(record.alignment)
        found.alignment.check(record.raw, record.text)
    except InvalidAlignment as error:
        found.alignment = None
        found.problems.append(f"alignment: {error}")
    found.problems += _out_of_range(record)
    found.problems += _broken_ids(record)
    found.problems += _broken_links(record)
    for layer, index, part, spans in _span_lists(record):
        found.quotes += len(spans)
        for place, span in enumerate(spans):
            problem = _broken_span(span, record, found.alignment)
            if problem:
                found.problems.append(f"{layer}[{index}].{part}[{place}]: {problem}")
    return found


def _broken_hashes(record: DocumentRecord) -> Iterator[str]:
    if not _SHA256.fullmatch(record.source.sha256):
        yield "source.sha256: it is not 64 lower-case hexadecimal digits"
    if record.text_sha256 != text_sha256(record.text):
        yield "text_sha256: it is not the SHA-256 of text in UTF-8"
    if "\r" in record.text:
        yield f"text: a carriage return stands at {record.text.index(chr(13))}; the cleaned text has line feeds only"


def _alignment(segments: list[SegmentRecord]) -> Alignment:
    text_starts = array("I", [segment.text_start for segment in segments])
    raw_starts = array("I", [segment.raw_start for segment in segments])
    text_ends = array("I", [segment.text_end for segment in segments])
    raw_ends = array("I", [segment.raw_end for segment in segments])
    _check_joined("text", text_starts, text_ends)
    _check_joined("raw", raw_starts, raw_ends)
    text_starts.append(text_ends[-1] if text_ends else 0)
    raw_starts.append(raw_ends[-1] if raw_ends else 0)
    rules = {"": 0}
    rule_codes = [rules.setdefault(segment.rule or "", len(rules)) for segment in segments]
    if len(rules) > 0xFFFF:
        raise InvalidAlignment("The alignment names {count} rules; at most 65534 are possible.", count=len(rules) - 1)
    ops = bytes([_OP_CODES[segment.op] for segment in segments])
    return Alignment.from_columns(text_starts, raw_starts, ops, array("H", rule_codes), tuple(rules))


def _check_joined(text_name: str, starts: "array[int]", ends: "array[int]") -> None:
    """Each segment begins where the one before it ends, the first at 0."""
    if not starts or (starts[0] == 0 and starts[1:] == ends[:-1]):
        return
    expected = [0, *ends[:-1]]
    index = next(index for index, start in enumerate(starts) if start != expected[index])
    raise InvalidAlignment(
        "Segment {segment} begins at {side} {start}, but the one before it ends at {end}.",
        segment=index,
        side=text_name,
        start=starts[index],
        end=expected[index],
    )


def _out_of_range(record: DocumentRecord) -> Iterator[str]:
    text_length, raw_length = len(record.text), len(record.raw)
    for index, block in enumerate(record.blocks):
        if not block.start < block.end <= text_length:
            yield _outside(f"blocks[{index}]", "text", block.start, block.end, text_length)
    for index, link in enumerate(record.links):
        if not link.start <= link.end <= text_length:
            yield _outside(f"links[{index}]", "text", link.start, link.end, text_length)
    for index, reference in enumerate(record.references):
        if reference.position > text_length:
            yield f"references[{index}]: position {reference.position} is not in text, which ends at {text_length}"
    raw_ranges = (
        ("source.damage", record.source.damage),
        ("links", record.links),
        ("references", record.references),
        ("metadata", record.metadata),
        ("cleaning.marks", record.cleaning.marks),
    )
    for name, records in raw_ranges:
        for index, one in enumerate(records):
            if not one.raw_start <= one.raw_end <= raw_length:
                yield _outside(f"{name}[{index}]", "raw", one.raw_start, one.raw_end, raw_length)


def _outside(where: str, text_name: str, start: int, end: int, length: int) -> str:
    return f"{where}: {text_name}[{start}:{end}] is no stretch of {text_name}, which ends at {length}"


def _broken_ids(record: DocumentRecord) -> Iterator[str]:
    seen: dict[str, str] = {}
    layers = (
        ("entities", record.entities),
        ("dates", record.dates),
        ("stances", record.stances),
        ("suggestions", record.suggestions or []),
    )
    for name, records in layers:
        for index, one in enumerate(records):
            where = f"{name}[{index}]"
            if not one.id:
                yield f"{where}.id: it is empty"
            elif one.id in seen:
                yield f"{where}.id: {_shown(one.id)} is also the id of {seen[one.id]}"
            else:
                seen[one.id] = where
    references: dict[str, int] = {}
    for index, reference in enumerate(record.references):
        if reference.id in references:
            first = references[reference.id]
            yield f"references[{index}].id: {_shown(reference.id)} is also the id of references[{first}]"
        references.setdefault(reference.id, index)


def _broken_links(record: DocumentRecord) -> Iterator[str]:
    mentions = {mention.id for mention in record.entities}
    dates = {date.id for date in record.dates}
    stances = {stance.id for stance in record.stances}
    references = {reference.id for reference in record.references}
    for index, date in enumerate(record.dates):
        if date.anchor is not None and date.anchor != DOCUMENT_DATE and date.anchor not in dates:
            yield f"dates[{index}].anchor: {_shown(date.anchor)} is no date of this line"
    for index, stance in enumerate(record.stances):
        where = f"stances[{index}]"
        parts = [("holder", stance.holder.mention), ("target", stance.target.mention)]
        parts += [(f"chain[{place}]", source.mention) for place, source in enumerate(stance.chain)]
        for part, mention in parts:
            if mention is not None and mention not in mentions:
                yield f"{where}.{part}.mention: {_shown(mention)} is no entity mention of this line"
        claim = stance.target.claim
        if claim and claim.stance is not None and claim.stance not in stances:
            yield f"{where}.target.claim.stance: {_shown(claim.stance)} is no stance of this line"
        if stance.time is not None and stance.time not in dates:
            yield f"{where}.time: {_shown(stance.time)} is no date of this line"
        for place, evidence in enumerate(stance.evidence):
            if evidence not in references:
                yield f"{where}.evidence[{place}]: {_shown(evidence)} is no reference of this line"
    linked: dict[str, LinkedEntityRecord] = {}
    for link in links_to_entities(record):
        if link is not None and linked.setdefault(link.id, link) != link:
            yield f"entities: the entity {_shown(link.id)} is described in two ways in this line"


def _span_lists(record: DocumentRecord) -> Iterator[tuple[str, int, str, list[SpanRecord]]]:
    """Every list of spans in the line: its layer, the number of the annotation, its place therein, and itself."""
    for layer, annotations in (("entities", record.entities), ("dates", record.dates)):
        for index, one in enumerate(annotations):
            yield layer, index, "spans", one.spans
    for index, stance in enumerate(record.stances):
        yield "stances", index, "holder.spans", stance.holder.spans
        yield "stances", index, "target.spans", stance.target.spans
        if stance.target.claim:
            yield "stances", index, "target.claim.spans", stance.target.claim.spans
        yield "stances", index, "cue.spans", stance.cue.spans
        yield "stances", index, "content.spans", stance.content.spans
        for place, source in enumerate(stance.chain):
            yield "stances", index, f"chain[{place}].spans", source.spans
    for index, suggestion in enumerate(record.suggestions or ()):
        yield "suggestions", index, "spans", suggestion.spans
        yield "suggestions", index, "holder", suggestion.holder
        yield "suggestions", index, "target", suggestion.target


def _broken_span(span: SpanRecord, record: DocumentRecord, alignment: Alignment | None) -> str | None:
    """What is wrong with the span, or ``None``."""
    if span.side is Side.RAW:
        if span.start is not None or span.end is not None:
            return "a span in raw has null for start and end"
        return _broken_quote("raw", record.raw, span.raw_start, span.raw_end, span.text)
    if span.start is None or span.end is None:
        return "a span in text has a start and an end"
    broken = _broken_quote("text", record.text, span.start, span.end, span.text)
    if broken or alignment is None:
        return broken
    start, end = alignment.raw_range(Span(span.start, span.end))
    if (start, end) != (span.raw_start, span.raw_end):
        return f"it says raw[{span.raw_start}:{span.raw_end}], but the alignment leads to raw[{start}:{end}]"
    return None


def _broken_quote(name: str, whole: str, start: int, end: int, quote: str) -> str | None:
    if not start < end <= len(whole):
        return f"{name}[{start}:{end}] is no span of {name}, which ends at {len(whole)}"
    # Lengths first: a slice costs its length, and one line may claim the whole text ten thousand times.
    if end - start == len(quote) and whole[start:end] == quote:
        return None
    return f"text is {_shown(quote)} but {name}[{start}:{end}] is {_shown(whole[start : min(end, start + _SHOWN + 1)])}"


def _shown(words: str) -> str:
    """The words in quotation marks, cut where they grow long, unprintable characters spelt out."""
    cut = words if len(words) <= _SHOWN else words[:_SHOWN] + "…"
    return "“" + "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in cut) + "”"
