"""What reading one source yields, whatever its format."""

from dataclasses import dataclass

from annotator.core.document import Metadata
from annotator.text.pieces import Piece


@dataclass
class Parsed:
    """The result of a format's ``parse(raw)``.

    ``pieces`` cover ``raw`` from 0 to its end, in order, with text inside blocks only: what ``weave`` asks for.
    ``title``, ``url`` and ``date`` (ISO 8601) are what the source itself says, else ``None``.
    """

    pieces: list[Piece]
    metadata: list[Metadata]
    title: str | None
    url: str | None = None
    date: str | None = None
