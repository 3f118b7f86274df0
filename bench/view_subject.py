"""One text view with a text of one size, in a process of its own.

``python -m bench.view_subject NAME BYTES MARKS [line]`` prints its figures as JSON: milliseconds of processor time,
the least of several runs or their median, and megabytes.
"""

import json
import os
import re
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from itertools import islice

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPlainTextEdit, QTextEdit

from annotator.core.alignment import Alignment, Op, Segment
from annotator.core.annotation import EntityMention
from annotator.core.document import Script
from annotator.core.resources import seeds
from annotator.core.span import QuotedSpan, Side, Span
from annotator.project import tagging
from annotator.project.label_sets import built_in_label_set
from annotator.ui.marks import AnnotationMarks
from annotator.ui.text_view import TextView
from annotator.ui.text_view.painting import spans_between
from annotator.ui.text_view.typography import reading
from annotator.ui.theme import LIGHT
from bench.measure import megabytes

SIZE = 680, 900
TIMES = 7
NAMES = re.compile("俄罗斯|阿塞拜疆|普京|关系|巴库|苏联")


def made_text(size: int, *, one_line: bool) -> str:
    """Text of the seeds, ``size`` bytes of UTF-8 long."""
    seed = seeds()[1].read_text(encoding="utf-8")
    article = seed[seed.index("概况") : seed.index("参考")]
    if one_line:
        article = article.replace("\n", "")
    return article * (size // len(article.encode()) + 1)


class Subject(ABC):
    """A view that is measured. ``spans`` are what is marked in ``text``."""

    def __init__(self, text: str, spans: list[Span]) -> None:
        self.text, self.spans = text, spans
        self.view = self.made()
        self.view.resize(*SIZE)
        self.view.show()

    @abstractmethod
    def made(self) -> QAbstractScrollArea: ...

    @abstractmethod
    def open(self) -> None:
        """Show the text with its marks from the beginning."""

    @abstractmethod
    def put(self, span: Span) -> None:
        """Mark one stretch more."""


class Ours(Subject):
    """The reading view with entity mentions."""

    def made(self) -> QAbstractScrollArea:
        mentions = [self._mention(span) for span in self.spans]
        whole = Alignment([Segment(Op.COPY, 0, len(self.text), 0, len(self.text))])
        self._make = lambda: AnnotationMarks(mentions, whole, built_in_label_set(), "zh_CN", LIGHT)
        self._shown = TextView(reading(Script.HANS), LIGHT)
        return self._shown

    def _mention(self, span: Span) -> EntityMention:
        return tagging.mention((QuotedSpan.quote(Side.TEXT, span, self.text),), "GPE", "bench")

    def open(self) -> None:
        self._marks = self._make()
        self._shown.set_text(self.text)
        self._shown.set_mark_source(self._marks.text)

    def put(self, span: Span) -> None:
        self._marks.put(self._mention(span))
        self._shown.marks_changed(span)


def _format() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(QColor("#DCE9F7"))
    made.setFontUnderline(True)
    return made


class RichText(Subject):
    """QTextEdit with a character format over every mark."""

    def made(self) -> QAbstractScrollArea:
        self._edit = QTextEdit(readOnly=True)
        return self._edit

    def open(self) -> None:
        document = QTextDocument(self._edit)
        document.setUndoRedoEnabled(False)
        document.setPlainText(self.text)
        self._edit.setDocument(document)
        cursor, self._look = QTextCursor(document), _format()
        cursor.beginEditBlock()
        for span in self.spans:
            self._lay(cursor, span)
        cursor.endEditBlock()

    def _lay(self, cursor: QTextCursor, span: Span) -> None:
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(self._look)

    def put(self, span: Span) -> None:
        self._lay(QTextCursor(self._edit.document()), span)


class _Highlighter(QSyntaxHighlighter):
    def __init__(self, spans: list[Span], document: QTextDocument) -> None:
        super().__init__(document)
        self.spans, self._look = spans, _format()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - as Qt has it
        start = self.currentBlock().position()
        for span in spans_between(self.spans, start, start + len(text)):
            self.setFormat(span.start - start, len(span), self._look)


class Plain(Subject):
    """QPlainTextEdit with a QSyntaxHighlighter."""

    def made(self) -> QAbstractScrollArea:
        self._edit = QPlainTextEdit(readOnly=True)
        return self._edit

    def open(self) -> None:
        self._edit.setPlainText(self.text)
        self._highlighter = _Highlighter(list(self.spans), self._edit.document())
        self._highlighter.rehighlight()

    def put(self, span: Span) -> None:
        self._highlighter.spans = sorted([*self._highlighter.spans, span])
        self._highlighter.rehighlightBlock(self._edit.document().findBlock(span.start))


SUBJECTS: dict[str, type[Subject]] = {"ours": Ours, "QTextEdit": RichText, "QPlainTextEdit": Plain}


def figures(name: str, size: int, marks: int, *, one_line: bool) -> dict[str, float]:
    app = QApplication([])
    text = made_text(size, one_line=one_line)
    spans = [Span(*place.span()) for place in islice(NAMES.finditer(text), marks)]
    subject = SUBJECTS[name](text, spans)
    before = megabytes()

    def least(act: Callable[[int], object], times: int = TIMES) -> float:
        taken: list[float] = []
        for number in range(times):
            start = time.process_time()
            act(number)
            app.processEvents()
            taken.append((time.process_time() - start) * 1000)
        return min(taken)

    def median(act: Callable[[int], object], times: int = 40) -> float:
        taken = sorted(least(lambda _, number=number: act(number), 1) for number in range(times))
        return taken[len(taken) // 2]

    bar = subject.view.verticalScrollBar()
    found = {"open": least(lambda _: subject.open(), 2 if size > 2_000_000 else 3)}
    found["memory"] = megabytes() - before
    found["scroll step"] = median(lambda _: bar.triggerAction(bar.SliderAction.SliderSingleStepAdd))

    def jump(number: int) -> None:
        bar.setValue(bar.maximum() if number % 2 == 0 else bar.minimum())

    found["jump to the end"] = least(jump)
    jump(1)
    app.processEvents()
    found["one annotation more"] = median(lambda number: subject.put(Span(40 + number, 42 + number)))
    return found


if __name__ == "__main__":
    print(json.dumps(figures(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), one_line=sys.argv[4:] == ["line"])))
