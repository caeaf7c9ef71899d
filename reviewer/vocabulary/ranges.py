"""Ranges of a text that are taken already."""

from bisect import bisect_left
from collections.abc import Iterable


class Ranges:
    """Half-open ranges, asked whether another one overlaps them; a question costs the logarithm of their number."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(ranges):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def overlap(self, start: int, end: int) -> bool:
        """Tell whether ``[start, end)`` shares a character with one of the ranges."""
        before = bisect_left(self._starts, end) - 1  # the last range that begins before the end
        return before >= 0 and self._ends[before] > start
