"""Colours and sizes of the window, light and dark, and their application to Qt.

The numbers were computed together (WCAG 2.1 contrast on sRGB, CIEDE2000 under the colour vision
deficiencies of Machado, Oliveira & Fernandes 2009): change none by eye.
"""

from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import lru_cache
from string import Template
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from annotator.core.resources import resource


@dataclass(frozen=True, slots=True)
class LabelColours:
    """The colours of one label, ``#RRGGBB``: line and solid chip, tint, resting chip, and the text on the chips."""

    lane: str
    tint: str
    chip: str
    chip_text: str
    solid_text: str


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours everything but labels is drawn in, ``#RRGGBB``."""

    canvas: str
    surface: str
    raised: str
    line: str
    line2: str
    edge: str
    ink: str
    ink2: str
    ink3: str
    ink_unfocused: str
    accent: str
    accent_tint: str
    accent_text: str
    review: str
    review_tint: str
    danger: str
    danger_tint: str
    good: str
    good_tint: str
    found: str


class Role(StrEnum):
    """A part of a stance as it is framed in the text."""

    HOLDER = "holder"
    TARGET = "target"
    SOURCE = "source"
    OPPOSE = "cue-oppose"
    SUPPORT = "cue-support"
    NEUTRAL = "cue-neutral"
    CONTENT = "content"


@dataclass(frozen=True, slots=True)
class RoleColours:
    """Frame and tag colour, tint, and the text on the tag. The content has no tint."""

    line: str
    tint: str | None
    tag_text: str


DARK_INK: Final = "#14161A"
WHITE: Final = "#FFFFFF"

_LIGHT = Colours(
    canvas="#F4F3EF",
    surface="#FFFEFB",
    raised="#FAF9F6",
    line="#E5E2DB",
    line2="#CFCBC1",
    edge="#8E8A81",
    ink="#23252B",
    ink2="#565B66",
    ink3="#686D77",
    ink_unfocused="#747578",
    accent="#2D59C9",
    accent_tint="#E7EDFB",
    accent_text="#1F419A",
    review="#8A5200",
    review_tint="#FCF0D8",
    danger="#A8231B",
    danger_tint="#FBE9E5",
    good="#2B6B4F",
    good_tint="#E4F1EA",
    found="#FFF0B8",
)
_DARK = Colours(
    canvas="#131519",
    surface="#191C21",
    raised="#1E2127",
    line="#2B2F37",
    line2="#414753",
    edge="#6B7280",
    ink="#DFE2E7",
    ink2="#A6ACB8",
    ink3="#868D9A",
    ink_unfocused="#888B90",
    accent="#86ADFF",
    accent_tint="#222E4A",
    accent_text="#B4CBFF",
    review="#F0B95A",
    review_tint="#352A16",
    danger="#FF9C8F",
    danger_tint="#3B211E",
    good="#83CFA8",
    good_tint="#1C3028",
    found="#4A3F16",
)

_LIGHT_ROLES = {
    Role.HOLDER: RoleColours("#5B1F9E", "#EBE1F7", WHITE),
    Role.TARGET: RoleColours("#00524B", "#D9EEEA", WHITE),
    Role.SOURCE: RoleColours("#726948", "#F2EEDF", WHITE),
    Role.OPPOSE: RoleColours("#B23A0E", "#FBE6DC", WHITE),
    Role.SUPPORT: RoleColours("#1467C2", "#E1ECF8", WHITE),
    Role.NEUTRAL: RoleColours("#676872", "#EDEEF0", WHITE),
    Role.CONTENT: RoleColours(_LIGHT.ink3, None, WHITE),
}
_DARK_ROLES = {
    Role.HOLDER: RoleColours("#A87BF2", "#2C2547", DARK_INK),
    Role.TARGET: RoleColours("#93FBE7", "#1E3D3B", DARK_INK),
    Role.SOURCE: RoleColours("#DFD19F", "#37352A", DARK_INK),
    Role.OPPOSE: RoleColours("#E77D4E", "#3C271E", DARK_INK),
    Role.SUPPORT: RoleColours("#9CC7FF", "#1F3350", DARK_INK),
    Role.NEUTRAL: RoleColours("#9E9EA1", "#2C2F34", DARK_INK),
    Role.CONTENT: RoleColours(_DARK.ink3, None, DARK_INK),
}

PALETTE: Final = (
    "rust",  # PER
    "violet",  # ORG
    "teal",  # GPE
    "sage",  # LOC
    "umber",  # FAC
    "mauve",  # NORP
    "slate",  # POST
    "wine",  # EVENT
    "lilac",  # TREATY
    "steel",  # POLICY
    "olive",  # WEAPON
    "navy",  # WORK
)
"""Names of the label colours in the order in which new labels take them."""

_LIGHT_PALETTE = {
    "rust": LabelColours("#A14F09", "#F3E7DC", "#ECDBCB", "#92480A", WHITE),
    "violet": LabelColours("#6A59CB", "#ECE9F5", "#E1DDF1", "#5D4FB1", WHITE),
    "teal": LabelColours("#20806F", "#E2EEE9", "#D2E5DF", "#1C6B5E", WHITE),
    "sage": LabelColours("#77976D", "#EDF1E9", "#E4E9DF", "#566C51", DARK_INK),
    "umber": LabelColours("#492B00", "#E7E3DA", "#DBD4C9", "#492B00", WHITE),
    "mauve": LabelColours("#B48198", "#F5EEEE", "#F0E5E7", "#7E5D6E", DARK_INK),
    "slate": LabelColours("#2C3242", "#E4E3E3", "#D5D5D6", "#2C3242", WHITE),
    "wine": LabelColours("#744245", "#EDE6E3", "#E3D8D7", "#744245", WHITE),
    "lilac": LabelColours("#9D82CC", "#F2EEF5", "#EBE5F2", "#6F5E90", DARK_INK),
    "steel": LabelColours("#285F78", "#E3E9EA", "#D4DEE1", "#285F78", WHITE),
    "olive": LabelColours("#A09520", "#F3F0DF", "#ECE9CF", "#6C6720", DARK_INK),
    "navy": LabelColours("#1C248E", "#E1E2ED", "#D2D2E5", "#1C248E", WHITE),
}
_DARK_PALETTE = {
    "rust": LabelColours("#C57E5F", "#362D2C", "#493732", "#D29B84", DARK_INK),
    "violet": LabelColours("#9FA9FC", "#303446", "#3F435E", "#A9B1FC", DARK_INK),
    "teal": LabelColours("#63AF9E", "#263536", "#2E4544", "#79BBAC", DARK_INK),
    "sage": LabelColours("#B2E7BC", "#333F3B", "#44554C", "#B2E7BC", DARK_INK),
    "umber": LabelColours("#D4A14A", "#393328", "#4D412C", "#D8AA5C", DARK_INK),
    "mauve": LabelColours("#E3B5CA", "#3B363E", "#524750", "#E3B5CA", DARK_INK),
    "slate": LabelColours("#818599", "#2B2E35", "#363943", "#A2A5B4", DARK_INK),
    "wine": LabelColours("#A7787A", "#312C30", "#41363A", "#BE9B9D", DARK_INK),
    "lilac": LabelColours("#AD9CC4", "#32323D", "#42404F", "#B9AACD", DARK_INK),
    "steel": LabelColours("#9CDAFE", "#2F3C47", "#3E515F", "#9CDAFE", DARK_INK),
    "olive": LabelColours("#E4DC7A", "#3C3D30", "#52523A", "#E4DC7A", DARK_INK),
    "navy": LabelColours("#5787CE", "#242E3E", "#2A3A51", "#84A7DA", DARK_INK),
}

TEXT_CONTRAST: Final = 4.5  # WCAG 2.1, level AA
_CHIP_CONTRAST: Final = 4.6  # a little above, because rounding to eight bits takes some away


class Sizes:
    """Sizes in logical pixels."""

    INTERFACE: Final = 13
    NOTE: Final = 12
    SEAL: Final = 12
    SEAL_SQUARE: Final = 16
    KEY_CAP: Final = 11
    ARTICLE: Final = 17
    RAW: Final = 13
    DIALOG_TITLE: Final = 20
    HEADER: Final = 40
    MENU_ROW: Final = 44
    STATUS_ROW: Final = 30
    ROW: Final = 30
    FIELD: Final = 30
    PANEL_PADDING: Final = 16
    FIELD_GAP: Final = 8
    GROUP_GAP: Final = 16
    THREAD: Final = 34
    CHIP_RADIUS: Final = 3.5
    RADIUS: Final = 6
    POPOVER_RADIUS: Final = 10
    ICON: Final = 16


@dataclass(frozen=True)
class Theme:
    """One look of the window: a value, handed down to every widget that paints."""

    name: str
    dark: bool
    colours: Colours
    roles: dict[Role, RoleColours]
    palette: dict[str, LabelColours]

    def __hash__(self) -> int:
        return hash(self.name)

    def label_colours(self, colour: str) -> LabelColours:
        """The colours of a label whose ``colour`` is a palette name or ``#RRGGBB``; neutral for anything else."""
        named = self.palette.get(colour)
        if named is not None:
            return named
        return _derived(colour if _is_hex(colour) else self.colours.edge, self.colours.surface, self.dark)

    @property
    def neutral(self) -> LabelColours:
        """The greys of dates, of retired labels and of counts."""
        colours = self.colours
        return LabelColours(colours.ink2, colours.surface, mixed(colours.ink, colours.surface, 0.08), colours.ink2,
                            WHITE if not self.dark else DARK_INK)  # fmt: skip

    def sign_role(self, polarity: int | None) -> Role:
        """The role a cue of this polarity is drawn in."""
        if not polarity:
            return Role.NEUTRAL
        return Role.SUPPORT if polarity > 0 else Role.OPPOSE

    def sign_colours(self, polarity: int | None) -> LabelColours:
        """A cue's colours: vermilion against, blue for, grey neither."""
        role = self.roles[self.sign_role(polarity)]
        tint = role.tint or self.colours.surface
        return LabelColours(role.line, tint, tint, role.line, role.tag_text)


LIGHT: Final = Theme("light", False, _LIGHT, _LIGHT_ROLES, _LIGHT_PALETTE)
DARK: Final = Theme("dark", True, _DARK, _DARK_ROLES, _DARK_PALETTE)


def theme_named(name: str) -> Theme:
    """``light`` or ``dark``; for anything else the desktop's own choice (``styleHints().colorSchemeChanged`` tells)."""
    if name in (LIGHT.name, DARK.name):
        return DARK if name == DARK.name else LIGHT
    return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _is_hex(colour: str) -> bool:
    return len(colour) == 7 and colour[0] == "#" and all(digit in "0123456789abcdefABCDEF" for digit in colour[1:])


def mixed(over: str, under: str, share: float) -> str:
    """``over`` laid on ``under`` with that share (0…1) in sRGB."""
    pairs = zip(_channels(over), _channels(under), strict=True)
    return "#" + "".join(f"{round(top * share + bottom * (1 - share)):02X}" for top, bottom in pairs)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1…21 (WCAG 2.1)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (c / 3294.6 if c <= 10.31475 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@lru_cache(maxsize=256)
def _derived(lane: str, surface: str, dark: bool) -> LabelColours:
    """What follows from a lane: tint 13 % over the surface (dark 17 %), chip 20 % (28 %), chip text until it reads."""
    tint, chip = mixed(lane, surface, 0.17 if dark else 0.13), mixed(lane, surface, 0.28 if dark else 0.20)
    goal = WHITE if dark else "#000000"
    chip_text = next(
        (shade for step in range(51) if contrast(shade := mixed(goal, lane, step / 50), chip) >= _CHIP_CONTRAST), goal
    )
    solid_text = WHITE if contrast(WHITE, lane) >= TEXT_CONTRAST else DARK_INK
    return LabelColours(lane.upper(), tint, chip, chip_text, solid_text)


@lru_cache(maxsize=512)
def qcolour(colour: str) -> QColor:
    """The Qt colour. Shared: do not change it."""
    return QColor(colour)


def _qt_palette(theme: Theme) -> QPalette:
    colours, palette = theme.colours, QPalette()
    group, role = QPalette.ColorGroup, QPalette.ColorRole
    for target, value in (
        (role.Window, colours.canvas),
        (role.WindowText, colours.ink),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.raised),
        (role.Text, colours.ink),
        (role.Button, colours.raised),
        (role.ButtonText, colours.ink),
        (role.BrightText, colours.danger),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.ink),
        (role.PlaceholderText, colours.ink3),
        (role.Highlight, colours.accent_tint),
        (role.HighlightedText, colours.accent_text),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Accent, colours.accent),
        (role.Light, colours.surface),
        (role.Midlight, colours.line),
        (role.Mid, colours.line2),
        (role.Dark, colours.edge),
        (role.Shadow, colours.line2),
    ):
        palette.setColor(target, qcolour(value))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(group.Disabled, target, qcolour(colours.ink3))
    return palette


def style_sheet(theme: Theme) -> str:
    """``resources/style.qss`` with the theme's colours and sizes filled in."""
    tokens: dict[str, object] = asdict(theme.colours)
    tokens |= {
        "size_interface": Sizes.INTERFACE,
        "size_note": Sizes.NOTE,
        "field": Sizes.FIELD - 2,  # without its border
        "field_inside_ring": Sizes.FIELD - 4,
        "radius": Sizes.RADIUS,
        "popover_radius": Sizes.POPOVER_RADIUS,
        "on_accent": DARK_INK if theme.dark else WHITE,
        "hover": mixed(theme.colours.ink, theme.colours.raised, 0.06),
        "overview_handle": f"#38{theme.colours.ink.removeprefix('#')}",  # strokes show through
        "accent_hover": mixed(theme.colours.ink, theme.colours.accent, 0.14),
        "pictures": (resource("style") / theme.name).as_posix(),
    }
    return Template(resource("style.qss").read_text(encoding="utf-8")).substitute(tokens)


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give the standard widgets of the whole application this theme."""
    apply_palette(app, theme)
    app.setStyleSheet(style_sheet(theme))


def apply_palette(app: QApplication, theme: Theme) -> None:
    """The colours alone, for widgets that are about to be made."""
    if app.style().name() != "fusion":
        app.setStyle("Fusion")  # the one style that takes every colour from the palette on all three systems
    app.setPalette(_qt_palette(theme))
