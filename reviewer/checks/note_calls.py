"""Where footnotes are called: each is, and at the same place in every version."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding
from reviewer.checks.footnotes import footnotes
from reviewer.messages import N_

_HAN = re.compile("[\u3400-\u9fff]")
_Calls = Mapping[int, int]
"""The paragraph in which each footnote is called, by its place among the footnotes of the main part."""


def note_calls(case: Case) -> Iterator[Finding]:
    """Compare where the versions call their footnotes; before or after a stop is each language's own.

    Only versions with as many footnotes are compared, and only calls whose places are known: told by the file, or
    found in the order of the notes.
    """
    notes = [footnotes(case, n) for n in range(len(case.versions))]
    calls = [_calls(case, n, found) for n, found in enumerate(notes)]
    counted = [n for n, found in enumerate(notes) if found and calls[n]]
    usual = {len(notes[n]) for n in counted}
    if len(counted) < 2 or len(usual) != 1:
        return
    row_of = [{k: at for at, row in enumerate(case.rows) for k in row.cells[n]} for n in range(len(case.versions))]
    for number in range(usual.pop()):
        called = {n: calls[n][number] for n in counted if number in calls[n]}
        uncalled = [n for n in counted if number not in calls[n]]
        if len(called) > len(uncalled) > 0:
            yield _uncalled(case, number, called, uncalled, notes)
        yield from _elsewhere(case, number, called, row_of)


def _calls(case: Case, version: int, notes: Sequence[tuple[str, int]]) -> _Calls:
    """Return where the notes are called: as the file tells it, else by their marks where these stand in order."""
    text = case.versions[version].text
    places = {paragraph: number for number, (_, paragraph) in enumerate(notes)}
    first = [paragraph for _, paragraph in notes]
    told: dict[int, int] = {}
    for call in text.calls:
        number = places.get(call.note, bisect_right(first, call.note) - 1)
        paragraph = text.paragraph_at(call.start)
        if number >= 0 and paragraph is not None:
            told.setdefault(number, paragraph)
    return told or _typed(case, version, notes)


def _typed(case: Case, version: int, notes: Sequence[tuple[str, int]]) -> _Calls:
    """Return where the marks of the notes stand in the text, one behind the other; nothing where one is not found."""
    found: dict[int, int] = {}
    parts = case.versions[version].parts
    body = [n for n, part in enumerate(parts) if part.name not in ("footnote", "masthead")]
    at, behind = 0, 0  # in `body`, and in that paragraph's text
    for number, (mark, _) in enumerate(notes):
        while at < len(body):
            match = _mark(mark).search(case.text(version, body[at]), behind) if mark else None
            if match and not (mark.isdigit() and _HAN.match(case.text(version, body[at])[match.start() - 1])):
                found[number], behind = body[at], match.end()
                break
            at, behind = at + 1, 0
        else:
            return {}
    return found


def _mark(mark: str) -> re.Pattern[str]:
    if mark.isdigit():
        return re.compile(rf"(?<![\d/][.,])(?<=[^\W\d_]|[.,;:!?)\]”»’\"。，、；：）」》]){mark}(?![\w%]|[.,]\d)")
    return re.compile(rf"(?<=[^\s*]){re.escape(mark)}(?![\w*])")


def _uncalled(
    case: Case, number: int, called: _Calls, uncalled: Sequence[int], notes: Sequence[Sequence[tuple[str, int]]]
) -> Finding:
    message = N_("checks", "Footnote {number} is called in {having}, but not in {lacking}.").format(
        number=number + 1, having=case.languages(called), lacking=case.languages(uncalled)
    )
    marks = [case.mark(n, paragraph) for n, paragraph in called.items()]
    marks += [case.mark(n, notes[n][number][1]) for n in uncalled]
    return case.finding("note-calls", "warning", message, sorted((*called, *uncalled)), marks)


def _elsewhere(case: Case, number: int, called: _Calls, row_of: Sequence[Mapping[int, int]]) -> Iterator[Finding]:
    """Name the versions that call a footnote in another row than most others (of two versions: than the first)."""
    rows = {n: row_of[n].get(paragraph, -1) for n, paragraph in called.items()}
    if len(set(rows.values())) < 2 or any(row < 0 or case.rows[row].apart for row in rows.values()):
        return
    usual = max(rows.values(), key=lambda row: (sum(other == row for other in rows.values()), -row))
    others = [n for n, row in rows.items() if row == usual]
    odd = [n for n, row in rows.items() if row != usual]
    if len(rows) > 2 and len(others) <= len(odd):
        return  # no usage to differ from
    for n in odd:
        message = N_("checks", "Footnote {number} is called in {place}, in {others} beside another paragraph.").format(
            number=number + 1, place=case.place(n, called[n]), others=case.languages(others)
        )
        marks = [case.mark(m, called[m]) for m in (n, *others)]
        yield case.finding("note-calls", "warning", message, [n, *others], marks)
