"""Which steps can be taken back or brought back, by document and for the project. Follows the log row by row."""

from collections.abc import Collection
from dataclasses import dataclass, field

Scope = str | None


@dataclass(slots=True)
class UndoLists:
    """A step is known by the number of the log row that first carried it out, in whatever row it was redone later.

    Each list maps a step to the log row that last did (or undid) it; the newest is last.
    """

    _done: dict[Scope, dict[int, int]] = field(default_factory=dict[Scope, dict[int, int]])
    _undone: dict[Scope, dict[int, int]] = field(default_factory=dict[Scope, dict[int, int]])

    def follow(self, number: int, scope: Scope, undoes: int | None, redoes: int | None) -> None:
        """Take in the next row of the log."""
        done, undone = self._done.setdefault(scope, {}), self._undone.setdefault(scope, {})
        if undoes is not None:
            del done[undoes]
            undone[undoes] = number
        elif redoes is not None:
            del undone[redoes]
            done[redoes] = number
        else:
            done[number] = number
            undone.clear()

    def newest_done(self, scopes: Collection[Scope]) -> int | None:
        """The step that an undo in these lists takes back."""
        return _newest(self._done, scopes)

    def newest_undone(self, scopes: Collection[Scope]) -> int | None:
        """The step that a redo in these lists brings back."""
        return _newest(self._undone, scopes)

    def done_after(self, step: int, scope: Scope) -> list[int]:
        """All steps of all lists that were done, or done again, after ``step`` of ``scope``; oldest first."""
        since = self._done[scope][step]
        later = [(row, number) for steps in self._done.values() for number, row in steps.items() if row > since]
        return [number for _, number in sorted(later)]


def _newest(lists: dict[Scope, dict[int, int]], scopes: Collection[Scope]) -> int | None:
    last = [next(reversed(steps.items())) for scope in scopes if (steps := lists.get(scope))]
    return max(last, key=lambda step_and_row: step_and_row[1])[0] if last else None
