"""Finds words in the texts shown: in every language, whatever the case, the accents or the forms of letters."""

import re
import time
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from reviewer.ui.folding import fold, pattern
from reviewer.ui.marks import Marked
from reviewer.ui.text_model import TextModel

_ROWS, _PLACES = 20, 1000  # between two looks at the clock


class Found(NamedTuple):
    """One place where the words stand."""

    row: int
    column: int
    start: int
    end: int


@dataclass(slots=True)
class _Column:
    """All that a column says, folded and joined, and where each paragraph begins in it."""

    text: str
    begins: list[int]
    pieces: list[tuple[int, int]]  # the row of each paragraph, and its first code point


class Finder:
    """The places of some words in a model, and the one that the clerk is at.

    Looking through a long document takes a while the first time: `go_on` does as much as there is time for.
    """

    def __init__(self, model: TextModel) -> None:
        self._model = model
        self._columns: dict[int, _Column] = {}  # what has been folded
        self._work: Iterator[None] = iter(())
        self.places: tuple[Found, ...] = ()
        self.elsewhere: dict[str, int] = {}  # language of a hidden column -> how many places
        self.at = 0
        self.round = 0  # 1: the last step led from the end to the start again, -1: from the start to the end
        model.modelReset.connect(self.forget)

    def forget(self) -> None:
        """Forget the texts: others are shown, or nothing is looked for."""
        self._columns.clear()
        self._work = iter(())
        self.places, self.elsewhere, self.at = (), {}, 0

    def look_for(self, words: str, columns: list[int]) -> None:
        """Begin to find `words` in `columns`, row by row, and to count what stands in the other columns."""
        self.places, self.elsewhere, self.at = (), {}, 0
        wanted = pattern(words)
        self._work = self._looking(wanted, columns) if wanted else iter(())

    def go_on(self, seconds: float) -> bool:
        """Look on for about so long at work; say whether all has been looked through."""
        until = time.thread_time() + seconds
        return all(time.thread_time() <= until for _ in self._work)

    def _looking(self, wanted: re.Pattern[str], columns: list[int]) -> Iterator[None]:
        places: list[Found] = []
        for column, language in enumerate(self._model.languages):
            if column not in self._columns:
                yield from self._fold(column)
            there = self._columns[column]
            spans = [match.span() for match in wanted.finditer(there.text)]
            yield
            if column not in columns:
                self.elsewhere.update({language: len(spans)} if spans else {})
                continue
            for number, (start, end) in enumerate(spans):
                at = bisect_right(there.begins, start) - 1
                row, first = there.pieces[at]
                places.append(Found(row, column, first + start - there.begins[at], first + end - there.begins[at]))
                if number % _PLACES == _PLACES - 1:
                    yield
        places.sort()
        self.places = tuple(places)

    def _fold(self, column: int) -> Iterator[None]:
        texts, pieces = [], []
        for row in range(self._model.rowCount()):
            for piece in self._model.pieces(row, column):
                texts.append(fold(piece.text))
                pieces.append((row, piece.start))
            if row % _ROWS == _ROWS - 1:
                yield
        begins = [0, *accumulate(len(text) + 1 for text in texts)]
        self._columns[column] = _Column("\n".join(texts), begins[: len(texts)], pieces)

    def from_row(self, row: int) -> None:
        """Begin at the first place in or after `row`."""
        self.round = 0
        found = bisect_left(self.places, (row,))
        self.at = found if found < len(self.places) else 0

    def step(self, by: int) -> None:
        """Go to the next or the previous place, and round."""
        if self.places:
            self.round = 0 if 0 <= self.at + by < len(self.places) else by
            self.at = (self.at + by) % len(self.places)

    @property
    def current(self) -> Found | None:
        """The place that the clerk is at."""
        return self.places[self.at] if self.places else None

    def of_cell(self, row: int, column: int) -> tuple[Marked, ...]:
        """Return the places in a cell as they are painted."""
        language, current = self._model.languages[column], self.current
        first, last = (bisect_left(self.places, (row, at)) for at in (column, column + 1))
        return tuple(
            Marked(language, place.start, place.end, row, "here" if place == current else "found")
            for place in self.places[first:last]
        )
