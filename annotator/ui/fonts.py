"""Which typefaces text is set in: those every system brings, by the script of what is read."""

import sys
from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from annotator.core.document import Script
from annotator.core.resources import resource

_SIMPLIFIED: Final = (
    "PingFang SC",
    "Microsoft YaHei UI",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
)
_TAIWAN: Final = ("PingFang TC", "Microsoft JhengHei UI", "Noto Sans CJK TC", "Noto Sans TC", "Source Han Sans TC")
_HONG_KONG: Final = ("PingFang HK", "Microsoft JhengHei UI", "Noto Sans CJK HK", "Noto Sans HK", "Source Han Sans HC")
_MONO: Final = ("Menlo", "Cascadia Mono", "Consolas", "Noto Sans Mono CJK SC")
_LAST: Final = ("WenQuanYi Micro Hei",)
_LAST_MONO: Final = ("WenQuanYi Micro Hei Mono",)
_ALWAYS: Final = ("Noto Sans", "DejaVu Sans")  # Cyrillic, Vietnamese, ə
_FALLBACK_FILE: Final = "wqy-microhei.ttc"


def load_fonts() -> bool:
    """Load the bundled Chinese font if the system has none. Returns whether it was loaded."""
    system = QFontDatabase.WritingSystem
    if QFontDatabase.families(system.SimplifiedChinese) or QFontDatabase.families(system.TraditionalChinese):
        return False
    path = resource("fonts") / _FALLBACK_FILE
    loaded = path.is_file() and QFontDatabase.addApplicationFont(str(path)) >= 0
    if loaded:
        _installed.cache_clear()
    return loaded


@lru_cache(maxsize=16)
def _installed(families: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the families that are there: fontconfig answers a missing one with some other font, not with none."""
    return tuple(family for family in families if QFontDatabase.hasFamily(family)) or families[-1:]


def reading_families(script: Script) -> tuple[str, ...]:
    """For a document's text, best first. The document's script decides: 繁體 punctuation sits mid-square."""
    own = _TAIWAN if script is Script.HANT else _SIMPLIFIED
    other = _SIMPLIFIED if script is Script.HANT else _TAIWAN
    return _installed(own + other + _LAST + _ALWAYS)


def interface_families(language: str) -> tuple[str, ...]:
    """For the window itself in an interface language (``en``, ``zh_CN``, ``zh_TW``, ``zh_HK``), best first."""
    own = {"zh_TW": _TAIWAN, "zh_HK": _HONG_KONG}.get(language, _SIMPLIFIED)
    return _installed(own + _LAST + _ALWAYS)


def mono_families() -> tuple[str, ...]:
    """For raw markup, best first. Chinese is two columns wide in all of them or falls to the reading font."""
    return _installed(_MONO + _LAST_MONO + _SIMPLIFIED + _LAST + _ALWAYS)


@lru_cache(maxsize=256)
def font(families: tuple[str, ...], pixels: float, weight: int = 400) -> QFont:
    """A font of that size in logical pixels. Shared: do not change it."""
    made = QFont()
    made.setFamilies(list(families))
    made.setPixelSize(max(1, round(pixels)))
    made.setWeight(QFont.Weight(weight))
    # Qt shapes in the language of the interface, and 简体 in a 繁體 window would get the punctuation of Taiwan
    # (seen in Qt 6.11 with Noto Sans CJK). The family alone decides.
    made.setFeature(QFont.Tag("locl"), 0)
    screen = QGuiApplication.primaryScreen()
    if sys.platform != "darwin" and screen is not None and screen.devicePixelRatio() >= 1.5:  # pyright: ignore[reportUnnecessaryComparison]
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # with that many pixels it only blurs
    return made
