"""The whole document as a narrow bar: where findings are, where a language has nothing, where the clerk looks."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTableView, QToolTip, QWidget

from reviewer.messages import N_
from reviewer.ui.colours import colours, tone
from reviewer.ui.plain import tip
from reviewer.ui.wording import say

_WIDTH, _TICK = 16, 3  # pixels
_LANES = {"error": 0, "warning": 0, "info": 0, "alone": 1, "evidence": 2}  # side by side, so that none covers another
_NAMES = {
    "error": N_("overview", "an error"),
    "warning": N_("overview", "a warning"),
    "info": N_("overview", "a note"),
    "alone": N_("overview", "a language has nothing here"),
    "evidence": N_("overview", "the evidence"),
}
_COUNTED = N_("overview", "Errors: {errors}, warnings: {warnings}, rows that a language lacks: {alone}")


class OverviewBar(QWidget):
    """Each kind of mark has a lane and a shape of its own; a click goes to the row."""

    row_asked = Signal(int)

    def __init__(self, table: QTableView) -> None:
        super().__init__()
        self._table = table
        self._marks: dict[str, tuple[int, ...]] = {}
        self.setFixedWidth(_WIDTH)
        self.setMouseTracking(True)
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
        self.setAccessibleDescription(
            say("overview", _COUNTED, errors=counts["error"], warnings=counts["warning"], alone=counts["alone"])
        )
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
            colour = QColor(tints.marks["current"][1]) if kind == "evidence" else self._colour(kind)
            for row in rows:
                left, y = _LANES[kind] * lane + 1, round(self.place(row))
                if kind == "error":  # a full tick, others thinner: not by colour alone
                    painter.fillRect(left, y - _TICK, lane, 2 * _TICK, colour)
                elif kind == "warning":
                    painter.fillRect(left, y - 1, lane, _TICK, colour)
                else:
                    painter.fillRect(left, y, lane, 1, colour)

    def _colour(self, kind: str) -> QColor:
        return QColor(colours(self.palette()).dim) if kind == "alone" else tone(self.palette(), kind)

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
