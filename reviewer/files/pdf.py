"""PDF files, through pypdfium2: pieces of text with their boxes, put in reading order line by line."""

import ctypes
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from math import hypot
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from reviewer.errors import DamagedFile, EncryptedFile, NoText
from reviewer.files.arabic_order import (
    brackets_are_mirrored,
    has_arabic,
    is_right_to_left,
    looks_damaged,
    words_in_order,
)
from reviewer.files.limits import check_pages
from reviewer.files.pdf_columns import untangled
from reviewer.files.pdf_footnotes import mark_footnotes
from reviewer.files.pdf_rows import Row, rows_of, written
from reviewer.files.pdf_runs import Run
from reviewer.files.source import Block, Look, Place

_JUMP = 2.0  # of the type size: a wider step inside one piece of text parts it
_HYPHEN = 2  # what pdfium gives for the hyphen of a word broken at a line's end
_BOLD = 600
_NAME_BYTES = 128


def read_pdf(path: Path, data: bytes) -> tuple[list[Block], list[str]]:
    """Return the lines of all pages in reading order; lines of footnotes have their own role."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise EncryptedFile(path) from error
        raise DamagedFile(path, str(error)) from error
    with closing(document):
        check_pages(path, len(document))
        pages = [_page_rows(path, document, at) for at in range(len(document))]
    empty = [number for number, rows in enumerate(pages, 1) if not rows]
    if len(empty) == len(pages):
        raise NoText(path)
    _mark_all_footnotes(pages)
    mirrored = brackets_are_mirrored("".join(run.text for run in row.runs) for rows in pages for row in rows)
    blocks = [block for number, rows in enumerate(pages, 1) for block in _blocks(number, rows, mirrored)]
    return blocks, list(_notes(blocks, empty))


def _page_rows(path: Path, document: pypdfium2.PdfDocument, at: int) -> list[Row]:
    try:
        with closing(document[at]) as page, closing(page.get_textpage()) as textpage:
            middle = page.get_width() / 2
            rows = rows_of([run for run in _runs(textpage.raw) if run.text.strip()])
    except pypdfium2.PdfiumError as error:
        raise DamagedFile(path, f"page {at + 1}: {error}") from error
    return untangled(rows, middle) if at == 0 else rows


def _mark_all_footnotes(pages: Sequence[Sequence[Row]]) -> None:
    """Mark footnotes page by page: smaller than the document's text and than the page's own.

    An annex set in larger type than the letter would make footnotes of the whole letter otherwise.
    """
    counted = [_sizes(rows) for rows in pages]
    body = sum(counted, Counter()).most_common(1)[0][0]
    for rows, sizes in zip(pages, counted, strict=True):
        if sizes:
            mark_footnotes(rows, min(body, sizes.most_common(1)[0][0]))


def _sizes(rows: Sequence[Row]) -> Counter[float]:
    """Return how many characters stand in each type size."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.size, 1)] += sum(len(run.text) for run in row.runs)
    return sizes


def _blocks(number: int, rows: Sequence[Row], mirrored: bool) -> Iterator[Block]:
    marks = any(row.footnote for row in rows)
    arabic = is_right_to_left("".join(run.text for row in rows for run in row.runs))
    above: Row | None = None
    for row in rows:
        text = written(row, marks, arabic, mirrored)
        if not text.strip("_-–— "):
            continue  # the rule over the footnotes, drawn with underscores
        box = (row.left, row.baseline - 0.2 * row.size, row.right, row.baseline + 0.8 * row.size)
        look = Look(
            size=round(row.size, 1),
            bold=row.share(bold=True) > 0.6,
            italic=row.share(bold=False) > 0.6,
            indent=round(row.left, 1),
            gap=round(max(above.baseline - row.baseline - row.size, 0.0), 1) if above is not None else 0.0,
            page_start=above is None,
            reach=round(row.reach, 1),
        )
        role = "footnote" if row.footnote else "text"
        yield Block(text, Place("page", number, box=box), role, whole=False, look=look)  # type: ignore[arg-type]
        above = row


def _notes(blocks: Sequence[Block], empty: Sequence[int]) -> Iterator[str]:
    if empty:
        named = ", ".join(str(number) for number in empty)
        pages = f"page {named} is a picture" if len(empty) == 1 else f"pages {named} are pictures"
        yield f"In this PDF {pages} without text: what stands there was not read."
    text = "\n".join(block.text for block in blocks if has_arabic(block.text))
    if looks_damaged(text):
        yield "The Arabic text layer of this PDF may be damaged; prefer the Word file."


def _runs(page: object) -> Iterator[Run]:
    """Yield the pieces of a page's text in the order of the file.

    One call for each character's code, box and text object; the rest is asked once for each object.
    """
    box = pdfium.FS_RECTF()  # the "loose" one, as wide as the letter's step: the ink of a 1 would leave gaps beside it
    collector = _Collector(page)
    for at in range(pdfium.FPDFText_CountChars(page)):
        code = pdfium.FPDFText_GetUnicode(page, at)
        thing = ctypes.cast(pdfium.FPDFText_GetTextObject(page, at), ctypes.c_void_p).value
        if thing is None:  # pdfium's own spaces and line ends
            yield from collector.finish()
            continue
        pdfium.FPDFText_GetLooseCharBox(page, at, box)
        if thing != collector.thing or collector.jumps(box.left, box.right):
            yield from collector.finish()
            collector.begin(at, thing, box.bottom)
        collector.add("-" if code == _HYPHEN else _letter(code), box.left, box.right)
    yield from collector.finish()


def _letter(code: int) -> str:
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else " "


class _Collector:
    """Gathers the characters of one text object into runs."""

    def __init__(self, page: object) -> None:
        self.page = page
        self.thing: int | None = None
        self._letters: list[tuple[str, float, float]] = []
        self._style = (0.0, 0.0, False, False)  # baseline, size, bold, italic
        self._matrix = pdfium.FS_MATRIX()
        self._name = ctypes.create_string_buffer(_NAME_BYTES)
        self._flags = ctypes.c_int()

    def begin(self, at: int, thing: int, bottom: float) -> None:
        """Ask once for what all characters of an object share."""
        matrix = self._matrix
        self.thing = thing
        pdfium.FPDFText_GetMatrix(self.page, at, matrix)
        size = pdfium.FPDFText_GetFontSize(self.page, at) * hypot(matrix.c, matrix.d)
        level = abs(matrix.b) < 0.01 * (abs(matrix.a) + 1e-9)
        pdfium.FPDFText_GetFontInfo(self.page, at, self._name, _NAME_BYTES, self._flags)
        name = self._name.value.lower()
        bold = pdfium.FPDFText_GetFontWeight(self.page, at) >= _BOLD or b"bold" in name or b"black" in name
        self._style = (matrix.f if level else bottom, max(size, 1.0), bold, b"italic" in name or b"oblique" in name)

    def jumps(self, left: float, right: float) -> bool:
        """Tell whether the next character stands far from the last one, as across two columns."""
        if not self._letters:
            return False
        _, last_left, last_right = self._letters[-1]
        wide = _JUMP * self._style[1]
        return left - last_right > wide or last_left - right > wide

    def add(self, letter: str, left: float, right: float) -> None:
        """Take one more character; two Arabic letters in one box are a ligature, given in the wrong order."""
        last = self._letters[-1] if self._letters else None
        if (
            last is not None
            and last[1:] == (left, right)
            and right > left
            and has_arabic(letter)
            and has_arabic(last[0])
        ):
            self._letters.insert(-1, (letter, left, right))
        else:
            self._letters.append((letter, left, right))

    def finish(self) -> Iterator[Run]:
        """Yield what was gathered."""
        inked = [(left, right) for letter, left, right in self._letters if not letter.isspace()]
        if inked:
            baseline, size, bold, italic = self._style
            text = "".join(letter for letter, _, _ in self._letters)
            if has_arabic(text):
                text = "".join(letter for letter, _, _ in words_in_order(self._letters))
            edges = min(left for left, _ in inked), max(right for _, right in inked)
            yield Run(text, *edges, baseline, size, bold, italic)
            self._letters.clear()
        self.thing = None
