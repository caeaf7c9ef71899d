"""Files on disk -> versions read, in processes of their own, with the sentences for those that cannot be read."""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from reviewer.alignment import Row, align_versions
from reviewer.checks import Finding, check_document
from reviewer.desk.tables import Refused
from reviewer.desk.workers import Lost, Workers
from reviewer.errors import (
    CrashedReader,
    FaultInReading,
    LockedFile,
    ReviewerError,
    TookTooLong,
    TookTooMuchMemory,
    UnreadableFile,
)
from reviewer.fields import LANGUAGES, Version, read_fields
from reviewer.files import read_file
from reviewer.grouping import group_versions
from reviewer.language import find_languages
from reviewer.parts import find_parts
from reviewer.progress import Report, quiet
from reviewer.text import Paragraph, Span, Text, clean_text

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Harvested:
    """One file as read; `sha256` and `size` (bytes) are those of the file, `kind` its kind by content."""

    version: Version
    sha256: str
    kind: str
    size: int


@dataclass(frozen=True, slots=True)
class Compared:
    """Versions of one document, aligned and checked ahead: `sha256` names their files, in the order of languages."""

    sha256: tuple[str, ...]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Harvest:
    """What came of reading some files, in the order given."""

    files: tuple[Harvested, ...] = ()
    refused: tuple[Refused, ...] = ()
    compared: tuple[Compared, ...] = ()  # found ahead, so that the import itself is quick; may be empty


def walk(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files of `paths`: folders walked and sorted, without hidden and temporary (``~$``) files.

    A path that is no folder is kept as given, even where there is nothing.
    """
    found: list[Path] = []
    for path in paths:
        found.extend(_inside(path) if path.is_dir() else [path])
    return tuple(dict.fromkeys(found))


def _inside(folder: Path) -> list[Path]:
    inner = (path for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in inner if not _passed_over(path.relative_to(folder)))


def _passed_over(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts) or path.name.startswith("~$")


def read_version(path: Path) -> Version:
    """Read one file through every stage, in this process; raises `ReviewerError`."""
    return _read(path).version


def read_lines(path: Path) -> Text:
    """Read a text file of which each line is one paragraph, in this process, blank lines before the last one included.

    Raises `ReviewerError`. Of a Word or PDF file each block is one paragraph.
    """
    source = read_file(path)
    lines = {block.place.index: block.text for block in source.blocks}
    if source.kind == "text":
        texts = [lines.get(number, "") for number in range(1, max(lines) + 1)]
    else:
        texts = [block.text for block in source.blocks if block.role != "deleted"]
    starts = accumulate((len(text) + 1 for text in texts), initial=0)
    paragraphs = tuple(Paragraph(Span(start, start + len(text))) for start, text in zip(starts, texts, strict=False))
    return Text("\n".join(texts), paragraphs)


def harvest(paths: Sequence[Path], report: Report, compare: bool = True, password: str = "") -> Harvest:
    """Read every file of `paths`; the long part of an import, fit for a worker thread.

    `report` is called with (done, total) files again and again, and with (total, total) while the
    files are compared (with `compare`, ahead of an import); its `Cancelled` passes through.
    `password` is tried on the files that ask for one.
    """
    files: list[Harvested] = []
    refused: list[Refused] = []
    for path, outcome in zip(paths, read_all(paths, report, password), strict=True):
        if isinstance(outcome, Harvested):
            files.append(outcome)
        else:
            refused.append(Refused(path, str(outcome), isinstance(outcome, LockedFile)))
    report(len(paths), len(paths))
    return Harvest(tuple(files), tuple(refused), _compare(files, report) if compare else ())


def read_all(paths: Sequence[Path], report: Report, password: str = "") -> Iterator[Harvested | ReviewerError]:
    """Yield what came of each file, in their order; read by workers, so that a hostile file costs only itself."""
    for path, outcome in zip(paths, _READERS.run([(path, password) for path in paths], report), strict=True):
        yield _explained(path, outcome) if isinstance(outcome, Lost) else outcome


def read_all_lines(paths: Sequence[Path]) -> Iterator[Text | ReviewerError]:
    """Yield `read_lines` of each file, or why there is none; read by workers."""
    for path, outcome in zip(paths, _LINE_READERS.run(paths, quiet), strict=True):
        yield _explained(path, outcome) if isinstance(outcome, Lost) else outcome


def _explained(path: Path, lost: Lost) -> ReviewerError:
    level = logging.ERROR if lost.why == "fault" else logging.INFO  # of the others the sentence says enough
    _log.log(level, "reading %s failed (%s): %s", path, lost.why, lost.detail)
    return _LOSSES[lost.why](path, lost.detail)


def _read_one(asked: tuple[Path, str]) -> Harvested:
    return _read(*asked)


_READERS = Workers(_read_one)  # no process starts before the first file is read
_LINE_READERS = Workers(read_lines)
_LOSSES: dict[str, type[UnreadableFile]] = {
    "crash": CrashedReader, "time": TookTooLong, "memory": TookTooMuchMemory, "fault": FaultInReading,
}  # fmt: skip


def _read(path: Path, password: str = "") -> Harvested:
    source = read_file(path, password)
    text = clean_text(source)
    languages = find_languages(text)
    parts = find_parts(text, languages)
    version = read_fields(str(path), text, languages, parts)
    return Harvested(version, source.sha256, source.kind, path.stat().st_size)


def _compare(files: Sequence[Harvested], report: Report) -> tuple[Compared, ...]:
    compared = []
    for group in group_versions([file.version for file in files]):
        report(len(files), len(files))
        members = sorted((files[index] for index in group.members), key=lambda file: in_order(file.version.language))
        versions = [member.version for member in members]
        rows = align_versions(versions)
        compared.append(Compared(tuple(m.sha256 for m in members), rows, check_document(versions, rows)))
    return tuple(compared)


def in_order(language: str) -> int:
    """Return the place of `language` in the order of the United Nations, unknown ones last."""
    return LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES)
