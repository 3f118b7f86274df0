"""The inspector: the chosen annotation with its fields, or how to make one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.annotation import Annotation, EntityMention, Layer, extent_of, layer_of
from annotator.core.span import QuotedSpan, Side, Span
from annotator.ui.annotation_words import shortened
from annotator.ui.ground import paint_ground, rule_below, show_ground_through
from annotator.ui.icons import icon
from annotator.ui.inspector.context import InspectorContext
from annotator.ui.inspector.date_editor import CheckEdtf, DateEditor
from annotator.ui.inspector.editor import Editor
from annotator.ui.inspector.empty import EmptyState
from annotator.ui.inspector.entity_editor import EntityEditor
from annotator.ui.inspector.stance_editor import StanceEditor
from annotator.ui.theme import Sizes, Theme
from annotator.ui.words import word


class Inspector(QWidget):
    """Shows one annotation and sends new values of it. It never changes anything itself."""

    changed = Signal(object)
    """A new value of the annotation shown; ``modified`` is for the receiver to set."""
    removal_wanted = Signal(str)
    reveal_wanted = Signal(Span)
    """The quote was pressed: where it is in the text, in code points."""
    slot_wanted = Signal(str)
    """The selection is wanted for a slot of the stance: answer with ``fill_slot``."""
    entity_wanted = Signal(str)
    """A record of this name is wanted for the mention shown."""
    previous_wanted = Signal()
    next_wanted = Signal()
    finished = Signal()
    """Confirmed or given up: the keyboard goes back to the text."""

    def __init__(self, theme: Theme, check_edtf: CheckEdtf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._annotation: Annotation | None = None
        self._context: InspectorContext | None = None
        self.entity_editor = EntityEditor(theme)
        self.date_editor = DateEditor(theme, check_edtf)
        self.stance_editor = StanceEditor(theme)
        self._editors: dict[Layer, Editor] = {
            Layer.ENTITY: self.entity_editor,
            Layer.DATE: self.date_editor,
            Layer.STANCE: self.stance_editor,
        }
        self._empty = EmptyState(theme)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._page(self._empty))
        self._page_of = {layer: self._page(editor) for layer, editor in self._editors.items()}
        for layer, editor in self._editors.items():
            self._pages.addWidget(self._page_of[layer])
            editor.changed.connect(self._on_changed)
            editor.confirmed.connect(self._on_finished)
            editor.given_up.connect(self._on_finished)
        self.entity_editor.entity_wanted.connect(self.entity_wanted)
        self.stance_editor.slot_wanted.connect(self.slot_wanted)
        self._layer = QLabel()
        self._layer.setProperty("heading", True)
        self._place = QLabel()
        self._place.setProperty("note", True)
        self.previous = self._tool(self.tr("Previous annotation"))
        self.previous.clicked.connect(self.previous_wanted)
        self.next = self._tool(self.tr("Next annotation"))
        self.next.clicked.connect(self.next_wanted)
        self.remove = self._tool(self.tr("Remove this annotation"))
        self.remove.clicked.connect(self._on_remove)
        self.quote = QPushButton()
        self.quote.setFlat(True)
        self.quote.setStyleSheet(
            "QPushButton { text-align: left; font-weight: 600; padding: 4px 8px; background: transparent }"
            "QPushButton:!focus { border-color: transparent }"
            "QPushButton:focus { padding: 3px 7px }"  # the ring is a pixel thicker
        )
        self.quote.clicked.connect(self._on_quote)
        self._lay_out()
        self.set_theme(theme)
        self.show_nothing()

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setContentsMargins(Sizes.PANEL_PADDING, 0, 8, 0)
        header.setSpacing(8)
        header.addWidget(self._layer)
        header.addWidget(self._place, 1)
        for tool in (self.remove, self.previous, self.next):
            header.addWidget(tool)
        head = QWidget()
        head.setFixedHeight(Sizes.HEADER)
        rule_below(head)
        head.setLayout(header)
        quoted = QHBoxLayout()
        quoted.setContentsMargins(8, 8, 8, 0)
        quoted.addWidget(self.quote)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addLayout(quoted)
        layout.addWidget(self._pages, 1)

    def _page(self, inside: QWidget) -> QScrollArea:
        padded = QWidget()
        column = QVBoxLayout(padded)
        column.setContentsMargins(Sizes.PANEL_PADDING, 8, Sizes.PANEL_PADDING, Sizes.PANEL_PADDING)
        column.addWidget(inside)
        area = QScrollArea()
        area.setWidget(padded)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        show_ground_through(area)
        return area

    def _tool(self, name: str) -> QToolButton:
        tool = QToolButton()
        tool.setAutoRaise(True)
        tool.setAccessibleName(name)
        tool.setToolTip(name)
        return tool

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        paint_ground(self, theme)
        self.previous.setIcon(icon("chevron-left", theme))
        self.next.setIcon(icon("chevron-right", theme))
        self.remove.setIcon(icon("trash-2", theme))
        self._empty.set_theme(theme)
        for editor in self._editors.values():
            editor.set_theme(theme)

    def show_keys(self, keys: Mapping[str, str]) -> None:
        """Teach the keys that commands have now, by their names."""
        self._empty.show_keys(keys)

    def show_nothing(self) -> None:
        """No annotation is chosen: say how one is made. What was typed and waits is sent first."""
        self._leave(None)
        self._annotation = None
        self._layer.setText(self.tr("Inspector"))
        self._place.clear()
        self.quote.hide()
        for tool in (self.previous, self.next, self.remove):
            tool.hide()
        self._pages.setCurrentIndex(0)

    def show_annotation(self, annotation: Annotation | None, context: InspectorContext) -> None:
        """Show ``annotation`` with its fields; ``None`` shows how to make one."""
        if annotation is None:
            self.show_nothing()
            return
        editor = self._editors[layer_of(annotation)]
        self._leave(editor)
        self._annotation, self._context = annotation, context
        self._layer.setText(word(layer_of(annotation)))
        self._show_quote(annotation, context)
        for tool in (self.previous, self.next, self.remove):
            tool.show()
        editor.show_annotation(annotation, context)
        self._pages.setCurrentWidget(self._page_of[layer_of(annotation)])
        self.count()

    def set_proposals(self, mentions: Sequence[EntityMention]) -> None:
        """Entity mentions that may fill the slots of the stance shown, the likeliest first."""
        self.stance_editor.set_proposals(mentions)

    def fill_slot(self, slot_name: str, spans: tuple[QuotedSpan, ...], mention: str | None) -> None:
        """Put words into a slot of the stance shown; ``mention`` is the id of the mention tagged there, if any."""
        self.stance_editor.fill_slot(slot_name, spans, mention)

    def start_editing(self) -> None:
        """Give the keyboard to the field that is filled in first."""
        if self._annotation is not None:
            self._editors[layer_of(self._annotation)].focus_first()

    def _leave(self, wanted: Editor | None) -> None:
        for editor in self._editors.values():
            if editor is not wanted and editor.annotation is not None:
                editor.settle()
                editor.forget()

    def _show_quote(self, annotation: Annotation, context: InspectorContext) -> None:
        quote = context.words.quote(annotation)
        # A stance says its sentence itself.
        self.quote.setVisible(layer_of(annotation) is not Layer.STANCE)
        room = max(self.width(), 240) - 40
        shown = QFontMetrics(self.quote.font()).elidedText(shortened(quote, 60), Qt.TextElideMode.ElideMiddle, room)
        self.quote.setText(shown.replace("&", "&&"))
        is_in_text = extent_of(annotation) is not None
        hint = self.tr("Show it in the text") if is_in_text else self.tr("It is in the raw text only")
        self.quote.setToolTip(f"{quote}\n{hint}")
        self.quote.setAccessibleName(quote)
        self.quote.setAccessibleDescription(hint)

    def count(self) -> None:
        """Say anew the how manieth of its layer the annotation is: others were added or removed."""
        annotation, context = self._annotation, self._context
        if annotation is None or context is None or annotation.id not in context.annotations:
            return
        number, total = context.annotations.number_of(annotation)
        self._place.setText(self.tr("{number} of {total}").format(number=number, total=total))

    def _on_changed(self, annotation: Annotation) -> None:
        if self._annotation is not None and annotation.id == self._annotation.id:
            self._annotation = annotation
        self.changed.emit(annotation)

    def _on_finished(self, _annotation_id: str) -> None:
        self.finished.emit()

    def _on_remove(self) -> None:
        if self._annotation is not None:
            self.removal_wanted.emit(self._annotation.id)

    def _on_quote(self) -> None:
        extent = extent_of(self._annotation, Side.TEXT) if self._annotation else None
        if extent is not None:
            self.reveal_wanted.emit(extent)
