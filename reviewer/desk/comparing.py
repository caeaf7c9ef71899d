"""What comparing a document's versions gave, as the library keeps it: long documents open without doing it again."""

import json
from collections.abc import Mapping, Sequence

import reviewer
from reviewer.alignment import Pin, Row
from reviewer.checks import Finding, Mark, Memory
from reviewer.fields import Version
from reviewer.store import Compared as Kept
from reviewer.text import Span

__all__ = ["Found", "Kept", "basis_of", "is_current", "kept_of", "memory_of", "rows_of"]

_PLAIN = 2  # what is kept of a row in which no clerk had a hand: cells, score

Found = Mapping[str, Sequence[Finding]]
"""What the checks found that look at texts and rows alone, by their names."""


def basis_of(texts: Sequence[int], pins: Sequence[Pin]) -> str:
    """Return what a comparison holds for: this program, these texts, these rows made by a clerk."""
    return json.dumps([reviewer.__version__, list(texts), [[pin.cells, pin.apart] for pin in pins]])


def is_current(kept: Kept) -> bool:
    """Say whether this version of the program has made a comparison: only then it can hold."""
    return bool(json.loads(kept.basis)[0] == reviewer.__version__)


def kept_of(basis: str, versions: Sequence[Version], rows: Sequence[Row], found: Found) -> Kept:
    """Return the comparison of `versions` as the library keeps it."""
    return Kept(basis, _dump([_row(row) for row in rows]), _dump([_languages(versions), _packed(found)]))


def rows_of(kept: Kept) -> tuple[Row, ...]:
    """Return the rows that `kept_of` kept."""
    return tuple(
        [
            Row(tuple(map(tuple, row[0])), row[1], *map(bool, row[2:]))
            if len(row) > _PLAIN
            else Row(tuple(map(tuple, row[0])), row[1])  # by far the most
            for row in json.loads(kept.rows)
        ]
    )


def memory_of(kept: Kept, rows: tuple[Row, ...]) -> Memory:
    """Return what the checks had found in the texts; `rows` are those of the same comparison."""
    languages, packed = json.loads(kept.found)
    found = {name: tuple(map(_finding_of, findings)) for name, findings in packed.items()}
    return Memory(basis=(rows, [(language, originals) for language, originals in languages]), found=found)


def _languages(versions: Sequence[Version]) -> list[tuple[str, list[str]]]:
    return [(version.language, version.items("original_languages")) for version in versions]


def _row(row: Row) -> list[object]:
    return [row.cells, row.score, row.human, row.apart] if row.human or row.apart else [row.cells, row.score]


def _packed(found: Found) -> dict[str, list[list[object]]]:
    return {name: [_finding(one) for one in findings] for name, findings in found.items()}


def _finding(one: Finding) -> list[object]:
    marks = [[mark.version, mark.span.start, mark.span.end] for mark in one.marks]
    return [one.check, one.severity, one.message, one.languages, one.field, marks]


def _finding_of(row: list) -> Finding:  # type: ignore[type-arg]
    check, severity, message, languages, field, marks = row
    places = tuple(Mark(version, Span(start, end)) for version, start, end in marks)
    return Finding(check, severity, message, tuple(languages), field, places)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
