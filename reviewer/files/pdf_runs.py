"""The smallest piece of a PDF's text that the readers share."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Text set in one go: one size, one baseline. Spaces at its ends are kept, but not counted in its edges."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    bold: bool = False
    italic: bool = False
