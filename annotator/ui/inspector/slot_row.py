"""One part of a stance as a row: its words, how it is present, and where to take it from."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.core.annotation import EntityMention, quote_of
from annotator.core.labels import LabelSet
from annotator.ui.annotation_words import on_one_line, shortened
from annotator.ui.icons import icon
from annotator.ui.inspector.fields import LABEL_WIDTH, ChoiceCombo
from annotator.ui.inspector.role_field import RoleField
from annotator.ui.inspector.slots import Slot
from annotator.ui.key_cap import KeyCap
from annotator.ui.seal import label_seal, seal_icon
from annotator.ui.theme import Role, Theme

PROPOSALS = 5
"""As many proposals as there are number keys within reach of one hand."""


INDENT = 26
"""The second line begins under the name of the slot, not under its key."""


class SlotRow(QWidget):
    """Shows one slot; says what a person wants with it."""

    entered = Signal(str)
    """The slot got the keyboard."""
    selection_wanted = Signal(str)
    clear_wanted = Signal(str)
    taken = Signal(str, str)
    """The slot and the id of the proposed mention that a person took."""

    def __init__(self, slot: Slot, name: str, key: str, presence: str, theme: Theme) -> None:
        super().__init__()
        self.slot = slot
        self._proposals: Sequence[EntityMention] = ()
        self._cap = KeyCap(key, theme)
        self.field = RoleField(name, theme)
        self.field.entered.connect(self._on_entered)
        self.presence = ChoiceCombo(f"{name}: {presence}")
        self.take = QPushButton(self.tr("Take selection"))
        self.take.setToolTip(self.tr("Take the words that are selected in the text"))
        self.take.setAccessibleName(f"{name}: {self.take.text()}")
        self.take.clicked.connect(self._on_take)
        self.clear = QToolButton()
        self.clear.setAutoRaise(True)
        self.clear.setToolTip(self.tr("Clear"))
        self.clear.setAccessibleName(f"{name}: {self.clear.toolTip()}")
        self.clear.clicked.connect(self._on_clear)
        self._offers = QVBoxLayout()
        self._offers.setContentsMargins(0, 0, 0, 4)
        self._offers.setSpacing(0)
        self.offers = QWidget()
        self.offers.setLayout(self._offers)
        self.offers.hide()
        label = QLabel(name)
        label.setBuddy(self.field)
        label.setProperty("secondary", True)
        named = QHBoxLayout()
        named.setContentsMargins(0, 5, 0, 0)
        named.setSpacing(8)
        named.addWidget(self._cap, 0, Qt.AlignmentFlag.AlignTop)
        named.addWidget(label, 1, Qt.AlignmentFlag.AlignTop)
        below = QHBoxLayout()
        below.setContentsMargins(INDENT, 0, 0, 0)
        below.setSpacing(6)
        below.addWidget(self.presence, 1)
        below.addWidget(self.take)
        below.addWidget(self.clear)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        grid.addLayout(named, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.field, 0, 1)
        grid.addLayout(below, 1, 0, 1, 2)
        grid.addWidget(self.offers, 2, 0, 1, 2)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        self._cap.set_theme(theme)
        self.field.theme = theme
        self.field.update()
        self.clear.setIcon(icon("x", theme))

    def show_slot(self, words: str, role: Role, nothing: str, presence: str | None) -> None:
        """``presence`` is what the combo shows; ``nothing`` what is said where there are no words."""
        self.field.show_words(words, role, nothing)
        self.presence.choose(presence)
        self.clear.setEnabled(bool(words))

    def set_proposals(self, mentions: Sequence[EntityMention], label_set: LabelSet, theme: Theme) -> None:
        """Offer these mentions; they show while the slot is the one being filled."""
        self._proposals = mentions[:PROPOSALS]
        while (taken := self._offers.takeAt(0)) is not None:
            if (old := taken.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, mention in enumerate(self._proposals, start=1):
            offer = QPushButton(f"{number}   {shortened(on_one_line(quote_of(mention)), 20)}")
            seal, colours, struck = label_seal(label_set.label(mention.label), theme)
            offer.setIcon(seal_icon(seal, colours, struck=struck))
            offer.setFlat(True)
            offer.setStyleSheet("text-align: left; padding: 4px 8px; border-color: transparent")
            offer.setToolTip(on_one_line(quote_of(mention)))
            offer.clicked.connect(partial(self._on_offer, mention.id))
            self._offers.addWidget(offer)
        if not self._proposals:
            self.offers.hide()

    def take_proposal(self, number: int) -> bool:
        """Take the proposal with this number, from 1; whether there is one."""
        if not 1 <= number <= len(self._proposals):
            return False
        self.taken.emit(self.slot, self._proposals[number - 1].id)
        return True

    def open_offers(self, is_open: bool) -> None:
        """Mark the slot as the one being filled, or not."""
        self._cap.set_active(is_open)
        self.offers.setVisible(is_open and bool(self._proposals))

    def _on_entered(self) -> None:
        self.entered.emit(self.slot)

    def _on_take(self) -> None:
        self.selection_wanted.emit(self.slot)

    def _on_clear(self) -> None:
        self.clear_wanted.emit(self.slot)

    def _on_offer(self, mention_id: str, _checked: bool = False) -> None:
        self.taken.emit(self.slot, mention_id)
