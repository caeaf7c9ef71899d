"""Texts that come from outside, shown as they are: Qt would take anything like ``<b>`` for markup."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def plain_label(text: str = "", wrap: bool = False, name: str = "") -> QLabel:
    """Return a label that never reads markup; its text can be selected."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if name:
        label.setAccessibleName(name)
    return label


def tip(text: str) -> str:
    """Return `text` as a tool tip that shows it letter by letter, wrapped."""
    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if text else ""
