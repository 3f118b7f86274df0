"""One thread owns the store: people's edits go before bulk work, and what was asked for is done."""

import threading
from collections.abc import Generator, Iterator
from concurrent.futures import CancelledError
from pathlib import Path

import pytest
from store_builders import LABELS, NAME

from annotator.core.operations import ChangeProjectNote
from annotator.store import NoSuchProject, StaleOperation, Store, StoreThread


@pytest.fixture
def thread(path: Path) -> Iterator[StoreThread]:
    with StoreThread(lambda: Store.create(path, LABELS)) as made:
        yield made


def note(store: Store) -> str:
    return store.context().note


class Bulk:
    """Bulk work of ``slices`` that stops after the first until it may go on, and writes down what it does."""

    def __init__(self, slices: int) -> None:
        self.slices = slices
        self.begun, self.may_go_on = threading.Event(), threading.Event()
        self.did: list[int] = []
        self.ended = False

    def run(self, store: Store) -> Generator[None, None, str]:
        try:
            for number in range(self.slices):
                self.did.append(number)
                self.begun.set()
                self.may_go_on.wait()
                yield
        finally:
            self.ended = True
        return note(store)


def test_an_edit_goes_before_the_slices_that_are_left(thread: StoreThread):
    bulk, done_before = Bulk(5), []
    future = thread.submit(bulk.run)
    bulk.begun.wait()

    def edit(store: Store) -> None:
        done_before.append(len(bulk.did))
        store.perform(ChangeProjectNote("", "x"), NAME)

    editing = threading.Thread(target=thread.call, args=(edit,))
    editing.start()
    while not thread._calls:  # until the call waits in the queue
        pass
    bulk.may_go_on.set()
    editing.join()
    assert done_before == [1]
    assert (future.result(), len(bulk.did)) == ("x", 5)


def test_a_call_returns_what_it_came_to_and_raises_what_went_wrong(thread: StoreThread):
    assert thread.call(Store.perform, ChangeProjectNote("", "x"), NAME).number == 1
    with pytest.raises(StaleOperation):
        thread.call(Store.perform, ChangeProjectNote("", "y"), annotator=NAME)
    assert thread.call(note) == "x"


def test_bulk_work_that_fails_says_so_to_its_future_and_to_nobody_else(thread: StoreThread):
    def failing(store: Store) -> Generator[None, None, None]:
        yield
        store.perform(ChangeProjectNote("y", "x"), NAME)

    future, next_one = thread.submit(failing), Bulk(1)
    next_one.may_go_on.set()
    assert thread.submit(next_one.run).result() == ""
    with pytest.raises(StaleOperation):
        future.result()


def test_cancelled_bulk_work_stops_at_its_next_slice(thread: StoreThread):
    bulk, after = Bulk(5), Bulk(1)
    future = thread.submit(bulk.run)
    bulk.begun.wait()
    assert future.cancel()
    bulk.may_go_on.set()
    after.may_go_on.set()
    thread.submit(after.run).result()
    assert (bulk.did, bulk.ended) == ([0], True)


def test_closing_does_what_was_called_and_cancels_the_rest(path: Path):
    thread = StoreThread(lambda: Store.create(path, LABELS))
    bulk = Bulk(5)
    future = thread.submit(bulk.run)
    bulk.begun.wait()
    edit = threading.Thread(target=thread.call, args=(Store.perform, ChangeProjectNote("", "x"), NAME))
    edit.start()
    while not thread._calls:  # until the call waits in the queue
        pass
    closing = threading.Thread(target=thread.close)
    closing.start()
    while not thread._closing:  # until closing has begun
        pass
    bulk.may_go_on.set()
    closing.join()
    edit.join()
    with pytest.raises(CancelledError):
        future.result()
    with pytest.raises(RuntimeError, match="closed"):
        thread.call(note)
    thread.close()
    with Store.open(path) as store:
        assert (note(store), bulk.ended) == ("x", True)


def test_who_opens_what_cannot_be_opened_is_told(path: Path):
    with pytest.raises(NoSuchProject):
        StoreThread(lambda: Store.open(path))
