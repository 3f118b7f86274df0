import pickle
from dataclasses import FrozenInstanceError, replace

import pytest

from annotator.core.document import Link, LinkKind
from annotator.text.frozen_values import quick

LINK = Link(0, 2, 0, 9, LinkKind.WIKI, "𠮷野家", "ja")


def test_a_value_made_quickly_is_one_of_its_class_in_every_respect():
    made = quick(Link)(0, 2, 0, 9, LinkKind.WIKI, "𠮷野家", "ja")
    assert type(made) is Link
    assert made == LINK
    assert hash(made) == hash(LINK)
    assert repr(made) == repr(LINK)
    assert replace(made, lang=None) == replace(LINK, lang=None)
    assert pickle.dumps(made) == pickle.dumps(LINK)


def test_a_value_made_quickly_cannot_be_changed():
    made = quick(Link)(0, 2, 0, 9, LinkKind.WIKI, "𠮷野家", "ja")
    with pytest.raises(FrozenInstanceError):
        made.target = "吉野家"  # pyright: ignore[reportAttributeAccessIssue]


def test_a_field_that_is_not_given_is_a_mistake():
    with pytest.raises(TypeError, match="lang"):
        quick(Link)(0, 2, 0, 9, LinkKind.WIKI, "𠮷野家")
