"""A project with everything in it that a project can hold."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from quotations import quoted

from annotator.core.annotation import (
    Assertion,
    Attitude,
    AttributedTo,
    Claim,
    Content,
    Cue,
    DateExpression,
    EntityMention,
    Holder,
    Intensity,
    MentionClass,
    SpeechMode,
    Stance,
    SuggestedBy,
    Target,
    TargetKind,
    TimexMod,
    Voice,
)
from annotator.core.document import Script, VariableDefinition, VariableType
from annotator.core.entity import Alias, EntityRecord
from annotator.core.operations import (
    AddAnnotation,
    AddEntity,
    ChangeDocument,
    ChangeProjectNote,
    ChangeVariable,
    ChangeVariables,
    DocumentField,
)
from annotator.core.span import Side
from annotator.project import tagging
from annotator.project.importing import import_paths
from annotator.project.project import Project
from annotator.project.worker import Worker


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    with Worker() as worker:
        yield worker


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "俄羅斯.annotator") as project:
        project.annotator = "李明"
        yield project


@pytest.fixture
def full_project(project: Project, seeds: list[Path], worker: Worker) -> Project:
    """Seed 002 with every kind of annotation, link, note and variable."""
    import_paths(project, [seeds[2]], worker=worker)
    document = project.document(project.documents()[0].id)
    soviet = EntityRecord(
        "e-soviet",
        "蘇聯",
        "GPE",
        (Alias("苏联", Script.HANS), Alias("蘇維埃聯盟", Script.HANT, "TW"), Alias("СССР", lang="ru")),
        "苏联",
        "Q15180",
        "1922–1991",
    )
    entity = replace(
        tagging.mention(quoted(document, "蘇聯和越南官方"), "ORG", "李明"),
        subtype="government",
        mention_class=MentionClass.NOMINAL,
        metonymy="government",
        entity=soviet.id,
        note="兩國官方",
        review=True,
    )
    split = tagging.mention((*quoted(document, "俄羅斯"), *quoted(document, "外長")), "POST", "王芳")
    cited = tagging.date(quoted(document, "2001-03-05", Side.RAW), "李明")
    anchor = tagging.date(quoted(document, "1988年"), "李明")
    anchored = replace(
        tagging.date(quoted(document, "當時的蘇聯"), "李明"),
        edtf="1988",
        mod=TimexMod.APPROX,
        earliest="1988-01-01",
        latest="1988-12-31",
        anchor=anchor.id,
        suggestion=SuggestedBy("temporal", 0.5, "同年"),
    )
    claim = replace(
        tagging.stance(quoted(document, "抗衡"), "李明"),
        holder=Holder(Voice.UNATTRIBUTED),
        target=Target(TargetKind.ENTITY, spans=quoted(document, "中國")),
        polarity=-1,
        assertion=Assertion.HYPOTHETICAL,
    )
    denial = replace(
        tagging.stance(quoted(document, "否認"), "李明"),
        holder=Holder(Voice.EXPLICIT, entity.id, soviet.id, entity.spans),
        target=Target(TargetKind.CLAIM, claim=Claim(quoted(document, "基地是用於抗衡中國潛在的威脅"), claim.id)),
        cue=Cue(spans=quoted(document, "否認")),
        content=Content(quoted(document, "用於抗衡"), SpeechMode.INDIRECT),
        attitude=Attitude.POSITION,
        polarity=-2,
        intensity=Intensity.HIGH,
        chain=(AttributedTo(Voice.AUTHOR), AttributedTo(Voice.EXPLICIT, entity.id, soviet.id, entity.spans)),
        time=anchor.id,
        evidence=(document.cleaned.references[0].id,),
        note="第二個立場",
    )
    project.perform(AddEntity(soviet))
    annotations: list[EntityMention | DateExpression | Stance] = [
        entity,
        split,
        cited,
        anchor,
        anchored,
        claim,
        denial,
    ]
    for annotation in annotations:
        project.perform(AddAnnotation(document.id, annotation))
    outlet = VariableDefinition("來源", VariableType.CHOICE, ("維基百科", "大纪元"), "哪裡來的")
    project.perform(ChangeVariables((), (outlet,)))
    project.perform(ChangeVariable(document.id, "來源", None, "維基百科"))
    for field, before, after in (
        (DocumentField.TITLE, document.title, "俄越關係𠮷"),
        (DocumentField.DATE, None, "2018-05"),
        (DocumentField.URL, None, "https://zh.wikipedia.org/wiki/俄越關係"),
        (DocumentField.NOTE, "", "試標"),
        (DocumentField.GROUP, "", "雙邊"),
        (DocumentField.STATUS, "new", "done"),
    ):
        project.perform(ChangeDocument(document.id, field, before, after))
    project.perform(ChangeProjectNote("", "試點\n第二行"))
    return project
