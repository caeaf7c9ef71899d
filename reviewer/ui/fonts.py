"""The fonts of the six languages: the system's where it has them, else those that come with the program."""

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

LATIN, ARABIC, HAN = "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC"
FAMILIES = (LATIN, ARABIC, HAN)
_GOOD_HAN = {HAN, "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "Noto Sans SC"}
_PACKAGES = {LATIN: "fontpkg_noto_sans", ARABIC: "fontpkg_noto_sans_arabic", HAN: "noto_cjk_sans_otc"}
_BIGGER = {"ar": 1.08}  # Arabic letters are drawn smaller at the same size


def register_fonts() -> None:
    """Make the Latin, Cyrillic and Arabic letters available (3 MB); Chinese waits until it is shown."""
    for family in (LATIN, ARABIC):
        if not QFontDatabase.hasFamily(family):
            _register(family)


def _register(family: str) -> None:
    spec = find_spec(_PACKAGES[family])  # found, not imported: only the files in it are wanted
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for file in sorted([*Path(folder).rglob("*.ttf"), *Path(folder).rglob("*.ttc")]):
            QFontDatabase.addApplicationFont(str(file))


@lru_cache(maxsize=1)
def _han() -> str:
    """Return a family with Chinese letters; 20 MB are registered when no good one is installed."""
    installed = _GOOD_HAN.intersection(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
    if installed:
        return HAN if HAN in installed else min(installed)
    _register(HAN)
    return HAN


@lru_cache(maxsize=64)
def text_font(language: str, bold: bool = False, points: float = 0.0) -> QFont:
    """Return the font of a paragraph in `language`; `points` 0 is the size of the application's font."""
    size = points or QGuiApplication.font().pointSizeF()
    families = [_han(), LATIN, ARABIC] if language == "zh" else list(FAMILIES)
    font = QFont(families)
    font.setPointSizeF(size * _BIGGER.get(language, 1.0))
    font.setBold(bold)
    return font


def right_to_left(language: str) -> bool:
    """Say whether a paragraph in `language` runs from right to left."""
    return language == "ar"


def script_language(text: str) -> str:
    """Return `ar` or `zh` for a text whose first letter is Arabic or Chinese, else `""`."""
    for char in text:
        if "\u0600" <= char <= "\u06ff" or "\u0750" <= char <= "\u077f":
            return "ar"
        if "\u3400" <= char <= "\u9fff":
            return "zh"
        if char.isalpha():
            return ""
    return ""
