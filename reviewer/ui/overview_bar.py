"""The whole document as a narrow bar: where findings are, where a language has nothing, where the clerk looks."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTableView, QToolTip, QWidget

from reviewer.messages import N_
from reviewer.ui.colours import colours, tone
from reviewer.ui.plain import tip
from reviewer.ui.wording import say

_WIDTH, _TICK = 16, 3  # pixels
# side by side, so that none covers another
_LANES = {"error": 0, "warning": 0, "info": 0, "alone": 1, "changed": 1, "evidence": 2, "found": 2}
_NAMES = {
    "error": N_("overview", "an error"),
    "warning": N_("overview", "a warning"),
    "info": N_("overview", "a note"),
    "alone": N_("overview", "a language has nothing here"),
    "changed": N_("overview", "a row that a clerk has made, or text deleted by tracked changes"),
    "evidence": N_("overview", "the evidence"),
    "found": N_("overview", "the words looked for"),
}
_COUNTED = N_(
    "overview", "Errors: {errors}, warnings: {warnings}, rows that a language lacks: {alone}, changed rows: {changed}"
)
_KEYS = N_("overview", "Up and Down go to the mark before and after.")
_LOOKS = {"evidence": "current", "found": "here"}
_MOST = 1500  # ticks of a kind; more could not be told from each other


class OverviewBar(QWidget):
    """Each kind of mark has a lane and a shape of its own; a click goes to the row."""

    row_asked = Signal(int)

    def __init__(self, table: QTableView) -> None:
        super().__init__()
        self._table = table
        self._marks: dict[str, tuple[int, ...]] = {}
        self.setFixedWidth(_WIDTH)
        self._at = -1  # the row that the keys have gone to
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(say("overview", N_("overview", "Overview of the document")))
        table.verticalScrollBar().valueChanged.connect(self.update)
        table.verticalHeader().sectionResized.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the width of the bar; it is as high as the table."""
        return QSize(_WIDTH, 100)

    def show_marks(self, kind: str, rows: Iterable[int]) -> None:
        """Show the rows that have something of a kind, in place of those before."""
        self._marks[kind] = tuple(sorted(set(rows)))
        counts = {name: len(self._marks.get(name, ())) for name in _NAMES}
        counted = {"errors": counts["error"], "warnings": counts["warning"]}
        said = say("overview", _COUNTED, alone=counts["alone"], changed=counts["changed"], **counted)
        self.setAccessibleDescription(f"{say('overview', _KEYS)} {said}")
        self.update()

    def rows(self, kind: str) -> tuple[int, ...]:
        """Return the rows marked with a kind."""
        return self._marks.get(kind, ())

    def place(self, row: int) -> float:
        """Return how far down a row is marked, in pixels."""
        header = self._table.verticalHeader()
        middle = header.sectionPosition(row) + header.sectionSize(row) / 2
        return middle / max(header.length(), 1) * self.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight as a band, and a tick for each row marked."""
        del event
        painter = QPainter(self)
        tints = colours(self.palette())
        painter.fillRect(self.rect(), self.palette().base())
        header = self._table.verticalHeader()
        if not header.length():
            return
        share = self.height() / header.length()
        top, seen = header.offset() * share, min(self._table.viewport().height() * share, float(self.height()))
        painter.fillRect(0, round(top), self.width(), max(round(seen), _TICK), QColor(tints.label))
        painter.setPen(QPen(QColor(tints.rule), 1))
        painter.drawRect(0, round(top), self.width() - 1, max(round(seen), _TICK) - 1)
        lane = self.width() // 3
        for kind, rows in self._marks.items():
            for row in rows[:: len(rows) // _MOST + 1]:
                self._paint_tick(painter, kind, _LANES[kind] * lane + 1, round(self.place(row)), lane)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().highlight().color(), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def _paint_tick(self, painter: QPainter, kind: str, left: int, y: int, lane: int) -> None:
        """Paint the shape of a kind: not by colour alone."""
        colour = self._colour(kind)
        if kind == "error":
            painter.fillRect(left, y - _TICK, lane, 2 * _TICK, colour)
        elif kind == "warning":
            painter.fillRect(left, y - 1, lane, _TICK, colour)
        elif kind == "changed":  # upright
            painter.fillRect(left + lane // 2, y - _TICK, 2, 2 * _TICK, colour)
        else:
            painter.fillRect(left, y, lane, 1, colour)

    def _colour(self, kind: str) -> QColor:
        tints = colours(self.palette())
        if kind in _LOOKS:
            return QColor(tints.marks[_LOOKS[kind]][1])
        return QColor(tints.dim) if kind in ("alone", "changed") else tone(self.palette(), kind)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next mark, or to the one before, seen from the row at the top of the texts."""
        by = (event.key() == Qt.Key.Key_Down) - (event.key() == Qt.Key.Key_Up)
        if not by:
            super().keyPressEvent(event)
            return
        rows = sorted({row for rows in self._marks.values() for row in rows if not self._table.isRowHidden(row)})
        here = self._at if self._at >= 0 else self._table.rowAt(0) - (by > 0)
        beyond = [row for row in rows if (row > here if by > 0 else row < here)]
        if beyond:
            self._at = beyond[0 if by > 0 else -1]
            self.row_asked.emit(self._at)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at what is in sight, and show that the keys work here."""
        super().focusInEvent(event)
        self._at = -1
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show it no longer."""
        super().focusOutEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the mark nearest to the click, else to the row at that height."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        near = self._near(event.position().y())
        header = self._table.verticalHeader()
        at = header.logicalIndexAt(
            round(event.position().y() / max(self.height(), 1) * header.length()) - header.offset()
        )
        row = near[0] if near else at
        if row >= 0:
            self.row_asked.emit(row)

    def _near(self, y: float) -> tuple[int, str] | None:
        found = [(abs(self.place(row) - y), row, kind) for kind, rows in self._marks.items() for row in rows]
        distance, row, kind = min(found, default=(99.0, -1, ""))
        return (row, kind) if distance <= 2 * _TICK else None

    def event(self, event: QEvent) -> bool:
        """Say what a mark means."""
        if event.type() == QEvent.Type.ToolTip:
            at = self.mapFromGlobal(QPoint(self.cursor().pos()))
            near = self._near(at.y())
            QToolTip.showText(self.cursor().pos(), tip(say("overview", _NAMES[near[1]])) if near else "", self)
            return True
        return super().event(event)
