"""Names of States: the same ones in every language."""

from collections import Counter
from collections.abc import Iterator, Sequence

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Mark
from reviewer.checks.row_facts import DOUBTFUL, checked
from reviewer.messages import N_
from reviewer.text import Span
from reviewer.vocabulary.states import find_states

_Names = dict[str, list[Mark]]


def states_agree(case: Case) -> Iterator[Finding]:
    """Compare the States that each row names: one named in place of the one that the other versions name.

    A State that is simply not named is no difference: languages say "the country", or its adjective.
    """
    for row in case.compared:
        named = {n: _named(case, n, row.cells[n]) for n in range(len(row.cells)) if checked(case, n, row)}
        if row.score < DOUBTFUL or sum(map(bool, named.values())) < 2:
            continue
        for n, own in named.items():
            others = [m for m in named if m != n and named[m]]
            told = Counter(code for m in others for code in named[m])
            lost = [code for code, count in told.items() if 2 * count > len(others) and code not in own]
            extra = [code for code in own if code not in told]
            if len(lost) == len(extra) == 1 and (len(others) > 1 or n == max(named)):
                marks = {m: named[m][lost[0]][0] for m in others if lost[0] in named[m]}
                yield _finding(case, n, own[extra[0]][0], marks)


def _named(case: Case, version: int, cell: Sequence[int]) -> _Names:
    """Return where one version's cell names each State."""
    found: _Names = {}
    for paragraph in cell:
        begin = case.versions[version].text.paragraphs[paragraph].span.start
        for state in case.once("states", version, paragraph, find_states):
            found.setdefault(state.code, []).append(Mark(version, Span(begin + state.start, begin + state.end)))
    return found


def _finding(case: Case, odd: int, own: Mark, others: dict[int, Mark]) -> Finding:
    paragraph = case.versions[odd].text.paragraph_at(own.span.start) or 0
    message = N_("checks", "{place} names another State than {others}: “{own}” for “{other}”.").format(
        place=case.place(odd, paragraph),
        others=case.languages(others),
        own=case.cut(own),
        other=case.cut(others[min(others)]),
    )
    return case.finding("states-agree", "error", message, [odd, *others], [own, *others.values()])
