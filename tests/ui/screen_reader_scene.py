"""A program of its own: one reading view, for ``screen_reader_probe.py`` to read."""

import sys

from PySide6.QtWidgets import QApplication

from annotator.core.document import Script
from annotator.core.span import Span
from annotator.ui.text_view import Mark, MarkStyle, TextView
from annotator.ui.text_view.typography import reading
from annotator.ui.theme import LIGHT

app = QApplication(sys.argv)
view = TextView(reading(Script.HANS), LIGHT)
view.setAccessibleName("Cleaned text")
view.resize(668, 300)
view.set_text("𠮷野家在台北。" + "莫斯科與北京的關係。" * 9, ())
view.set_marks([Mark("1", Span(4, 6), MarkStyle.ENTITY, "地", LIGHT.neutral, "地名")])
view.show()
view.activateWindow()
view.setFocus()
app.exec()
