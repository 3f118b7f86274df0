"""How long work tells where it stands, and hears that it should stop."""

from typing import Protocol

from annotator.core.errors import AnnotatorError


class Cancelled(AnnotatorError):
    """The person cancelled the work. What was finished before stays."""

    def __init__(self) -> None:
        super().__init__("Cancelled.")


class Progress(Protocol):
    def report(self, done: int, total: int, name: str) -> None:
        """``done`` of ``total`` steps are finished and ``name`` is next.

        Raises:
            Cancelled: the person has had enough.
        """
        ...


class Silent:
    """Progress that nobody watches."""

    def report(self, done: int, total: int, name: str) -> None:
        """Nothing."""
