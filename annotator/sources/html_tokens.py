"""HTML cut into tokens: tags, comments, and the text between them. Linear on any input."""

import html
from dataclasses import dataclass
from enum import Enum, auto

import regex as re

# Quantifiers are possessive, and a quote opens wherever it stands: a scan that fails has passed over no "<" that a
# later scan starts from more than twice, so that hostile input costs linear time.
_MARKUP = re.compile(
    r"""(?P<comment><!--)
    | <(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9:_.-]*+)(?=[\s/>"'])
      (?: (?:[^<>"']++|"[^"]*+"|'[^']*+')*+ > | [^<>]*+ > )
    | (?P<declaration><[!?][^<>]*+>)""",
    re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?""")

# Elements whose content is no text to be read, whatever it looks like; "<" in it is no tag.
_OPAQUE = frozenset(
    {"script", "style", "iframe", "noscript", "noframes", "noembed", "textarea", "template"}
    | {"object", "svg", "video", "audio", "canvas"}
)
VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"}
)


class TokenKind(Enum):
    TEXT = auto()
    START = auto()
    END = auto()
    COMMENT = auto()
    OPAQUE = auto()  # a whole element: <script>…</script>
    DECLARATION = auto()


@dataclass(slots=True)
class Token:
    """``raw[start:end]``; ``name`` is the tag's in lower case, empty in text.

    ``closed`` is the index of the end tag that belongs to a start tag, or -1 where there is none.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    closed: int = -1


def tokenise(raw: str) -> list[Token]:
    """The tokens of ``raw``, which tile it. A ``<`` that begins no tag is text; so is an unclosed comment's inside."""
    tokens: list[Token] = []
    position = text_start = 0
    no_more: set[str] = set()  # closing marks that do not occur any further on
    while match := _MARKUP.search(raw, position):
        start, end, name = match.start(), match.end(), ""
        if match["comment"]:
            kind = TokenKind.COMMENT
            end = _after(raw, "-->", end, no_more) or end
        elif match["declaration"]:
            kind = TokenKind.DECLARATION
        else:
            name = match["name"].lower()
            if name in ("http:", "https:", "ftp:"):
                position = end  # <https://…> is an address in angle brackets
                continue
            kind = TokenKind.END if match["close"] else TokenKind.START
            if name in _OPAQUE and not match["close"] and not raw.startswith("/>", end - 2):
                after = _after_element(raw, name, end, no_more)
                if after:
                    kind, end = TokenKind.OPAQUE, after
        if text_start < start:
            tokens.append(Token(TokenKind.TEXT, text_start, start))
        tokens.append(Token(kind, start, end, name))
        position = text_start = end
    if text_start < len(raw):
        tokens.append(Token(TokenKind.TEXT, text_start, len(raw)))
    _pair(tokens)
    return tokens


def attributes(raw: str, token: Token) -> dict[str, str]:
    """The attributes of a tag, names in lower case, values decoded. Of two with one name the first counts."""
    inside = raw[token.start + 1 + len(token.name) : token.end - 1]
    found: dict[str, str] = {}
    if "=" not in inside and not inside.strip(" /"):
        return found
    for match in _ATTRIBUTE.finditer(inside):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), decode_entities(value))
    return found


_NUMERIC = re.compile(r"&#(?:[0-9]{41,}|[xX][0-9A-Fa-f]{41,});?")


def decode_entities(text: str) -> str:
    """``text`` with HTML5 entities decoded once."""
    # Python refuses to read integers of thousands of digits; no code point has more than 40.
    return html.unescape(_NUMERIC.sub("\N{REPLACEMENT CHARACTER}", text)) if "&" in text else text


def _after(raw: str, mark: str, position: int, no_more: set[str]) -> int:
    """Where the next ``mark`` ends, or 0."""
    if mark in no_more:
        return 0
    found = raw.find(mark, position)
    if found < 0:
        no_more.add(mark)
        return 0
    return found + len(mark)


def _after_element(raw: str, name: str, position: int, no_more: set[str]) -> int:
    """Where the next end tag of ``name`` ends, or 0."""
    if name in no_more:
        return 0
    match = re.compile(rf"</{name}\b[^<>]*+>", re.IGNORECASE).search(raw, position)
    if match is None:
        no_more.add(name)
        return 0
    return match.end()


def _pair(tokens: list[Token]) -> None:
    """Tell every start tag which end tag closes it: the next of its name that no later one takes."""
    opened: dict[str, list[int]] = {}
    for index, token in enumerate(tokens):
        if token.kind is TokenKind.START and token.name not in VOID:
            opened.setdefault(token.name, []).append(index)
        elif token.kind is TokenKind.END and opened.get(token.name):
            tokens[opened[token.name].pop()].closed = index
