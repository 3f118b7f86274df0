"""Stores on a real file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from store_builders import LABELS, NAME, document

from annotator.core.document import Document, Variable
from annotator.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "計畫 100%.annotator"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store.create(path, LABELS, name="試") as made:
        yield made


@pytest.fixture
def doc(store: Store) -> Document:
    """The one document of ``store``."""
    operation = document(variables=(Variable("outlet", "新華社"),))
    store.perform(operation, NAME)
    return operation.document


@pytest.fixture
def reopened(store: Store, path: Path) -> Iterator[Callable[[], Store]]:
    """Closes ``store`` (or what was opened last) and opens its file again."""
    opened = [store]

    def again() -> Store:
        opened[-1].close()
        opened.append(Store.open(path))
        return opened[-1]

    yield again
    opened[-1].close()
