"""A person's own table of templates goes before the program's; a mistake in it is named with its place."""

from collections.abc import Callable
from pathlib import Path

import pytest
from platformdirs import user_config_path

from annotator.core.document import Format
from annotator.core.resources import resource
from annotator.sources.cleaning import clean
from annotator.sources.template_table import UnreadableTemplates


@pytest.fixture
def own_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))

    def write(table: str) -> Path:
        path = user_config_path("Annotator") / "templates.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(table, encoding="utf-8")
        return path

    return write


def _text(raw: str) -> str:
    return clean(raw, Format.WIKITEXT)[0].text


def test_the_example_in_the_head_of_the_table_works(own_table: Callable[[str], Path]):
    head = resource("templates.toml").read_text(encoding="utf-8").split("Names are compared")[0]
    own_table("\n".join(line[6:] for line in head.splitlines() if line.startswith("#     ")))
    raw = "俄羅斯（{{lang-udm-translit|Россия|Rossija}}）與{{PE}}。{{俄羅斯省份}}{{lang-ru|Да}}"
    assert _text(raw) == "俄羅斯（烏德穆爾特語：Россия，羅馬化：Rossija）與秘魯。俄語：Да"


def test_what_the_own_table_says_of_a_name_goes_before_the_built_in_table(own_table: Callable[[str], Path]):
    own_table('[[dropped]]\nrule = "template"\nnames = ["lang-*"]\n[words]\n"RUS" = ["俄国", "俄國"]')
    assert _text("{{RUS}}（{{lang-ru|Россия}}）與{{CHN}}關係") == "俄國與中華人民共和國關係"


def test_a_table_that_was_changed_is_read_again(own_table: Callable[[str], Path]):
    assert _text("甲{{新模板|乙}}") == "甲"
    own_table('[[shown]]\nnames = ["新模板"]\nparts = [{ arguments = ["1"] }]')
    assert _text("甲{{新模板|乙}}") == "甲乙"
    own_table("").unlink()
    assert _text("甲{{新模板|乙}}") == "甲"


def test_an_own_language_names_the_built_in_templates_too(own_table: Callable[[str], Path]):
    own_table('[languages]\nqaa = ["某语", "某語"]\nru = ["俄文", "俄文"]\n[units]\n"verst" = ["俄里", "俄里"]')
    assert (
        _text("{{lang-qaa|x}}、{{lang-ru|y}}、{{convert|3|verst|km}}、關係國會") == "某語：x、俄文：y、3俄里、關係國會"
    )


def test_a_reading_may_need_arguments_and_a_name_its_capitals(own_table: Callable[[str], Path]):
    own_table(
        '[[shown]]\nnames = ["Ab"]\nneeds = ["2"]\nparts = [{ arguments = ["2"] }]\n'
        'else = { parts = [{ arguments = ["x"], traditional = ["1"] }], label_argument = "l" }\n'
        '[[shown]]\nnames = ["AB"]\nas_written = true\n'
        'parts = [{ arguments = [], before = ["大", "大"], always = true }]\n'
        '[answers]\n"ok" = ["行", "可"]'
    )
    assert (
        _text("關係國會{{ab|一|二}}、{{ab|一|l=ru}}、{{AB}}、{{aB|三}}、{{ok}}、{{OK|好}}")
        == "關係國會二、俄語：一、大、大、可、好"
    )


@pytest.mark.parametrize(
    ("table", "place", "problem"),
    [
        ("[[shown]\n", None, "line 1"),
        ('[shwon]\nx = "y"', "templates.toml", "“shwon” means nothing"),
        ('[[shown]]\nparts = []\n[[shown]]\nnames = ["甲"]', "[[shown]] 1", "“names” is missing"),
        ('[[shown]]\nnames = ["甲"]\nparts = [{ arguments = "1" }]', "[[shown]] 1, parts 1, arguments", "a list is"),
        (
            '[[shown]]\nnames = ["甲"]\nlabel = "qqq"\nparts = [{ arguments = ["1"] }]',
            "[[shown]] 1, label",
            "“qqq” is none of",
        ),
        ('[[shown]]\nnames = ["*甲*"]\nparts = []', "[[shown]] 1, names 1", "more than one *"),
        ('[words]\n"甲" = ["乙"]', "[words], 甲", "a pair of texts"),
        ('[words]\n"甲" = ["乙", 3]', "[words], 甲 2", "a text in quotation marks"),
        ('[[dropped]]\nnames = ["甲"]\nrule = "nonsense"', "[[dropped]] 1, rule", "one of these is wanted"),
        ('[[dropped]]\nnames = ["甲"]\nrule = "template"\nfields = 1', "[[dropped]] 1, fields", "true or false"),
        ("words = 3", "[words]", "a table is wanted"),
        ("[citing]\nlong = []", "[citing]", "“long” means nothing"),
        ('[answers]\n"甲" = "乙"', "[answers], 甲", "a list is wanted"),
        ('[[shown]]\nnames = ["甲"]\nparts = []\nneeds = "1"', "[[shown]] 1, needs", "a list is wanted"),
    ],
)
def test_a_mistake_is_named_with_file_and_place(
    own_table: Callable[[str], Path], table: str, place: str | None, problem: str
):
    path = own_table(table)
    with pytest.raises(UnreadableTemplates) as mistake:
        _text("甲{{乙}}")
    assert str(path) in str(mistake.value)
    assert problem in str(mistake.value)
    assert place is None or f"in {place} " in str(mistake.value)


def test_other_formats_do_not_need_the_table(own_table: Callable[[str], Path]):
    own_table("[[broken")
    assert clean("普京。", Format.PLAIN)[0].text == "普京。"
