from dataclasses import replace

import pytest

from annotator.core.annotation import Layer
from annotator.core.labels import Label, LabelSet, Subtype
from annotator.project.label_sets import PALETTE, InvalidLabelSet, built_in_label_set, read_label_set, write_label_set

LANGUAGES = {"en", "zh_CN", "zh_TW"}


def test_the_built_in_set_has_the_fourteen_entity_labels_with_their_seals_and_keys():
    labels = built_in_label_set().labels
    assert "".join(label.seal for label in labels) == "人组国地筑族职事约策武著法语"
    assert "".join(label.key for label in labels) == "1234567890QWER"
    expected = "PER ORG GPE LOC FAC NORP POST EVENT TREATY POLICY WEAPON WORK LAW LANG"
    assert [label.id for label in labels] == expected.split()
    assert {label.layer for label in labels} == {Layer.ENTITY}


def test_the_built_in_set_speaks_every_language_of_the_interface():
    for label in built_in_label_set().labels:
        assert label.names.keys() == label.descriptions.keys() == LANGUAGES, label.id
        assert all(subtype.names.keys() == LANGUAGES for subtype in label.subtypes), label.id
        assert len(label.examples) >= 2, label.id
        assert label.counter_examples, label.id


def test_the_first_twelve_built_in_labels_take_the_palette_in_its_order():
    assert tuple(label.colour for label in built_in_label_set().labels[:12]) == PALETTE


def test_a_label_set_is_read_as_it_was_written(tmp_path):
    odd = Label(
        id="𠮷-1",
        names={"en": 'Say "yes"\\no', "zh-Hant-HK": "是👍\x7f\x01"},
        seal="𠮷",
        colour="#2D59C9",
        layer=Layer.STANCE,
        descriptions={"en": "Two\r\nlines\u2028and more"},
        subtypes=(Subtype("a", {"en": "A"}), Subtype("b", {})),
        retired=True,
    )
    label_set = LabelSet("外交 'x'", 7, (*built_in_label_set().labels, odd))
    write_label_set(tmp_path / "codebook.toml", label_set)
    assert read_label_set(tmp_path / "codebook.toml") == label_set


def test_a_failed_writing_leaves_the_file_as_it_was(tmp_path):
    path = tmp_path / "codebook.toml"
    write_label_set(path, built_in_label_set())
    with pytest.raises(UnicodeEncodeError):
        write_label_set(path, replace(built_in_label_set(), name="\ud842"))
    assert read_label_set(path) == built_in_label_set()


def test_a_file_saved_by_a_windows_editor_is_read(tmp_path):
    path = tmp_path / "codebook.toml"
    write_label_set(path, built_in_label_set())
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_label_set(path) == built_in_label_set()


LABEL = '[[label]]\nid = "GPE"\nnames = { en = "Country" }\nseal = "国"\ncolour = "teal"\nkey = "3"\n'


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("name = ", "not TOML"),
        ("a = " + "[" * 100_000, "nested too deep"),
        ("a = " + "9" * 5000, "not TOML"),
        (LABEL.replace('seal = "国"', ""), "missing required field `seal`, at label 2"),
        (LABEL.replace('"国"', "3"), "expected `str`, got `int`, at label 2, seal"),
        (LABEL.replace("colour", "color"), "at label 2"),
        (LABEL.replace("teal", "pink"), "the colour of label 2 (GPE) must be one of rust"),
        (LABEL.replace("国", "国家"), "the seal of label 2 (GPE)"),
        (LABEL.replace('key = "3"', 'key = "1"'), "label 2 (GPE) has the key of PER, 1"),
        (LABEL + LABEL, "label 3 (GPE) has the id of a label before it"),
        (LABEL.replace("GPE", "LAND").replace('"3"', '"4"') + LABEL, "has the seal and the colour of LAND"),
        (LABEL + '[[label.subtype]]\nid = ""\nnames = {}\n', "sub-types of label 2 (GPE)"),
        (LABEL + 'layer = "emotion"\n', "at label 2, layer"),
    ],
)
def test_a_faulty_file_is_refused_with_its_name_and_the_place(tmp_path, text, fault):
    head = 'name = "外交"\nversion = 1\n[[label]]\nid = "PER"\nnames = {}\nseal = "人"\ncolour = "rust"\nkey = "1"\n'
    path = tmp_path / "外交.toml"
    path.write_text(head.replace("names = {}", 'names = { en = "P" }') + text, encoding="utf-8")
    with pytest.raises(InvalidLabelSet) as refused:
        read_label_set(path)
    assert "外交.toml" in str(refused.value)
    assert fault in str(refused.value)


def test_a_file_that_is_no_text_or_not_there_is_refused_with_its_name(tmp_path):
    path = tmp_path / "国.toml"
    with pytest.raises(InvalidLabelSet, match=r"国\.toml cannot be read: No such file"):
        read_label_set(path)
    path.write_bytes("名".encode("gb18030"))
    with pytest.raises(InvalidLabelSet, match=r"国\.toml is not UTF-8 \(byte 0\)"):
        read_label_set(path)
