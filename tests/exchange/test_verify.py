"""Every law of the format, broken once."""

import json
from collections.abc import Callable

import pytest
from exchange_documents import CONTEXT, small_annotated

from annotator.exchange.jsonl import decode, encode, write
from annotator.exchange.parse import BrokenLine
from annotator.exchange.verify import verify


def set_at(*path: object) -> Callable[[dict[str, object]], None]:
    """What sets the value at ``path``, whose last step is the value."""
    *steps, key, value = path

    def change(record):
        for step in steps:
            record = record[step]
        record[key] = value

    return change


def first_mention_becomes(**keys: object) -> Callable[[dict[str, object]], None]:
    return lambda record: record["entities"][0]["spans"][0].update(keys)


BREAKS = [
    (
        set_at("entities", 0, "spans", 0, "text", "越南"),
        r"entities\[0\]\.spans\[0\]: text is “越南” but text\[4:6\] is “俄國”",
    ),
    (
        set_at("stances", 0, "cue", "spans", 0, "start", 0),
        r"stances\[0\]\.cue\.spans\[0\]: text is “支持” but text\[0:",
    ),
    (
        set_at("entities", 0, "spans", 0, "raw_start", 6),
        r"spans\[0\]: it says raw\[6:12\], but the alignment leads to raw\[10:12\]",
    ),
    (set_at("entities", 1, "spans", 0, "text", "y"), r"entities\[1\]\.spans\[0\]: text is “y” but raw\["),
    (set_at("entities", 1, "spans", 0, "start", 0), "a span in raw has null for start and end"),
    (first_mention_becomes(start=None), "a span in text has a start and an end"),
    (first_mention_becomes(start=6), r"text\[6:6\] is no span of text"),
    (set_at("entities", 0, "spans", []), r"entities\[0\]\.spans: Expected array of length >= 1"),
    (set_at("alignment", 1, "raw_start", 6), "alignment: Segment 1 begins at raw 6, but the one before it ends at 4"),
    (set_at("alignment", 0, "text_start", 1), "alignment: Segment 0 begins at text 1, but the one before it ends at 0"),
    (set_at("alignment", 1, "rule", None), "alignment: Segment 1 of the alignment .* breaks the law of its kind"),
    (set_at("alignment", []), "alignment: The alignment joins a raw text of 0 characters"),
    (set_at("raw", "字" * 46), "alignment: "),
    (set_at("text_sha256", "0" * 64), "text_sha256: it is not the SHA-256"),
    (set_at("source", "sha256", "G" * 64), "source.sha256: it is not 64"),
    (set_at("entities", 1, "id", "m1"), r"entities\[1\]\.id: “m1” is also the id of entities\[0\]"),
    (set_at("dates", 0, "id", "m1"), r"dates\[0\]\.id: “m1” is also the id of entities\[0\]"),
    (set_at("stances", 0, "evidence", ["r2"]), r"stances\[0\]\.evidence\[0\]: “r2” is no reference of this line"),
    (set_at("stances", 0, "time", "m1"), r"stances\[0\]\.time: “m1” is no date"),
    (set_at("stances", 0, "holder", "mention", "d1"), r"stances\[0\]\.holder\.mention: “d1” is no entity mention"),
    (set_at("stances", 0, "chain", 0, "mention", "?"), r"stances\[0\]\.chain\[0\]\.mention: “\?” is no entity mention"),
    (
        set_at("stances", 1, "target", "claim", "stance", "s9"),
        r"stances\[1\]\.target\.claim\.stance: “s9” is no stance",
    ),
    (set_at("dates", 1, "anchor", "d9"), r"dates\[1\]\.anchor: “d9” is no date"),
    (set_at("stances", 0, "holder", "entity", "name", "俄国"), "the entity “e-ru” is described in two ways"),
    (set_at("stances", 0, "polarity", 3), r"stances\[0\]\.polarity: Expected int <= 2"),
    (set_at("blocks", 0, "end", 99), r"blocks\[0\]: text\[0:99\] is no stretch of text"),
    (set_at("links", 0, "raw_end", 99), r"links\[0\]: raw\[4:99\] is no stretch of raw"),
    (set_at("links", 0, "end", 99), r"links\[0\]: text\[4:99\] is no stretch of text"),
    (set_at("references", 0, "position", 99), r"references\[0\]: position 99 is not in text"),
    (set_at("source", "damage", [{"raw_start": 2, "raw_end": 1, "kind": "nul"}]), r"source\.damage\[0\]: raw\[2:1\]"),
    (set_at("offset_unit", "utf16"), "offset_unit: Invalid enum value"),
]


@pytest.mark.parametrize(("breaks", "sentence"), BREAKS)
def test_a_broken_law_is_named_with_its_place(breaks, sentence, tmp_path):
    good = encode(small_annotated(), CONTEXT)
    record = json.loads(good)
    breaks(record)
    bad = json.dumps(record, ensure_ascii=False).encode()
    path = tmp_path / "in.jsonl"
    path.write_bytes(good.replace(b'"0193-a"', b'"0193-b"') + bad)
    problems = "\n".join(verify(path).problems)
    assert problems.startswith("line 2: ")
    with pytest.raises(BrokenLine, match=sentence) as refused:
        decode(bad)
    assert str(refused.value).removeprefix("It breaks the format: ").partition("; ")[0] in problems


def test_a_good_file_is_counted(tmp_path):
    path = tmp_path / "out.jsonl"
    write(path, [small_annotated()], CONTEXT)
    report = verify(path)
    assert (report.documents, report.quotes, report.problems) == (1, 8, [])


def test_a_text_with_carriage_returns_breaks_the_law(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_bytes(encode(small_annotated(), CONTEXT).replace(b"\\n", b"\\r"))
    assert any("carriage return stands at 12" in problem for problem in verify(path).problems)
