"""The floating box over the active cell, in which text can be selected and copied."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
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
from reviewer.ui.text_layout import GAP, arabic_pitch, look_format, option, struck_format, units_of
from reviewer.ui.wording import say


def _nothing(_event: QKeyEvent) -> bool:
    return False


class Reader(QTextEdit):
    """Shows one cell's pieces exactly as they are painted; what is copied is the exact text."""

    left = Signal()  # Esc: back to the table
    menu_asked = Signal(object, object)  # the box's own menu, and where to show it
    pressed = Signal()
    pulled = Signal(QPoint)  # the mouse, while it selects; on the screen
    let_go = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pieces: tuple[tuple[Piece, Shown], ...] = ()
        self.wider: Callable[[], str] = str  # what is selected beyond this box, with what is selected in it
        self.beyond: Callable[[QKeyEvent], bool] = _nothing  # does what a key selects beyond this box, if anything
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

    def anchor(self) -> tuple[int, int]:
        """Return where the selection begins: which paragraph of the cell, and the code point in it."""
        return self._spot(self.textCursor().anchor())

    def head(self) -> tuple[int, int]:
        """Return where the cursor stands: which paragraph of the cell, and the code point in it."""
        return self._spot(self.textCursor().position())

    def _spot(self, position: int) -> tuple[int, int]:
        block = self.document().findBlock(position)
        number = block.blockNumber()
        if number >= len(self._pieces):
            return 0, 0
        return number, self._pieces[number][1].from_qt(position - block.position())

    def all_selected(self) -> bool:
        """Say whether all of the box is selected."""
        cursor = self.textCursor()
        return cursor.selectionEnd() - cursor.selectionStart() >= self.document().characterCount() - 1

    def can_select(self, event: QKeyEvent) -> bool:
        """Say whether a key that moves the cursor still moves it within the box."""
        moves = QTextCursor.MoveOperation
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        by_key = {
            Qt.Key.Key_Up: moves.Up,
            Qt.Key.Key_Down: moves.Down,
            Qt.Key.Key_PageUp: moves.Up,
            Qt.Key.Key_PageDown: moves.Down,
            Qt.Key.Key_Left: moves.WordLeft if control else moves.Left,
            Qt.Key.Key_Right: moves.WordRight if control else moves.Right,
            Qt.Key.Key_Home: moves.Start if control else moves.NoMove,
            Qt.Key.Key_End: moves.End if control else moves.NoMove,
        }
        move = by_key[Qt.Key(event.key())]
        return move is moves.NoMove or self.textCursor().movePosition(move)

    def select_to(self, position: int) -> None:
        """Select from where the selection begins to a position of the box's own text; -1 is its end."""
        cursor = self.textCursor()
        last = self.document().characterCount() - 1
        cursor.setPosition(cursor.anchor())
        cursor.setPosition(last if position < 0 else min(position, last), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def select_range(self, start: int, end: int) -> None:
        """Select a range of the version's text, in code points, that lies in one paragraph of the cell."""
        for number, (piece, _) in enumerate(self._pieces):
            if piece.start <= start < end <= piece.start + len(piece.text):
                cursor = self.textCursor()
                cursor.setPosition(self.unit_of(number, start - piece.start))
                self.setTextCursor(cursor)
                self.select_to(self.unit_of(number, end - piece.start))

    def unit_of(self, number: int, offset: int) -> int:
        """Return the position in the box's own text of a code point of one of its paragraphs."""
        return self.document().findBlockByNumber(number).position() + self._pieces[number][1].to_qt(offset)

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
        data.setText(self.wider() or self.selected())
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the keyboard back to the table at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif not self.beyond(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to select."""
        self.pressed.emit()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the press began."""
        super().mouseReleaseEvent(event)
        self.let_go.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select, and say where the mouse is: it may have left the cell."""
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.pulled.emit(event.globalPosition().toPoint())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the table scroll."""
        event.ignore()


def _block(piece: Piece, last: bool) -> QTextBlockFormat:
    style = QTextBlockFormat()
    run = option(piece.language)
    style.setLayoutDirection(run.textDirection())
    style.setAlignment(run.alignment() | Qt.AlignmentFlag.AlignAbsolute)
    style.setBottomMargin(0 if last else GAP)
    if right_to_left(piece.language):
        pitch = arabic_pitch(text_font(piece.language, piece.heading))
        style.setLineHeight(pitch, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return style
