"""Findings and accepted differences -> numbered remarks, each with its spots in the table."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import Literal

from reviewer.checks import Finding, Mark, Severity
from reviewer.export.side_by_side.comparison import Accepted, Comparison
from reviewer.export.side_by_side.words import ACCEPTED, ACCEPTED_BY, ACCEPTED_ON, SEVERITIES
from reviewer.light import light

_SERIOUS: dict[Severity, int] = {"error": 0, "warning": 1, "info": 2}


@light
class Remark:
    """One finding or accepted difference, numbered from 1; `rows`: the numbers of the rows that it stands in."""

    number: int
    severity: Severity
    message: str
    languages: tuple[str, ...]
    rows: tuple[int, ...]
    reason: str = ""  # a sentence: who accepted it, when, and why
    clerk: str = ""
    when: str = ""

    @property
    def kind(self) -> Literal["error", "warning", "info", "accepted"]:
        """Return how it is marked."""
        return "accepted" if self.reason else self.severity

    @property
    def called(self) -> str:
        """Return the word for its kind."""
        return ACCEPTED if self.reason else SEVERITIES[self.severity]


@light
class Spot:
    """The words ``[start, end)`` of a paragraph that a remark points at; `id` counts the spots from 0."""

    id: int
    language: str  # of the version
    start: int
    end: int
    remark: Remark


class Spots:
    """Where remarks stand; `remarks` in the order of their weight, what was accepted last."""

    def __init__(self, comparison: Comparison, columns: Sequence[int], numbers: Mapping[int, int]) -> None:
        """`numbers`: of the rows shown, by their index."""
        self._comparison = comparison
        self._rows = {
            (version, index): number
            for at, number in numbers.items()
            for version in columns
            for index in comparison.rows[at].cells[version]
        }
        self._spots: dict[tuple[int, int], list[Spot]] = {}
        self._ids = count()
        shown = [one for one in _in_order(comparison) if _concerns(one[0], comparison, columns)]
        self.others = len(comparison.findings) - sum(accepted is None for _, accepted in shown)
        self.remarks = tuple(self._remark(number, *one) for number, one in enumerate(shown, 1))

    def of(self, version: int, index: int) -> Sequence[Spot]:
        """Return the spots of a paragraph."""
        return self._spots.get((version, index), ())

    def _remark(self, number: int, finding: Finding, accepted: Accepted | None) -> Remark:
        places = [place for mark in finding.marks if (place := self._place(mark)) is not None]
        rows = tuple(sorted({self._rows[version, index] for version, index, _, _ in places}))
        remark = Remark(
            number,
            finding.severity,
            finding.message,
            finding.languages,
            rows,
            reason=said_accepted(accepted) if accepted else "",
            clerk=accepted.clerk if accepted else "",
            when=accepted.when if accepted else "",
        )
        for version, index, start, end in dict.fromkeys(places):
            language = self._comparison.versions[version].language
            self._spots.setdefault((version, index), []).append(Spot(next(self._ids), language, start, end, remark))
        return remark

    def _place(self, mark: Mark) -> tuple[int, int, int, int] | None:
        """Return (version, paragraph, start, end); of several paragraphs the first. None for what is not shown."""
        text = self._comparison.versions[mark.version].text
        index = bisect_right(text.paragraphs, mark.span.start, key=lambda one: one.span.start) - 1
        if index < 0 or (mark.version, index) not in self._rows or mark.span.start > text.paragraphs[index].span.end:
            return None
        span = text.paragraphs[index].span
        return mark.version, index, mark.span.start - span.start, min(mark.span.end, span.end) - span.start


def said_accepted(accepted: Accepted) -> str:
    """Say who accepted a difference, when, and for which reason."""
    form = ACCEPTED_BY if accepted.clerk else ACCEPTED_ON
    return form.format(clerk=accepted.clerk, day=accepted.when[:10], reason=accepted.reason)


def _in_order(comparison: Comparison) -> Iterator[tuple[Finding, Accepted | None]]:
    for finding in sorted(comparison.findings, key=lambda one: _SERIOUS[one.severity]):
        yield finding, None
    for accepted in comparison.accepted:
        yield accepted.finding, accepted


def _concerns(finding: Finding, comparison: Comparison, columns: Sequence[int]) -> bool:
    """Tell whether a finding concerns any of the versions shown; one that names no language concerns all."""
    shown = {comparison.versions[at].language for at in columns}
    return not finding.languages or not shown.isdisjoint(finding.languages) or not _there(finding, comparison)


def _there(finding: Finding, comparison: Comparison) -> bool:
    """Tell whether the document has any version that the finding names: a language that is missing concerns all."""
    return not {version.language for version in comparison.versions}.isdisjoint(finding.languages)
