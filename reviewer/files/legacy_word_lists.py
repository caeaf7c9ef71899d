"""Numbers of a Word 97-2003 file's lists, which the file does not hold ([MS-DOC] 2.9.131, 2.9.150, 2.9.185)."""

import struct
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field

from reviewer.files.legacy_word_properties import properties_of
from reviewer.files.word_numbering import Level, Levels, Numbering
from reviewer.light import light

_LSTF, _LVLF, _LFO, _LFOLVL = 28, 28, 16, 8  # bytes
_LEVELS = 9
_MOST = 5_000  # lists
_PAGE = 512
_LEVEL_OF, _LIST_OF = 0x260A, 0x460B  # properties of a paragraph
_STARTS, _FORMATS = 0x10, 0x20  # of a level that a list changes
FORMS = {
    0: "decimal", 1: "upperRoman", 2: "lowerRoman", 3: "upperLetter", 4: "lowerLetter", 5: "ordinal",
    6: "cardinalText", 7: "ordinalText", 18: "decimalEnclosedCircle", 22: "decimalZero",
    26: "decimalEnclosedFullstop", 27: "decimalEnclosedParen", 28: "decimalEnclosedCircleChinese",
    30: "ideographTraditional", 31: "ideographZodiac", 33: "taiwaneseCounting", 34: "ideographLegalTraditional",
    35: "taiwaneseCountingThousand", 36: "taiwaneseDigital", 37: "chineseCounting", 38: "chineseLegalSimplified",
    39: "chineseCountingThousand", 46: "arabicAlpha", 47: "hebrew2", 48: "arabicAbjad", 57: "numberInDash",
    58: "russianLower", 59: "russianUpper", 255: "none",
}  # fmt: skip
"""How numbers are written ([MS-OSHARED] 2.2.1.3), by the names that the newer Word files use."""

_BULLET = 23


@light
class Listed:
    """Which stretches of the text are paragraphs of a list: (first position, one behind the last, list, level)."""

    stretches: tuple[tuple[int, int, int, int], ...] = ()
    numbering: Numbering = field(default_factory=Numbering)
    begins: dict[str, dict[int, int]] = field(default_factory=dict)  # list -> level -> its first number, once

    def at(self, position: int) -> tuple[int, int] | None:
        """Return list and level of the paragraph whose end stands at `position`."""
        found = bisect_right(self.stretches, position, key=lambda one: one[0]) - 1
        if found < 0 or position >= self.stretches[found][1]:
            return None
        return self.stretches[found][2:]

    def mark(self, number: str, level: str) -> str:
        """Count a paragraph and return its number; a list that begins anew does so where it is first met."""
        if number in self.begins:
            counts = self.numbering.counts.setdefault(self.numbering.lists[number][0], {})
            counts |= {at: start - 1 for at, start in self.begins.pop(number).items()}
        return self.numbering.mark(number, level, "")


def read_lists(
    table: bytes, lists: tuple[int, int], overrides: bytes, stretches: Sequence[tuple[int, int, int, int]]
) -> Listed:
    """Return the lists of a file; `lists` is where their table lies, behind which stand the levels."""
    listed = Listed(tuple(sorted(stretches)))
    try:
        levels = _lists(table, *lists)
        for number, (name, own, begun) in enumerate(_overrides(overrides, levels), 1):
            listed.numbering.lists[str(number)] = (str(name), own)
            if begun:
                listed.begins[str(number)] = begun
    except (struct.error, IndexError):  # cut short: what was read so far is as it stands
        return listed
    return listed


def _lists(table: bytes, offset: int, length: int) -> dict[int, Levels]:
    if not length:
        return {}
    count = min(struct.unpack_from("<H", table, offset)[0], _MOST)
    heads = [offset + 2 + _LSTF * at for at in range(count)]
    at = offset + 2 + _LSTF * count
    found: dict[int, Levels] = {}
    for head in heads:
        (name,) = struct.unpack_from("<i", table, head)
        levels: Levels = {}
        for level in range(1 if table[head + 26] & 1 else _LEVELS):
            levels[level], at = _level(table, at)
        found[name] = levels
    return found


def _level(table: bytes, at: int) -> tuple[Level, int]:
    """Return a level and where the next one begins."""
    start, form, flags = struct.unpack_from("<iBB", table, at)
    characters, paragraph, limit = struct.unpack_from("<BBB", table, at + 24)
    at += _LVLF + characters + paragraph
    (length,) = struct.unpack_from("<H", table, at)
    text = table[at + 2 : at + 2 + 2 * length].decode("utf-16-le", "replace")
    shown = "".join(f"%{ord(char) + 1}" if ord(char) < _LEVELS else char for char in text)
    restart = limit if flags & 0x08 else None
    known = form != _BULLET
    return (
        Level(start, FORMS.get(form, "decimal"), shown if known else "", restart, bool(flags & 0x04)),
        at + 2 + 2 * length,
    )


def _overrides(data: bytes, lists: dict[int, Levels]) -> Iterator[tuple[int, Levels, dict[int, int]]]:
    """Yield for each list as used: the list it is counted with, its levels, the numbers with which it begins anew."""
    if len(data) < 4:
        return
    count = min(struct.unpack_from("<I", data)[0], _MOST)
    at = 4 + _LFO * count
    for number in range(count):
        name, changed = struct.unpack_from("<i8xB", data, 4 + _LFO * number)
        own = dict(lists.get(name, {}))
        begun: dict[int, int] = {}
        at += 4
        for _ in range(changed):
            start, flags = struct.unpack_from("<iI", data, at)
            at += _LFOLVL
            level = flags & 0x0F
            if flags & _FORMATS:
                own[level], at = _level(data, at)
            if flags & _STARTS:
                begun[level] = own[level].start if flags & _FORMATS else start
        yield name, own, begun


def listed_bytes(main: bytes, table: bytes) -> list[tuple[int, int, int, int]]:
    """Return the byte ranges of paragraphs that are in a list, with list and level; `table` lists their pages."""
    found: list[tuple[int, int, int, int]] = []
    count = (len(table) - 4) // 8
    pages = struct.unpack_from(f"<{count}I", table, 4 * (count + 1)) if count > 0 else ()
    for number in dict.fromkeys(page & 0x3FFFFF for page in pages):
        page = main[number * _PAGE : number * _PAGE + _PAGE]
        if len(page) < _PAGE or 17 * page[-1] + 4 >= _PAGE:
            continue
        runs = page[-1]
        ends = struct.unpack_from(f"<{runs + 1}I", page)
        for run in range(runs):
            properties = dict(properties_of(_grpprl(page, 2 * page[4 * (runs + 1) + 13 * run])))
            name = int.from_bytes(properties.get(_LIST_OF, b""), "little")
            if name and name != 0xF801:
                level = int.from_bytes(properties.get(_LEVEL_OF, b"")[:1], "little")
                found.append((ends[run], ends[run + 1], name, min(level, _LEVELS - 1)))
    return found


def _grpprl(page: bytes, at: int) -> bytes:
    """Return the properties that begin at byte `at` of a page, without the number of their style."""
    if not at or at + 2 > len(page):
        return b""
    size = 2 * page[at] - 1
    start = at + 1
    if page[at] == 0:
        size, start = 2 * page[at + 1], at + 2
    return page[start + 2 : start + max(size, 0)]
