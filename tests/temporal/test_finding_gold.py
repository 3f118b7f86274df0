"""The date expressions that readers tagged, and the half of the recognisers' specifications."""

import pytest

from bench import dates


@pytest.fixture(autouse=True)
def _(shared, monkeypatch):
    monkeypatch.setattr(dates, "GOLD", shared / "gold")
    monkeypatch.setattr(dates, "RECOGNISERS", shared / "date_sets" / "recognizers_zh_half.jsonl")


@pytest.mark.parametrize("seed", ["002", "004"])
def test_every_date_that_each_reader_would_tag_is_found_with_its_value(seed):
    rows, _ = dates.gold_rows(seed)
    core = [row for row in rows if row.core]
    assert [row.surface for row in core if not row.found] == []
    assert [row.surface for row in core if not row.value_right] == []


@pytest.mark.parametrize("seed", ["002", "004"])
def test_explicit_dates_are_not_marked_and_no_wrong_value_is_unmarked(seed):
    rows, beside = dates.gold_rows(seed)
    assert [row.surface for row in rows if row.found and row.found.review and not row.needs_context] == []
    assert [row.surface for row in rows if row.found and not row.found.review and not row.value_right] == []
    assert [found.text for found in beside] == []


def test_most_spans_of_the_recognisers_are_found():
    wanted, exact, touched = dates.recogniser_spans()
    assert exact / wanted > 0.8
    assert touched / wanted > 0.93
