"""Raw markup is written in the ink of what became of it."""

from annotator.core.document import Format
from annotator.sources.cleaning import clean
from annotator.ui.raw_inks import inks_of_raw
from annotator.ui.text_view.inks import Ink

RAW = "𠮷野家在[[越南社會主義共和國|越南]]<ref>{{cite web|title=開業}}</ref>，'''俄羅斯'''也有。"
ALIGNMENT = clean(RAW, Format.WIKITEXT)[0].alignment


def written(ink: Ink) -> str:
    return "…".join(inked.span.of(RAW) for inked in inks_of_raw(ALIGNMENT, 0, len(RAW)) if inked.ink is ink)


def test_citations_and_link_targets_have_inks_of_their_own():
    assert written(Ink.REFERENCE) == "<ref>{{cite web|title=開業}}</ref>"
    assert "越南社會主義共和國" in written(Ink.LINK_TARGET)


def test_other_marks_are_faint_and_what_was_kept_is_not_inked():
    assert "'''" in written(Ink.DROPPED)
    every = "".join(map(written, Ink))
    assert not any(kept in every for kept in ("𠮷", "，", "俄羅斯"))


def test_an_empty_stretch_has_no_ink():
    assert inks_of_raw(ALIGNMENT, 5, 5) == []
