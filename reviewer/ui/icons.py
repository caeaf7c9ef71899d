"""Icons drawn from resources/icons in a given colour, so that they stand out on light and on dark."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reviewer.resources import resource

_SIZES = (16, 20, 32, 48)


@lru_cache(maxsize=256)
def _drawing(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text("utf-8")


@lru_cache(maxsize=1024)
def _pixmap(name: str, colour: str, size: int) -> QPixmap:
    drawing = _drawing(name).replace("currentColor", colour)
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def pixmap(name: str, colour: QColor, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """Return a picture of `size` device independent pixels for a screen of `ratio`."""
    drawn = QPixmap(_pixmap(name, colour.name(), round(size * ratio)))
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, colour: QColor) -> QIcon:
    """Return an icon in the sizes of menus and tool bars; in a row that is selected it has the colour of its words."""
    made = QIcon()
    chosen = QGuiApplication.palette().highlightedText().color()
    for size in _SIZES:
        made.addPixmap(_pixmap(name, colour.name(), size))
        made.addPixmap(_pixmap(name, chosen.name(), size), QIcon.Mode.Selected)
    return made


def switch(name: str, colour: QColor) -> QIcon:
    """Return an icon that is there while its button is pressed, and keeps its room otherwise."""
    made = QIcon()
    blank = QPixmap(_SIZES[0], _SIZES[0])
    blank.fill(Qt.GlobalColor.transparent)
    made.addPixmap(_pixmap(name, colour.name(), _SIZES[0]), QIcon.Mode.Normal, QIcon.State.On)
    made.addPixmap(blank, QIcon.Mode.Normal, QIcon.State.Off)
    return made
