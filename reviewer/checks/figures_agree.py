"""Figures: the same numbers in every language, however they are written."""

import re
from collections.abc import Iterator

from reviewer.checks.case import Case
from reviewer.checks.figure_forms import in_another_form
from reviewer.checks.findings import Finding, Severity
from reviewer.checks.row_facts import Difference, Fact, Wording, differences, report
from reviewer.messages import N_

WORDING = Wording(
    "figures-agree",
    N_("checks", "The figure {fact} in {place} is {answer} in {language}."),
    N_("checks", "The figure {fact} in {place} is not in {language}."),
)


def figures_agree(case: Case) -> Iterator[Finding]:
    """Compare the figures of each row by value."""
    yield from report(case, differences(case, _find, in_another_form), WORDING, _judge)


def _find(case: Case, version: int, paragraph: int) -> list[tuple[str, int, int]]:
    return [(one.value, one.start, one.end) for one in case.figures(version, paragraph)]


def _judge(difference: Difference, fact: Fact, answer: Fact | None) -> Severity:
    """A figure that changed while the rest of its row agrees is an error; prose may drop a small one, or repeat any."""
    if answer is not None:
        alone = len(difference.lost) == len(difference.extra) == 1
        return "error" if alone and (difference.agreeing or _alike(fact.value, answer.value)) else "warning"
    if fact.value in difference.reference.counts and fact.value in difference.other.counts:
        return "info"
    return "warning" if len(re.sub(r"\D", "", fact.value)) > 2 else "info"


def _alike(a: str, b: str) -> bool:
    """Tell whether two numbers look like slips of each other: as many digits, or the same first or last ones."""
    return len(a) == len(b) or (len(a) > 2 and len(b) > 2 and (a[:2] == b[:2] or a[-2:] == b[-2:]))
