"""Cleaned texts held against those that a reader made by hand, in ``../shared/gold``: ours and the peers'."""

import csv
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from annotator.core.document import Format, Reference
from annotator.core.resources import seeds
from annotator.sources.cleaning import clean
from bench.measure import Table
from bench.peers import OURS, PEERS

GOLD = Path(__file__).resolve().parent.parent.parent / "shared" / "gold"

FORMATS = {"002": Format.WIKITEXT, "004": Format.HTML_MARKDOWN}


class _Gold(NamedTuple):
    raw: str
    text: str
    references: list[int]  # how many characters that are no white space stand before each
    names: Counter[str]  # the entities' names, and how often each stands in the text
    persons: Counter[str]


def rows(_project: Path) -> list[Table | str]:
    if not GOLD.is_dir():
        return ["Not measured: there is no folder shared/gold beside the checkout to hold the cleaned texts against."]
    table = Table("Seed", "Cleaner", "Distance", "Persons lost", "Names lost", "References right", "Generated")
    for number, source_format in FORMATS.items():
        gold = _read(number)
        cleaned = clean(gold.raw, source_format)[0]
        right = _right(cleaned.references, cleaned.text, gold.references)
        generated = cleaned.alignment.generated(cleaned.text)
        table.add(number, OURS, *_scores(cleaned.text, gold), f"{right} of {len(gold.references)}", str(generated))
        for peer in (peer for peer in PEERS if source_format in peer.formats):
            table.add(number, peer.name, *_scores(peer.text_of(gold.raw), gold), "not given", "not given")
    return [table]


def distance(one: str, other: str) -> int:
    """How many characters must be put in, taken out or changed to make ``other`` of ``one`` (Levenshtein)."""
    above = list(range(len(other) + 1))
    for row, character in enumerate(one, 1):
        line = [row]
        for column, opposite in enumerate(other, 1):
            changed = above[column - 1] + (character != opposite)
            line.append(min(changed, above[column] + 1, line[-1] + 1))
        above = line
    return above[-1]


def _read(number: str) -> _Gold:
    raw = next(seed for seed in seeds() if seed.name.startswith(number)).read_text(encoding="utf-8")
    text = (GOLD / "clean" / f"{number}.txt").read_text(encoding="utf-8")
    points = json.loads((GOLD / "clean" / f"{number}.refs.json").read_text(encoding="utf-8"))["ref_points_in_clean"]
    with (GOLD / "entities" / f"{number}.tsv").open(encoding="utf-8", newline="") as file:
        # Those without a place in raw are generated: a cleaner that does not make them has lost nothing.
        entities = [entity for entity in csv.DictReader(file, delimiter="\t") if entity["raw_start"]]
    names = Counter(entity["surface"] for entity in entities)
    persons = Counter(entity["surface"] for entity in entities if entity["type"] == "PER")
    return _Gold(raw, text, [_ink(text, point) for point in points], names, persons)


def _scores(text: str, gold: _Gold) -> tuple[str, str, str]:
    """Distance in %, persons lost, names lost."""
    wanted = _dense(gold.text)
    share = distance(_dense(text), wanted) / len(wanted)
    lost = gold.names - _found(text, gold.names)
    persons_lost = sum(count for name, count in lost.items() if name in gold.persons)
    return f"{share:.2%}", f"{persons_lost} of {gold.persons.total()}", f"{lost.total()} of {gold.names.total()}"


def _found(text: str, names: Iterable[str]) -> Counter[str]:
    """How often each of ``names`` stands in ``text``, of names in one another the longest."""
    longest_first = sorted(map(_dense, names), key=len, reverse=True)
    found = Counter(re.findall("|".join(map(re.escape, longest_first)), _dense(text)))
    return Counter({name: found[_dense(name)] for name in names})


def _right(references: tuple[Reference, ...], text: str, wanted: list[int]) -> int:
    """How many of the ``wanted`` points are given, counted in characters that are no white space."""
    given = Counter(_ink(text, reference.position) for reference in references)
    return (given & Counter(wanted)).total()


def _ink(text: str, end: int) -> int:
    return sum(not character.isspace() for character in text[:end])


def _dense(text: str) -> str:
    """``text`` in NFC without white space."""
    return "".join(unicodedata.normalize("NFC", text).split())
