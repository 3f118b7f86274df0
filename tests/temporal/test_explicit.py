"""Expressions that say everything themselves."""

import csv

import pytest

from annotator.core.annotation import TimexMod
from annotator.temporal.explicit import read_explicit
from annotator.temporal.values import DateValue


def brief(read: DateValue | None) -> tuple[object, ...] | None:
    return read and (read.edtf, read.timex3, read.mod and str(read.mod))


@pytest.mark.parametrize(
    ("expression", "edtf", "timex3", "mod"),
    [
        ("1950年1月30日", "1950-01-30", "1950-01-30", None),
        ("1950 年 1 月 30 號", "1950-01-30", "1950-01-30", None),
        ("１９５０年１月３０号", "1950-01-30", "1950-01-30", None),
        ("二〇〇八年九月", "2008-09", "2008-09", None),
        ("二○○八年十二月三十一日", "2008-12-31", "2008-12-31", None),
        ("一九九七年元月廿五日", "1997-01-25", "1997-01-25", None),
        ("2023年3月份", "2023-03", "2023-03", None),
        ("西元2008年", "2008", "2008", None),
        ("2009-7-25", "2009-07-25", "2009-07-25", None),
        ("約2008年", "2008~", "2008", "APPROX"),
        ("2008年8月前後", "2008-08~", "2008-08", "APPROX"),
        ("2009年七月中旬", "2009-07-11/2009-07-20", "2009-07", "MID"),
        ("2008年2月下旬", "2008-02-21/2008-02-29", "2008-02", "END"),
        ("2008年年底", "2008", "2008", "END"),
        ("2009年3月初", "2009-03", "2009-03", "START"),
        ("2008年上半年", "2008-40", "2008-H1", None),
        ("2008年第三季度", "2008-35", "2008-Q3", None),
        ("2008年秋天", "2008-23", "2008-FA", None),
        ("2003年起", "2003/..", "2003", "ON_OR_AFTER"),
        ("自2012年10月以來", "2012-10/..", "2012-10", "ON_OR_AFTER"),
        ("2012年至今", "2012/..", None, None),
        ("1991年之後", "1991/..", "1991", "AFTER"),
        ("1991年以前", "../1991", "1991", "BEFORE"),
        ("2000至2008年", "2000/2008", None, None),
        ("2000年—2008年間", "2000/2008", None, None),
        ("2008年8月8日至24日", "2008-08-08/2008-08-24", None, None),
        ("2008年8月至10月", "2008-08/2008-10", None, None),
        ("2008年8月至2009年1月1日", "2008-08/2009-01-01", None, None),
        ("2008年八至十月", "2008-08/2008-10", None, None),
        ("2004及2005年", "{2004,2005}", None, None),
        ("2004年、2005和2006年", "{2004,2005,2006}", None, None),
        ("20世紀70年代", "197X", "197", None),
        ("二十世紀七十年代末", "197X", "197", "END"),
        ("20世纪七十至八十年代", "197X/198X", None, None),
        ("1970年代", "197X", "197", None),
        ("21世紀", "20XX", "20", None),
        ("十九世纪中叶", "18XX", "18", "MID"),
    ],
)
def test_an_explicit_expression_has_its_value(expression, edtf, timex3, mod):
    assert brief(read_explicit(expression)) == (edtf, timex3, mod)


@pytest.mark.parametrize(
    "expression",
    [
        *(
            "",
            "三月",
            "10月17日",
            "次年",
            "去年",
            "97年",
            "100年",
            "三年",
            "當時",
            "近年",
            "上世紀末",
            "80年代",
            "1900年代",
        ),
        *("2007年2月31日", "2005年2月29日", "2008年13月", "2008年13月上旬", "0000年1月上旬", "0世紀", "0世纪70年代"),
        *(
            "2008年8月8日至24",
            "2008年至24日",
            "2008年8月至2009年24日",
            "2008年8月至24日",
            "2008年至2000年",
            "農曆2015年十月初一",
            "𠮷2008年",
            "2008年9月1" * 20,
        ),
    ],
)
def test_what_needs_a_context_or_does_not_exist_is_not_read(expression):
    assert read_explicit(expression) is None


def test_the_days_of_an_expression_are_told():
    read = read_explicit("2012年至今")
    assert read is not None
    assert (read.earliest, read.latest) == ("2012-01-01", None)
    assert read_explicit("2003年起").mod is TimexMod.ON_OR_AFTER


@pytest.mark.parametrize("seed", ["002", "004"])
def test_the_explicit_dates_of_the_gold_tables_come_out(seed, shared):
    with (shared / "gold" / "dates" / f"{seed}.tsv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter="\t") if row["needs_context"] == "0"]
    assert rows
    for row in rows:
        assert brief(read_explicit(row["surface"])) == (row["edtf"], row["timex3_value"], row["mod"] or None)
