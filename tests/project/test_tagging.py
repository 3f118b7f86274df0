from dataclasses import replace

from annotator.core.annotation import DOCUMENT_DATE, Holder, Stance, TimexMod, TimexType, links_of
from annotator.core.document import BlockKind, CleanedText, Cleaner, Document, Format, Newline, Script, Source
from annotator.core.operations import Batch, ChangeAnnotation, RemoveAnnotation
from annotator.core.span import QuotedSpan, Side, Span
from annotator.project import tagging
from annotator.text.pieces import BlockEnd, BlockStart, Copy, weave

RAW = "法國外交官指普京打算推翻薩卡什維利。匈牙利反對歐盟👨‍👩‍👧對烏克蘭的支持。"


def document(raw: str = RAW) -> Document:
    woven = weave(raw, [BlockStart(BlockKind.PARAGRAPH), Copy(0, len(raw)), BlockEnd()])
    structure = (woven.blocks, woven.links, woven.references, ())
    cleaned = CleanedText(woven.text, woven.alignment, *structure, Cleaner("test", "1"), Script.HANT)
    source = Source("a.txt", len(raw.encode()), "0" * 64, "utf-8", False, Newline.NONE, Format.PLAIN)
    return Document("d", source, "例", raw, cleaned)


def quoted(words: str, raw: str = RAW) -> tuple[QuotedSpan, ...]:
    start = raw.index(words)
    return (QuotedSpan.quote(Side.TEXT, Span(start, start + len(words)), raw),)


def mention(words: str) -> tagging.EntityMention:
    return tagging.mention(quoted(words), "PER", "李")


def test_an_explicit_date_is_filled_in_as_it_is_tagged():
    raw = "2009年七月中旬，俄羅斯"
    date = tagging.date(quoted("2009年七月中旬", raw), "李")
    assert (date.type, date.edtf, date.timex3) == (TimexType.DATE, "2009-07-11/2009-07-20", "2009-07")
    assert (date.mod, date.earliest, date.latest) == (TimexMod.MID, "2009-07-11", "2009-07-20")


def test_a_date_that_needs_context_is_left_to_the_person():
    assert tagging.date(quoted("同月7日", "同月7日，普京"), "李").edtf is None


def test_a_date_counted_from_a_tagged_one_takes_its_value_and_is_marked_for_review():
    raw = "2008年8月，俄羅斯進入𠮷地；同月12日停火。"
    anchor = tagging.date(quoted("2008年8月", raw), "李")
    date = tagging.read_in_context(tagging.date(quoted("同月12日", raw), "李"), document(raw), [anchor])
    assert (date.edtf, date.anchor, date.review) == ("2008-08-12", anchor.id, True)


def test_a_date_counted_from_what_nobody_tagged_has_its_value_and_no_anchor():
    raw = "2008年8月，俄羅斯進入𠮷地；同月12日停火。"
    date = tagging.read_in_context(tagging.date(quoted("同月12日", raw), "李"), document(raw), [])
    assert (date.edtf, date.anchor, date.review) == ("2008-08-12", None, True)


def test_a_date_counted_from_the_documents_date_says_so():
    raw = "昨天，普京抵達北京。"
    dated = replace(document(raw), date="2023-10-18")
    date = tagging.read_in_context(tagging.date(quoted("昨天", raw), "李"), dated, [])
    assert (date.edtf, date.anchor, date.review) == ("2023-10-17", DOCUMENT_DATE, True)


def test_words_without_a_day_in_any_context_are_left_as_they_are():
    raw = "2008年8月以來，近年關係惡化。"
    date = tagging.date(quoted("近年", raw), "李")
    assert tagging.read_in_context(date, document(raw), []) == date


def test_a_context_far_away_is_not_read():
    raw = "2008年8月。" + "普京訪問河內。" * 1000 + "同月12日停火。"
    date = tagging.date(quoted("同月12日", raw), "李")
    assert tagging.read_in_context(date, document(raw), []).edtf is None


def test_proposals_come_from_the_sentence_of_the_cue_the_nearest_first():
    mentions = [mention(words) for words in ("法國", "普京", "薩卡什維利", "匈牙利", "烏克蘭")]
    proposed = tagging.proposals(document(), mentions, quoted("反對")[0].span)
    assert [m.spans[0].text for m in proposed] == ["匈牙利", "烏克蘭", "薩卡什維利", "普京", "法國"]


def test_removing_a_mention_drops_only_the_link_of_the_stance_that_holds_it():
    held = mention("匈牙利")
    stance = replace(tagging.stance(quoted("反對"), "李"), holder=Holder(mention=held.id, spans=held.spans))
    operation = tagging.removed("d", [held, stance], [held.id])
    assert isinstance(operation, Batch)
    change, removal = operation.operations
    assert isinstance(change, ChangeAnnotation)
    assert isinstance(change.after, Stance)
    assert not links_of(change.after)
    assert change.after.holder.spans == held.spans
    assert removal == RemoveAnnotation("d", held)


def test_what_refers_to_another_is_removed_before_it():
    anchor = tagging.date(quoted("普京"), "李")
    follower = replace(tagging.date(quoted("匈牙利"), "李"), anchor=anchor.id)
    operation = tagging.removed("d", [anchor, follower], [anchor.id, follower.id])
    assert operation == Batch("remove annotations", (RemoveAnnotation("d", follower), RemoveAnnotation("d", anchor)))


def test_the_document_date_is_no_link_that_removal_could_drop():
    date = replace(tagging.date(quoted("普京"), "李"), anchor=DOCUMENT_DATE)
    assert tagging.removed("d", [date], [date.id]) == RemoveAnnotation("d", date)


def test_a_change_that_changes_nothing_is_no_operation():
    held = mention("普京")
    assert tagging.replaced("d", held, replace(held, modified="2030-01-01T00:00:00.000Z")) is None
