"""What a screen reader is told of a text view.

Its offsets are UTF-16 units of the whole text, as Qt's own text widgets count; what is read is the text that
was put in.
"""

from typing import TYPE_CHECKING, Any, cast
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextCursorEvent, QAccessibleTextInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from annotator.core.span import Span
from annotator.ui.text_view.offsets import Offsets

if TYPE_CHECKING:
    from annotator.ui.text_view.view import TextView


class _ViewText(QAccessibleTextInterface):
    """The text, the caret and the selection of a view."""

    def __init__(self, view: "TextView") -> None:
        super().__init__()
        self._reference = ref(view)  # a strong one would keep the view alive for ever
        self._of: tuple[str, Offsets] | None = None

    @property
    def _view(self) -> "TextView":
        view = self._reference()
        assert view is not None  # Qt asks for nothing of a widget that is gone
        return view

    @property
    def _offsets(self) -> Offsets:
        text = self._view.text_for_reading()
        if self._of is None or self._of[0] is not text:
            self._of = text, Offsets(text)
        return self._of[1]

    def text(self, startOffset: int, endOffset: int) -> str:  # noqa: N803  (Qt's names)
        offsets = self._offsets
        return self._view.text_for_reading()[offsets.to_code_points(startOffset) : offsets.to_code_points(endOffset)]

    def characterCount(self) -> int:
        return self._offsets.length

    def cursorPosition(self) -> int:
        return self._offsets.to_utf16(self._view.caret)

    def setCursorPosition(self, position: int) -> None:
        self._view.set_caret(self._offsets.to_code_points(position))

    def selectionCount(self) -> int:
        return int(self._view.selection is not None)

    def selection(self, selectionIndex: int) -> tuple[int, int]:  # noqa: N803
        span = self._view.selection
        return (self._offsets.to_utf16(span.start), self._offsets.to_utf16(span.end)) if span else (0, 0)

    def addSelection(self, startOffset: int, endOffset: int) -> None:  # noqa: N803
        start, end = self._offsets.to_code_points(startOffset), self._offsets.to_code_points(endOffset)
        self._view.select(Span(start, end) if start < end else None)

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:  # noqa: N803
        self.addSelection(startOffset, endOffset)

    def removeSelection(self, selectionIndex: int) -> None:  # noqa: N803
        self._view.select(None)

    def characterRect(self, offset: int) -> QRect:
        at = self._offsets.to_code_points(offset)
        rect = self._view.rect_of(Span(at, at + 1))
        return QRect(self._view.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def offsetAtPoint(self, point: QPoint) -> int:
        offset = self._view.offset_at(self._view.viewport().mapFromGlobal(point))
        return -1 if offset is None else self._offsets.to_utf16(offset)

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:  # noqa: N803
        start, end = self._offsets.to_code_points(startIndex), self._offsets.to_code_points(endIndex)
        self._view.reveal(Span(start, max(start + 1, end)))

    def attributes(self, offset: int) -> tuple[str, int, int]:
        return "", offset, offset + 1


class _AccessibleView(QAccessibleWidget):
    def __init__(self, view: "TextView") -> None:
        super().__init__(view, QAccessible.Role.Document)
        self._text = _ViewText(view)

    def interface_cast(self, interface_type: QAccessible.InterfaceType) -> Any:
        """Qt's way to ask an interface for another one; the cast to ``void *`` is PySide's."""
        if interface_type is QAccessible.InterfaceType.TextInterface:
            return self._text
        return super().interface_cast(interface_type)

    def state(self) -> QAccessible.State:
        state = super().state()
        cast("Any", state).readOnly = True
        return state


class _Factory:
    """Makes the interfaces and keeps them: Qt holds no reference to a Python object of its own."""

    def __init__(self) -> None:
        self._made: dict[int, _AccessibleView] = {}
        self._installed = False

    def install(self) -> None:
        if not self._installed:
            self._installed = True
            QAccessible.installFactory(self.make)

    def make(self, _class_name: str, of: QObject) -> QAccessibleInterface | None:
        from annotator.ui.text_view.view import TextView

        if not isinstance(of, TextView):
            return None
        key = id(of)
        self._made[key] = made = _AccessibleView(of)
        of.destroyed.connect(lambda: self._made.pop(key, None))
        return made


_factory = _Factory()


def install_accessibility() -> None:
    """Let Qt find the interface of text views. Once is enough; more does nothing."""
    _factory.install()


def announce_caret(view: QWidget, offset: int) -> None:
    """Tell a screen reader, if one listens, that the caret moved."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, offset))


def announce_text(view: QWidget) -> None:
    """Tell a screen reader, if one listens, that another text is shown."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, 0))
