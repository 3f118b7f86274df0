"""Documents for the tests of the exchange formats: one small and full one, and any number of random ones."""

from hashlib import sha256

from hypothesis import strategies as st

from annotator.core.annotation import (
    DOCUMENT_DATE,
    Assertion,
    Attitude,
    AttributedTo,
    Claim,
    Content,
    Cue,
    CueStatus,
    DateExpression,
    EntityMention,
    Holder,
    Intensity,
    MentionClass,
    Origin,
    PolarityStatus,
    SpeechMode,
    Stance,
    SuggestedBy,
    Target,
    TargetKind,
    TimexMod,
    TimexType,
    Voice,
)
from annotator.core.document import (
    AnnotatedDocument,
    BlockKind,
    CleanedText,
    Cleaner,
    CleaningChoices,
    CleaningMark,
    Damage,
    DamageKind,
    Document,
    DocumentStatus,
    Format,
    LinkKind,
    MarkAction,
    Metadata,
    Newline,
    Reference,
    Script,
    Source,
    Variable,
    VariableDefinition,
    VariableType,
)
from annotator.core.entity import Alias, EntityRecord
from annotator.core.labels import Label, LabelSet, Subtype
from annotator.core.project import Annotator, ProjectContext
from annotator.core.rules import Rule
from annotator.core.span import QuotedSpan, Side, Span
from annotator.text.pieces import BlockEnd, BlockStart, Cite, Copy, Drop, LinkEnd, LinkStart, Make, Piece, weave

CONTEXT = ProjectContext(
    label_set=LabelSet(
        "俄羅斯外交",
        3,
        (
            Label(
                "PER", {"en": "Person", "zh_TW": "人物"}, "人", "blue", key="1", subtypes=(Subtype("官", {"en": "o"}),)
            ),
        ),
    ),
    entities=(
        EntityRecord("e-ru", "俄罗斯", "GPE", (Alias("俄羅斯", Script.HANT, "TW"),), "俄罗斯", "Q159", "note"),
        EntityRecord("e-vn", "越南"),
    ),
    annotators=(Annotator("林"),),
    variables=(VariableDefinition("outlet", VariableType.CHOICE, ("新华社", "中央社"), "who printed it"),),
    note="計劃",
)


def document(raw: str, pieces: list[Piece], **more: object) -> Document:
    woven = weave(raw, pieces)
    encoded = raw.encode()
    fields: dict[str, object] = {
        "id": "0193-a",
        "title": "俄越關係",
        "source": Source(
            "002.txt", len(encoded), sha256(encoded).hexdigest(), "utf-8", False, Newline.CRLF, Format.WIKITEXT
        ),
        "raw": raw,
        "cleaned": CleanedText(
            woven.text,
            woven.alignment,
            woven.blocks,
            woven.links,
            woven.references,
            (Metadata("國家", "越南", 0, min(2, len(raw))),),
            Cleaner("wikitext", "1"),
            Script.HANT,
        ),
    }
    return Document(**{**fields, **more})  # pyright: ignore[reportArgumentType]


RAW = "𠮷野家😀[[俄羅斯|俄國]]<ref>x</ref>於1950年\r\n支持越南。"


def small() -> Document:
    """𠮷野家😀俄國於1950年\\n支持越南。 with a link, a citation and a CRLF."""
    at = RAW.index
    return document(
        RAW,
        [
            BlockStart(BlockKind.PARAGRAPH),
            Copy(0, at("[[")),
            LinkStart(at("[["), at("<"), LinkKind.WIKI, "俄羅斯"),
            Drop(at("[["), at("俄國"), Rule.LINK_MARK),
            Copy(at("俄國"), at("]]")),
            LinkEnd(),
            Drop(at("]]"), at("<"), Rule.LINK_MARK),
            Cite(Reference("r1", 0, at("<"), at("於"), name="x", publisher="中央社")),
            Drop(at("<"), at("於"), Rule.REFERENCE),
            Copy(at("於"), at("\r")),
            Drop(at("\r"), at("\n"), Rule.NEWLINE),
            Copy(at("\n"), len(RAW)),
            BlockEnd(),
        ],
    )


AUTHORED = {"annotator": "林", "created": "2026-01-02T03:04:05.006Z", "modified": "2026-01-02T03:04:05.006Z"}


def quote(document: Document, words: str, side: Side = Side.TEXT) -> QuotedSpan:
    whole = document.text if side is Side.TEXT else document.raw
    start = whole.index(words)
    return QuotedSpan.quote(side, Span(start, start + len(words)), whole)


def small_annotated() -> AnnotatedDocument:
    """Each layer once and every kind of link between them."""
    text = small()
    return AnnotatedDocument(
        text,
        (
            EntityMention(id="m1", spans=(quote(text, "俄國"),), label="GPE", entity="e-ru", **AUTHORED),
            EntityMention(id="m2", spans=(quote(text, "x", Side.RAW),), label="ORG", **AUTHORED),
            DateExpression(
                id="d1", spans=(quote(text, "1950"), quote(text, "年")), edtf="1950", anchor=DOCUMENT_DATE, **AUTHORED
            ),
            DateExpression(id="d2", spans=(quote(text, "年"),), anchor="d1", **AUTHORED),
            Stance(
                id="s1",
                holder=Holder(mention="m1", entity="e-ru"),
                target=Target(entity="e-vn", spans=(quote(text, "越南"),)),
                cue=Cue(spans=(quote(text, "支持"),)),
                polarity=1,
                time="d1",
                evidence=("r1",),
                chain=(AttributedTo(Voice.AUTHOR),),
                **AUTHORED,
            ),
            Stance(id="s2", target=Target(TargetKind.CLAIM, claim=Claim((quote(text, "支持越南"),), "s1")), **AUTHORED),
        ),
    )


_WORDS = st.text('俄羅斯越南𠮷野家😀\u2028\x85\u200dé\t"\\a1 ', min_size=1, max_size=6)
_FREE = st.text(st.characters(exclude_categories=["Cs"]), max_size=4)
_MAYBE = st.none() | _FREE


@st.composite
def _woven(draw: st.DrawFn) -> tuple[str, list[Piece], int]:
    raw: list[str] = []
    length = references = 0
    pieces: list[Piece] = []

    def take(words: str) -> tuple[int, int]:
        nonlocal length
        raw.append(words)
        length += len(words)
        return length - len(words), length

    for kind in draw(st.lists(st.sampled_from(BlockKind), max_size=4)):
        pieces.append(BlockStart(kind, draw(st.none() | st.integers(1, 6))))
        for step in draw(
            st.lists(st.sampled_from(["copy", "make", "insert", "drop", "crlf", "link", "cite"]), max_size=6)
        ):
            if step == "copy":
                pieces.append(Copy(*take(draw(_WORDS))))
            elif step == "make":
                pieces.append(Make(*take(draw(_WORDS)), draw(_WORDS), Rule.ENTITY))
            elif step == "insert":
                pieces.append(Make(length, length, draw(_WORDS), Rule.SEPARATOR))
            elif step == "drop":
                pieces.append(Drop(*take(draw(_WORDS)), draw(st.sampled_from(Rule))))
            elif step == "crlf":
                pieces += [Drop(*take("\r"), Rule.NEWLINE), Copy(*take("\n"))]
            elif step == "link":
                words = draw(_WORDS)
                pieces.append(
                    LinkStart(length, length + len(words), draw(st.sampled_from(LinkKind)), "t", draw(_MAYBE))
                )
                pieces += [Copy(*take(words)), LinkEnd()]
            else:
                start, end = take("^[1]")
                references += 1
                pieces.append(Cite(Reference(f"r{references}", 0, start, end, draw(_MAYBE), draw(_MAYBE))))
                pieces.append(Drop(start, end, Rule.REFERENCE))
        pieces.append(BlockEnd())
    pieces.append(Drop(*take(draw(st.sampled_from(["", "\r\n", "<!-- 𠮷 -->"]))), Rule.COMMENT))
    return "".join(raw), pieces, references


@st.composite
def annotated_documents(draw: st.DrawFn) -> AnnotatedDocument:
    """Any document: discontinuous and raw-only spans, chained stances with evidence, marks, damage, variables."""
    raw, pieces, references = draw(_woven())
    written = document(raw, pieces)

    def some(choices: object) -> object:
        return draw(st.none() | st.sampled_from(choices))  # pyright: ignore[reportArgumentType]

    def spans(least: int) -> tuple[QuotedSpan, ...]:
        sides = [side for side in Side if (written.text if side is Side.TEXT else raw)]
        count = draw(st.integers(least, 3)) if sides else 0
        found: list[QuotedSpan] = []
        for _ in range(count):
            side = draw(st.sampled_from(sides))
            whole = written.text if side is Side.TEXT else raw
            start = draw(st.integers(0, len(whole) - 1))
            found.append(QuotedSpan.quote(side, Span(start, draw(st.integers(start + 1, len(whole)))), whole))
        return tuple(found)

    def authored(name: str) -> dict[str, object]:
        suggestion = SuggestedBy(draw(_FREE), draw(st.none() | st.floats(0, 1) | st.integers(0, 1)), draw(_FREE))
        return {
            **AUTHORED,
            "id": name,
            "origin": draw(st.sampled_from(Origin)),
            "suggestion": draw(st.none() | st.just(suggestion)),
            "note": draw(_FREE),
            "review": draw(st.booleans()),
        }

    room = bool(raw)
    mentions = [f"m{i}" for i in range(draw(st.integers(0, 2)) if room else 0)]
    dates = [f"d{i}" for i in range(draw(st.integers(0, 2)) if room else 0)]
    stances = [f"s{i}" for i in range(draw(st.integers(0, 3)))]
    mention = st.none() | st.sampled_from(mentions or [None])
    entity = st.none() | st.sampled_from(["e-ru", "e-vn"])
    made: list[object] = [
        EntityMention(
            spans=spans(1),
            label=draw(_FREE),
            subtype=draw(_MAYBE),
            mention_class=some(MentionClass),
            metonymy=draw(_MAYBE),
            entity=draw(entity),
            **authored(name),
        )
        for name in mentions
    ]
    made += [
        DateExpression(
            spans=spans(1),
            type=draw(st.sampled_from(TimexType)),
            edtf=draw(_MAYBE),
            mod=some(TimexMod),
            earliest=draw(_MAYBE),
            anchor=draw(st.none() | st.sampled_from([*dates, DOCUMENT_DATE])),
            **authored(name),
        )
        for name in dates
    ]
    made += [
        Stance(
            holder=Holder(draw(st.sampled_from(Voice)), draw(mention), draw(entity), spans(0)),
            target=Target(
                draw(st.sampled_from(TargetKind)),
                draw(mention),
                draw(entity),
                spans(0),
                draw(st.none() | st.just(Claim(spans(0), draw(st.none() | st.sampled_from(stances))))),
            ),
            cue=Cue(draw(st.sampled_from(CueStatus)), spans(0)),
            content=Content(spans(0), some(SpeechMode)),
            attitude=some(Attitude),
            polarity=draw(st.none() | st.integers(-2, 2)),
            polarity_status=draw(st.sampled_from(PolarityStatus)),
            intensity=some(Intensity),
            assertion=draw(st.sampled_from(Assertion)),
            chain=tuple(
                AttributedTo(draw(st.sampled_from(Voice)), draw(mention), draw(entity), spans(0))
                for _ in range(draw(st.integers(0, 2)))
            ),
            time=draw(st.none() | st.sampled_from(dates or [None])),
            evidence=tuple(f"r{n + 1}" for n in range(references)),
            **authored(name),
        )
        for name in stances
    ]
    places = st.integers(0, len(raw)).flatmap(lambda start: st.tuples(st.just(start), st.integers(start, len(raw))))
    source = written.source
    whole = document(
        raw,
        pieces,
        id=draw(st.sampled_from(["", "0193-a"])),
        title=draw(_FREE),
        url=draw(_MAYBE),
        date=draw(_MAYBE),
        status=draw(st.sampled_from(DocumentStatus)),
        note=draw(_FREE),
        group=draw(_FREE),
        variables=tuple(Variable(draw(_FREE), draw(_FREE)) for _ in range(draw(st.integers(0, 2)))),
        source=Source(
            draw(_FREE),
            source.bytes,
            source.sha256,
            "big5",
            draw(st.booleans()),
            Newline.MIXED,
            Format.HTML,
            draw(_MAYBE),
            tuple(Damage(*draw(places), draw(st.sampled_from(DamageKind))) for _ in range(draw(st.integers(0, 2)))),
        ),
        cleaning=CleaningChoices(
            tuple(draw(st.lists(st.sampled_from([str(rule) for rule in Rule]), max_size=2))),
            tuple(
                CleaningMark(*draw(places), draw(st.sampled_from(MarkAction))) for _ in range(draw(st.integers(0, 2)))
            ),
        ),
    )
    return AnnotatedDocument(whole, tuple(made))  # pyright: ignore[reportArgumentType]
