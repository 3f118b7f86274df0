"""HTML cut into tokens: tags, comments, and the text between them. Linear on any input.

Tokens are columns, not objects: a damaged page of a megabyte has hundreds of thousands of them.
"""

import html
from array import array
from dataclasses import dataclass, field
from typing import Final

import regex as re

TEXT: Final = 0
START: Final = 1
END: Final = 2
COMMENT: Final = 3
OPAQUE: Final = 4  # a whole element: <script>…</script>
DECLARATION: Final = 5

# A tag in which a ">" or "<" is quoted, or a quote is never closed. Quantifiers are possessive, and a quote opens
# wherever it stands: a scan that fails has passed over no "<" that a later scan starts from more than twice, so that
# hostile input costs linear time.
_QUOTING_TAG = re.compile(
    r"""</?(?P<name>[A-Za-z][A-Za-z0-9:_.-]*+)(?=[\s/>"'])
    (?: (?:[^<>"']++|"[^"]*+"|'[^']*+')*+ > | [^<>]*+ > )""",
    re.VERBOSE,
)
_NAME = re.compile(r"""[A-Za-z][A-Za-z0-9:_.-]*+(?=[\s/"']|\Z)""")
_ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")
_HREF = re.compile(r"""(?i)(?<=[\s"'/])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")

# Elements whose content is no text to be read, whatever it looks like; "<" in it is no tag.
_OPAQUE_NAMES = frozenset(
    {"script", "style", "iframe", "noscript", "noframes", "noembed", "textarea", "template"}
    | {"object", "svg", "video", "audio", "canvas"}
)
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)
_ADDRESS_SCHEMES = frozenset({"http:", "https:", "ftp:"})
_MOST_SPELLINGS = 500  # of tags without attributes that are remembered; a page has some dozens


@dataclass(slots=True)
class Tokens:
    """The tokens of ``raw``, which tile it: token ``i`` is ``raw[starts[i]:starts[i + 1]]``.

    ``names`` are those of tags, in lower case, else empty. ``closed`` is the index of the end tag that belongs to a
    start tag, or -1 where there is none.
    """

    raw: str
    starts: "array[int]" = field(default_factory=lambda: array("q"))
    kinds: bytearray = field(default_factory=bytearray)
    names: list[str] = field(default_factory=list[str])
    closed: "array[int]" = field(default_factory=lambda: array("q"))

    def __len__(self) -> int:
        return len(self.kinds)

    def text(self, index: int) -> str:
        """What stands in raw for token ``index``."""
        return self.raw[self.starts[index] : self.starts[index + 1]]

    def attributes(self, index: int) -> dict[str, str]:
        """The attributes of a tag, names in lower case, values decoded. Of two with one name the first counts."""
        inside = self.raw[self.starts[index] + 1 + len(self.names[index]) : self.starts[index + 1] - 1]
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(inside):
            found.setdefault(match[1].lower(), decode_entities(match[2] or match[3] or match[4] or ""))
        return found

    def target(self, index: int) -> str:
        """Where the link that a tag begins leads, or the empty string."""
        match = _HREF.search(self.raw, self.starts[index], self.starts[index + 1])
        return decode_entities(match[1] or match[2] or match[3] or "").strip() if match else ""

    def inside(self, index: int) -> str:
        """The text of the element that tag ``index`` begins, on one line; empty if it is not closed."""
        texts = [self.text(at) for at in range(index + 1, self.closed[index]) if self.kinds[at] == TEXT]
        return " ".join(decode_entities("".join(texts)).split())

    def add(self, kind: int, start: int, name: str = "") -> None:
        """Add a token that begins at ``start`` and reaches to the next one."""
        self.kinds.append(kind)
        self.starts.append(start)
        self.names.append(name)


def tokenise(raw: str) -> Tokens:
    """The tokens of ``raw``. A ``<`` that begins no tag is text; so is an unclosed comment's inside."""
    return _Tokeniser(raw).tokenise()


class _Tokeniser:
    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._tokens = Tokens(raw)
        self._no_more: set[str] = set()  # closing marks that do not occur any further on

    def tokenise(self) -> Tokens:
        raw, tokens = self._raw, self._tokens
        kinds, starts, names = tokens.kinds, tokens.starts, tokens.names
        spellings: dict[str, tuple[int, str]] = {}  # of tags without attributes
        text_start = 0
        bracket = -1  # the next ">", as far as it is known
        start = raw.find("<")
        while start >= 0:
            following = raw.find("<", start + 1)
            if bracket < start:
                bracket = raw.find(">", start)
                if bracket < 0:
                    bracket = len(raw)
            end = 0
            kind, name = TEXT, ""
            is_simple = bracket < following or (following < 0 and bracket < len(raw))
            if is_simple:
                inside = raw[start + 1 : bracket]
                known = spellings.get(inside)
                if known is None:
                    known = self._simple_tag(inside)
                    if known is not None and len(inside) < 12 and len(spellings) < _MOST_SPELLINGS:
                        spellings[inside] = known
                if known is not None:
                    kind, name = known
                    end = bracket + 1
            if not end:
                kind, name, end = self._markup(start, bracket + 1 if is_simple else 0)
            if kind == TEXT:
                start = following if end <= following or following < 0 else raw.find("<", end)
                continue
            if kind == START and name in _OPAQUE_NAMES and not raw.startswith("/>", end - 2):
                after = self._after_element(name, end)
                if after:
                    kind, end = OPAQUE, after
            if text_start < start:
                kinds.append(TEXT)
                starts.append(text_start)
                names.append("")
            kinds.append(kind)
            starts.append(start)
            names.append(name)
            if kind == DECLARATION and raw.startswith("<![CDATA[", start):
                end = self._character_data(end)
            text_start = end
            start = following if end <= following or following < 0 else raw.find("<", end)
        if text_start < len(raw):
            tokens.add(TEXT, text_start)
        starts.append(len(raw))
        tokens.closed = _pairs(tokens)
        return tokens

    def _simple_tag(self, inside: str) -> tuple[int, str] | None:
        """Kind and name of the tag ``<inside>``, or None if it may be none or quotes what does not belong to it."""
        close = inside.startswith("/")
        match = _NAME.match(inside, 1 if close else 0)
        if match is None or inside.count('"') % 2 or inside.count("'") % 2:
            return None
        name = match[0].lower()
        return None if name in _ADDRESS_SCHEMES else (END if close else START, name)

    def _markup(self, start: int, bracket: int) -> tuple[int, str, int]:
        """Kind, name and end of what begins with the ``<`` at ``start``; the kind is TEXT where it is no markup.

        ``bracket`` is the end of the next ``>``, or 0 where another ``<`` comes before it.
        """
        raw = self._raw
        if raw.startswith("<!--", start):
            return COMMENT, "", self._after("-->", start + 2) or start + 4  # <!--> is a whole one
        if raw.startswith("<![CDATA[", start):
            return DECLARATION, "", start + len("<![CDATA[")
        if raw.startswith(("<!", "<?"), start):
            return (DECLARATION, "", bracket) if bracket else (TEXT, "", start + 1)
        match = _QUOTING_TAG.match(raw, start)
        if match is None:
            return TEXT, "", start + 1
        name = match["name"].lower()
        if name in _ADDRESS_SCHEMES:
            return TEXT, "", match.end()  # <https://…> is an address in angle brackets
        return END if raw.startswith("</", start) else START, name, match.end()

    def _character_data(self, start: int) -> int:
        """The text of a CDATA section that begins at ``start``, and its end mark; returns where the section ends."""
        end = self._after("]]>", start)
        if not end:
            return start
        if start < end - 3:
            self._tokens.add(TEXT, start)
        self._tokens.add(DECLARATION, end - 3)
        return end

    def _after(self, mark: str, position: int) -> int:
        """Where the next ``mark`` ends, or 0."""
        if mark in self._no_more:
            return 0
        found = self._raw.find(mark, position)
        if found < 0:
            self._no_more.add(mark)
            return 0
        return found + len(mark)

    def _after_element(self, name: str, position: int) -> int:
        """Where the next end tag of ``name`` ends, or 0."""
        if name in self._no_more:
            return 0
        match = re.compile(rf"</{name}\b[^<>]*+>", re.IGNORECASE).search(self._raw, position)
        if match is None:
            self._no_more.add(name)
            return 0
        return match.end()


_NUMERIC = re.compile(r"&#(?:[0-9]{41,}|[xX][0-9A-Fa-f]{41,});?")


def decode_entities(text: str) -> str:
    """``text`` with HTML5 entities decoded once."""
    # Python refuses to read integers of thousands of digits; no code point has more than 40.
    return html.unescape(_NUMERIC.sub("\N{REPLACEMENT CHARACTER}", text)) if "&" in text else text


def _pairs(tokens: Tokens) -> "array[int]":
    """For every start tag which end tag closes it: the next of its name that no later one takes."""
    closed = array("q", [-1]) * len(tokens)
    opened: dict[str, array[int]] = {}
    for index, kind in enumerate(tokens.kinds):
        if kind == START:
            name = tokens.names[index]
            if name not in VOID:
                opened.setdefault(name, array("q")).append(index)
        elif kind == END:
            waiting = opened.get(tokens.names[index])
            if waiting:
                closed[waiting.pop()] = index
    return closed
