"""EDTF values and the days they cover."""

import pytest

from annotator.temporal import edtf
from annotator.temporal.edtf import EdtfValue, InvalidEdtf, read_edtf


@pytest.mark.parametrize(
    ("value", "earliest", "latest"),
    [
        ("2009-07-25", "2009-07-25", "2009-07-25"),
        ("2008-02", "2008-02-01", "2008-02-29"),
        ("1987", "1987-01-01", "1987-12-31"),
        ("197X", "1970-01-01", "1979-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2008-XX", "2008-01-01", "2008-12-31"),
        ("2008~", "2008-01-01", "2008-12-31"),
        ("2004-21", "2004-03-01", "2004-05-31"),
        ("2008-40", "2008-01-01", "2008-06-30"),
        ("2004-06-11T12:00:00", "2004-06-11", "2004-06-11"),
        ("2009-07-11/2009-07-20", "2009-07-11", "2009-07-20"),
        ("2012/..", "2012-01-01", None),
        ("../2000", None, "2000-12-31"),
        ("2000/", "2000-01-01", None),
        ("18XX/..", "1800-01-01", None),
        ("2008-XX/2009", "2008-01-01", "2009-12-31"),
        ("197X/198X", "1970-01-01", "1989-12-31"),
        ("{2004,2005}", "2004-01-01", "2005-12-31"),
        ("{2004, 2005}", "2004-01-01", "2005-12-31"),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
        ("[..1999,2004]", None, "2004-12-31"),
        ("{2004..}", "2004-01-01", None),
        ("0000", None, None),
        ("00XX", None, "0099-12-31"),
        ("-0005", None, None),
        ("Y20000", None, None),
        ("-0100/0100", None, "0100-12-31"),
    ],
)
def test_a_value_covers_its_days(value, earliest, latest):
    assert read_edtf(value) == EdtfValue(earliest, latest)


@pytest.mark.parametrize(
    "value",
    [
        *("", " ", "abc", "20", "200", "２００８", "2009年", "2009-13", "2009-07-25 ", "2004 - 05", "2004\n/2005"),
        *("..", "/", "../..", "/..", "2004/2005/2006", "{}", "[..]", "{2004,}", "{2004", "{{2004}}", "2004/{2005}"),
        *("2004-06-11T12:00:00/2005", "1011-1X", "~2001S2", "X0X2-0X"),
    ],
)
def test_what_is_not_edtf_is_refused(value, capsys):
    with pytest.raises(InvalidEdtf):
        read_edtf(value)
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("value", ["2007-02-31", "2005-02-29", "1900-02-29", "2007-04-31", "2005-01-01/2005-02-29"])
def test_a_day_that_does_not_exist_is_refused(value):
    with pytest.raises(InvalidEdtf):
        read_edtf(value)


def test_an_interval_that_ends_before_it_begins_is_refused():
    with pytest.raises(InvalidEdtf, match="ends before it begins"):
        read_edtf("2005/2004")
    assert read_edtf("2004-06/2004").earliest == "2004-06-01"


@pytest.mark.parametrize("value", ["Y1E99999999", "[" * 100_000, "{" + "2004," * 2000 + "2005}", "2004/" * 10_000])
def test_a_hostile_value_is_refused_at_once(value):
    with pytest.raises(InvalidEdtf):
        read_edtf(value)


def test_the_commonest_values_are_read_as_the_library_reads_them(monkeypatch):
    plain = ["2008", "1999~", "2008-02", "2008-09?", "2008-02-29", "2008-09-03%", "197X", "20XX", "19XX~", "2999-12-31"]
    plain += [f"2008-{part}" for part in (21, 22, 23, 24, 33, 34, 35, 36, 40, 41)]
    plain += ["2008-09-03T10:30:00", "1900-02-28"]
    ours = [read_edtf(value) for value in plain]
    monkeypatch.setattr(edtf, "_plain_range", lambda single: None)
    assert ours == [read_edtf(value) for value in plain]


@pytest.mark.parametrize("value", ["199XX", "2008-00", "2008-13", "2008-02-30", "2008-09-03T24:30:00", "2008-21~"])
def test_what_is_almost_common_is_left_to_the_library(value):
    assert edtf._plain_range(value) is None
