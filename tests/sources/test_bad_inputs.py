"""Rows 16 and 23 to 28 of the bad inputs, as bytes of a file: what the right answer to each is."""

import pytest

from annotator.core.document import Document, FindingKind, Newline
from annotator.core.rules import Rule
from annotator.core.span import Span
from annotator.sources.reading import read_source

WORDS = "普京訪問河內𠮷"


def read(content: str, name: str = "檔案.txt") -> Document:
    """The document of these characters in a UTF-8 file, aligned from its first character to its last."""
    document = read_source(name, content.encode()).document
    document.cleaned.alignment.check(document.raw, document.text)
    return document


def rule_of(document: Document, stretch: str) -> str | None:
    return document.cleaned.alignment.at_raw(document.raw.index(stretch)).rule


# 16: line ends


@pytest.mark.parametrize(
    ("end", "newline"), [("\n", Newline.LF), ("\r\n", Newline.CRLF), ("\r", Newline.CR), ("\r\n\n", Newline.MIXED)]
)
@pytest.mark.parametrize(
    "markup", ["{}", "'''{}'''[[蘇聯]]", "### 標題\n\n**{}**[蘇聯](https://a.b)", "<p>{}</p><p>蘇聯</p>"]
)
def test_words_after_line_ends_of_any_kind_are_where_raw_has_them(end: str, newline: Newline, markup: str):
    content = end.join(["第一行", "", "第二行\u2028還是\x85第二行", "", *markup.format(WORDS).split("\n"), ""])
    document = read(content)
    start = document.text.index(WORDS)
    raw_start, raw_end = document.cleaned.alignment.raw_range(Span(start, start + len(WORDS)))
    assert document.source.newline is newline
    assert document.raw[raw_start:raw_end] == WORDS
    assert "\r" not in document.text
    assert "第二行\u2028還是\x85第二行" in document.text


# 23 and 24: nesting


def test_two_hundred_thousand_elements_that_are_never_closed_keep_the_text():
    assert read("<div>" * 200_000 + WORDS, "頁.html").text == WORDS


def test_text_under_six_hundred_elements_stays():
    assert read("<div>" * 600 + WORDS + "</div>" * 600, "頁.html").text == WORDS


@pytest.mark.parametrize(
    "content",
    [
        "{{" * 20_000 + WORDS,
        "[[" * 20_000 + WORDS,
        "{|\n|\n" * 2_000 + WORDS + "\n|}" * 2_000,
        "{{le|" * 2_000 + WORDS + "}}" * 2_000,
    ],
    ids=["templates", "links", "tables", "templates in templates"],
)
def test_deeply_nested_wikitext_is_read_and_no_text_vanishes_unseen(content: str):
    document = read(f"'''俄越關係'''是[[蘇聯]]的。\n\n{content}\n", "頁.wiki")
    found = {finding.kind for finding in document.cleaned.findings}
    assert "俄越關係" in document.text
    assert WORDS in document.text or found & {FindingKind.MUCH_DROPPED, FindingKind.UNMATCHED, FindingKind.EMPTY_TEXT}


# 25: what is never closed


@pytest.mark.parametrize("mark", ["<ref>", "<ref name=a>", "<!--"])
def test_sixty_thousand_marks_that_are_never_closed_lose_no_words_before_them(mark: str):
    document = read(f"'''俄越關係'''是[[蘇聯]]的。\n\n{mark * 60_000}{WORDS}", "頁.wiki")
    assert document.text.startswith("俄越關係是蘇聯的。")
    assert WORDS in document.text or FindingKind.UNMATCHED in {each.kind for each in document.cleaned.findings}


# 26 and 27: what a browser would run or fetch

PAGE = """<html><head><title>頁</title><link rel="stylesheet" href="http://evil.example/a.css">
<style>p{background:url(http://evil.example/b.png)}</style></head><body><article>
<p onerror="alert(1)">普京訪問河內，簽署協定。<script>alert("跑")</script></p>
<p><a href="javascript:alert(2)">蘇聯</a>解體後，關係仍然密切。</p>
<iframe src="http://evil.example/c.html">框</iframe><svg><script>alert(3)</script></svg>
<img src="http://evil.example/p.gif" width="1" height="1"><img src="https://evil.example/r.jpg">
<img src="file:///etc/passwd"><img src="\\\\host\\share\\x.png">
<p>俄羅斯外長到訪，為期兩天。</p></article></body></html>"""


def test_what_a_browser_would_run_is_left_out_as_such():
    document = read(PAGE, "頁.html")
    assert document.text == "普京訪問河內，簽署協定。\n\n蘇聯解體後，關係仍然密切。\n\n俄羅斯外長到訪，為期兩天。"
    assert rule_of(document, 'alert("跑")') == Rule.SCRIPT
    assert rule_of(document, "url(http") == Rule.SCRIPT
    assert all(not link.target.lower().startswith("javascript:") for link in document.cleaned.links)


@pytest.mark.parametrize("address", ["https://evil.example/r.jpg", "file:///etc/passwd", "\\\\host\\share\\x.png"])
def test_what_a_browser_would_fetch_is_listed(address: str):
    document = read(PAGE, "頁.html")
    listed = [each for each in document.cleaned.metadata if each.value == address]
    assert [document.raw[each.raw_start : each.raw_end].startswith("<img") for each in listed] == [True]
    assert rule_of(document, address) in (Rule.IMAGE, Rule.TRACKING)


# 28: entities


@pytest.mark.parametrize(
    "markup", ["<p>{}</p><p>蘇聯</p>", "'''蘇聯'''[[河內]]{}", "### 蘇聯\n\n[河內](https://a.b){}"]
)
def test_entities_are_decoded_once_and_never_to_what_no_text_may_hold(markup: str):
    document = read(markup.format("甲&amp;amp;乙&#0;丙&#xD800;丁&#x110000;戊&#128512;"))
    assert "甲&amp;乙\ufffd丙\ufffd丁\ufffd戊😀" in document.text
    document.text.encode()


def test_an_entity_that_a_page_defines_is_not_expanded():
    bomb = '<!DOCTYPE html [<!ENTITY a "普京"><!ENTITY b "&a;&a;&a;">]><html><body><p>甲&b;乙</p></body></html>'
    assert "&b;" in read(bomb, "頁.html").text
