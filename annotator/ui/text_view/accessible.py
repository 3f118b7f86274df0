"""What a screen reader is told of a text view: text, caret, selection, and the annotations they meet.

Nothing here costs anything until an assistive technology listens. Its offsets are UTF-16 units of the whole text,
as Qt's own text widgets count.
"""

from typing import TYPE_CHECKING, Any, Final, cast
from weakref import ref

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QAccessibleWidget, QPlainTextEdit
from shiboken6 import Shiboken

from annotator.core.span import Span
from annotator.ui.text_view.offsets import Offsets

if TYPE_CHECKING:
    from annotator.ui.text_view.view import TextView

_LONG: Final = 40  # characters of an annotation that are read out; a stance may cover a page


class _Mirror(QPlainTextEdit):
    """A widget nobody sees, which holds a view's text, caret and selection. Text only ever goes into it.

    Qt's own C++ answers a screen reader from it. Python cannot: PySide leaves ``selection`` and ``attributes`` out of
    ``QAccessibleTextInterface``, and what stands for them returns numbers that nobody has set (seen in 6.11).
    """

    def __init__(self, view: "TextView") -> None:
        super().__init__()
        self._reference = ref(view)  # a strong one would keep the view alive for ever
        self._text: str | None = None
        self._line = (0, 0)
        self.offsets = Offsets("")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.cursorPositionChanged.connect(self._on_moved)
        self.selectionChanged.connect(self._on_moved)
        # PySide never lets go of an interface that a factory made (seen in 6.11), and so neither of this widget.
        view.destroyed.connect(self.deleteLater)

    def answers(self) -> QAccessibleInterface:
        """Qt's own interface of this widget. Not to be kept: PySide mistakes it for what later lies in its place."""
        return QAccessible.queryAccessibleInterface(self)

    def follow(self, view: "TextView") -> None:
        """Hold what the view shows now."""
        blocked = self.blockSignals(True)
        text = view.text_for_reading()
        if text is not self._text:
            self._text, self.offsets, self._line = text, Offsets(text), (0, 0)
            # Both would begin a paragraph, a CR even together with the LF after it: then all offsets would be off.
            self.setPlainText(text.replace("\r", " ").replace("\u2029", " "))
        anchor, caret = self.places_in(view)
        cursor = self.textCursor()
        if (cursor.anchor(), cursor.position()) != (anchor, caret):
            cursor.setPosition(anchor)
            cursor.setPosition(caret, QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        self._break_line(view, caret)
        self._lie_under(view, caret)
        self.blockSignals(blocked)

    def places_in(self, view: "TextView") -> tuple[int, int]:
        """Where the view's selection began and where its caret stands."""
        caret, span = view.caret, view.selection
        anchor = caret if span is None else span.end if caret == span.start else span.start
        return self.offsets.to_utf16(anchor), self.offsets.to_utf16(caret)

    def _break_line(self, view: "TextView", caret: int) -> None:
        """Break the caret's paragraph where the view does, so that its line is read and not the whole paragraph."""
        start, end = view.caret_line
        if (start, end) == self._line:
            return
        self._line = (start, end)
        block = self.document().findBlock(caret)
        before = max(0, self.offsets.to_utf16(start) - block.position())
        layout, option = block.layout(), QTextOption(block.layout().textOption())
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        for columns in (before, self.offsets.to_utf16(end) - self.offsets.to_utf16(start), block.length()):
            if columns and (line := layout.createLine()).isValid():
                line.setNumColumns(columns)
        layout.endLayout()

    def _lie_under(self, view: "TextView", caret: int) -> None:
        """Lie where the character at the caret has the place it has in the view: a magnifier goes there."""
        rect = view.rect_of(Span(view.caret, view.caret + 1))
        if not rect.isEmpty():
            seen = view.viewport().mapToGlobal(rect.topLeft())
            self.move(self.pos() + seen - self.answers().textInterface().characterRect(caret).topLeft())

    def _on_moved(self) -> None:
        """A screen reader moved the caret or selected here: so must the view."""
        view = self._reference()
        assert view is not None  # whose interface led here
        cursor, to_code_points = self.textCursor(), self.offsets.to_code_points
        start, end = to_code_points(cursor.selectionStart()), to_code_points(cursor.selectionEnd())
        if start < end:
            view.select(Span(start, end))
        else:
            view.set_caret(start)
        view.reveal(Span(max(0, end - 1), max(1, end)))


class _AccessibleView(QAccessibleWidget):
    """The interface of one view: a read-only text like Qt's own, the mirror answering for it."""

    def __init__(self, view: "TextView") -> None:
        super().__init__(view, QAccessible.Role.EditableText)
        self._mirror: _Mirror | None = None
        self._told: tuple[str, tuple[int, int]] | None = None
        self._inside: dict[str, str] = {}

    def _view(self) -> "TextView | None":
        return cast("TextView | None", self.object())

    def _following(self, view: "TextView") -> _Mirror:
        if self._mirror is None:
            self._mirror = _Mirror(view)
        self._mirror.follow(view)
        return self._mirror

    def interface_cast(self, interface_type: QAccessible.InterfaceType) -> Any:
        """Qt's way to ask an interface for another one, as ``void *``.

        Anything but a ``VoidPtr`` ends the program: PySide 6.11 crashes when it reports the wrong type, of None too.
        """
        view = self._view()
        if view is not None and interface_type is QAccessible.InterfaceType.TextInterface:
            return self._following(view).answers().interface_cast(interface_type)
        found = cast("Any", super().interface_cast(interface_type))  # None for nothing, whatever the stub says
        return Shiboken.VoidPtr(0) if found is None else found

    def state(self) -> QAccessible.State:
        state = cast("Any", super().state())
        state.readOnly = state.multiLine = state.selectableText = True
        return state

    def text(self, t: QAccessible.Text) -> str:
        """The annotations at the caret are its description."""
        view = self._view()
        if view is not None and t is QAccessible.Text.Description:
            return "; ".join(_annotations_here(view).values())
        return super().text(t)

    def tell(self, view: "TextView") -> None:
        """Report what changed since the last time: caret, selection, and which annotations they meet."""
        text, places = view.text_for_reading(), self._following(view).places_in(view)
        is_other = self._told is None or self._told[0] is not text
        before = None if self._told is None else self._told[1]
        self._told = text, places
        anchor, caret = places
        if is_other or places != before:
            if anchor != caret or (before and before[0] != before[1]):
                QAccessible.updateAccessibility(QAccessibleTextSelectionEvent(view, min(places), max(places)))
            QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, caret))
        inside, left = _annotations_here(view), {} if is_other else self._inside
        self._inside = inside
        words = [_end_of(name) for mark_id, name in left.items() if mark_id not in inside]
        words += [name for mark_id, name in inside.items() if mark_id not in left]
        if words and view.hasFocus():  # a view that only follows another says nothing
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, "; ".join(words)))


def _annotations_here(view: "TextView") -> dict[str, str]:
    """The annotations that the selection or the character at the caret meets, by id: label and words."""
    marks = view.marks.over(view.selection or Span(view.caret, view.caret + 1))
    text = view.text_for_reading()
    words = QCoreApplication.translate("ScreenReader", "{label}: {words}")
    return {mark.id: words.format(label=mark.name, words=_clipped(mark.span.of(text))) for mark in marks}


def _clipped(words: str) -> str:
    return words if len(words) <= _LONG else words[: _LONG - 1] + "…"


def _end_of(annotation: str) -> str:
    return QCoreApplication.translate("ScreenReader", "End of {annotation}").format(annotation=annotation)


class _Factory:
    """Makes the interfaces, and keeps them as long as Qt does."""

    def __init__(self) -> None:
        self._made: list[_AccessibleView] = []
        self._installed = False

    def install(self) -> None:
        if not self._installed:
            self._installed = True
            QAccessible.installFactory(self.make)

    def make(self, _class_name: str, of: QObject) -> QAccessibleInterface | None:
        from annotator.ui.text_view.view import TextView

        if not isinstance(of, TextView):
            return None
        # Qt deletes an interface after its widget. Were ours let go of before, Python would delete it first.
        self._made = [made for made in self._made if Shiboken.isValid(made)]
        self._made.append(_AccessibleView(of))
        return self._made[-1]


_factory = _Factory()


def install_accessibility() -> None:
    """Let Qt find the interface of text views. Once is enough; more does nothing."""
    _factory.install()


def announce(view: "TextView") -> None:
    """Tell a screen reader, if one listens, what changed: text, caret, selection or annotations."""
    if QAccessible.isActive():
        interface = QAccessible.queryAccessibleInterface(view)
        if isinstance(interface, _AccessibleView):
            interface.tell(view)
