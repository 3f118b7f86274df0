"""Expressions that stand alone, as a person selected them."""

import re
from typing import Final

from annotator.temporal.expression_reading import read_expression
from annotator.temporal.expressions import Expression, is_doubtful, origin_of, value_of
from annotator.temporal.numerals import folded
from annotator.temporal.resolving import anchor_of
from annotator.temporal.values import DateValue

_LONGEST: Final = 60
# Prepositions that a selection may begin with; what is found in a text never does.
_PREPOSITION: Final = re.compile(r" *(?:早在|自从|截至|截止|[自从由在于])? *")


def read_explicit(expression: str) -> DateValue | None:
    """The value of an expression that needs no context, or ``None`` when it does, or names no real day."""
    read = _read(expression)
    if read is None or origin_of(read) or is_doubtful(read):
        return None
    value = value_of(read, None)
    return value if value and value.edtf else None


def resolve(expression: str, anchor: str | None, *, from_document: bool = False) -> DateValue | None:
    """The value of an expression counted from ``anchor``, an EDTF value; ``None`` where that cannot be done.

    ``from_document`` says that the anchor is the date of the document: 12月 is then of the year before in January.
    """
    read = _read(expression)
    return read and value_of(read, anchor_of(anchor, from_document))


def _read(expression: str) -> Expression | None:
    if len(expression) > _LONGEST:
        return None
    text = folded(expression).strip()
    preposition = _PREPOSITION.match(text)
    # 2008年开始 is an expression after 从, 上年 after 比, neither of which is part of what is found.
    for whole, at in ((text, 0), (text, preposition.end() if preposition else 0), (f"从{text}", 1), (f"比{text}", 1)):
        reading = read_expression(whole, at)
        if reading and reading[1] == len(whole):
            return reading[0]
    return None
