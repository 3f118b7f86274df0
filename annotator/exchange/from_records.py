"""From the records of one line to core values. The records have been held against the laws before."""

from collections.abc import Iterable

from annotator.core.alignment import Alignment
from annotator.core.annotation import (
    Annotation,
    AttributedTo,
    Claim,
    Content,
    Cue,
    DateExpression,
    EntityMention,
    Holder,
    Stance,
    SuggestedBy,
    Target,
)
from annotator.core.document import (
    AnnotatedDocument,
    Block,
    CleanedText,
    Cleaner,
    CleaningChoices,
    CleaningMark,
    Damage,
    Document,
    Link,
    Metadata,
    Reference,
    Source,
    Variable,
)
from annotator.core.entity import EntityRecord
from annotator.core.span import QuotedSpan, Side
from annotator.exchange.records import (
    DateRecord,
    DocumentRecord,
    EntityMentionRecord,
    LinkedEntityRecord,
    SourceRecord,
    SpanRecord,
    StanceRecord,
    SuggestedByRecord,
)


def annotated_document(record: DocumentRecord, alignment: Alignment) -> AnnotatedDocument:
    """The document and its annotations: entities, then dates, then stances, each in the order of the line.

    ``alignment`` is the one that ``laws.examine`` made of the record.
    """
    cleaned = CleanedText(
        text=record.text,
        alignment=alignment,
        blocks=tuple(Block(b.start, b.end, b.kind, b.level) for b in record.blocks),
        links=tuple(
            Link(link.start, link.end, link.raw_start, link.raw_end, link.kind, link.target, link.lang)
            for link in record.links
        ),
        references=tuple(
            Reference(r.id, r.position, r.raw_start, r.raw_end, r.name, r.title, r.url, r.publisher, r.date, r.accessed)
            for r in record.references
        ),
        metadata=tuple(Metadata(m.key, m.value, m.raw_start, m.raw_end) for m in record.metadata),
        cleaner=Cleaner(record.cleaner.name, record.cleaner.version),
        script=record.script,
    )
    document = Document(
        id=record.id or "",
        source=_source(record.source),
        title=record.title,
        raw=record.raw,
        cleaned=cleaned,
        url=record.source.url,
        date=record.source.date,
        status=record.status,
        note=record.note or "",
        group=record.group or "",
        variables=tuple(Variable(v.name, v.value) for v in record.variables),
        cleaning=CleaningChoices(
            tuple(record.cleaning.rules_off),
            tuple(CleaningMark(mark.raw_start, mark.raw_end, mark.action) for mark in record.cleaning.marks),
        ),
    )
    annotations: list[Annotation] = [_mention(mention) for mention in record.entities]
    annotations += [_date(date) for date in record.dates]
    annotations += [_stance(stance) for stance in record.stances]
    return AnnotatedDocument(document, tuple(annotations))


def linked_entities(record: DocumentRecord) -> tuple[EntityRecord, ...]:
    """A minimal record of every entity the line links to, each once, in the order they are met."""
    links = (link for link in links_to_entities(record) if link is not None)
    met = {link.id: link for link in links}
    return tuple(
        EntityRecord(link.id, link.name, wikipedia=link.wikipedia, wikidata=link.wikidata) for link in met.values()
    )


def links_to_entities(record: DocumentRecord) -> Iterable[LinkedEntityRecord | None]:
    """Every place of the line that may link to an entity record."""
    yield from (mention.entity for mention in record.entities)
    for stance in record.stances:
        yield stance.holder.entity
        yield stance.target.entity
        yield from (source.entity for source in stance.chain)


def _source(source: SourceRecord) -> Source:
    return Source(
        name=source.name,
        bytes=source.bytes,
        sha256=source.sha256,
        encoding=source.encoding,
        bom=source.bom,
        newline=source.newline,
        format=source.format,
        imported_at=source.imported_at,
        damage=tuple(Damage(d.raw_start, d.raw_end, d.kind) for d in source.damage),
    )


def _mention(record: EntityMentionRecord) -> EntityMention:
    return EntityMention(
        id=record.id,
        spans=_spans(record.spans),
        label=record.label,
        subtype=record.subtype,
        mention_class=record.mention_class,
        metonymy=record.metonymy,
        entity=_entity(record.entity),
        annotator=record.annotator,
        created=record.created,
        modified=record.modified,
        origin=record.origin,
        suggestion=_suggestion(record.suggestion),
        note=record.note or "",
        review=record.review,
    )


def _date(record: DateRecord) -> DateExpression:
    return DateExpression(
        id=record.id,
        spans=_spans(record.spans),
        type=record.type,
        edtf=record.edtf,
        timex3=record.timex3,
        mod=record.mod,
        earliest=record.earliest,
        latest=record.latest,
        anchor=record.anchor,
        annotator=record.annotator,
        created=record.created,
        modified=record.modified,
        origin=record.origin,
        suggestion=_suggestion(record.suggestion),
        note=record.note or "",
        review=record.review,
    )


def _stance(record: StanceRecord) -> Stance:
    holder, target, claim = record.holder, record.target, record.target.claim
    return Stance(
        id=record.id,
        holder=Holder(holder.status, holder.mention, _entity(holder.entity), _spans(holder.spans)),
        target=Target(
            target.kind,
            target.mention,
            _entity(target.entity),
            _spans(target.spans),
            Claim(_spans(claim.spans), claim.stance) if claim else None,
        ),
        cue=Cue(record.cue.status, _spans(record.cue.spans)),
        content=Content(_spans(record.content.spans), record.content.mode),
        attitude=record.attitude,
        polarity=record.polarity,
        polarity_status=record.polarity_status,
        intensity=record.intensity,
        assertion=record.assertion,
        chain=tuple(AttributedTo(s.kind, s.mention, _entity(s.entity), _spans(s.spans)) for s in record.chain),
        time=record.time,
        evidence=tuple(record.evidence),
        annotator=record.annotator,
        created=record.created,
        modified=record.modified,
        origin=record.origin,
        suggestion=_suggestion(record.suggestion),
        note=record.note or "",
        review=record.review,
    )


def _entity(link: LinkedEntityRecord | None) -> str | None:
    return link.id if link else None


def _suggestion(by: SuggestedByRecord | None) -> SuggestedBy | None:
    return SuggestedBy(by.suggester, by.score, by.reason or "") if by else None


def _spans(records: list[SpanRecord]) -> tuple[QuotedSpan, ...]:
    return tuple(_span(record) for record in records)


def _span(record: SpanRecord) -> QuotedSpan:
    if record.start is None or record.end is None:
        return QuotedSpan(Side.RAW, record.raw_start, record.raw_end, record.text)
    return QuotedSpan(Side.TEXT, record.start, record.end, record.text)
