"""Which line breaks inside a paragraph a reader sees."""

import regex as re

from annotator.core.rules import Rule
from annotator.text.pieces import BlockEnd, BlockStart, Copy, Drop, Make, Piece

# Ideographs, kana, bopomofo and full-width forms; not Hangul, which is written with spaces.
_CJK = re.compile(
    "[\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003fffd]"
)


def is_cjk(character: str) -> bool:
    """Whether ``character`` stands beside others without a space: Han, kana or full-width punctuation."""
    return bool(_CJK.match(character))


def settle_breaks(raw: str, pieces: list[Piece], first: int) -> None:
    """Keep or drop, in ``pieces`` from index ``first``, the spaces and line feeds that stand for breaks in raw.

    A soft break is one space, but nothing between two CJK characters, beside white space and at the edge of a block.
    """
    if not any(isinstance(pieces[index], Make) for index in range(first, len(pieces))):
        return
    last = "\n"  # the last visible character of the block
    waiting: int | None = None
    for index in range(first, len(pieces)):
        piece = pieces[index]
        if isinstance(piece, (BlockStart, BlockEnd)):
            _drop(pieces, waiting, Rule.WHITESPACE)
            waiting, last = None, "\n"
        elif isinstance(piece, Make) and piece.rule in (Rule.SOFT_BREAK, Rule.TAG):
            if last.isspace():
                _drop(pieces, index)
            elif waiting is None:
                waiting = index
            elif piece.text == "\n":
                _drop(pieces, waiting)
                waiting = index
            else:
                _drop(pieces, index)
        elif isinstance(piece, (Copy, Make)):
            text = raw[piece.start : piece.end] if isinstance(piece, Copy) else piece.text
            if not text:
                continue
            if waiting is not None:
                soft = pieces[waiting]
                assert isinstance(soft, Make)
                between_cjk = soft.rule == Rule.SOFT_BREAK and is_cjk(last) and is_cjk(text[0])
                if between_cjk or text[0].isspace():
                    _drop(pieces, waiting)
                waiting = None
            last = text[-1]
    _drop(pieces, waiting, Rule.WHITESPACE)


def _drop(pieces: list[Piece], index: int | None, soft: Rule = Rule.SOFT_BREAK) -> None:
    if index is not None:
        piece = pieces[index]
        assert isinstance(piece, Make)
        rule = soft if piece.rule == Rule.SOFT_BREAK else piece.rule
        pieces[index] = Drop(piece.start, piece.end, rule)
