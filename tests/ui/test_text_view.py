"""The reading view under real keys and a real mouse: places come back in code points."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.core.document import Script
from annotator.core.span import Span
from annotator.ui.text_view import TextView
from annotator.ui.text_view.typography import raw, reading
from annotator.ui.theme import LIGHT
from tests.ui.reading_scene import mark, place_of

KEY, SHIFT, CONTROL = Qt.Key, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot: QtBot) -> TextView:
    made = TextView(reading(Script.HANS), LIGHT)
    qtbot.addWidget(made)
    made.resize(668, 500)
    made.show()
    return made


@pytest.fixture
def raw_view(qtbot: QtBot) -> TextView:
    made = TextView(raw(), LIGHT)
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def press(view: TextView, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        QTest.keyClick(view, key, modifier)


def point(view: TextView, offset: int) -> QPoint:
    """Just inside the character at ``offset``."""
    return view.point_of(offset).toPoint() + QPoint(3, 0)


def drag(view: TextView, start: int, end: int) -> None:
    target = view.viewport()
    QTest.mousePress(target, LEFT, pos=view.point_of(start).toPoint())
    QTest.mouseMove(target, view.point_of(end).toPoint())
    QTest.mouseRelease(target, LEFT, pos=view.point_of(end).toPoint())


def test_selecting_after_a_rare_ideograph_gives_code_points(view: TextView, qtbot: QtBot):
    view.set_text("𠮷野家在台北。")
    with qtbot.waitSignal(view.span_selected) as selected:
        view.select(Span(4, 6))
    assert selected.args == [Span(4, 6)]


def test_dragging_over_text_after_astral_characters_gives_code_points(view: TextView):
    text = "𠮷野家😀在台北开业。"
    view.set_text(text)
    drag(view, *_ends(place_of("台北", text)))
    assert view.selection == place_of("台北", text)


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end


def test_shift_and_arrows_select_whole_characters(view: TextView):
    view.set_text("a👨‍👩‍👧b")
    press(view, KEY.Key_Right)
    press(view, KEY.Key_Right, modifier=SHIFT)
    assert view.selection == Span(1, 6)


def test_every_click_lands_on_the_character_it_points_at(view: TextView):
    text = "普京2009年在𠮷野家，说：“（北京）”。😀abc"
    view.set_text(text)
    for offset in range(len(text)):
        assert view.offset_at(point(view, offset)) == offset


def test_crlf_is_one_step_and_shows_no_character(raw_view: TextView):
    raw_view.set_text("<p>一\r\n二</p>")
    raw_view.set_caret(4)
    press(raw_view, KEY.Key_Right)
    assert raw_view.caret == 6


@pytest.mark.parametrize(
    "odd", ["\u2028", "\u2029", "\x85", "\x00", "\u202e", "\ufffc", "\x0b", "\x0c", "\u00ad", "\ud800"]
)
def test_an_odd_character_moves_nothing(raw_view: TextView, odd: str):
    raw_view.set_text(f"一{odd}二三")
    assert raw_view.offset_at(point(raw_view, 2)) == 2
    assert raw_view.y_of(3) == raw_view.y_of(0)


@pytest.mark.parametrize("line_break", ["\n", "\r", "\r\n"])
def test_every_line_break_of_raw_begins_a_line(raw_view: TextView, line_break: str):
    text = f"一{line_break}{line_break}二"
    raw_view.set_text(text)
    assert raw_view.y_of(len(text) - 1) - raw_view.y_of(0) == 2 * raw_view.line_height()


def test_what_is_copied_is_what_is_stored(view: TextView):
    text = "普京\u00a0说\u2028𠮷"
    view.set_text(text)
    press(view, KEY.Key_A, modifier=CONTROL)
    press(view, KEY.Key_C, modifier=CONTROL)
    assert QGuiApplication.clipboard().text() == text


def test_down_and_up_keep_their_column_over_a_short_line(view: TextView):
    text = "一二三四五六\n\n七\n\n八九十百千万"
    view.set_text(text, ())
    view.set_caret(4)
    press(view, KEY.Key_Down, KEY.Key_Down)
    assert text[view.caret] == "千"


def test_end_goes_to_the_end_of_the_visual_line_and_home_back(view: TextView):
    view.set_text("国" * 50)
    press(view, KEY.Key_End)
    assert view.caret == 34
    press(view, KEY.Key_Home)
    assert view.caret == 0


def test_control_right_goes_by_words(view: TextView):
    view.set_text("普京说 Vladimir Putin，2009年")
    stops: list[int] = []
    for _ in range(4):
        press(view, KEY.Key_Right, modifier=CONTROL)
        stops.append(view.caret)
    assert stops == [2, 3, 12, 18]


def test_blank_lines_between_paragraphs_are_one_step(view: TextView):
    text = "一\n\n二"
    view.set_text(text, ())
    press(view, KEY.Key_Right, KEY.Key_Right)
    assert view.caret == text.index("二")


def test_label_keys_reach_the_window(view: TextView, qtbot: QtBot):
    from PySide6.QtGui import QKeyEvent

    event = QKeyEvent(QKeyEvent.Type.KeyPress, KEY.Key_1, Qt.KeyboardModifier.NoModifier, "1")
    view.keyPressEvent(event)
    assert not event.isAccepted()


def test_input_methods_are_off(view: TextView):
    assert not view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_double_click_never_takes_the_clause(view: TextView):
    text = "普京访问北京，参观《人民日报》社，in 2009。"
    view.set_text(text)
    for offset, words in ((text.index("访"), "访问"), (text.index("民"), "人民日报"), (text.index("00"), "2009")):
        QTest.mouseDClick(view.viewport(), LEFT, pos=point(view, offset))
        assert view.selection is not None
        assert view.selection.of(text) == words


def test_double_click_on_a_link_takes_its_words(view: TextView):
    text = "他会见了维克托·欧尔班总理"
    view.set_text(text)
    view.set_links([place_of("维克托·欧尔班", text)])
    QTest.mouseDClick(view.viewport(), LEFT, pos=point(view, text.index("克")))
    assert view.selection == place_of("维克托·欧尔班", text)


def test_double_click_on_a_mark_opens_the_innermost(view: TextView, qtbot: QtBot):
    text = "欧盟对乌克兰的支持"
    view.set_text(text)
    view.set_marks([mark(text, text, "outer"), mark("乌克兰", text, "inner")])
    with qtbot.waitSignal(view.mark_opened) as opened:
        QTest.mouseDClick(view.viewport(), LEFT, pos=point(view, 4))
    assert opened.args == ["inner"]


def test_a_click_chooses_the_mark_under_it(view: TextView, qtbot: QtBot):
    text = "普京访问北京。"
    view.set_text(text)
    view.set_marks([mark("北京", text)])
    with qtbot.waitSignal(view.mark_chosen) as chosen:
        QTest.mouseClick(view.viewport(), LEFT, pos=point(view, 5))
    assert chosen.args == ["北京"]


def test_pointing_says_where_and_leaving_says_nowhere(view: TextView, qtbot: QtBot):
    view.set_text("𠮷野家")
    with qtbot.waitSignal(view.pointed) as pointed:
        QTest.mouseMove(view.viewport(), point(view, 2))
    assert pointed.args == [2]
    with qtbot.waitSignal(view.pointed) as pointed:
        QTest.mouseMove(view.viewport(), QPoint(600, 400))
    assert pointed.args == [None]


def test_a_wheel_stops_on_a_whole_line(view: TextView):
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    view.set_text("\n\n".join(["普京访问北京。" * 20] * 30), ())
    at = QPointF(100, 100)
    for delta in (-50, -50, -50, -170):
        none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
        view.wheelEvent(QWheelEvent(at, at, QPoint(), QPoint(0, delta), none[0], none[1], none[2], False))
    assert view.first_offset > 0
    assert view.y_of(view.first_offset) == 8


def test_scrolling_to_the_end_shows_the_last_line(view: TextView):
    text = "\n\n".join(["普京访问北京。" * 9] * 2000) + "完"
    view.set_text(text, ())
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view.is_visible(len(text) - 1)
    assert view.y_of(len(text) - 1) + view.line_height() <= view.viewport().height()


def test_what_is_revealed_is_on_the_screen(view: TextView):
    text = "普京访问北京。" * 30_000
    view.set_text(text)
    view.reveal(Span(150_000, 150_004))
    assert view.is_visible(150_000)


def test_zoom_keeps_the_first_line(view: TextView):
    view.set_text("\n\n".join(["普京访问北京。" * 9] * 300), ())
    view.scroll_to(9000)
    first = view.first_offset
    view.set_zoom(1.5)
    assert view.first_offset <= first < view.first_offset + 34


def test_right_to_left_words_are_marked_where_they_stand(view: TextView):
    text = "他说שלום对"
    view.set_text(text)
    rect, after = view.rect_of(place_of("שלום", text)), view.rect_of(place_of("对", text))
    assert rect.width() > 10
    assert rect.right() <= after.left() + 1


def test_a_lane_does_not_depend_on_what_is_scrolled_away(view: TextView):
    text = "欧盟" + "对乌克兰的支持" * 30
    view.set_text(text)
    view.set_marks([mark(text, text, "outer"), mark("欧盟", text, "inner")])

    def lane_colour() -> str:
        at = view.point_of(40).toPoint()
        return view.viewport().grab().toImage().pixelColor(at.x() + 4, at.y() + 16).name().upper()

    before = lane_colour()
    whole = view.viewport().grab(QRect(0, round(view.y_of(40)), 600, view.line_height()))
    assert before == LIGHT.label_colours("teal").lane
    assert whole.toImage().pixelColor(view.point_of(40).toPoint().x() + 4, 42).name().upper() == before
