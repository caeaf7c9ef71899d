"""Sizes and ratios past which a file is refused, checked before the work is begun."""

from pathlib import Path

from reviewer.errors import HostileFile, TooLarge
from reviewer.files.source import Kind

MEBIBYTE = 1024 * 1024

FILE_BYTES: dict[Kind, int] = {
    "text": 50 * MEBIBYTE, "docx": 300 * MEBIBYTE, "pdf": 300 * MEBIBYTE,
    "doc": 300 * MEBIBYTE, "rtf": 200 * MEBIBYTE, "odt": 300 * MEBIBYTE, "html": 30 * MEBIBYTE,
}  # fmt: skip
"""The largest General Assembly reports, with pictures, have some 60 MB; the longest texts 5 MB."""

PACKAGE_PARTS = 10_000
PACKAGE_BYTES = 1024 * MEBIBYTE  # of all parts unpacked: pictures unpack to about their own size
PART_BYTES = 150 * MEBIBYTE  # of one XML part unpacked
PART_NODES = 6_000_000  # elements and attributes of one part; a report of 1,000 pages has 2 million
PACKAGE_RATIO = 250  # XML shrinks to a thirtieth; a zip bomb to a thousandth
RATIO_COUNTS_FROM = 20 * MEBIBYTE  # small parts may shrink as far as they like
PDF_PAGES = 5_000


def check_size(path: Path, kind: Kind, size: int) -> None:
    """Refuse a file of `size` bytes that is larger than any document of its kind."""
    if size > FILE_BYTES[kind]:
        raise TooLarge(path, f"{size} bytes, at most {FILE_BYTES[kind]}")


def check_package(path: Path, packed: int, parts: list[int]) -> None:
    """Refuse a package of `packed` bytes whose `parts` (unpacked sizes as declared) cannot be honest."""
    unpacked = sum(parts)
    if unpacked > RATIO_COUNTS_FROM and unpacked > PACKAGE_RATIO * max(packed, 1):
        raise HostileFile(path, f"{packed} bytes unpack to {unpacked}")
    if len(parts) > PACKAGE_PARTS or unpacked > PACKAGE_BYTES:
        raise TooLarge(path, f"{len(parts)} parts of {unpacked} bytes")


def check_part(path: Path, name: str, size: int) -> None:
    """Refuse one XML part of `size` bytes that is larger than any document's."""
    if size > PART_BYTES:
        raise TooLarge(path, f"{name}: {size} bytes")


def check_nodes(path: Path, name: str, data: bytes) -> None:
    """Refuse an XML part that would become more elements and attributes than any document's, before it is parsed.

    Each takes some 150 bytes of memory, however short it is written: ten million empty paragraphs more than 1 GB.
    """
    if data.count(b"<") + data.count(b"=") <= PART_NODES:  # counted quickly, and never too few
        return
    nodes = data.count(b"<") + data.count(b'="') + data.count(b"='")
    if nodes > PART_NODES:
        raise TooLarge(path, f"{name}: {nodes} elements and attributes")


def check_pages(path: Path, pages: int) -> None:
    """Refuse a PDF with more pages than any document has."""
    if pages > PDF_PAGES:
        raise TooLarge(path, f"{pages} pages")
