import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import BlockKind
from annotator.core.rules import Rule
from annotator.sources.plain import parse
from annotator.sources.plain_references import read_plain_citation
from annotator.sources.tidy import tidy
from annotator.text.pieces import Woven, weave


def _clean(raw: str) -> Woven:
    woven = weave(raw, tidy(raw, parse(raw).pieces))
    woven.alignment.check(raw, woven.text)
    return woven


def _text(raw: str) -> str:
    return _clean(raw).text


def _rule_of(raw: str, stretch: str) -> str | None:
    return _clean(raw).alignment.at_raw(raw.index(stretch)).rule


@pytest.fixture(scope="module")
def page(seeds: list[Path]) -> str:
    return seeds[1].read_bytes().decode()


# Text files of any kind


def test_empty_lines_set_paragraphs_apart():
    raw = "第一段，\n第二行。\n\n\n第二段。\n"
    woven = _clean(raw)
    assert woven.text == "第一段，\n第二行。\n\n第二段。"
    assert [block.kind for block in woven.blocks] == [BlockKind.PARAGRAPH] * 2


def test_without_empty_lines_each_line_is_a_paragraph():
    assert _text("　　第一段。\n　　第二段。\n") == "第一段。\n\n第二段。"


def test_only_the_common_line_ends_end_lines():
    assert _text("甲\u2028乙\x85丙\x0b丁\r\n\r\n戊\r己") == "甲\u2028乙\x85丙\x0b丁\n\n戊\n己"


def test_the_carriage_return_of_windows_is_dropped_as_such():
    raw = "甲\r\n乙\r\n\r\n丙"
    assert _text(raw) == "甲\n乙\n\n丙"
    assert _clean(raw).alignment.dropped() == {Rule.NEWLINE: 3}


def test_a_short_last_line_of_a_text_file_is_text():
    assert _text("正文。\n\n参考\n\n张三") == "正文。\n\n参考\n\n张三"


def test_rare_characters_keep_their_places():
    assert _text("𠮷野家👨‍👩‍👧在台北。") == "𠮷野家👨‍👩‍👧在台北。"


def test_an_empty_file_has_no_text():
    assert _text("") == ""
    assert _text(" \r\n\n　") == ""


def test_a_line_indented_as_paragraphs_are_begins_one():
    raw = "人民日报 2018-03-05\r\n\r\n　　俄外長抵達北京。\r\n　　他說，俄中關係很好。\r\n"
    assert _text(raw) == "人民日报 2018-03-05\n\n俄外長抵達北京。\n\n他說，俄中關係很好。"


def test_lines_broken_at_one_width_go_on():
    raw = (
        "蘇聯與越南簽署協定，同意蘇軍繼續使用金蘭灣基\n地。有分析人士認為基地是用於抗衡中國，但蘇聯\n"
        "和越南官方否認，普京二〇〇一年訪問河內，是俄\n羅斯總統首次訪問越南。\n\n完\n"
    )
    assert _text(raw) == raw.replace("基\n", "基").replace("蘇聯\n", "蘇聯").replace("俄\n", "俄").rstrip()
    assert _rule_of(raw, "\n地") == Rule.SOFT_BREAK


def test_a_word_that_had_no_room_in_its_line_is_a_space_away():
    sentence = "The relations between Russia and Vietnam have been close since the fifties of the last century. "
    raw = textwrap.fill(sentence * 4, 72)
    assert _text(raw) == (sentence * 4).strip()


def test_verses_and_rows_keep_their_lines():
    verses = "白日依山盡\n黃河入海流\n欲窮千里目\n更上一層樓\n\n王之渙"
    rows = "2018-03-05 | 人民日報 | 要聞 | 普京訪華\n" * 5 + "\n完"
    assert (_text(verses), _text(rows)) == (verses, rows)


def test_page_numbers_beside_form_feeds_are_left_out():
    raw = "第一頁，\r\n\r\n- 1 -\r\n\f第二頁。\r\n1988\r\n第 2 頁 共 2 頁\r\n"
    assert _text(raw) == "第一頁，\n\n第二頁。\n1988"
    assert _rule_of(raw, "- 1 -") == Rule.FOOTER
    assert _text(raw.replace("\f", "")).count("- 1 -") == 1


# The rendering of a wiki page


def test_a_mark_says_what_its_entry_says():
    raw = "侨民^[2]。\n\n参考\n\n- 甲. 乙社.\n- 李忠庆. 双边关系. 国际在线. 2006-02-24 [2014-07-06].\n"
    (reference,) = _clean(raw).references
    assert _text(raw) == "侨民。"
    assert (reference.name, reference.title, reference.publisher) == ("2", "双边关系", "国际在线")
    assert (reference.date, reference.accessed) == ("2006-02-24", "2014-07-06")


def test_entries_that_no_mark_calls_are_metadata():
    raw = "侨民^[2]。\n\n参考\n\n- 甲. _乙社_.\n  上海, 2001\n- 李忠庆. 双边关系.\n-\n"
    (uncited,) = parse(raw).metadata
    assert (uncited.key, uncited.value) == ("reference", "甲. 乙社. 上海, 2001")
    assert raw[uncited.raw_start : uncited.raw_end].startswith("甲. _乙社_")


def test_an_address_in_parentheses_may_hold_parentheses():
    told = read_plain_citation("Neither Friend (http://a.org/b_(c).pdf) 互联网档案馆 (https://web.archive.org/x)")
    assert (told.title, told.url) == ("Neither Friend", "http://a.org/b_(c).pdf")


def test_notes_after_the_article_are_no_text():
    raw = "First[1].\n\nReferences\n\nExternal links\n\n- The Guardian\n\n[1] _The Record_\n\n[2]"
    woven = _clean(raw)
    assert woven.text == "First.\n\nExternal links\n\nThe Guardian"
    assert [reference.title for reference in woven.references] == ["The Record"]


def test_a_number_in_brackets_that_no_note_has_is_text():
    assert _text("公元[2014]年^[1]") == "公元[2014]年"


def test_a_line_alone_before_text_is_a_heading():
    raw = "标题\n\n维基百科，自由的百科全书\n\n文字。\n\n历史\n\n古代\n\n文字。\n\n普京在巴库\n"
    woven = _clean(raw)
    assert woven.text == "标题\n\n文字。\n\n历史\n\n古代\n\n文字。\n\n普京在巴库"
    assert [(block.kind, block.level) for block in woven.blocks] == [
        (BlockKind.TITLE, 1),
        (BlockKind.PARAGRAPH, None),
        (BlockKind.HEADING, 2),
        (BlockKind.HEADING, 3),
        (BlockKind.PARAGRAPH, None),
        (BlockKind.PARAGRAPH, None),
    ]


def test_what_is_left_of_a_caption_is_a_block_of_its_own():
    woven = _clean("文字^[1]。\n\n普京[18]与阿利耶夫]] 2001年访问。\n\n]] 正文。")
    assert woven.text == "文字。\n\n普京[18]与阿利耶夫\n\n2001年访问。\n\n正文。"
    assert [block.kind for block in woven.blocks][1] is BlockKind.CAPTION


def test_a_table_is_rows_of_cells():
    edge = "+------+------+\n"
    rows = f"{edge}| 年   | 片   |\n{edge}| 1971 | _甲_ |\n{edge}| 1974 | 乙   |\n|      | 丙   |\n{edge}"
    assert _text("见^[1]。\n\n" + rows) == "见。\n\n年\t片\n1971\t甲\n1974\t乙 丙"


def test_categories_are_metadata():
    raw = "文^[1]。\n\nCategory:1938 births Category:Living people\n"
    assert _text(raw) == "文。"
    assert [(m.key, m.value) for m in parse(raw).metadata] == [
        ("category", "1938 births"),
        ("category", "Living people"),
    ]


def test_the_second_seed_reads_as_an_article(page: str):
    woven = _clean(page)
    assert [woven.text[b.start : b.end] for b in woven.blocks if b.kind is BlockKind.HEADING] == ["概况", "历史"]
    assert woven.text.startswith("俄罗斯 - 阿塞拜疆关系\n\n俄罗斯—阿塞拜疆关系（俄语: Российско")
    assert woven.text.endswith(
        "举办了“阿塞拜疆年”。\n\n俄罗斯总统普京和阿塞拜疆总统阿利耶夫，摄于盖达尔·阿利耶夫国际机场"
    )
    assert len(woven.references) == 7


def test_what_the_second_seed_says_about_itself_is_kept(page: str):
    parsed = parse(page)
    assert parsed.title == "俄罗斯 - 阿塞拜疆关系"
    assert parsed.url == "https://zh.wikipedia.org/w/index.php?title=俄罗斯—阿塞拜疆關係&oldid=44840694"
    assert [(m.key, m.value) for m in parsed.metadata] == [("revised", "2017年6月19日 (星期一) 21:48")]


def test_what_is_not_the_article_goes_by_its_own_rule(page: str):
    assert _rule_of(page, "维基百科，自由的") == Rule.TAGLINE
    assert _rule_of(page, "俄罗斯—阿塞拜疆关系\n") == Rule.NAVIGATION
    assert _rule_of(page, "取自") == Rule.SOURCE_LINE
    assert _rule_of(page, "- 本页面") == Rule.FOOTER
    assert _rule_of(page, "- Russian Community") == Rule.REFERENCE_LIST


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_rendering_of_a_page_is_known_by_its_notes_whatever_ends_its_lines(end: str):
    raw = "普京訪問了河內。[1]\n\n參考資料\n\n[1] 新華社\n".replace("\n", end)
    assert "[1]" not in _text(raw)


def test_windows_line_ends_change_nothing_but_themselves(page: str):
    assert _text(page.replace("\n", "\r\n")) == _text(page)


def test_every_page_at_hand_is_aligned(shared: Path):
    files = sorted((shared / "corpora" / "plain").glob("*.txt"))
    assert files
    for file in files:
        assert _text(file.read_bytes().decode())


@given(st.text(alphabet="[]^_*-+|=:1a字。，参考取自\n\r \u2028", max_size=80))
def test_whatever_is_written_is_aligned(raw: str):
    _clean(raw)
    _clean("^[1]\n\n" + raw)
