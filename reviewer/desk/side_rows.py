"""The rows of a document side by side: each is put together when it is looked at, what concerns all of them at once."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import overload

from reviewer.alignment import Row
from reviewer.desk.tables import Piece, TextRow
from reviewer.fields import Version
from reviewer.light import light
from reviewer.store import StoredVersion
from reviewer.text import Text


@light
class Survey:
    """What is known of all rows without their texts. `filled` and `starts` go by language."""

    parts: tuple[tuple[str, int], ...]  # of each row, with the number of the annex
    filled: Mapping[str, bytes]  # for each row 1 where the language has something, else 0
    starts: Mapping[str, Sequence[tuple[int, int]]]  # first code point of each paragraph and its row, ascending
    changed: tuple[int, ...] = ()  # rows that a clerk has made, or in which tracked changes have deleted something


def survey_of(rows: Sequence[TextRow], languages: Sequence[str]) -> Survey:
    """Return what is known of `rows`, which may come from anywhere."""
    if isinstance(rows, Rows):
        return rows.survey
    cells = {language: [row.cells.get(language, ()) for row in rows] for language in languages}
    return Survey(
        tuple((row.part, row.annex) for row in rows),
        {language: bytes(map(bool, column)) for language, column in cells.items()},
        {
            language: sorted((piece.start, number) for number, pieces in enumerate(column) for piece in pieces)
            for language, column in cells.items()
        },
        tuple(number for number, row in enumerate(rows) if row.human or row.apart or _has_deleted(row)),
    )


def _has_deleted(row: TextRow) -> bool:
    return any(piece.deleted for pieces in row.cells.values() for piece in pieces)


class Rows(Sequence[TextRow]):
    """Rows of `aligned` versions, in the order of the languages. Made once for the same texts: equal is what is one."""

    def __init__(self, stored: Sequence[StoredVersion], aligned: Sequence[Row]) -> None:
        self._stored = tuple(stored)
        self._aligned = aligned
        self._made: list[TextRow | None] = [None] * len(aligned)

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, at: int) -> TextRow: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[TextRow, ...]: ...

    def __getitem__(self, at: int | slice) -> TextRow | tuple[TextRow, ...]:
        if isinstance(at, slice):
            return tuple(self[number] for number in range(len(self))[at])
        found = self._made[at]
        if found is None:
            found = self._made[at] = _text_row(self._stored, self._aligned[at])
        return found

    def __iter__(self) -> Iterator[TextRow]:
        return (self[number] for number in range(len(self)))

    @cached_property
    def _columns(self) -> tuple[tuple[tuple[int, ...], ...], ...]:
        """For each version its cells."""
        return tuple(zip(*(row.cells for row in self._aligned), strict=True)) or ((),) * len(self._stored)

    @cached_property
    def row_of(self) -> tuple[Sequence[int], ...]:
        """For each version the row of each of its paragraphs, -1 where none shows it."""
        found = tuple([-1] * len(one.version.text.paragraphs) for one in self._stored)
        for at, column in zip(found, self._columns, strict=True):
            for number, cell in enumerate(column):
                for paragraph in cell:
                    at[paragraph] = number
        return found

    @cached_property
    def survey(self) -> Survey:
        """What is known of all rows."""
        parts: list[tuple[str, int]] = [("", 0)] * len(self)
        left: Sequence[int] = range(len(self))  # rows whose part is not known yet
        for one, column in zip(self._stored, self._columns, strict=True):
            named = [(part.name, part.annex) for part in one.version.parts]
            for number in left:
                if column[number]:
                    parts[number] = named[column[number][0]]
            left = [number for number in left if not parts[number][0]]
        return Survey(
            tuple([part if part[0] else ("body", 0) for part in parts]),
            {one.language: bytes(map(bool, column)) for one, column in zip(self._stored, self._columns, strict=True)},
            _Starts(self._stored, self),
            tuple(sorted(self._changed())),
        )

    def _changed(self) -> set[int]:
        """Return the rows that a clerk has made, and those in which tracked changes have deleted something."""
        found = {number for number, row in enumerate(self._aligned) if row.human or row.apart}
        for one, rows in zip(self._stored, self.row_of if any(map(_deletions, self._stored)) else (), strict=False):
            text, last = one.version.text, len(one.version.text.paragraphs) - 1
            starts = [paragraph.span.end for paragraph in text.paragraphs]
            found |= {rows[min(bisect_left(starts, gone.start), last)] for gone in text.deletions}
        return found - {-1}


def _deletions(stored: StoredVersion) -> bool:
    return bool(stored.version.text.deletions)


class _Starts(dict[str, Sequence[tuple[int, int]]]):
    """Where the paragraphs begin, found out for a language when that is asked for."""

    def __init__(self, stored: Sequence[StoredVersion], rows: Rows) -> None:
        super().__init__()
        self._stored, self._rows = stored, rows

    def __missing__(self, language: str) -> Sequence[tuple[int, int]]:
        for one, rows in zip(self._stored, self._rows.row_of, strict=True):
            if one.language == language:
                shown = zip(one.version.text.paragraphs, rows, strict=True)
                self[language] = [(paragraph.span.start, row) for paragraph, row in shown if row >= 0]
                return self[language]
        raise KeyError(language)


def _text_row(stored: Sequence[StoredVersion], row: Row) -> TextRow:
    cells = {
        version.language: tuple(_piece(version.version, paragraph) for paragraph in cell)
        for version, cell in zip(stored, row.cells, strict=True)
    }
    first = next((pieces[0] for pieces in cells.values() if pieces), None)
    return TextRow(cells, first.part if first else "body", first.annex if first else 0, row.human, row.apart)


def _piece(version: Version, index: int) -> Piece:
    paragraph, part = version.text.paragraphs[index], version.parts[index]
    text, language = version.text.cut(paragraph), version.languages[index] or version.language
    deleted = _deleted(version.text, index) if version.text.deletions else ()
    return Piece(index, paragraph.span.start, text, part.name, part.annex, part.heading, language, deleted)


def _deleted(text: Text, index: int) -> tuple[tuple[int, str], ...]:
    """Return what tracked changes took out of a paragraph, and the whole paragraphs that stood before it.

    What stood behind the last paragraph is shown at its end.
    """
    span, last = text.paragraphs[index].span, index == len(text.paragraphs) - 1
    first = bisect_left(text.deletions, span.start, key=lambda one: one.start)
    found: list[tuple[int, str]] = []
    for one in text.deletions[first:]:
        if one.start > span.end and not (last and one.whole):
            break
        if one.start > span.end:
            found.append((len(span.cut(text.content)), f"\n{one.text}"))
        elif one.whole:
            found.append((0, f"{one.text}\n"))
        else:
            found.append((one.start - span.start, one.text))
    return tuple(sorted(found, key=lambda place: place[0]))
