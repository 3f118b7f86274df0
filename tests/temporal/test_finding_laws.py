"""What holds for the date expressions of any text."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import DOCUMENT_DATE
from annotator.core.resources import seeds
from annotator.temporal.edtf import read_edtf
from annotator.temporal.eras import AGES, ERAS
from annotator.temporal.explicit import read_explicit, resolve
from annotator.temporal.finding import find
from annotator.temporal.numerals import folded, number

CHARACTERS = (
    "年月日號時點分周旬半上下中初底前後起至到-—～/.:、和及約同當次翌去今明昨本每逢近第個天數十廿三〇9，。（）《》訊\n𠮷"
)
WORDS = (
    *(
        "星期",
        "世紀",
        "年代",
        "季度",
        "以前",
        "之後",
        "以來",
        "至今",
        "左右",
        "小時",
        "農曆",
        "民國",
        "光緒",
        "公元",
        "俄羅斯",
    ),
    *("二〇〇八", "2008", "1997", "08", "30", "31", "昨天", "同年", "同月", "三天后", "一年前", "最近", "雍正二十三年"),
)
TEXTS = st.lists(st.sampled_from((*CHARACTERS, *WORDS)), max_size=30).map("".join) | st.text(max_size=60)
DATES = st.sampled_from([None, "2023-10-18", "2024-02-29", "2013-05", "2013", "0001-01-01", "9999-12-31", "-0044", ""])


@given(TEXTS, DATES)
def test_spans_ascend_apart_and_quote_their_text(text, document_date):
    end = 0
    for found in find(text, document_date):
        assert end <= found.span.start
        assert found.text == found.span.of(text)
        assert "\n" not in found.text
        end = found.span.end


@given(TEXTS, DATES)
def test_every_value_is_edtf_with_its_days_in_order(text, document_date):
    for found in find(text, document_date):
        value = found.value
        if value.edtf is not None:
            days = read_edtf(value.edtf)
            assert (value.earliest, value.latest) == (days.earliest, days.latest)
            assert not (value.earliest and value.latest) or value.earliest <= value.latest


@given(TEXTS, DATES)
def test_what_is_counted_from_elsewhere_is_to_be_reviewed_and_says_from_where(text, document_date):
    found = find(text, document_date)
    for each in found:
        assert each.review == (each.reason is not None)
        assert each.anchor is None or each.review
        if isinstance(each.anchor, int):
            assert found[each.anchor].value.edtf is not None
            assert found[each.anchor] is not each


@given(TEXTS, DATES)
def test_an_expression_alone_has_the_value_it_has_in_its_text(text, document_date):
    found = find(text, document_date)
    for each in found:
        if each.anchor == DOCUMENT_DATE:
            assert resolve(each.text, document_date, from_document=True) == each.value
        elif isinstance(each.anchor, int):
            anchor = found[each.anchor].value.edtf
            # A dateline counts as the date of the document.
            assert each.value in (resolve(each.text, anchor), resolve(each.text, anchor, from_document=True))
        elif not each.review and each.value.edtf:
            assert read_explicit(each.text) == each.value


def test_the_seeds_hold_these_laws_too():
    for seed in seeds():
        text = seed.read_text(encoding="utf-8")
        for document_date in (None, "2023-10-18"):
            test_spans_ascend_apart_and_quote_their_text.hypothesis.inner_test(text, document_date)
            test_every_value_is_edtf_with_its_days_in_order.hypothesis.inner_test(text, document_date)
            test_an_expression_alone_has_the_value_it_has_in_its_text.hypothesis.inner_test(text, document_date)


@given(st.text())
def test_folding_keeps_every_place(text):
    assert len(folded(text)) == len(text)


def test_names_of_eras_and_ages_are_written_as_the_text_is_folded():
    assert all(folded(name) == name for name in (*ERAS, *AGES))


@given(st.integers(1, 9999))
def test_a_number_in_figures_is_itself(value):
    assert number(str(value)) == value


def test_numbers_are_read_in_chinese():
    read = {
        "十": 10,
        "十二": 12,
        "廿五": 25,
        "卅一": 31,
        "一百二十": 120,
        "两千〇八": 2008,
        "二〇〇八": 2008,
        "九七": 97,
    }
    assert {numeral: number(numeral) for numeral in read} == read
    assert [number(numeral) for numeral in ("两三", "七八", "三四十", "三十亿", "")] == [None] * 5
