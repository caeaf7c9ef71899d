"""Draws the paragraphs that a search of the library has found: each in its direction, the words marked."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize
from PySide6.QtGui import QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from reviewer.desk import Piece, SearchRow
from reviewer.ui.colours import colours
from reviewer.ui.focus import paint_focus
from reviewer.ui.folding import fold, pattern
from reviewer.ui.row_model import ROW
from reviewer.ui.text_layout import estimate, lay_out, look_format

_SIDE, _TOP = 5, 3


def found_in(text: str, words: str) -> list[tuple[int, int]]:
    """Return where `words` stand in `text`: in a row or, where they do not, each of them."""
    folded = fold(text)
    for wanted in ([words], words.split()):
        patterns = filter(None, map(pattern, wanted))
        if places := sorted(match.span() for one in patterns for match in one.finditer(folded)):
            return places
    return []


def _piece(row: SearchRow) -> Piece:
    return Piece(0, 0, " ".join(row.snippet.split()), "", 0, False, row.language)


class SnippetDelegate(QStyledItemDelegate):
    """`words` are those that were looked for."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self.words = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return about the height that the text needs; laying out hundreds at each key would be felt."""
        height = estimate((_piece(index.data(ROW)),), self._view.columnWidth(index.column()) - 2 * _SIDE)
        return QSize(80, round(height) + 2 * _TOP)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one paragraph."""
        rect, palette = option.rect, option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, palette.highlight() if selected else palette.base())
        painter.setPen(palette.color(QPalette.ColorGroup.Active, role))
        piece = lay_out((_piece(index.data(ROW)),), rect.width() - 2 * _SIDE).pieces[0]
        marks = []
        for start, end in found_in(piece.piece.text, self.words):
            made = QTextLayout.FormatRange()
            made.start, last = piece.shown.range_to_qt(start, end)
            made.length = last - made.start
            made.format = look_format("found", colours(palette), palette.color(QPalette.ColorRole.Text))
            marks.append(made)
        piece.layout.draw(painter, QPointF(rect.left() + _SIDE, rect.top() + _TOP), marks)
        paint_focus(painter, rect, option)
        painter.restore()
