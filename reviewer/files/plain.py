"""Text files: every line that is not blank is a block."""

import re
from pathlib import Path

from reviewer.errors import EmptyFile, UnknownKind
from reviewer.files.encodings import any_encoding, wide_encoding
from reviewer.files.source import Block, Look, Place

_TAB = 4  # a tab's width in leading spaces
_NULS = 200  # a text holds at most one NUL in so many characters: a fault of its program, which cleaning takes out
_LINE_END = re.compile("\r\n|[\r\v\x85\u2028\u2029]")


def read_plain(path: Path, data: bytes) -> tuple[list[Block], list[str]]:
    """Return the lines of a text file, with leading spaces and blank lines before as their look."""
    text, notes = decode(path, data)
    blocks: list[Block] = []
    blank = 0
    page_start = False
    for number, line in enumerate(text.split("\n"), 1):
        page_start = page_start or "\f" in line
        text = line.lstrip()  # the spaces behind a line tell how it was cut
        if not text:
            blank += 1
            continue
        lead = line.replace("\f", "")
        lead = lead[: len(lead) - len(lead.lstrip())].expandtabs(_TAB)
        column = len(line) - len(text)
        look = Look(indent=float(len(lead)), gap=float(blank), page_start=page_start)
        blocks.append(Block(text, Place("line", number, column), whole=False, look=look))
        blank, page_start = 0, False
    if not blocks:
        raise EmptyFile(path, "blank lines only")
    return blocks, notes


def decode(path: Path, data: bytes) -> tuple[str, list[str]]:
    """Return the text with line ends as line feeds, and a note where its encoding had to be guessed."""
    notes: list[str] = []
    encoding = wide_encoding(data) or "utf-8"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        text, encoding = _legacy(path, data, error)
        notes.append(f"The text is not Unicode; it was read as {encoding}. Check that its letters are right.")
    if text.count("\0") * _NULS > len(text):
        raise UnknownKind(path, "NULs in a text")
    return _LINE_END.sub("\n", text.lstrip("\ufeff")), notes


def _legacy(path: Path, data: bytes, error: UnicodeDecodeError) -> tuple[str, str]:
    """Return the text and its encoding, judged by content; broken characters of a text otherwise UTF-8 are marked."""
    text = data.decode("utf-8", "replace")
    if text.count("\ufffd") * 20 < len(data) - len(text):
        return text, "utf-8 with broken characters"
    encoding = any_encoding(data)
    if not encoding:
        raise UnknownKind(path, "no known encoding") from error
    return data.decode(encoding, "replace"), encoding
