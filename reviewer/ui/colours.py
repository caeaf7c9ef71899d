"""The few colours that the palette does not have, for light and dark; none of them says anything alone."""

from typing import Literal

from PySide6.QtGui import QColor, QPalette

from reviewer.light import light

Look = Literal["evidence", "current", "found", "here"]


@light
class Colours:
    """`marks`: background and underline of a marked place; `tones`: icons and words of states."""

    marks: dict[str, tuple[str, str]]
    tones: dict[str, str]
    dim: str
    rule: str
    label: str  # background of a part's label


_LIGHT = Colours(
    marks={
        "evidence": ("#fff3c4", "#9a6b00"),
        "current": ("#ffd65c", "#7a4b00"),
        "found": ("#d8ecff", "#1f5f9e"),
        "here": ("#8fc7ff", "#0b3d70"),
    },
    tones={"good": "#2b6e3f", "doubt": "#8a5a00", "change": "#1c5ba8", "bad": "#b3261e", "quiet": "#5f6368"},
    dim="#62666b",
    rule="#d5d8dc",
    label="#eef1f4",
)
_DARK = Colours(
    marks={
        "evidence": ("#4d4012", "#e3b341"),
        "current": ("#7a5f00", "#ffd65c"),
        "found": ("#173a5c", "#79b8ff"),
        "here": ("#1f5f9e", "#c8e1ff"),
    },
    tones={"good": "#7fd197", "doubt": "#e9b949", "change": "#82b4ff", "bad": "#ff8a80", "quiet": "#a9afb6"},
    dim="#a9afb6",
    rule="#44484d",
    label="#32363b",
)
ON_PAPER = _LIGHT.marks["current"]  # on the picture of a page, which is light in both themes
TONES = {
    "read": "good",
    "doubtful": "doubt",
    "corrected": "change",
    "missing": "quiet",
    "not_needed": "quiet",
    "differs": "bad",
    "error": "bad",
    "warning": "doubt",
    "info": "change",
    "new": "change",
    "in_review": "doubt",
    "set_aside": "quiet",
    "reviewed": "good",
    "circulated": "good",
}


def colours(palette: QPalette) -> Colours:
    """Return the colours that go with a light or a dark palette."""
    return _DARK if palette.color(QPalette.ColorRole.Base).lightness() < 128 else _LIGHT


def tone(palette: QPalette, name: str) -> QColor:
    """Return the colour of a state, mark or severity."""
    return QColor(colours(palette).tones[TONES[name]])
