"""Where the keyboard is: a frame in the cell, by the delegates that paint whole cells, and a ring round the list."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyleOptionViewItem, QWidget

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


class Ring(QWidget):
    """Lies over a list, a table or an area that is scrolled, while it has the keyboard: Qt's styles draw nothing there.

    An empty list, and one in which no cell is current, is seen to have it as well.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        area.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the keyboard, and stay as large as the area."""
        kind = event.type()
        if kind == QEvent.Type.FocusIn:
            self.setGeometry(self._area.rect())
            self.raise_()
            self.show()
        elif kind == QEvent.Type.FocusOut:
            self.hide()
        elif kind == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._area.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring in the colour of what is chosen."""
        painter = QPainter(self)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), _WIDTH))
        painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
