"""What is painted in the reading view, read back from its picture."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.core.document import Script
from annotator.core.span import Span
from annotator.ui.painter import painting
from annotator.ui.text_view import Mark, MarkStyle, RoleFrame, TextView
from annotator.ui.text_view.typography import ReadingLook, reading
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


def entity(span: Span, palette: str = "teal", name: str = "国家地区") -> Mark:
    return Mark(f"{span} {palette}", span, MarkStyle.ENTITY, "国", LIGHT.label_colours(palette), name)


def test_lanes_grow_with_the_text(view: TextView):
    view.set_text(BLANK)
    view.set_marks([entity(Span(0, 4)), entity(Span(0, 2), "violet")])
    lanes = [LIGHT.label_colours(palette).lane for palette in ("violet", "teal")]
    assert [colour(view, 0, right=5, up=-y).name().upper() for y in (11, 15)] == lanes
    view.set_zoom(2)
    assert [colour(view, 0, right=5, up=-y).name().upper() for y in (22, 25, 30, 33)] == [
        lane for lane in lanes for _ in range(2)
    ]


@pytest.mark.parametrize("zoom", [1, 2])
def test_seals_beside_a_line_end_before_the_pane_does(view: TextView, zoom: float):
    view.set_typography(reading(Script.HANS, ReadingLook(seals_in_margin=True)))
    view.set_zoom(zoom)
    view.set_text("\u3000" * 10 + "。")
    view.set_marks(entity(Span(at, at + 1)) for at in range(10))
    picture = view.viewport().grab().toImage()
    last, paper = picture.width() - 1, QColor(LIGHT.colours.surface)
    assert {picture.pixelColor(x, y).name() for x in (last - 4, last) for y in range(60)} == {paper.name()}


def test_a_seal_that_a_long_name_pushes_aside_stands_beside_it(view: TextView):
    view.set_text(BLANK)
    chosen, other = entity(Span(0, 2), name="Country or region"), entity(Span(0, 4), "violet")
    view.set_marks([chosen, other])
    view.choose(chosen.id)
    row = {colour(view, 0, right, up=12).name().upper() for right in range(300)}
    assert other.colour.chip in row


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
