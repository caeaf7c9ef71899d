"""Where tables stand on a PDF page that shows no rules: told by the white columns between their cells. Pure geometry.

Such a table has three columns or more: two columns of text, and a letter's masthead, are none.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from reviewer.files.pdf_rows import Row, segments

COLUMNS = 3  # at least
GUTTER = 0.45  # of the type size: white between two columns; spaces of justified lines are narrower
LEADING = 1.3  # of the type size: lines of one cell are no farther apart
APART = 5.0  # of the type size: rows farther apart are two tables
SAME_SIZE = 1.2  # points
_TABULAR_ROWS = 3  # rows that show as many columns, at least
_WIDE = 0.6  # of the table's width: text, not a cell
_OVER_HEAD = 1.6  # points
_STRAY = 0.04  # of the rows may reach over a white column, as headings within the table do
_WIDEST = 14_400.0  # points: no page is wider


def regions(rows: Sequence[Row], tabular: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield where tables may begin and end."""
    at = 0
    while at < len(rows):
        if not tabular[at]:
            at += 1
            continue
        stop, shown = _end(rows, tabular, at)
        if shown >= _TABULAR_ROWS or (shown > 1 and len(_between(rows[at])) >= COLUMNS):
            yield _beginning(rows, at), stop
        at = stop


def _end(rows: Sequence[Row], tabular: Sequence[bool], start: int) -> tuple[int, int]:
    """Return where the table ends that begins at `start`, and how many of its rows show its columns.

    Headings within it go on; text, and headings in larger type, do not.
    """
    size = rows[start].size
    left, right = rows[start].left, rows[start].right
    white = _between(rows[start])
    last, shown, wide = start, 1, 0
    for at in range(start + 1, len(rows)):
        row = rows[at]
        if rows[at - 1].baseline - row.baseline > APART * size:
            break
        narrowed = _narrowed(white, row)
        fits = tabular[at] or (
            not _is_wide(row, left, right) and len(narrowed) + 1 >= COLUMNS and _is_parted(row, narrowed)
        )
        if fits:
            left, right = min(left, row.left), max(right, row.right)
            white = narrowed if len(narrowed) + 1 >= COLUMNS else white
            size = max(size, row.size)
            shown += 1
        wide = 0 if fits else wide + _is_wide(row, left, right)
        larger = SAME_SIZE if shown >= _TABULAR_ROWS else _OVER_HEAD  # a table's head is set smaller than the rest
        if wide > 1 or (not fits and row.size - size > larger):
            break
        near = last == at - 1 and rows[last].baseline - row.baseline <= LEADING * row.size
        if fits or (near and not wide and abs(row.size - rows[last].size) <= SAME_SIZE):
            last = at
    return last + 1, shown


def _between(row: Row) -> list[tuple[float, float]]:
    """Return the white between the columns of a row."""
    parts = segments(row)
    return [(one.right, other.left) for one, other in pairwise(parts)]


def _narrowed(white: Sequence[tuple[float, float]], row: Row) -> list[tuple[float, float]]:
    """Return what stays white beside a row."""
    ink = list(_inked(row))
    narrowed = (_free(begin, end, ink) for begin, end in white)
    return [(begin, end) for begin, end in narrowed if end - begin >= GUTTER * row.size]


def _free(begin: float, end: float, ink: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return what is left of a white column between the ink that reaches into it; empty where ink parts it."""
    for left, right in ink:
        if left >= end or right <= begin:
            continue
        if left > begin and right < end:
            return begin, begin
        begin, end = (right, end) if left <= begin else (begin, left)
    return begin, end


def _is_parted(row: Row, white: Sequence[tuple[float, float]]) -> bool:
    """Tell whether some ink of a row stands on both sides of a white column."""
    return any(row.left < begin and row.right > end for begin, end in white)


def _is_wide(row: Row, left: float, right: float) -> bool:
    return any(end - begin > _WIDE * (right - left) for begin, end in _inked(row))


def _beginning(rows: Sequence[Row], start: int) -> int:
    """Return where the table's headings begin, whose first lines may not show all columns."""
    size = rows[start].size
    left, right = rows[start].left, rows[start].right
    while start > 0:
        row = rows[start - 1]
        step = row.baseline - rows[start].baseline
        if step > LEADING * size or abs(row.size - size) > SAME_SIZE or _is_wide(row, left, right):
            break
        start -= 1
    return start


def gutters(region: Sequence[Row]) -> list[float]:
    """Return the middles of the white columns."""
    size = region[0].size
    left, right = min(row.left for row in region), max(row.right for row in region)
    if not right - left < _WIDEST:
        return []
    steps = [0] * (int(right - left) + 3)  # how many rows begin to cover each point, less those that cease to
    rows = [row for row in region if not _is_wide(row, left, right)]
    for row in rows:
        for begin, end in _inked(row):
            steps[int(begin - left)] += 1
            steps[int(end - left) + 1] -= 1
    covered = accumulate(steps[:-1])
    stray = int(_STRAY * len(rows))
    found: list[float] = []
    begin = 0
    for at, times in enumerate(covered):
        if times > stray:
            if begin > 0 and at - begin >= GUTTER * size:
                found.append(left + (begin + at) / 2)
            begin = at + 1
    return found


def _inked(row: Row) -> Iterator[tuple[float, float]]:
    """Yield what a row covers, spaces between words with it."""
    begin, end = row.runs[0].left, row.runs[0].right
    for run in row.runs[1:]:
        if run.left - end > GUTTER * row.size:
            yield begin, end
            begin, end = run.left, run.right
        end = max(end, run.right)
    yield begin, end
