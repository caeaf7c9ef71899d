"""Pictures of pages, drawn elsewhere; the last ones are kept."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import NamedTuple

from PySide6.QtGui import QImage, QPixmap

import reviewer.desk
from reviewer.desk import PagePicture
from reviewer.progress import Report
from reviewer.ui.jobs import Jobs
from reviewer.ui.page_words import Letter, letters_of

_KEPT = 60_000_000  # bytes of pictures; a page has some 5 million


class Page(NamedTuple):
    """A page as it is wanted."""

    path: Path
    number: int  # from 1
    width: int  # pixels
    ratio: float  # pixels a point of the screen


class Drawn(NamedTuple):
    """A page as a picture, what is known of it, and where its letters stand."""

    pixmap: QPixmap
    about: PagePicture  # without its pixels
    letters: tuple[Letter, ...]


class PageStore:
    """Draws one page at a time: what is asked for later takes the place of what is being drawn."""

    def __init__(self, jobs: Jobs, there: Callable[[Page], None], failed: Callable[[Page, Exception], None]) -> None:
        self._jobs, self._there, self._failed = jobs, there, failed
        self._kept: OrderedDict[Page, Drawn] = OrderedDict()
        self.ticket: Event | None = None  # of what is being drawn

    def get(self, page: Page) -> Drawn | None:
        """Return a page, if it has been drawn."""
        if page in self._kept:
            self._kept.move_to_end(page)
        return self._kept.get(page)

    def ask(self, page: Page) -> None:
        """Have a page drawn."""
        if self.ticket is not None:
            self.ticket.set()
        self.ticket = self._jobs.run(partial(_draw, page), partial(self._keep, page), partial(self._failed, page))

    def _keep(self, page: Page, drawn: tuple[PagePicture, tuple[Letter, ...]]) -> None:
        picture, letters = drawn
        image = QImage(
            picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32
        ).copy()  # the bytes are not Qt's to keep
        pixmap = QPixmap.fromImage(image)
        pixmap.setDevicePixelRatio(page.ratio)
        self._kept[page] = Drawn(pixmap, replace(picture, pixels=b"", letters="", boxes=b""), letters)
        while len(self._kept) > 1 and sum(_size(one) for one in self._kept.values()) > _KEPT:
            self._kept.popitem(last=False)
        self._there(page)


def _size(drawn: Drawn) -> int:
    return 4 * drawn.pixmap.width() * drawn.pixmap.height()


def _draw(page: Page, report: Report) -> tuple[PagePicture, tuple[Letter, ...]]:
    picture = reviewer.desk.picture_of(page.path, page.number, page.width, report)
    return picture, letters_of(picture)
