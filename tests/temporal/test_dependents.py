"""What changes with a date that others are counted from."""

from annotator.core.annotation import DOCUMENT_DATE
from annotator.temporal.dependents import AnchoredDate, dependents
from annotator.temporal.explicit import resolve

DATES = {
    "first": AnchoredDate("2008年9月", None),
    "november": AnchoredDate("同年11月", "first"),
    "day": AnchoredDate("同月7日", "november"),
    "next": AnchoredDate("次日", "day"),
    "last year": AnchoredDate("去年", DOCUMENT_DATE),
    "apart": AnchoredDate("1950年", None),
}


def edtf(changed: str, value: str | None, dates: dict[str, AnchoredDate] = DATES) -> dict[str, str | None]:
    return {key: value.edtf for key, value in dependents(dates, changed, value).items()}


def test_what_depends_on_a_date_changes_with_it():
    assert edtf("first", "1999-05") == {"november": "1999-11", "day": "1999-11-07", "next": "1999-11-08"}


def test_what_depends_on_the_document_changes_with_its_date():
    assert edtf(DOCUMENT_DATE, "2014-01-05") == {"last year": "2013"}


def test_what_has_no_value_any_more_is_left_out_with_what_depends_on_it():
    assert edtf("november", "1999") == {}
    assert edtf("first", None) == {}


def test_anchors_in_a_circle_are_followed_once():
    circle = {"a": AnchoredDate("次日", "b"), "b": AnchoredDate("翌日", "a")}
    assert edtf("a", "2008-09-03", circle) == {"b": "2008-09-04"}


def test_a_length_is_placed_where_its_anchor_is():
    assert resolve("兩天", "2009-07-25").edtf == "2009-07-25/2009-07-26"
    assert resolve("兩天", None).edtf is None


def test_from_an_interval_counts_what_its_ends_share_else_its_end():
    assert resolve("同月", "2009-07-11/2009-07-20").edtf == "2009-07"
    assert resolve("翌年", "2000/2008").edtf == "2009"
    assert resolve("同年", "{2004,2005}").edtf == "2005"
    assert resolve("次年", "2003/..").edtf == "2004"
    assert resolve("90年代", "197X").edtf == "199X"


def test_words_that_are_no_expression_have_no_value():
    assert resolve("俄羅斯", "2008") is None
    assert resolve("同年" * 100, "2008") is None
