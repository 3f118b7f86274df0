"""A document: one source file, what it says, and the cleaned text that people read and tag."""

from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.alignment import Alignment
from annotator.core.annotation import Annotation
from annotator.core.span import Side


class Format(StrEnum):
    """The markup a source is written in, recognised by its content."""

    WIKITEXT = "wikitext"
    PANDOC_MARKDOWN = "pandoc-markdown"
    HTML_MARKDOWN = "html-markdown"
    HTML = "html"
    PLAIN = "plain"


class Newline(StrEnum):
    """The line ends of a source as they were found."""

    NONE = "none"
    LF = "lf"
    CRLF = "crlf"
    CR = "cr"
    MIXED = "mixed"


class Script(StrEnum):
    """The script most of a text is written in."""

    HANS = "hans"
    HANT = "hant"
    MIXED = "mixed"
    NONE = "none"


class DamageKind(StrEnum):
    NUL = "nul"
    UNDECODABLE = "undecodable"


@dataclass(frozen=True, slots=True)
class Damage:
    """A raw stretch, in code points, where U+FFFD stands for what could not be read."""

    raw_start: int
    raw_end: int
    kind: DamageKind


@dataclass(frozen=True, slots=True)
class Source:
    """The file a document came from. Its bytes are kept exactly, beside this record."""

    name: str
    bytes: int
    sha256: str
    encoding: str
    bom: bool
    newline: Newline
    format: Format
    imported_at: str | None = None
    damage: tuple[Damage, ...] = ()


class BlockKind(StrEnum):
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    CAPTION = "caption"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the cleaned text; offsets in its code points, line feeds around it excluded.

    ``level`` is that of a heading (1 is the page's title) or the depth of a list item, else ``None``.
    """

    start: int
    end: int
    kind: BlockKind
    level: int | None = None


class LinkKind(StrEnum):
    WIKI = "wiki"
    INTERLANGUAGE = "interlanguage"
    EXTERNAL = "external"


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its display text in ``text[start:end]``, its markup in ``raw[raw_start:raw_end]``.

    ``target`` is the page title or address as written; ``lang`` the language of a page elsewhere.
    """

    start: int
    end: int
    raw_start: int
    raw_end: int
    kind: LinkKind
    target: str
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """A citation: a point in the text (code points) and the raw stretch that stood there.

    ``id`` is unique in the document. Two marks for one named source share ``name`` and what it says.
    """

    id: str
    position: int
    raw_start: int
    raw_end: int
    name: str | None = None
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    date: str | None = None
    accessed: str | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """Something the markup says about the document (an infobox field, a category), with its raw range."""

    key: str
    value: str
    raw_start: int
    raw_end: int


@dataclass(frozen=True, slots=True)
class Cleaner:
    name: str
    version: str


class FindingKind(StrEnum):
    """What a reader ought to look at in a cleaned text."""

    STRAY_MARK = "stray-mark"  # markup that stayed in the text
    UNMATCHED = "unmatched"  # a mark whose other half is lost, left out of the text
    EMPTY_BRACKETS = "empty-brackets"  # left by a template that was lost upstream
    SWALLOWED_LINK = "swallowed-link"  # a link whose text took in the words after it
    LOST_SUBJECT = "lost-subject"  # a sentence whose subject or object was lost upstream
    MISSING_WORDS = "missing-words"  # left out of a sentence: a template of which the page does not say what it shows
    EMPTY_NOTE = "empty-note"  # a citation that says nothing
    MUCH_GENERATED = "much-generated"
    MUCH_DROPPED = "much-dropped"  # outside markup
    EMPTY_TEXT = "empty-text"


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at: a place in the text or, where nothing of it is there, in raw. May be empty."""

    kind: FindingKind
    side: Side
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CleanedText:
    """What a cleaner made of a raw text. ``text`` has LF line ends only.

    ``findings`` come of looking at the result; they are not exported and can be had again at any time.
    """

    text: str
    alignment: Alignment
    blocks: tuple[Block, ...]
    links: tuple[Link, ...]
    references: tuple[Reference, ...]
    metadata: tuple[Metadata, ...]
    cleaner: Cleaner
    script: Script
    findings: tuple[Finding, ...] = ()


class MarkAction(StrEnum):
    KEEP = "keep"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class CleaningMark:
    """A raw stretch that the researcher told the cleaner to keep or to drop."""

    raw_start: int
    raw_end: int
    action: MarkAction


@dataclass(frozen=True, slots=True)
class CleaningChoices:
    """What the researcher changed about the cleaning of one document."""

    rules_off: tuple[str, ...] = ()
    marks: tuple[CleaningMark, ...] = ()


class DocumentStatus(StrEnum):
    NEW = "new"
    IN_PROGRESS = "in-progress"
    DONE = "done"


class VariableType(StrEnum):
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class VariableDefinition:
    """A variable that every document of a project may carry (outlet, author, country)."""

    name: str
    type: VariableType = VariableType.TEXT
    choices: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Variable:
    """One document's value, written as text whatever its type: dates in ISO 8601, numbers in decimal."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it is read: the source's record, both texts and what people said about it.

    ``raw`` is the decoded source without BOM, line ends as they were, NUL and undecodable bytes as U+FFFD.
    ``date`` is ISO 8601 (a year, a month or a day) and is what relative dates are resolved from.
    """

    id: str
    source: Source
    title: str
    raw: str
    cleaned: CleanedText
    url: str | None = None
    date: str | None = None
    status: DocumentStatus = DocumentStatus.NEW
    note: str = ""
    group: str = ""
    variables: tuple[Variable, ...] = ()
    cleaning: CleaningChoices = field(default_factory=CleaningChoices)

    @property
    def text(self) -> str:
        return self.cleaned.text


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """A document's row in the list: everything but its texts. Lengths in code points."""

    id: str
    title: str
    name: str
    format: Format
    script: Script
    status: DocumentStatus
    group: str
    date: str | None
    characters: int
    annotations: int
    generated: int
    damaged: int
    findings: int = 0
    cleaner: Cleaner | None = None


@dataclass(frozen=True, slots=True)
class AnnotatedDocument:
    """A document with all annotations of it, ordered as they were made. What exports are made from."""

    document: Document
    annotations: tuple[Annotation, ...] = ()
