"""How text is set: sizes, line pitch, measure, and the spacing of Chinese. Pixels are logical."""

from dataclasses import dataclass, replace
from typing import Final

import regex
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from annotator.core.document import BlockKind, Script
from annotator.ui.fonts import font, mono_families, reading_families
from annotator.ui.theme import Sizes

_QUARTER_THIN: Final = 0.14  # em, between Chinese and Latin or digits
_CLOSE_UP: Final = -0.5  # em, of the first of two full-width marks in a row

_HAN: Final = r"[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U000323af]"
_LATIN: Final = r"[0-9A-Za-z\u00c0-\u024f\u0400-\u04ff]"
_SPACED: Final = regex.compile(rf"(?<=(?!年|月){_HAN})(?={_LATIN})|(?<={_LATIN})(?=(?![年月日号號]){_HAN})")
_CLOSING: Final = "。，、；：！？”’」』）》〉】〕"
_CENTRED: Final = "。，、；：！？"
"""In Taiwan's and Hong Kong's typefaces these sit mid-square, with no room to give away."""
_OPENING: Final = "“‘「『（《〈【〔"


def _doubled(closing: str) -> regex.Pattern[str]:
    return regex.compile(f"[{closing}](?=[{_CLOSING}{_OPENING}])|[{_OPENING}](?=[{_OPENING}])")


_DOUBLED: Final = _doubled(_CLOSING)
_DOUBLED_CENTRED: Final = _doubled("".join(mark for mark in _CLOSING if mark not in _CENTRED))
_CURLY: Final = frozenset("“”‘’")


@dataclass(frozen=True)
class ReadingLook:
    """What a person chooses about the cleaned text. ``measure`` as in ``Typography``; ``spacing`` scales the pitch.

    ``seals_in_margin``: seals stand beside their line instead of above their words, which needs less height.
    """

    measure: int | None = 34
    spacing: float = 1.0
    seals_in_margin: bool = False
    numbers: bool = True


AS_DESIGNED: Final = ReadingLook()


@dataclass(frozen=True)
class BlockStyle:
    """How the lines of one kind of block are set.

    A line is ``pitch`` high: ``chip`` pixels for seals, the glyphs, then room for the lanes. The baseline lies
    ``baseline`` below the line's top, the glyphs' band spans ``band_top`` to ``band_bottom``. ``scale`` is that of
    lanes and other strokes, which grow with the text and never shrink.
    """

    font: QFont
    secondary: bool
    chip: int
    pitch: int
    baseline: float
    band_top: int
    band_bottom: int
    scale: float


@dataclass(frozen=True)
class Typography:
    """How one pane sets its text.

    ``measure`` is the number of full-width characters in a line, ``None`` to fill the pane. Margins grow
    with the pane, the line does not. ``leading`` is added below each line, ``seal_margin`` is room beside it for seals
    that do not stand above it. ``zoom`` scales everything.
    """

    families: tuple[str, ...]
    size: int
    pitch: int
    chip: int
    lanes: int
    measure: int | None
    margin_left: int
    margin_right: int
    gap: int
    chinese_setting: bool
    numbers: bool = False
    leading: int = 0
    seal_margin: int = 0
    centred_marks: bool = False
    zoom: float = 1.0

    def zoomed(self, zoom: float) -> "Typography":
        return replace(self, zoom=zoom)

    @property
    def em(self) -> float:
        return max(1, round(self.size * self.zoom))

    def measure_width(self) -> float | None:
        """The longest line in pixels."""
        # Half a pixel over, so that a line of exactly so many characters is not broken by rounding.
        return None if self.measure is None else self.measure * self.em + 0.5

    def style(self, kind: BlockKind | None) -> BlockStyle:
        """The style of a kind of block; ``None`` is running text."""
        ratio, weight, secondary = 1.0, 400, False
        if self.chinese_setting:
            match kind:
                case BlockKind.TITLE:
                    ratio, weight = 24 / 17, 700
                case BlockKind.HEADING:
                    ratio, weight = 19 / 17, 700
                case BlockKind.CAPTION:
                    ratio, secondary = 15 / 17, True
                case _:
                    pass
        size = max(1, round(self.size * ratio * self.zoom))
        chip = max(self.chip, round(self.chip * self.zoom)) if self.chip else 0
        lanes = max(self.lanes, round(self.lanes * self.zoom))
        band = round((self.pitch - self.chip - self.lanes) * ratio * self.zoom)
        made = font(self.families, size, weight)
        # The em square in the middle of the band. 0.88 of it lies above the baseline in the Chinese typefaces.
        baseline = chip + (band - size) / 2 + 0.88 * size
        pitch = chip + band + lanes + round(self.leading * self.zoom)
        return BlockStyle(made, secondary, chip, pitch, round(baseline), chip, chip + band, max(1.0, self.zoom))

    def seal_room(self) -> int:
        """The room for seals beside a line in pixels."""
        return round(self.seal_margin * self.zoom)

    def block_gap(self) -> int:
        return round(self.gap * self.zoom)


def reading(script: Script, look: ReadingLook = AS_DESIGNED, zoom: float = 1.0) -> Typography:
    """Cleaned text with room for seals above or beside its lines and for lanes below."""
    pitch, chip, beside = (30, 0, 84) if look.seals_in_margin else (44, 17, 0)
    return Typography(
        reading_families(script),
        size=Sizes.ARTICLE,
        pitch=pitch,
        chip=chip,
        lanes=7,
        measure=look.measure,
        margin_left=46 if look.numbers else 24,
        margin_right=30,
        gap=22,
        chinese_setting=True,
        numbers=look.numbers,
        leading=round((look.spacing - 1) * pitch),
        seal_margin=beside,
        centred_marks=script is Script.HANT,
        zoom=zoom,
    )


def raw(*, numbers: bool = True, zoom: float = 1.0) -> Typography:
    """Raw markup: as wide as the pane, nothing adjusted, lanes below and no room for seals."""
    return Typography(
        mono_families(),
        size=Sizes.RAW,
        pitch=26,
        chip=0,
        lanes=7,
        measure=None,
        margin_left=52 if numbers else 16,
        margin_right=14,
        gap=0,
        chinese_setting=False,
        numbers=numbers,
        zoom=zoom,
    )


def wrapping() -> QTextOption:
    """The wrap mode of every layout: ``WrapAnywhere`` would split 200|9年."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _spacing_format(pixels: float) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    made.setFontLetterSpacing(pixels)
    return made


class ChineseSetting:
    """The spacing of one font: made once, asked for every chunk."""

    def __init__(self, block_font: QFont, *, centred_marks: bool) -> None:
        em = block_font.pixelSize()
        self._thin = _spacing_format(em * _QUARTER_THIN)
        self._close = _spacing_format(em * _CLOSE_UP)
        self._doubled = _DOUBLED_CENTRED if centred_marks else _DOUBLED
        # “ ” are half as wide in a typeface that draws them the Latin way: nothing to give away then.
        self._full_curly = QFontMetricsF(block_font).horizontalAdvance("“") > 0.9 * em

    def places(self, text: str) -> list[tuple[int, QTextCharFormat]]:
        """Code point offsets of the characters after which the space is changed, ascending, and how."""
        found = [(match.start() - 1, self._thin) for match in _SPACED.finditer(text)]
        for match in self._doubled.finditer(text):
            at = match.start()
            if self._full_curly or not _CURLY & {text[at], text[at + 1]}:
                found.append((at, self._close))
        found.sort(key=lambda place: place[0])
        return found


def format_range(start: int, length: int, made: QTextCharFormat) -> QTextLayout.FormatRange:
    """A format over UTF-16 units of a layout."""
    ranged = QTextLayout.FormatRange()
    ranged.start, ranged.length, ranged.format = start, length, made  # pyright: ignore[reportAttributeAccessIssue]
    return ranged
