"""Work beside the window: a thread that talks to it by signals and can be cancelled.

The thread only waits for the store and for worker processes; what computes runs in those.
"""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotator.core.errors import AnnotatorError
from annotator.project.progress import Cancelled, Progress
from annotator.ui.sentences import translated


class BackgroundJob(QObject):
    """One piece of long work. The signals arrive on the thread that made the job."""

    progressed = Signal(str, int, int)
    """What is next, steps done, steps in all."""
    finished = Signal(object)
    """What the work returned."""
    refused = Signal(str)
    """The sentence of an ``AnnotatorError``, in the interface's language."""
    cancelled = Signal()
    """It stopped because it was asked to."""
    crashed = Signal(object)
    """Any other exception: our mistake."""
    ended = Signal()
    """Whatever happened, after the other signals."""

    def __init__(self, work: Callable[[Progress], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._enough = threading.Event()
        self._thread = threading.Thread(target=self._run, name="annotator-job", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self._enough.set()

    def wait(self, seconds: float | None = None) -> None:
        """Block until the work has ended, ``seconds`` at most."""
        self._thread.join(seconds)

    def report(self, done: int, total: int, name: str) -> None:
        """``Progress``, as the work sees it."""
        if self._enough.is_set():
            raise Cancelled
        self.progressed.emit(name, done, total)

    def _run(self) -> None:
        try:
            result = self._work(self)
        except Cancelled:
            self.cancelled.emit()
        except AnnotatorError as error:
            self.refused.emit(translated(error))
        except Exception as error:  # noqa: BLE001  (an exception in a thread would vanish; the window shows it)
            self.crashed.emit(error)
        else:
            self.finished.emit(result)
        self.ended.emit()
