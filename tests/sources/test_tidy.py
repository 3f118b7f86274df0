import re

from hypothesis import given
from hypothesis import strategies as st

from annotator.core.document import BlockKind, Reference
from annotator.core.rules import Rule
from annotator.sources.tidy import tidy
from annotator.text.pieces import (
    BlockEnd,
    BlockStart,
    Cite,
    Copy,
    Drop,
    Make,
    Piece,
    Woven,
    weave,
)

_MARKS = re.compile(r"(\{.*?\})|(\n\n)", re.DOTALL)


def _pieces(raw: str) -> list[Piece]:
    """Pieces of a toy markup: blocks end at empty lines, ``{…}`` is a dropped mark, ``#`` begins a heading."""
    pieces: list[Piece] = []
    position = 0
    while position < len(raw):
        level = 0
        while raw.startswith("#", position + level):
            level += 1
        pieces.append(BlockStart(BlockKind.HEADING, level) if level else BlockStart(BlockKind.PARAGRAPH))
        pieces.append(Drop(position, position + level, Rule.HEADING_MARK))
        position += level
        for mark in _MARKS.finditer(raw, position):
            pieces.append(Copy(position, mark.start()))
            position = mark.end()
            if mark[2]:
                pieces += (BlockEnd(), Drop(mark.start(), mark.end(), Rule.WHITESPACE))
                break
            pieces.append(Drop(mark.start(), mark.end(), Rule.TEMPLATE))
        else:
            pieces += (Copy(position, len(raw)), BlockEnd())
            position = len(raw)
    return pieces


def _tidied(raw: str) -> Woven:
    woven = weave(raw, tidy(raw, _pieces(raw)))
    woven.alignment.check(raw, woven.text)
    return woven


def test_white_space_at_the_edges_of_a_block_goes():
    assert _tidied("  \u3000普京访华。 \n\n𠮷野家\xa0").text == "普京访华。\n\n𠮷野家"


def test_space_beside_a_removed_mark_goes_before_closing_punctuation():
    assert _tidied("最多的僑民 {ref}。").text == "最多的僑民。"
    assert _tidied("要求。{ref} Windows").text == "要求。 Windows"
    assert _tidied("本來就有 。").text == "本來就有 。"


def test_two_spaces_that_a_removed_mark_leaves_become_one():
    assert _tidied("北約 {ref} NATO").text == "北約 NATO"


def test_orphan_punctuation_goes_until_none_is_left():
    assert _tidied("普京（；，{x}）訪問").text == "普京訪問"
    assert _tidied("普京（{x}，俄語：Путин）").text == "普京（俄語：Путин）"
    assert _tidied("{x}（（{x}））、，越南").text == "越南"
    assert _tidied("Anarchism ({ipa}) is").text == "Anarchism is"


def test_text_lost_upstream_is_not_guessed():
    assert _tidied("分別為、《》，重量在之间").text == "分別為、《》，重量在之间"


def test_a_call_without_arguments_is_no_orphan():
    assert _tidied("調用 main() 即可").text == "調用 main() 即可"


def test_what_an_orphan_was_is_said_by_its_rule():
    assert _tidied("關係（）密切").alignment.dropped() == {Rule.ORPHAN_PUNCTUATION: 2}


def test_a_heading_with_nothing_under_it_goes():
    woven = _tidied("##歷史\n\n友好。\n\n##參考\n\n###注釋\n\n{reflist}\n\n##外部連結")
    assert woven.text == "歷史\n\n友好。"
    assert [block.kind for block in woven.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_a_heading_over_a_section_that_stays_stays():
    assert _tidied("##歷史\n\n###蘇聯\n\n友好。").text == "歷史\n\n蘇聯\n\n友好。"


def test_a_carriage_return_becomes_part_of_its_line_feed():
    assert _tidied("一行\r\n二行\r三行").text == "一行\n二行\n三行"


def test_the_citation_of_an_empty_block_stays():
    raw = "正文。<ref/>"
    pieces = [BlockStart(BlockKind.PARAGRAPH), Copy(0, 3), BlockEnd(), BlockStart(BlockKind.PARAGRAPH)]
    pieces += [Cite(Reference("r1", 0, 3, 9)), Drop(3, 9, Rule.REFERENCE), BlockEnd()]
    woven = weave(raw, tidy(raw, pieces))
    assert [reference.position for reference in woven.references] == [3]
    assert len(woven.blocks) == 1


def test_blocks_in_which_nothing_is_amiss_pass_as_they_are():
    raw = "普京{ref}訪問（{x}越南），\n\n#歷史\n\n𠮷野家 {x}Yoshinoya"
    pieces = _pieces(raw)
    assert tidy(raw, pieces) is pieces


def test_a_made_carriage_return_is_a_line_feed():
    pieces: list[Piece] = [BlockStart(BlockKind.PARAGRAPH)]
    pieces += [Copy(0, 1), Make(1, 6, "\r", Rule.ENTITY), Copy(6, 7), BlockEnd()]
    assert weave("甲&#13;乙", tidy("甲&#13;乙", pieces)).text == "甲\n乙"


def test_an_empty_cell_keeps_its_tab():
    raw = "| ||俄 || "
    pieces = [
        BlockStart(BlockKind.TABLE_ROW),
        Drop(0, 1, Rule.TABLE_MARK),
        Copy(1, 2),
        Make(2, 4, "\t", Rule.SEPARATOR),
    ]
    pieces += [Copy(4, 6), Make(6, 8, "\t", Rule.SEPARATOR), Copy(8, 9), BlockEnd()]
    assert weave(raw, tidy(raw, pieces)).text == "\t俄\t"


@given(st.text(alphabet="（）()，；、 \n\r\t。甲a#{}𠮷", max_size=40))
def test_every_raw_character_is_accounted_for(raw: str):
    woven = _tidied(raw)
    assert woven.text == woven.text.strip()
    assert not re.search(r"（）|\r|[^\S\n]\n|\n[^\S\n]", woven.text)
