"""A page of a PDF as a picture, for the eye to compare with what was read."""

from contextlib import closing
from pathlib import Path

import pypdfium2

from reviewer.errors import DamagedFile, LockedFile, MissingFile, UnreadableFile
from reviewer.files.limits import check_size
from reviewer.files.pictures import PagePicture

_WIDEST, _HIGHEST = 2400, 4000  # pixels: a page of absurd size is drawn small


def picture_of_page(path: Path, page: int, width: int, password: str = "") -> PagePicture:
    """Return page `page` (from 1) about `width` pixels wide; raises the children of `UnreadableFile`."""
    try:
        check_size(path, "pdf", path.stat().st_size)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise MissingFile(path) from error
    except OSError as error:
        raise UnreadableFile(path, str(error)) from error
    try:
        document = pypdfium2.PdfDocument(data, password=password or None)
    except pypdfium2.PdfiumError as error:
        raise (LockedFile if "password" in str(error).lower() else DamagedFile)(path, str(error)) from error
    with closing(document):
        return _drawn(path, document, page, width)


def _drawn(path: Path, document: pypdfium2.PdfDocument, page: int, width: int) -> PagePicture:
    pages = len(document)
    if not 1 <= page <= pages:
        raise DamagedFile(path, f"page {page} of {pages}")
    try:
        with closing(document[page - 1]) as sheet:
            across, down = sheet.get_size()
            scale = min(min(width, _WIDEST) / max(across, 1.0), _HIGHEST / max(down, 1.0))
            with closing(sheet.render(scale=scale, prefer_bgrx=True)) as bitmap:
                return PagePicture(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, scale, pages)
    except pypdfium2.PdfiumError as error:
        raise DamagedFile(path, f"page {page}: {error}") from error
