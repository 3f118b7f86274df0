"""The parts of a stance that are filled from the text, and what a stance becomes when one is filled or cleared."""

from dataclasses import replace
from enum import StrEnum

from annotator.core.annotation import AttributedTo, CueStatus, Stance, TargetKind, Voice
from annotator.core.span import QuotedSpan


class Slot(StrEnum):
    """The parts of a stance that are filled from the text."""

    HOLDER = "holder"
    TARGET = "target"
    CUE = "cue"
    CONTENT = "content"
    CHAIN = "chain"


UNSPOKEN = (Voice.OMITTED, Voice.AUTHOR, Voice.UNATTRIBUTED, Voice.LOST)
"""Voices that have no words in the text: taking words changes them to ``EXPLICIT``."""


def filled(stance: Stance, slot: Slot, spans: tuple[QuotedSpan, ...], mention: str | None) -> Stance:
    """The stance with these words in ``slot``; ``mention`` is the id of what is tagged there."""
    holder, target = stance.holder, stance.target
    match slot:
        case Slot.HOLDER:
            status = Voice.EXPLICIT if holder.status in UNSPOKEN else holder.status
            return replace(stance, holder=replace(holder, status=status, mention=mention, entity=None, spans=spans))
        case Slot.TARGET:
            kind = TargetKind.ENTITY if target.kind is TargetKind.DOCUMENT else target.kind
            return replace(stance, target=replace(target, kind=kind, mention=mention, entity=None, spans=spans))
        case Slot.CUE:
            return replace(stance, cue=replace(stance.cue, status=CueStatus.EXPLICIT, spans=spans))
        case Slot.CONTENT:
            return replace(stance, content=replace(stance.content, spans=spans))
        case Slot.CHAIN:
            source = AttributedTo(Voice.EXPLICIT, mention=mention, spans=spans)
            return replace(stance, chain=(*stance.chain, source))


def cleared(stance: Stance, slot: Slot) -> Stance:
    """The stance without the words of ``slot``; how the part is present stays."""
    match slot:
        case Slot.HOLDER:
            return replace(stance, holder=replace(stance.holder, mention=None, entity=None, spans=()))
        case Slot.TARGET:
            return replace(stance, target=replace(stance.target, mention=None, entity=None, spans=(), claim=None))
        case Slot.CUE:
            return replace(stance, cue=replace(stance.cue, spans=()))
        case Slot.CONTENT:
            return replace(stance, content=replace(stance.content, spans=()))
        case Slot.CHAIN:
            return replace(stance, chain=())


def unspoken(stance: Stance, slot: Slot) -> Stance:
    """The stance with ``slot`` marked as not being in the text."""
    empty = cleared(stance, slot)
    if slot is Slot.HOLDER:
        return replace(empty, holder=replace(empty.holder, status=Voice.OMITTED))
    if slot is Slot.CUE:
        return replace(empty, cue=replace(empty.cue, status=CueStatus.IMPLICIT))
    return empty
