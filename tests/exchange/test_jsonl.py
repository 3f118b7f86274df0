"""JSONL out and in."""

import json
from dataclasses import replace

import pytest
from exchange_documents import CONTEXT, RAW, annotated_documents, small_annotated
from hypothesis import given, settings

from annotator.core.document import AnnotatedDocument
from annotator.core.entity import EntityRecord
from annotator.core.errors import AnnotatorError, NotFound
from annotator.exchange.jsonl import BrokenExport, DocumentLine, LineProblem, decode, encode, read, write
from annotator.exchange.parse import BrokenLine
from annotator.exchange.sidecar import decode_context, encode_context, sidecar_path
from annotator.exchange.verify import verify


def line_of(**changed: object) -> bytes:
    """The small document's line with some of its keys changed."""
    return json.dumps({**json.loads(encode(small_annotated(), CONTEXT)), **changed}).encode()


@settings(max_examples=150)
@given(annotated_documents())
def test_out_in_and_out_again_gives_the_same_value_and_the_same_bytes(annotated: AnnotatedDocument):
    line = encode(annotated, CONTEXT)
    came_back = decode(line)
    assert came_back.annotated == annotated
    assert came_back.remarks == ()
    assert encode(came_back.annotated, CONTEXT) == line


def test_the_keys_stand_in_the_order_of_the_format():
    record = json.loads(encode(small_annotated(), CONTEXT))
    assert " ".join(record) == (
        "format format_version id title source raw text text_sha256 offset_unit script cleaner alignment blocks links "
        "references label_set entities dates stances suggestions variables metadata cleaning status group note"
    )
    authored = "review note annotator created modified origin suggestion"
    assert " ".join(record["entities"][0]) == f"id label subtype spans mention_class metonymy entity {authored}"
    assert " ".join(record["dates"][0]) == f"id type spans edtf timex3 mod earliest latest anchor {authored}"
    assert " ".join(record["stances"][0]) == (
        "id holder target cue content attitude polarity polarity_status intensity assertion chain time evidence "
        + authored
    )


def test_a_span_says_where_it_is_in_both_texts():
    first, second = json.loads(encode(small_annotated(), CONTEXT))["entities"]
    span = first["spans"][0]
    assert span == {"in": "text", "start": 4, "end": 6, "raw_start": 10, "raw_end": 12, "text": "俄國"}
    assert RAW[10:12] == "俄國"
    raw_only = second["spans"][0]
    assert (raw_only["in"], raw_only["start"], raw_only["end"], raw_only["text"]) == ("raw", None, None, "x")


def test_what_is_empty_is_null():
    nameless = replace(small_annotated().document, id="")
    record = json.loads(encode(AnnotatedDocument(nameless), CONTEXT))
    assert record["id"] is None
    assert record["source"]["imported_at"] is None
    assert record["note"] is record["group"] is record["suggestions"] is None
    assert record["stances"] == []


def test_a_line_alone_tells_which_entities_it_links_to():
    assert decode(encode(small_annotated(), CONTEXT)).entities == (
        EntityRecord("e-ru", "俄罗斯", wikipedia="俄罗斯", wikidata="Q159"),
        EntityRecord("e-vn", "越南"),
    )


def test_a_link_to_an_unknown_entity_is_not_written():
    with pytest.raises(NotFound, match="e-ru"):
        encode(small_annotated(), replace(CONTEXT, entities=()))


def test_a_lone_surrogate_is_not_written():
    document = replace(small_annotated().document, note="\ud83d")
    with pytest.raises(AnnotatorError, match=r"俄越關係.*lone surrogate"):
        encode(AnnotatedDocument(document), CONTEXT)


def test_a_lone_surrogate_is_read_as_a_replacement_character_and_remarked():
    line = line_of(note="\ud83d半", title="𠮷\\ud83d")
    came = decode(line)
    assert came.annotated.document.note == "\ufffd半"
    assert came.annotated.document.title == "𠮷\\ud83d"
    assert [*map(str, came.remarks)] == ["1 lone surrogates (halves of a character) were replaced by U+FFFD."]


def test_what_is_written_is_read_back_with_the_file_beside_it(tmp_path):
    out = tmp_path / "俄越.jsonl"
    assert write(out, iter([small_annotated()]), CONTEXT).documents == 1
    assert [line.annotated for line in read(out)] == [small_annotated()]
    assert decode_context(sidecar_path(out).read_bytes()) == CONTEXT
    assert sorted(path.name for path in tmp_path.iterdir()) == ["俄越.jsonl", "俄越.project.json"]


def test_the_file_beside_is_written_the_same_again():
    written = encode_context(CONTEXT)
    assert encode_context(decode_context(written)) == written


def test_a_failed_export_leaves_what_was_there(tmp_path):
    out = tmp_path / "out.jsonl"
    write(out, [small_annotated()], CONTEXT)
    before = out.read_bytes()
    with pytest.raises(BrokenExport, match=r"line 2: id: .* stands in line 1"):
        write(out, [small_annotated(), small_annotated()], replace(CONTEXT, note="other"))
    assert out.read_bytes() == before
    assert decode_context(sidecar_path(out).read_bytes()).note == "計劃"
    assert not list(tmp_path.glob("*.part"))


def test_a_folder_that_is_not_there_is_named_in_a_sentence(tmp_path):
    with pytest.raises(AnnotatorError, match=r"out\.jsonl cannot be written"):
        write(tmp_path / "none" / "out.jsonl", [], CONTEXT)
    with pytest.raises(AnnotatorError, match=r"out\.jsonl cannot be read"):
        list(read(tmp_path / "out.jsonl"))


def test_a_bad_line_does_not_stop_the_others(tmp_path):
    good = encode(small_annotated(), CONTEXT)
    path = tmp_path / "in.jsonl"
    path.write_bytes(b"\xef\xbb\xbf" + good + b"{bad}\n\n  \r\n" + b"[" * 100_000 + b"\n" + good.rstrip())
    lines = list(read(path))
    assert [line.number for line in lines] == [1, 2, 5, 6]
    assert [type(line) for line in lines] == [DocumentLine, LineProblem, LineProblem, DocumentLine]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (b'{"a":[1,2', "It is not JSON"),
        (line_of()[:-1] + b',"z":NaN}', "It is not JSON"),
        (line_of()[:-1] + b',"note":"\xff"}', "It is not in UTF-8"),
        (line_of()[:-1] + b',"z":' + b"[" * 100_000, "nested too deeply"),
        (line_of()[:-1] + b',"note":"2"}', "The key 'note' stands twice"),
        (
            line_of(label_set={"name": "", "version": 0}).replace(b'"version": 0', b'"version": ' + b"1" * 5000),
            "version",
        ),
        (line_of(format_version="2.0"), "format_version: 2.0 is newer"),
        (line_of(format_version="2.0", entities=7), "format_version: 2.0 is newer"),
        (line_of(format_version="x"), "format_version: 'x' is not known"),
        (line_of(format="other"), "format: it is 'other'"),
        (line_of(status="lost"), "status: Invalid enum value"),
        (
            line_of(blocks=[{"start": 0, "end": 1, "kind": "title", "level": None}, {"start": "0"}]),
            r"blocks\[1\]\.start",
        ),
    ],
)
def test_a_broken_line_is_refused_with_its_reason(line, sentence):
    with pytest.raises(BrokenLine, match=sentence):
        decode(line)


def test_unknown_keys_of_a_later_minor_version_are_remarked():
    line = line_of(format_version="1.7", mood={"huge": 7}, cleaner={"name": "n", "version": "1", "by": None})
    assert [*map(str, decode(line.replace(b"7}", b"7" * 5000 + b"}")).remarks)] == [
        "cleaner.by: this key is not known and was left out",
        "mood: this key is not known and was left out",
    ]


def test_suggestions_that_stay_behind_are_remarked():
    span = json.loads(encode(small_annotated(), CONTEXT))["entities"][0]["spans"][0]
    suggestion = {"id": "x1", "layer": "entity", "label": "GPE", "spans": [span], "value": None, "polarity": None}
    rest = {"holder": [], "target": [], "suggester": "names", "score": 0.5, "reason": None, "decision": None}
    assert "1 suggestions were left out" in str(decode(line_of(suggestions=[suggestion | rest])).remarks[0])


def in_utf16(node: object, text: str) -> object:
    """The JSON with the offsets of its spans in UTF-16 units, as another tool would write them."""

    def shifted(key: str, value: object) -> object:
        if key not in ("start", "end", "raw_start", "raw_end") or value is None:
            return in_utf16(value, text)
        whole = RAW if key.startswith("raw") else text
        return len(whole[:value].encode("utf-16-le")) // 2

    if isinstance(node, list):
        return [in_utf16(entry, text) for entry in node]
    return {key: shifted(key, value) for key, value in node.items()} if isinstance(node, dict) else node


def test_spans_counted_in_utf16_are_counted_anew_if_all_quotes_then_match(tmp_path):
    annotated = small_annotated()
    record = json.loads(encode(annotated, CONTEXT))
    layers = {name: in_utf16(record[name], annotated.document.text) for name in ("entities", "dates", "stances")}
    assert layers["entities"] != record["entities"]
    came = decode(line_of(**layers))
    assert came.annotated == annotated
    assert "counted in UTF-16" in str(came.remarks[0])
    with pytest.raises(BrokenLine, match="text is"):
        decode(line_of(**{**layers, "dates": record["dates"]}))
    path = tmp_path / "in.jsonl"
    path.write_bytes(line_of(**layers))
    assert verify(path).problems


def test_lines_end_at_line_feeds_only(tmp_path):
    document = replace(small_annotated().document, note="a\u2028b\x85c\x0bd\re")
    path = tmp_path / "out.jsonl"
    write(path, [AnnotatedDocument(document)], CONTEXT)
    assert [line.annotated.document for line in read(path)] == [document]
    assert verify(path).problems == []
