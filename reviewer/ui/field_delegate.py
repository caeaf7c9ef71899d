"""Draws a field's value with the value read below a corrected one, and opens the boxes to type in."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette, QTextLayout
from PySide6.QtWidgets import QComboBox, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from reviewer.desk import FieldRow, Piece
from reviewer.messages import N_
from reviewer.ui.changes import Ranges, changed_words
from reviewer.ui.colours import colours, tone
from reviewer.ui.field_editors import Editor, fill, make_editor, on_typing, typed
from reviewer.ui.field_model import LABEL, MARK, VALUE, FieldModel, no_value, not_found, shown_value
from reviewer.ui.focus import paint_focus
from reviewer.ui.fonts import script_language
from reviewer.ui.icons import pixmap
from reviewer.ui.row_model import ROW, Index
from reviewer.ui.text_layout import Laid, break_lines, lay_out
from reviewer.ui.wording import MARKS, say

_SIDE, _TOP, _ICON = 5, 4, 14
_HIGHEST = 5  # lines of a value; the whole stands in the details below


class FieldDelegate(QStyledItemDelegate):
    """Enter and Tab store and go on, Esc gives up; a value is stored as well when its box loses the focus."""

    step_asked = Signal(int)  # 1: to the next field, -1: to the previous one
    given_up = Signal(str)  # field key
    typing = Signal(str, str)  # field key, what stands in its box now

    def __init__(self, model: FieldModel, view: QTableView) -> None:
        super().__init__(view)
        self._model = model
        self._view = view
        self.language = ""  # of the version: codes are offered with their names in it

    def _lines(self, row: FieldRow, width: int) -> list[tuple[Laid, str]]:
        """Return what stands in the value's cell, line after line, each with its tone."""
        refused = self._model.refused.get(row.key)
        shown, read = shown_value(row, row.value), shown_value(row, row.read)
        lines = [(shown or no_value(row), "value" if shown else "dim")]
        marked: dict[int, tuple[Ranges, bool]] = {}
        if row.names:
            lines.append((row.names, "dim"))
        if row.corrected:
            said = say("fields", N_("fields", "read: {value}"), value=read or not_found())
            if shown and read:
                gone, come = changed_words(read, shown)
                begin = said.index(read)
                marked = {0: (come, False), len(lines): (tuple((a + begin, b + begin) for a, b in gone), True)}
            lines.append((said, "dim"))
        if row.mark == "differs" and row.agreement:
            lines.append((row.agreement, "differs"))
        if refused:
            lines.append((say("fields", N_("fields", "not stored: {value}"), value=refused[0]), "error"))
        wide = width - 2 * _SIDE
        return [(_lay(text, wide, *marked.get(number, ((), False))), tint) for number, (text, tint) in enumerate(lines)]

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the value needs in its column, up to some lines."""
        line = option.fontMetrics.height()
        if index.column() == LABEL:
            wide = self._view.columnWidth(LABEL) - 2 * _SIDE
            label = say("fields", index.data(ROW).label)
            return QSize(
                40,
                option.fontMetrics.boundingRect(0, 0, wide, 999, Qt.TextFlag.TextWordWrap, label).height() + 2 * _TOP,
            )
        if index.column() != VALUE:
            return QSize(40, line + 2 * _TOP)
        laid = self._lines(index.data(ROW), self._view.columnWidth(VALUE))
        height = sum(_seen(part) for part, _ in laid)
        return QSize(80, max(round(height), line) + 2 * _TOP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        row: FieldRow = index.data(ROW)
        rect, palette = option.rect, option.palette
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, palette.highlight() if selected else palette.base())
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        pen = palette.color(QPalette.ColorGroup.Active, role)
        painter.setPen(pen)
        line = QRect(rect.left() + _SIDE, rect.top() + _TOP, rect.width() - 2 * _SIDE, painter.fontMetrics().height())
        if index.column() == LABEL:
            label = say("fields", row.label)
            painter.drawText(
                line.adjusted(0, 0, 0, rect.height() - line.height() - 2 * _TOP), Qt.TextFlag.TextWordWrap, label
            )
        elif index.column() == MARK:
            self._paint_mark(painter, line, row, pen if selected else tone(palette, row.mark))
        else:
            self._paint_value(painter, rect, row, pen, palette, selected)
        painter.setPen(QColor(colours(palette).rule))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        paint_focus(painter, rect, option)
        painter.restore()

    def _paint_mark(self, painter: QPainter, line: QRect, row: FieldRow, colour: QColor) -> None:
        picture = pixmap(row.mark, colour, _ICON, painter.device().devicePixelRatio())
        painter.drawPixmap(line.left(), line.center().y() - _ICON // 2 + 1, picture)
        painter.setPen(colour)
        painter.drawText(
            line.adjusted(_ICON + 4, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, say("marks", MARKS[row.mark])
        )

    def _paint_value(
        self, painter: QPainter, rect: QRect, row: FieldRow, pen: QColor, palette: QPalette, selected: bool
    ) -> None:
        tints = {"value": pen, "dim": QColor(colours(palette).dim)}
        top = float(rect.top() + _TOP)
        for laid, name in self._lines(row, rect.width()):
            painter.setPen(pen if selected else tints.get(name) or tone(palette, name))
            painter.setClipRect(QRect(rect.left(), round(top), rect.width(), round(_seen(laid))))
            for piece in laid.pieces:
                piece.layout.draw(painter, QPointF(rect.left() + _SIDE, top))
            top += _seen(laid)
        painter.setClipRect(rect)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> Editor:
        """Open the box that fits the field."""
        row: FieldRow = index.data(ROW)
        editor = make_editor(parent, row, self.language, self.commitData.emit)
        editor.setProperty("key", row.key)
        on_typing(editor, lambda: self.typing.emit(row.key, typed(editor)))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the box with the value, or with what was typed before and could not be stored."""
        row: FieldRow = index.data(ROW)
        refused = self._model.refused.get(row.key)
        fill(editor, refused[0] if refused else row.value)  # type: ignore[arg-type]

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Ask for what was typed to be stored."""
        model.setData(index, typed(editor), Qt.ItemDataRole.EditRole)  # type: ignore[arg-type]

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Cover the cell; a box of several lines may be higher than its cell."""
        rect = QRect(option.rect)
        wanted = editor.sizeHint().height() if isinstance(editor, QComboBox) else rect.height()
        line = editor.fontMetrics().height()
        lowest = 5 * line if editor.inherits("QPlainTextEdit") else line + 8
        rect.setHeight(max(rect.height(), wanted, lowest))
        bottom = self._view.viewport().height()
        if rect.bottom() > bottom:
            rect.moveBottom(max(bottom, rect.height()))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Answer Enter, Tab and Esc in a box."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and isinstance(editor, QWidget):
            keys = Qt.Key
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            back = event.key() == keys.Key_Backtab
            if back or (event.key() in (keys.Key_Return, keys.Key_Enter, keys.Key_Tab) and plain):
                self.commitData.emit(editor)
                self._leave(editor)
                self.step_asked.emit(-1 if back else 1)
                return True
            if event.key() == keys.Key_Escape:
                self.given_up.emit(str(editor.property("key")))
                self._leave(editor)
                return True
        if event.type() == QEvent.Type.FocusOut and editor.property("left"):
            return False  # what it held has been dealt with
        return super().eventFilter(editor, event)

    def _leave(self, editor: QWidget) -> None:
        editor.setProperty("left", True)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


def _seen(laid: Laid) -> float:
    """Return the height of the first lines."""
    layout = laid.pieces[0].layout
    last = layout.lineAt(min(layout.lineCount(), _HIGHEST) - 1)
    return last.y() + last.height()


def _lay(text: str, width: int, changed: Ranges = (), gone: bool = False) -> Laid:
    """Lay out a line of a cell; its changed words are underlined, those that are `gone` struck out."""
    laid = lay_out((Piece(0, 0, text, "", 0, False, script_language(text)),), width)
    formats = []
    for start, end in changed:
        mark = QTextLayout.FormatRange()
        mark.start, last = laid.pieces[0].shown.range_to_qt(start, end)
        mark.length = last - mark.start
        if gone:
            mark.format.setFontStrikeOut(True)
        else:
            mark.format.setFontUnderline(True)
        formats.append(mark)
    if formats:  # they take the lines away
        laid.pieces[0].layout.setFormats(formats)
        break_lines(laid.pieces[0].layout, width)
    return laid
