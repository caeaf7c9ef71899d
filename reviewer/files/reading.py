"""The one verb of this stage: a path becomes a `Source`."""

import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from reviewer.errors import EmptyFile, FolderGiven, MissingFile, NotADocument, UnknownKind, UnreadableFile
from reviewer.files.kinds import COMPOUND, PACKAGE, SAMPLE_BYTES, judge
from reviewer.files.limits import check_size
from reviewer.files.source import Block, Kind, Source
from reviewer.vocabulary.error_pages import is_error_page

_FEW_BLOCKS = 50  # an error page has fewer; more words than its few are looked at by nobody
Reader = Callable[[Path, bytes], tuple[list[Block], list[str]]]
"""Gives the blocks in reading order, and what a clerk should know."""

_NAMES: dict[Kind, str] = {
    "docx": "a Word file (.docx)", "doc": "an old Word file (.doc)", "rtf": "a rich text (.rtf)",
    "odt": "an OpenDocument text (.odt)", "pdf": "a PDF", "html": "a web page (HTML)", "text": "a plain text",
}  # fmt: skip
_PROMISES: dict[str, Kind] = {
    **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm"), "docx"), **dict.fromkeys((".doc", ".dot"), "doc"),
    **dict.fromkeys((".odt", ".ott"), "odt"), **dict.fromkeys((".html", ".htm", ".xhtml", ".mhtml", ".mht"), "html"),
    **dict.fromkeys((".txt", ".text", ".md"), "text"), ".rtf": "rtf", ".pdf": "pdf",
}  # fmt: skip


def read_file(path: Path, password: str = "") -> Source:
    """Return the blocks of a file of any kind that can be read; raises the children of `UnreadableFile`.

    `password` opens an encrypted PDF; `LockedFile` says that it is missing or wrong.
    """
    size = _size(path)
    try:
        with path.open("rb") as file:
            head = file.read(SAMPLE_BYTES)
            kind = _judged(path, head, size)
            check_size(path, kind, size)
            data = head + file.read()
    except OSError as error:
        raise UnreadableFile(path, str(error)) from error
    if len(data) > SAMPLE_BYTES:
        kind = judge(path, data)  # what tells a Word package may stand at its end
    blocks, notes = _reader(kind, password)(path, data)
    if kind in ("text", "html") and is_error_page(" ".join(block.text for block in blocks[:_FEW_BLOCKS])):
        raise NotADocument(path)
    return Source(path, kind, hashlib.sha256(data).hexdigest(), tuple(blocks), (*_misnamed(path, kind), *notes))


def _size(path: Path) -> int:
    try:
        if path.is_dir():
            raise FolderGiven(path)
        if not path.exists():
            raise MissingFile(path)
        if not path.is_file():
            raise UnknownKind(path, "a device, not a file")
        size = path.stat().st_size
    except (OSError, ValueError) as error:  # a name that no file can have
        raise MissingFile(path, str(error)) from error
    if size == 0:
        raise EmptyFile(path)
    return size


def _judged(path: Path, head: bytes, size: int) -> Kind:
    """Judge by the head alone, so that a huge file is refused without being read."""
    if head.startswith(PACKAGE) and size > len(head):
        return "docx"  # to be confirmed once the whole is read
    if head.startswith(COMPOUND) and size > len(head):
        return "doc"
    return judge(path, head)


def _misnamed(path: Path, kind: Kind) -> list[str]:
    """Return a note where the name promises another kind than the content is."""
    promised = _PROMISES.get(path.suffix.lower())
    if promised is None or promised == kind:
        return []
    return [f"The file is named {path.suffix.lower()} but is {_NAMES[kind]}."]


def _reader(kind: Kind, password: str) -> Reader:
    # Imported where used: lxml, pypdfium2 and the tables of encodings cost 0.05 to 0.1 s each on the start-up path.
    if kind == "pdf":
        from reviewer.files.pdf import read_pdf  # noqa: PLC0415

        return partial(read_pdf, password=password)
    if kind == "text":
        from reviewer.files.plain import read_plain  # noqa: PLC0415

        return read_plain
    return _office_reader(kind)


def _office_reader(kind: Kind) -> Reader:
    # The same reason; named one by one, so that whoever packs the program finds them.
    if kind == "doc":
        from reviewer.files.legacy_word import read_legacy_word  # noqa: PLC0415

        return read_legacy_word
    if kind == "rtf":
        from reviewer.files.rich_text import read_rich_text  # noqa: PLC0415

        return read_rich_text
    if kind == "odt":
        from reviewer.files.open_document import read_open_document  # noqa: PLC0415

        return read_open_document
    if kind == "html":
        from reviewer.files.web_page import read_web_page  # noqa: PLC0415

        return read_web_page
    from reviewer.files.word import read_word  # noqa: PLC0415

    return read_word
