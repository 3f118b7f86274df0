"""Which annotations the texts show: by layer, label, annotator and origin."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from annotator.core.annotation import Annotation, EntityMention, Origin, layer_of
from annotator.core.labels import LabelSet, Layer, in_language
from annotator.ui.icons import icon
from annotator.ui.theme import Theme

_DIGIT_SPACE: Final = "\u2007"  # as wide as a digit: counts stand flush right, where a menu sets them flush left


@dataclass(frozen=True)
class AnnotationFilter:
    """What is hidden, by the values of each. An annotation is shown if nothing that it is, is hidden."""

    layers: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    annotators: frozenset[str] = frozenset()
    origins: frozenset[str] = frozenset()

    def shows(self, annotation: Annotation) -> bool:
        return not (
            layer_of(annotation) in self.layers
            or (isinstance(annotation, EntityMention) and annotation.label in self.labels)
            or annotation.annotator in self.annotators
            or annotation.origin in self.origins
        )

    def letting(self, annotation: Annotation) -> "AnnotationFilter":
        """The same filter, but one that shows ``annotation`` and what is like it."""
        label = {annotation.label} if isinstance(annotation, EntityMention) else set[str]()
        return AnnotationFilter(
            self.layers - {layer_of(annotation)},
            self.labels - label,
            self.annotators - {annotation.annotator},
            self.origins - {annotation.origin},
        )

    def __bool__(self) -> bool:
        """Whether anything is hidden."""
        return bool(self.layers or self.labels or self.annotators or self.origins)


class FilterButton(QToolButton):
    """Opens the choices, and says how many annotations are hidden."""

    filter_changed = Signal(object)
    """The ``AnnotationFilter`` that a person chose."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._annotations: Iterable[Annotation] = ()
        self._label_set: LabelSet | None = None
        self._language = "en"
        self._filter = AnnotationFilter()
        self.setAutoRaise(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = _StayingMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.set_theme(theme)
        self.show_filter(self._filter, 0)

    def set_theme(self, theme: Theme) -> None:
        self.setIcon(icon("filter", theme))

    def set_annotations(self, annotations: Iterable[Annotation], label_set: LabelSet, language: str) -> None:
        """What there is to choose from; looked through when the choices are opened."""
        self._annotations, self._label_set, self._language = annotations, label_set, language

    def show_filter(self, shown: AnnotationFilter, hidden: int) -> None:
        """Say what is hidden now."""
        self._filter = shown
        words = self.tr("%Ln hidden", "", hidden) if shown else ""
        self.setText(words)
        self.setProperty("active", bool(shown))
        self.style().polish(self)
        self.setToolTip(self.tr("Show or hide annotations"))
        self.setAccessibleName(" ".join(filter(None, (self.toolTip(), words))))

    def _fill(self) -> None:
        self._menu.clear()
        everything = self._menu.addAction(self.tr("Show all"))
        everything.setEnabled(bool(self._filter))
        everything.triggered.connect(lambda: self._choose(AnnotationFilter()))
        present = list(self._annotations)
        labels = self._label_set.labels if self._label_set else ()
        for title, field, names, values in (
            (
                self.tr("Layers"),
                "layers",
                {
                    Layer.ENTITY.value: self.tr("Entities"),
                    Layer.DATE.value: self.tr("Dates"),
                    Layer.STANCE.value: self.tr("Stances"),
                },
                [str(layer_of(each)) for each in present],
            ),
            (
                self.tr("Labels"),
                "labels",
                {label.id: in_language(label.names, self._language) for label in labels},
                [each.label for each in present if isinstance(each, EntityMention)],
            ),
            (self.tr("Annotators"), "annotators", {"": self.tr("No name")}, [each.annotator for each in present]),
            (
                self.tr("Origins"),
                "origins",
                {
                    Origin.MANUAL.value: self.tr("Made by hand"),
                    Origin.SUGGESTION.value: self.tr("Accepted suggestions"),
                    Origin.IMPORT.value: self.tr("Imported"),
                    Origin.PROJECTION.value: self.tr("Projected"),
                },
                [str(each.origin) for each in present],
            ),
        ):
            self._add_section(title, field, names, Counter(values))

    def _add_section(self, title: str, field: str, names: Mapping[str, str], counts: Counter[str]) -> None:
        hidden: frozenset[str] = getattr(self._filter, field)
        values = [value for value in names if value in counts]
        values += sorted(counts.keys() - names.keys())
        if len(values) + len(hidden) < 2:
            return  # nothing to choose between
        self._menu.addSeparator()
        self._menu.addAction(title).setEnabled(False)
        width = len(QLocale().toString(max(counts.values(), default=0)))
        for value in values:
            count = QLocale().toString(counts[value]).rjust(width, _DIGIT_SPACE)
            choice = self._menu.addAction(f"{names.get(value, value)}\t{count}")
            choice.setCheckable(True)
            choice.setChecked(value not in hidden)
            choice.toggled.connect(partial(self._switch, field, value))

    def _switch(self, field: str, value: str, on: bool) -> None:
        hidden: frozenset[str] = getattr(self._filter, field)
        self._choose(replace(self._filter, **{field: hidden - {value} if on else hidden | {value}}))

    def _choose(self, chosen: AnnotationFilter) -> None:
        self._filter = chosen
        self.filter_changed.emit(chosen)


class _StayingMenu(QMenu):
    """A menu that stays open while its boxes are ticked, by mouse or Space."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Space or not self._tick():
            super().keyPressEvent(event)

    def _tick(self) -> bool:
        action = self.activeAction()  # which may be none
        if action not in self.actions() or not action.isCheckable():
            return False
        action.trigger()
        return True
