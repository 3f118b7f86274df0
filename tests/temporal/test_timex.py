"""TIMEX3 values."""

import pytest

from annotator.core.annotation import TimexType
from annotator.temporal.timex import timex3_value


@pytest.mark.parametrize(
    ("edtf", "timex3"),
    [
        ("2009-07-25", "2009-07-25"),
        ("2009-07", "2009-07"),
        ("1987", "1987"),
        ("1987~", "1987"),
        ("2008-XX", "2008-XX"),
        ("197X", "197"),
        ("20XX", "20"),
        ("2004-21", "2004-SP"),
        ("2004-36", "2004-Q4"),
        ("2004-40", "2004-H1"),
        ("2009-07-11/2009-07-20", None),
        ("2012/..", None),
        ("{2004,2005}", None),
        ("Y20000", None),
        ("", None),
        (None, None),
    ],
)
def test_the_value_of_a_date_follows_from_edtf_where_it_is_one_date(edtf, timex3):
    assert timex3_value(TimexType.DATE, edtf) == timex3


def test_a_time_of_day_has_a_value_only_with_its_hour():
    assert timex3_value(TimexType.TIME, "2004-06-11T12:00:00") == "2004-06-11T12:00:00"
    assert timex3_value(TimexType.TIME, "2004-06-11") is None


def test_how_long_a_duration_is_does_not_follow_from_where_it_lies():
    assert timex3_value(TimexType.DURATION, "2009-07-25/2009-07-26") is None
    assert timex3_value(TimexType.SET, "2009") is None
