"""PDF files, through pypdfium2."""

from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from reviewer.errors import DamagedFile, EncryptedFile, NoText
from reviewer.files.limits import check_pages
from reviewer.files.source import Block, Place


def read_pdf(path: Path, data: bytes) -> tuple[list[Block], list[str]]:
    """Return the lines of all pages in reading order."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pdfium.FPDF_ERR_PASSWORD:
            raise EncryptedFile(path) from error
        raise DamagedFile(path, str(error)) from error
    blocks: list[Block] = []
    try:
        check_pages(path, len(document))
        for number, page in enumerate(document, 1):
            textpage = page.get_textpage()
            for line in textpage.get_text_range().split("\r\n"):
                if line.strip():
                    blocks.append(Block(line.rstrip(), Place("page", number), whole=False))
            textpage.close()
            page.close()
    finally:
        document.close()
    if not blocks:
        raise NoText(path)
    return blocks, []
