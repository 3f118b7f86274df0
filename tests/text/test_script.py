import pytest

from annotator.core.document import Script
from annotator.core.resources import seeds
from annotator.text.script import detect_script, majority_script


@pytest.mark.parametrize(
    ("seed", "script"),
    # 002 has some Simplified captions in a Traditional page (4 %); 003 has whole paragraphs in Simplified (27 %).
    [(0, Script.HANT), (1, Script.HANS), (2, Script.HANT), (3, Script.MIXED), (4, Script.HANS)],
)
def test_the_seeds_are_in_the_script_a_reader_would_name(seed: int, script: Script):
    assert detect_script(seeds()[seed].read_text(encoding="utf-8")) is script


@pytest.mark.parametrize(("seed", "script"), [(2, Script.HANT), (3, Script.HANT), (4, Script.HANS)])
def test_the_majority_script_of_a_mixed_page_is_one_of_the_two(seed: int, script: Script):
    assert majority_script(seeds()[seed].read_text(encoding="utf-8")) is script


def test_text_without_han_has_no_script():
    assert detect_script("Россия 🇷🇺 2023") is Script.NONE
    assert majority_script("") is Script.NONE


def test_han_that_both_scripts_share_is_called_simplified():
    assert detect_script("𠮷人上山") is Script.HANS


def test_a_character_that_stays_in_both_scripts_decides_nothing():
    assert detect_script("皇后国") is Script.HANS
    assert detect_script("皇后國") is Script.HANT
    assert detect_script("国國") is Script.MIXED
