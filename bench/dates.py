"""Date expressions held against those that readers tagged: ``../shared/gold/dates`` and ``../shared/date_sets``."""

import csv
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from annotator.core.span import Span
from annotator.temporal.finding import Found, find
from bench.measure import Table, processor_milliseconds

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
GOLD = SHARED / "gold"
RECOGNISERS = SHARED / "date_sets" / "recognizers_zh_half.jsonl"

# What a reader knows of when the article was written. The page 002 has no date.
DOCUMENT_DATES = {"002": None, "004": "2023-10-18"}
ARTICLE = 3_000
LARGE = 333_000  # characters, three bytes each
HOSTILE = ("1", "一", "年", "1、", "去年", "三天", "（", "《")


class Row(NamedTuple):
    """One expression of the gold tables and what was found there."""

    surface: str
    kind: str
    core: bool
    needs_context: bool
    found: Found | None
    value_right: bool


def rows(_project: Path) -> Iterator[Table | str]:
    if not GOLD.is_dir():
        yield "Not measured: there is no folder shared/gold beside the checkout."
        return
    yield gold()
    yield gold_by_kind()
    yield recognisers()
    yield speed()


def gold() -> Table:
    table = Table(
        "Seed", "Rows", "Core", "Span right", "Value right", "Explicit for review", "Wrong unmarked", "Beside"
    )
    for number in DOCUMENT_DATES:
        read, beside = gold_rows(number)
        core = [row for row in read if row.core]
        found = [row for row in core if row.found]
        explicit = [row for row in read if not row.needs_context and row.found and row.found.review]
        unmarked = [row for row in read if row.found and not row.value_right and not row.found.review]
        table.add(
            number,
            str(len(read)),
            str(len(core)),
            f"{len(found)} of {len(core)}",
            f"{sum(row.value_right for row in core)} of {len(core)}",
            str(len(explicit)),
            str(len(unmarked)),
            " ".join(each.text for each in beside) or "–",
        )
    return table


def gold_by_kind() -> Table:
    """The same rows, also those that not every reader would tag."""
    table = Table("Kind", "Core", "Span right", "Value right", "Others", "Span right", "Value right")
    rows_of: defaultdict[str, list[Row]] = defaultdict(list)
    for number in DOCUMENT_DATES:
        for row in gold_rows(number)[0]:
            rows_of[row.kind].append(row)
    for kind, all_rows in sorted(rows_of.items()):
        cells: list[str] = []
        for group in ([row for row in all_rows if row.core], [row for row in all_rows if not row.core]):
            found = sum(row.found is not None for row in group)
            cells += [str(len(group)), str(found), str(sum(row.value_right for row in group))]
        table.add(kind, *cells)
    return table


def _kind(row: dict[str, str]) -> str:
    if row["needs_context"] == "0":
        return "says everything"
    if row["type"] == "DURATION":
        return "length of time"
    if not row["edtf"]:
        return "vague"
    if row["anchor"].startswith("DCT"):
        return "from the document's date"
    return "from an event" if row["anchor"] in ("", "world knowledge") else "from another date"


def gold_rows(number: str) -> tuple[list[Row], list[Found]]:
    """The rows of a gold table, and what was found that no row has."""
    text = (GOLD / "clean" / f"{number}.txt").read_text(encoding="utf-8")
    found = {each.span.start: each for each in find(text, DOCUMENT_DATES[number])}
    read: list[Row] = []
    with (GOLD / "dates" / f"{number}.tsv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            start = _place(text, row["surface"], int(row["occurrence"]))
            readings = {row["surface"]: {row["edtf"]}}
            for surface, _, value in (alt.partition("=") for alt in row["alt"].split(";") if "=" in alt):
                readings.setdefault(surface, set()).add(value)
            match, right = None, False
            for surface, values in readings.items():
                at = text.find(surface, max(0, start - len(surface)), start + len(surface) + len(row["surface"]))
                each = found.get(at)
                if each and each.text == surface:
                    match = found.pop(at)
                    value = match.value
                    right = (value.edtf or "") in values or (not value.edtf and value.timex3 in values)
                    break
            read.append(Row(row["surface"], _kind(row), row["core"] == "1", row["needs_context"] == "1", match, right))
    return read, list(found.values())


def _place(text: str, surface: str, occurrence: int) -> int:
    at = -1
    for _ in range(occurrence):
        at = text.index(surface, at + 1)
    return at


class Score:
    """How the expressions of one specification were found."""

    def __init__(self) -> None:
        self.wanted = self.exact = self.touched = self.valued = self.right = 0

    def count(self, expected: dict[str, Any], found: list[Found]) -> None:
        self.wanted += 1
        overlapping = [
            each for each in found if each.span.start < expected["end"] and expected["start"] < each.span.end
        ]
        if not overlapping:
            return
        self.touched += 1
        span = Span(expected["start"], expected["end"])
        match = next((each for each in overlapping if each.span == span), None)
        self.exact += match is not None
        values = _values(expected)
        self.valued += bool(values)
        self.right += bool(values & _ours(match or overlapping[0]))


def recognisers() -> Table:
    """The half of Microsoft's specifications that we have: assistant talk, of which much is not for us."""
    table = Table("Specification", "Expected", "Span right", "Touched", "Value right, of those touched that have one")
    for name, score in _scores().items():
        counts = (score.wanted, score.exact, score.touched)
        table.add(name, *map(str, counts), f"{score.right} of {score.valued}")
    return table


def recogniser_spans() -> tuple[int, int, int]:
    """How many expressions are expected, found with exactly their span, and touched."""
    score = _scores()["all"]
    return score.wanted, score.exact, score.touched


def _scores() -> dict[str, Score]:
    scores: defaultdict[str, Score] = defaultdict(Score)
    whole = Score()
    for case in _cases():
        found = find(case["text"], (case["reference"] or "")[:10] or None)
        for expected in (each for each in case["expected"] if each["span_ok"]):
            scores[case["spec"]].count(expected, found)
            whole.count(expected, found)
    return dict(sorted(scores.items())) | {"all": whole}


def _cases() -> list[dict[str, Any]]:
    return [json.loads(line) for line in RECOGNISERS.read_text(encoding="utf-8").splitlines()]


def _values(expected: dict[str, Any]) -> set[str]:
    """Days, or TIMEX3 values where there are none; both as the recognisers write them. Their ends are exclusive."""
    values = {value[key] for value in expected["values"] for key in ("value", "timex") if key in value}
    for value in expected["values"]:
        if "start" in value or "end" in value:
            values.add(f"{value.get('start', '')[:10]}/{value.get('end', '')[:10]}")
    return values


def _ours(found: Found) -> set[str]:
    """Our value in the ways in which the recognisers write theirs."""
    value = found.value
    first, last = value.earliest or "", value.latest or ""
    ours = {value.timex3 or "", value.edtf or "", f"{first}/{last}", f"{first}/{_day_after(last)}"}
    if value.edtf and value.edtf.startswith("../"):
        # Theirs is the first day of what it is before.
        ours |= {f"/{last}", f"/{value.timex3}-01-01"}
    if value.edtf and value.edtf.endswith("/.."):
        ours |= {f"{first}/", f"{_day_after(first)}/", f"{int(first[:4]) + 1}-01-01/"}
    return ours - {"", "/"}


def _day_after(day: str) -> str:
    return str(date.fromisoformat(day) + timedelta(1)) if day else ""


def speed() -> Table:
    """Processor time, also for texts of which every character may begin a date."""
    text = "".join((GOLD / "clean" / f"{number}.txt").read_text(encoding="utf-8") for number in DOCUMENT_DATES)
    find(text)  # the tables of the folding are read once
    table = Table("Text", "Characters", "Time", "to a quarter of it")
    table.add("the two articles, twice", f"{ARTICLE:,}", f"{_time((text * 2)[:ARTICLE]):.1f} ms", "")
    for unit in (text, *HOSTILE):
        large, small = ((unit * (size // len(unit) + 1))[:size] for size in (LARGE, LARGE // 4))
        name = "1 MB of them" if unit is text else f"1 MB of `{unit}`"
        taken = _time(large)
        table.add(name, f"{LARGE:,}", f"{taken:.0f} ms", f"{taken / _time(small):.1f} ×")
    return table


def _time(text: str) -> float:
    return min(processor_milliseconds(lambda: find(text)) for _ in range(3 if len(text) == ARTICLE else 1))
