"""The floating box over the active cell, in which text can be selected and copied."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reviewer.desk import Piece
from reviewer.messages import N_
from reviewer.ui.colours import colours
from reviewer.ui.display import Shown, shown
from reviewer.ui.fonts import right_to_left, text_font
from reviewer.ui.marks import Marked
from reviewer.ui.text_layout import GAP, look_format, option, struck_format, units_of
from reviewer.ui.wording import say


class Reader(QTextEdit):
    """Shows one cell's pieces exactly as they are painted; what is copied is the exact text."""

    left = Signal()  # Esc: back to the table
    menu_asked = Signal(object, object)  # the box's own menu, and where to show it

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pieces: tuple[tuple[Piece, Shown], ...] = ()
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.setAccessibleName(say("texts", N_("texts", "Text of the active cell")))
        self.hide()

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show the paragraphs of a cell."""
        self._pieces = tuple(
            (piece, shown(piece.text, right_to_left(piece.language), piece.deleted)) for piece in pieces
        )
        self.clear()
        cursor = self.textCursor()
        for number, (piece, painted) in enumerate(self._pieces):
            if number:
                cursor.insertBlock()
            cursor.setBlockFormat(_block(piece, last=number == len(self._pieces) - 1))
            style = cursor.charFormat()
            style.setFont(text_font(piece.language, piece.heading))
            cursor.setBlockCharFormat(style)
            cursor.insertText(painted.text, style)
            self._strike(cursor.block().position(), painted)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def _strike(self, begin: int, painted: Shown) -> None:
        for start, end in painted.struck():
            cursor = QTextCursor(self.document())
            cursor.setPosition(begin + start)
            cursor.setPosition(begin + end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(struck_format(colours(self.palette())))

    def show_marks(self, marks: Sequence[Marked]) -> None:
        """Mark the same places as the painted cell."""
        tints, text = colours(self.palette()), QColor(self.palette().color(QPalette.ColorRole.Text))
        chosen = []
        for number, (piece, painted) in enumerate(self._pieces):
            for mark in marks:
                if (found := units_of(mark, piece, painted)) is not None:
                    made = QTextEdit.ExtraSelection()
                    cursor = QTextCursor(self.document().findBlockByNumber(number))
                    begin = cursor.position()
                    cursor.setPosition(begin + found[0])
                    cursor.setPosition(begin + found[1], QTextCursor.MoveMode.KeepAnchor)
                    made.cursor = cursor
                    made.format = look_format(mark.look, tints, text)
                    chosen.append(made)
        self.setExtraSelections(chosen)

    def selected(self) -> str:
        """Return the selected text as it stands in the document, without anything put in for display."""
        cursor = self.textCursor()
        begin, end = cursor.selectionStart(), cursor.selectionEnd()
        parts = []
        for number, (piece, painted) in enumerate(self._pieces):
            block = self.document().findBlockByNumber(number)
            first, last = block.position(), block.position() + block.length() - 1
            if begin <= last and end >= first:
                start = painted.from_qt(max(begin - first, 0))
                parts.append(piece.text[start : painted.from_qt(min(end, last) - first)])
        return "\n".join(parts)

    def paragraph(self) -> int | None:
        """Return the number of the paragraph that the cursor is in."""
        at = self.textCursor().blockNumber()
        return self._pieces[at][0].paragraph if at < len(self._pieces) else None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Let the table add to the menu."""
        self.menu_asked.emit(self.createStandardContextMenu(), event.globalPos())

    def selected_range(self) -> tuple[int, int] | None:
        """Return the range of the version's text that is selected, in code points; None where nothing is."""
        cursor = self.textCursor()
        begin, end = cursor.selectionStart(), cursor.selectionEnd()
        places = []
        for number, (piece, painted) in enumerate(self._pieces):
            block = self.document().findBlockByNumber(number)
            first, last = block.position(), block.position() + block.length() - 1
            if begin <= last and end >= first:
                places += [piece.start + painted.from_qt(max(begin, first) - first)]
                places += [piece.start + painted.from_qt(min(end, last) - first)]
        return (min(places), max(places)) if places and min(places) < max(places) else None

    def createMimeDataFromSelection(self) -> QMimeData:
        """Return the selection as plain text."""
        data = QMimeData()
        data.setText(self.selected())
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the keyboard back to the table at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the table scroll."""
        event.ignore()


def _block(piece: Piece, last: bool) -> QTextBlockFormat:
    style = QTextBlockFormat()
    run = option(piece.language)
    style.setLayoutDirection(run.textDirection())
    style.setAlignment(run.alignment() | Qt.AlignmentFlag.AlignAbsolute)
    style.setBottomMargin(0 if last else GAP)
    return style
