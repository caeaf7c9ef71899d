"""Versions, rows and findings -> what a table side by side shows, whatever it is written as."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reviewer.export.forms import signature_marks
from reviewer.export.notes import Call, Notes, divide_note, place_notes
from reviewer.export.side_by_side.comparison import Comparison
from reviewer.export.side_by_side.remarks import Remark, Spot, Spots
from reviewer.export.side_by_side.words import (
    ANNEX,
    APART,
    APART_ENDS,
    MASTHEAD,
    NO_SUCH_ANNEX,
    ORIGINAL,
    TEXT,
    TITLE,
    UNTRANSLATED,
    language_name,
)
from reviewer.fields import Version
from reviewer.light import light

_BOLD_LIMIT = 200  # characters: what is longer is not set in bold for its look alone
_HEADS = {"masthead": MASTHEAD, "title": TITLE}


@light
class Piece:
    """Characters set alike. `begins` and `ends`: the spots whose words begin and end with this piece; `under`: all."""

    text: str
    raised: bool = False
    italic: bool = False
    call: bool = False  # of a footnote
    begins: tuple[Spot, ...] = ()
    ends: tuple[Spot, ...] = ()
    under: tuple[Spot, ...] = ()


@light
class Line:
    """One paragraph in a cell; `index` is its place in its version."""

    index: int
    language: str
    pieces: tuple[Piece, ...]
    bold: bool = False
    italic: bool = False
    note: bool = False  # a footnote

    @property
    def text(self) -> str:
        """Return the paragraph's characters, marks of footnotes included."""
        return "".join(piece.text for piece in self.pieces)


@light
class Separator:
    """A row over all columns that says what follows; `notes`: what is to be known of it."""

    text: str
    notes: tuple[str, ...] = ()
    apart: bool = False


@light
class TableRow:
    """One numbered row: a cell for each version shown."""

    number: int
    cells: tuple[tuple[Line, ...], ...]
    apart: bool = False


@light
class Table:
    """Everything that is written: `columns` are indexes into the versions."""

    columns: tuple[int, ...]
    rows: tuple[Separator | TableRow, ...]
    remarks: tuple[Remark, ...]
    others: int  # findings on other languages than those shown


def lay_out(comparison: Comparison) -> Table:
    """Return the table of a document; raises `OneLanguageOnly`."""
    columns = comparison.columns()
    numbers = _numbers(comparison, columns)
    spots = Spots(comparison, columns, numbers)
    notes = {version: place_notes(comparison.versions[version]) for version in columns}
    rows: list[Separator | TableRow] = []
    before: tuple[int, str] | None = None
    apart = False
    for at, row in enumerate(comparison.rows):
        if at not in numbers:
            continue
        key = _part(comparison, columns, at)
        if key != before:
            rows.append(_separator(comparison, columns, *key))
        if row.apart != apart:
            rows.append(Separator(APART if row.apart else APART_ENDS, apart=True))
        before, apart = key, row.apart
        cells = tuple(
            tuple(
                _line(comparison.versions[version], index, notes[version], spots.of(version, index)) for index in cell
            )
            for version, cell in ((version, row.cells[version]) for version in columns)
        )
        rows.append(TableRow(numbers[at], cells, row.apart))
    return Table(columns, tuple(rows), spots.remarks, spots.others)


def mirrored(comparison: Comparison) -> bool:
    """Tell whether the columns run from the right.

    In the order of the United Nations Arabic is the first column. Beside one other language it stands on the right,
    as in every bilingual print: both texts begin at the outer edge. Among more it stands there where the document
    was written in Arabic; else most readers begin on the left, and the order of columns is the one they know.
    """
    shown = comparison.shown()
    return "ar" in shown and (len(shown) == 2 or "ar" in comparison.originals())


def column_names(comparison: Comparison, languages: Sequence[str]) -> list[str]:
    """Return the heads of columns; the original is called so."""
    originals = comparison.originals()
    names = ((language_name(code), code in originals) for code in languages)
    return [ORIGINAL.format(language=name) if original else name for name, original in names]


def _numbers(comparison: Comparison, columns: Sequence[int]) -> dict[int, int]:
    """Number the rows that have anything to show, from 1."""
    shown = (at for at, row in enumerate(comparison.rows) if any(row.cells[version] for version in columns))
    return {at: number for number, at in enumerate(shown, 1)}


def _part(comparison: Comparison, columns: Sequence[int], at: int) -> tuple[int, str]:
    row = comparison.rows[at]
    version = next(version for version in columns if row.cells[version])
    part = comparison.versions[version].parts[row.cells[version][0]]
    return part.annex, "" if part.annex else _HEADS.get(part.name, TEXT)


def _separator(comparison: Comparison, columns: Sequence[int], annex: int, name: str) -> Separator:
    if not annex:
        return Separator(name)
    return Separator(ANNEX.format(number=annex), tuple(_annex_notes(comparison, columns, annex)))


def _annex_notes(comparison: Comparison, columns: Sequence[int], annex: int) -> Iterator[str]:
    """Say of each version that has the annex in another language, or does not have it."""
    for at in columns:
        version = comparison.versions[at]
        own = annex_language(version, annex)
        name = language_name(version.language)
        if own is None:
            yield NO_SUCH_ANNEX.format(language=name)
        elif own != version.language:
            yield UNTRANSLATED.format(language=name, own=language_name(own))


def annex_language(version: Version, annex: int) -> str | None:
    """Return the language that most letters of an annex are in; None where there is no such annex."""
    letters: dict[str, int] = {}
    for index, part in enumerate(version.parts):
        if part.annex == annex:
            span = version.text.paragraphs[index].span
            language = version.languages[index] or version.language
            letters[language] = letters.get(language, 0) + span.end - span.start
    return max(letters, key=lambda language: letters[language]) if letters else None


def _line(version: Version, index: int, notes: Notes, spots: Sequence[Spot]) -> Line:
    part, paragraph = version.parts[index], version.text.paragraphs[index]
    text = version.text.cut(paragraph)
    heading = part.heading or part.name == "title" or (paragraph.look.bold and len(text) <= _BOLD_LIMIT)
    return Line(
        index,
        version.languages[index] or version.language,
        tuple(_pieces(text, _insets(version, index, text, notes), spots)),
        bold=heading,
        italic=paragraph.look.italic,
        note=part.name == "footnote",
    )


@light
class _Inset:
    """Characters [start, end) are set otherwise, or replaced by `text`."""

    start: int
    end: int
    look: Piece


def _insets(version: Version, index: int, text: str, notes: Notes) -> list[_Inset]:
    name = version.parts[index].name
    if name == "footnote":
        mark, _ = divide_note(text)
        start = text.find(mark) if mark else -1
        return [_Inset(start, start + len(mark), _mark(mark))] if start >= 0 else []
    if name == "signature":
        return [_Inset(*match.span(), Piece(match[0], italic=True)) for match in signature_marks().finditer(text)]
    calls: tuple[Call, ...] = notes.calls.get(index, ())
    return [_Inset(call.start, call.end, replace(_mark(call.note.mark), call=True)) for call in calls]


def _mark(mark: str) -> Piece:
    return Piece(mark, raised=mark.isdigit())  # asterisks stand high already


def _pieces(text: str, insets: Sequence[_Inset], spots: Sequence[Spot]) -> Iterator[Piece]:
    """Cut a paragraph wherever its setting changes or a spot begins or ends."""
    if not insets and not spots:
        yield Piece(text)
        return
    whole = [_whole(spot, insets) for spot in spots]
    edges = sorted({0, len(text), *_ends(insets), *_ends(whole)})
    looks = {(inset.start, inset.end): inset.look for inset in insets}
    for start, end in pairwise(edges):
        yield from _points(start, insets, whole)
        yield _spotted(looks.get((start, end)) or Piece(text[start:end]), whole, start, end)
    yield from _points(edges[-1], insets, whole)


def _ends(ranges: Sequence[_Inset] | Sequence[Spot]) -> Iterator[int]:
    for each in ranges:
        yield from (each.start, each.end)


def _whole(spot: Spot, insets: Sequence[_Inset]) -> Spot:
    """Widen a spot that begins or ends within a mark of several signs."""
    first = next((inset.start for inset in insets if inset.start < spot.start < inset.end), spot.start)
    last = next((inset.end for inset in insets if inset.start < spot.end < inset.end), spot.end)
    return replace(spot, start=first, end=last)


def _points(at: int, insets: Sequence[_Inset], spots: Sequence[Spot]) -> Iterator[Piece]:
    """Yield what stands between two characters: marks that a program computed, and spots that have no words."""
    for inset in insets:
        if inset.start == inset.end == at:
            yield inset.look
    empty = tuple(spot for spot in spots if spot.start == spot.end == at)
    if empty:
        yield Piece("", begins=empty, ends=empty)


def _spotted(piece: Piece, spots: Sequence[Spot], start: int, end: int) -> Piece:
    under = tuple(spot for spot in spots if spot.start <= start and end <= spot.end)
    return replace(
        piece,
        begins=tuple(spot for spot in under if spot.start == start),
        ends=tuple(spot for spot in under if spot.end == end),
        under=under,
    )
