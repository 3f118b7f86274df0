import pytest

from annotator.core.document import Link, LinkKind
from annotator.core.span import Span
from annotator.text.links import named_part


def link(shown: str, target: str) -> Link:
    return Link(1, 1 + len(shown), 0, 0, LinkKind.WIKI, target)


@pytest.mark.parametrize(
    ("shown", "target", "named"),
    [
        ("俄羅斯總統的弗拉基米爾", "俄羅斯總統", "俄羅斯總統"),
        ("呼籲科尼", "科尼_(狗)", "科尼"),
        ("北約", "北約#歷史", "北約"),
        ("與印度", "印度－越南關係", "與印度"),
        ("𠮷野家的牛丼👍", "𠮷野家", "𠮷野家"),
    ],
)
def test_a_link_is_clipped_to_the_words_that_name_its_target(shown: str, target: str, named: str):
    span = named_part(link(shown, target), "。" + shown)
    assert span is not None
    assert span.of("。" + shown) == named


def test_a_link_without_words_names_nothing():
    assert named_part(Link(3, 3, 0, 8, LinkKind.WIKI, "河內"), "俄越河內") is None
    assert named_part(link("河內", ""), "。河內") == Span(1, 3)
