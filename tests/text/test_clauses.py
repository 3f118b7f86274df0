"""Quotations, clauses, sentences and paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.clauses import clause_at, paragraph_at, quotation_at, sentence_at

TEXT = "第一句。他說：「好，很好！」然後走了；𠮷野家在《人民日報》裡。\r\n第二段 Mr. 王 3.5公里."


@pytest.mark.parametrize(
    ("at", "quotation", "clause", "sentence"),
    [
        ("一", "", "第一句", "第一句。"),
        ("很", "好，很好！", "很好", "他說：「好，很好！」"),
        ("後", "", "然後走了", "然後走了；𠮷野家在《人民日報》裡。"),
        ("民", "人民日報", "𠮷野家在《人民日報》裡", "然後走了；𠮷野家在《人民日報》裡。"),
        ("5", "", "王 3.5公里", "王 3.5公里."),
    ],
)
def test_around_a_character(at: str, quotation: str, clause: str, sentence: str):
    offset = TEXT.index(at)
    found = [find(TEXT, offset) for find in (quotation_at, clause_at, sentence_at)]
    assert [span.of(TEXT) if span else "" for span in found] == [quotation, clause, sentence]


def test_a_paragraph_leaves_its_line_break_out():
    paragraph = paragraph_at(TEXT, 3)
    assert paragraph is not None
    assert paragraph.of(TEXT).endswith("裡。")
    assert paragraph_at("\r\n", 0) is None


def test_on_a_line_break_there_is_neither_sentence_nor_clause():
    offset = TEXT.index("\r")
    assert (sentence_at(TEXT, offset), clause_at(TEXT, offset)) == (None, None)


@given(st.text(st.sampled_from("国a，。；！”」 .\r\n"), max_size=40), st.integers(0, 40))
def test_clause_lies_in_sentence_lies_in_paragraph(text: str, offset: int):
    sentence, paragraph, clause = sentence_at(text, offset), paragraph_at(text, offset), clause_at(text, offset)
    if clause is not None:
        assert sentence is not None
        assert sentence.covers(clause)
    if sentence is not None:
        assert paragraph is not None
        assert paragraph.covers(sentence)
        assert sentence.start <= offset < sentence.end
