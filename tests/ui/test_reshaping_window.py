"""Annotations reshaped in the window: by dragging their ends and by keys, each in one step that undo takes back."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.core.annotation import Annotation, EntityMention, Stance
from annotator.core.span import QuotedSpan, Side, Span
from annotator.ui.main_window import MainWindow
from annotator.ui.session import Session
from annotator.ui.text_view import TextView

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def session_of(window: MainWindow, number: int = 1) -> Session:
    """The session with one of the seeds in front: 1 is the plain text on Russian foreign relations."""
    assert window.session is not None
    window.session.open_document(window.session.summaries[number].id)
    return window.session


def tag(window: MainWindow, words: str, label: str = "GPE", side: Side = Side.TEXT) -> Annotation:
    """Tag the first place of ``words`` by selecting it; it is chosen afterwards, and on the screen."""
    session = window.session
    assert session is not None
    assert session.document is not None
    text = session.document.text if side is Side.TEXT else session.document.raw
    start = text.index(words)
    window.panes.select(side, Span(start, start + len(words)))
    window.editing.tag_entity(label)
    assert session.chosen is not None
    return session.chosen


def tag_nested(window: MainWindow) -> list[str]:
    """Three annotations over one another: 俄, 俄罗斯 and 俄罗斯联邦, and none chosen. Their ids, the shortest first."""
    place = tag(window, "俄罗斯联邦").spans[0]
    assert window.session is not None
    ids = [annotation.id for annotation in window.session.annotations]
    for length in (3, 1):
        window.panes.select(Side.TEXT, Span(place.start, place.start + length))
        window.editing.tag_entity("GPE")
        assert window.session.chosen is not None
        ids.append(window.session.chosen.id)
    window.panes.text.set_caret(place.start)
    window.session.choose("")
    return ids[::-1]


def words_of(session: Session) -> list[str]:
    assert session.chosen is not None
    return [span.text for span in session.chosen.spans]


def edge(view: TextView, offset: int) -> QPoint:
    return view.point_of(offset).toPoint()


def drag(view: TextView, start: int, end: int, modifier: Qt.KeyboardModifier = NONE, *, let_go: bool = True) -> None:
    target, place = view.viewport(), edge(view, end)
    QTest.mousePress(target, LEFT, modifier, edge(view, start))
    middle = QPoint((edge(view, start).x() + place.x()) // 2, place.y())
    for point in (middle, place):
        _move(view, point, LEFT, modifier)
    if let_go:
        QTest.mouseRelease(target, LEFT, modifier, place)


def _move(
    view: TextView,
    point: QPoint,
    button: Qt.MouseButton = Qt.MouseButton.NoButton,
    modifier: Qt.KeyboardModifier = NONE,
) -> None:
    """As ``QTest.mouseMove``, which knows no modifiers and says nothing where the pointer is there already."""
    where = view.viewport().mapToGlobal(point)
    event = QMouseEvent(QEvent.Type.MouseMove, QPointF(point), QPointF(where), button, button, modifier)
    QApplication.sendEvent(view.viewport(), event)


def test_an_end_is_dragged_and_one_undo_takes_it_back(qtbot: QtBot, window: MainWindow):
    session = session_of(window)
    before = tag(window, "俄罗斯联邦")
    end = before.spans[0].end
    drag(window.panes.text, end, end - 2)
    qtbot.waitUntil(lambda: words_of(session) == ["俄罗斯"])
    assert session.chosen is not None
    assert session.chosen.id == before.id
    session.undo()
    qtbot.waitUntil(lambda: words_of(session) == ["俄罗斯联邦"])


def test_the_start_is_dragged_too_and_never_over_the_end(qtbot: QtBot, window: MainWindow):
    session = session_of(window)
    before = tag(window, "俄罗斯联邦").spans[0]
    drag(window.panes.text, before.start, before.end + 5)
    assert words_of(session) == ["俄罗斯联邦"]
    drag(window.panes.text, before.start, before.start + 3)
    qtbot.waitUntil(lambda: words_of(session) == ["联邦"])


def test_escape_leaves_an_end_that_is_dragged_where_it_was(window: MainWindow):
    session = session_of(window)
    before = tag(window, "俄罗斯联邦").spans[0]
    view = window.panes.text
    drag(view, before.end, before.end - 2, let_go=False)
    QTest.keyClick(view, KEY.Key_Escape)
    QTest.mouseRelease(view.viewport(), LEFT, pos=edge(view, before.end - 2))
    assert words_of(session) == ["俄罗斯联邦"]


def test_while_an_end_is_dragged_the_marks_show_where_it_would_be(window: MainWindow):
    session_of(window)
    before = tag(window, "俄罗斯联邦").spans[0]
    view = window.panes.text
    let_go = view.rect_of(Span(before.end - 2, before.end))
    shown = view.viewport().grab(let_go).toImage()
    drag(view, before.end, before.end - 2, let_go=False)
    assert view.viewport().grab(let_go).toImage() != shown
    assert words_of(session_of(window)) == ["俄罗斯联邦"]


def test_with_alt_an_end_goes_to_the_end_of_a_word(qtbot: QtBot, window: MainWindow):
    session = session_of(window)
    before = tag(window, "俄").spans[0]
    drag(window.panes.text, before.end, before.end + 1, ALT)
    qtbot.waitUntil(lambda: words_of(session) == ["俄罗斯"])


def test_the_pointer_over_an_end_of_the_chosen_annotation_tells_that_it_can_be_dragged(window: MainWindow):
    session = session_of(window)
    before = tag(window, "俄罗斯联邦").spans[0]
    view = window.panes.text
    _move(view, edge(view, before.end))
    assert view.viewport().cursor().shape() is Qt.CursorShape.SplitHCursor
    _move(view, edge(view, before.start + 2))
    assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor
    session.choose("")
    _move(view, edge(view, before.end))
    assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def test_an_annotation_of_raw_alone_is_dragged_in_raw(qtbot: QtBot, window: MainWindow):
    session = session_of(window, 2)
    before = tag(window, "Bilateral relations", side=Side.RAW)
    place = before.spans[0]
    window.panes.raw.reveal(place.span)
    drag(window.panes.raw, place.end, place.end - 2)
    qtbot.waitUntil(lambda: words_of(session) == [place.text[:-2]])
    assert session.chosen is not None
    assert session.chosen.spans[0].side is Side.RAW


def test_either_span_of_a_discontinuous_annotation_is_dragged_and_they_never_cross(qtbot: QtBot, window: MainWindow):
    session = session_of(window)
    before = tag(window, "俄罗斯联邦").spans[0]
    further = Span(before.end + 3, before.end + 5)
    window.panes.select(Side.TEXT, further)
    window.editing.add_selection()
    qtbot.waitUntil(lambda: len(words_of(session)) == 2)
    drag(window.panes.text, further.end, further.end + 1)
    qtbot.waitUntil(lambda: len(words_of(session)[1]) == 3)
    drag(window.panes.text, before.end, further.end)
    qtbot.waitUntil(lambda: len(words_of(session)) == 1)  # as far as the other: they met
    assert len(words_of(session)[0]) == further.end + 1 - before.start


def test_the_keys_of_the_ends_go_by_characters_and_with_control_by_words(qtbot: QtBot, window: MainWindow):
    session, text = session_of(window), window.panes.text
    session.choose(tag_nested(window)[1])
    for key, modifier, words in (
        (KEY.Key_BraceRight, NONE, "俄罗斯联"),
        (KEY.Key_BraceLeft, NONE, "俄罗斯"),
        (KEY.Key_BracketRight, NONE, "罗斯"),
        (KEY.Key_BracketLeft, NONE, "俄罗斯"),
        (KEY.Key_BraceRight, CONTROL, "俄罗斯联邦"),
        (KEY.Key_BracketLeft, CONTROL, "和俄罗斯联邦"),
        (KEY.Key_BracketRight, CONTROL, "俄罗斯联邦"),
    ):
        QTest.keyClick(text, key, modifier)
        qtbot.waitUntil(lambda words=words: words_of(session) == [words])


def test_splitting_merging_and_doubling_by_key(qtbot: QtBot, window: MainWindow):
    session = session_of(window)
    first = tag(window, "俄罗斯联邦")
    view = window.panes.text
    view.set_caret(first.spans[0].start + 3)
    QTest.keyClick(view, KEY.Key_B)
    qtbot.waitUntil(lambda: words_of(session) == ["俄罗斯"])
    assert len(session.annotations) == 2
    QTest.keyClick(view, KEY.Key_M)
    qtbot.waitUntil(lambda: words_of(session) == ["俄罗斯联邦"])
    assert [each.id for each in session.annotations] == [first.id]
    QTest.keyClick(view, KEY.Key_U)
    qtbot.waitUntil(lambda: len(session.annotations) == 2)
    QTest.keyClick(view, KEY.Key_2)
    qtbot.waitUntil(lambda: {each.label for each in session.annotations if isinstance(each, EntityMention)} == {
        "GPE", "ORG"})  # fmt: skip
    for left in (2, 1, 2, 1):
        session.undo()
        qtbot.waitUntil(lambda left=left: len(session.annotations) == left)


def test_what_cannot_be_done_is_said(qtbot: QtBot, window: MainWindow):
    session = session_of(window)
    tag(window, "俄罗斯联邦")
    for key, word in ((KEY.Key_B, "caret"), (KEY.Key_M, "same kind")):
        with qtbot.waitSignal(window.reshaping.said) as said:
            QTest.keyClick(window.panes.text, key)
        assert word in said.args[0]
    place = session.annotations[0].spans[0]
    session.tag_stance(QuotedSpan(Side.TEXT, place.start, place.start + 1, place.text[:1]))
    assert isinstance(session.chosen, Stance)
    with qtbot.waitSignal(window.reshaping.said) as said:
        QTest.keyClick(window.panes.text, KEY.Key_B)
    assert "stance" in said.args[0]


def test_a_key_walks_from_the_shortest_annotation_under_the_caret_to_the_longest_and_round(window: MainWindow):
    session = session_of(window)
    ids = tag_nested(window)
    walked: list[str] = []
    for _ in range(4):
        QTest.keyClick(window.panes.text, KEY.Key_X)
        walked.append(session.chosen.id if session.chosen else "")
    assert walked == [*ids, ids[0]]
    assert window.status.message.text().startswith("3 annotations here: “")


def test_clicking_again_at_the_same_place_chooses_the_next_one_and_a_double_click_opens_it(
    qtbot: QtBot, window: MainWindow
):
    session = session_of(window)
    ids, view = tag_nested(window), window.panes.text
    place = view.rect_of(Span(view.caret, view.caret + 1)).center()
    clicked: list[str] = []
    for _ in range(4):
        QTest.mouseClick(view.viewport(), LEFT, pos=place)
        clicked.append(session.chosen.id if session.chosen else "")
    assert clicked == [*ids, ids[0]]
    QTest.mouseClick(view.viewport(), LEFT, pos=place)
    with qtbot.waitSignal(view.mark_opened) as opened:
        QTest.mouseDClick(view.viewport(), LEFT, pos=place)
    assert opened.args == [ids[0]]  # what was chosen before the first of the two clicks


def test_what_was_tagged_is_a_word_from_then_on(window: MainWindow):
    session = session_of(window)
    assert session.document is not None
    place = tag(window, "和俄罗斯联邦").spans[0].start  # no word of any dictionary
    view = window.panes.text
    view.set_caret(place)
    QTest.keyClick(view, KEY.Key_Right, CONTROL)
    assert view.caret == place + 6
    session.undo()
    view.set_caret(place)
    QTest.keyClick(view, KEY.Key_Right, CONTROL)
    assert view.caret == place + 1


def test_alt_and_arrows_let_the_selection_grow_and_shrink(window: MainWindow):
    session = session_of(window)
    assert session.document is not None
    view, start = window.panes.text, session.document.text.index("俄罗斯")
    view.set_caret(start)
    for expected in (1, 3):
        QTest.keyClick(view, KEY.Key_Up, ALT)
        assert view.selection == Span(start, start + expected)
    QTest.keyClick(view, KEY.Key_Down, ALT)
    assert view.selection == Span(start, start + 1)
