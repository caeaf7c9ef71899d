"""The text of a Word 97-2003 file put together from its pieces ([MS-DOC] 2.4): one UTF-16 unit a character position."""

import struct
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field
from pathlib import Path

from reviewer.errors import DamagedFile, EncryptedFile, UnknownKind
from reviewer.files.compound_file import CompoundFile
from reviewer.files.legacy_word_lists import Listed, listed_bytes, read_lists
from reviewer.files.legacy_word_properties import properties_of
from reviewer.light import light

GONE = "\uffff"  # stands for a character that is deleted or hidden, so that positions stay
_WORD_97 = 0xC1  # nFib of the first version of this format
_TABLES = 0x9A  # where the pairs (offset, length) of the tables begin
_PARAGRAPH_PAGES, _LISTS, _LIST_USES = 13, 73, 74  # numbers of tables
_SETTINGS, _NOTE_FORMS = 31, 492  # table of the document's properties, and a place in it
_STORIES = 0x4C  # where the lengths of the eight stories begin
_PAGE = 512  # bytes of one page of formatting
_DELETED, _HIDDEN, _SYMBOL, _TITLE_PAGE = 0x0800, 0x083C, 0x6A09, 0x300A


@light
class Pieces:
    """The decoded units of all stories, one after the other, and the tables that tell them apart."""

    units: bytes  # UTF-16-LE
    lengths: tuple[int, ...]  # of text, footnotes, headers, macros, comments, endnotes, text boxes, boxes of headers
    table: bytes
    main: bytes
    deletions: int
    listed: Listed = field(default_factory=Listed)

    def story(self, number: int) -> tuple[int, int]:
        """Return the first position of a story and the one behind its last."""
        start = sum(self.lengths[:number])
        return start, start + self.lengths[number]

    def text(self, start: int, end: int) -> str:
        """Return the characters of some positions; deleted ones are `GONE`."""
        return self.units[2 * start : 2 * max(start, end)].decode("utf-16-le", "replace")

    def positions(self, index: int, width: int) -> tuple[int, ...]:
        """Return the positions of table `index`, whose members have `width` bytes of data each."""
        data = located(self.main, self.table, index)
        count = max((len(data) - 4) // (4 + width), 0)
        return struct.unpack_from(f"<{count + 1}I", data) if len(data) >= 4 else ()


def title_page(pieces: Pieces) -> bool:
    """Tell whether the first section's first page has a header of its own."""
    sections = located(pieces.main, pieces.table, 6)
    at = (len(sections) - 4) // 16 * 4 + 4  # behind the positions, of which there is one more than sections
    if len(sections) < at + 6:
        return False
    (where,) = struct.unpack_from("<I", sections, at + 2)
    length = int.from_bytes(pieces.main[where : where + 2], "little")
    return dict(properties_of(pieces.main[where + 2 : where + 2 + length])).get(_TITLE_PAGE, b"\0") == b"\1"


def located(main: bytes, table: bytes, index: int) -> bytes:
    """Return the bytes of one of the tables that the file's head lists, empty where it lies."""
    if len(main) < _TABLES + 8 * index + 8:
        return b""
    offset, length = struct.unpack_from("<II", main, _TABLES + 8 * index)
    return table[offset : offset + length]


def read_pieces(path: Path, container: CompoundFile) -> Pieces:
    """Return the text of a container's Word document; raises `DamagedFile`, `EncryptedFile`, `UnknownKind`."""
    main = container.stream("WordDocument")
    if main is None:
        raise UnknownKind(path, "compound file without a Word document")
    if len(main) < _TABLES:
        raise DamagedFile(path, "head cut short")
    mark, version = struct.unpack_from("<HH", main)
    (flags,) = struct.unpack_from("<H", main, 10)
    if mark != 0xA5EC or version < _WORD_97:
        raise UnknownKind(path, f"Word of before 1997: {mark:#x} {version:#x}")
    if flags & 0x0100:
        raise EncryptedFile(path)
    table = container.stream("1Table" if flags & 0x0200 else "0Table") or b""
    runs = list(_pieces(path, main, located(main, table, 33)))
    properties = _marked(main, located(main, table, 12))
    units = bytearray()
    deletions = 0
    for start, count, wide in runs:
        piece = _decoded(main, start, count, wide)
        deletions += _strike(piece, start, 2 if wide else 1, properties)
        units += piece
    lengths = struct.unpack_from("<8I", main, _STORIES)
    stories = tuple(min(length, len(units) // 2) for length in lengths)
    return Pieces(bytes(units), stories, table, main, deletions, _listed(main, table, runs))


def _listed(main: bytes, table: bytes, runs: Sequence[tuple[int, int, bool]]) -> Listed:
    """Return which paragraphs are in lists, byte ranges turned into positions of the text."""
    if len(main) < _TABLES + 8 * _LIST_USES + 8:
        return Listed()
    found: list[tuple[int, int, int, int]] = []
    ranges = sorted(listed_bytes(main, located(main, table, _PARAGRAPH_PAGES)))
    starts = [one[0] for one in ranges]
    position = 0
    for start, count, wide in runs:
        width = 2 if wide else 1
        end = start + count * width
        first = max(bisect_right(starts, start) - 1, 0)
        for begins, ends, name, level in ranges[first : bisect_right(starts, end)]:
            low, high = max(begins, start), min(ends, end)
            if low < high:
                found.append((position + (low - start) // width, position + (high - start) // width, name, level))
        position += count
    where = struct.unpack_from("<II", main, _TABLES + 8 * _LISTS)
    return read_lists(table, (where[0], where[1]), located(main, table, _LIST_USES), found)


def note_forms(pieces: Pieces) -> tuple[int, int]:
    """Return how footnotes and endnotes are numbered, as the format names it: 0 figures, 2 Roman ..."""
    settings = located(pieces.main, pieces.table, _SETTINGS)
    return struct.unpack_from("<HH", settings, _NOTE_FORMS) if len(settings) >= _NOTE_FORMS + 4 else (0, 0)


def _pieces(path: Path, main: bytes, clx: bytes) -> Iterator[tuple[int, int, bool]]:
    """Yield offset, count of characters, and whether they are 16 bits wide."""
    at = 0
    while at + 3 <= len(clx) and clx[at] == 1:
        at += 3 + int.from_bytes(clx[at + 1 : at + 3], "little")
    if at + 5 > len(clx) or clx[at] != 2:
        raise DamagedFile(path, "no piece table")
    data = clx[at + 5 : at + 5 + int.from_bytes(clx[at + 1 : at + 5], "little")]
    count = (len(data) - 4) // 12
    if count < 1:
        raise DamagedFile(path, "an empty piece table")
    ends = struct.unpack_from(f"<{count + 1}I", data)
    total = 0
    for number in range(count):
        (where,) = struct.unpack_from("<I", data, 4 * (count + 1) + 8 * number + 2)
        wide = not where & 0x40000000
        start = where & 0x3FFFFFFF if wide else (where & 0x3FFFFFFF) // 2
        length = max(ends[number + 1] - ends[number], 0)
        length = min(length, max(len(main) - start, 0) // (2 if wide else 1))
        total += length
        if total > 2 * len(main):  # pieces that lie one over the other, to grow past all bounds
            raise DamagedFile(path, "overlapping pieces")
        yield start, length, wide


def _decoded(main: bytes, start: int, count: int, wide: bool) -> bytearray:
    if wide:
        return bytearray(main[start : start + 2 * count])
    narrow = main[start : start + count]
    text = "".join(bytes((byte,)).decode("cp1252", "replace") for byte in range(256)).replace("\ufffd", " ")
    return bytearray(narrow.decode("latin-1").translate(dict(enumerate(text))).encode("utf-16-le"))


Marked = list[tuple[int, int, dict[int, bytes]]]


def _marked(main: bytes, plc: bytes) -> Marked:
    """Return the byte ranges of deleted and hidden characters and of symbols, with their properties."""
    found: Marked = []
    count = (len(plc) - 4) // 8
    pages = struct.unpack_from(f"<{count}I", plc, 4 * (count + 1)) if count > 0 else ()
    for number in dict.fromkeys(page & 0x3FFFFF for page in pages):
        page = main[number * _PAGE : number * _PAGE + _PAGE]
        if len(page) < _PAGE or 5 * page[-1] + 4 >= _PAGE:
            continue
        runs = page[-1]
        ends = struct.unpack_from(f"<{runs + 1}I", page)
        for run in range(runs):
            at = 2 * page[4 * (runs + 1) + run]
            properties = dict(properties_of(page[at + 1 : at + 1 + page[at]])) if at else {}
            if any(properties.get(key, b"\0") not in (b"", b"\0") for key in (_DELETED, _HIDDEN, _SYMBOL)):
                found.append((ends[run], ends[run + 1], properties))
    return found


def _strike(piece: bytearray, start: int, width: int, marked: Marked) -> int:
    """Put `GONE` and symbols into a piece at byte `start` of the file; return how many stretches were deleted."""
    deletions = 0
    end = start + len(piece) // 2 * width
    for first, last, properties in marked:
        low, high = (max(first, start) - start) // width, (min(last, end) - start) // width
        if low >= high:
            continue
        symbol = properties.get(_SYMBOL, b"")
        if len(symbol) == 4 and high == low + 1:
            piece[2 * low : 2 * high] = symbol[2:]
        gone = [key for key in (_DELETED, _HIDDEN) if properties.get(key, b"\0") == b"\1"]
        if gone:
            piece[2 * low : 2 * high] = GONE.encode("utf-16-le") * (high - low)
            deletions += _DELETED in gone
    return deletions
