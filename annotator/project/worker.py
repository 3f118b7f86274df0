"""A process beside the window for work that would stall it, or that a hostile file could stall."""

import multiprocessing
import signal
import threading
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Any, ParamSpec, TypeVar

from annotator.core.errors import AnnotatorError
from annotator.core.sentences import Sentence
from annotator.project.limits import limit_memory

P = ParamSpec("P")
T = TypeVar("T")

SECONDS = 30.0
"""How long one file may take before its worker is ended (bad inputs: "no input may run over 30 s")."""

MEMORY = 2 << 30
"""Bytes of address space a worker may have (bad inputs: "or take over 2 GB")."""


class Refused(AnnotatorError):
    """The worker's function said no; the sentence is its own."""


class WorkerEnded(AnnotatorError):
    """The worker did not come back: too long, too large, or dead."""


class WorkerFault(Exception):
    """The worker's function failed by a mistake of ours; the message is the worker's traceback."""


class Worker:
    """One spawned process that runs module-level functions, one at a time, frozen values in and out.

    It is started by the first ``run`` and again after it had to be ended.
    """

    def __init__(self, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._seconds = seconds
        self._memory = memory
        self._lock = threading.Lock()
        self._process: SpawnProcess | None = None
        self._pipe: Connection | None = None

    def run(self, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What ``function`` returns for these arguments, from the other process.

        Raises:
            Refused: it raised an ``AnnotatorError``.
            WorkerEnded: it took longer than allowed, or its process died.
            WorkerFault: it raised anything else.
        """
        with self._lock:
            pipe = self._pipe or self._start()
            try:
                pipe.send((function, args, kwargs))
                if not pipe.poll(self._seconds):
                    raise WorkerEnded("It was given up after {seconds} seconds.", seconds=f"{self._seconds:g}")
                outcome, value = pipe.recv()
            except (EOFError, BrokenPipeError, ConnectionResetError) as error:
                self._end()
                raise WorkerEnded("It could not be read: the reading process ended.") from error
            except WorkerEnded:
                self._end()
                raise
        if outcome == "refused":
            raise Refused(value)
        if outcome == "fault":
            raise WorkerFault(value)
        return value

    def close(self) -> None:
        with self._lock:
            self._end()

    def __enter__(self) -> "Worker":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._memory), name="annotator-worker", daemon=True)
        process.start()
        theirs.close()
        self._process, self._pipe = process, ours
        return ours

    def _end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process = self._pipe = None


def _serve(pipe: Connection, memory: int) -> None:
    # Ctrl+C in a terminal reaches the whole group; the process that started us decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory(memory)
    while True:
        try:
            function, args, kwargs = pipe.recv()
        except (EOFError, OSError):
            return
        pipe.send(_outcome(function, args, kwargs))


def _outcome(function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[str, Any]:
    try:
        return "done", function(*args, **kwargs)
    except AnnotatorError as error:
        return "refused", error.sentence
    except MemoryError:
        return "refused", Sentence("It needs more memory than a single file may have.")
    except Exception:  # noqa: BLE001  (whatever it is, the other side must hear of it)
        return "fault", traceback.format_exc()
