"""One line of the JSONL format 1.0, key by key in the order it is written.

Every key is always there; what is empty is null, or an empty list. The JSON Schema is made from these classes,
so a docstring here is a description there. Offsets count Unicode code points and are half-open.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from annotator.core.alignment import Op
from annotator.core.annotation import (
    Assertion,
    Attitude,
    CueStatus,
    Intensity,
    Layer,
    MentionClass,
    Origin,
    PolarityStatus,
    SpeechMode,
    TargetKind,
    TimexMod,
    TimexType,
    Voice,
)
from annotator.core.document import (
    BlockKind,
    DamageKind,
    DocumentStatus,
    Format,
    LinkKind,
    MarkAction,
    Newline,
    Script,
)
from annotator.core.span import Side

DOCUMENT_FORMAT = "annotator.document"
FORMAT_VERSION = "1.0"

# Alignments keep their offsets in 32 bits; 2**53 is where JSON numbers stop being exact elsewhere.
Offset = Annotated[int, Meta(ge=0, le=2**32 - 1, description="In code points")]
Count = Annotated[int, Meta(ge=0, le=2**53 - 1)]
Score = Annotated[float, Meta(ge=0, le=1)]
Polarity = Annotated[int, Meta(ge=-2, le=2)]
Sha256 = Annotated[
    str, Meta(description="64 lower-case hexadecimal digits", extra_json_schema={"pattern": "^[0-9a-f]{64}$"})
]
Version1 = Annotated[
    str,
    Meta(description="Minor versions only add keys", extra_json_schema={"pattern": "^1\\.[0-9]+$"}),
]


class Header(Struct, frozen=True, gc=False):
    """What kind of line this is."""

    format: str
    format_version: str


class DamageRecord(Struct, frozen=True, gc=False):
    """A raw stretch where U+FFFD stands for what could not be read."""

    raw_start: Offset
    raw_end: Offset
    kind: DamageKind


class SourceRecord(Struct, frozen=True, gc=False):
    """The file the document came from. The date is that of the document, as a year, a month or a day."""

    name: str
    sha256: Sha256
    bytes: Count
    encoding: str
    bom: bool
    newline: Newline
    format: Format
    imported_at: str | None
    url: str | None
    date: str | None
    damage: list[DamageRecord]


class CleanerRecord(Struct, frozen=True, gc=False):
    """What made the cleaned text."""

    name: str
    version: str


class SegmentRecord(Struct, frozen=True, gc=False):
    """text[text_start:text_end] stands for raw[raw_start:raw_end]; the rule says why it is not a copy."""

    text_start: Offset
    text_end: Offset
    raw_start: Offset
    raw_end: Offset
    op: Op
    rule: str | None


class BlockRecord(Struct, frozen=True, gc=False):
    """A block of the cleaned text; the level is that of a heading or the depth of a list item."""

    start: Offset
    end: Offset
    kind: BlockKind
    level: Count | None


class LinkRecord(Struct, frozen=True, gc=False):
    """A link: its display text in the cleaned text, its markup in the raw text."""

    start: Offset
    end: Offset
    raw_start: Offset
    raw_end: Offset
    kind: LinkKind
    target: str
    lang: str | None


class ReferenceRecord(Struct, frozen=True, gc=False):
    """A citation: a point in the cleaned text and the raw stretch that stood there."""

    id: str
    position: Offset
    raw_start: Offset
    raw_end: Offset
    name: str | None
    title: str | None
    url: str | None
    publisher: str | None
    date: str | None
    accessed: str | None


class LabelSetRecord(Struct, frozen=True, gc=False):
    """The label set the labels are from."""

    name: str
    version: Count


class SpanRecord(Struct, frozen=True, gc=False):
    """A place and exactly the characters there.

    In the cleaned text, start and end are set and the raw range is what the alignment gives for them. In the raw
    text only, start and end are null.
    """

    side: Side = field(name="in")
    start: Offset | None
    end: Offset | None
    raw_start: Offset
    raw_end: Offset
    text: str


class LinkedEntityRecord(Struct, frozen=True, gc=False):
    """The project's record of an entity, as far as it is needed to know which one is meant."""

    id: str
    name: str
    wikipedia: str | None
    wikidata: str | None


class SuggestedByRecord(Struct, frozen=True, gc=False):
    """The suggestion that the annotation was accepted from."""

    suggester: str
    score: Score | None
    reason: str | None


Spans = Annotated[list[SpanRecord], Meta(min_length=1, description="One, or several of what is discontinuous")]


class AuthoredRecord(Struct, frozen=True, gc=False, kw_only=True):
    """What every annotation carries."""

    review: bool
    note: str | None
    annotator: str
    created: str
    modified: str
    origin: Origin
    suggestion: SuggestedByRecord | None


class EntityMentionRecord(AuthoredRecord, frozen=True, gc=False):
    """A place where an entity is named; metonymy says what the name stands for there."""

    id: str
    label: str
    subtype: str | None
    spans: Spans
    mention_class: MentionClass | None
    metonymy: str | None
    entity: LinkedEntityRecord | None


class DateRecord(AuthoredRecord, frozen=True, gc=False):
    """A temporal expression. The anchor is the id of another date, the word document, or null."""

    id: str
    type: TimexType
    spans: Spans
    edtf: str | None
    timex3: str | None
    mod: TimexMod | None
    earliest: str | None
    latest: str | None
    anchor: str | None


class HolderRecord(Struct, frozen=True, gc=False):
    """Who takes the stance; mention is the id of an entity mention of this line."""

    status: Voice
    mention: str | None
    entity: LinkedEntityRecord | None
    spans: list[SpanRecord]


class ClaimRecord(Struct, frozen=True, gc=False):
    """The statement a stance is taken towards; stance is the id of a stance of this line."""

    spans: list[SpanRecord]
    stance: str | None


class TargetRecord(Struct, frozen=True, gc=False):
    """What the stance is taken towards."""

    kind: TargetKind
    mention: str | None
    entity: LinkedEntityRecord | None
    spans: list[SpanRecord]
    claim: ClaimRecord | None


class CueRecord(Struct, frozen=True, gc=False):
    """The words that carry the stance."""

    status: CueStatus
    spans: list[SpanRecord]


class ContentRecord(Struct, frozen=True, gc=False):
    """What is said, and whether in the speaker's words."""

    spans: list[SpanRecord]
    mode: SpeechMode | None


class AttributedToRecord(Struct, frozen=True, gc=False):
    """One source in a chain of attribution, outermost first."""

    kind: Voice
    mention: str | None
    entity: LinkedEntityRecord | None
    spans: list[SpanRecord]


class StanceRecord(AuthoredRecord, frozen=True, gc=False):
    """One holder, one target, one attitude. time is the id of a date, evidence holds ids of references."""

    id: str
    holder: HolderRecord
    target: TargetRecord
    cue: CueRecord
    content: ContentRecord
    attitude: Attitude | None
    polarity: Polarity | None
    polarity_status: PolarityStatus
    intensity: Intensity | None
    assertion: Assertion
    chain: list[AttributedToRecord]
    time: str | None
    evidence: list[str]


class SuggestionRecord(Struct, frozen=True, gc=False):
    """Something a suggester proposed, with what a person decided about it."""

    id: str
    layer: Layer
    label: str | None
    spans: list[SpanRecord]
    value: str | None
    polarity: Polarity | None
    holder: list[SpanRecord]
    target: list[SpanRecord]
    suggester: str
    score: Score | None
    reason: str | None
    decision: str | None


class VariableRecord(Struct, frozen=True, gc=False):
    """The document's value of one of the project's variables, as text."""

    name: str
    value: str


class MetadataRecord(Struct, frozen=True, gc=False):
    """Something the markup says about the document, with its raw range."""

    key: str
    value: str
    raw_start: Offset
    raw_end: Offset


class MarkRecord(Struct, frozen=True, gc=False):
    """A raw stretch that the cleaner was told to keep or to drop."""

    raw_start: Offset
    raw_end: Offset
    action: MarkAction


class CleaningRecord(Struct, frozen=True, gc=False):
    """What a person changed about the cleaning of this document."""

    rules_off: list[str]
    marks: list[MarkRecord]


class DocumentRecord(Struct, frozen=True, gc=False):
    """A source file, the cleaned text made of it, how the two are aligned, and what people annotated."""

    format: Literal["annotator.document"]
    format_version: Version1
    id: str | None
    title: str
    source: SourceRecord
    raw: str
    text: str
    text_sha256: Sha256
    offset_unit: Literal["codepoint"]
    script: Script
    cleaner: CleanerRecord
    alignment: list[SegmentRecord]
    blocks: list[BlockRecord]
    links: list[LinkRecord]
    references: list[ReferenceRecord]
    label_set: LabelSetRecord
    entities: list[EntityMentionRecord]
    dates: list[DateRecord]
    stances: list[StanceRecord]
    suggestions: list[SuggestionRecord] | None
    variables: list[VariableRecord]
    metadata: list[MetadataRecord]
    cleaning: CleaningRecord
    status: DocumentStatus
    group: str | None
    note: str | None
