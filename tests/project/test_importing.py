import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.core.document import Format
from annotator.project.exporting import export_jsonl
from annotator.project.importing import files_in, import_paths
from annotator.project.progress import Cancelled
from annotator.project.project import Project
from annotator.project.worker import Worker


def test_the_seeds_come_in_as_one_step(project: Project, seeds: list[Path], worker: Worker):
    report = import_paths(project, seeds, worker=worker)
    assert not report.failed
    assert [s.format for s in project.documents()] == [
        Format.PANDOC_MARKDOWN,
        Format.PLAIN,
        Format.WIKITEXT,
        Format.WIKITEXT,
        Format.HTML_MARKDOWN,
    ]
    project.undo(None)
    assert project.documents() == []


def test_the_bytes_of_a_source_are_kept_exactly(project: Project, tmp_path: Path, worker: Worker):
    content = "\ufeff俄越关系\r\n\r\n𠮷野家👍\u2028第二行".encode()
    (tmp_path / "甲.txt").write_bytes(content)
    import_paths(project, [tmp_path / "甲.txt"], worker=worker)
    assert project.source_bytes(project.documents()[0].id) == content


def test_a_file_that_cannot_be_read_is_named_and_the_others_come_in(
    project: Project, seeds: list[Path], tmp_path: Path, worker: Worker
):
    (tmp_path / "照片.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    report = import_paths(project, [tmp_path / "照片.txt", tmp_path / "没有.txt", seeds[2]], worker=worker)
    assert [file.name for file in report.failed] == ["照片.txt", "没有.txt"]
    assert all(file.name in str(file.failures[0]) for file in report.failed)
    assert len(project.documents()) == 1


def test_the_same_bytes_are_not_imported_twice(project: Project, seeds: list[Path], tmp_path: Path, worker: Worker):
    import_paths(project, [seeds[2]], worker=worker)
    (tmp_path / "副本.txt").write_bytes(seeds[2].read_bytes())
    report = import_paths(project, [tmp_path / "副本.txt"], worker=worker)
    assert len(project.documents()) == 1
    assert "already" in str(report.files[0].remarks[0])


def test_folders_are_opened_up_in_order_and_a_loop_ends(tmp_path: Path):
    for name in ("乙/2.txt", "甲/1.txt", "甲/.hidden.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("文", encoding="utf-8")
    (tmp_path / "甲" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [path.name for path in files_in([tmp_path])] == ["2.txt", "1.txt"]


class Impatient:
    """Progress that has had enough after one file."""

    def report(self, done: int, total: int, name: str) -> None:
        if done:
            raise Cancelled


def test_a_cancelled_import_leaves_nothing_half_written(project: Project, seeds: list[Path], worker: Worker):
    with pytest.raises(Cancelled):
        import_paths(project, seeds, Impatient(), worker)
    assert project.documents() == []
    assert project.check() == []


def test_every_change_is_told_to_those_who_listen(project: Project, seeds: list[Path], worker: Worker):
    heard: list[int] = []
    stop = project.listen(lambda change: heard.append(change.number))
    import_paths(project, [seeds[2]], worker=worker)
    stop()
    project.undo(None)
    assert heard == [1]


def test_the_project_itself_and_what_lies_beside_lines_are_left_out_of_a_folder(
    project: Project, seeds: list[Path], tmp_path: Path, worker: Worker
):
    import_paths(project, [seeds[2]], worker=worker)
    export_jsonl(project, tmp_path / "out.jsonl")
    report = import_paths(project, [tmp_path], worker=worker)
    assert (report.failed, report.steps) == ([], [])
    said = [str(remark) for file in report.files for remark in file.remarks]
    assert "俄羅斯.annotator is this project itself; it was left out." in said
    assert any(line.startswith("out.project.json was left out") for line in said)


def test_a_folder_with_the_open_project_in_it_does_not_cost_the_project_its_locks(
    project: Project, seeds: list[Path], tmp_path: Path, worker: Worker
):
    import_paths(project, [tmp_path, project.path], worker=worker)
    stranger = "import sqlite3, sys; sqlite3.connect(sys.argv[1], timeout=0).execute('SELECT * FROM document')"
    done = subprocess.run([sys.executable, "-c", stranger, project.path], capture_output=True, check=False)
    assert b"database is locked" in done.stderr


def test_what_cannot_be_opened_is_named_and_the_others_come_in(
    project: Project, seeds: list[Path], tmp_path: Path, worker: Worker, monkeypatch: pytest.MonkeyPatch
):
    closed = tmp_path / "關著"
    closed.mkdir()
    listdir = os.listdir

    def listed(folder: Path) -> list[str]:
        if folder == closed:
            raise PermissionError(errno.EACCES, "Permission denied")
        return listdir(folder)

    monkeypatch.setattr(os, "listdir", listed)
    report = import_paths(project, [closed, tmp_path / ("長" * 200), seeds[2]], worker=worker)
    assert str(report.failed[0].failures[0]) == "關著 cannot be read: Permission denied."
    assert "File name too long" in str(report.failed[1].failures[0])
    assert len(project.documents()) == 1


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="file names are Unicode there")
def test_a_file_whose_name_is_no_text_comes_in_and_goes_out(project: Project, tmp_path: Path, worker: Worker):
    path = tmp_path / os.fsdecode(b"\xff.txt")
    path.write_text("普京", encoding="utf-8")
    assert not import_paths(project, [path], worker=worker).failed
    assert project.documents()[0].name == "\ufffd.txt"
    assert export_jsonl(project, tmp_path / "out.jsonl").documents == 1
