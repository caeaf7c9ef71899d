"""Finds words in the texts shown: in every language, whatever the case, the accents or the forms of letters."""

from dataclasses import dataclass

from reviewer.ui.folding import fold, pattern
from reviewer.ui.marks import Marked
from reviewer.ui.text_model import TextModel


@dataclass(frozen=True, slots=True)
class Found:
    """One place where the words stand."""

    row: int
    column: int
    start: int
    end: int


class Finder:
    """The places of some words in a model, and the one that the clerk is at."""

    def __init__(self, model: TextModel) -> None:
        self._model = model
        self.places: tuple[Found, ...] = ()
        self.elsewhere: dict[str, int] = {}  # language of a hidden column -> how many places
        self.at = 0

    def look_for(self, words: str, columns: list[int]) -> None:
        """Find `words` in `columns`, row by row, and count what stands in the other columns."""
        wanted = pattern(words)
        languages = self._model.languages
        places: list[Found] = []
        hidden: dict[str, int] = {}
        for row in range(self._model.rowCount()) if wanted else ():
            for column, language in enumerate(languages):
                for piece in self._model.pieces(row, column):
                    spans = [match.span() for match in wanted.finditer(fold(piece.text))] if wanted else []
                    if column in columns:
                        places += [Found(row, column, piece.start + start, piece.start + end) for start, end in spans]
                    elif spans:
                        hidden[language] = hidden.get(language, 0) + len(spans)
        self.places, self.elsewhere, self.at = tuple(places), hidden, 0

    def from_row(self, row: int) -> None:
        """Begin at the first place in or after `row`."""
        self.at = next((number for number, place in enumerate(self.places) if place.row >= row), 0)

    def step(self, by: int) -> None:
        """Go to the next or the previous place, and round."""
        if self.places:
            self.at = (self.at + by) % len(self.places)

    @property
    def current(self) -> Found | None:
        """The place that the clerk is at."""
        return self.places[self.at] if self.places else None

    def marked(self) -> tuple[Marked, ...]:
        """Return the places as they are painted."""
        languages = self._model.languages
        return tuple(
            Marked(languages[place.column], place.start, place.end, place.row, "here" if n == self.at else "found")
            for n, place in enumerate(self.places)
        )
