"""The one verb of this stage: a path becomes a `Source`."""

import hashlib
from collections.abc import Callable
from functools import partial
from pathlib import Path

from reviewer.errors import EmptyFile, FolderGiven, MissingFile, UnknownKind, UnreadableFile
from reviewer.files.kinds import SAMPLE_BYTES, judge
from reviewer.files.limits import check_size
from reviewer.files.source import Block, Kind, Source

Reader = Callable[[Path, bytes], tuple[list[Block], list[str]]]
"""Gives the blocks in reading order, and what a clerk should know."""


def read_file(path: Path, password: str = "") -> Source:
    """Return the blocks of a Word, PDF or text file; raises the children of `UnreadableFile`.

    `password` opens an encrypted PDF; `EncryptedFile` says that it is missing or wrong.
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
    return Source(path, kind, hashlib.sha256(data).hexdigest(), tuple(blocks), tuple(notes))


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
    if head.startswith(b"PK\x03\x04") and size > len(head):
        return "docx"  # to be confirmed once the whole is read
    if head.startswith(b"\xd0\xcf\x11\xe0") and size > len(head):
        return "docx"
    return judge(path, head)


def _reader(kind: Kind, password: str) -> Reader:
    # Imported where used: lxml, pypdfium2 and charset-normalizer cost 0.05 to 0.1 s each on the start-up path.
    if kind == "docx":
        from reviewer.files.word import read_word  # noqa: PLC0415

        return read_word
    if kind == "pdf":
        from reviewer.files.pdf import read_pdf  # noqa: PLC0415

        return partial(read_pdf, password=password)
    from reviewer.files.plain import read_plain  # noqa: PLC0415

    return read_plain
