"""Lists in the order of each alphabet: no order to compare, but the same States in every language."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reviewer.alignment import Row
from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Mark
from reviewer.messages import N_
from reviewer.text import Span
from reviewer.vocabulary.states import find_states, state_name

_LEAST = 5  # States that all versions of a list name
_Named = dict[str, list[Mark]]


def lists_agree(case: Case) -> Iterator[Finding]:
    """Compare which States the rows name that the machine, or a clerk, has set apart."""
    run: list[Row] = []
    for row in (*case.rows, None):
        if row is not None and row.apart:
            run.append(row)
        elif run:
            yield from _compare(case, run)
            run = []


def _compare(case: Case, run: Sequence[Row]) -> Iterator[Finding]:
    named = {n: found for n in range(len(case.versions)) if len(found := _named(case, run, n)) >= _LEAST}
    if len(named) < 2 or len(set.intersection(*(set(found) for found in named.values()))) < _LEAST:
        return
    counts = Counter((code, len(marks)) for found in named.values() for code, marks in found.items())
    for code in sorted({code for code, _ in counts}, key=lambda code: state_name(code, "en")):
        have = {n: found.get(code, []) for n, found in named.items()}
        most = max(map(len, have.values()))
        lack = [n for n, marks in have.items() if len(marks) < most]
        if lack:
            yield _finding(case, code, [n for n in have if n not in lack], lack, have)


def _named(case: Case, run: Sequence[Row], version: int) -> _Named:
    found: _Named = {}
    for paragraph in (k for row in run for k in row.cells[version]):
        begin = case.versions[version].text.paragraphs[paragraph].span.start
        for state in case.once("states", version, paragraph, find_states):
            found.setdefault(state.code, []).append(Mark(version, Span(begin + state.start, begin + state.end)))
    return found


def _finding(case: Case, code: str, have: Sequence[int], lack: Sequence[int], named: dict[int, list[Mark]]) -> Finding:
    if any(named[n] for n in lack):
        message = N_("checks", "A list names {state} more often in {having} than in {lacking}.")
    else:
        message = N_("checks", "A list names {state} in {having}, but not in {lacking}.")
    message = message.format(
        state=state_name(code, "en") or code, having=case.languages(have), lacking=case.languages(lack)
    )
    marks = [mark for n in (*have, *lack) for mark in named[n]]
    return case.finding("lists-agree", "warning", message, sorted((*have, *lack)), marks)
