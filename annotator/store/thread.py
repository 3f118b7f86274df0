"""The one thread that owns a store: people's edits go first, bulk work in slices between them."""

import threading
from collections import deque
from collections.abc import Callable, Generator
from concurrent.futures import Future
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from annotator.store.store import Store

P = ParamSpec("P")
T = TypeVar("T")


class StoreThread:
    """Opens a store on a thread of its own and does there what others ask for, one thing at a time.

    Raises whatever ``open_store`` raises.
    """

    def __init__(self, open_store: Callable[[], Store]) -> None:
        self._calls: deque[Callable[[Store], None]] = deque()
        self._bulk: deque[_Bulk[Any]] = deque()
        self._closing = False
        self._changed = threading.Condition()
        opened: Future[Store] = Future()
        # A daemon: whoever forgets to close can still end the program, and what was acknowledged is on the disk.
        self._thread = threading.Thread(target=self._run, args=(open_store, opened), name="store", daemon=True)
        self._thread.start()
        opened.result()

    def call(self, function: Callable[Concatenate[Store, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What ``function(store, …)`` returns or raises. It runs before all bulk work that waits.

        Raises:
            RuntimeError: the thread is closed.
        """
        answer: Future[T] = Future()

        def answer_call(store: Store) -> None:
            _settle(answer, lambda: function(store, *args, **kwargs))

        assert threading.current_thread() is not self._thread, "a call from the store's own thread waits for itself"
        with self._changed:
            self._refuse_when_closing()
            self._calls.append(answer_call)
            self._changed.notify()
        return answer.result()

    def submit(
        self,
        slices: Callable[Concatenate[Store, P], Generator[object, None, T]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> "Future[T]":
        """Run the generator ``slices(store, …)`` in the gaps between calls.

        It yields at least every 20 ms, outside of transactions, and returns the result of the future. Cancelling
        the future ends it at its next yield.

        Raises:
            RuntimeError: the thread is closed.
        """
        bulk = _Bulk(lambda store: slices(store, *args, **kwargs))
        with self._changed:
            self._refuse_when_closing()
            self._bulk.append(bulk)
            self._changed.notify()
        return bulk.future

    def close(self) -> None:
        """Do what has been called, cancel the bulk work that is left, and close the store. Twice is as good as once."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join()

    def __enter__(self) -> "StoreThread":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _refuse_when_closing(self) -> None:
        if self._closing:
            raise RuntimeError("The project is closed.")

    def _run(self, open_store: Callable[[], Store], opened: "Future[Store]") -> None:
        _settle(opened, open_store)
        if opened.exception():
            return
        with opened.result() as store:
            while (job := self._next_job()) is not None:
                job(store)
        for bulk in self._bulk:
            bulk.cancel()

    def _next_job(self) -> Callable[[Store], None] | None:
        """The call that waits longest, else a slice of the oldest bulk work; ``None`` when closing."""
        with self._changed:
            self._changed.wait_for(lambda: self._calls or self._bulk or self._closing)
            if self._calls:
                return self._calls.popleft()
            return None if self._closing else self._run_slice

    def _run_slice(self, store: Store) -> None:
        if self._bulk[0].run_slice(store):
            self._bulk.popleft()


class _Bulk(Generic[T]):
    """Bulk work and its future. That stays pending until the end, since a running future cannot be cancelled."""

    def __init__(self, start: Callable[[Store], Generator[object, None, T]]) -> None:
        self.future: Future[T] = Future()
        self._start = start
        self._slices: Generator[object, None, T] | None = None

    def run_slice(self, store: Store) -> bool:
        """Go on to the next yield. Returns whether the work is over."""
        if self.future.cancelled():
            self.cancel()
            return True
        try:
            self._slices = self._slices or self._start(store)
            next(self._slices)
        except StopIteration as end:
            result: T = end.value
            self._settle(lambda: self.future.set_result(result))
        except BaseException as error:  # noqa: BLE001 - it is raised where the future is asked
            fault = error
            self._settle(lambda: self.future.set_exception(fault))
        else:
            return False
        return True

    def cancel(self) -> None:
        self.future.cancel()
        if self._slices:
            self._slices.close()

    def _settle(self, settle: Callable[[], None]) -> None:
        # From here on it cannot be cancelled; if it just was, nobody wants the result.
        if self.future.set_running_or_notify_cancel():
            settle()


def _settle(future: "Future[T]", function: Callable[[], T]) -> None:
    try:
        result = function()
    except BaseException as error:  # noqa: BLE001 - it is raised where the future is asked
        future.set_exception(error)
    else:
        future.set_result(result)
