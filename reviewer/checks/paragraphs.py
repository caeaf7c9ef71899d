"""Paragraphs row by row: without answer, printed twice, or in another order than beside them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise
from statistics import median

from reviewer.alignment import Row
from reviewer.checks.case import Case
from reviewer.checks.findings import Finding, Mark, Severity
from reviewer.checks.structure import counted
from reviewer.messages import N_
from reviewer.vocabulary.lengths import latin_length
from reviewer.vocabulary.states import find_states
from reviewer.vocabulary.terms import find_terms

_SHORT = 30  # letters' worth; shorter paragraphs (headings, "Idem") may well stand twice
_LONGER = 1.9  # times the length that its answer leads to expect
_CROSSED = 2  # words and figures more that speak for the other order, of each version beside


def paragraph_missing(case: Case) -> Iterator[Finding]:
    """Name the paragraphs that some versions have and others have not, neighbouring ones together."""
    run: list[tuple[Row, tuple[int, ...], tuple[int, ...]]] = []
    for row in case.compared:
        have, lack = _sides(case, row)
        if run and (have, lack) != run[-1][1:]:
            yield _missing(case, run)
            run = []
        if have and lack:
            run.append((row, have, lack))
    if run:
        yield _missing(case, run)


def _sides(case: Case, row: Row) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the versions that have text in `row`, and those that ought to; a lost or foreign annex is said once."""
    have = tuple(n for n, cell in enumerate(row.cells) if any(counted(case, n, p) for p in cell))
    if not have or any(row.cells[n] for n in range(len(row.cells)) if n not in have):
        return have, ()
    first = next(p for p in row.cells[have[0]] if counted(case, have[0], p))
    annex = case.versions[have[0]].parts[first].annex
    lack = tuple(n for n in range(len(row.cells)) if n not in have and annex in case.translated(n))
    return have, lack


def _missing(case: Case, run: Sequence[tuple[Row, tuple[int, ...], tuple[int, ...]]]) -> Finding:
    _, have, lack = run[0]
    paragraphs = [p for row, _, _ in run for p in row.cells[have[0]] if counted(case, have[0], p)]
    if len(paragraphs) > 1:
        message = N_("checks", "{place} and the {more} after it stand in {having}, but not in {lacking}: “{text}”.")
    else:
        message = N_("checks", "{place} stands in {having}, but not in {lacking}: “{text}”.")
    message = message.format(
        place=case.place(have[0], paragraphs[0]),
        more=len(paragraphs) - 1,
        having=case.languages(have),
        lacking=case.languages(lack),
        text=case.beginning(have[0], paragraphs[0]),
    )
    marks = [case.mark(n, p) for row, _, _ in run for n in have for p in row.cells[n] if counted(case, n, p)]
    return case.finding("paragraph-missing", "warning", message, sorted((*have, *lack)), marks)


def paragraph_twice(case: Case) -> Iterator[Finding]:
    """Name a paragraph that stands twice in one version, and not so in the others."""
    twice = [_pairs(case, n) for n in range(len(case.versions))]
    row_of = [{p: k for k, row in enumerate(case.rows) for p in row.cells[n]} for n in range(len(case.versions))]
    rows_of = [{(row_of[n].get(a), row_of[n].get(b)) for a, b in pairs} for n, pairs in enumerate(twice)]
    for n, pairs in enumerate(twice):
        for first, second in pairs:
            at = row_of[n].get(first), row_of[n].get(second)
            others = [m for m in range(len(case.versions)) if m != n]
            if any(at in rows_of[m] for m in others):
                continue
            if not others and second != first + 1:
                continue
            message = N_("checks", "{first} and {second} are the same: “{text}”.").format(
                first=case.place(n, first), second=case.place(n, second), text=case.beginning(n, first)
            )
            grave: Severity = "warning" if others else "info"  # tables hold the same words twice
            yield case.finding("paragraph-twice", grave, message, [n], [case.mark(n, p) for p in (first, second)])


def _pairs(case: Case, version: int) -> list[tuple[int, int]]:
    """Return the paragraphs of one version that stand again further on in the same part."""
    seen: dict[tuple[int, str], int] = {}
    found = []
    for p, part in enumerate(case.versions[version].parts):
        text = "".join(filter(str.isalnum, case.text(version, p).casefold()))
        if not counted(case, version, p) or latin_length(text) < _SHORT:
            continue
        if (part.annex, text) in seen:
            found.append((seen[part.annex, text], p))
        seen[part.annex, text] = p
    return found


def paragraph_length(case: Case) -> Iterator[Finding]:
    """Name a paragraph that is far longer or shorter than its answers: a sentence may be lost."""
    ratios = length_ratios(case)
    for row in case.compared:
        lengths = {
            n: sum(case.length(n, p) for p in cell) / ratios[n]
            for n, cell in enumerate(row.cells)
            if cell and all(is_prose(case, n, p) for p in cell)
        }
        if len(lengths) < 2 or max(lengths.values()) < 3 * _SHORT:
            continue
        middle = sorted(lengths.values())[(len(lengths) - 1) // 2]
        for n, length in lengths.items():
            if length * _LONGER < middle or (length > middle * _LONGER and (len(lengths) > 2 or length > 2 * middle)):
                yield _odd_length(case, row, n, lengths, length < middle)


def is_prose(case: Case, version: int, paragraph: int) -> bool:
    """Tell whether a paragraph says about as much as its translation; the heading of an annex may be one word."""
    return (
        counted(case, version, paragraph)
        and case.main_language(version, paragraph)
        and not case.versions[version].parts[paragraph].heading
    )


def length_ratios(case: Case) -> list[float]:
    """Return how long each version is beside the middle of them: the usual one of the rows that all have."""
    count = len(case.versions)
    ratios: list[list[float]] = [[] for _ in range(count)]
    for row in case.rows:
        if all(row.cells):
            lengths = [sum(case.length(n, p) for p in row.cells[n]) for n in range(count)]
            for n, length in enumerate(lengths):
                ratios[n].append(length * count / (sum(lengths) or 1))
    return [median(one) or 1.0 if one else 1.0 for one in ratios]


def _odd_length(case: Case, row: Row, odd: int, lengths: dict[int, float], short: bool) -> Finding:
    message = (
        N_("checks", "{place} is much shorter than beside it in {others}: “{text}”.")
        if short
        else N_("checks", "{place} is much longer than beside it in {others}: “{text}”.")
    )
    others = [n for n in lengths if n != odd]
    message = message.format(
        place=case.place(odd, row.cells[odd][0]),
        others=case.languages(others),
        text=case.beginning(odd, row.cells[odd][0]),
    )
    marks = [case.mark(n, p) for n in (odd, *others) for p in row.cells[n]]
    return case.finding("paragraph-length", "warning", message, [odd, *others], marks)


def paragraph_order(case: Case) -> Iterator[Finding]:
    """Name neighbouring paragraphs that answer each other crosswise: one version has them in another order."""
    lines = _lines(case)
    for above, below in pairwise(lines):
        both = [n for n in above if n in below]
        crossed: dict[int, list[int]] = defaultdict(list)
        for n, m in combinations(both, 2):
            if _gain(case, (n, above[n], below[n]), (m, above[m], below[m])) >= _CROSSED:
                crossed[n].append(m)
                crossed[m].append(n)
        if crossed:
            odd = max(crossed, key=lambda n: (len(crossed[n]), case.versions[n].language != "en"))
            if 2 * len(crossed[odd]) >= len(both) - 1:
                yield _order(case, odd, crossed[odd], above, below)


def _lines(case: Case) -> list[dict[int, int]]:
    """Return the rows of one paragraph a version; a row of two paragraphs in every version counts as two rows."""
    found = []
    for row in case.compared:
        cells = {n: cell for n, cell in enumerate(row.cells) if cell and all(counted(case, n, p) for p in cell)}
        for k in range(min(map(len, cells.values()), default=0)):
            if len(set(map(len, cells.values()))) == 1:
                found.append({n: cell[k] for n, cell in cells.items()})
    return found


def _gain(case: Case, one: tuple[int, int, int], other: tuple[int, int, int]) -> int:
    """Return how much more two neighbours have in common crosswise than straight."""
    (n, a, b), (m, c, d) = one, other
    a_words, b_words, c_words, d_words = (words_of(case, v, p) for v, p in ((n, a), (n, b), (m, c), (m, d)))
    across = (a_words & d_words).total() + (b_words & c_words).total()
    return across - (a_words & c_words).total() - (b_words & d_words).total()


def words_of(case: Case, version: int, paragraph: int) -> Counter[str]:
    """Return what a paragraph speaks of, whatever its language: figures, dates, symbols, States count double."""
    return case.once(
        "words", version, paragraph, lambda text, language: _words(case, version, paragraph, text, language)
    )


def _words(case: Case, version: int, paragraph: int, text: str, language: str) -> Counter[str]:
    facts = [figure.value for figure in case.figures(version, paragraph)]
    facts += [date.first for date in case.dates(version, paragraph)]
    facts += [symbol.value for symbol in case.symbols(version, paragraph)]
    facts += [state.code for state in find_states(text, language)]
    return Counter({**dict.fromkeys(find_terms(text, language), 1), **dict.fromkeys(facts, 2)})


def _order(case: Case, odd: int, others: Sequence[int], above: dict[int, int], below: dict[int, int]) -> Finding:
    message = N_("checks", "{place} and the paragraph after it stand in the other order in {others}: “{text}”.").format(
        place=case.place(odd, above[odd]), others=case.languages(others), text=case.beginning(odd, above[odd])
    )
    marks: list[Mark] = [case.mark(n, p) for n in (odd, *others) for p in (above[n], below[n])]
    return case.finding("paragraph-order", "warning", message, [odd, *others], marks)
