"""Pages as pictures."""

from reviewer.light import light


@light
class PagePicture:
    """A page as it is shown, cut and turned.

    `pixels`: `height` rows of `stride` bytes, four a pixel: blue, green, red and one that says nothing.
    `scale`: pixels a PDF point, so that the box of a `Place` falls on its line; `pages`: of the whole file.
    `letters`: what is printed, in the file's order; `boxes`: of each of them four floats of the machine, in points
    of the page as it is shown: left, bottom, right, top. `sha256`: of the file that was drawn.
    """

    pixels: bytes
    width: int
    height: int
    stride: int
    scale: float
    pages: int
    letters: str = ""
    boxes: bytes = b""
    sha256: str = ""
