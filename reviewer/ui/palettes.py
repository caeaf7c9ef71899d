"""The window's own colours in light and dark: every pair of them can be read (WCAG 2, level AA; tested)."""

from PySide6.QtGui import QColor, QPalette

_Role = QPalette.ColorRole
_LIGHT = {
    _Role.Window: "#f0f1f2",
    _Role.WindowText: "#1b1c1e",
    _Role.Base: "#ffffff",
    _Role.AlternateBase: "#f6f7f8",
    _Role.Text: "#1b1c1e",
    _Role.Button: "#f0f1f2",
    _Role.ButtonText: "#1b1c1e",
    _Role.BrightText: "#ffffff",
    _Role.Highlight: "#17599c",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#17599c",
    _Role.PlaceholderText: "#62666b",
    _Role.ToolTipBase: "#fffbe6",
    _Role.ToolTipText: "#1b1c1e",
    _Role.Link: "#1a5fa5",
    _Role.LinkVisited: "#6a3d9a",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#e6e7e9",
    _Role.Mid: "#b9bcc0",
    _Role.Dark: "#9a9da1",
    _Role.Shadow: "#6f7276",
}
_DARK = {
    _Role.Window: "#2b2d30",
    _Role.WindowText: "#e9eaec",
    _Role.Base: "#1e1f22",
    _Role.AlternateBase: "#26282b",
    _Role.Text: "#e9eaec",
    _Role.Button: "#35383c",
    _Role.ButtonText: "#e9eaec",
    _Role.BrightText: "#ffffff",
    _Role.Highlight: "#1f5a94",
    _Role.HighlightedText: "#ffffff",
    _Role.Accent: "#5a9bdc",
    _Role.PlaceholderText: "#a3a8af",
    _Role.ToolTipBase: "#3c3f44",
    _Role.ToolTipText: "#f2f3f5",
    _Role.Link: "#82b4ff",
    _Role.LinkVisited: "#c5a3f0",
    _Role.Light: "#4a4e53",
    _Role.Midlight: "#404348",
    _Role.Mid: "#1a1b1d",
    _Role.Dark: "#151618",
    _Role.Shadow: "#000000",
}
_DIMMED = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.HighlightedText, _Role.ToolTipText)
_DISABLED = {False: "#5f6368", True: "#adb2b9"}  # paler, and still to be read
_DISABLED_BACK = {False: "#dfe3e8", True: "#3a3f45"}  # of what is selected in a list that is disabled
_FOCUSED = ("#62a6ea", "#0f1720")  # in the dark: Fusion draws the frame of a box with the keyboard in a darker shade
_FRAMES = {False: "#a0a2a5", True: "#d0d3d7"}  # Fusion draws the frames of controls in a darker shade of this
FRAMED = ("QCheckBox", "QRadioButton", "QLineEdit", "QComboBox", "QPushButton", "QToolButton", "PlanTable")
"""The controls that are known by their frame alone; the table before an import has boxes to tick."""
_ON_BARS = ("QToolButton", "PlanTable")  # their words may stand on what is selected, as the month over a calendar


def own_palette(dark: bool) -> QPalette:
    """Return the colours for a dark or a light screen; a window that is not in front looks like one that is."""
    made = QPalette()
    for role, colour in (_DARK if dark else _LIGHT).items():
        made.setColor(QPalette.ColorGroup.All, role, QColor(colour))
    for role in _DIMMED:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(_DISABLED[dark]))
    made.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, QColor(_DISABLED_BACK[dark]))
    return made


def framed_palette(dark: bool, kind: str = "QLineEdit") -> QPalette:
    """Return the colours of the `FRAMED` controls: they paint no background of a window, only its shade as a frame."""
    made = own_palette(dark)
    made.setColor(QPalette.ColorGroup.All, _Role.Window, QColor(_FRAMES[dark]))
    if dark and kind not in _ON_BARS:
        for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
            for role, colour in zip((_Role.Highlight, _Role.HighlightedText), _FOCUSED, strict=True):
                made.setColor(group, role, QColor(colour))
    return made
