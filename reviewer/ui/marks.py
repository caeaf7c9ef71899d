"""Places of the texts that are to be seen: evidence of a field, marks of a finding, what was found."""

from collections.abc import Sequence

from reviewer.desk import Evidence
from reviewer.light import light
from reviewer.ui.colours import Look


@light
class Marked:
    """A range of a version's text, in code points, painted as `look`; `row` shows it."""

    language: str
    start: int
    end: int
    row: int
    look: Look


@light
class Marking:
    """Evidence to be marked in every version; `at` is the index of the one to look at now."""

    evidence: tuple[Evidence, ...] = ()
    at: int = 0
    show_languages: bool = False  # also those whose column is hidden

    @property
    def current(self) -> Evidence | None:
        """The place to scroll to, if there is any."""
        return self.evidence[self.at] if self.evidence else None

    def marked(self) -> tuple[Marked, ...]:
        """Return what is to be painted: the places that stand in a row."""
        return tuple(
            Marked(place.language, place.start, place.end, place.row, "current" if number == self.at else "evidence")
            for number, place in enumerate(self.evidence)
            if place.row is not None
        )


def of_row(marks: Sequence[Marked]) -> dict[tuple[int, str], tuple[Marked, ...]]:
    """Return the marks by row and language, as cells ask for them."""
    by_cell: dict[tuple[int, str], list[Marked]] = {}
    for mark in marks:
        by_cell.setdefault((mark.row, mark.language), []).append(mark)
    return {cell: tuple(found) for cell, found in by_cell.items()}
