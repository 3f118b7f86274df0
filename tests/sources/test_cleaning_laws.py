"""What holds for every text in every format: nothing crashes, and every raw character is accounted for."""

import contextlib
import gc

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.document import Format
from annotator.sources.cleaning import clean
from annotator.sources.decoding import UnreadableFile
from annotator.sources.reading import read_source

FRAGMENTS = [
    *(
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<br/>",
        "<ok href='http://a.b'>",
        "</ok>",
        '<a href="',
        "<table>",
        "<tr>",
        "<td>",
    ),
    *("</td>", "</tr>", "</table>", "<ul><li>", "</ul>", "<blockquote>", "<pre>", "<h1>", "</h1>", "<html>", "<body>"),
    *(
        "<article>",
        "</article>",
        "<nav>",
        "</nav>",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<img src=x width=0 height=0>",
    ),
    *(
        "[[",
        "]]",
        "|",
        "{{",
        "}}",
        "{|",
        "|}",
        "|-",
        "<ref>",
        "</ref>",
        "<ref name=a/>",
        "'''",
        "''",
        "==",
        "== 参见 ==",
        "*",
    ),
    *(
        "#",
        ":",
        "[[File:a.jpg|thumb|",
        "[[Category:甲]]",
        "{{lang-ru|",
        "{{link-en|甲|B}}",
        "-{",
        "}-",
        "<nowiki>",
        "__TOC__",
    ),
    *("[", '](http://a.b "wikilink")', "](", ")", "\\[12\\]", "![", "**", "`", "### ", "---", "> ", "1. ", "- ", "```"),
    *(
        "^[1]",
        "[1]",
        "取自“http://a.b”",
        "原文链接：http://a.b/gb/23/10/18/",
        "【大纪元2023年10月18日讯】",
        "pic.twitter.com/a1",
    ),
    *(
        "（",
        "）",
        "，",
        "。",
        "“",
        "”",
        "\n",
        "\r\n",
        "\r",
        "\n\n",
        " ",
        "  ",
        "\t",
        "\u3000",
        "\u2028",
        "\x85",
        "\u200b",
    ),
    *(
        "&nbsp;",
        "&amp;amp;",
        "&#0;",
        "&#xD800;",
        "&#10;",
        "&#13;",
        "&",
        "𠮷",
        "🇷🇺",
        "普京",
        "Putin",
        "2023年",
        "\ufffd",
    ),
]

# No lone surrogates and no NUL: decoding makes U+FFFD of them.
characters = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
markup = st.lists(st.one_of(st.sampled_from(FRAGMENTS), st.text(characters, max_size=6)), max_size=40).map("".join)
thorough = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("source_format", Format)
@thorough
@given(raw=markup)
def test_every_raw_character_is_accounted_for_in_every_format(source_format: Format, raw: str):
    cleaned, _ = clean(raw, source_format)
    cleaned.alignment.check(raw, cleaned.text)
    assert "\r" not in cleaned.text
    for block in cleaned.blocks:
        assert 0 <= block.start < block.end <= len(cleaned.text)
    for link in cleaned.links:
        assert 0 <= link.start < link.end <= len(cleaned.text)
        assert 0 <= link.raw_start < link.raw_end <= len(raw)


@thorough
@given(raw=markup, encoding=st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]))
def test_every_text_file_becomes_an_aligned_document(raw: str, encoding: str):
    text = "普京借北京提供的场地会晤了泰国、越南等至少八国领袖。" * 5 + raw  # enough to know an encoding by
    document = read_source("任意.txt", text.encode(encoding)).document
    document.cleaned.alignment.check(document.raw, document.text)


@thorough
@given(content=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes):
    with contextlib.suppress(UnreadableFile):
        document = read_source("任意.bin", content).document
        document.cleaned.alignment.check(document.raw, document.text)
        assert not any("\ud800" <= character <= "\udfff" or character == "\0" for character in document.raw)


def test_the_garbage_collector_works_again_after_cleaning():
    clean("[[普京|普丁]]" * 100, Format.WIKITEXT)
    assert gc.isenabled()
