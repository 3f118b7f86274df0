import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.cli import main
from annotator.project.project import Project

CHECKOUT = Path(__file__).parent.parent


def test_clean_writes_one_whole_line_for_each_seed(seeds: list[Path], capfdbinary: pytest.CaptureFixture[bytes]):
    for seed in seeds:
        assert main(["clean", str(seed)]) == 0
    lines = capfdbinary.readouterr().out.splitlines()
    assert len(lines) == 5
    for line in map(json.loads, lines):
        raw, text = line["raw"], line["text"]
        parts = (p for p in line["alignment"] if p["op"] == "copy")
        assert all(text[p["text_start"] : p["text_end"]] == raw[p["raw_start"] : p["raw_end"]] for p in parts)
        assert (line["id"], line["source"]["imported_at"]) == (None, None)


def test_import_export_verify_and_check_agree(tmp_path: Path, seeds: list[Path], capsys: pytest.CaptureFixture[str]):
    project, out = str(tmp_path / "俄.annotator"), str(tmp_path / "out.jsonl")
    assert main(["import", project, str(seeds[0].parent)]) == 0
    assert main(["export", project, out]) == 0
    assert main(["verify", out]) == 0
    assert main(["check", project]) == 0
    assert "Imported 5 documents" in capsys.readouterr().out


def test_each_failure_is_named_on_standard_error_and_the_rest_goes_on(
    tmp_path: Path, seeds: list[Path], capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "照片.jpg").write_bytes(b"\xff\xd8\xff\xe0" + bytes(64))
    (tmp_path / "壞.jsonl").write_text("這不是 JSON\n也不是\n", encoding="utf-8")
    wanted = [tmp_path / "照片.jpg", tmp_path / "壞.jsonl", tmp_path / "沒有.txt", seeds[2]]
    assert main(["import", str(tmp_path / "p.annotator"), *map(str, wanted)]) == 1
    said = capsys.readouterr()
    assert "Imported 1 documents from 1 of 4 files" in said.out
    assert [line for line in said.err.splitlines() if not line.startswith("annotator: ")] == []
    assert all(name in said.err for name in ("照片.jpg", "壞.jsonl, line 1", "壞.jsonl, line 2", "沒有.txt"))


def test_what_is_no_project_is_refused_and_left_as_it_was(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "別的.annotator"
    sqlite3.connect(path).execute("CREATE TABLE t (x)").connection.close()
    before = path.read_bytes()
    assert main(["check", str(path)]) == 1
    assert "別的.annotator is not an Annotator project" in capsys.readouterr().err
    assert path.read_bytes() == before


def test_a_project_that_is_open_elsewhere_is_refused(tmp_path: Path):
    path = tmp_path / "開著.annotator"
    with Project.create(path):
        command = [sys.executable, "main.py", "export", str(path), str(tmp_path / "out.jsonl")]
        answer = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert answer.returncode == 1
    assert "開著.annotator is open" in answer.stderr


@pytest.mark.parametrize(
    "wrong", [["clean"], ["export", "p.annotator"], ["import"], ["screenshot", "a", "b", "--size", "x"]]
)
def test_wrong_usage_exits_with_2(wrong: list[str], capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as exit_code:
        main(wrong)
    assert exit_code.value.code == 2
    assert capsys.readouterr().err


def test_the_window_is_drawn_into_a_picture(tmp_path: Path, seeds: list[Path]):
    project, picture = str(tmp_path / "p.annotator"), tmp_path / "窗.png"
    main(["import", project, str(seeds[3])])
    command = [sys.executable, "main.py", "screenshot", project, str(picture), "--size", "1200x760", "--theme", "dark"]
    answer = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert (answer.returncode, answer.stderr) == (0, "")
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_a_picture_never_takes_the_place_of_a_project(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    path = tmp_path / "俄.annotator"
    Project.create(path).close()
    assert main(["screenshot", str(path), str(path)]) == 1
    assert "俄.annotator" in capsys.readouterr().err
    with Project.open(path) as project:
        assert project.check() == []


def test_a_name_that_is_too_long_is_told_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    project, long = str(tmp_path / "俄.annotator"), str(tmp_path / ("長" * 100))
    for arguments in (["import", project, long], ["export", project, long], ["verify", long], ["check", long]):
        assert main(arguments) == 1
        assert "長長長" in capsys.readouterr().err


def test_without_a_display_the_first_start_draws_the_five_articles(tmp_path: Path):
    environment = {**os.environ, "HOME": str(tmp_path), "XDG_DOCUMENTS_DIR": str(tmp_path / "文件")}
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        environment.pop(name, None)
    answer = subprocess.run(
        [sys.executable, "main.py"], cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0
    assert answer.stdout.count("\n") == 1
    folder = tmp_path / "文件" / "Annotator"
    assert sorted(path.name for path in folder.iterdir()) == ["First project.annotator", "First project.png"]
    with Project.open(folder / "First project.annotator") as project:
        assert len(project.documents()) == 5
