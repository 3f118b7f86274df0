"""Cleaning anew again and again, by any choices, with undo and redo: nothing is lost and everything can come home."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from annotator.core.annotation import (
    Annotation,
    AttributedTo,
    Claim,
    Content,
    Holder,
    Stance,
    Target,
    TargetKind,
    Voice,
    all_spans,
)
from annotator.core.document import CleaningChoices, Document, MarkAction
from annotator.core.operations import AddAnnotation
from annotator.core.span import QuotedSpan, Side, Span
from annotator.project import tagging
from annotator.project.importing import import_paths
from annotator.project.project import Project
from annotator.project.recleaning import SWITCHABLE_RULES, reclean, with_mark, with_rule
from annotator.project.worker import Worker

places = st.integers(0, 10**6)


@st.composite
def words(draw: st.DrawFn, document: Document) -> tuple[QuotedSpan, ...]:
    """Some characters of either text, with no white space at their ends."""
    side = draw(st.sampled_from([Side.TEXT, Side.TEXT, Side.RAW]))
    text = document.text if side is Side.TEXT else document.raw
    start = draw(places) % (len(text) - 30)
    start += len(text[start:]) - len(text[start:].lstrip())
    wanted = text[start : start + draw(st.integers(1, 25))].rstrip()
    return (QuotedSpan(side, start, start + len(wanted), wanted),)


@st.composite
def annotations(draw: st.DrawFn, document: Document) -> Annotation:
    match draw(st.integers(0, 2)):
        case 0:
            spans = draw(words(document)) + (draw(words(document)) if draw(st.booleans()) else ())
            made: Annotation = tagging.mention(spans, "PER", "李明")
        case 1:
            made = tagging.date(draw(words(document)), "李明")
        case _:
            cited = [each.id for each in document.cleaned.references]
            made = replace(
                tagging.stance(draw(words(document)), "李明"),
                holder=Holder(spans=draw(words(document))),
                target=Target(TargetKind.CLAIM, spans=draw(words(document)), claim=Claim(draw(words(document)))),
                content=Content(draw(words(document))),
                chain=(AttributedTo(Voice.EXPLICIT, spans=draw(words(document))),),
                evidence=tuple(each for each in cited[:6] if draw(st.booleans())),
            )
    return replace(made, review=draw(st.booleans()))


Act = Callable[[Project, Document, Worker], object]


def _switch(rule: str) -> Act:
    def act(project: Project, document: Document, worker: Worker) -> None:
        is_off = rule in document.cleaning.rules_off
        reclean(project, document.id, with_rule(document.cleaning, rule, on=is_off), worker)

    return act


def _mark(side: Side, start: int, length: int, action: MarkAction) -> Act:
    def act(project: Project, document: Document, worker: Worker) -> None:
        text = document.text if side is Side.TEXT else document.raw
        if text:
            begin = start % len(text)
            span = Span(begin, min(begin + length, len(text)))
            reclean(project, document.id, with_mark(document, side, span, action), worker)

    return act


def _undo(project: Project, document: Document, worker: Worker) -> None:
    if document.cleaning != CleaningChoices():  # else the annotations would be taken back
        project.undo(document.id)


def _redo(project: Project, document: Document, worker: Worker) -> None:
    project.redo(document.id)


acts = st.one_of(
    st.builds(_switch, st.sampled_from(SWITCHABLE_RULES)),
    st.builds(_mark, st.sampled_from(Side), places, st.integers(1, 400), st.sampled_from(MarkAction)),
    st.just(_undo),
    st.just(_redo),
)


def said(annotations: list[Annotation]) -> list[list[tuple[Side, str]]]:
    return [[(span.side, span.text) for span in all_spans(each)] for each in annotations]


@pytest.mark.parametrize("seed", [0, 1, 2, 4])
@settings(max_examples=5, phases=[Phase.generate])
@given(st.data())
def test_nothing_is_lost_on_any_way_and_everything_comes_home(
    seed: int, seeds: list[Path], worker: Worker, data: st.DataObject
):
    with TemporaryDirectory() as folder, Project.create(Path(folder) / "走.annotator") as project:
        import_paths(project, [seeds[seed]], worker=worker)
        start = project.document(project.documents()[0].id)
        for annotation in data.draw(st.lists(annotations(start), min_size=1, max_size=5)):
            project.perform(AddAnnotation(start.id, annotation))
        start, made = project.document(start.id), project.annotations(start.id)
        for act in data.draw(st.lists(acts, max_size=6)):
            act(project, project.document(start.id), worker)
            document, now = project.document(start.id), project.annotations(start.id)
            assert project.check() == []
            assert [each.id for each in now] == [each.id for each in made]
            cited = {each.id for each in document.cleaned.references}
            assert all(cited.issuperset(each.evidence) for each in now if isinstance(each, Stance))
        reclean(project, start.id, CleaningChoices(), worker)
        back, now = project.document(start.id), project.annotations(start.id)
        assert back.cleaned == start.cleaned
        assert said(now) == said(made)
        assert [replace(each, modified="") for each in now] == [replace(each, modified="") for each in made]
        steps = 0
        while project.document(start.id).cleaned != start.cleaned or project.annotations(start.id) != made:
            assert project.undo(start.id)
            steps += 1
        for _ in range(steps):
            project.redo(start.id)
        assert (project.document(start.id), project.annotations(start.id)) == (back, now)
