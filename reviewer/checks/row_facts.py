"""Facts of one kind, row by row: what stands in one version and not beside it in another."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from reviewer.alignment import Row
from reviewer.checks.case import Case, listed
from reviewer.checks.findings import Finding, Mark, Severity
from reviewer.light import light
from reviewer.text import Span

_CHECKED = {"title", "body", "request", "footnote", "annex"}  # mastheads are compared as fields
DOUBTFUL = 0.05  # score of a row below which its paragraphs may not answer each other
_NEAR = 2  # rows
_PAIR = 2  # versions: neither of them says more than the other


@light
class Fact:
    """A `value` in its normal form, `printed` at `start:end` of the version's text, in `paragraph`."""

    value: str
    start: int
    end: int
    paragraph: int
    printed: str


@light
class Cell:
    """The facts of one version in one row, and the words they stand in; `heading`: all of them headings."""

    version: int
    facts: tuple[Fact, ...]
    text: str
    language: str
    heading: bool

    @property
    def counts(self) -> Counter[str]:
        """How often each value stands in the cell."""
        return Counter(fact.value for fact in self.facts)


@light
class Difference:
    """In a row, facts of `reference` that `other` does not have (`lost`), and the other way round (`extra`)."""

    row: int
    reference: Cell
    other: Cell
    lost: tuple[Fact, ...]
    extra: tuple[Fact, ...]

    @property
    def agreeing(self) -> int:
        """How many facts both have."""
        return (self.reference.counts & self.other.counts).total()


Find = Callable[[Case, int, int], Sequence[tuple[str, int, int]]]
"""(case, version, paragraph) -> (value, start, end) of each fact in the paragraph."""
Excused = Callable[[Fact, Cell, Cell], bool]
"""(fact, its own cell, the other cell) -> whether the fact is there in another form."""


def differences(case: Case, find: Find, excused: Excused) -> list[Difference]:
    """Return the differences of all rows, without facts that only stand a row or two away."""
    found: list[Difference] = []
    if len(case.versions) < 2:
        return found
    for number, row in enumerate(case.rows):
        read = [_cell(case, row, n, find) for n in range(len(row.cells))]
        # "Annex" alone may answer "Annex to the letter dated ...": a bare heading misses nothing.
        cells = [cell for cell in read if cell is not None and (cell.facts or not cell.heading)]
        if (
            len({tuple(sorted(fact.value for fact in cell.facts)) for cell in cells}) > 1
            and row.score >= DOUBTFUL
            and not row.apart
        ):
            reference = _reference(case, cells)
            found += [_difference(number, reference, cell, excused) for cell in cells if cell is not reference]
    at = {(difference.row, difference.other.version): difference for difference in found}
    kept = [_without_neighbours(difference, at) for difference in found if difference.lost or difference.extra]
    return [difference for difference in kept if difference.lost or difference.extra]


def checked(case: Case, version: int, row: Row) -> list[int]:
    """Return the paragraphs of one cell that are compared by what they say: mastheads are compared as fields."""
    parts = case.versions[version].parts
    return [n for n in row.cells[version] if parts[n].name in _CHECKED or parts[n].annex]


def _cell(case: Case, row: Row, version: int, find: Find) -> Cell | None:
    one = case.versions[version]
    facts, texts = [], []
    paragraphs = checked(case, version, row)
    for n in paragraphs:
        text, begin = case.text(version, n), one.text.paragraphs[n].span.start
        facts += [
            Fact(value, begin + start, begin + end, n, text[start:end]) for value, start, end in find(case, version, n)
        ]
        texts.append(text)
    if not paragraphs:
        return None
    heading = all(one.parts[n].heading for n in paragraphs)
    return Cell(version, tuple(facts), "\n".join(texts), one.languages[paragraphs[0]], heading)


def _reference(case: Case, cells: Sequence[Cell]) -> Cell:
    """Return the cell that differs least from all others; of equal ones the original, else the English one."""
    originals = {language for version in case.versions for language in version.items("original_languages")}

    def rank(cell: Cell) -> tuple[int, int, bool, bool]:
        own = cell.counts
        apart = sum(((own - other.counts) + (other.counts - own)).total() for other in cells)
        language = case.versions[cell.version].language
        return apart, -len(cell.facts) if len(cells) > _PAIR else 0, language not in originals, language != "en"

    return min(cells, key=rank)


def _difference(row: int, reference: Cell, other: Cell, excused: Excused) -> Difference:
    lost = [fact for fact in _beyond(reference, other) if not excused(fact, reference, other)]
    extra = [fact for fact in _beyond(other, reference) if not excused(fact, other, reference)]
    return Difference(row, reference, other, tuple(lost), tuple(extra))


def _beyond(cell: Cell, other: Cell) -> Iterator[Fact]:
    """Yield the facts of `cell` that `other` has not, or not as often (then the last ones)."""
    left = cell.counts - other.counts
    for fact in reversed(cell.facts):
        if left[fact.value] > 0:
            left[fact.value] -= 1
            yield fact


def _without_neighbours(one: Difference, at: Mapping[tuple[int, int], Difference]) -> Difference:
    """Drop what has only moved to a neighbouring row: paragraphs are divided differently."""
    rows = [one.row + step for step in range(-_NEAR, _NEAR + 1) if step]
    near = [at[row, one.other.version] for row in rows if (row, one.other.version) in at]
    moved_to = {fact.value for difference in near for fact in difference.extra}
    moved_from = {fact.value for difference in near for fact in difference.lost}
    return Difference(
        one.row,
        one.reference,
        one.other,
        tuple(fact for fact in one.lost if fact.value not in moved_to),
        tuple(fact for fact in one.extra if fact.value not in moved_from),
    )


@light
class Wording:
    """How one kind of fact is reported. `changed` and `missing` name {fact}, {place}, {answer}, {language}."""

    check: str
    changed: str
    missing: str


Judge = Callable[[Difference, Fact, Fact | None], Severity]
"""How bad it is that a fact stands differently (with the other fact), or not at all (None)."""


def report(case: Case, found: Sequence[Difference], wording: Wording, judge: Judge) -> Iterator[Finding]:
    """Yield one finding for each fact changed, and one for each fact that some versions of a row miss."""
    missing: dict[tuple[int, str], list[_Missing]] = {}
    changed: dict[tuple[int, Fact, str], list[tuple[Difference, Fact]]] = {}
    for difference in found:
        lost, extra = list(reversed(difference.lost)), list(reversed(difference.extra))
        pairs = list(zip(lost, extra, strict=False))
        for fact, answer in pairs:
            changed.setdefault((difference.row, fact, answer.value), []).append((difference, answer))
        for fact in lost[len(pairs) :]:
            one = _Missing(difference, fact, difference.reference, difference.other)
            missing.setdefault((difference.row, fact.value), []).append(one)
        for fact in extra[len(pairs) :]:
            one = _Missing(difference, fact, difference.other, difference.reference)
            missing.setdefault((difference.row, fact.value), []).append(one)
    for (_, fact, _), answers in changed.items():
        difference, answer = answers[0]
        yield _changed(case, answers, fact, wording, judge(difference, fact, answer))
    for same in missing.values():
        yield _missing(case, same, wording, judge)


@light
class _Missing:
    """A fact that one cell of a row has and another has not."""

    difference: Difference
    fact: Fact
    has: Cell
    lacks: Cell


def _changed(
    case: Case, answers: Sequence[tuple[Difference, Fact]], fact: Fact, wording: Wording, severity: Severity
) -> Finding:
    """Return one finding on a value that is another one in some versions: the same other one."""
    reference = answers[0][0].reference.version
    others = {one.other.version: answer for one, answer in answers}
    first = min(others)
    message = wording.changed.format(
        fact=_printed(case, reference, fact),
        place=case.place(reference, fact.paragraph),
        answer=_printed(case, first, others[first]),
        language=case.languages(sorted(others)),
    )
    marks = [Mark(reference, Span(fact.start, fact.end))]
    marks += [Mark(n, Span(answer.start, answer.end)) for n, answer in sorted(others.items())]
    return case.finding(wording.check, severity, message, [reference, *sorted(others)], marks)


def _missing(case: Case, same: Sequence[_Missing], wording: Wording, judge: Judge) -> Finding:
    """Return one finding on a value that stands in some versions of a row and not in others."""
    has = {one.has.version: one for one in same}
    lacks = {one.lacks.version: one.lacks for one in same}
    first = same[0]
    message = wording.missing.format(
        fact=_printed(case, first.has.version, first.fact),
        place=listed([case.place(version, one.fact.paragraph) for version, one in sorted(has.items())]),
        language=case.languages(sorted(lacks)),
    )
    marks = [Mark(version, Span(one.fact.start, one.fact.end)) for version, one in sorted(has.items())]
    for version in sorted(lacks):
        marks += [case.mark(version, paragraph) for paragraph in case.rows[first.difference.row].cells[version]]
    versions = [*sorted(has), *sorted(lacks)]
    return case.finding(wording.check, judge(first.difference, first.fact, None), message, versions, marks)


def _printed(case: Case, version: int, fact: Fact) -> str:
    """Return a fact as printed, with its normal form where a clerk may not see it at once."""
    printed = " ".join(case.versions[version].text.content[fact.start : fact.end].split())
    same = re.sub(r"[\s.,]", "", printed) == re.sub(r"[\s.,]", "", fact.value)
    return printed if same else f"{printed} ({fact.value})"
