"""The smallest piece of a PDF's text that the readers share."""

from typing import NamedTuple


class Run(NamedTuple):
    """Text set in one go: one size, one baseline. Spaces at its ends are kept, but not counted in its edges.

    `turn`: quarter turns against the clock; edges and baseline are those of a frame that is turned with the text.
    A tuple, because a document has a hundred thousand of them.
    """

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool = False
    italic: bool = False
    turn: int = 0
