"""A page of a PDF as a picture, for the eye to compare with what was read."""

import hashlib
from array import array
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pypdfium2

from reviewer.errors import DamagedFile, LockedFile, MissingFile, UnreadableFile
from reviewer.files.limits import check_size
from reviewer.files.pdf_sheets import Sheet
from reviewer.files.pictures import PagePicture

_LETTERS = 20_000  # of a page; those after them are not told
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
        return replace(_drawn(path, document, page, width), sha256=hashlib.sha256(data).hexdigest())


def _drawn(path: Path, document: pypdfium2.PdfDocument, page: int, width: int) -> PagePicture:
    pages = len(document)
    if not 1 <= page <= pages:
        raise DamagedFile(path, f"page {page} of {pages}")
    try:
        with closing(document[page - 1]) as sheet:
            across, down = sheet.get_size()
            scale = min(min(width, _WIDEST) / max(across, 1.0), _HIGHEST / max(down, 1.0))
            letters, boxes = _letters(sheet)
            with closing(sheet.render(scale=scale, prefer_bgrx=True)) as bitmap:
                size = bitmap.width, bitmap.height, bitmap.stride
                return PagePicture(bytes(bitmap.buffer), *size, scale, pages, letters, boxes)
    except pypdfium2.PdfiumError as error:
        raise DamagedFile(path, f"page {page}: {error}") from error


def _letters(sheet: pypdfium2.PdfPage) -> tuple[str, bytes]:
    """Return the characters of a page, and where each stands on it as it is shown."""
    left, bottom, right, top = sheet.get_bbox()
    seen = Sheet(left, bottom, right, top, sheet.get_rotation() // 90)
    letters, boxes = [], array("f")
    with closing(sheet.get_textpage()) as page:
        for number in range(min(page.count_chars(), _LETTERS)):
            code = pypdfium2.raw.FPDFText_GetUnicode(page, number)
            letters.append(chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else " ")
            boxes.extend(seen.shown(page.get_charbox(number, loose=True), 0))
    return "".join(letters), boxes.tobytes()
