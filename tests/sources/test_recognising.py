from pathlib import Path

import pytest

from annotator.core.document import Format
from annotator.sources.recognising import recognise

SEEDS = (Format.PANDOC_MARKDOWN, Format.PLAIN, Format.WIKITEXT, Format.WIKITEXT, Format.HTML_MARKDOWN)
FOLDERS = {
    "html_md": Format.HTML_MARKDOWN,
    "pandoc_md": Format.PANDOC_MARKDOWN,
    "plain": Format.PLAIN,
    "wikitext": Format.WIKITEXT,
}


def test_the_seeds_are_recognised_without_their_names(seeds: list[Path]):
    assert tuple(recognise(seed.read_text(encoding="utf-8"), "x.txt") for seed in seeds) == SEEDS


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_of_the_corpora_is_recognised_without_its_name(shared: Path, folder: str):
    files = sorted((shared / "corpora" / folder).iterdir())
    found = {file.name: recognise(file.read_text(encoding="utf-8"), "x") for file in files}
    assert found == dict.fromkeys(found, FOLDERS[folder])


@pytest.mark.parametrize("text", ["", "2008年，3 < 4，见[1]。", "维基[[1]]说", "C# 与 F#", "a | b\n# 1\n"])
def test_one_mark_makes_no_markup(text: str):
    assert recognise(text, "短.txt") is Format.PLAIN


def test_a_short_text_with_some_marks_is_what_they_say():
    assert recognise("'''普京'''是[[俄罗斯]]总统。", "a.txt") is Format.WIKITEXT
    assert recognise("### 题\r\n\r\n<p>正文</p>", "a.txt") is Format.HTML_MARKDOWN


def test_a_whole_page_is_html_whatever_it_is_called():
    assert recognise("\n<!-- 存 --><!DOCTYPE html>\n<p>文", "a.md") is Format.HTML


def test_the_name_decides_where_the_content_hardly_does():
    assert recognise("普京是[[俄罗斯]]总统。", "a.wiki") is Format.WIKITEXT
    assert recognise("见[此](http://a.b)。", "a.md") is Format.PANDOC_MARKDOWN
    assert recognise("没有标记。", "a.html") is Format.PLAIN
