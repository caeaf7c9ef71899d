"""Footnotes: the same marks, in the same order, in every version."""

import re
from collections.abc import Iterator

from reviewer.checks.case import Case
from reviewer.checks.findings import Finding
from reviewer.messages import N_
from reviewer.vocabulary.anatomy import says

_MARK = re.compile(r"\s*(\*{1,3}|\(?\d{1,3}\)?|[a-z](?=\s))")


def footnotes_agree(case: Case) -> Iterator[Finding]:
    """Compare how many footnotes the versions have, and their marks; whether a mark stands before or after a stop
    is each language's own.
    """
    notes = [footnotes(case, n) for n in range(len(case.versions))]
    if len({len(one) for one in notes}) > 1:
        notes = [[note for note in one if not _of_translation(case, n, note[1])] for n, one in enumerate(notes)]
    having = [n for n in range(len(notes)) if notes[n]]
    if len({len(one) for one in notes}) > 1:
        by_count: dict[int, list[int]] = {}
        for n, one in enumerate(notes):
            by_count.setdefault(len(one), []).append(n)
        said = ", ".join(f"{count} in {case.languages(by_count[count])}" for count in sorted(by_count, reverse=True))
        message = N_("checks", "The number of footnotes differs: {counts}.").format(counts=said)
        marks = [case.mark(n, index) for n in having for _, index in notes[n]]
        yield case.finding("footnotes-agree", "info", message, range(len(notes)), marks)
    elif having:
        for position, row in enumerate(zip(*notes, strict=True), 1):
            if len({mark for mark, _ in row}) > 1:
                said = "; ".join(f"{mark or '–'} ({case.language(n)})" for n, (mark, _) in enumerate(row))
                message = N_("checks", "The mark of footnote {number} differs: {marks}.")
                marks = [case.mark(n, index) for n, (_, index) in enumerate(row)]
                message = message.format(number=position, marks=said)
                yield case.finding("footnotes-agree", "warning", message, range(len(notes)), marks)


def _of_translation(case: Case, version: int, index: int) -> bool:
    """Tell whether a note says that an annex is not translated: the version in the annex's language needs none."""
    return says("as_received", case.text(version, index))


def footnotes(case: Case, version: int) -> list[tuple[str, int]]:
    """Return mark and index of each footnote of the main part."""
    found = []
    for index, part in enumerate(case.versions[version].parts):
        if part.name == "footnote":
            match = _MARK.match(case.text(version, index))
            found.append((match[1].strip("()") if match else "", index))
    return found
