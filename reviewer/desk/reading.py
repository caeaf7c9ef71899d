"""Files on disk -> versions read, one by one, with the sentences for those that cannot be read."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reviewer.desk.tables import Refused
from reviewer.fields import Version
from reviewer.progress import Report


@dataclass(frozen=True, slots=True)
class Harvested:
    """One file as read; `sha256` and `size` (bytes) are those of the file, `kind` its kind by content."""

    version: Version
    sha256: str
    kind: str
    size: int


@dataclass(frozen=True, slots=True)
class Harvest:
    """What came of reading some files, in the order given."""

    files: tuple[Harvested, ...] = ()
    refused: tuple[Refused, ...] = ()


def walk(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files of `paths`: folders walked and sorted, without hidden and temporary (``~$``) files."""
    raise NotImplementedError


def read_version(path: Path) -> Version:
    """Read one file through every stage; raises `ReviewerError`."""
    raise NotImplementedError


def harvest(paths: Sequence[Path], report: Report) -> Harvest:
    """Read every file of `paths`; the long part of an import, fit for a worker thread.

    `report` is called with (done, total) files before each file and at the end; its `Cancelled` passes through.
    """
    raise NotImplementedError
