"""Which files open and which are refused, each with one sentence, and what a refused one looks like afterwards."""

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from store_builders import LABELS, NAME, document

from annotator.core.document import Document
from annotator.core.operations import ChangeProjectNote
from annotator.store import (
    DamagedProject,
    NewerProject,
    NoSuchProject,
    NotAProject,
    ProjectExists,
    ProjectFileError,
    ProjectInUse,
    ProjectMoved,
    ReadOnlyProject,
    Store,
)

Change = Callable[[bytes], bytes]


def sql(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement).fetchall()
    connection.close()


@pytest.fixture
def closed(store: Store, doc: Document, path: Path) -> Path:
    """A project with one document, closed."""
    store.close()
    return path


def test_a_missing_file_is_named(path: Path):
    with pytest.raises(NoSuchProject, match=f"There is no file {path.name}"):
        Store.open(path)
    assert not path.exists()


@pytest.mark.parametrize(
    ("error", "sentence", "change"),
    [
        (NotAProject, "is not an Annotator project: it is empty", lambda content: b""),
        (NotAProject, "it is another kind of file", lambda content: "普京".encode()),
        (NotAProject, "database of another program", lambda content: content[:68] + bytes(4) + content[72:]),
        (NewerProject, "newer version", lambda content: content[:60] + b"\0\0\0\x63" + content[64:]),
        (DamagedProject, "its end is missing", lambda content: content[:-4096]),
        (DamagedProject, "its end is missing", lambda content: content[:50]),
    ],
)
def test_what_is_no_sound_project_is_refused_and_left_as_it_was(
    closed: Path, error: type[ProjectFileError], sentence: str, change: Change
):
    closed.write_bytes(change(closed.read_bytes()))
    before = closed.read_bytes()
    with pytest.raises(error, match=sentence) as refused:
        Store.open(closed)
    assert (str(refused.value).startswith(closed.name), refused.value.path) == (True, closed)
    assert closed.read_bytes() == before
    assert os.listdir(closed.parent) == [closed.name]


def test_a_folder_is_no_project(tmp_path: Path):
    with pytest.raises(NotAProject, match="not a file"):
        Store.open(tmp_path)


def test_a_foreign_database_with_work_in_its_wal_is_left_as_it_was(path: Path):
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = WAL")
    other.execute("CREATE TABLE t (a)")
    files = {name: (path.parent / name).read_bytes() for name in os.listdir(path.parent) if not name.endswith("shm")}
    with pytest.raises(NotAProject):
        Store.open(path)
    assert {name: (path.parent / name).read_bytes() for name in files} == files
    other.close()


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER x AFTER INSERT ON log BEGIN DELETE FROM annotation; END",
        "CREATE VIEW x AS SELECT * FROM log",
        "CREATE VIRTUAL TABLE x USING fts5(a)",
        "CREATE TABLE x (a)",
        "CREATE INDEX x ON log (kind)",
        "ALTER TABLE log ADD COLUMN x",
    ],
)
def test_a_project_with_things_that_no_project_has_is_refused(closed: Path, statement: str):
    sql(closed, statement)
    with pytest.raises(NotAProject, match=r"holds things that no project has: (x|log)"):
        Store.open(closed)


def test_a_project_without_a_table_or_without_its_row_is_damaged(closed: Path):
    copy = closed.with_name("copy.annotator")
    shutil.copy(closed, copy)
    sql(closed, "DROP TABLE variable_value")
    with pytest.raises(DamagedProject, match="variable_value"):
        Store.open(closed)
    sql(copy, "DELETE FROM project")
    with pytest.raises(DamagedProject, match="which project"):
        Store.open(copy)


def test_a_page_that_cannot_be_read_is_a_damaged_project(closed: Path):
    content = closed.read_bytes()
    closed.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    with pytest.raises(DamagedProject, match="a part of it cannot be read"):
        Store.open(closed)


def test_a_refused_project_opens_once_the_reason_is_gone(closed: Path):
    content = closed.read_bytes()
    closed.write_bytes(content[:-4096])
    with pytest.raises(DamagedProject):
        Store.open(closed)
    closed.write_bytes(content)
    Store.open(closed).close()


def test_an_older_schema_is_brought_up_to_date(closed: Path):
    sql(closed, "PRAGMA user_version = 0")
    with Store.open(closed) as store:
        assert len(store.documents()) == 1
    assert closed.read_bytes()[60:64] == b"\0\0\0\x01"


def test_a_project_is_opened_once_in_a_program_also_by_another_name(store: Store, path: Path):
    link = path.with_name("link.annotator")
    link.symlink_to(path)
    for name in (path, link):
        with pytest.raises(ProjectInUse, match="open already in this program"):
            Store.open(name)
    store.remember_annotator(NAME)


def test_another_process_is_refused_and_writes_nothing_also_after_a_second_try_here(store: Store, path: Path):
    with pytest.raises(ProjectInUse):
        Store.open(path)
    program = "import sys; from pathlib import Path; from annotator.store import Store; Store.open(Path(sys.argv[1]))"
    other = subprocess.run([sys.executable, "-c", program, path], capture_output=True, text=True, check=False)
    assert "ProjectInUse" in other.stderr
    assert "is open in another program" in other.stderr
    store.perform(ChangeProjectNote("", "x"), NAME)
    assert store.check() == []


def test_a_foreign_reader_of_the_file_is_spoken_of_and_then_waited_out(closed: Path):
    reader = sqlite3.connect(closed, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM log").fetchall()
    with pytest.raises(ProjectInUse, match="another program"):
        Store.open(closed)
    reader.close()
    Store.open(closed).close()


def test_a_read_only_file_or_folder_is_refused(closed: Path, monkeypatch: pytest.MonkeyPatch):
    # Tests may run as root, whom permissions do not stop: so the answer of the system is what is changed.
    for forbidden in (closed, closed.parent):
        monkeypatch.setattr(os, "access", lambda path, mode, forbidden=forbidden: path != forbidden)
        with pytest.raises(ReadOnlyProject, match="read-only"):
            Store.open(closed)


def test_nothing_is_created_or_copied_into_a_folder_that_is_missing(store: Store, tmp_path: Path):
    place = tmp_path / "no folder" / "x.annotator"
    for make in (lambda: Store.create(place, LABELS), lambda: store.copy_to(place)):
        with pytest.raises(NoSuchProject, match=r"^x\.annotator cannot be made: there is no folder"):
            make()


def test_a_place_that_takes_no_files_is_spoken_of(tmp_path: Path):
    place = tmp_path / ("普" * 80 + ".annotator")  # longer than a name may be once `.part` is added
    with pytest.raises(ReadOnlyProject, match="cannot be written"):
        Store.create(place, LABELS)


def test_a_file_that_is_there_is_never_overwritten(store: Store, closed: Path, tmp_path: Path):
    other = tmp_path / "other.annotator"
    other.write_text("普京")
    with Store.open(closed) as opened:
        for make in (lambda: Store.create(other, LABELS), lambda: opened.copy_to(other)):
            with pytest.raises(ProjectExists, match=r"other\.annotator already"):
                make()
    assert other.read_text() == "普京"


def test_what_an_earlier_project_of_that_name_left_behind_never_gets_into_a_new_one(path: Path):
    left = path.with_name(f"{path.name}-wal")
    left.write_bytes(b"frames")
    with pytest.raises(ProjectExists, match=left.name):
        Store.create(path, LABELS)
    assert left.read_bytes() == b"frames"


def test_nothing_is_written_once_the_file_was_moved_or_replaced(store: Store, path: Path):
    path.rename(path.with_name("moved.annotator"))
    with pytest.raises(ProjectMoved, match="moved, renamed or replaced"):
        store.perform(document(), NAME)
    path.write_bytes(b"")
    with pytest.raises(ProjectMoved):
        store.remember_annotator(NAME)
    assert store.document_ids() == []


def test_a_copy_is_the_whole_project_and_leaves_the_open_one_alone(store: Store, doc: Document, tmp_path: Path):
    copy = tmp_path / "copy.annotator"
    store.copy_to(copy)
    store.perform(ChangeProjectNote("", "x"), NAME)
    with Store.open(copy) as opened:
        assert (opened.document(doc.id), opened.id, opened.check()) == (doc, store.id, [])
        assert opened.context().note == ""
    assert sorted(os.listdir(tmp_path)) == ["copy.annotator", store.path.name, f"{store.path.name}-wal"]


def test_a_closed_project_is_one_file_and_closing_twice_is_well(store: Store, path: Path):
    store.close()
    store.close()
    assert os.listdir(path.parent) == [path.name]


def test_the_name_and_the_id_of_a_project_stay(store: Store, path: Path):
    name, number = store.name, store.id
    store.close()
    with Store.open(path) as opened:
        assert (opened.name, opened.id) == (name, number) == ("試", number)
