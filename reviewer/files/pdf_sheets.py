"""Which way up text stands on a PDF page, and where on the page as it is shown. Pure geometry.

Text that is turned by quarters is read in a frame of its own, turned with it, so that it is level there.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from reviewer.files.pdf_runs import Run
from reviewer.files.source import BoxPoints


class Sheet(NamedTuple):
    """The part of a page that is shown, in the file's own points, and its quarter turns clockwise when shown."""

    left: float = 0.0
    bottom: float = 0.0
    right: float = 612.0
    top: float = 792.0
    rotated: int = 0

    def shown(self, box: BoxPoints, turn: int) -> BoxPoints:
        """Return where on the shown page, from its lower left corner, a box of text stands that is turned by `turn`."""
        if self.left == self.bottom == self.rotated == turn == 0:
            return box
        left, bottom, right, top = levelled(box, -turn)
        left, bottom, right, top = left - self.left, bottom - self.bottom, right - self.left, top - self.bottom
        wide, high = self.right - self.left, self.top - self.bottom
        if self.rotated == 1:
            return bottom, wide - right, top, wide - left
        if self.rotated == 2:
            return wide - right, high - top, wide - left, high - bottom
        if self.rotated == 3:
            return high - top, left, high - bottom, right
        return left, bottom, right, top

    def turned(self, turn: int) -> int:
        """Return the quarter turns that text has on the shown page."""
        return (turn - self.rotated) % 4

    def framed(self, turn: int) -> BoxPoints:
        """Return the page's edges in the frame of text that is turned by `turn`."""
        return levelled((self.left, self.bottom, self.right, self.top), turn)

    def seen(self, runs: Sequence[Run]) -> list[Run]:
        """Return the pieces of text that can be seen: printers' marks stand beside the page that is shown."""
        left, bottom, right, top, _ = self
        return [
            run
            for run in runs
            if (
                self._shows(run)
                if run.turn
                else left < run.right and run.left < right and bottom < run.baseline + run.size and run.baseline < top
            )
        ]

    def _shows(self, run: Run) -> bool:
        left, bottom, right, top = self.framed(run.turn)
        return left < run.right and run.left < right and bottom < run.baseline + run.size and run.baseline < top


def levelled(box: BoxPoints, turn: int) -> BoxPoints:
    """Return a box in the frame that is turned by `turn` quarters against the clock."""
    left, bottom, right, top = box
    turn %= 4
    if turn == 1:
        return bottom, -right, top, -left
    if turn == 2:
        return -right, -top, -left, -bottom
    if turn == 3:
        return -top, left, -bottom, right
    return box


def quarters(a: float, b: float, d: float) -> int | None:
    """Return the quarter turns of text with a matrix that begins with `a` and `b`; None where it stands askew."""
    if abs(b) < 0.01 * (abs(a) + 1e-9):
        return 2 if a < 0 and d < 0 else 0
    if abs(a) < 0.01 * abs(b):
        return 1 if b > 0 else 3
    return None


def by_turn(runs: Sequence[Run]) -> list[list[Run]]:
    """Return the runs parted by their turns; those most of the text has come first."""
    if all(run.turn == 0 for run in runs):
        return [list(runs)]
    found = [list(some) for _, some in groupby(sorted(runs, key=_turn), key=_turn)]
    return sorted(found, key=lambda some: -sum(len(run.text) for run in some))


def _turn(run: Run) -> int:
    return run.turn
