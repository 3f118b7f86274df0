"""The line at the bottom: saved or not, where one is, how much is done, who works, what is under way."""

from datetime import datetime

from PySide6.QtCore import QLocale, QRectF, Qt, QTime, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QStatusBar, QToolButton, QWidget

from annotator.core.span import Side, Span
from annotator.ui.icons import icon
from annotator.ui.one_line import OneLine
from annotator.ui.painter import painting
from annotator.ui.theme import Sizes, Theme, qcolour

MESSAGE_MS = 8000
"""How long a sentence stays: long enough to read two lines of it twice."""

PROGRESS_PAUSE_MS = 400
"""Work that ends sooner shows no bar: it would only flicker."""


class StatusBar(QStatusBar):
    """Shows what it is told and says when its two buttons are pressed."""

    annotator_wanted = Signal()
    """A person wants to change the name that annotations are signed with."""
    cancel_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizeGripEnabled(False)
        self.setFixedHeight(Sizes.STATUS_ROW)
        self._dot = _Dot(theme)
        self._saved = OneLine()
        self._position = OneLine()
        self.message = OneLine()
        self.message.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._message_end = QTimer(self, singleShot=True, interval=MESSAGE_MS)
        self._message_end.timeout.connect(self.message.clear)
        self._progress_words = OneLine()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(140)
        self.cancel = QToolButton()
        self.cancel.setText(self.tr("Cancel"))
        self.cancel.setAutoRaise(True)
        self.cancel.clicked.connect(self._on_cancel)
        self._progress = QWidget()
        progress = QHBoxLayout(self._progress)
        progress.setContentsMargins(0, 0, 0, 0)
        progress.setSpacing(8)
        for widget in (self._progress_words, self._bar, self.cancel):
            progress.addWidget(widget)
        self._progress.hide()
        self._progress_start = QTimer(self, singleShot=True, interval=PROGRESS_PAUSE_MS)
        self._progress_start.timeout.connect(self._progress.show)
        self._done = OneLine()
        self.annotator = QToolButton()
        self.annotator.setAutoRaise(True)
        self.annotator.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.annotator.setToolTip(self.tr("Annotations are signed with this name. Press to change it."))
        self.annotator.clicked.connect(self.annotator_wanted)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(8)
        row.addWidget(self._dot)
        row.addWidget(self._saved)
        row.addSpacing(16)
        row.addWidget(self._position)
        row.addSpacing(16)
        row.addWidget(self.message, 1)
        for widget in (self._progress, self._done, self.annotator):
            row.addWidget(widget)
        self.addWidget(line, 1)
        self.set_theme(theme)
        self.show_annotator("")

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._dot.theme = theme
        self._show_dot(is_saved=self._dot.is_saved)
        self.annotator.setIcon(icon("user", theme))
        self.setStyleSheet("QStatusBar::item { border: none } QToolButton { padding: 1px 6px }")

    def show_saved(self, at: datetime) -> None:
        """Everything done so far is in the project file since ``at``, local time."""
        time = QLocale().toString(QTime(at.hour, at.minute), "HH:mm")
        self._say_saved(self.tr("Saved {time}").format(time=time), is_saved=True)

    def show_not_saved(self, reason: str) -> None:
        """What was done last is not in the project file; ``reason`` is a sentence."""
        self._say_saved(self.tr("Not saved: {reason}").format(reason=reason), is_saved=False)

    def show_position(self, paragraph: int, selected: tuple[Side, Span] | None, text: int, raw: int) -> None:
        """The caret's place in both texts; of the selection its whole extent. Offsets in code points."""
        places = {Side.TEXT: str(text), Side.RAW: str(raw)}
        if selected is not None:
            side, span = selected
            places[side] = f"{span.start}–{span.end}"
        parts = [self.tr("Paragraph {number}").format(number=paragraph)] if paragraph > 0 else []
        parts.append(self.tr("Text {place}").format(place=places[Side.TEXT]))
        parts.append(self.tr("Raw {place}").format(place=places[Side.RAW]))
        self._position.show_words(" · ".join(parts))

    def show_done(self, done: int, total: int) -> None:
        """How many of the project's documents are done."""
        words = self.tr("{done} of %Ln documents done", "", total).format(done=QLocale().toString(done))
        self._done.show_words(words if total else "")

    def show_annotator(self, name: str) -> None:
        self.annotator.setText(name or self.tr("Your name…"))
        who = self.tr("Annotator: {name}").format(name=name) if name else self.tr("Enter your name")
        self.annotator.setAccessibleName(who)

    def say(self, sentence: str) -> None:
        """Show a sentence for a few seconds; hold the pointer over it to read all of a long one."""
        self.message.show_words(sentence)
        self._message_end.start()

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Work is under way: ``done`` of ``total`` steps; ``total`` 0 where nobody knows."""
        self._progress_words.show_words(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.setAccessibleName(text)
        self.cancel.setEnabled(True)
        if not self._progress.isVisibleTo(self) and not self._progress_start.isActive():
            self._progress_start.start()

    def hide_progress(self) -> None:
        self._progress_start.stop()
        self._progress.hide()

    @property
    def is_busy(self) -> bool:
        """Whether work is shown, or will be once it has gone on for a moment."""
        return self._progress_start.isActive() or self._progress.isVisibleTo(self)

    def _on_cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel_wanted.emit()

    def _say_saved(self, words: str, *, is_saved: bool) -> None:
        self._saved.show_words(words)
        if is_saved != self._dot.is_saved:  # a style sheet costs more than a commit
            self._show_dot(is_saved=is_saved)

    def _show_dot(self, *, is_saved: bool) -> None:
        self._dot.set_saved(is_saved)
        colour = self._theme.colours.ink if is_saved else self._theme.colours.review
        self._saved.setStyleSheet(f"color: {colour}; font-weight: {500 if is_saved else 600}")


class _Dot(QWidget):
    """Green and full when saved; an amber ring when not. The words beside it say the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.is_saved = True
        self.setFixedSize(8, 8)

    def set_saved(self, is_saved: bool) -> None:
        self.is_saved = is_saved
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = qcolour(self.theme.colours.good if self.is_saved else self.theme.colours.review)
        with painting(self) as painter:
            painter.setPen(colour)
            if self.is_saved:
                painter.setBrush(colour)
            painter.drawEllipse(QRectF(0.75, 0.75, 6.5, 6.5))
