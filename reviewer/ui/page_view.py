"""One page of a file as a picture, with what is meant boxed; turned and enlarged by keys and wheel."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from reviewer.messages import N_
from reviewer.ui.colours import ON_PAPER
from reviewer.ui.wording import say

_ABOVE = 60  # pixels shown above what is boxed
_BESIDE, _BAR = 7.0, 3.0  # pixels between a bar and its lines, and of the bar
_FURTHEST = 1_000_000  # pages


class PageView(QWidget):
    """The page itself."""

    def __init__(self) -> None:
        super().__init__()
        self.picture: QPixmap | None = None
        self.boxes: tuple[QRectF, ...] = ()  # of the place looked at, in pixels of the picture
        self.others: tuple[QRectF, ...] = ()  # of further places
        self.here: tuple[QRectF, ...] = ()  # lines of the paragraph that the clerk is at
        self._bar = 0.0  # where the bar beside them stands
        self.setAccessibleName(say("source", N_("source", "The page of the file")))

    def show_page(self, picture: QPixmap | None) -> None:
        """Show another page, or none; nothing is marked on it."""
        self.picture = picture
        self.boxes = self.others = self.here = ()
        self.setFixedSize(picture.deviceIndependentSize().toSize() if picture else QSize(1, 1))
        self.update()

    def show_here(self, lines: tuple[QRectF, ...], at_right: bool) -> None:
        """Show the lines of the paragraph that the clerk is at by a bar beside them, where they begin."""
        self.here = lines
        if lines and at_right:
            self._bar = max(line.right() for line in lines) + _BESIDE
        elif lines:
            self._bar = max(min(line.left() for line in lines) - _BESIDE - _BAR, 0.0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page; what is looked at is filled and edged, others underlined, the clerk's place has a bar."""
        if self.picture is None:
            return
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.drawPixmap(0, 0, self.picture)
        fill, edge = ON_PAPER
        shade = QColor(fill)
        shade.setAlpha(70)
        for box in (*self.others, *self.boxes):
            painter.fillRect(box, shade)
        painter.setPen(QPen(QColor(edge), 1, Qt.PenStyle.DashLine))
        for box in self.others:
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        for line in self.here:
            painter.fillRect(QRectF(self._bar, line.top() - 1, _BAR, line.height() + 2), QColor(edge))
        painter.setPen(QPen(QColor(edge), 2))
        for box in self.boxes:
            painter.drawRect(box.adjusted(-2, -2, 2, 2))


class PageArea(QScrollArea):
    """Scrolls the page; where it ends, the next one is asked for."""

    turn_asked = Signal(int)  # 1: the next page, -1: the one before; larger numbers: the last, the first
    zoom_asked = Signal(int)  # 1: larger, -1: smaller, 0: as wide as there is room

    def __init__(self, view: PageView) -> None:
        super().__init__()
        self.setWidget(view)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("source", N_("source", "The page of the file, scrolled")))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the page past its end, enlarge it, go to the first and the last."""
        keys, bar = Qt.Key, self.verticalScrollBar()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == keys.Key_PageDown and bar.value() == bar.maximum():
            self.turn_asked.emit(1)
        elif event.key() == keys.Key_PageUp and bar.value() == bar.minimum():
            self.turn_asked.emit(-1)
        elif event.key() in (keys.Key_Home, keys.Key_End) and control:
            self.turn_asked.emit(_FURTHEST if event.key() == keys.Key_End else -_FURTHEST)
        elif event.key() in (keys.Key_Home, keys.Key_End):
            bar.setValue(bar.minimum() if event.key() == keys.Key_Home else bar.maximum())
        elif event.key() in (keys.Key_Plus, keys.Key_Minus, keys.Key_0):
            self.zoom_asked.emit({keys.Key_Plus: 1, keys.Key_Minus: -1}.get(keys(event.key()), 0))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Enlarge the page with Ctrl; past its end turn it."""
        down, bar = event.angleDelta().y() < 0, self.verticalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(-1 if down else 1)
        elif event.angleDelta().y() and bar.value() == (bar.maximum() if down else bar.minimum()):
            self.turn_asked.emit(1 if down else -1)
        else:
            super().wheelEvent(event)

    def show_boxes(self, boxes: tuple[QRectF, ...]) -> None:
        """Bring what is boxed into sight."""
        first = min(boxes, key=lambda box: box.top())
        self.verticalScrollBar().setValue(max(0, round(first.top()) - _ABOVE))
        if not QRectF(self.horizontalScrollBar().value(), 0, self.viewport().width(), 9e9).contains(first):
            self.horizontalScrollBar().setValue(max(0, round(first.left()) - _ABOVE))
