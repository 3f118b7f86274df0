"""Annotations in readable words: for the table, the inspector and screen readers, in the interface language."""

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from annotator.core.annotation import (
    Annotation,
    AttributedTo,
    Claim,
    Cue,
    CueStatus,
    DateExpression,
    EntityMention,
    Holder,
    Stance,
    Target,
    TargetKind,
    Voice,
    layer_of,
    quote_of,
)
from annotator.core.entity import EntityRecord
from annotator.core.labels import LabelSet, in_language
from annotator.core.span import QuotedSpan, Side
from annotator.ui.words import modified, polarity_sign, word


def joined(spans: tuple[QuotedSpan, ...]) -> str:
    """The words of some spans on one line, discontinuous ones joined by ``…``."""
    return on_one_line("…".join(span.text for span in spans))


def on_one_line(words: str) -> str:
    """The words with every run of white space made one space: quotes from raw markup may hold line feeds."""
    return " ".join(words.split())


def shortened(words: str, length: int) -> str:
    """The words, their middle left out when they are longer than ``length`` code points."""
    if len(words) <= length:
        return words
    half = (length - 1) // 2
    return f"{words[:half]}…{words[-half:]}"


def bracketed(words: str) -> str:
    """Words that stand where the text has none."""
    return QCoreApplication.translate("AnnotationWords", "({words})").format(words=words)


def text_order(annotation: Annotation) -> tuple[int, int, int, str]:
    """A sort key that puts annotations in the order of the text; what lies in raw alone comes last."""
    spans = annotation.spans
    if not spans:
        return 2, 0, 0, annotation.id
    first = min(spans, key=lambda span: (span.side is Side.RAW, span.start))
    return int(first.side is Side.RAW), first.start, -first.end, annotation.id


@dataclass(frozen=True, slots=True)
class StanceParts:
    """The parts of the sentence about a stance, each in words; ``source`` is empty where the writer speaks."""

    holder: str
    target: str
    cue: str
    polarity: int | None
    source: str


class AnnotationWords:
    """Puts annotations of one document into words. ``annotations`` by id, to follow links between them as they are."""

    def __init__(
        self,
        annotations: Mapping[str, Annotation],
        label_set: LabelSet,
        language: str,
        entities: Iterable[EntityRecord] = (),
    ) -> None:
        self.annotations = annotations
        self.label_set = label_set
        self.language = language
        self._labels = {label.id: label for label in label_set.labels}
        self._entities: Mapping[str, EntityRecord] = {record.id: record for record in entities}

    def layer(self, annotation: Annotation) -> str:
        return word(layer_of(annotation))

    def label(self, label_id: str) -> str:
        """The name of the label; its id when the label set does not hold it."""
        label = self._labels.get(label_id)
        return in_language(label.names, self.language) if label else label_id

    def kind(self, annotation: Annotation) -> str:
        """Label name with sub-type for a mention, else the name of the layer."""
        if not isinstance(annotation, EntityMention):
            return self.layer(annotation)
        label = self._labels.get(annotation.label)
        subtypes = label.subtypes if label else ()
        for subtype in subtypes:
            if subtype.id == annotation.subtype:
                return f"{self.label(annotation.label)} · {in_language(subtype.names, self.language)}"
        return self.label(annotation.label)

    def quote(self, annotation: Annotation) -> str:
        """The words in the text; for a stance holder and target."""
        if isinstance(annotation, Stance):
            parts = self.stance_parts(annotation)
            return f"{parts.holder} → {parts.target}"
        return on_one_line(quote_of(annotation))

    def value(self, annotation: Annotation) -> str:
        """What is said of the quote: entity record or label, date value, cue with its sign."""
        match annotation:
            case EntityMention():
                return self.entity(annotation.entity) or self.kind(annotation)
            case DateExpression():
                return self.date_value(annotation)
            case Stance():
                return f"{self.cue(annotation.cue)} {polarity_sign(annotation.polarity)}"

    def sentence(self, annotation: Annotation) -> str:
        """One line that says all that matters: for tooltips and screen readers."""
        if isinstance(annotation, Stance):
            return self.stance_sentence(annotation)
        sentence = QCoreApplication.translate("AnnotationWords", "{quote}: {value}")
        return sentence.format(quote=self.quote(annotation), value=self.value(annotation))

    def stance_sentence(self, stance: Stance) -> str:
        """``匈牙利 → 欧盟对乌克兰的支持: 反对 −2, 据 欧尔班``, in the interface language."""
        parts = self.stance_parts(stance)
        words = {"holder": parts.holder, "target": parts.target, "cue": parts.cue}
        words["sign"] = polarity_sign(parts.polarity)
        if not parts.source:
            return QCoreApplication.translate("AnnotationWords", "{holder} → {target}: {cue} {sign}").format(**words)
        return QCoreApplication.translate("AnnotationWords", "{holder} → {target}: {cue} {sign}, says {source}").format(
            **words, source=parts.source
        )

    def stance_parts(self, stance: Stance) -> StanceParts:
        sources = [source for source in stance.chain if source.kind is not Voice.AUTHOR]
        return StanceParts(
            self.party(stance.holder),
            self.target(stance.target),
            self.cue(stance.cue),
            stance.polarity,
            self.party(sources[-1]) if sources else "",
        )

    def party(self, party: Holder | AttributedTo) -> str:
        """Who holds or reports: the words in the text, the entity, else how they are present."""
        voice = party.status if isinstance(party, Holder) else party.kind
        named = joined(party.spans) or self._mention(party.mention) or self.entity(party.entity)
        if named:
            return named
        missing = QCoreApplication.translate("AnnotationWords", "holder?")
        return bracketed(missing if voice is Voice.EXPLICIT else word(voice))

    def target(self, target: Target) -> str:
        if target.kind is TargetKind.DOCUMENT:
            return bracketed(word(target.kind))
        claimed = self._claim(target.claim)
        named = joined(target.spans) or self._mention(target.mention) or self.entity(target.entity) or claimed
        missing = QCoreApplication.translate("AnnotationWords", "target?")
        return named or bracketed(missing)

    def cue(self, cue: Cue) -> str:
        if cue.status is CueStatus.IMPLICIT and not cue.spans:
            return bracketed(word(cue.status))
        missing = QCoreApplication.translate("AnnotationWords", "cue?")
        return joined(cue.spans) or bracketed(missing)

    def entity(self, entity_id: str | None) -> str:
        """Name of an entity record, with its Wikidata id where it has one; empty if there is no such record."""
        record = self._entities.get(entity_id) if entity_id else None
        if record is None:
            return ""
        return f"{record.name} {record.wikidata}" if record.wikidata else record.name

    def date_value(self, date: DateExpression) -> str:
        """The value in words, with its modifier; the bare EDTF where its days are unknown."""
        days = (
            self.days(date.earliest, date.latest)
            or date.edtf
            or date.timex3
            or QCoreApplication.translate("AnnotationWords", "no value")
        )
        return modified(date.mod, days) if date.mod else days

    def days(self, earliest: str | None, latest: str | None) -> str:
        """``2007年6月7日``, a whole month or year by its name, or from … to …; empty if both are open."""
        first, last = _day(earliest), _day(latest)
        if first is None and last is None:
            return ""
        if first is None:
            return QCoreApplication.translate("AnnotationWords", "until {day}").format(day=self._long(last or QDate()))
        if last is None:
            return QCoreApplication.translate("AnnotationWords", "from {day} on").format(day=self._long(first))
        if first == last:
            return self._long(first)
        whole_months = first.day() == 1 and last.day() == calendar.monthrange(last.year(), last.month())[1]
        if whole_months and first.year() == last.year():
            if (first.month(), last.month()) == (1, 12):
                return self._year(first)
            if first.month() == last.month():
                return self._month(first)
        if whole_months and (first.month(), last.month()) == (1, 12):
            return QCoreApplication.translate("AnnotationWords", "{first} to {last}").format(
                first=self._year(first), last=self._year(last)
            )
        return QCoreApplication.translate("AnnotationWords", "{first} to {last}").format(
            first=self._long(first), last=self._long(last)
        )

    def weekday(self, day: str | None) -> str:
        """The day of the week of an ISO day; empty if it is none."""
        date = _day(day)
        return self._locale().dayName(date.dayOfWeek()) if date else ""

    def _mention(self, mention_id: str | None) -> str:
        mention = self.annotations.get(mention_id) if mention_id else None
        return on_one_line(quote_of(mention)) if mention else ""

    def _claim(self, claim: Claim | None) -> str:
        if claim is None:
            return ""
        stance = self.annotations.get(claim.stance) if claim.stance else None
        # One level only: two claims may be about each other.
        return joined(claim.spans) or (joined(stance.spans) if stance else "")

    def _locale(self) -> QLocale:
        return QLocale(self.language)

    def _long(self, date: QDate) -> str:
        if self.language.startswith("zh"):
            return f"{date.year()}年{date.month()}月{date.day()}日"
        return self._locale().toString(date, "d MMMM yyyy")

    def _month(self, date: QDate) -> str:
        if self.language.startswith("zh"):
            return f"{date.year()}年{date.month()}月"
        return self._locale().toString(date, "MMMM yyyy")

    def _year(self, date: QDate) -> str:
        return f"{date.year()}年" if self.language.startswith("zh") else str(date.year())


def _day(iso: str | None) -> QDate | None:
    """The day, ``None`` for nothing and for what Qt's calendar does not hold (year 0 and before are shown as EDTF)."""
    if not iso:
        return None
    date = QDate.fromString(iso, Qt.DateFormat.ISODate)
    return date if date.isValid() else None
