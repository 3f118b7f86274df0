"""The attribution chain of a stance: who says that somebody says it, the writer first."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.core.annotation import AttributedTo, Voice
from annotator.ui.annotation_words import AnnotationWords, bracketed
from annotator.ui.icons import icon
from annotator.ui.inspector.fields import ChoiceCombo
from annotator.ui.theme import Theme
from annotator.ui.words import word


class ChainEditor(QWidget):
    """A list of sources, outermost first. Sends the whole chain anew."""

    changed = Signal(object)
    """The chain as a tuple of ``AttributedTo``."""
    selection_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chain: tuple[AttributedTo, ...] = ()
        self.sources = _Sources()
        self.sources.setAccessibleName(self.tr("Said by, outermost first"))
        self.sources.currentRowChanged.connect(self._on_row)
        self.sources.removal_pressed.connect(self.remove)
        self.voice = ChoiceCombo(self.tr("How the source is present"))
        self.voice.offer(Voice)
        self.voice.decided.connect(self._on_voice)
        self.take = QPushButton(self.tr("Add selection"))
        self.take.clicked.connect(self.selection_wanted)
        self.writer = QPushButton(self.tr("Add writer"))
        self.writer.clicked.connect(self._on_writer)
        self.up = self._tool(self.tr("Move outwards"))
        self.up.clicked.connect(self._on_up)
        self.down = self._tool(self.tr("Move inwards"))
        self.down.clicked.connect(self._on_down)
        self.drop = self._tool(self.tr("Remove from the chain"))
        self.drop.clicked.connect(self.remove)
        adding = QHBoxLayout()
        adding.setSpacing(6)
        adding.addWidget(self.take)
        adding.addWidget(self.writer)
        adding.addStretch(1)
        changing = QHBoxLayout()
        changing.setSpacing(2)
        changing.addWidget(self.voice, 1)
        for tool in (self.up, self.down, self.drop):
            changing.addWidget(tool)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.sources)
        layout.addLayout(changing)
        layout.addLayout(adding)
        self.set_theme(theme)
        self._on_row()

    def _tool(self, name: str) -> QToolButton:
        tool = QToolButton()
        tool.setAutoRaise(True)
        tool.setAccessibleName(name)
        tool.setToolTip(name)
        return tool

    def set_theme(self, theme: Theme) -> None:
        self.up.setIcon(icon("chevron-up", theme))
        self.down.setIcon(icon("chevron-down", theme))
        self.drop.setIcon(icon("x", theme))

    def show_chain(self, chain: tuple[AttributedTo, ...], words: AnnotationWords) -> None:
        """Show these sources in the words of the document; the current row stays."""
        row = self.sources.currentRow()
        self._chain = chain
        self.sources.blockSignals(True)
        self.sources.clear()
        self.sources.addItems([self._words_of(source, words) for source in chain])
        self.sources.setCurrentRow(min(max(row, 0), len(chain) - 1))
        self.sources.blockSignals(False)
        self.sources.setVisible(bool(chain))
        self.sources.setFixedHeight(30 * min(4, max(1, len(chain))) + 4)
        self._on_row()

    def add(self, source: AttributedTo) -> None:
        """Put a source innermost, as a person would; the writer outermost."""
        is_writer = source.kind is Voice.AUTHOR
        self._send((source, *self._chain) if is_writer else (*self._chain, source))

    def remove(self) -> None:
        row = self.sources.currentRow()
        if row >= 0:
            self._send((*self._chain[:row], *self._chain[row + 1 :]))

    def shift(self, by: int) -> None:
        """Move the current source by one outwards (−1) or inwards (1)."""
        row = self.sources.currentRow()
        if not (0 <= row < len(self._chain) and 0 <= row + by < len(self._chain)):
            return
        chain = list(self._chain)
        chain[row], chain[row + by] = chain[row + by], chain[row]
        self.sources.setCurrentRow(row + by)
        self._send(tuple(chain))

    @staticmethod
    def _words_of(source: AttributedTo, words: AnnotationWords) -> str:
        party = words.party(source)
        named = party != bracketed(word(source.kind)) and source.kind is not Voice.EXPLICIT
        return f"{party} · {word(source.kind)}" if named else party

    def _send(self, chain: tuple[AttributedTo, ...]) -> None:
        self._chain = chain
        self.changed.emit(chain)

    def _on_row(self) -> None:
        row, length = self.sources.currentRow(), len(self._chain)
        has_row = 0 <= row < length
        self.voice.setVisible(has_row)
        for tool in (self.up, self.down, self.drop):
            tool.setVisible(has_row)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(row < length - 1)
        if has_row:
            self.voice.choose(self._chain[row].kind)
        self.writer.setVisible(all(source.kind is not Voice.AUTHOR for source in self._chain))

    def _on_voice(self) -> None:
        row = self.sources.currentRow()
        if 0 <= row < len(self._chain):
            source = replace(self._chain[row], kind=Voice(self.voice.choice() or Voice.EXPLICIT))
            self._send((*self._chain[:row], source, *self._chain[row + 1 :]))

    def _on_writer(self) -> None:
        self.add(AttributedTo(Voice.AUTHOR))

    def _on_up(self) -> None:
        self.shift(-1)

    def _on_down(self) -> None:
        self.shift(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.shift(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)


class _Sources(QListWidget):
    removal_pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Delete:
            self.removal_pressed.emit()
        elif event.text().strip() or alt:
            event.ignore()  # letters belong to the editor, Alt and an arrow to the chain
        else:
            super().keyPressEvent(event)
