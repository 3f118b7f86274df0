"""The three layers of annotation: entity mentions, dates, stances.

The stance frame joins what the stance literature keeps apart (holder, target, sign: Küçük & Can,
"Stance Detection: A Survey", ACM Computing Surveys 53, 2020; nested sources: Wiebe, Wilson & Cardie,
"Annotating Expressions of Opinions and Emotions in Language", LRE 39, 2005). Dates follow TIMEX3
(ISO 24617-1) and carry their value in EDTF (ISO 8601-2:2019).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.core.span import QuotedSpan, Side, Span


class Layer(StrEnum):
    ENTITY = "entity"
    DATE = "date"
    STANCE = "stance"


class Origin(StrEnum):
    """How an annotation came to be."""

    MANUAL = "manual"
    SUGGESTION = "suggestion"
    IMPORT = "import"
    PROJECTION = "projection"


@dataclass(frozen=True, slots=True)
class SuggestedBy:
    """The suggestion an annotation was accepted from. ``score`` lies in 0…1."""

    suggester: str
    score: float | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Authored:
    """What every annotation carries. ``created`` and ``modified`` are as ``ids.now`` writes them.

    ``annotator`` is a person's name; ``review`` is true while somebody ought to look at it again.
    """

    id: str
    annotator: str
    created: str
    modified: str
    origin: Origin = Origin.MANUAL
    suggestion: SuggestedBy | None = None
    note: str = ""
    review: bool = False


class MentionClass(StrEnum):
    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityMention(Authored):
    """A place where an entity is named. ``entity`` is the id of the project's record of it.

    ``metonymy`` says what the name stands for here (莫斯科: government), else ``None``.
    """

    spans: tuple[QuotedSpan, ...]
    label: str
    subtype: str | None = None
    mention_class: MentionClass | None = None
    metonymy: str | None = None
    entity: str | None = None


class TimexType(StrEnum):
    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class TimexMod(StrEnum):
    START = "START"
    MID = "MID"
    END = "END"
    BEFORE = "BEFORE"
    AFTER = "AFTER"
    ON_OR_BEFORE = "ON_OR_BEFORE"
    ON_OR_AFTER = "ON_OR_AFTER"
    APPROX = "APPROX"


DOCUMENT_DATE = "document"
"""The anchor of a date that is resolved from the date of its document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExpression(Authored):
    """A temporal expression.

    ``edtf`` is kept as typed and may be ``None`` (近年). ``timex3`` is the TIMEX3 value. ``earliest`` and
    ``latest`` are ISO days, ``None`` where open or unknown. ``anchor`` is the id of the date annotation
    this one is resolved from, ``DOCUMENT_DATE``, or ``None``.
    """

    spans: tuple[QuotedSpan, ...]
    type: TimexType = TimexType.DATE
    edtf: str | None = None
    timex3: str | None = None
    mod: TimexMod | None = None
    earliest: str | None = None
    latest: str | None = None
    anchor: str | None = None


class Voice(StrEnum):
    """How a holder, or a source in a chain of attribution, is present in the text."""

    EXPLICIT = "explicit"
    PRONOUN = "pronoun"
    OMITTED = "omitted"
    AUTHOR = "author"
    COLLECTIVE = "collective"
    UNATTRIBUTED = "unattributed"
    LOST = "lost-in-source"


class TargetKind(StrEnum):
    ENTITY = "entity"
    EVENT = "event"
    POLICY = "policy"
    RELATION = "relation"
    CLAIM = "claim"
    DOCUMENT = "document"


class CueStatus(StrEnum):
    EXPLICIT = "explicit"
    IMPLICIT = "implicit"


class SpeechMode(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Attitude(StrEnum):
    EVALUATION = "evaluation"
    POSITION = "position"
    AGREEMENT = "agreement"
    INTENTION = "intention"
    DEMAND = "demand"
    CONCERN = "concern"
    ACT = "act"
    RELATION = "relation"


class PolarityStatus(StrEnum):
    CLEAR = "clear"
    MIXED = "mixed"
    UNCLEAR = "unclear"


class Intensity(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Assertion(StrEnum):
    ASSERTED = "asserted"
    NEGATED = "negated"
    CONDITIONAL = "conditional"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"
    PAST = "past"


# In the parts of a stance ``mention`` is the id of an entity mention, ``entity`` that of an entity record.


@dataclass(frozen=True, slots=True)
class Holder:
    status: Voice = Voice.EXPLICIT
    mention: str | None = None
    entity: str | None = None
    spans: tuple[QuotedSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """The statement a stance is taken towards, in words and, when it is tagged itself, by its stance's id."""

    spans: tuple[QuotedSpan, ...] = ()
    stance: str | None = None


@dataclass(frozen=True, slots=True)
class Target:
    kind: TargetKind = TargetKind.ENTITY
    mention: str | None = None
    entity: str | None = None
    spans: tuple[QuotedSpan, ...] = ()
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Cue:
    status: CueStatus = CueStatus.EXPLICIT
    spans: tuple[QuotedSpan, ...] = ()


@dataclass(frozen=True, slots=True)
class Content:
    """What is said, and whether in the speaker's words."""

    spans: tuple[QuotedSpan, ...] = ()
    mode: SpeechMode | None = None


@dataclass(frozen=True, slots=True)
class AttributedTo:
    """One source in a chain of attribution, outermost first: writer > 法國外交官 > 普京."""

    kind: Voice
    mention: str | None = None
    entity: str | None = None
    spans: tuple[QuotedSpan, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Authored):
    """One holder, one target, one attitude.

    ``polarity`` lies in −2…+2 and is ``None`` while undecided. ``time`` is the id of a date annotation,
    ``evidence`` holds ids of the document's references.
    """

    holder: Holder = Holder()
    target: Target = Target()
    cue: Cue = Cue()
    content: Content = Content()
    attitude: Attitude | None = None
    polarity: int | None = None
    polarity_status: PolarityStatus = PolarityStatus.CLEAR
    intensity: Intensity | None = None
    assertion: Assertion = Assertion.ASSERTED
    chain: tuple[AttributedTo, ...] = ()
    time: str | None = None
    evidence: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        assert self.polarity is None or -2 <= self.polarity <= 2

    @property
    def spans(self) -> tuple[QuotedSpan, ...]:
        """Where the stance is drawn: at its cue, else what is said, else its target, else its holder."""
        return self.cue.spans or self.content.spans or self.target.spans or self.holder.spans


Annotation = EntityMention | DateExpression | Stance


def layer_of(annotation: Annotation) -> Layer:
    match annotation:
        case EntityMention():
            return Layer.ENTITY
        case DateExpression():
            return Layer.DATE
        case Stance():
            return Layer.STANCE


def quote_of(annotation: Annotation) -> str:
    """The words of the annotation's spans, discontinuous ones joined by ``…``."""
    return "…".join(span.text for span in annotation.spans)


def extent_of(annotation: Annotation, side: Side = Side.TEXT) -> Span | None:
    """From the first to the last character of the spans on that side; ``None`` if it has none there."""
    places = [span for span in annotation.spans if span.side is side]
    if not places:
        return None
    return Span(min(p.start for p in places), max(p.end for p in places))


def all_spans(annotation: Annotation) -> Iterator[QuotedSpan]:
    """Every quoted span the annotation holds, those of a stance's parts included."""
    if not isinstance(annotation, Stance):
        yield from annotation.spans
        return
    yield from annotation.holder.spans
    yield from annotation.target.spans
    if annotation.target.claim:
        yield from annotation.target.claim.spans
    yield from annotation.cue.spans
    yield from annotation.content.spans
    for source in annotation.chain:
        yield from source.spans


def with_spans_mapped(
    annotation: Annotation, mapped: Callable[[tuple[QuotedSpan, ...]], tuple[QuotedSpan, ...]]
) -> Annotation:
    """The annotation with every group of spans it holds put through ``mapped``."""
    if not isinstance(annotation, Stance):
        return replace(annotation, spans=mapped(annotation.spans))
    target = annotation.target
    claim = target.claim and replace(target.claim, spans=mapped(target.claim.spans))
    return replace(
        annotation,
        holder=replace(annotation.holder, spans=mapped(annotation.holder.spans)),
        target=replace(target, spans=mapped(target.spans), claim=claim),
        cue=replace(annotation.cue, spans=mapped(annotation.cue.spans)),
        content=replace(annotation.content, spans=mapped(annotation.content.spans)),
        chain=tuple(replace(source, spans=mapped(source.spans)) for source in annotation.chain),
    )


def links_of(annotation: Annotation) -> frozenset[str]:
    """Ids of the other annotations and of the entity records it refers to."""
    match annotation:
        case EntityMention():
            links = [annotation.entity]
        case DateExpression():
            links = [annotation.anchor if annotation.anchor != DOCUMENT_DATE else None]
        case Stance():
            links = [annotation.holder.mention, annotation.holder.entity, annotation.target.mention]
            links += [annotation.target.entity, annotation.time]
            links += [annotation.target.claim.stance if annotation.target.claim else None]
            links += [link for source in annotation.chain for link in (source.mention, source.entity)]
    return frozenset(link for link in links if link is not None)


def without_link(annotation: Annotation, gone: str) -> Annotation:
    """The annotation with its references to ``gone`` cleared; spans and quotes stay as they are."""
    return with_link_moved(annotation, gone, None)


def with_link_moved(annotation: Annotation, old: str, new: str | None) -> Annotation:
    """The annotation with its references to ``old`` leading to ``new``; spans and quotes stay as they are."""

    def moved(link: str | None) -> str | None:
        return new if link == old else link

    match annotation:
        case EntityMention():
            return replace(annotation, entity=moved(annotation.entity))
        case DateExpression():
            return replace(annotation, anchor=moved(annotation.anchor))
        case Stance(holder=holder, target=target):
            claim = target.claim and replace(target.claim, stance=moved(target.claim.stance))
            return replace(
                annotation,
                holder=replace(holder, mention=moved(holder.mention), entity=moved(holder.entity)),
                target=replace(target, mention=moved(target.mention), entity=moved(target.entity), claim=claim),
                chain=tuple(replace(s, mention=moved(s.mention), entity=moved(s.entity)) for s in annotation.chain),
                time=moved(annotation.time),
            )
