"""Which line breaks inside a paragraph a reader sees."""

import re

from annotator.core.rules import Rule
from annotator.text.pieces import BlockEnd, BlockStart, Copy, Drop, Make, Piece

# Ideographs, kana, bopomofo and full-width forms; not Hangul, which is written with spaces.
_CJK = re.compile(
    "[\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003fffd]"
)
# Quotation marks, which Chinese shares with Western scripts.
_BESIDE_CJK = frozenset("“”‘’")
_BREAKS = frozenset({Rule.SOFT_BREAK, Rule.TAG})


def is_cjk(character: str) -> bool:
    """Whether ``character`` stands beside others without a space: Han, kana or full-width punctuation."""
    return bool(_CJK.match(character))


def runs_on(last: str, following: str) -> bool:
    """Whether no space stands between two characters that a line end parts: both CJK, or one, and a quotation mark."""
    return (is_cjk(last) and (is_cjk(following) or following in _BESIDE_CJK)) or (
        last in _BESIDE_CJK and is_cjk(following)
    )


def settle_breaks(raw: str, pieces: list[Piece], first: int) -> None:
    """Keep or drop, in ``pieces`` from index ``first``, the spaces and line feeds that stand for breaks in raw.

    A soft break is one space, but nothing between two CJK characters, beside white space and at the edge of a block.
    """
    last = "\n"  # the last visible character of the block
    waiting: int | None = None
    for index in range(first, len(pieces)):
        piece = pieces[index]
        if type(piece) is Copy:
            start, end = piece
            if start == end:
                continue
            following, coming = raw[start], raw[end - 1]
        elif type(piece) is Make:
            if piece.rule in _BREAKS:
                if last.isspace():
                    _drop(pieces, index)
                elif waiting is None:
                    waiting = index
                elif piece.text == "\n":
                    _drop(pieces, waiting)
                    waiting = index
                else:
                    _drop(pieces, index)
                continue
            if not piece.text:
                continue
            following, coming = piece.text[0], piece.text[-1]
        elif type(piece) is BlockStart or type(piece) is BlockEnd:
            _drop(pieces, waiting, Rule.WHITESPACE)
            waiting, last = None, "\n"
            continue
        else:
            continue
        if waiting is not None:
            soft = pieces[waiting]
            assert isinstance(soft, Make)
            if following.isspace() or (soft.rule == Rule.SOFT_BREAK and runs_on(last, following)):
                _drop(pieces, waiting)
            waiting = None
        last = coming
    _drop(pieces, waiting, Rule.WHITESPACE)


def _drop(pieces: list[Piece], index: int | None, soft: Rule = Rule.SOFT_BREAK) -> None:
    if index is not None:
        piece = pieces[index]
        assert isinstance(piece, Make)
        rule = soft if piece.rule == Rule.SOFT_BREAK else piece.rule
        pieces[index] = Drop(piece.start, piece.end, rule)
