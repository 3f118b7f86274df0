"""The sentence that a stance makes, its parts in the colours they have in the text."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from annotator.ui.annotation_words import StanceParts, shortened
from annotator.ui.theme import Role, Theme
from annotator.ui.words import polarity_sign

LONGEST = 40
"""A part longer than this many code points is shown without its middle: the field below shows more."""

WHOLE = 8
"""A part of no more code points is not broken between two lines: word joiners hold it together."""


class StanceSentence(QLabel):
    """``匈牙利 → 欧盟对乌克兰的支持: 反对 −2, says 欧尔班``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setStyleSheet("font-size: 17px")

    def show_parts(self, parts: StanceParts, sentence: str, theme: Theme) -> None:
        """``sentence`` is the same in plain words, for screen readers."""
        cue = f"{shortened(parts.cue, LONGEST)}\u00a0{polarity_sign(parts.polarity)}"
        marked = {
            "holder": self._marked(parts.holder, Role.HOLDER, theme),
            "target": self._marked(parts.target, Role.TARGET, theme),
            "cue": self._marked(cue, theme.sign_role(parts.polarity), theme),
        }
        if parts.source:
            words = self.tr("{holder} → {target}: {cue}, says {source}")
            words = words.format(**marked, source=self._marked(parts.source, Role.SOURCE, theme))
        else:
            words = self.tr("{holder} → {target}: {cue}").format(**marked)
        self.setText(f'<p style="line-height: 150%; margin: 0">{words}</p>')
        self.setAccessibleName(sentence)

    @staticmethod
    def _marked(words: str, role: Role, theme: Theme) -> str:
        colours = theme.roles[role]
        style = f"background-color: {colours.tint}; color: {colours.line}; font-weight: 600"
        shown = shortened(words, LONGEST)
        if len(shown) <= WHOLE:
            shown = "\u2060".join(shown)
        # Spaces that neither HTML folds into the one before nor a line breaks at.
        return f'<span style="{style}">\u00a0{escape(shown)}\u00a0</span>'
