"""Draws one document of the queue: name and findings, title or the note of one set aside, six letters and state."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reviewer.desk import DocumentRow
from reviewer.ui.colours import colours, tone
from reviewer.ui.cursors import points
from reviewer.ui.focus import paint_focus
from reviewer.ui.fonts import FAMILIES
from reviewer.ui.icons import pixmap
from reviewer.ui.row_model import ROW, Index
from reviewer.ui.wording import LANGUAGES, LETTERS, SIGNS, STATES, say

_SIDE, _TOP, _BETWEEN, _ICON = 8, 5, 2, 14


class QueueDelegate(QStyledItemDelegate):
    """A present language is a filled letter, a missing one hollow and dashed: no colour is needed to tell."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of three lines."""
        line = option.fontMetrics.height()
        return QSize(180, 3 * line + 2 * _TOP + 2 * _BETWEEN + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one document."""
        row: DocumentRow | None = index.data(ROW)
        if row is None:
            return
        rect, palette = option.rect, option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        group = QPalette.ColorGroup.Active
        pen = palette.color(group, QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text)
        dim = pen if selected else QColor(colours(palette).dim)
        painter.save()
        painter.fillRect(rect, palette.brush(group, QPalette.ColorRole.Highlight) if selected else palette.base())
        font = QFont(option.font)
        font.setFamilies([*FAMILIES, font.family()])
        line = QFontMetrics(font).height()
        first = QRect(rect.left() + _SIDE, rect.top() + _TOP, rect.width() - 2 * _SIDE, line)
        first.setRight(self._findings(painter, first, row, pen if selected else None, palette) - 6)
        second = QRect(rect.left() + _SIDE, first.bottom() + 1 + _BETWEEN, rect.width() - 2 * _SIDE, line)
        if row.note or row.title not in ("", row.name):
            _write(painter, first, row.name, font, pen, bold=True)
            _write(painter, second, row.note or row.title, font, dim)
        else:  # without a symbol the title is the name, and needs both lines: many begin alike
            begin, rest = broken(row.name.replace("\n", " "), font, first.width())
            _write(painter, first, begin, font, pen, bold=True)
            _write(painter, second, rest, font, pen, bold=True)
        third = second.translated(0, line + _BETWEEN + 2)
        painter.setFont(font)
        after = self._letters(painter, third, row, pen, dim)
        self._state(painter, third, row, after, dim if not selected else pen, palette, selected)
        painter.setPen(QColor(colours(palette).rule))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        paint_focus(painter, rect, option)
        painter.restore()

    def _findings(self, painter: QPainter, line: QRect, row: DocumentRow, pen: QColor | None, palette: QPalette) -> int:
        """Draw the numbers of errors and warnings, and what is not sure, at the right end; return where they begin."""
        right = line.right()
        for kind, number in (("warning", row.warnings), ("error", row.errors)):
            if number:
                colour = pen or tone(palette, kind)
                width = painter.fontMetrics().horizontalAdvance(str(number))
                painter.setPen(colour)
                painter.drawText(
                    QRect(right - width, line.top(), width + 1, line.height()),
                    Qt.AlignmentFlag.AlignVCenter,
                    str(number),
                )
                right -= width + _ICON + 3
                _picture(painter, kind, colour, QPoint(right, line.center().y() - _ICON // 2 + 1))
                right -= 6
        if row.certainty != "same":
            sign = SIGNS[row.certainty]
            width = painter.fontMetrics().horizontalAdvance(sign)
            painter.setPen(pen or tone(palette, "warning"))
            painter.drawText(
                QRect(right - width, line.top(), width + 1, line.height()), Qt.AlignmentFlag.AlignVCenter, sign
            )
            right -= width + 6
        return right

    def _letters(self, painter: QPainter, line: QRect, row: DocumentRow, pen: QColor, dim: QColor) -> int:
        side = line.height()
        left = line.left()
        for code in LANGUAGES:
            box = QRect(left, line.top(), side, side - 1)
            present = code in row.languages
            if not present and code not in row.expected:
                left += side + 3  # a gap: each language keeps its place
                continue
            back = QColor(pen)
            back.setAlphaF(0.18)
            painter.setBrush(back if present else Qt.BrushStyle.NoBrush)
            style = Qt.PenStyle.SolidLine if present else Qt.PenStyle.DotLine
            painter.setPen(QPen(pen if present else dim, 1, style))
            painter.drawRoundedRect(box, 3, 3)
            font = painter.font()
            font.setBold(present)
            painter.setFont(font)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, LETTERS[code])
            left += side + 3
        font = painter.font()
        font.setBold(False)
        painter.setFont(font)
        return left

    def _state(
        self, painter: QPainter, line: QRect, row: DocumentRow, left: int, pen: QColor, palette: QPalette, plain: bool
    ) -> None:
        """Draw the state at the right end; where there is no room for the longest word, all are their signs alone."""
        words = {state: say("states", word) for state, word in STATES.items()}
        room = line.right() - left - _ICON - 10
        wide = painter.fontMetrics().horizontalAdvance
        word = words[row.state] if max(map(wide, words.values())) <= room else ""
        colour = pen if plain else tone(palette, row.state)
        start = line.right() - wide(word) - _ICON - (4 if word else 0)
        _picture(painter, row.state, colour, QPoint(start, line.center().y() - _ICON // 2 + 1))
        painter.setPen(colour)
        box = QRect(start + _ICON + 4, line.top(), line.right() - start - _ICON - 3, line.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, word)


def broken(text: str, font: QFont, width: int) -> tuple[str, str]:
    """Return what of `text`, in bold, a line `width` pixels wide has room for, and the rest."""
    heavy = QFont(font)
    heavy.setBold(True)
    layout = QTextLayout(text, heavy)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    end = points(text, line.textLength())
    return text[:end].rstrip(), text[end:]


def _write(painter: QPainter, line: QRect, text: str, font: QFont, pen: QColor, bold: bool = False) -> None:
    heavy = QFont(font)
    heavy.setBold(bold)
    painter.setFont(heavy)
    painter.setPen(pen)
    short = QFontMetrics(heavy).elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, short)
    painter.setFont(font)


def _picture(painter: QPainter, name: str, colour: QColor, at: QPoint) -> None:
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(at, pixmap(name, colour, _ICON, ratio))
