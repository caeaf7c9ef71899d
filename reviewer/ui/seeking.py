"""Looks for one place in the texts, cell by cell, and hears the clerk meanwhile: a document may be very long."""

import re
import time
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QTimer

from reviewer.ui.finding import Found
from reviewer.ui.folding import fold
from reviewer.ui.text_model import TextModel

Cells = Iterable[tuple[int, int]]  # rows and columns
Search = Iterator[Found | None]  # None for each cell that was looked at in vain
_SLICE = 0.02  # seconds of work between two looks at what the clerk does
_COUNTED = "body"  # the part whose paragraphs are counted where none is numbered
_NUMBER = re.compile(r"\s*[(\[]?(\d{1,5})[.)\]．、\s]")
_HEAD = 24  # characters in which a paragraph's number stands
_FIGURES = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)


def numbered(model: TextModel, cells: Cells, asked: int) -> Search:
    """Look for the paragraph that begins with a number, in whatever figures."""
    for row, column in cells:
        for piece in model.pieces(row, column):
            found = _NUMBER.match(piece.text[:_HEAD].translate(_FIGURES))
            if found and int(found[1]) == asked:
                yield Found(row, column, piece.start, piece.start + found.end(1))
        yield None


def counted(model: TextModel, column: int, asked: int) -> Search:
    """Look for a paragraph of the body by counting, as findings do where none has a number."""
    for row in range(model.rowCount()):
        for piece in model.pieces(row, column):
            if piece.part == _COUNTED and not piece.annex:
                asked -= 1
                if not asked:
                    yield Found(row, column, piece.start, piece.start + len(piece.text))
        yield None


def symbols(model: TextModel, cells: Cells, asked: str) -> Search:
    """Look for a symbol that does not go on."""
    symbol = re.compile(re.escape(fold(asked)) + r"(?![\w/.])")
    for row, column in cells:
        for piece in model.pieces(row, column):
            if found := symbol.search(fold(piece.text)):
                yield Found(row, column, piece.start + found.start(), piece.start + found.end())
        yield None


class Seeker(QObject):
    """Does a search, in slices if it takes long; another one, or `stop`, ends it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: Search = iter(())
        self._done: Callable[[Found | None], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    def seek(self, work: Search, done: Callable[[Found | None], None]) -> None:
        """Call `done` with the first place that `work` comes upon, None where there is none."""
        self.stop()
        self._work, self._done = work, done
        self._go_on()

    @property
    def busy(self) -> bool:
        """Whether a search goes on."""
        return self._done is not None

    def stop(self) -> None:
        """Look no further."""
        self._timer.stop()
        self._work, self._done = iter(()), None

    def _go_on(self) -> None:
        until = time.thread_time() + _SLICE
        for found in self._work:
            if found:
                return self._end(found)
            if time.thread_time() > until:
                return self._timer.start()
        return self._end(None)

    def _end(self, found: Found | None) -> None:
        done = self._done
        self.stop()
        if done:
            done(found)
