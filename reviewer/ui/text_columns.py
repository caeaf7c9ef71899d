"""The columns of the texts: in which order the languages stand, and how wide each is; both are the clerk's."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView

from reviewer.ui.text_model import TextModel
from reviewer.ui.text_rows import NARROWEST
from reviewer.ui.text_table import TextTable
from reviewer.ui.wording import LANGUAGES

_STEP = 0.04  # of the room, that a key makes a column wider or narrower


class TextColumns(QObject):
    """Widths are shares of the room there is, so that they hold for a window of any size."""

    def __init__(self, table: TextTable, model: TextModel) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._header = table.horizontalHeader()
        self._own = False  # what moves and resizes just now is not the clerk
        self.order: list[str] = list(LANGUAGES)
        self.shares: dict[str, float] = {}
        self._header.setSectionsMovable(True)
        self._header.setFirstSectionMovable(True)
        self._header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._header.sectionMoved.connect(self._moved)
        self._header.sectionResized.connect(self._resized)
        model.modelReset.connect(self.arrange)
        table.viewport().installEventFilter(self)

    def recall(self, text: str) -> None:
        """Take order and widths as `kept` has written them; what is no language is passed over."""
        for part in text.split():
            code, _, share = part.partition(":")
            if code in LANGUAGES:
                self.order = [*(other for other in self.order if other != code), code]
                self.shares[code] = float(share) if share.replace(".", "", 1).isdigit() and float(share) > 0 else 1.0
        self.arrange()

    def kept(self) -> str:
        """Return order and widths as one line."""
        return " ".join(f"{code}:{self.shares.get(code, 1.0):.3f}" for code in self.order)

    def as_usual(self) -> None:
        """Forget the clerk's order and widths."""
        self.order, self.shares = list(LANGUAGES), {}
        self.arrange()
        self._table.start_anew()

    def move(self, language: str, by: int) -> None:
        """Move a language past its neighbour among those shown: to the left (-1) or to the right (1)."""
        shown = [self._model.languages[column] for column in self._table.shown_columns()]
        if language not in shown or not 0 <= shown.index(language) + by < len(shown):
            return
        other = shown[shown.index(language) + by]
        order = self.order_of_all()
        order.remove(language)
        order.insert(order.index(other) + (by > 0), language)
        self.order = order
        self.arrange()
        self._table.start_anew()

    def widen(self, language: str, by: int) -> None:
        """Make a language's column wider (1) or narrower (-1); the one after it gives the room, else the one before."""
        columns = self._table.shown_columns()
        if language not in self._model.languages or len(columns) < 2:
            return
        column = self._model.languages.index(language)
        if column not in columns:
            return
        at, last = columns.index(column), len(columns) - 1
        if at == last:
            column, by = columns[at - 1], -by  # the line between the last two
        step = by * round(self._table.viewport().width() * _STEP)
        self._header.resizeSection(column, self._table.columnWidth(column) + step)

    def order_of_all(self) -> list[str]:
        """Return the languages in their order, those of the document that are none of the six at the end."""
        return [*self.order, *(code for code in self._model.languages if code not in self.order)]

    def arrange(self) -> None:
        """Put the columns into their order, and give them their widths."""
        languages = self._model.languages
        wanted = [languages.index(code) for code in self.order_of_all() if code in languages]
        with self._by_itself():
            for place, column in enumerate(wanted):
                self._header.moveSection(self._header.visualIndex(column), place)
        self.fit()

    def fit(self) -> None:
        """Share the room out among the columns shown."""
        columns = self._table.shown_columns()
        room = self._table.viewport().width()
        shares = [self.shares.get(self._model.languages[column]) or 1.0 for column in columns]
        with self._by_itself():
            for number, (column, share) in enumerate(zip(columns, shares, strict=True)):
                left, rest = room - sum(map(self._table.columnWidth, columns[:number])), sum(shares[number:]) or 1.0
                self._header.resizeSection(column, max(round(NARROWEST * min(share, 1)), round(left * share / rest)))

    @contextmanager
    def _by_itself(self) -> Iterator[None]:
        before, self._own = self._own, True
        try:
            yield
        finally:
            self._own = before

    def _moved(self) -> None:
        if not self._own:
            shown = [self._model.languages[self._header.logicalIndex(at)] for at in range(self._header.count())]
            self.order = [*shown, *(code for code in self.order if code not in shown)]
            self._table.start_anew()

    def _resized(self, column: int, before: int, now: int) -> None:
        """Let the next column give what this one takes, as the clerk draws the line between them."""
        columns = self._table.shown_columns()
        if self._own or column not in columns or not before or not now:  # shown or hidden, not resized
            return
        after = columns[columns.index(column) + 1 :]
        if after:
            with self._by_itself():
                neighbour = self._table.columnWidth(after[0])
                self._header.resizeSection(after[0], neighbour - (now - before))
        total = sum(map(self._table.columnWidth, columns))
        for one in columns:
            self.shares[self._model.languages[one]] = len(columns) * self._table.columnWidth(one) / total

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Share the room out anew when there is more or less of it."""
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)
