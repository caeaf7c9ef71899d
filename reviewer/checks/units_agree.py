"""Percentages and money: the same figures are counted in the same unit."""

from collections.abc import Iterator

from reviewer.alignment import Row
from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Mark
from reviewer.checks.row_facts import DOUBTFUL, checked
from reviewer.messages import N_
from reviewer.text import Span
from reviewer.vocabulary.units import amounts_of

_Amounts = dict[str, list[tuple[str, Mark]]]


def units_agree(case: Case) -> Iterator[Finding]:
    """Name a figure that is an amount of one thing here and of another there: dollars and euros, 5 and 5 per cent."""
    for row in case.compared:
        amounts = {n: _amounts(case, n, row) for n in range(len(row.cells)) if checked(case, n, row)}
        if row.score < DOUBTFUL:
            continue
        for n, own in amounts.items():
            for value, places in own.items():
                # A figure that stands once everywhere: which of two answers which would be a guess.
                others = {m: amounts[m][value][0] for m in amounts if m != n and len(amounts[m].get(value, ())) == 1}
                if len(places) == 1 and others:
                    yield from _compare(case, n, places[0], others)


def _amounts(case: Case, version: int, row: Row) -> _Amounts:
    found: _Amounts = {}
    for n in row.cells[version]:
        begin = case.versions[version].text.paragraphs[n].span.start
        for one in amounts_of(case.text(version, n), case.figures(version, n)):
            place = Mark(version, Span(begin + one.start, begin + one.end))
            found.setdefault(one.value, []).append((one.unit, place))
    return found


def _compare(case: Case, odd: int, own: tuple[str, Mark], others: dict[int, tuple[str, Mark]]) -> Iterator[Finding]:
    """Yield a finding where all the others agree on another unit; of two versions the one behind is named."""
    unit, mark = own
    usual = {other for other, _ in others.values()}
    if (
        len(usual) != 1
        or unit in usual
        or usual & {"", "?"}
        or unit == "?"
        or (len(others) == 1 and unit and odd < min(others))
    ):
        return
    if not unit and (usual != {"per cent"} or len(others) < 1):
        return
    first = min(others)
    place = case.versions[odd].text.paragraph_at(mark.span.start) or 0
    message = N_("checks", "The figure {own} in {place} is counted in {unit}, in {others} in {usual}.").format(
        own=case.cut(mark),
        place=case.place(odd, place),
        unit=unit or N_("checks", "nothing"),
        others=case.languages(others),
        usual=others[first][0],
    )
    marks = [mark, *(one for _, one in others.values())]
    yield case.finding("units-agree", "error" if unit else "warning", message, [odd, *others], marks)
