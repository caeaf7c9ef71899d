"""Numbers of paragraphs and headings: in sequence, and the same beside each other."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from reviewer.alignment import Row
from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Severity
from reviewer.messages import N_
from reviewer.vocabulary.enumerators import heading_number
from reviewer.vocabulary.figures import leading_number

_NUMBERED = 5  # paragraphs of a part, from which on they may be a sequence
_HEADING = 160  # characters; a longer paragraph is none
_PROSE = {"body", "request", "annex"}


def number_sequence(case: Case) -> Iterator[Finding]:
    """Name paragraphs whose number does not follow the one before, in texts that are numbered throughout."""
    for n, version in enumerate(case.versions):
        for annex in sorted({part.annex for part in version.parts}):
            yield from _sequence(case, n, _numbered(case, n, annex))


def _numbered(case: Case, version: int, annex: int) -> list[tuple[int, int]]:
    """Return the number and index of each numbered paragraph of a part."""
    found: list[tuple[int, int]] = []
    for index, part in enumerate(case.versions[version].parts):
        if part.annex == annex and part.name in _PROSE and (own := _own(case, version, index)):
            found.append((int(own), index))
    return found


def _own(case: Case, version: int, paragraph: int) -> str:
    return case.once("number", version, paragraph, lambda text, _: leading_number(text))


def _sequence(case: Case, version: int, numbered: Sequence[tuple[int, int]]) -> Iterator[Finding]:
    """Follow the part's own sequence through lists that count for themselves."""
    numbers = [number for number, _ in numbered]
    chain = [number for number in set(numbers) if {number - 1, number + 1} & set(numbers)]
    if len(chain) < _NUMBERED:
        return
    last = 0
    for at, (number, index) in enumerate(numbered):
        following = numbers[at + 1] if at + 1 < len(numbers) else 0
        again = number == last > 1 and following == last + 1 and numbers[at - 1] == last
        skipped = last > 1 and number == last + 2 and following == number + 1 and last + 1 not in numbers
        if again or skipped:
            message = N_("checks", "{place} is numbered {after}, after {before}.").format(
                place=case.place(version, index), after=number, before=last
            )
            yield case.finding("number-sequence", "warning", message, [version], [case.mark(version, index)])
        if skipped or number == last + 1:
            last = number
        elif not last and number > 1 and following == number + 1:
            last = number  # a part may go on counting where the one before ended


def numbers_agree(case: Case) -> Iterator[Finding]:
    """Compare the numbers of paragraphs, and those of headings (``II.`` = ``二、`` = ``ثانيا``), row by row."""
    for row in case.compared:
        if all(len(cell) <= 1 for cell in row.cells):
            yield from _compare(case, row, _paragraphs(case, row), "error")
            yield from _compare(case, row, _headings(case, row), "warning")


def _paragraphs(case: Case, row: Row) -> dict[int, str]:
    numbers = {n: _own(case, n, cell[0]) for n, cell in enumerate(row.cells) if cell and _is_prose(case, n, cell[0])}
    return {n: number for n, number in numbers.items() if number}


def _headings(case: Case, row: Row) -> dict[int, str]:
    found = {}
    for n, cell in enumerate(row.cells):
        if cell and _is_prose(case, n, cell[0]) and len(case.text(n, cell[0])) < _HEADING:
            numbered = heading_number(case.text(n, cell[0]))
            if numbered and numbered[1]:
                found[n] = f"{numbered[0]}{numbered[1]}"
    return found


def _is_prose(case: Case, version: int, paragraph: int) -> bool:
    return case.versions[version].parts[paragraph].name in _PROSE


def _compare(case: Case, row: Row, numbers: Mapping[int, str], severity: Severity) -> Iterator[Finding]:
    if len(set(numbers.values())) < 2:
        return
    usual = Counter(numbers.values()).most_common(1)[0][0]
    others = [n for n in numbers if numbers[n] == usual]
    for n in numbers:
        if numbers[n] != usual:
            message = N_("checks", "{place} begins “{own}”, beside “{other}” in {others}.").format(
                place=case.place(n, row.cells[n][0]),
                own=case.text(n, row.cells[n][0])[:12].strip(),
                other=case.text(others[0], row.cells[others[0]][0])[:12].strip(),
                others=case.languages(others),
            )
            marks = [case.mark(m, row.cells[m][0]) for m in (n, *others)]
            grave: Severity = "error" if severity == "error" and len(others) > 1 else "warning"
            yield case.finding("numbers-agree", grave, message, [n, *others], marks)
