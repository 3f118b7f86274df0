"""What each cleaning rule did to a text, and where."""

from dataclasses import dataclass
from itertools import pairwise

from annotator.core.alignment import Alignment, Op
from annotator.core.span import Span


@dataclass(frozen=True, slots=True)
class RuleWork:
    """Code points of raw that a rule dropped, and code points of the text that it made."""

    dropped: int
    made: int


def rule_work(alignment: Alignment) -> dict[str, RuleWork]:
    """What every rule did that did anything. Linear in the number of segments."""
    text_starts, raw_starts, _, codes, rules = alignment.columns()
    dropped, made = [0] * len(rules), [0] * len(rules)
    # By columns, without a Segment for each: a long document has a hundred thousand.
    for (text_start, text_end), (raw_start, raw_end), code in zip(
        pairwise(text_starts), pairwise(raw_starts), codes, strict=True
    ):
        if text_start == text_end:
            dropped[code] += raw_end - raw_start
        else:
            made[code] += text_end - text_start
    # Rule 0 is no rule: what was copied.
    return {
        rule: RuleWork(dropped[code], made[code])
        for code, rule in enumerate(rules)
        if code and (dropped[code] or made[code])
    }


def next_stretch(alignment: Alignment, rule: str, after: int) -> Span | None:
    """The first raw stretch from offset ``after`` on that the rule dropped or made text of, going round at the end.

    ``None`` where the rule touched nothing of raw.
    """
    _, raw_starts, _, codes, rules = alignment.columns()
    if rule not in rules:
        return None
    code, earliest = rules.index(rule), None
    for (start, end), each in zip(pairwise(raw_starts), codes, strict=True):
        if each == code and start < end:
            if start >= after:
                return Span(start, end)
            earliest = earliest or Span(start, end)
    return earliest


def rules_at(alignment: Alignment, raw: Span) -> dict[str, int]:
    """The rules that dropped or replaced any of a raw stretch, each with how many code points of it, most first."""
    found: dict[str, int] = {}
    for index in range(alignment.index_at_raw(raw.start), alignment.index_at_raw(raw.end - 1) + 1):
        segment = alignment[index]
        if segment.op in (Op.DROP, Op.REPLACE) and segment.rule:
            length = min(segment.raw_end, raw.end) - max(segment.raw_start, raw.start)
            found[segment.rule] = found.get(segment.rule, 0) + length
    return dict(sorted(found.items(), key=lambda each: -each[1]))
