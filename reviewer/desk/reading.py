"""Files on disk -> versions read, in processes of their own, with the sentences for those that cannot be read."""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

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
_WORTH_SENDING = 12  # documents; fewer are compared before a further worker has started


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
    calls = [(_read_one, (path, password)) for path in paths]
    for path, outcome in zip(paths, _WORKERS.run(calls, report), strict=True):
        yield _explained(path, outcome) if isinstance(outcome, Lost) else outcome


def read_all_lines(paths: Sequence[Path]) -> Iterator[Text | ReviewerError]:
    """Yield `read_lines` of each file, or why there is none; read by workers."""
    for path, outcome in zip(paths, _WORKERS.run([(read_lines, path) for path in paths], quiet), strict=True):
        yield _explained(path, outcome) if isinstance(outcome, Lost) else outcome


def _explained(path: Path, lost: Lost) -> ReviewerError:
    level = logging.ERROR if lost.why == "fault" else logging.INFO  # of the others the sentence says enough
    _log.log(level, "reading %s failed (%s): %s", path, lost.why, lost.detail)
    return _LOSSES[lost.why](path, lost.detail)


def _read_one(asked: tuple[Path, str]) -> Harvested:
    return _read(*asked)


def _do(call: tuple[Callable[[Any], Any], Any]) -> Any:  # noqa: ANN401  (one crew of workers does all kinds of tasks)
    function, argument = call
    return function(argument)


_WORKERS: Workers[tuple[Callable[[Any], Any], Any], Any] = Workers(_do)  # none starts before the first file is read
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
    documents = [
        sorted((files[index] for index in group.members), key=lambda file: in_order(file.version.language))
        for group in group_versions([file.version for file in files])
    ]
    calls = [(_compare_one, [member.version for member in members]) for members in documents]

    def told(done: int, total: int) -> None:
        del done, total  # the files are read
        report(len(files), len(files))

    compared: Iterator[Any] = _WORKERS.run(calls, told) if len(documents) >= _WORTH_SENDING else _here(calls, told)
    return tuple(
        Compared(tuple(member.sha256 for member in members), *found)
        for members, found in zip(documents, compared, strict=True)
        if not isinstance(found, Lost)  # to be compared when it is imported
    )


def _here(calls: Sequence[tuple[Callable[[Any], Any], Any]], report: Report) -> Iterator[Any]:
    for done, call in enumerate(calls):
        report(done, len(calls))
        yield _do(call)


def _compare_one(versions: Sequence[Version]) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    rows = align_versions(versions)
    return rows, check_document(versions, rows)


def in_order(language: str) -> int:
    """Return the place of `language` in the order of the United Nations, unknown ones last."""
    return LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES)
