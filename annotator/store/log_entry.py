"""One step as the log tells it."""

from dataclasses import dataclass

from annotator.core.operations import Batch, Operation


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One step as it stands in the log.

    ``kind`` is the class of the operation, ``scope`` the document whose undo list the step is in, ``None`` for the
    project's. ``undoes`` and ``redoes`` are the numbers of the step that this one took back or brought back.
    An ``AddDocument`` comes back as ``RestoreDocument``: its texts are not in the log.
    """

    number: int
    id: str
    scope: str | None
    kind: str
    operation: Operation
    annotator: str
    at: str
    undoes: int | None
    redoes: int | None

    @property
    def name(self) -> str:
        """The name of a batch, else the kind of operation."""
        return self.operation.name if isinstance(self.operation, Batch) else self.kind
