"""From core values to the records of one line."""

from collections.abc import Iterable, Mapping
from hashlib import sha256

from annotator.core.alignment import Alignment, Op
from annotator.core.annotation import Annotation, AttributedTo, Authored, DateExpression, EntityMention, Stance
from annotator.core.document import AnnotatedDocument, Document
from annotator.core.entity import EntityRecord
from annotator.core.errors import NotFound
from annotator.core.labels import LabelSet
from annotator.core.span import QuotedSpan, Side
from annotator.exchange.records import (
    FORMAT_VERSION,
    AttributedToRecord,
    BlockRecord,
    ClaimRecord,
    CleanerRecord,
    CleaningRecord,
    ContentRecord,
    CueRecord,
    DamageRecord,
    DateRecord,
    DocumentRecord,
    EntityMentionRecord,
    HolderRecord,
    LabelSetRecord,
    LinkedEntityRecord,
    LinkRecord,
    MarkRecord,
    MetadataRecord,
    ReferenceRecord,
    SegmentRecord,
    SourceRecord,
    SpanRecord,
    StanceRecord,
    SuggestedByRecord,
    TargetRecord,
    VariableRecord,
)

_OPS = tuple(Op)


def document_record(
    annotated: AnnotatedDocument, label_set: LabelSet, entities: Mapping[str, EntityRecord]
) -> DocumentRecord:
    """The record of a document; ``entities`` by id holds every entity record its annotations link to.

    Raises:
        NotFound: an annotation links to an entity that is not in ``entities``.
    """
    document, cleaned = annotated.document, annotated.document.cleaned
    layers = _Layers(cleaned.alignment, entities)
    for annotation in annotated.annotations:
        layers.add(annotation)
    return DocumentRecord(
        format="annotator.document",
        format_version=FORMAT_VERSION,
        id=document.id or None,
        title=document.title,
        source=_source(document),
        raw=document.raw,
        text=cleaned.text,
        text_sha256=text_sha256(cleaned.text),
        offset_unit="codepoint",
        script=cleaned.script,
        cleaner=CleanerRecord(cleaned.cleaner.name, cleaned.cleaner.version),
        alignment=_segments(cleaned.alignment),
        blocks=[BlockRecord(b.start, b.end, b.kind, b.level) for b in cleaned.blocks],
        links=[
            LinkRecord(link.start, link.end, link.raw_start, link.raw_end, link.kind, link.target, link.lang)
            for link in cleaned.links
        ],
        references=[
            ReferenceRecord(
                r.id, r.position, r.raw_start, r.raw_end, r.name, r.title, r.url, r.publisher, r.date, r.accessed
            )
            for r in cleaned.references
        ],
        label_set=LabelSetRecord(label_set.name, label_set.version),
        entities=layers.entities,
        dates=layers.dates,
        stances=layers.stances,
        suggestions=None,
        variables=[VariableRecord(v.name, v.value) for v in document.variables],
        metadata=[MetadataRecord(m.key, m.value, m.raw_start, m.raw_end) for m in cleaned.metadata],
        cleaning=CleaningRecord(
            list(document.cleaning.rules_off),
            [MarkRecord(mark.raw_start, mark.raw_end, mark.action) for mark in document.cleaning.marks],
        ),
        status=document.status,
        group=document.group or None,
        note=document.note or None,
    )


def text_sha256(text: str) -> str:
    """The SHA-256 of the text in UTF-8, in hexadecimal.

    Raises:
        UnicodeEncodeError: the text holds a lone surrogate.
    """
    return sha256(text.encode()).hexdigest()


def _source(document: Document) -> SourceRecord:
    source = document.source
    return SourceRecord(
        name=source.name,
        sha256=source.sha256,
        bytes=source.bytes,
        encoding=source.encoding,
        bom=source.bom,
        newline=source.newline,
        format=source.format,
        imported_at=source.imported_at,
        url=document.url,
        date=document.date,
        damage=[DamageRecord(d.raw_start, d.raw_end, d.kind) for d in source.damage],
    )


def _segments(alignment: Alignment) -> list[SegmentRecord]:
    # The bulk of a line: made column by column, without a Segment in between.
    text_starts, raw_starts, ops, rule_codes, rules = alignment.columns()
    names = [rule or None for rule in rules]
    return list(
        map(
            SegmentRecord,
            text_starts,
            text_starts[1:],
            raw_starts,
            raw_starts[1:],
            [_OPS[op] for op in ops],
            [names[code] for code in rule_codes],
        )
    )


class _Layers:
    """The annotations of one document, sorted into their layers in the order they came."""

    def __init__(self, alignment: Alignment, entities: Mapping[str, EntityRecord]) -> None:
        self._alignment = alignment
        self._records = entities
        self._linked: dict[str, LinkedEntityRecord] = {}
        self.entities: list[EntityMentionRecord] = []
        self.dates: list[DateRecord] = []
        self.stances: list[StanceRecord] = []

    def add(self, annotation: Annotation) -> None:
        match annotation:
            case EntityMention():
                self.entities.append(self._mention(annotation))
            case DateExpression():
                self.dates.append(self._date(annotation))
            case Stance():
                self.stances.append(self._stance(annotation))

    def _mention(self, mention: EntityMention) -> EntityMentionRecord:
        return EntityMentionRecord(
            id=mention.id,
            label=mention.label,
            subtype=mention.subtype,
            spans=self._spans(mention.spans),
            mention_class=mention.mention_class,
            metonymy=mention.metonymy,
            entity=self._entity(mention.entity),
            review=mention.review,
            note=mention.note or None,
            annotator=mention.annotator,
            created=mention.created,
            modified=mention.modified,
            origin=mention.origin,
            suggestion=_suggestion(mention),
        )

    def _date(self, date: DateExpression) -> DateRecord:
        return DateRecord(
            id=date.id,
            type=date.type,
            spans=self._spans(date.spans),
            edtf=date.edtf,
            timex3=date.timex3,
            mod=date.mod,
            earliest=date.earliest,
            latest=date.latest,
            anchor=date.anchor,
            review=date.review,
            note=date.note or None,
            annotator=date.annotator,
            created=date.created,
            modified=date.modified,
            origin=date.origin,
            suggestion=_suggestion(date),
        )

    def _stance(self, stance: Stance) -> StanceRecord:
        holder, target, claim = stance.holder, stance.target, stance.target.claim
        return StanceRecord(
            id=stance.id,
            holder=HolderRecord(holder.status, holder.mention, self._entity(holder.entity), self._spans(holder.spans)),
            target=TargetRecord(
                target.kind,
                target.mention,
                self._entity(target.entity),
                self._spans(target.spans),
                ClaimRecord(self._spans(claim.spans), claim.stance) if claim else None,
            ),
            cue=CueRecord(stance.cue.status, self._spans(stance.cue.spans)),
            content=ContentRecord(self._spans(stance.content.spans), stance.content.mode),
            attitude=stance.attitude,
            polarity=stance.polarity,
            polarity_status=stance.polarity_status,
            intensity=stance.intensity,
            assertion=stance.assertion,
            chain=[self._attributed_to(source) for source in stance.chain],
            time=stance.time,
            evidence=list(stance.evidence),
            review=stance.review,
            note=stance.note or None,
            annotator=stance.annotator,
            created=stance.created,
            modified=stance.modified,
            origin=stance.origin,
            suggestion=_suggestion(stance),
        )

    def _attributed_to(self, source: AttributedTo) -> AttributedToRecord:
        return AttributedToRecord(source.kind, source.mention, self._entity(source.entity), self._spans(source.spans))

    def _entity(self, entity_id: str | None) -> LinkedEntityRecord | None:
        if entity_id is None:
            return None
        linked = self._linked.get(entity_id)
        if linked is None:
            entity = self._records.get(entity_id)
            if entity is None:
                raise NotFound("An annotation links to the entity {id}, which the project does not hold.", id=entity_id)
            linked = LinkedEntityRecord(entity.id, entity.name, entity.wikipedia, entity.wikidata)
            self._linked[entity_id] = linked
        return linked

    def _spans(self, spans: Iterable[QuotedSpan]) -> list[SpanRecord]:
        return [self._span(span) for span in spans]

    def _span(self, span: QuotedSpan) -> SpanRecord:
        if span.side is Side.RAW:
            return SpanRecord(Side.RAW, None, None, span.start, span.end, span.text)
        raw_start, raw_end = self._alignment.raw_range(span.span)
        return SpanRecord(Side.TEXT, span.start, span.end, raw_start, raw_end, span.text)


def _suggestion(annotation: Authored) -> SuggestedByRecord | None:
    by = annotation.suggestion
    if by is None:
        return None
    # A whole number would be written without its point and read back as another value.
    return SuggestedByRecord(by.suggester, None if by.score is None else float(by.score), by.reason or None)
