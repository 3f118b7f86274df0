"""What most links, templates and references look like is read as one token: as it would be read piece by piece."""

import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.document import CleanedText, Format
from annotator.sources.cleaning import clean
from annotator.sources.wikitext_tokens import Kind, scan

COMMENT = "<!-- 注 -->"  # with it inside, a construct is no plain one

NAMES = st.text(alphabet="俄越𠮷 aZ-!/=(（）#", min_size=1, max_size=6)


def _read(raw: str) -> CleanedText:
    cleaned, _ = clean(raw, Format.WIKITEXT)
    cleaned.alignment.check(raw, cleaned.text)
    return cleaned


def _kinds(raw: str) -> list[Kind]:
    return [construct.kind for construct in scan(raw)]


@settings(max_examples=200, deadline=None)
@given(page=NAMES, words=NAMES.filter(str.strip), before=st.sampled_from(["", "訪 ", "訪\n", "* ", "'''"]))
def test_a_plain_link_reads_as_one_with_a_comment_in_it(page: str, words: str, before: str):
    plain, other = f"{before}[[{page}|{words}]]。", f"{before}[[{page}|{words}{COMMENT}]]。"
    assert Kind.PAGE_LINK in _kinds(plain)
    assert Kind.PAGE_LINK not in _kinds(other)
    assert _read(plain).text == _read(other).text
    assert [link.target for link in _read(plain).links] == [link.target for link in _read(other).links]


@pytest.mark.parametrize("arguments", ["俄國|Russia", "|俄國", "俄國||en", "1=俄國|lang=en", " 俄國 | Russia "])
def test_a_plain_template_reads_as_one_with_a_comment_in_it(arguments: str):
    plain, other = f"與{{{{link-en|{arguments}}}}}。", f"與{{{{link-en{COMMENT}|{arguments}}}}}。"
    assert _read(plain).text == _read(other).text


@pytest.mark.parametrize("content", ["題", "[http://a.b 題]", "{{cite web|title=題|url=http://a.b}}", " ", "|}}]]"])
def test_a_plain_reference_reads_as_one_with_a_tag_in_it(content: str):
    plain, other = (_read(f"館<ref name=甲>{inside}</ref>。") for inside in (content, f"{content}<br>"))
    assert plain.text == other.text == "館。"
    assert [mark.name for mark in plain.references] == [mark.name for mark in other.references] == ["甲"]


def test_brackets_before_and_after_a_link_are_not_the_links():
    assert _read("[[[俄國]]]").text == _read(f"[[[俄國{COMMENT}]]]").text
    assert _read("[[俄國]]]]館").text == "俄國館"


def test_a_conversion_mark_right_after_a_table_is_read():
    assert _read("{|\n|甲\n|}-{zh-hans:乙;zh-hant:丙}-").text.endswith("乙")


@pytest.mark.parametrize("opener", ["[[a|", "{{a|", "<ref>", "[["])
def test_openers_without_end_take_little_memory(opener: str):
    raw = opener * (100_000 // len(opener))
    _read(opener)
    tracemalloc.start()
    _read(raw)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 30 * len(raw)
