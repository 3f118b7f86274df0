"""Documents, annotations and label sets that the tests of the store are made of."""

import hashlib
from dataclasses import replace

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
    Origin,
    SpeechMode,
    Stance,
    SuggestedBy,
    Target,
    TargetKind,
    TimexMod,
    Voice,
)
from annotator.core.document import (
    BlockKind,
    CleanedText,
    Cleaner,
    Document,
    Format,
    LinkKind,
    Metadata,
    Newline,
    Reference,
    Script,
    Source,
)
from annotator.core.ids import new_id, now
from annotator.core.labels import Label, LabelSet, Subtype
from annotator.core.operations import AddDocument
from annotator.core.rules import Rule
from annotator.core.span import QuotedSpan, Side, Span
from annotator.text.pieces import BlockEnd, BlockStart, Cite, Copy, Drop, LinkEnd, LinkStart, weave

NAME = "林"

LABELS = LabelSet(
    "Entities",
    1,
    (
        Label("PER", {"en": "Person", "zh_CN": "人物", "zh_TW": "人物"}, "人", "blue", key="1"),
        Label("GPE", {"en": "Place"}, "国", "green", subtypes=(Subtype("state", {"en": "State"}),), retired=True),
    ),
)

# Ends on a line feed that is not copied; 𠮷 and 😀 lie outside the BMP; the line ends are CRLF.
RAW = "[[𠮷野家|𠮷野]]在台北😀，普京指责乌克兰。\r\n法國外交官指普京打算推翻薩卡什維利<ref name=a>2008年</ref>。\n"


def cleaned(raw: str) -> CleanedText:
    """``raw`` as one paragraph: link marks, references and CR dropped, the rest copied."""
    pieces = [BlockStart(BlockKind.PARAGRAPH)]
    position = 0

    def copy_to(end: int) -> None:
        nonlocal position
        pieces.extend([Copy(position, end)] if end > position else [])
        position = end

    def drop_to(end: int, rule: Rule) -> None:
        nonlocal position
        pieces.append(Drop(position, end, rule))
        position = end

    while position < len(raw):
        if raw.startswith("[[", position):
            close = raw.index("]]", position)
            target, bar, _ = raw[position + 2 : close].partition("|")
            pieces.append(LinkStart(position, close + 2, LinkKind.WIKI, target))
            drop_to(position + 2 + (len(target) + 1 if bar else 0), Rule.LINK_TARGET)
            copy_to(close)
            pieces.append(LinkEnd())
            drop_to(close + 2, Rule.LINK_MARK)
        elif raw.startswith("<ref", position):
            end = raw.index("</ref>", position) + 6
            pieces.append(Cite(Reference(f"r{position}", 0, position, end, name="a", date="2008")))
            drop_to(end, Rule.REFERENCE)
        elif raw[position] == "\r":
            drop_to(position + 1, Rule.NEWLINE)
        else:
            copy_to(position + 1)
    woven = weave(raw, [*pieces, BlockEnd()])
    return CleanedText(
        woven.text,
        woven.alignment,
        woven.blocks,
        woven.links,
        woven.references,
        (Metadata("title", "𠮷野", 2, 4),),
        Cleaner("wikitext", "1"),
        Script.MIXED,
    )


def document(raw: str = RAW, title: str = "普京", **others: object) -> AddDocument:
    """The operation that brings ``raw`` in, UTF-8 with a BOM."""
    content = b"\xef\xbb\xbf" + raw.encode()
    sha256 = hashlib.sha256(content).hexdigest()
    source = Source(f"{title}.txt", len(content), sha256, "utf-8", True, Newline.MIXED, Format.WIKITEXT, now())
    made = Document(new_id(), source, title, raw, cleaned(raw))
    return AddDocument(replace(made, **others), content)


def quote(of: Document, words: str, side: Side = Side.TEXT) -> QuotedSpan:
    """The first place where the words stand."""
    text = of.text if side is Side.TEXT else of.raw
    start = text.index(words)
    return QuotedSpan.quote(side, Span(start, start + len(words)), text)


def authored(**others: object) -> dict[str, object]:
    moment = now()
    return {"id": new_id(), "annotator": NAME, "created": moment, "modified": moment, **others}


def mention(of: Document, words: str, **others: object) -> EntityMention:
    return EntityMention(**authored(spans=(quote(of, words),), label="PER", **others))


def date(of: Document, words: str, side: Side = Side.TEXT, **others: object) -> DateExpression:
    return DateExpression(**authored(spans=(quote(of, words, side),), **others))


def full_stance(of: Document, holder: EntityMention, time: DateExpression, entity: str) -> Stance:
    """A stance with everything a stance can have."""
    return Stance(
        **authored(
            holder=Holder(Voice.EXPLICIT, holder.id, entity, holder.spans),
            target=Target(TargetKind.CLAIM, spans=(quote(of, "薩卡什維利"),), claim=Claim((quote(of, "推翻"),))),
            cue=Cue(spans=(quote(of, "指责"), quote(of, "打算"))),
            content=Content((quote(of, "推翻薩卡什維利"),), SpeechMode.INDIRECT),
            attitude=Attitude.INTENTION,
            polarity=-2,
            intensity=Intensity.HIGH,
            assertion=Assertion.HYPOTHETICAL,
            chain=(AttributedTo(Voice.AUTHOR), AttributedTo(Voice.EXPLICIT, spans=(quote(of, "法國外交官"),))),
            time=time.id,
            evidence=(of.cleaned.references[0].id,),
            origin=Origin.SUGGESTION,
            suggestion=SuggestedBy("cues", 0.5, "指责"),
            note="見 𠮷😀",
            review=True,
        )
    )


def three_layers(of: Document, entity: str) -> tuple[EntityMention, DateExpression, Stance]:
    """A mention in two pieces, a date that is only in raw, and a stance that refers to both."""
    pieces = (quote(of, "𠮷野"), quote(of, "台北😀"))
    mentioned = mention(of, "普京", subtype="leader", mention_class=MentionClass.NAME, metonymy="政府", entity=entity)
    mentioned = replace(mentioned, spans=pieces)
    dated = date(of, "2008年", Side.RAW, edtf="2008~", mod=TimexMod.APPROX, earliest="2008-01-01", latest="2008-12-31")
    return mentioned, dated, full_stance(of, mentioned, dated, entity)
