"""A paragraph beside two of every other version: joined, or one of the two lost."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from reviewer.alignment import Row
from reviewer.checks.case import Case
from reviewer.checks.findings import Finding
from reviewer.checks.paragraphs import is_prose, length_ratios, words_of
from reviewer.messages import N_

_SHORT = 0.72  # of the length to be expected of both
_TOLD = 1.5  # words that the others must have in common there
_UNHEARD = 0.35  # of what the others have in common in one of the two


def paragraph_halved(case: Case) -> Iterator[Finding]:
    """Name a paragraph that seems to answer only one of the two beside it."""
    ratios = length_ratios(case)
    for row in case.compared:
        single = [n for n, cell in enumerate(row.cells) if len(cell) == 1]
        double = [n for n, cell in enumerate(row.cells) if len(cell) == 2]
        if len(single) != 1 or not double or len(single) + len(double) != len(row.cells):
            continue
        if not all(is_prose(case, n, p) for n, cell in enumerate(row.cells) for p in cell):
            continue
        half = _lost(case, row, single[0], double, ratios)
        if half is not None:
            yield _finding(case, row, single[0], double, half)


def _lost(case: Case, row: Row, odd: int, others: Sequence[int], ratios: Sequence[float]) -> int | None:
    """Return which of the two, 0 or 1, the single paragraph does not answer; None where it answers both."""
    own = words_of(case, odd, row.cells[odd][0])
    heard = [
        sum((own & words_of(case, n, row.cells[n][half])).total() for n in others) / len(others) for half in (0, 1)
    ]
    less = 0 if heard[0] < heard[1] else 1
    length = case.length(odd, row.cells[odd][0]) / ratios[odd]
    wanted = sum(case.length(n, p) / ratios[n] for n in others for p in row.cells[n]) / len(others)
    if length < _SHORT * wanted:
        return less
    said = [words_of(case, n, row.cells[n][less]) for n in others]
    shared = [(one & other).total() for one, other in combinations(said, 2)]
    common = sum(shared) / len(shared) if shared else 0.0
    return less if common >= _TOLD and heard[less] < _UNHEARD * common else None


def _finding(case: Case, row: Row, odd: int, others: Sequence[int], half: int) -> Finding:
    one = others[0]
    message = N_("checks", "{place} stands beside two in {others}, and has nothing of the {which}: “{text}”.").format(
        place=case.place(odd, row.cells[odd][0]),
        others=case.languages(others),
        which=N_("checks", "second") if half else N_("checks", "first"),
        text=case.beginning(one, row.cells[one][half]),
    )
    marks = [case.mark(odd, row.cells[odd][0]), *(case.mark(n, row.cells[n][half]) for n in others)]
    return case.finding("paragraph-halved", "warning", message, [odd, *others], marks)
