"""What is painted in the reading view, read back from its picture."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.core.document import Script
from annotator.core.span import Span
from annotator.ui.painter import painting
from annotator.ui.text_view import RoleFrame, TextView
from annotator.ui.text_view.typography import reading
from annotator.ui.theme import LIGHT, Role

BLANK = "\u3000" * 4 + "。"
"""Full-width spaces: what is painted there is no glyph."""


@pytest.fixture
def view(qtbot: QtBot) -> TextView:
    made = TextView(reading(Script.HANS), LIGHT)
    qtbot.addWidget(made)
    made.resize(668, 300)
    made.show()
    return made


def colour(view: TextView, offset: int, right: int = 0, up: int = 0) -> QColor:
    """The colour in the middle of the left edge of a character, or so many pixels from there."""
    at = view.point_of(offset).toPoint()
    return view.viewport().grab().toImage().pixelColor(at.x() + right, at.y() - up)


def test_frames_of_neighbouring_roles_leave_paper_between_them(view: TextView):
    view.set_text(BLANK)
    view.set_roles([RoleFrame(Span(0, 2), Role.HOLDER, "持有者"), RoleFrame(Span(2, 4), Role.OPPOSE, "▼2")])
    strokes = [colour(view, 2, right).lightness() for right in (-2, -1, 0, 1)]
    assert min(strokes[1:3]) > max(strokes[0], strokes[3])


def test_the_holder_keeps_its_tag_where_the_content_begins_with_it(view: TextView):
    view.set_text(BLANK)
    view.set_roles([RoleFrame(Span(0, 4), Role.CONTENT, "内容"), RoleFrame(Span(0, 2), Role.HOLDER, "持有者")])
    assert colour(view, 0, right=3, up=20).name().upper() == LIGHT.roles[Role.HOLDER].line


def test_a_frame_is_open_where_its_words_go_on_in_the_next_line(view: TextView):
    view.set_text("一" * 40)  # 34 in a line, and nothing of them where the colours are read
    view.set_roles([RoleFrame(Span(2, 36), Role.HOLDER, "持有者")])
    colours = [colour(view, offset, right, up=6).name().upper() for offset, right in ((2, 1), (35, -17), (36, -2))]
    frame, tint = LIGHT.roles[Role.HOLDER].line, LIGHT.roles[Role.HOLDER].tint
    assert colours == [frame, tint, frame]


def test_bytes_that_cannot_be_read_are_framed_in_danger(view: TextView):
    view.set_text("俄\ufffd外")
    assert colour(view, 1, right=0).name().upper() == LIGHT.colours.danger
    view.set_text("俄罗外")
    assert colour(view, 1, right=0).name().upper() != LIGHT.colours.danger


def test_a_painter_is_ended_when_painting_fails(qtbot: QtBot):
    class Failing(QWidget):
        painter = None

        def paintEvent(self, event: object) -> None:
            with pytest.raises(ValueError, match="half way"), painting(self) as self.painter:
                raise ValueError("half way")

    widget = Failing()
    qtbot.addWidget(widget)
    widget.grab()
    assert widget.painter is not None
    assert not widget.painter.isActive()
