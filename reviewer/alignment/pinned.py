"""Rows that a clerk has made: the others are aligned around them."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reviewer.alignment.rows import Pin, Row
from reviewer.light import light

Cells = tuple[tuple[int, ...], ...]


def settled(pins: Iterable[Pin], rows: Sequence[Row]) -> list[Row]:
    """Return the rows that `pins` make, where `rows` are those found without them.

    Where nothing was said of a version, what the machine has put beside the pinned paragraphs stands with them.
    No paragraph stands in two pins: the earlier pin has it.
    """
    where = {(n, k): row for row in rows for n, cell in enumerate(row.cells) for k in cell}
    said = [pin for pin in pins if any(pin.cells)]
    taken = {(n, k) for pin in said for n, cell in enumerate(pin.cells) for k in cell or ()}
    found: list[Row] = []
    used: set[tuple[int, int]] = set()
    for pin in said:
        beside = [where[n, k] for n, cell in enumerate(pin.cells) for k in cell or () if (n, k) in where]
        cells = []
        for n, cell in enumerate(pin.cells):
            free = {k for row in beside for k in row.cells[n] if (n, k) not in taken} if cell is None else set(cell)
            cells.append(tuple(sorted(k for k in free if (n, k) not in used)))
        used |= {(n, k) for n, cell in enumerate(cells) for k in cell}
        if any(cells):
            found.append(Row(tuple(cells), 1.0, human=True, apart=pin.apart))
    return found


@light
class Cuts:
    """Where two columns may not be linked across, as positions in them: at `both` in one step, in `a` and `b` alone."""

    both: tuple[tuple[int, int], ...] = ()
    a: frozenset[int] = frozenset()
    b: frozenset[int] = frozenset()

    def within(self, i: int, to_i: int, j: int, to_j: int) -> "Cuts":
        """Return the cuts inside a block, counted from where it begins."""
        if not (self.both or self.a or self.b):
            return self
        both = tuple((p - i, q - j) for p, q in self.both if i <= p <= to_i and j <= q <= to_j)
        a = frozenset(p - i for p in self.a if i < p < to_i)
        return Cuts(both, a, frozenset(q - j for q in self.b if j < q < to_j))


def cuts_between(pinned: Sequence[Row], a: int, b: int, column_a: Sequence[int], column_b: Sequence[int]) -> Cuts:
    """Return where pinned rows cut the columns of versions `a` and `b`; what crosses an earlier cut cuts nothing."""
    both, alone_a, alone_b = set(), set(), set()
    for row in pinned:
        at_a, at_b = ([bisect_left(column, k) for k in row.cells[n]] for n, column in ((a, column_a), (b, column_b)))
        alone_a.update(at_a)
        alone_b.update(at_b)
        if at_a and at_b:
            both.add((at_a[0], at_b[0]))
    kept: list[tuple[int, int]] = []
    for i, j in sorted(both):
        if not kept or j >= kept[-1][1]:
            kept.append((i, j))
    return Cuts(tuple(kept), frozenset(alone_a), frozenset(alone_b))


def put_in(pinned: Sequence[Row], rows: Sequence[Row], heads: int) -> tuple[Row, ...]:
    """Return `rows` with the pinned ones among them, each after what precedes it in its versions' texts.

    The first `heads` rows are those of the mastheads.
    """
    row_of = {(n, k): at for at, row in enumerate(rows) for n, cell in enumerate(row.cells) for k in cell}
    head = {place for place, at in row_of.items() if at < heads}
    after: list[list[Row]] = [[] for _ in range(len(rows) + 1)]
    taken = {(n, k) for row in pinned for n, cell in enumerate(row.cells) for k in cell}
    for row in pinned:
        at = max(_place(row_of, taken, n, cell[0]) for n, cell in enumerate(row.cells) if cell)
        if not any((n, cell[-1] + 1) in head for n, cell in enumerate(row.cells) if cell):
            at = max(at, heads)
        among = after[at]
        before = (m for m, other in enumerate(among) if _stands_before(row.cells, other.cells))
        among.insert(next(before, len(among)), row)
    found: list[Row] = list(after[0])
    for at, machine in enumerate(rows, 1):
        found += [machine, *after[at]]
    return tuple(found)


def _place(row_of: dict[tuple[int, int], int], taken: set[tuple[int, int]], version: int, paragraph: int) -> int:
    """Return how many rows stand before the pinned paragraph."""
    before = paragraph - 1
    while (version, before) in taken:
        before -= 1
    return row_of.get((version, before), -1) + 1


def _stands_before(one: Cells, other: Cells) -> bool:
    """Say whether `one` comes before `other` in some version's text."""
    return any(mine and theirs and mine[0] < theirs[0] for mine, theirs in zip(one, other, strict=True))
