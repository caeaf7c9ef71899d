"""PDF files, through pypdfium2: pieces of text with their boxes, put in reading order line by line."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from reviewer.errors import DamagedFile, LockedFile, NotADocument, NoText, TooLarge
from reviewer.files.limits import check_pages
from reviewer.files.pdf_blocks import Beside, blocks_of, notes_of
from reviewer.files.pdf_columns import holds_symbol, untangled
from reviewer.files.pdf_pieces import Pieces
from reviewer.files.pdf_rows import Row, rows_of, segments
from reviewer.files.pdf_rules import Grid, grids_of
from reviewer.files.pdf_sheets import Sheet, by_turn, levelled
from reviewer.files.pdf_strokes import strokes_of
from reviewer.files.pdf_tables import ruled, tabled
from reviewer.files.source import Block
from reviewer.vocabulary.error_pages import is_error_page

_MASTHEAD = 0.5  # of the first page's height: tables stand below, the masthead above
_ERROR_PAGES = 2  # pages that a saved error page has at most
_FEW = 100  # characters: a page number and a running head, not a text
_MOST = 0.5  # of a page
_SIDE_BY_SIDE = 2  # rows with parts that stand apart
_ANNOTATIONS = 1000  # on one page that are looked at
_PAGE_CHARACTERS = 500_000  # on one page; the densest tables have some 20,000


def read_pdf(path: Path, data: bytes, password: str = "") -> tuple[list[Block], list[str]]:
    """Return the lines of all pages in reading order; lines of footnotes have their own role."""
    try:
        document = pypdfium2.PdfDocument(data, password=password or None)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise LockedFile(path) from error
        raise DamagedFile(path, str(error)) from error
    with closing(document):
        check_pages(path, len(document))
        pages = [_read_page(path, document, at) for at in range(len(document))]
        attached = pdfium.FPDFDoc_GetAttachmentCount(document.raw)
        form = document.get_formtype() != pdfium.FORMTYPE_NONE
    beside = Beside(sum(page.remarks for page in pages), max(attached, 0), form)
    empty = [number for number, page in enumerate(pages, 1) if not page.rows or page.picture]
    if not any(page.rows for page in pages):
        raise NoText(path)
    blocks = blocks_of([page.rows for page in pages], [page.sheet for page in pages])
    if len(pages) <= _ERROR_PAGES and is_error_page(" ".join(block.text for block in blocks)):
        raise NotADocument(path)
    return blocks, list(notes_of(blocks, empty, beside))


class _Page(NamedTuple):
    """What is read of one page. Its rows that stand another way up than most come last."""

    rows: list[Row]
    sheet: Sheet
    remarks: int
    picture: bool


def _read_page(path: Path, document: pypdfium2.PdfDocument, at: int) -> _Page:
    try:
        with closing(document[at]) as page, closing(page.get_textpage()) as textpage:
            if textpage.count_chars() > _PAGE_CHARACTERS:
                raise TooLarge(path, f"page {at + 1} has {textpage.count_chars()} characters")
            left, bottom, right, top = page.get_bbox()
            sheet = Sheet(left, bottom, right, top, page.get_rotation() // 90)
            runs = list(Pieces(textpage.raw).runs())
            seen = sheet.seen(runs) or runs
            first, *others = [rows_of(some) for some in by_turn(seen)] or [[]]
            grids = _grids(page, first)
            remarks = _remarks(page)
            picture = sum(len(run.text) for run in runs) < _FEW and _is_picture(page, sheet)
    except pypdfium2.PdfiumError as error:
        raise DamagedFile(path, f"page {at + 1}: {error}") from error
    return _Page(
        _arranged(first, sheet, at == 0, grids) + [row for rows in others for row in rows], sheet, remarks, picture
    )


def _grids(page: pypdfium2.PdfPage, rows: Sequence[Row]) -> list[Grid]:
    """Return the grids of tables: looked for only where something stands side by side."""
    if sum(len(row.runs) > 1 and len(segments(row)) > 1 for row in rows) < _SIDE_BY_SIDE:
        return []
    turn = rows[0].turn
    strokes = strokes_of(page.raw)
    return grids_of([levelled(stroke, turn) for stroke in strokes] if turn else strokes)


def _arranged(rows: list[Row], sheet: Sheet, first: bool, grids: Sequence[Grid]) -> list[Row]:
    """Return the rows of a page in reading order; a masthead stands on the first only."""
    if not first or not rows:
        return tabled(rows, grids)
    left, bottom, right, top = sheet.framed(rows[0].turn)
    fold = bottom + _MASTHEAD * (top - bottom)
    below = next((here for here, row in enumerate(rows) if row.baseline < fold), len(rows))
    closed = [grid for grid in grids if grid.is_closed]
    high = next((found for found in ruled(rows, closed) if not holds_symbol(rows[found.start : found.stop])), None)
    below = min(below, high.start) if high is not None else below
    return untangled(rows[:below], (left + right) / 2) + tabled(rows[below:], grids)


def _is_picture(page: pypdfium2.PdfPage, sheet: Sheet) -> bool:
    """Tell whether a picture takes most of a page, as in a scan under a running head."""
    whole = (sheet.right - sheet.left) * (sheet.top - sheet.bottom)
    for image in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_IMAGE,)):
        left, bottom, right, top = image.get_bounds()
        if (right - left) * (top - bottom) > _MOST * whole:
            return True
    return False


def _remarks(page: pypdfium2.PdfPage) -> int:
    """Return how many of a page's annotations are words of a reader's: notes, and text set over the page."""
    found = 0
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page.raw), _ANNOTATIONS)):
        annotation = pdfium.FPDFPage_GetAnnot(page.raw, at)
        found += pdfium.FPDFAnnot_GetSubtype(annotation) in (pdfium.FPDF_ANNOT_TEXT, pdfium.FPDF_ANNOT_FREETEXT)
        pdfium.FPDFPage_CloseAnnot(annotation)
    return found
