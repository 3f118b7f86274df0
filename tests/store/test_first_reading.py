"""What a window reads first needs no SQLAlchemy and is what is read with it."""

import subprocess
import sys
from pathlib import Path

from store_builders import LABELS, NAME, document, three_layers

from annotator.core.document import Document, Variable
from annotator.core.entity import EntityRecord
from annotator.core.operations import AddAnnotation, AddEntity
from annotator.store import Store, first_reading, schema
from annotator.store.engine import engine_on, read_on
from annotator.store.project_file import ProjectFile
from annotator.store.sqlite import read_on as read_barely_on

READ_FIRST = """
import sys
from pathlib import Path
from annotator.store import Store
with Store.open(Path(sys.argv[1])) as store:
    (summary,) = store.documents()
    print(store.document(summary.id).title, len(store.annotations(summary.id)), store.context().label_set.name)
assert not any(name.startswith("sqlalchemy") for name in sys.modules)
"""


def fill(store: Store) -> Document:
    operation = document(variables=(Variable("outlet", "新華社"), Variable("𠮷", "👨‍👩‍👧")))
    store.perform(operation, NAME)
    store.perform(AddEntity(EntityRecord("e1", "普京")), NAME)
    for annotation in three_layers(operation.document, "e1"):
        store.perform(AddAnnotation(operation.document.id, annotation), NAME)
    return operation.document


def test_the_bare_connection_and_a_transaction_read_the_same(store: Store, path: Path):
    doc = fill(store)
    store.close()
    file = ProjectFile.open(path)
    bare = read_barely_on(file.sqlite)
    with engine_on(file.sqlite).begin() as connection:
        inside = read_on(connection)
        for read in (first_reading.summaries, first_reading.context, first_reading.project_row):
            assert read(bare) == read(inside) != []
        for read in (first_reading.document, first_reading.annotations):
            assert read(bare, doc.id) == read(inside, doc.id)
    file.close()


def test_what_is_read_first_is_what_was_put_in(store: Store):
    doc = fill(store)
    assert store.document(doc.id) == doc
    assert [summary.annotations for summary in store.documents()] == [3]
    assert store.context().entities == (EntityRecord("e1", "普京"),)


def test_a_first_reading_imports_no_sqlalchemy(store: Store, path: Path):
    fill(store)
    store.close()
    command = [sys.executable, "-c", READ_FIRST, str(path)]
    done = subprocess.run(
        command, check=True, capture_output=True, encoding="utf-8", env={"PYTHONUTF8": "1", **_path()}
    )
    assert done.stdout.split()[-2:] == ["3", LABELS.name]


def test_the_digest_is_that_of_the_tables():
    assert schema.digest(schema.columns()) == schema.DIGEST


def _path() -> dict[str, str]:
    return {"PYTHONPATH": str(Path(__file__).parents[2])}
