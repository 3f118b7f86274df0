"""The label set (codebook) of a project."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.core.annotation import Layer

Words = Mapping[str, str]
"""The same words in each language of the interface: ``en``, ``zh_CN``, ``zh_TW``."""


def in_language(words: Words, language: str) -> str:
    """The words in ``language``, else in English, else in whatever there is; empty if there are none."""
    return words.get(language) or words.get("en") or next(iter(words.values()), "")


@dataclass(frozen=True, slots=True)
class Subtype:
    id: str
    names: Words


@dataclass(frozen=True, slots=True)
class Label:
    """One label. ``seal`` is the single character drawn in its square, ``key`` the key that tags with it.

    ``colour`` is one of the palette's names or ``#RRGGBB``. A retired label stays on what it labels and is
    offered no more.
    """

    id: str
    names: Words
    seal: str
    colour: str
    layer: Layer = Layer.ENTITY
    key: str = ""
    descriptions: Words = field(default_factory=dict[str, str])
    examples: tuple[str, ...] = ()
    counter_examples: tuple[str, ...] = ()
    subtypes: tuple[Subtype, ...] = ()
    retired: bool = False


@dataclass(frozen=True, slots=True)
class LabelSet:
    """The labels of a project in the order they are shown. ``version`` counts up with every change."""

    name: str
    version: int
    labels: tuple[Label, ...]

    def label(self, label_id: str) -> Label | None:
        return next((label for label in self.labels if label.id == label_id), None)
