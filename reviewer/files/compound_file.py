"""Compound files, the container of Word 97 to 2003: a small file system, read with suspicion ([MS-CFB])."""

import struct
from dataclasses import dataclass, field
from pathlib import Path

from reviewer.errors import DamagedFile

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_ENTRY = 128  # bytes of one directory entry
_IN_HEADER = 109  # sector numbers of the allocation table that the header holds
_LAST = 0xFFFFFFFA  # numbers from here on are marks, no sectors
_STORAGE, _STREAM = 1, 2


@dataclass(frozen=True, slots=True)
class Entry:
    """A stream or storage in the root; `child` tells whether a storage holds anything."""

    kind: int
    start: int
    size: int
    child: bool


@dataclass(slots=True)
class CompoundFile:
    """An opened container. Streams inside inner storages, which embedded objects are, are never read."""

    path: Path
    data: bytes
    _sector: int = 0
    _table: tuple[int, ...] = ()
    _mini_table: tuple[int, ...] = ()
    _mini: bytes = b""
    _cutoff: int = 0
    entries: dict[str, Entry] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if len(self.data) < _HEADER or not self.data.startswith(SIGNATURE):
            raise DamagedFile(self.path, "no compound file")
        shift, mini_shift = struct.unpack_from("<HH", self.data, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise DamagedFile(self.path, f"sectors of 2^{shift} and 2^{mini_shift} bytes")
        self._sector = 1 << shift
        directory, _, self._cutoff, mini_table = struct.unpack_from("<2I2I", self.data, 48)
        self._table = self._allocation()
        self._mini_table = _numbers(self._chain(mini_table))
        self._read_root(self._chain(directory))

    def stream(self, name: str) -> bytes | None:
        """Return the bytes of a stream in the root, None where there is none; a cut chain gives what there is."""
        entry = self.entries.get(name)
        if entry is None or entry.kind != _STREAM:
            return None
        if entry.size >= self._cutoff:
            return self._chain(entry.start)[: entry.size]
        found: list[bytes] = []
        number = entry.start
        while number < len(self._mini_table) and len(found) <= len(self._mini_table):
            found.append(self._mini[number * 64 : number * 64 + 64])
            number = self._mini_table[number]
        return b"".join(found)[: entry.size]

    def _allocation(self) -> tuple[int, ...]:
        sectors = list(struct.unpack_from(f"<{_IN_HEADER}I", self.data, 76))
        (number,) = struct.unpack_from("<I", self.data, 68)
        seen: set[int] = set()
        while number < _LAST and number not in seen:  # further sectors of numbers, for files of 7 MB and more
            seen.add(number)
            more = _numbers(self._at(number))
            if not more:
                break
            sectors += more[:-1]
            number = more[-1]
        wanted = dict.fromkeys(number for number in sectors if number < _LAST)
        return _numbers(b"".join(self._at(number) for number in wanted))

    def _at(self, number: int) -> bytes:
        start = (number + 1) * self._sector
        return self.data[start : start + self._sector]

    def _chain(self, number: int) -> bytes:
        found: list[bytes] = []
        seen: set[int] = set()
        while number < len(self._table) and number not in seen:
            seen.add(number)
            found.append(self._at(number))
            number = self._table[number]
        return b"".join(found)

    def _read_root(self, directory: bytes) -> None:
        """Walk the tree of the root's children: left, right, never into them."""
        if len(directory) < _ENTRY:
            raise DamagedFile(self.path, "no directory")
        todo = [_child(directory, 0)]
        (start,) = struct.unpack_from("<I", directory, 116)
        self._mini = self._chain(start)
        seen: set[int] = set()
        while todo:
            number = todo.pop()
            at = number * _ENTRY
            if number in seen or at + _ENTRY > len(directory):
                continue
            seen.add(number)
            length, kind = struct.unpack_from("<HB", directory, at + 64)
            name = directory[at : at + max(min(length, 64) - 2, 0)].decode("utf-16-le", "replace")
            start, size = struct.unpack_from("<II", directory, at + 116)
            self.entries[name] = Entry(kind, start, size, _child(directory, number) < _LAST)
            todo += struct.unpack_from("<2I", directory, at + 68)


def _child(directory: bytes, number: int) -> int:
    return int.from_bytes(directory[number * _ENTRY + 76 : number * _ENTRY + 80], "little")


def _numbers(data: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4])
