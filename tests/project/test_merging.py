import json
from dataclasses import replace
from pathlib import Path

import pytest
from quotations import quoted

from annotator.core.annotation import Holder, Voice
from annotator.core.document import CleaningChoices, CleaningMark, MarkAction
from annotator.core.errors import AnnotatorError
from annotator.core.operations import AddAnnotation, Batch, ChangeAnnotation, ChangeLabelSet, ChangeVariables
from annotator.core.span import Span
from annotator.project import tagging
from annotator.project.exporting import cleaned_line, export_jsonl, verify_jsonl
from annotator.project.importing import import_paths
from annotator.project.project import Project
from annotator.project.recleaning import reclean
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


def test_lines_that_speak_of_one_document_are_taken_one_after_the_other(
    full_project: Project, other: Project, tmp_path: Path
):
    lines, context = exported(full_project, tmp_path / "out.jsonl")
    document = full_project.document(full_project.documents()[0].id)
    full_project.perform(AddAnnotation(document.id, tagging.mention(quoted(document, "河內"), "GPE", "王芳")))
    more, _ = exported(full_project, tmp_path / "more.jsonl")
    (tmp_path / "both.jsonl").write_bytes(lines + more + lines)
    (tmp_path / "both.project.json").write_bytes(context)
    report = import_paths(other, [tmp_path / "both.jsonl"])
    assert (report.failed, len(report.steps)) == ([], 1)
    assert exported(other, tmp_path / "again.jsonl")[0] == more


def test_a_line_of_clean_comes_in_once_with_an_id_of_its_own(other: Project, seeds: list[Path], tmp_path: Path):
    lines = [cleaned_line(seed)[0] for seed in seeds[2:4]]
    (tmp_path / "clean.jsonl").write_bytes(b"".join([*lines, lines[0]]))
    import_paths(other, [tmp_path / "clean.jsonl"])
    assert import_paths(other, [tmp_path / "clean.jsonl"]).steps == []
    first, second = (other.document(summary.id) for summary in other.documents())
    assert all((first.id, second.id, first.source.imported_at))


def test_an_id_that_an_annotation_of_another_document_has_refuses_the_line_only(
    full_project: Project, other: Project, seeds: list[Path], tmp_path: Path, worker: Worker
):
    import_paths(full_project, [seeds[3]], worker=worker)
    taken, document = full_project.annotations(full_project.documents()[0].id)[0], full_project.documents()[1].id
    mention = tagging.mention(quoted(full_project.document(document), "阿塞拜疆"), "GPE", "王芳")
    full_project.perform(AddAnnotation(document, mention))
    lines, _ = exported(full_project, tmp_path / "out.jsonl")
    (tmp_path / "out.jsonl").write_bytes(lines.replace(mention.id.encode(), taken.id.encode()))
    report = import_paths(other, [tmp_path / "out.jsonl"])
    assert f"has the id {taken.id}" in str(report.failed[0].failures[0])
    assert [summary.title for summary in other.documents()] == ["俄越關係𠮷"]
    (tmp_path / "one.jsonl").write_bytes((tmp_path / "out.jsonl").read_bytes().splitlines(keepends=True)[1])
    assert f"has the id {taken.id}" in str(import_paths(other, [tmp_path / "one.jsonl"]).failed[0].failures[0])


def test_what_was_deleted_from_the_context_is_not_made_again(full_project: Project, other: Project, tmp_path: Path):
    context = full_project.context()
    full_project.perform(ChangeVariables(context.variables, ()))
    labels = tuple(label for label in context.label_set.labels if label.id != "POST")
    full_project.perform(ChangeLabelSet(context.label_set, replace(context.label_set, version=2, labels=labels)))
    first = exported(full_project, tmp_path / "out.jsonl")
    import_paths(other, [tmp_path / "out.jsonl"])
    assert exported(other, tmp_path / "again.jsonl") == first


def test_labels_that_were_chosen_stay_where_nothing_is_tagged_yet(
    full_project: Project, other: Project, tmp_path: Path
):
    ours = other.context().label_set
    mine = replace(ours, version=2, labels=(replace(ours.labels[0], seal="普"), *ours.labels[1:-1]))
    other.perform(ChangeLabelSet(ours, mine))
    exported(full_project, tmp_path / "out.jsonl")
    report = import_paths(other, [tmp_path / "out.jsonl"])
    assert other.context().label_set.labels[: len(mine.labels)] == mine.labels
    assert any(ours.labels[0].id in str(remark) for remark in report.files[0].remarks)


@pytest.mark.parametrize(
    "content", [b"\x84\x31\x95\x33" + "俄越关系，普京访问了河内。".encode("gb18030"), "普京\0訪問了\0\0河內𠮷".encode()]
)
def test_the_bytes_of_a_source_with_a_mark_or_with_nuls_come_back_too(
    content: bytes, project: Project, other: Project, tmp_path: Path, worker: Worker
):
    (tmp_path / "甲.txt").write_bytes(content)
    import_paths(project, [tmp_path / "甲.txt"], worker=worker)
    exported(project, tmp_path / "out.jsonl")
    import_paths(other, [tmp_path / "out.jsonl"])
    assert other.source_bytes(other.documents()[0].id) == content


def test_an_export_never_takes_the_place_of_a_project_or_a_folder(project: Project, other: Project, tmp_path: Path):
    (tmp_path / "folder.jsonl").mkdir()
    (tmp_path / "同一個.jsonl").hardlink_to(project.path)
    for name in (project.path.name, other.path.name, "同一個.jsonl", "folder.jsonl"):
        with pytest.raises(AnnotatorError, match=name):
            export_jsonl(project, tmp_path / name)
    assert project.check() == []
    assert not list(tmp_path.glob("*.project.json"))


def test_what_referred_to_an_annotation_that_stays_out_comes_in_without_it(
    full_project: Project, other: Project, tmp_path: Path, worker: Worker
):
    exported(full_project, tmp_path / "out.jsonl")
    import_paths(other, [tmp_path / "out.jsonl"])
    document = other.document(other.documents()[0].id)
    mention = tagging.mention(quoted(document, "河內"), "GPE", "王芳")
    stance = replace(tagging.stance((), "王芳"), holder=Holder(Voice.EXPLICIT, mention.id))
    other.perform(Batch("兩個", (AddAnnotation(document.id, mention), AddAnnotation(document.id, stance))))
    exported(other, tmp_path / "theirs.jsonl")
    start = mention.spans[0].start
    mark = CleaningMark(*document.cleaned.alignment.raw_range(Span(start - 4, start)), MarkAction.DROP)
    reclean(full_project, document.id, CleaningChoices(marks=(mark,)), worker)
    report = import_paths(full_project, [tmp_path / "theirs.jsonl"])
    assert any("came in without what it refers to" in str(remark) for remark in report.files[0].remarks)
    come = full_project.annotations(document.id)[-1]
    assert come == replace(stance, holder=Holder(Voice.EXPLICIT), review=True)
