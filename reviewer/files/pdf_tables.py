"""Tables of a PDF page: their cells cut out and put in order, row by row. Pure geometry.

What tells a table are its rules, where it has any, and else the white columns between its cells.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from reviewer.files.arabic_order import is_right_to_left
from reviewer.files.pdf_rows import Row, segments
from reviewer.files.pdf_rules import Grid, Line
from reviewer.files.pdf_runs import Run
from reviewer.files.pdf_white import APART, COLUMNS, GUTTER, LEADING, SAME_SIZE, gutters, regions
from reviewer.files.source import Cell

_TABULAR_ROWS = 2  # rows that show the columns of a table with rules, at least
_OVERLAP = 1.5  # points that a letter may reach over its column's border
_FIGURE = re.compile(r"[\d\s.,()+–—−%٪٫٬٠-٩-]+")


@dataclass(slots=True)
class _Cell:
    """A cell's lines; `first` and `last` are the columns that it takes."""

    first: int
    last: int
    lines: list[Row]

    @property
    def top(self) -> float:
        return self.lines[0].baseline

    @property
    def bottom(self) -> float:
        return self.lines[-1].baseline


class Region(NamedTuple):
    """Rows of a page that are a table's, from `start` to before `stop`."""

    start: int
    stop: int
    grid: Grid


def tabled(rows: Sequence[Row], grids: Sequence[Grid] = ()) -> list[Row]:
    """Return the rows of a page, those of tables cut into the lines of their cells, cell after cell."""
    done: list[Row] = []
    at = number = 0
    for start, stop, grid in [*ruled(rows, grids), Region(len(rows), len(rows), Grid([]))]:
        plain = rows[at:start]
        tabular = [len(row.runs) >= COLUMNS and len(segments(row)) >= COLUMNS for row in plain]
        last = 0
        for begin, end in regions(plain, tabular):
            region = plain[begin:end]
            white = Grid(gutters(region))
            if len(white.borders) + 1 >= COLUMNS:
                done += plain[last:begin]
                done += _ordered(_cells(region, white), number)
                last, number = end, number + 1
        done += plain[last:]
        if start < stop:
            done += _ordered(_cells(rows[start:stop], grid), number)
            at, number = stop, number + 1
    return done


def ruled(rows: Sequence[Row], grids: Sequence[Grid]) -> list[Region]:
    """Return where the tables with rules stand, from top to bottom."""
    found: list[Region] = []
    for grid in grids:
        for first, last in _stretches(rows, grid):
            part = grid.part(first, last)
            above = found[-1].stop if found else 0
            start = max(_from(rows, _under(rows, part.levels[0]), part), above)
            stop = _until(rows, _under(rows, part.levels[-1]), part)
            shown = sum(_is_tabular(row, part) for row in rows[start:stop])
            if part.borders and (shown >= _TABULAR_ROWS or (shown and part.is_closed)):
                found.append(Region(start, stop, part))
    return found


def _stretches(rows: Sequence[Row], grid: Grid) -> Iterator[tuple[int, int]]:
    """Yield the first and last of a grid's level rules that have a table's rows between them."""
    bounds = [_under(rows, floor) for floor in grid.levels]
    first = 0
    for at, (start, stop) in enumerate(pairwise(bounds)):
        between = rows[start:stop]
        if between and not any(_is_tabular(row, grid) or _is_walled(row, grid) for row in between):
            if first < at:
                yield first, at
            first = at + 1
    yield first, len(bounds) - 1


def _under(rows: Sequence[Row], floor: Line) -> int:
    """Return the first row below a level rule."""
    return next((at for at, row in enumerate(rows) if _middle(row) < floor.at), len(rows))


def _from(rows: Sequence[Row], start: int, grid: Grid) -> int:
    """Return where rows begin that show the columns above a grid's first rule: it goes on from another page."""
    at = start
    while at > 0 and _goes_with(rows[at - 1], rows[at] if at < len(rows) else None, grid):
        at -= 1
        start = at if _is_tabular(rows[at], grid) else start
    return start


def _until(rows: Sequence[Row], stop: int, grid: Grid) -> int:
    """Return where rows end that show the columns below a grid's last rule: it goes on on the next page."""
    at = begin = stop
    shown = False
    while at < len(rows) and _goes_with(rows[at], rows[at - 1] if at else None, grid):
        shown = shown or _is_tabular(rows[at], grid)
        near = at > begin and rows[at - 1].baseline - rows[at].baseline <= LEADING * rows[at].size
        at += 1
        if _is_tabular(rows[at - 1], grid) or (shown and near):
            stop = at
    return stop


def _goes_with(row: Row, other: Row | None, grid: Grid) -> bool:
    """Tell whether a row beside a grid keeps to its columns."""
    if other is not None and abs(other.baseline - row.baseline) > APART * row.size:
        return False
    within = grid.levels[0].left - GUTTER * row.size < row.left and row.right < grid.levels[0].right + GUTTER * row.size
    return within and all(piece.first == piece.last for piece in _pieces(row, grid))


def _middle(row: Row) -> float:
    main = row.main
    return main.baseline + 0.3 * main.size


def _is_tabular(row: Row, grid: Grid) -> bool:
    runs = row.runs
    if len(runs) < 2 or _column(runs[0].left + _OVERLAP, grid) == _column(runs[-1].right - _OVERLAP, grid):
        return False
    return any(_parts(last, run, grid) for last, run in pairwise(runs))


def _is_walled(row: Row, grid: Grid) -> bool:
    return any(wall.left < _middle(row) < wall.right for wall in grid.uprights)


def _cells(region: Sequence[Row], grid: Grid) -> list[_Cell]:
    cells: list[_Cell] = []
    open_cells: dict[int, _Cell] = {}
    figures: set[int] = set()
    for row in region:
        pieces = list(_pieces(row, grid))
        above, figures = figures, {piece.first for piece in pieces if _is_figure(piece)}
        fresh = bool(above & figures) and not grid.is_closed
        for piece in pieces:
            cell = open_cells.get(piece.first)
            if len(pieces) == 1 and cell is not None and cell.first == piece.first:
                piece.last = max(piece.last, cell.last)  # the last line of text that goes over several columns
            if fresh or cell is None or not _goes_on(cell, piece, grid):
                cells.append(piece)
                open_cells.update(dict.fromkeys(range(piece.first, piece.last + 1), piece))
            else:
                cell.lines += piece.lines
    return cells


def _pieces(row: Row, grid: Grid) -> Iterator[_Cell]:
    """Yield the parts of a row that stand in different columns."""
    runs: list[Run] = []
    for run in row.runs:
        if runs and _parts(runs[-1], run, grid):
            yield _piece(runs, grid)
            runs = []
        runs.append(run)
    yield _piece(runs, grid)


def _parts(last: Run, run: Run, grid: Grid) -> bool:
    gap = run.left - last.right
    if gap < 0.0 and not grid.uprights:
        return False
    if gap <= GUTTER * min(run.size, last.size) and not grid.is_walled(last.right, run.left, run.baseline):
        return False
    return _column(last.right - _OVERLAP, grid) < _column(run.left + _OVERLAP, grid)


def _piece(runs: list[Run], grid: Grid) -> _Cell:
    row = Row(runs)
    left, right = row.left, row.right
    inset = min(_OVERLAP, (right - left) / 2)
    first, last = _column(left + inset, grid), _column(right - inset, grid)
    if grid.is_closed and _is_walled(row, grid):  # a cell that takes several columns has no wall between them
        while first > 0 and not grid.is_walled(grid.borders[first - 1], grid.borders[first - 1], row.baseline):
            first -= 1
        while last < len(grid.borders) and not grid.is_walled(grid.borders[last], grid.borders[last], row.baseline):
            last += 1
    return _Cell(first, last, [row])


def _column(at: float, grid: Grid) -> int:
    return bisect_left(grid.borders, at)


def _is_figure(piece: _Cell) -> bool:
    return all(_FIGURE.fullmatch(run.text) for run in piece.lines[0].runs)


def _goes_on(cell: _Cell, piece: _Cell, grid: Grid) -> bool:
    if (cell.first, cell.last) != (piece.first, piece.last):
        return False
    if _is_figure(cell) and _is_figure(piece) and not grid.is_closed:
        return False
    last, line = cell.lines[-1], piece.lines[0]
    if cell.last > cell.first and _hangs_out(last, line):
        return False
    if grid.is_floored(_middle(last), _middle(line), (line.left + line.right) / 2):
        return False
    close = last.baseline - line.baseline <= LEADING * max(last.size, line.size)
    return close and abs(last.size - line.size) < SAME_SIZE


def _hangs_out(last: Row, line: Row) -> bool:
    """Tell whether a line begins farther out than the one above, as each note under a table does."""
    if is_right_to_left(line.main.text):
        return line.right > last.right + _OVERLAP
    return line.left < last.left - _OVERLAP


def _ordered(cells: Sequence[_Cell], number: int) -> Iterator[Row]:
    """Yield the lines of all cells, row by row of the table; each knows its table, row and column."""
    text = "".join(run.text for cell in cells for row in cell.lines for run in row.runs)
    inwards = -1 if is_right_to_left(text) else 1
    rightmost = max((cell.last for cell in cells), default=0)
    bands: list[list[_Cell]] = []
    bottom = 0.0
    for cell in sorted(cells, key=lambda cell: -cell.top):
        if not bands or cell.top < bottom - 1:
            bands.append([])
            bottom = cell.bottom
        bands[-1].append(cell)
        bottom = min(bottom, cell.bottom)
    for at, band in enumerate(bands):
        band.sort(key=lambda cell: (inwards * cell.first, -cell.top))
        for place, cell in enumerate(band):
            first = cell.first if inwards > 0 else rightmost - cell.last
            for line in cell.lines:
                line.cell = Cell(number, at, place, first, cell.last - cell.first + 1)
                yield line
