"""Pages as pictures."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page as it is shown, cut and turned.

    `pixels`: `height` rows of `stride` bytes, four a pixel: blue, green, red and one that says nothing.
    `scale`: pixels a PDF point, so that the box of a `Place` falls on its line; `pages`: of the whole file.
    """

    pixels: bytes
    width: int
    height: int
    stride: int
    scale: float
    pages: int
