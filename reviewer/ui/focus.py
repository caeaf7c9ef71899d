"""Where the keyboard is, drawn by the delegates that paint whole cells themselves."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

_WIDTH = 2  # pixels


def paint_focus(painter: QPainter, rect: QRect, option: QStyleOptionViewItem) -> None:
    """Draw a frame inside the cell that has the focus, in the colour of its words."""
    if option.state & QStyle.StateFlag.State_HasFocus:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)  # a frame: what was drawn before it may have left a brush
        painter.setPen(QPen(option.palette.color(QPalette.ColorGroup.Active, role), _WIDTH))
        painter.drawRect(rect.adjusted(_WIDTH, _WIDTH, -_WIDTH - 1, -_WIDTH - 1))
        painter.restore()
