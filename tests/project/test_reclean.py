from dataclasses import replace
from pathlib import Path

import pytest
from quotations import quoted

from annotator.core.annotation import DateExpression, Stance, all_spans, quote_of
from annotator.core.document import Cleaner, CleaningChoices, CleaningMark, Document, MarkAction
from annotator.core.operations import AddAnnotation, AddDocument, Batch, ChangeAnnotation
from annotator.core.rules import Rule
from annotator.core.span import Side, Span
from annotator.project import tagging
from annotator.project.progress import Cancelled
from annotator.project.project import Project, UndoBlocked
from annotator.project.recleaning import (
    SWITCHABLE_RULES,
    is_outdated,
    reclean,
    reclean_outdated,
    with_mark,
    with_rule,
    without_mark,
)
from annotator.project.worker import Worker

NO_LABELS = CleaningChoices(rules_off=(Rule.LANGUAGE_LABEL,))


def front(project: Project) -> Document:
    return project.document(project.documents()[0].id)


def words(project: Project, document_id: str) -> list[list[tuple[Side, str]]]:
    return [[(span.side, span.text) for span in all_spans(each)] for each in project.annotations(document_id)]


def place(document: Document, wanted: str) -> Span:
    start = document.text.index(wanted)
    return Span(start, start + len(wanted))


def test_every_annotation_comes_along_with_its_words(full_project: Project, worker: Worker):
    before = front(full_project)
    said = words(full_project, before.id)
    result = reclean(full_project, before.id, NO_LABELS, worker)
    after = front(full_project)
    assert "俄語：" in before.text
    assert "俄語：" not in after.text
    assert after.cleaning == NO_LABELS
    assert result is not None
    assert (result.carried, result.doubtful) == (len(said), ())
    assert words(full_project, before.id) == said
    assert full_project.check() == []


def test_the_same_text_by_the_same_choices_is_no_step(full_project: Project, worker: Worker):
    document = front(full_project)
    assert reclean(full_project, document.id, document.cleaning, worker) is None
    assert full_project.text_versions(document.id) == (1, 1)


def test_what_is_left_out_keeps_its_annotation_in_raw_marked_for_review(full_project: Project, worker: Worker):
    document = front(full_project)
    choices = with_mark(document, Side.TEXT, place(document, "1988年"), MarkAction.DROP)
    result = reclean(full_project, document.id, choices, worker)
    assert result is not None
    assert [(each.review, each.spans[0].side, each.spans[0].text) for each in result.doubtful] == [
        (True, Side.RAW, "1988年")
    ]
    assert full_project.check() == []


def test_a_text_of_an_older_cleaner_is_outdated_until_it_is_cleaned_again(full_project: Project, worker: Worker):
    document = front(full_project)
    old = replace(document.cleaned, cleaner=Cleaner("annotator", "0"))
    full_project.perform(
        AddDocument(
            replace(document, id="old", cleaned=old, variables=()), full_project.source_bytes(document.id) or b""
        )
    )
    assert not is_outdated(document)
    assert is_outdated(full_project.document("old"))
    assert reclean(full_project, "old", document.cleaning, worker) is not None
    assert not is_outdated(full_project.document("old"))


def test_undo_and_redo_after_a_restart_give_what_was_there(full_project: Project, worker: Worker):
    path: Path = full_project.path
    document = front(full_project)
    before = document, full_project.annotations(document.id)
    choices = with_mark(document, Side.TEXT, place(document, "1988年"), MarkAction.DROP)
    reclean(full_project, document.id, with_rule(choices, Rule.LANGUAGE_LABEL, on=False), worker)
    after = front(full_project), full_project.annotations(document.id)
    full_project.close()
    with Project.open(path) as project:
        project.undo(document.id)
        assert (front(project), project.annotations(document.id)) == before
        project.redo(document.id)
        assert (front(project), project.annotations(document.id)) == after
        assert project.check() == []
    with Project.open(path) as project:
        assert (front(project), project.annotations(document.id)) == after


def test_a_new_version_after_an_undo_takes_the_place_of_no_old_one(full_project: Project, worker: Worker):
    document = front(full_project)
    reclean(full_project, document.id, NO_LABELS, worker)
    full_project.undo(document.id)
    reclean(full_project, document.id, with_rule(document.cleaning, Rule.CATEGORY, on=False), worker)
    assert full_project.text_versions(document.id) == (3, 3)
    full_project.undo(document.id)
    assert front(full_project) == document


def test_a_step_of_the_project_before_is_not_undone_quietly(full_project: Project, worker: Worker):
    document = front(full_project)
    other = replace(document, id="other", variables=(), group="")
    full_project.perform(AddDocument(other, full_project.source_bytes(document.id) or b""))
    tags = [tagging.mention(quoted(document, "蘇聯和越南官方"), "ORG", "李明") for _ in range(2)]
    full_project.perform(Batch("everywhere", (AddAnnotation(document.id, tags[0]), AddAnnotation("other", tags[1]))))
    result = reclean(full_project, document.id, NO_LABELS, worker)
    assert result is not None
    with pytest.raises(UndoBlocked) as blocked:
        full_project.undo(None)
    assert blocked.value.numbers == (result.change.number,)
    full_project.undo(None, blocked.value.numbers)
    assert front(full_project).cleaned == document.cleaned
    assert tags[0] not in full_project.annotations(document.id)


def test_a_part_of_made_words_stays_on_its_part(full_project: Project, worker: Worker):
    document = front(full_project)
    language = tagging.mention(quoted(document, "俄語"), "LANG", "李明")
    full_project.perform(AddAnnotation(document.id, language))
    reclean(full_project, document.id, with_rule(document.cleaning, Rule.CATEGORY, on=False), worker)
    carried = next(each for each in full_project.annotations(document.id) if each.id == language.id)
    assert (carried.review, [span.text for span in carried.spans]) == (False, ["俄語"])


def test_what_was_tagged_while_the_worker_cleaned_comes_along(full_project: Project, worker: Worker):
    document = front(full_project)
    late = tagging.mention(quoted(document, "拉夫羅夫"), "PER", "李明")

    class TagsMeanwhile:
        calls = 0

        def report(self, done: int, total: int, name: str) -> None:
            self.calls += 1
            if self.calls == 2:
                full_project.perform(AddAnnotation(document.id, late))

    reclean(full_project, document.id, NO_LABELS, worker, TagsMeanwhile())
    assert [(Side.TEXT, "拉夫羅夫")] in words(full_project, document.id)


def test_a_cancelled_cleaning_changes_nothing(full_project: Project, worker: Worker):
    class EnoughAfterCleaning:
        calls = 0

        def report(self, done: int, total: int, name: str) -> None:
            self.calls += 1
            if self.calls == 2:
                raise Cancelled

    document = front(full_project)
    with pytest.raises(Cancelled):
        reclean(full_project, document.id, NO_LABELS, worker, EnoughAfterCleaning())
    assert front(full_project) == document


def test_a_mark_cuts_those_before_it_and_can_be_taken_out(full_project: Project):
    document = front(full_project)
    for start, end, action in ((10, 40, MarkAction.KEEP), (20, 30, MarkAction.DROP)):
        document = replace(document, cleaning=with_mark(document, Side.RAW, Span(start, end), action))
    keep, drop = MarkAction.KEEP, MarkAction.DROP
    assert document.cleaning.marks == (
        CleaningMark(10, 20, keep),
        CleaningMark(20, 30, drop),
        CleaningMark(30, 40, keep),
    )
    assert len(without_mark(document.cleaning, CleaningMark(20, 30, drop)).marks) == 2


def test_a_mark_on_the_text_takes_the_raw_stretch_it_came_from(full_project: Project):
    document = front(full_project)
    mark = with_mark(document, Side.TEXT, place(document, "Российско"), MarkAction.DROP).marks[0]
    assert document.raw[mark.raw_start : mark.raw_end] == "Российско"


def test_rules_are_switched_off_and_on_again():
    off = with_rule(CleaningChoices(), SWITCHABLE_RULES[0], on=False)
    assert off.rules_off == (SWITCHABLE_RULES[0],)
    assert with_rule(with_rule(off, SWITCHABLE_RULES[0], on=False), SWITCHABLE_RULES[0], on=True) == CleaningChoices()


def dropped(project: Project, worker: Worker, wanted: str) -> Document:
    """The document after words of its text were left out by a mark."""
    document = front(project)
    choices = with_mark(document, Side.TEXT, place(document, wanted), MarkAction.DROP)
    reclean(project, document.id, choices, worker)
    return front(project)


def test_an_annotation_comes_home_when_its_words_come_back(full_project: Project, worker: Worker):
    before = full_project.annotations(front(full_project).id)
    document = dropped(full_project, worker, "1988年")
    result = reclean(full_project, document.id, CleaningChoices(), worker)
    after = full_project.annotations(document.id)
    assert result is not None
    assert result.doubtful == ()
    assert [replace(each, modified="") for each in after] == [replace(each, modified="") for each in before]


def test_an_annotation_that_lost_some_words_has_them_again_when_they_come_back(full_project: Project, worker: Worker):
    document = dropped(full_project, worker, "蘇聯和")
    assert [(Side.TEXT, "越南官方")] in words(full_project, document.id)
    reclean(full_project, document.id, CleaningChoices(), worker)
    assert [(Side.TEXT, "蘇聯和越南官方")] in words(full_project, document.id)


def test_what_a_person_tagged_in_raw_stays_there_when_its_words_come_into_the_text(
    full_project: Project, worker: Worker
):
    document = front(full_project)
    start = document.raw.index("2001-03-05")
    choices = with_mark(document, Side.RAW, Span(start, start + 10), MarkAction.KEEP)
    reclean(full_project, document.id, choices, worker)
    assert "2001-03-05" in front(full_project).text
    assert [(Side.RAW, "2001-03-05")] in words(full_project, document.id)


def test_what_a_person_moved_since_does_not_jump_back(full_project: Project, worker: Worker):
    document = dropped(full_project, worker, "1988年")
    fallen = next(each for each in full_project.annotations(document.id) if quote_of(each) == "1988年")
    assert isinstance(fallen, DateExpression)
    own = replace(fallen, spans=(replace(fallen.spans[0], end=fallen.spans[0].end - 1, text="1988"),))
    full_project.perform(ChangeAnnotation(document.id, fallen, own))
    reclean(full_project, document.id, CleaningChoices(), worker)
    assert [(Side.RAW, "1988")] in words(full_project, document.id)


def test_a_citation_that_is_gone_is_no_evidence_until_it_comes_back(full_project: Project, worker: Worker):
    document = front(full_project)
    cited = document.cleaned.references[0]
    before = full_project.annotations(document.id)[-1]
    choices = with_mark(document, Side.RAW, Span(cited.raw_start, cited.raw_end), MarkAction.DROP)
    result = reclean(full_project, document.id, choices, worker)
    stance = full_project.annotations(document.id)[-1]
    assert result is not None
    assert result.doubtful == (stance,)
    assert isinstance(stance, Stance)
    assert (stance.evidence, stance.review, quote_of(stance)) == ((), True, quote_of(before))
    full_project.undo(document.id)
    assert full_project.annotations(document.id)[-1] == before
    full_project.redo(document.id)
    reclean(full_project, document.id, CleaningChoices(), worker)
    assert replace(full_project.annotations(document.id)[-1], modified=before.modified) == before


def test_every_outdated_text_of_a_project_is_cleaned_again(full_project: Project, worker: Worker):
    document = front(full_project)
    old = replace(document.cleaned, cleaner=Cleaner("annotator", "0"))
    for name in ("甲", "乙"):
        other = replace(document, id=name, title=name, cleaned=old, cleaning=NO_LABELS, variables=())
        full_project.perform(AddDocument(other, full_project.source_bytes(document.id) or b""))
    assert [is_outdated(each) for each in full_project.documents()] == [False, True, True]
    result = reclean_outdated(full_project, worker)
    assert (result.documents, result.failures) == (2, [])
    assert not any(is_outdated(each) for each in full_project.documents())
    assert full_project.document("乙").cleaning == NO_LABELS
    assert "俄語：" not in full_project.document("乙").text
    assert reclean_outdated(full_project, worker).documents == 0
