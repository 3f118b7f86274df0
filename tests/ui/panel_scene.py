"""A document with annotations of all three layers, for the tests of the panels."""

from collections.abc import Iterable

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.alignment import Alignment, Op, Segment
from annotator.core.annotation import (
    DOCUMENT_DATE,
    Annotation,
    AttributedTo,
    Cue,
    DateExpression,
    EntityMention,
    Holder,
    MentionClass,
    Stance,
    Target,
    TargetKind,
    Voice,
)
from annotator.core.document import (
    Block,
    BlockKind,
    CleanedText,
    Cleaner,
    Document,
    DocumentStatus,
    DocumentSummary,
    Format,
    Newline,
    Reference,
    Script,
    Source,
    Variable,
)
from annotator.core.entity import Alias, EntityRecord
from annotator.core.span import QuotedSpan, Side, Span
from annotator.project.label_sets import built_in_label_set
from annotator.ui.document_annotations import DocumentAnnotations
from annotator.ui.inspector import InspectorContext


def commit(widget: QWidget, words: str) -> None:
    """Enter words as an input method does when a composition ends."""
    event = QInputMethodEvent()
    event.setCommitString(words)
    QApplication.sendEvent(widget, event)


TEXT = (
    "𠮷野家😀旁，欧尔班对普京表示，匈牙利反对欧盟对乌克兰的支持。10月17日，普京也与他会面。本月早些时候他访问了苏联。"
)
LABELS = built_in_label_set()
ENTITIES = (
    EntityRecord("e-hungary", "匈牙利", "GPE", (Alias("匈國"),), None, "Q28"),
    EntityRecord("e-putin", "弗拉基米尔·普京", "PER", (Alias("普京"), Alias("蒲亭")), None, "Q7747"),
)
AT = "2026-11-21T08:30:00.125Z"


def quoted(words: str) -> tuple[QuotedSpan, ...]:
    start = TEXT.index(words)
    return (QuotedSpan.quote(Side.TEXT, Span(start, start + len(words)), TEXT),)


def mention(name: str, words: str, label: str, entity: str | None = None, *, review: bool = False) -> EntityMention:
    return EntityMention(
        id=name,
        annotator="王小明",
        created=AT,
        modified=AT,
        spans=quoted(words),
        label=label,
        mention_class=MentionClass.NAME,
        entity=entity,
        review=review,
    )


ORBAN = mention("m-orban", "欧尔班", "PER")
PUTIN = mention("m-putin", "普京", "PER", "e-putin")
HUNGARY = mention("m-hungary", "匈牙利", "GPE", "e-hungary", review=True)
DAY = DateExpression(
    id="d-day",
    annotator="王小明",
    created=AT,
    modified=AT,
    spans=quoted("10月17日"),
    edtf="2023-10-17",
    earliest="2023-10-17",
    latest="2023-10-17",
    anchor=DOCUMENT_DATE,
)
MONTH = DateExpression(
    id="d-month", annotator="李华", created=AT, modified=AT, spans=quoted("本月早些时候"), anchor="d-day"
)
OPPOSES = Stance(
    id="s-opposes",
    annotator="王小明",
    created=AT,
    modified=AT,
    holder=Holder(mention="m-hungary", spans=quoted("匈牙利")),
    target=Target(TargetKind.POLICY, spans=quoted("欧盟对乌克兰的支持")),
    cue=Cue(spans=quoted("反对")),
    polarity=-2,
    chain=(AttributedTo(Voice.AUTHOR), AttributedTo(Voice.EXPLICIT, "m-orban", None, quoted("欧尔班"))),
)
OPEN = Stance(id="s-open", annotator="王小明", created=AT, modified=AT, cue=Cue(spans=quoted("支持")))
ANNOTATIONS: list[Annotation] = [OPPOSES, PUTIN, MONTH, HUNGARY, DAY, ORBAN, OPEN]
"""Not in the order of the text."""

IN_ORDER = ["m-orban", "m-putin", "m-hungary", "s-opposes", "s-open", "d-day", "d-month"]


def document() -> Document:
    references = (
        Reference("1", 4, 0, 1, title="普京指责美国", publisher="新华网", date="2007-06-04"),
        Reference("2", 20, 1, 2, url="http://example.org/\n2"),
    )
    cleaned = CleanedText(
        TEXT,
        Alignment([Segment(Op.COPY, 0, len(TEXT), 0, len(TEXT))]),
        (Block(0, len(TEXT), BlockKind.PARAGRAPH),),
        (),
        references,
        (),
        Cleaner("plain", "1"),
        Script.HANS,
    )
    source = Source("004.txt", 400, "ab" * 32, "UTF-8", False, Newline.CRLF, Format.PLAIN, AT)
    return Document(
        "doc",
        source,
        "普京借北京搞外交",
        TEXT,
        cleaned,
        date="2023-10-18",
        group="新闻",
        variables=(Variable("媒体", "大纪元"),),
    )


def in_front(annotations: Iterable[Annotation]) -> DocumentAnnotations:
    return DocumentAnnotations(annotations, document().cleaned.alignment)


def context(annotations: list[Annotation] | None = None) -> InspectorContext:
    return InspectorContext(document(), in_front(annotations or ANNOTATIONS), LABELS, ENTITIES, "en")


def summary(
    name: str, title: str, status: DocumentStatus = DocumentStatus.NEW, group: str = "", date: str | None = None
) -> DocumentSummary:
    return DocumentSummary(
        name, title, f"{name}.txt", Format.WIKITEXT, Script.HANT, status, group, date, 3052, 12, 0, 0
    )


SUMMARIES = [
    summary("c", "俄越关系", DocumentStatus.DONE, "维基百科", "2008"),
    summary("a", "弗拉基米爾·普京的外交政策", DocumentStatus.IN_PROGRESS, "维基百科"),
    summary("b", "普京借北京搞外交", DocumentStatus.NEW, "", "2023-10-18"),
]
