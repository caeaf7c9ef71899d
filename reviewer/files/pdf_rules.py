"""The rules drawn on a PDF page, put together into the grids of tables. Pure geometry.

Word cuts the rules of a table where its columns meet, also where no upright rule shows them.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from reviewer.files.source import BoxPoints

_THIN = 2.5  # points: a rule is no thicker,
_LONG = 6.0  # and no shorter, but for the corners where two rules meet
_SAME = 2.5  # points between rules that are one
_MOST = 3_000  # strokes: more are a drawing
_NARROW = 5.0  # points: no column is narrower
_BORDERS = 2  # of a table with one rule: that over a page's text may be cut in the middle
_OPEN = 4  # tables that may go on below
_JOINT = 1.5  # points between two pieces of one rule


class Line(NamedTuple):
    """A level rule from `left` to `right` at the height `at`, cut at `joints`; or an upright one, bottom to top."""

    at: float
    left: float
    right: float
    joints: tuple[float, ...] = ()


@dataclass(slots=True)
class Grid:
    """A table's columns: the middles between them; and its rules, where it has any.

    `is_closed`: rules part all cells, so that white need not tell.
    """

    borders: list[float]
    levels: list[Line] = field(default_factory=list)
    uprights: list[Line] = field(default_factory=list)
    is_closed: bool = field(init=False)

    def __post_init__(self) -> None:
        self.is_closed = len(self.levels) > 1 and all(
            any(abs(wall.at - border) < _NARROW for wall in self.uprights) for border in self.borders
        )

    def part(self, first: int, last: int) -> "Grid":
        """Return the grid that the level rules from `first` to `last` make."""
        return _grid(self.levels[first : last + 1], self.uprights)

    def is_walled(self, left: float, right: float, height: float) -> bool:
        """Tell whether an upright rule stands between two pieces of text at this height."""
        return any(
            left - _SAME < wall.at < right + _SAME and wall.left - _SAME < height < wall.right for wall in self.uprights
        )

    def is_floored(self, above: float, below: float, middle: float) -> bool:
        """Tell whether a level rule stands between two heights at a place across."""
        return any(below < floor.at < above and floor.left < middle < floor.right for floor in self.levels)


def grids_of(strokes: Iterable[BoxPoints]) -> list[Grid]:
    """Return the grids of a page, from top to bottom; `strokes` are the boxes of what is drawn."""
    strokes = tuple(strokes)
    if not 0 < len(strokes) < _MOST:
        return []
    level: list[tuple[float, float, float]] = []
    upright: list[tuple[float, float, float]] = []
    for left, bottom, right, top in strokes:
        wide, high = right - left, top - bottom
        if high <= _THIN:
            level.append(((bottom + top) / 2, left, right))
        if wide <= _THIN:
            upright.append(((left + right) / 2, bottom, top))
    levels = [line for line in _whole(level) if line.right - line.left > _LONG]
    uprights = [line for line in _whole(upright) if line.right - line.left > _LONG]
    grids = [_grid(group, uprights) for group in _groups(sorted(levels, key=lambda line: -line.at), uprights)]
    return [grid for grid in grids if grid.borders]


def _whole(pieces: Iterable[tuple[float, float, float]]) -> Iterator[Line]:
    """Yield rules put together from their pieces, which know where they met."""
    rows: list[list[tuple[float, float, float]]] = []
    for piece in sorted(pieces):
        if not rows or piece[0] - rows[-1][-1][0] > 1.0:
            rows.append([])
        rows[-1].append(piece)
    for row in rows:
        at = row[0][0]
        _, begin, end = min(row, key=lambda piece: piece[1:])
        joints: list[float] = []
        for _, left, right in sorted(row, key=lambda piece: piece[1:]):
            if left > end + _JOINT:
                yield Line(at, begin, end, tuple(joints))
                begin, end, joints = left, right, []
            elif left > begin + _LONG and abs(left - end) <= _JOINT and not (joints and left - joints[-1] < _NARROW):
                joints.append(left)
            end = max(end, right)
        yield Line(at, begin, end, tuple(joint for joint in joints if joint < end - _SAME))


def _groups(levels: Sequence[Line], uprights: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the level rules that belong to one table: of one width, or held together by an upright one."""
    groups: list[list[Line]] = []
    for line in levels:
        home = next((group for group in reversed(groups[-_OPEN:]) if _belongs(group, line, uprights)), None)
        if home is None:
            groups.append([line])
        else:
            home.append(line)
    yield from groups


def _belongs(group: Sequence[Line], line: Line, uprights: Sequence[Line]) -> bool:
    first, last = group[0], group[-1]
    held = any(
        wall.right > last.at - _SAME
        and wall.left < line.at + _SAME
        and last.left - _SAME < wall.at < last.right + _SAME
        and line.left - _SAME < wall.at < line.right + _SAME
        for wall in uprights
    )
    if held:
        return True
    known = {joint for one in group for joint in one.joints}
    if abs(first.left - line.left) < _SAME and abs(first.right - line.right) < _SAME:
        return 2 * _among(line.joints, known) >= max(len(line.joints), len(known)) > 0
    ends = (line.left, line.right)  # a rule over some columns only
    return _among(ends, {*known, first.left, first.right}) == len(ends)


def _among(joints: Sequence[float], others: Collection[float]) -> int:
    """Return how many joints of a rule stand under those of others."""
    return sum(any(abs(joint - other) < _NARROW for other in others) for joint in joints)


def _grid(levels: list[Line], uprights: Sequence[Line]) -> Grid:
    left, right = min(line.left for line in levels), max(line.right for line in levels)
    top, bottom = levels[0].at, levels[-1].at
    within = [up for up in uprights if left - _SAME < up.at < right + _SAME and up.left < top and up.right > bottom]
    walls = [upright for upright in within if _is_wall(upright, levels)]
    walls = walls if 2 * len(walls) > len(within) else []  # a chart, whose bars end at a rule by chance
    found = sorted([joint for line in levels for joint in line.joints] + [wall.at for wall in walls])
    borders = [at for before, at in pairwise([left - _LONG, *found]) if at - before > _NARROW]
    inner = [at for at in borders if left + _LONG < at < right - _LONG]
    wide = sum(line.left - left < _SAME and right - line.right < _SAME for line in levels)
    return Grid(inner if wide > 1 or len(inner) >= _BORDERS > len(levels) else [], levels, walls)


def _is_wall(upright: Line, levels: Sequence[Line]) -> bool:
    """Tell whether an upright rule goes from one level rule to another: the bars of a chart do not."""
    heights = [line.at for line in levels]
    top = upright.right > heights[0] or any(abs(upright.right - height) < _SAME for height in heights)
    bottom = upright.left < heights[-1] or any(abs(upright.left - height) < _SAME for height in heights)
    return top and bottom and len(levels) > 1
