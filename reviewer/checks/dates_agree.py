"""Dates in the text: the same days in every language."""

import re
from collections.abc import Iterator

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Severity
from reviewer.checks.row_facts import Cell, Difference, Fact, Wording, differences, report
from reviewer.messages import N_
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.figures import find_figures

WORDING = Wording(
    "dates-agree",
    N_("checks", "The date {fact} in {place} is {answer} in {language}."),
    N_("checks", "The date {fact} in {place} is not in {language}."),
)


def dates_agree(case: Case) -> Iterator[Finding]:
    """Compare the full dates of each row."""
    yield from report(case, differences(case, _find, _excused), WORDING, _judge)


def _find(case: Case, version: int, paragraph: int) -> list[tuple[str, int, int]]:
    return [(one.interval, one.start, one.end) for one in case.dates(version, paragraph)]


def _excused(fact: Fact, own: Cell, cell: Cell) -> bool:
    """The day and the year stand there apart from each other, or in another form."""
    del own
    numbers = {figure.value for figure in find_figures(cell.text, cell.language)}
    days = fact.value.split("/")
    others = {day for date in find_dates(cell.text) for day in (date.first, date.last)}
    parts = {str(int(number)) for day in days for number in re.split("-", day)[::2]}
    return set(days) <= others or parts <= numbers


def _judge(difference: Difference, fact: Fact, answer: Fact | None) -> Severity:
    del difference, fact
    return "error" if answer is not None else "warning"
