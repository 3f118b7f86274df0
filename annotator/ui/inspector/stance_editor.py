"""The editor of stances."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.core.annotation import (
    Assertion,
    Attitude,
    AttributedTo,
    Claim,
    CueStatus,
    EntityMention,
    Intensity,
    PolarityStatus,
    SpeechMode,
    Stance,
    TargetKind,
    Voice,
)
from annotator.core.span import QuotedSpan, Side
from annotator.ui.annotation_words import AnnotationWords, joined
from annotator.ui.inspector.chain import ChainEditor
from annotator.ui.inspector.editor import Editor
from annotator.ui.inspector.evidence import EvidenceList
from annotator.ui.inspector.fields import LABEL_WIDTH, ChoiceCombo, FieldGrid, is_typed_in
from annotator.ui.inspector.slot_row import SlotRow
from annotator.ui.inspector.slots import UNSPOKEN, Slot, cleared, filled, unspoken
from annotator.ui.inspector.stance_sentence import StanceSentence
from annotator.ui.key_cap import KeyCap
from annotator.ui.segmented import PolarityButtons
from annotator.ui.theme import Role, Theme


class StanceEditor(Editor):
    """Holder, target, cue and content as slots; polarity; what kind of attitude, asserted how, said by whom."""

    slot_wanted = Signal(str)
    """The selection is wanted for a slot; who knows it answers with ``fill_slot``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._filling_slot: Slot | None = None
        self._proposals: Sequence[EntityMention] = ()
        self.sentence = StanceSentence()
        self._caps: list[KeyCap] = []
        self.polarity = PolarityButtons(theme)
        self.polarity.decided.connect(self._on_polarity)
        self.holder = self._slot(Slot.HOLDER, self.tr("Holder"), "H", self.tr("presence"))
        self.holder.presence.offer(Voice)
        self.holder.presence.decided.connect(self._on_holder_status)
        self.target = self._slot(Slot.TARGET, self.tr("Target"), "T", self.tr("kind"))
        self.target.presence.offer(TargetKind)
        self.target.presence.decided.connect(self._on_target_kind)
        self.cue = self._slot(Slot.CUE, self.tr("Cue"), "C", self.tr("presence"))
        self.cue.presence.offer(CueStatus)
        self.cue.presence.decided.connect(self._on_cue_status)
        self.content = self._slot(Slot.CONTENT, self.tr("Content"), "O", self.tr("mode of speech"))
        self.content.presence.offer(SpeechMode, self.tr("Mode not said"))
        self.content.presence.decided.connect(self._on_speech_mode)
        self.slots = {row.slot: row for row in (self.holder, self.target, self.cue, self.content)}
        self.claim = ChoiceCombo(self.tr("The claim is tagged as"))
        self.claim.decided.connect(self._on_claim)
        self.polarity_status = self._combo(self.tr("Sign is"), PolarityStatus)
        self.attitude = self._combo(self.tr("Attitude"), Attitude, self.tr("Not said"))
        self.assertion = self._combo(self.tr("Assertion"), Assertion)
        self.intensity = self._combo(self.tr("Intensity"), Intensity, self.tr("Not said"))
        self.time = ChoiceCombo(self.tr("Time"))
        self.time.decided.connect(self._on_fields)
        self.chain = ChainEditor(theme)
        self.chain.changed.connect(self._on_chain)
        self.chain.selection_wanted.connect(self._on_chain_selection)
        self.evidence = EvidenceList()
        self.evidence.changed.connect(self._on_evidence)
        self._lay_out()

    def _slot(self, slot: Slot, name: str, key: str, presence: str) -> SlotRow:
        row = SlotRow(slot, name, key, presence, self.theme)
        row.entered.connect(self._on_slot_entered)
        row.selection_wanted.connect(self.slot_wanted)
        row.clear_wanted.connect(self._on_clear)
        row.taken.connect(self._on_taken)
        return row

    def _combo(self, name: str, values: type, none: str | None = None) -> ChoiceCombo:
        combo = ChoiceCombo(name)
        combo.offer(values, none)
        combo.decided.connect(self._on_fields)
        return combo

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addWidget(self.sentence)
        layout.addLayout(self._with_key(self.tr("Polarity"), "P", self.polarity))
        slots = QVBoxLayout()
        slots.setSpacing(12)
        for row in self.slots.values():
            slots.addWidget(row)
            if row is self.target:
                claim = FieldGrid()
                self._claim_name = claim.add(self.tr("Claim in"), self.claim)
                slots.addLayout(claim)
        layout.addLayout(slots)
        rest = QVBoxLayout()
        rest.setSpacing(8)
        for name, key, field in (
            (self.tr("Attitude"), "A", self.attitude),
            (self.tr("Assertion"), "M", self.assertion),
            (self.tr("Said by"), "W", self.chain),
            (self.tr("Evidence"), "E", self.evidence),
            (self.tr("Intensity"), "", self.intensity),
            (self.tr("Sign is"), "", self.polarity_status),
            (self.tr("Time"), "", self.time),
        ):
            rest.addLayout(self._with_key(name, key, field))
        layout.addLayout(rest)
        layout.addWidget(self.authored)
        layout.addStretch(1)

    def _with_key(self, name: str, key: str, field: QWidget) -> QHBoxLayout:
        label = QLabel(name)
        label.setProperty("secondary", True)
        label.setBuddy(field)
        label.setMinimumHeight(20)
        cap = KeyCap(key or " ", self.theme)
        if key:
            self._caps.append(cap)
        else:
            policy = cap.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            cap.setSizePolicy(policy)
            cap.hide()
        named = QHBoxLayout()
        named.setContentsMargins(0, 5, 0, 0)
        named.setSpacing(8)
        named.addWidget(cap, 0, Qt.AlignmentFlag.AlignTop)
        named.addWidget(label, 1, Qt.AlignmentFlag.AlignTop)
        column = QWidget()
        column.setLayout(named)
        column.setFixedWidth(LABEL_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(column, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(field, 1)
        return row

    # Showing

    @property
    def _stance(self) -> Stance | None:
        return self.annotation if isinstance(self.annotation, Stance) else None

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        for part in (*self.slots.values(), self.chain, self.polarity, *self._caps):
            part.set_theme(theme)
        if self._stance is not None:
            self.fill(is_same=True)
            self.set_proposals(self._proposals)

    def fill(self, *, is_same: bool) -> None:
        stance, context = self._stance, self.context
        if stance is None or context is None:
            return
        words = context.words
        self.sentence.show_parts(words.stance_parts(stance), words.stance_sentence(stance), self.theme)
        self.polarity.set_value(stance.polarity)
        self.polarity_status.choose(stance.polarity_status)
        self._fill_slots(stance, words)
        self.attitude.choose(stance.attitude)
        self.assertion.choose(stance.assertion)
        self.intensity.choose(stance.intensity)
        dates = context.annotations.dates()
        time: list[tuple[str | None, str]] = [(None, self.tr("Not said"))]
        self.time.set_choices(time + [(date.id, f"{words.quote(date)} · {words.date_value(date)}") for date in dates])
        self.time.choose(stance.time)
        self.chain.show_chain(stance.chain, words)
        near = next((span.start for span in stance.spans if span.side is Side.TEXT), None)
        references = context.document.cleaned.references
        self.evidence.show_references(references, stance.evidence, None if is_same else near)
        if not is_same:
            self._proposals = ()
            self._open_slot(None)

    def _fill_slots(self, stance: Stance, words: AnnotationWords) -> None:
        empty = self.tr("Select words, press {key}")
        holder, target = stance.holder, stance.target
        says = "" if holder.status in UNSPOKEN and not (holder.spans or holder.mention) else words.party(holder)
        has_holder = bool(holder.spans or holder.mention or holder.entity)
        nothing = words.party(holder) if holder.status in UNSPOKEN else empty.format(key="H")
        self.holder.show_slot(says if has_holder else "", Role.HOLDER, nothing, holder.status)
        has_target = bool(target.spans or target.mention or target.entity or target.claim)
        is_document = target.kind is TargetKind.DOCUMENT
        nothing = words.target(target) if is_document else empty.format(key="T")
        self.target.show_slot(words.target(target) if has_target else "", Role.TARGET, nothing, target.kind)
        is_implicit = stance.cue.status is CueStatus.IMPLICIT
        nothing = words.cue(stance.cue) if is_implicit else empty.format(key="C")
        role = self.theme.sign_role(stance.polarity)
        self.cue.show_slot(joined(stance.cue.spans), role, nothing, stance.cue.status)
        self.content.show_slot(
            joined(stance.content.spans), Role.CONTENT, self.tr("What is said, if it matters"), stance.content.mode
        )
        is_claim = target.kind is TargetKind.CLAIM
        self.claim.setVisible(is_claim)
        self._claim_name.setVisible(is_claim)
        if is_claim and self.context is not None:
            others = [each for each in self.context.annotations.stances() if each.id != stance.id]
            choices: list[tuple[str | None, str]] = [(None, self.tr("No stance of its own"))]
            choices += [(each.id, words.stance_sentence(each)) for each in others]
            self.claim.set_choices(choices)
            self.claim.choose(target.claim.stance if target.claim else None)

    def set_proposals(self, mentions: Sequence[EntityMention]) -> None:
        """Entity mentions that may be holder or target, the likeliest first."""
        self._proposals = mentions
        if self.context is not None:
            for row in (self.holder, self.target):
                row.set_proposals(mentions, self.context.label_set, self.theme)
                row.open_offers(row.slot is self._filling_slot)

    def focus_first(self) -> None:
        """Give the keyboard to the first part that is still missing, else to the polarity."""
        for row in (self.holder, self.target, self.cue):
            if not row.field.words():
                row.field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.polarity.take_focus()

    # Filling slots

    def fill_slot(self, slot_name: str, spans: tuple[QuotedSpan, ...], mention: str | None) -> None:
        """Put words into a slot: the answer to ``slot_wanted``. ``mention`` is the id of what is tagged there."""
        if self._stance is not None:
            self._send_and_show(filled(self._stance, Slot(slot_name), spans, mention))

    def clear_slot(self, slot_name: str) -> None:
        """Take the words out of a slot; how the part is present stays."""
        if self._stance is not None:
            self._send_and_show(cleared(self._stance, Slot(slot_name)))

    def _mark_unspoken(self, slot: Slot) -> None:
        """The key 0: this part is not in the text."""
        if self._stance is not None:
            self._send_and_show(unspoken(self._stance, slot))

    def _open_slot(self, slot: Slot | None) -> None:
        self._filling_slot = slot
        for row in self.slots.values():
            row.open_offers(row.slot is slot)

    def _send_and_show(self, stance: Stance) -> None:
        self.send(stance)
        self.fill(is_same=True)

    # What a person did

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        if is_plain and not is_typed_in(QApplication.focusWidget()) and self._take_key(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _take_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        fields: dict[int, QWidget] = {
            Qt.Key.Key_H: self.holder.field,
            Qt.Key.Key_T: self.target.field,
            Qt.Key.Key_C: self.cue.field,
            Qt.Key.Key_O: self.content.field,
            Qt.Key.Key_A: self.attitude,
            Qt.Key.Key_M: self.assertion,
            Qt.Key.Key_W: self.chain.sources if self.chain.sources.count() else self.chain.take,
            Qt.Key.Key_E: self.evidence.list,
        }
        if key in fields:
            fields[key].setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif key == Qt.Key.Key_P:
            self.polarity.take_focus()
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.polarity.step(1)
        elif key in (Qt.Key.Key_Minus, Qt.Key.Key_Underscore):
            self.polarity.step(-1)
        elif self._filling_slot is None:
            return False
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            return self.slots[self._filling_slot].take_proposal(key - Qt.Key.Key_0)
        elif key == Qt.Key.Key_0:
            self._mark_unspoken(self._filling_slot)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._field_has_focus():
            self.clear_slot(self._filling_slot)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._field_has_focus():
            self.slot_wanted.emit(self._filling_slot)
        else:
            return False
        return True

    def _field_has_focus(self) -> bool:
        return any(row.field.hasFocus() for row in self.slots.values())

    def _on_slot_entered(self, slot: str) -> None:
        self._open_slot(Slot(slot))

    def _on_clear(self, slot: str) -> None:
        self.clear_slot(slot)

    def _on_taken(self, slot: str, mention_id: str) -> None:
        mention = next((each for each in self._proposals if each.id == mention_id), None)
        if mention is not None:
            self.fill_slot(slot, mention.spans, mention.id)

    def _on_polarity(self, polarity: int | None) -> None:
        if self._stance is not None:
            self._send_and_show(replace(self._stance, polarity=polarity))

    def _on_holder_status(self) -> None:
        if self._stance is not None:
            status = Voice(self.holder.presence.choice() or Voice.EXPLICIT)
            self._send_and_show(replace(self._stance, holder=replace(self._stance.holder, status=status)))

    def _on_target_kind(self) -> None:
        if self._stance is not None:
            kind = TargetKind(self.target.presence.choice() or TargetKind.ENTITY)
            claim = self._stance.target.claim if kind is TargetKind.CLAIM else None
            self._send_and_show(replace(self._stance, target=replace(self._stance.target, kind=kind, claim=claim)))

    def _on_claim(self) -> None:
        if self._stance is not None:
            choice = self.claim.choice()
            claim = Claim(self._stance.target.spans, choice) if choice else None
            self._send_and_show(replace(self._stance, target=replace(self._stance.target, claim=claim)))

    def _on_cue_status(self) -> None:
        if self._stance is not None:
            status = CueStatus(self.cue.presence.choice() or CueStatus.EXPLICIT)
            self._send_and_show(replace(self._stance, cue=replace(self._stance.cue, status=status)))

    def _on_speech_mode(self) -> None:
        if self._stance is not None:
            choice = self.content.presence.choice()
            mode = SpeechMode(choice) if choice else None
            self._send_and_show(replace(self._stance, content=replace(self._stance.content, mode=mode)))

    def _on_fields(self) -> None:
        if self._stance is None:
            return
        attitude, intensity = self.attitude.choice(), self.intensity.choice()
        self.send(
            replace(
                self._stance,
                attitude=Attitude(attitude) if attitude else None,
                assertion=Assertion(self.assertion.choice() or Assertion.ASSERTED),
                intensity=Intensity(intensity) if intensity else None,
                polarity_status=PolarityStatus(self.polarity_status.choice() or PolarityStatus.CLEAR),
                time=self.time.choice(),
            )
        )

    def _on_chain(self, chain: tuple[AttributedTo, ...]) -> None:
        if self._stance is not None:
            self._send_and_show(replace(self._stance, chain=chain))

    def _on_chain_selection(self) -> None:
        self.slot_wanted.emit(Slot.CHAIN)

    def _on_evidence(self, evidence: tuple[str, ...]) -> None:
        if self._stance is not None:
            self.send(replace(self._stance, evidence=evidence))
