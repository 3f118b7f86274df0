from annotator.core.alignment import Alignment
from annotator.core.document import BlockKind
from annotator.core.rules import Rule
from annotator.core.span import Span
from annotator.text.pieces import BlockEnd, BlockStart, Copy, Drop, Make, weave
from annotator.text.rule_work import RuleWork, next_stretch, rule_work, rules_at

RAW = "'''𠮷野家'''{{lang-ru|家}}'''"


def alignment() -> Alignment:
    pieces = [
        Drop(0, 3, Rule.EMPHASIS),
        BlockStart(BlockKind.PARAGRAPH),
        Copy(3, 6),
        Drop(6, 9, Rule.EMPHASIS),
        Make(9, 19, "俄語：", Rule.LANGUAGE_LABEL),
        Copy(19, 20),
        Drop(20, 22, Rule.LANGUAGE_LABEL),
        BlockEnd(),
        Drop(22, 25, Rule.EMPHASIS),
    ]
    return weave(RAW, pieces).alignment


def test_a_rule_is_counted_by_what_it_dropped_and_what_it_made():
    assert rule_work(alignment()) == {Rule.EMPHASIS: RuleWork(9, 0), Rule.LANGUAGE_LABEL: RuleWork(2, 3)}


def test_the_stretches_of_a_rule_come_one_after_the_other_and_again_from_the_first():
    visited, after = [], 0
    for _ in range(4):
        stretch = next_stretch(alignment(), Rule.EMPHASIS, after)
        assert stretch is not None
        visited.append(stretch)
        after = stretch.end
    assert visited == [Span(0, 3), Span(6, 9), Span(22, 25), Span(0, 3)]
    assert next_stretch(alignment(), Rule.IMAGE, 0) is None


def test_of_several_rules_at_a_place_the_one_that_took_most_comes_first():
    assert rules_at(alignment(), Span(4, 14)) == {Rule.LANGUAGE_LABEL: 5, Rule.EMPHASIS: 3}
    assert rules_at(alignment(), Span(3, 6)) == {}
