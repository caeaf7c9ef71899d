"""Paints one cell of the texts: label of its part, paragraphs, marks. Never html: the texts come from outside."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QTextLayout
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reviewer.ui.colours import Colours, colours
from reviewer.ui.icons import pixmap
from reviewer.ui.marks import Marked
from reviewer.ui.row_model import Index
from reviewer.ui.text_layout import LABEL, SIDE, TOP, LaidPiece, Layouts, look_format, struck_format, units_of
from reviewer.ui.text_model import TextModel

_ICON = 12  # pixels


class TextDelegate(QStyledItemDelegate):
    """Paints the pieces of a `TextModel` from the layouts that the table keeps."""

    def __init__(self, model: TextModel, layouts: Layouts) -> None:
        super().__init__(model)
        self._model = model
        self._layouts = layouts
        self.first_column = 0  # where the labels of the parts are written
        self.current = (-1, -1)  # the active cell: row, column
        self.selected: Callable[[int, int, int, int], tuple[int, int] | None] = _nothing

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        rect, palette = option.rect, option.palette
        tints = colours(palette)
        row, column = index.row(), index.column()
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, palette.base())
        top = rect.top() + self._paint_label(painter, rect, row, column, tints)
        laid = self._layouts.get(row, column, self._model.pieces(row, column), rect.width())
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        marks = self._model.marks(row, column)
        for number, piece in enumerate(laid.pieces):
            ranges = formats(piece, marks, tints, palette.color(QPalette.ColorRole.Text))
            if found := self.selected(row, column, number, len(piece.piece.text)):
                ranges.append(selected_format(piece, *found, palette))
            piece.layout.draw(painter, QPointF(rect.left() + SIDE, top + TOP + piece.top), ranges)
        if (row, column) == self.current:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
            painter.drawRect(QRect(rect.left() + 1, top + 1, rect.width() - 2, rect.bottom() - top - 1))
        painter.restore()

    def _paint_label(self, painter: QPainter, rect: QRect, row: int, column: int, tints: Colours) -> int:
        """Paint the line above a row's texts: the part that begins, and at its end what a clerk has said of the row."""
        if not self._model.labelled(row):
            return 0
        strip = QRect(rect.left(), rect.top(), rect.width(), LABEL)
        painter.fillRect(strip, QColor(tints.label))
        if column == self.first_column:
            note = self._model.note(row)
            painter.setPen(QColor(tints.dim))
            if note:
                drawn = pixmap("apart" if self._model.row(row).apart else "pin", QColor(tints.dim), _ICON)
                painter.drawPixmap(strip.right() - SIDE - _ICON, strip.top() + (LABEL - _ICON) // 2, drawn)
                room = strip.adjusted(SIDE, 0, -SIDE - _ICON - 4, 0)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, note)
            font = painter.font()
            font.setBold(True)
            painter.setFont(font)
            painter.drawText(
                strip.adjusted(SIDE, 0, -SIDE, 0), Qt.AlignmentFlag.AlignVCenter, self._model.boundary(row)
            )
        return LABEL


def _nothing(_row: int, _column: int, _number: int, _length: int) -> tuple[int, int] | None:
    return None


def selected_format(laid: LaidPiece, start: int, end: int, palette: QPalette) -> QTextLayout.FormatRange:
    """Return how selected text looks, from one code point of a paragraph to another."""
    made = QTextLayout.FormatRange()
    made.start, last = laid.shown.range_to_qt(start, end)
    made.length = last - made.start
    group = QPalette.ColorGroup.Active
    made.format.setBackground(palette.brush(group, QPalette.ColorRole.Highlight))
    made.format.setForeground(palette.brush(group, QPalette.ColorRole.HighlightedText))
    return made


def formats(laid: LaidPiece, marks: tuple[Marked, ...], tints: Colours, text: QColor) -> list[QTextLayout.FormatRange]:
    """Return the marks on one paragraph as Qt paints them."""
    ranges = []
    for start, end in laid.shown.struck():
        made = QTextLayout.FormatRange()
        made.start, made.length = start, end - start
        made.format = struck_format(tints)
        ranges.append(made)
    for mark in marks:
        found = units_of(mark, laid.piece, laid.shown)
        if found is not None:
            made = QTextLayout.FormatRange()
            made.start, made.length = found[0], found[1] - found[0]
            made.format = look_format(mark.look, tints, text)
            ranges.append(made)
    return ranges
