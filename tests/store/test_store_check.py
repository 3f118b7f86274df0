"""What was changed behind the program's back is found."""

import sqlite3
from pathlib import Path

import pytest
from store_builders import NAME, three_layers

from annotator.core.document import Document
from annotator.core.entity import EntityRecord
from annotator.core.operations import AddAnnotation, AddEntity, Batch
from annotator.store import Store


@pytest.fixture
def full(store: Store, doc: Document, path: Path) -> Path:
    """A project with all three layers, closed."""
    layers = (AddAnnotation(doc.id, each) for each in three_layers(doc, "e1"))
    store.perform(Batch("all", (AddEntity(EntityRecord("e1", "普京")), *layers)), NAME)
    assert store.check() == []
    store.close()
    return path


@pytest.mark.parametrize(
    ("tampering", "sentence"),
    [
        ("UPDATE log SET annotator = 'x' WHERE number = 1", "Step 1 of the log is not what was written"),
        ("UPDATE log SET body = replace(body, '普京', '普丁') WHERE number = 2", "Step 2 of the log"),
        ("UPDATE log SET hash = 'x' WHERE number = 1", "Step 2 of the log"),
        ("DELETE FROM log WHERE number = 1", "misses the steps from 1 to 1"),
        ("UPDATE source SET content = x'78'", "The bytes of the source"),
        ("UPDATE raw_text SET content = replace(content, '普京', '普丁')", "The raw text of 普京.txt"),
        ("UPDATE text_version SET content = replace(content, '普京', '普丁')", "The text of 普京.txt"),
        ("UPDATE text_version SET content = replace(content, '台北', '台南')", "quotes “台北😀”"),
        ("UPDATE text_version SET ops = substr(ops, 2)", "different lengths"),
        ("UPDATE document SET version = 2", "has lost its text"),
        ("UPDATE annotation SET polarity = 2 WHERE layer = 'stance'", "is found by is not what it says"),
        ("UPDATE annotation SET body = '{}'", "cannot be read"),
        ("DELETE FROM annotation_link", "is linked by is not what it refers to"),
        ("DELETE FROM entity", "refers to e1"),
        ("UPDATE annotation SET document = 'x'", "of the table annotation refers to a row of document"),
    ],
)
def test_tampering_is_found(full: Path, tampering: str, sentence: str):
    with sqlite3.connect(full) as connection:
        assert connection.execute(tampering).rowcount > 0
    connection.close()
    with Store.open(full) as store:
        assert sentence in "\n".join(map(str, store.check()))
