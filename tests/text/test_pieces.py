import pytest

from annotator.core.alignment import Op
from annotator.core.document import BlockKind, LinkKind, Reference
from annotator.core.rules import Rule
from annotator.text.pieces import (
    BlockEnd,
    BlockStart,
    Cite,
    Copy,
    Drop,
    LinkEnd,
    LinkStart,
    Make,
    Piece,
    weave,
)

HEADING = BlockStart(BlockKind.HEADING, 2)
PARAGRAPH = BlockStart(BlockKind.PARAGRAPH)
ITEM = BlockStart(BlockKind.LIST_ITEM, 1, tight=True)


def blocks(*lines: tuple[BlockStart, int, int], gap: int, raw: str) -> list[Piece]:
    """Each block copied whole, with ``gap`` dropped characters of white space between them."""
    pieces: list[Piece] = []
    for start, begin, end in lines:
        if pieces:
            pieces.append(Drop(begin - gap, begin, Rule.WHITESPACE))
        pieces += [start, Copy(begin, end), BlockEnd()]
    return pieces


def test_line_feeds_that_stand_between_blocks_are_copied():
    raw = "概論\n\n𠮷野家"
    woven = weave(raw, blocks((HEADING, 0, 2), (PARAGRAPH, 4, 7), gap=2, raw=raw))
    assert woven.text == raw
    assert [segment.op for segment in woven.alignment] == [Op.COPY]


def test_line_feeds_that_are_missing_are_inserted():
    raw = "概論\n𠮷野家"
    woven = weave(raw, blocks((HEADING, 0, 2), (PARAGRAPH, 3, 6), gap=1, raw=raw))
    assert woven.text == "概論\n\n𠮷野家"
    assert [segment.op for segment in woven.alignment] == [Op.COPY, Op.INSERT, Op.COPY]
    woven.alignment.check(raw, woven.text)


def test_the_cr_of_crlf_never_reaches_the_text():
    raw = "概論\r\n\r\n𠮷野家"
    woven = weave(raw, blocks((HEADING, 0, 2), (PARAGRAPH, 6, 9), gap=4, raw=raw))
    assert woven.text == "概論\n\n𠮷野家"


def test_items_of_one_list_stand_on_lines_of_their_own():
    raw = "甲\n\n乙\n\n丙"
    woven = weave(raw, blocks((PARAGRAPH, 0, 1), (ITEM, 3, 4), (ITEM, 6, 7), gap=2, raw=raw))
    assert woven.text == "甲\n\n乙\n丙"


def test_a_block_without_text_is_no_block():
    raw = "甲<ref/>乙"
    pieces = [PARAGRAPH, Copy(0, 1), BlockEnd(), PARAGRAPH, Drop(1, 7, Rule.REFERENCE), BlockEnd()]
    woven = weave(raw, [*pieces, PARAGRAPH, Copy(7, 8), BlockEnd()])
    assert woven.text == "甲\n\n乙"
    assert [(block.start, block.end) for block in woven.blocks] == [(0, 1), (3, 4)]


def test_a_citation_is_a_point_in_the_text():
    raw = "大使館<ref>x</ref>。"
    cited = Cite(Reference("r1", 0, 3, 15))
    woven = weave(raw, [PARAGRAPH, Copy(0, 3), cited, Drop(3, 15, Rule.REFERENCE), Copy(15, 16), BlockEnd()])
    assert [(ref.position, ref.raw_start, ref.raw_end) for ref in woven.references] == [(3, 3, 15)]


def test_a_link_covers_its_display_text_and_its_markup():
    raw = "[[河內|河內市]]"
    link = LinkStart(0, 10, LinkKind.WIKI, "河內")
    inside = [Drop(0, 5, Rule.LINK_TARGET), Copy(5, 8), Drop(8, 10, Rule.LINK_MARK)]
    woven = weave(raw, [PARAGRAPH, link, *inside, LinkEnd(), BlockEnd()])
    found = woven.links[0]
    assert (woven.text[found.start : found.end], raw[found.raw_start : found.raw_end]) == ("河內市", raw)


def test_a_link_without_text_is_no_link():
    link = LinkStart(1, 5, LinkKind.WIKI, "乙")
    woven = weave("甲[[]]", [PARAGRAPH, Copy(0, 1), link, Drop(1, 5, Rule.LINK_MARK), LinkEnd(), BlockEnd()])
    assert (woven.text, woven.links) == ("甲", ())


def test_white_space_that_holds_more_than_line_feeds_gives_only_those():
    raw = "甲 \n\t\n\n乙"
    woven = weave(raw, blocks((PARAGRAPH, 0, 1), (PARAGRAPH, 6, 7), gap=5, raw=raw))
    assert woven.text == "甲\n\n乙"
    woven.alignment.check(raw, woven.text)


def test_a_replace_stands_alone_and_counts_as_generated():
    raw = "&amp;&amp;甲"
    made = [Make(0, 5, "&", Rule.ENTITY), Make(5, 10, "&", Rule.ENTITY)]
    woven = weave(raw, [PARAGRAPH, *made, Copy(10, 11), BlockEnd()])
    assert [segment.op for segment in woven.alignment] == [Op.REPLACE, Op.REPLACE, Op.COPY]
    assert woven.alignment.generated(woven.text) == 2


@pytest.mark.parametrize(
    "pieces",
    [
        [PARAGRAPH, Copy(0, 1), BlockEnd()],
        [PARAGRAPH, Copy(1, 2), BlockEnd()],
        [PARAGRAPH, Copy(0, 2), Copy(1, 2), BlockEnd()],
        [Copy(0, 2)],
        [PARAGRAPH, Copy(0, 2)],
    ],
)
def test_pieces_that_do_not_tile_raw_are_a_fault(pieces: list[Piece]):
    with pytest.raises(AssertionError):
        weave("俄越", pieces)
