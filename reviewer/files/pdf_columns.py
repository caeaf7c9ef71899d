"""The first page's masthead: columns told apart, so that each comes as its own consecutive lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from reviewer.files.arabic_order import is_right_to_left
from reviewer.files.pdf_rows import Row, segments

_GUTTER = 8.0  # points that must stay free between two columns
_NEXT_LINE = 2.4  # of the type size: a line farther below begins something new
_LEAP = 40.0  # points between two rows of a band at most: the masthead's two rows, and its agenda block, are parted
_SYMBOL = re.compile(r"[A-Z]{1,5}(?:/|$)")


@dataclass(slots=True)
class _Band:
    """Rows that share two columns with a free gutter between them."""

    free_from: float
    free_to: float
    left: list[Row] = field(default_factory=list)
    right: list[Row] = field(default_factory=list)

    def takes(self, parts: Sequence[Row]) -> bool:
        """Take a row's parts into the columns, unless one of them would close the gutter."""
        free_from, free_to = self.free_from, self.free_to
        sides: list[bool] = []
        for part in parts:
            on_left = part.right <= free_to - _GUTTER
            if not on_left and part.left < free_from + _GUTTER:
                return False
            sides.append(on_left)
            free_from = max(free_from, part.right) if on_left else free_from
            free_to = free_to if on_left else min(free_to, part.left)
        if free_to - free_from < _GUTTER:
            return False
        self.free_from, self.free_to = free_from, free_to
        for part, on_left in zip(parts, sides, strict=True):
            (self.left if on_left else self.right).append(part)
        return True

    def ordered(self) -> tuple[list[Row], list[Row]]:
        """Return the columns in reading order, and the lines that only seem to belong to the first."""
        first, second = self.left, self.right
        after: list[Row] = []
        if not first or not second:
            return first or second, []
        end = min(row.baseline for row in second)
        last = next((row for row in reversed(first) if row.baseline >= end - 1), first[0])
        for row in first:
            if row.baseline >= end - 1:
                continue
            if after or last.baseline - row.baseline > _NEXT_LINE * row.size or row.size > last.size + 1:
                after.append(row)
            last = row
        first = [row for row in first if row not in after]
        for row in first:
            row.reach = self.free_to - _GUTTER
        arabic = sum(is_right_to_left("".join(run.text for run in row.runs)) for row in second) * 2 > len(second)
        latin = not any(is_right_to_left("".join(run.text for run in row.runs)) for row in first)
        return (second + first if arabic and latin else first + second), after


def untangled(rows: Sequence[Row], middle: float) -> list[Row]:
    """Return the rows of a first page with its masthead's columns one after the other.

    `middle` is the page's middle: a second column begins to the right of a third of the page.
    """
    done: list[Row] = []
    band: _Band | None = None
    above = 0.0
    for row in rows:
        parts = segments(row)
        if band is not None:
            if above - row.baseline < _LEAP and band.takes(parts):
                above = row.baseline
                continue
            done += _closed(band, middle, row)
            band = None
        if len(parts) == 2 and _has_symbol(parts):
            done += parts  # the masthead's first row: it shares no columns with those below
        elif len(parts) == 2 and parts[1].left > middle * 0.66:
            band = _Band(parts[0].right, parts[1].left)
            band.takes(parts)
        else:
            done.append(row)
        above = row.baseline
    return done + (_closed(band, middle) if band is not None else [])


def holds_symbol(rows: Sequence[Row]) -> bool:
    """Tell whether a document symbol begins some part of these rows, as in a masthead."""
    return any(_has_symbol(segments(row)) for row in rows)


def _has_symbol(parts: Sequence[Row]) -> bool:
    return any(_SYMBOL.match("".join(run.text for run in part.runs).strip()) for part in parts)


def _closed(band: _Band, middle: float, following: Row | None = None) -> list[Row]:
    """Return a band's rows in order; a first column that goes on below the band comes last."""
    last = band.left[-1] if band.left and band.right else None
    if last is not None and following is not None and _goes_on(last, following):
        return band.right + band.left
    first, after = band.ordered()
    return first + (untangled(after, middle) if after else [])


def _goes_on(last: Row, following: Row) -> bool:
    return abs(last.size - following.size) < 0.5 and 0 < last.baseline - following.baseline < 1.4 * last.size
