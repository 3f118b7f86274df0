import json
from dataclasses import replace
from pathlib import Path

import pytest
from quotations import quoted

from annotator.core.operations import AddAnnotation, ChangeAnnotation
from annotator.project import tagging
from annotator.project.exporting import export_jsonl, verify_jsonl
from annotator.project.importing import import_paths
from annotator.project.project import Project
from annotator.project.worker import Worker


def exported(project: Project, out: Path) -> tuple[bytes, bytes]:
    """The lines and what lies beside them."""
    export_jsonl(project, out)
    return out.read_bytes(), out.with_suffix(".project.json").read_bytes()


@pytest.fixture
def other(tmp_path: Path):
    with Project.create(tmp_path / "另一個.annotator") as other:
        yield other


def test_a_full_project_goes_out_comes_in_and_goes_out_again_the_same(
    full_project: Project, other: Project, tmp_path: Path
):
    first = exported(full_project, tmp_path / "out.jsonl")
    report = import_paths(other, [tmp_path / "out.jsonl"])
    assert not report.failed
    assert exported(other, tmp_path / "again.jsonl") == first
    assert verify_jsonl(tmp_path / "again.jsonl").problems == []
    assert other.check() == []


def test_importing_twice_doubles_nothing(full_project: Project, other: Project, tmp_path: Path):
    first = exported(full_project, tmp_path / "out.jsonl")
    import_paths(other, [tmp_path / "out.jsonl"])
    second = import_paths(other, [tmp_path / "out.jsonl"])
    assert (second.steps, second.failed) == ([], [])
    assert exported(other, tmp_path / "again.jsonl") == first


def test_the_import_is_one_step_that_one_undo_takes_back(full_project: Project, other: Project, tmp_path: Path):
    before = exported(other, tmp_path / "before.jsonl")
    exported(full_project, tmp_path / "out.jsonl")
    assert len(import_paths(other, [tmp_path / "out.jsonl"]).steps) == 1
    other.undo(None)
    assert other.documents() == []
    assert exported(other, tmp_path / "after.jsonl")[0] == before[0]


def test_what_was_undone_can_be_imported_again(full_project: Project, other: Project, tmp_path: Path):
    first = exported(full_project, tmp_path / "out.jsonl")
    import_paths(other, [tmp_path / "out.jsonl"])
    other.undo(None)
    assert not import_paths(other, [tmp_path / "out.jsonl"]).failed
    assert exported(other, tmp_path / "again.jsonl") == first


def test_new_annotations_of_a_known_document_are_added_under_their_annotator(
    full_project: Project, other: Project, tmp_path: Path
):
    exported(full_project, tmp_path / "out.jsonl")
    import_paths(other, [tmp_path / "out.jsonl"])
    document = other.document(other.documents()[0].id)
    other.perform(AddAnnotation(document.id, tagging.mention(quoted(document, "河內"), "GPE", "王芳")))
    exported(other, tmp_path / "theirs.jsonl")
    import_paths(full_project, [tmp_path / "theirs.jsonl"])
    added = full_project.annotations(document.id)[-1]
    assert (added.spans[0].text, added.annotator) == ("河內", "王芳")


def test_ours_stays_when_the_same_annotation_differs_and_theirs_is_listed(
    full_project: Project, other: Project, tmp_path: Path
):
    exported(full_project, tmp_path / "out.jsonl")
    import_paths(other, [tmp_path / "out.jsonl"])
    document = other.documents()[0].id
    mention = other.annotations(document)[0]
    other.perform(ChangeAnnotation(document, mention, replace(mention, note="他們的")))
    exported(other, tmp_path / "theirs.jsonl")
    report = import_paths(full_project, [tmp_path / "theirs.jsonl"])
    assert report.steps == []
    assert any(mention.id in remark and "stays" in remark for remark in map(str, report.files[0].remarks))
    assert full_project.annotations(document)[0] == mention


def test_the_same_id_with_another_raw_text_is_refused(full_project: Project, tmp_path: Path):
    lines, _ = exported(full_project, tmp_path / "out.jsonl")
    record = json.loads(lines)
    record["source"]["sha256"] = "0" * 64
    (tmp_path / "theirs.jsonl").write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")
    report = import_paths(full_project, [tmp_path / "theirs.jsonl"])
    assert report.steps == []
    assert "another raw text" in str(report.failed[0].failures[0])


def test_a_broken_line_is_named_and_the_others_come_in(full_project: Project, other: Project, tmp_path: Path):
    lines, _ = exported(full_project, tmp_path / "out.jsonl")
    (tmp_path / "壞.jsonl").write_bytes(b'{"format":"annotator.document"\n' + lines)
    report = import_paths(other, [tmp_path / "壞.jsonl"])
    assert "壞.jsonl, line 1" in str(report.failed[0].failures[0])
    assert len(other.documents()) == 1


def test_lines_without_their_sidecar_bring_the_labels_they_use(
    full_project: Project, other: Project, tmp_path: Path, worker: Worker
):
    exported(full_project, tmp_path / "out.jsonl")
    text = (tmp_path / "out.jsonl").read_text(encoding="utf-8").replace('"label":"POST"', '"label":"OFFICE"')
    (tmp_path / "alone.jsonl").write_text(text, encoding="utf-8")
    import_paths(other, [tmp_path / "alone.jsonl"])
    assert other.context().label_set.label("OFFICE") is not None
    assert other.context().entities[0].wikidata == "Q15180"


def test_the_bytes_of_the_source_come_back_from_its_line(full_project: Project, other: Project, tmp_path: Path):
    exported(full_project, tmp_path / "out.jsonl")
    import_paths(other, [tmp_path / "out.jsonl"])
    document = other.documents()[0].id
    assert other.source_bytes(document) == full_project.source_bytes(document) is not None
