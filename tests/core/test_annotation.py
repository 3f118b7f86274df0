import pytest

from annotator.core.annotation import (
    AttributedTo,
    Claim,
    Content,
    Cue,
    DateExpression,
    EntityMention,
    Holder,
    Stance,
    Target,
    TargetKind,
    Voice,
    all_spans,
    extent_of,
    links_of,
    quote_of,
    without_link,
)
from annotator.core.errors import InvalidSpan
from annotator.core.ids import new_id
from annotator.core.span import QuotedSpan, Side, Span

AT = "2026-11-21T08:00:00.000Z"
TEXT = "法國外交官指普京打算推翻薩卡什維利。"


def quoted(words: str) -> tuple[QuotedSpan, ...]:
    start = TEXT.index(words)
    return (QuotedSpan.quote(Side.TEXT, Span(start, start + len(words)), TEXT),)


STANCE = Stance(
    id="s",
    annotator="",
    created=AT,
    modified=AT,
    holder=Holder(Voice.EXPLICIT, "m1", "e1", quoted("普京")),
    target=Target(TargetKind.CLAIM, "m2", "e2", quoted("薩卡什維利"), Claim(quoted("推翻薩卡什維利"), "s2")),
    cue=Cue(spans=quoted("推翻")),
    content=Content(quoted("普京打算推翻薩卡什維利")),
    polarity=-2,
    chain=(AttributedTo(Voice.AUTHOR), AttributedTo(Voice.EXPLICIT, "m3", "e3", quoted("法國外交官"))),
    time="d1",
)


def test_a_stance_names_everything_it_links_to():
    assert links_of(STANCE) == {"m1", "e1", "m2", "e2", "s2", "m3", "e3", "d1"}


@pytest.mark.parametrize("link", sorted(links_of(STANCE)))
def test_dropping_a_link_keeps_every_span(link: str):
    without = without_link(STANCE, link)
    assert links_of(without) == links_of(STANCE) - {link}
    assert list(all_spans(without)) == list(all_spans(STANCE))


def test_a_stance_is_drawn_at_its_cue_else_at_its_content():
    assert quote_of(STANCE) == "推翻"
    implicit = Stance(id="s", annotator="", created=AT, modified=AT, content=STANCE.content)
    assert quote_of(implicit) == "普京打算推翻薩卡什維利"


def test_a_discontinuous_mention_reaches_from_first_to_last():
    spans = (*quoted("普京"), *quoted("薩卡什維利"))
    mention = EntityMention(id="m", annotator="", created=AT, modified=AT, spans=spans, label="PER")
    assert quote_of(mention) == "普京…薩卡什維利"
    assert extent_of(mention) == Span(6, 17)
    assert extent_of(mention, Side.RAW) is None


def test_the_anchor_of_a_date_is_a_link_unless_it_is_the_documents_date():
    date = DateExpression(id="d", annotator="", created=AT, modified=AT, spans=quoted("普京"), anchor="document")
    assert links_of(date) == frozenset()


def test_a_quotation_as_long_as_its_span_counts_code_points():
    assert QuotedSpan(Side.TEXT, 3, 5, "𠮷👍").span == Span(3, 5)
    with pytest.raises(InvalidSpan):
        QuotedSpan(Side.TEXT, 3, 6, "𠮷👍")


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_a_span_is_never_empty_or_reversed(start: int, end: int):
    with pytest.raises(InvalidSpan):
        Span(start, end)


def test_ids_are_uuids_of_version_7_and_sort_by_when_they_were_made():
    ids = [new_id() for _ in range(5000)]
    assert ids == sorted(set(ids))
    assert all(each[14] == "7" and each[19] in "89ab" for each in ids)
