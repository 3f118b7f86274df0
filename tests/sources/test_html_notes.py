"""Notes of a page become reference points; their list is left out."""

from annotator.core.document import CleanedText, Format
from annotator.core.rules import Rule
from annotator.sources.cleaning import clean

ARTICLE = (
    '<p>两国结盟<sup id="r1"><a href="#n1">1</a></sup>，后来疏远<sup><a href="#n2">[2]</a></sup>'
    '又和好<sup><a href="#n1">1</a></sup>。</p><h3>注释</h3><ol>'
    '<li id="n1">张三：《越苏关系》，2001年5月3日。<a href="#r1">↩</a></li>'
    '<li id="n2"><a href="#x">^</a> <a href="https://un.example/t">条约全文</a>，联合国 [2020-01-05]</li></ol>'
)


def cleaned(raw: str) -> CleanedText:
    result, _ = clean(raw, Format.HTML_MARKDOWN)
    result.alignment.check(raw, result.text)
    return result


def test_marks_of_notes_are_points_in_the_text():
    result = cleaned(ARTICLE)
    assert result.text == "两国结盟，后来疏远又和好。"
    assert [reference.position for reference in result.references] == [4, 9, 12]


def test_a_point_says_what_its_note_says():
    first, second, third = cleaned(ARTICLE).references
    assert (first.name, first.title, first.date) == ("n1", "张三：《越苏关系》，2001年5月3日。", "2001年5月3日")
    assert (second.title, second.url, second.accessed) == ("条约全文", "https://un.example/t", "2020-01-05")
    assert (third.name, third.title) == (first.name, first.title)
    assert len({first.id, second.id, third.id}) == 3


def test_a_point_knows_its_mark_in_raw():
    first = cleaned(ARTICLE).references[0]
    assert ARTICLE[first.raw_start : first.raw_end] == '<sup id="r1"><a href="#n1">1</a></sup>'


def test_the_list_of_notes_and_the_heading_over_it_go_by_rules_that_name_them():
    alignment = cleaned(ARTICLE).alignment
    assert alignment.at_raw(ARTICLE.index("张三")).rule == Rule.REFERENCE_LIST
    assert alignment.at_raw(ARTICLE.index("注释")).rule == Rule.EMPTY_SECTION
    assert alignment.at_raw(ARTICLE.index("#n2")).rule == Rule.REFERENCE


def test_a_bracketed_link_without_a_raised_mark_is_a_note_as_well():
    result = cleaned(
        '<p>据报道<a href="#_ftn1" name="_ftnref1">[1]</a>，</p><p><a name="_ftn1">[1]</a> 《人民日报》</p>'
    )
    assert result.text == "据报道，"
    assert [reference.title for reference in result.references] == ["《人民日报》"]


def test_a_link_to_a_place_that_is_missing_or_above_stays_text():
    links = '<sup><a href="#no">2</a></sup>，<a href="#top">回到开头</a>，<sup><a href="#top">2</a></sup>'
    raw = f'<p id="top">首</p><p>平方{links}</p>'
    result = cleaned(raw)
    assert result.text == "首\n\n平方2，回到开头，2"
    assert not result.references
