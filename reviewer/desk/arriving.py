"""New files in a folder: those that have stopped growing, known by their bytes."""

import hashlib
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from reviewer.light import light
from reviewer.progress import Report
from reviewer.workers import walk

_UNFINISHED = (".part", ".partial", ".tmp", ".temp", ".crdownload", ".download", ".filepart", ".opdownload")
_CHUNK = 1 << 20  # bytes

Stamp = tuple[int, int]
"""A file's size in bytes, and when it was changed last, in nanoseconds."""


@light
class Arrived:
    """What a look at a folder found. `prints`: the SHA-256 of each file that is as it was at the look before."""

    folder: Path
    there: bool = True  # whether the folder is
    stamps: Mapping[Path, Stamp] = field(default_factory=dict)
    prints: Mapping[Path, str] = field(default_factory=dict)

    @property
    def settled(self) -> bool:
        """Whether no file is still growing."""
        return len(self.prints) == len(self.stamps)


def look_for_files(folder: Path, before: Arrived | None, report: Report, library: Path | None = None) -> Arrived:
    """Return what is in `folder` and the folders inside it, compared with the look `before`.

    Files that programs write to before they are done (``~$``, .part, .tmp ...) are left out, and empty ones.
    A folder that is not there, or cannot be read, is no error. The `library` is never opened: closing it again
    would take away the locks that this process holds on it.
    """
    try:
        there = folder.is_dir()
        paths = [path for path in walk([folder]) if _counts(path, library)] if there else []
    except OSError:
        return Arrived(folder, there=False)
    old = before if before is not None and before.folder == folder else Arrived(folder)
    stamps: dict[Path, Stamp] = {}
    prints: dict[Path, str] = {}
    for number, path in enumerate(paths):
        report(number, len(paths))
        stamp = _stamp(path)
        if stamp is None or not stamp[0]:
            continue
        stamps[path] = stamp
        if old.stamps.get(path) == stamp:
            found = old.prints.get(path) or _print(path)
            if found:
                prints[path] = found
    return Arrived(folder, there, stamps, prints)


def _counts(path: Path, library: Path | None) -> bool:
    """Say whether a file may be a document that somebody has put there."""
    own = library is not None and path.name.startswith(library.name)  # its log lies beside it
    return path.suffix.lower() not in _UNFINISHED and not own


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except OSError:  # taken away, or not ours to read
        return None
    return found.st_size, found.st_mtime_ns


def _print(path: Path) -> str:
    """Return the SHA-256 of a file, "" where it cannot be read."""
    made = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                made.update(chunk)
    except OSError:
        return ""
    return made.hexdigest()
