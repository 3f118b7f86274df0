"""From bytes to text: which encoding a file is in, and what of it cannot be read.

A ladder, the surest sign first: a byte order mark, strict UTF-8, the NUL pattern of UTF-16, UTF-8 with a few
damaged bytes, and at last whichever East Asian encoding gives the most plausible Chinese, Japanese or Korean.
"""

import codecs
import re
from dataclasses import dataclass, field, replace

from annotator.core.document import Damage, DamageKind, Newline
from annotator.core.errors import AnnotatorError
from annotator.core.sentences import Sentence
from annotator.sources.plausibility import looks_read_twice, plausibility


class UnreadableFile(AnnotatorError):
    """A file that is not text, too large, or no file at all. The sentence names it."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text without its BOM, line ends as they were, U+FFFD for what could not be read.

    ``encoding`` is the name of Python's codec. ``damage`` holds ranges of code points in ``text``.
    ``doubtful`` is a sentence for the person when the reading is a guess or has gaps.
    """

    text: str
    encoding: str
    bom: bool
    newline: Newline
    damage: tuple[Damage, ...]
    doubtful: Sentence | None


# First bytes of what people rename to .txt (the list of file(1), version 5.44, cut to what occurs on a desktop).
_MAGIC: tuple[tuple[bytes, Sentence], ...] = (
    (b"%PDF-", Sentence("a PDF document")),
    (b"\x89PNG\r\n\x1a\n", Sentence("a PNG picture")),
    (b"\xff\xd8\xff", Sentence("a JPEG picture")),
    (b"GIF87a", Sentence("a GIF picture")),
    (b"GIF89a", Sentence("a GIF picture")),
    (b"II*\0", Sentence("a TIFF picture")),
    (b"MM\0*", Sentence("a TIFF picture")),
    (b"RIFF", Sentence("a picture or sound file")),
    (b"PK\x03\x04", Sentence("a ZIP archive or an Office document")),
    (b"PK\x05\x06", Sentence("a ZIP archive")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Sentence("an old Office document")),
    (b"{\\rtf", Sentence("an RTF document")),
    (b"SQLite format 3\0", Sentence("an SQLite database")),
    (b"\x1f\x8b", Sentence("a gzip archive")),
    (b"BZh", Sentence("a bzip2 archive")),
    (b"\xfd7zXZ\0", Sentence("an xz archive")),
    (b"7z\xbc\xaf\x27\x1c", Sentence("a 7-Zip archive")),
    (b"Rar!\x1a\x07", Sentence("a RAR archive")),
    (b"\x7fELF", Sentence("a program")),
    (b"MZ\x90\0", Sentence("a program")),
    (b"\xca\xfe\xba\xbe", Sentence("a program")),
    (b"ID3", Sentence("a sound file")),
    (b"OggS", Sentence("a sound file")),
)

# Longer marks first: that of UTF-32 begins with that of UTF-16.
BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)

# Never "gbk": Python's codec of that name knows neither the euro sign nor four-byte characters.
_CANDIDATES = ("gb18030", "euc-kr", "shift_jis")
# Microsoft's table comes first: what is written today has its ‧ and ～ where Python's "big5" reads • and ∼.
_BIG5 = ("cp950", "big5", "big5hkscs")

# What charset-normalizer calls them.
_SECOND_OPINIONS = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5",
    "cp950": "cp950",
    "big5hkscs": "big5hkscs",
    "euc_kr": "euc-kr",
    "cp949": "euc-kr",
    "shift_jis": "shift_jis",
    "cp932": "shift_jis",
}

_SAMPLE_BYTES = 200_000
# Mean points a character (plausibility.py). The seeds reach 1.8 to 2.2 in their own encoding and at most 0.4 in
# any other. Readings closer together than the margin are both possible; below the floor one is a guess, and
# what is below the last is no text.
_MARGIN = 0.3
_FLOOR = 0.5
_REFUSED_BELOW = -1.5
# Characters. Four bytes of anything (café in Latin-1) may be two common ideographs in UTF-16.
_FEW = 8

_HIGH_BYTE = re.compile(rb"[\x80-\xff]")
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\r\f\v\x1b"))
_UNREADABLE = re.compile("\x00+|[\ud800-\udfff]+")
_STAND_IN = "\udfff"  # no codec gives this one; U+FFFD itself may truly stand in a file


def _one_stand_in(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return _STAND_IN, error.end


codecs.register_error("annotator.stand-in", _one_stand_in)


def decode(content: bytes, name: str) -> Decoded:
    """The text of a file called ``name``, read in the encoding that fits it best.

    Raises:
        UnreadableFile: the content is not text, or not in an encoding that is known here.
    """
    _refuse_other_kinds(content, name)
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], encoding, name, bom=True)
    utf16 = _utf16_by_nul(content)
    if utf16:
        return _decoded(content, utf16, name)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        if _is_full_of_controls(content, 0.3):
            raise _not_text(name)
        return _decoded(content, "utf-8", name)
    if _is_full_of_controls(content, 0.05):
        # Chinese in UTF-16 looks so too: 一 is 0x4E00 and 上 0x4E0A.
        wide = max(_wide_readings(content), key=lambda reading: reading.points, default=None)
        if wide is None or wide.points < _FLOOR:
            raise _not_text(name)
        return _decoded(content, wide.encoding, name)
    return _decode_by_plausibility(content, name)


def newline_of(text: str) -> Newline:
    """The kind of line ends ``text`` has."""
    crlf = text.count("\r\n")
    kinds = {
        Newline.CRLF: crlf,
        Newline.LF: text.count("\n") - crlf,
        Newline.CR: text.count("\r") - crlf,
    }
    found = [kind for kind, count in kinds.items() if count]
    if len(found) > 1:
        return Newline.MIXED
    return found[0] if found else Newline.NONE


def _refuse_other_kinds(content: bytes, name: str) -> None:
    for magic, kind in _MAGIC:
        if content.startswith(magic):
            raise UnreadableFile(
                "{name} is {kind}, not a text file. Save its text as a text file and import that.", name=name, kind=kind
            )
    if content[4:8] == b"ftyp":
        raise UnreadableFile("{name} is a film or sound file, not a text file.", name=name)


def _not_text(name: str) -> UnreadableFile:
    return UnreadableFile("{name} is not a text file: it is full of bytes that no text holds.", name=name)


def _is_full_of_controls(content: bytes, share: float) -> bool:
    """Whether more than ``share`` of the bytes are controls that text has no use for; a few alone say nothing."""
    controls = len(content) - len(content.translate(None, _CONTROLS))
    return controls >= 8 and controls > share * len(content)


def _utf16_by_nul(content: bytes) -> str | None:
    """UTF-16 without a mark shows by NULs that stand at odd places only (little-endian), or at even ones."""
    if len(content) % 2 or b"\0" not in content:
        return None
    even, odd = content[::2].count(0), content[1::2].count(0)
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    # A few NULs at the wrong side are the characters U+xx00; a lone NUL in other text is no sign.
    if max(even, odd) < 20 * min(even, odd) or min(even, odd) * 200 > len(content):
        return None
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    readable = sum(character.isprintable() or character.isspace() for character in text[:10_000])
    return encoding if readable >= 0.95 * min(len(text), 10_000) and _fits_utf16_better(content, text) else None


def _fits_utf16_better(content: bytes, text: str) -> bool:
    try:
        other = content.decode("utf-8")
    except UnicodeDecodeError:
        return True
    # Short text in UTF-8 with one NUL may also be read as UTF-16; real UTF-16 that is valid UTF-8 is half NULs.
    return other.count("\0") * 4 >= len(other) and plausibility(text[:10_000]) >= 0


@dataclass(slots=True)
class _Reading:
    """One way to read a sample of the file."""

    encoding: str
    text: str
    points: float = field(init=False)
    places: int = field(init=False)  # damaged ones

    def __post_init__(self) -> None:
        self.points = plausibility(self.text)
        self.places = len(_UNREADABLE.findall(self.text))


def _decode_by_plausibility(content: bytes, name: str) -> Decoded:
    sample = _sample(content)
    utf8 = _read(sample, "utf-8")
    sound = sum(character > "\x7f" for character in utf8.text) - utf8.text.count(_STAND_IN)
    if sound >= 10 * utf8.places:
        return _decoded(content, "utf-8", name)
    big5 = _best_big5(sample)
    readings = [big5, *(_read(sample, encoding) for encoding in _CANDIDATES), utf8]
    best = max(readings + _wide_readings(content), key=lambda reading: reading.points)
    if best.points < _FLOOR:
        return _guess(content, name, readings)
    if best not in readings and len(best.text) < _FEW:
        return _guessed(content, best.encoding, name)
    rivals = [rival for rival in readings if best.points - rival.points < _MARGIN and rival.points >= _FLOOR]
    if len(rivals) > 1:
        best = _second_opinion(sample, best, rivals)
    if best is big5 and big5.encoding == "cp950":
        rivals.append(_read(sample, "big5"))
    others = [rival.encoding for rival in rivals if rival.text != best.text and rival.places == best.places]
    decoded = _decoded(content, best.encoding, name)
    if others and not decoded.damage:
        doubt = Sentence(
            "{name} is read as {encoding}, but it may as well be {others}.",
            name=name,
            encoding=best.encoding,
            others=" / ".join(dict.fromkeys(others)),
        )
        return replace(decoded, doubtful=doubt)
    return decoded


def _wide_readings(content: bytes) -> list[_Reading]:
    """The readings in UTF-16, without a mark, that have hardly any gap."""
    if len(content) % 2:
        return []
    readings = [_read(content[:_SAMPLE_BYTES], encoding) for encoding in ("utf-16-le", "utf-16-be")]
    return [reading for reading in readings if reading.places * 1000 <= len(reading.text)]


def _guessed(content: bytes, encoding: str, name: str) -> Decoded:
    decoded = _decoded(content, encoding, name)
    guess = Sentence(
        "{name} is read as {encoding}, which is only a guess: it holds few characters to judge by.",
        name=name,
        encoding=encoding,
    )
    return replace(decoded, doubtful=decoded.doubtful or guess)


def _best_big5(sample: bytes) -> _Reading:
    """The kind of Big5 that has a reading for most of the sample; by its plain name where kinds do not differ."""
    readings = {encoding: _read(sample, encoding) for encoding in _BIG5}
    best = min(readings.values(), key=lambda reading: reading.places)
    plain = readings["big5"]
    return plain if plain.text == best.text else best


def _guess(content: bytes, name: str, readings: list[_Reading]) -> Decoded:
    """What is left to try when no reading looks like running text.

    Raises:
        UnreadableFile: not even a guess can be made.
    """
    # A file put together from two encodings: what can be read of it must look like text.
    for reading in readings:
        rest = reading.text.replace(_STAND_IN, "")
        sound = sum(character > "\x7f" for character in rest)
        if sound >= max(8, 2 * reading.places) and plausibility(rest) >= _FLOOR:
            return _decoded(content, reading.encoding, name)
    best = max(readings, key=lambda reading: reading.points)
    if best.points >= _REFUSED_BELOW:
        return _guessed(content, best.encoding, name)
    utf8 = next(reading for reading in readings if reading.encoding == "utf-8")
    if utf8.places * 50 <= len(content):
        return _decoded(content, "utf-8", name)
    raise UnreadableFile(
        "{name} is not text in UTF-8, UTF-16, GB 18030, Big5, EUC-KR or Shift JIS. "
        "Save it as UTF-8 in the program it comes from and import it again.",
        name=name,
    )


def _sample(content: bytes) -> bytes:
    """The stretches of ``content`` from a line's first byte beyond ASCII to its end: there alone encodings differ."""
    stretches: list[bytes] = []
    length = position = 0
    while length < _SAMPLE_BYTES and (high := _HIGH_BYTE.search(content, position)):
        end = content.find(b"\n", high.start()) + 1 or len(content)
        stretches.append(content[high.start() : min(end, high.start() + _SAMPLE_BYTES)])
        length += len(stretches[-1])
        position = end
    return b"".join(stretches)


def _read(sample: bytes, encoding: str) -> _Reading:
    return _Reading(encoding, sample.decode(encoding, "annotator.stand-in"))


def _second_opinion(sample: bytes, best: _Reading, rivals: list[_Reading]) -> _Reading:
    """Of readings that are almost equally plausible the one that charset-normalizer prefers, else ``best``."""
    if all(rival.encoding in _BIG5 for rival in rivals):
        return best  # it tells the kinds of Big5 apart no better than the number of damaged places does
    # Asked for by few files, and slow to load.
    from charset_normalizer import from_bytes

    match = from_bytes(sample[:20_000]).best()
    preferred = _SECOND_OPINIONS.get(match.encoding) if match else None
    return next((reading for reading in rivals if reading.encoding == preferred), best)


def _decoded(content: bytes, encoding: str, name: str, *, bom: bool = False) -> Decoded:
    text = content.decode(encoding, "annotator.stand-in")
    damage: list[Damage] = []
    for match in _UNREADABLE.finditer(text):
        kind = DamageKind.NUL if match.group().startswith("\0") else DamageKind.UNDECODABLE
        damage.append(Damage(match.start(), match.end(), kind))
    if damage:
        text = _UNREADABLE.sub(lambda match: "\N{REPLACEMENT CHARACTER}" * len(match.group()), text)
    return Decoded(text, encoding, bom, newline_of(text), tuple(damage), _doubt(text, encoding, name, damage))


def _doubt(text: str, encoding: str, name: str, damage: list[Damage]) -> Sentence | None:
    if len(damage) == 1:
        return Sentence("{name} is read as {encoding} with 1 damaged place.", name=name, encoding=encoding)
    if damage:
        return Sentence(
            "{name} is read as {encoding} with {count} damaged places.",
            name=name,
            encoding=encoding,
            count=f"{len(damage):,}",
        )
    if looks_read_twice(text):
        return Sentence("{name} looks as if its text was once read in a wrong encoding and saved again.", name=name)
    return None
