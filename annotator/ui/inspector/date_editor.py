"""The editor of dates."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.core.annotation import DOCUMENT_DATE, DateExpression, TimexMod, TimexType
from annotator.core.errors import AnnotatorError
from annotator.project.tagging import dated
from annotator.ui.annotation_words import AnnotationWords
from annotator.ui.clearable import make_clearable
from annotator.ui.fonts import font, mono_families
from annotator.ui.icons import icon
from annotator.ui.inspector.context import InspectorContext
from annotator.ui.inspector.editor import Editor
from annotator.ui.inspector.fields import ChoiceCombo, FieldGrid, hint
from annotator.ui.sentences import translated
from annotator.ui.theme import Sizes, Theme

CheckEdtf = Callable[[str], tuple[str | None, str | None]]
"""Earliest and latest ISO day of an EDTF string; raises ``AnnotatorError`` when it is none."""

CHECK_PAUSE_MS = 200
"""EDTF is checked after this pause in typing: checking it at every key would hold up fast typing."""


class DateEditor(Editor):
    """Type, EDTF value, modifier, TIMEX3 value and anchor of a date. An EDTF that does not parse is never sent."""

    def __init__(self, theme: Theme, check_edtf: CheckEdtf, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._check_edtf = check_edtf
        self.type = ChoiceCombo(self.tr("Type"))
        self.type.offer(TimexType)
        self.type.decided.connect(self._on_type)
        self.edtf = QLineEdit()
        self.edtf.setFont(font(mono_families(), Sizes.INTERFACE))
        self.edtf.setPlaceholderText("2007-06-07 · 2007-06 · 2012/..")
        make_clearable(self.edtf)
        self.edtf.textEdited.connect(self._on_edtf_edited)
        self.edtf.editingFinished.connect(self._check)
        self.verdict = hint()
        self._verdict_icon = QLabel()
        self._verdict_icon.setFixedSize(16, 16)
        self.reading = QLabel()
        self.reading.setProperty("heading", True)
        self.reading.setWordWrap(True)
        self.bounds = hint()
        self.mod = ChoiceCombo(self.tr("Modifier"))
        self.mod.offer(TimexMod, self.tr("None"))
        self.mod.decided.connect(self._on_mod)
        self.timex3 = QLineEdit()
        self.timex3.setFont(font(mono_families(), Sizes.INTERFACE))
        self.timex3.editingFinished.connect(self._on_timex3)
        self.anchor = ChoiceCombo(self.tr("Counted from"))
        self.anchor.decided.connect(self._on_anchor)
        self._pause = QTimer(self, singleShot=True, interval=CHECK_PAUSE_MS)
        self._pause.timeout.connect(self._check)
        self._lay_out()

    def _lay_out(self) -> None:
        verdict = QHBoxLayout()
        verdict.setSpacing(6)
        verdict.addWidget(self._verdict_icon, 0, Qt.AlignmentFlag.AlignTop)
        verdict.addWidget(self.verdict, 1)
        checked = QWidget()
        under = QVBoxLayout(checked)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(4)
        under.addLayout(verdict)
        grid = FieldGrid()
        grid.add(self.tr("Type"), self.type)
        grid.add(self.tr("EDTF"), self.edtf)
        grid.addWidget(checked, grid.rowCount(), 1)
        grid.add(self.tr("Reads as"), self.reading)
        grid.addWidget(self.bounds, grid.rowCount(), 1)
        grid.add(self.tr("Modifier"), self.mod)
        grid.add(self.tr("Counted from"), self.anchor)
        grid.add(self.tr("TIMEX3"), self.timex3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(16)
        layout.addLayout(grid)
        layout.addWidget(self.authored)
        layout.addStretch(1)

    @property
    def _date(self) -> DateExpression | None:
        return self.annotation if isinstance(self.annotation, DateExpression) else None

    def fill(self, *, is_same: bool) -> None:
        date, context = self._date, self.context
        if date is None or context is None:
            return
        words = context.words
        self.type.choose(date.type)
        self.mod.choose(date.mod)
        if not (is_same and self.timex3.isModified()):
            self.timex3.setText(date.timex3 or "")
        self.anchor.set_choices(self._anchors(date, context, words))
        self.anchor.choose(date.anchor)
        typing = is_same and (self._pause.isActive() or self.edtf.text().strip() != (date.edtf or ""))
        if not (typing and self.edtf.isModified()):
            self._pause.stop()
            self.edtf.setText(date.edtf or "")
            self._show_verdict(True, self.tr("Valid EDTF") if date.edtf else self.tr("No value"))
        self._show_days(date, words)

    def settle(self) -> None:
        super().settle()
        if self._pause.isActive():
            self._check()
        self._on_timex3()

    def give_up(self) -> None:
        self._pause.stop()
        self.edtf.setModified(False)
        self.timex3.setModified(False)
        super().give_up()

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        if self._date is not None:
            self.fill(is_same=True)

    def _anchors(
        self, date: DateExpression, context: InspectorContext, words: AnnotationWords
    ) -> list[tuple[str | None, str]]:
        document_date = context.document.date or self.tr("not known")
        choices: list[tuple[str | None, str]] = [
            (None, self.tr("Nothing")),
            (DOCUMENT_DATE, self.tr("Date of the document: {date}").format(date=document_date)),
        ]
        dates = context.annotations.dates()
        anchors = {each.id: each.anchor for each in dates}
        possible = [each for each in dates if not self._leads_to(date.id, each.id, anchors)]
        return choices + [(each.id, f"{words.quote(each)} · {words.date_value(each)}") for each in possible]

    @staticmethod
    def _leads_to(goal: str, start: str, anchors: dict[str, str | None]) -> bool:
        """Whether the date ``start`` is, or is counted from, the date ``goal``: then it cannot be its anchor."""
        seen: set[str] = set()
        here: str | None = start
        while here is not None and here not in seen:
            if here == goal:
                return True
            seen.add(here)
            here = anchors.get(here)
        return False

    def _on_edtf_edited(self) -> None:
        self.edtf.setModified(True)
        self._pause.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.edtf.hasFocus():
            self._check()
            if not self.edtf.isModified():
                self.confirm()
        else:
            super().keyPressEvent(event)

    def _check(self) -> None:
        """Hold what was typed against EDTF; send it if it is one."""
        self._pause.stop()
        date, typed = self._date, self.edtf.text().strip()
        if date is None or not self.edtf.isModified():
            return
        if typed == (date.edtf or ""):
            self.edtf.setModified(False)
            self._show_verdict(True, self.tr("Valid EDTF") if typed else self.tr("No value"))
            return
        try:
            bounds = self._check_edtf(typed) if typed else (None, None)
        except AnnotatorError as error:
            self._show_verdict(False, translated(error))
            return
        self.edtf.setModified(False)
        changed = dated(date, typed or None, bounds)
        self._show_verdict(True, self.tr("Valid EDTF") if typed else self.tr("No value"))
        self.timex3.setText(changed.timex3 or "")
        if self.context is not None:
            self._show_days(changed, self.context.words)
        self.send(changed)

    def _show_verdict(self, is_valid: bool, words: str) -> None:
        self.verdict.setText(words)
        colour = self.theme.colours.good if is_valid else self.theme.colours.danger
        self.verdict.setStyleSheet(f"color: {colour}")
        picture = icon("circle-check" if is_valid else "circle-alert", self.theme, Sizes.ICON, colour)
        self._verdict_icon.setPixmap(picture.pixmap(16, 16))
        self.edtf.setAccessibleDescription(words)

    def _show_days(self, date: DateExpression, words: AnnotationWords) -> None:
        reading = words.date_value(date)
        if date.earliest and date.earliest == date.latest:
            weekday = words.weekday(date.earliest)
            reading = self.tr("{date}, {weekday}").format(date=reading, weekday=weekday)
        self.reading.setText(reading)
        if date.earliest is None and date.latest is None:
            self.bounds.setText(self.tr("Earliest and latest day are not known"))
        elif date.earliest == date.latest:
            self.bounds.setText(self.tr("Earliest = latest = {day}").format(day=date.earliest))
        else:
            open_end = self.tr("open")
            earliest, latest = date.earliest or open_end, date.latest or open_end
            self.bounds.setText(
                self.tr("Earliest {earliest}, latest {latest}").format(earliest=earliest, latest=latest)
            )

    def _on_type(self) -> None:
        if self._date is not None:
            self.send(replace(self._date, type=TimexType(self.type.choice() or TimexType.DATE)))

    def _on_mod(self) -> None:
        if self._date is not None:
            choice = self.mod.choice()
            self.send(replace(self._date, mod=TimexMod(choice) if choice else None))

    def _on_timex3(self) -> None:
        if self._date is not None and self.timex3.isModified():
            self.timex3.setModified(False)
            self.send(replace(self._date, timex3=self.timex3.text().strip() or None))

    def _on_anchor(self) -> None:
        if self._date is not None:
            self.send(replace(self._date, anchor=self.anchor.choice()))

    def focus_first(self) -> None:
        """Give the keyboard to the EDTF field."""
        self.edtf.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edtf.selectAll()
