"""What leaves the library: documents and their versions written as files, kind by kind."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from reviewer.desk.naming import file_name
from reviewer.desk.opened import Opened
from reviewer.desk.side_by_side import TABLE_KINDS, comparison_of, table_name
from reviewer.errors import CannotWrite, ReviewerError, UnknownThing, WouldOverwrite
from reviewer.export import (
    CorrectedOptions,
    DraftOptions,
    Record,
    write_akn,
    write_csv,
    write_draft,
    write_json_lines,
    write_marcxml,
)
from reviewer.messages import N_
from reviewer.progress import Report
from reviewer.workers import correct

Scope = Literal["version", "document", "selection"]
"""One file for each version, for each document, or for all documents together."""

Existing = Literal["refuse", "replace", "number"]
"""What becomes of a file that is there already: it stays, it is replaced, or the new one has a number in its name."""

_NUMBERS = 1000  # files of one name in one folder


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How a clerk wants files to be written. `languages`: of the versions wanted, none for all."""

    folder: Path
    languages: tuple[str, ...] = ()
    existing: Existing = "refuse"
    tracked: bool = True  # corrected files: as tracked changes
    draft: DraftOptions = field(default_factory=DraftOptions)

    def wants(self, language: str) -> bool:
        """Tell whether the version in `language` is wanted."""
        return not self.languages or language in self.languages


@dataclass(frozen=True, slots=True)
class Exported:
    """What became of one file: where it is, or the sentence that says why it was not written.

    `document` is 0 for a file of all documents; `notes`: what a clerk should know of it, one sentence each.
    """

    kind: str
    document: int
    name: str
    languages: tuple[str, ...] = ()
    path: Path | None = None
    notes: tuple[str, ...] = ()
    refused: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks, and when: it stands in tracked changes and on first pages."""

    options: ExportOptions
    clerk: str
    now: datetime

    def target(self, name: str, taken: Collection[Path]) -> Path:
        """Return where a file of this name goes; raises `WouldOverwrite`.

        `taken`: what the same export has written already, which it never replaces.
        """
        target = self.options.folder / name
        if target in taken or (self.options.existing == "number" and target.exists()):
            return self._numbered(target, taken)
        if self.options.existing == "refuse" and target.exists():
            raise WouldOverwrite(target.name)
        return target

    def _numbered(self, target: Path, taken: Collection[Path]) -> Path:
        free = self.options.existing == "replace"
        for number in range(2, _NUMBERS):
            other = target.with_name(f"{target.stem} ({number}){target.suffix}")
            if other not in taken and (free or not other.exists()):
                return other
        raise WouldOverwrite(target.name)

    @property
    def overwrite(self) -> bool:
        """Whether a file that is there may be replaced."""
        return self.options.existing == "replace"


Found = tuple[Path, tuple[str, ...]]
"""A file that was written, and what a clerk should know of it."""

VersionWriter = Callable[[Opened, int, Path, Asked], Found]
"""Writes the version at an index of a document to a path."""
DocumentWriter = Callable[[Opened, Path, Asked], Found]
SelectionWriter = Callable[[Iterator[Opened], Path, Asked], Found]


@dataclass(frozen=True, slots=True)
class ExportKind:
    """One way to write what the library holds; just one of the three writers, by its scope."""

    key: str
    title: str
    ending: str
    version: VersionWriter | None = None
    document: DocumentWriter | None = None
    selection: SelectionWriter | None = None

    @property
    def scope(self) -> Scope:
        """For what one file is written."""
        return "version" if self.version else "document" if self.document else "selection"


def _circulation(opened: Opened, at: int, target: Path, asked: Asked) -> Found:
    return write_draft(opened.versions[at], target, replace(asked.options.draft, overwrite=asked.overwrite)), ()


def _corrected(opened: Opened, at: int, target: Path, asked: Asked) -> Found:
    stored = opened.stored[at]
    how = CorrectedOptions(
        asked.clerk,
        asked.now,
        asked.options.tracked,
        asked.overwrite,
        stored.file.sha256,
        tuple(stored.corrections),
    )
    found = correct(opened.versions[at], Path(stored.file.path), target, how)
    return found.path, found.sentences


def _table(kind: str) -> DocumentWriter:
    def write(opened: Opened, target: Path, asked: Asked) -> Found:
        shown = comparison_of(opened, asked.options.languages, asked.clerk, asked.now)
        return TABLE_KINDS[kind].write(shown, target, replace(asked.options.draft, overwrite=asked.overwrite)), ()

    return write


def _akn(opened: Opened, target: Path, asked: Asked) -> Found:
    record = Record(opened.name, opened.versions)
    return target, write_akn(record, target, asked.now, languages=asked.options.languages, overwrite=asked.overwrite)


def _records(documents: Iterator[Opened], asked: Asked) -> Iterator[Record]:
    """Yield each document with the versions that are wanted; what has none of them is left out."""
    for opened in documents:
        wanted = tuple(version for version in opened.versions if asked.options.wants(version.language))
        if wanted:
            yield Record(opened.name, wanted)


def _csv(documents: Iterator[Opened], target: Path, asked: Asked) -> Found:
    return target, write_csv(_records(documents, asked), target, overwrite=asked.overwrite)


def _jsonl(documents: Iterator[Opened], target: Path, asked: Asked) -> Found:
    return target, write_json_lines(_records(documents, asked), target, overwrite=asked.overwrite)


def _marcxml(documents: Iterator[Opened], target: Path, asked: Asked) -> Found:
    return target, write_marcxml(_records(documents, asked), target, asked.now, overwrite=asked.overwrite)


EXPORT_KINDS: dict[str, ExportKind] = {
    kind.key: kind
    for kind in (
        ExportKind("circulation", N_("export", "Circulation draft (Word)"), ".docx", version=_circulation),
        ExportKind("corrected", N_("export", "Sender's file, corrected (Word)"), ".docx", version=_corrected),
        ExportKind("bilingual", N_("export", "Versions side by side (Word)"), ".docx", document=_table("bilingual")),
        ExportKind("html", N_("export", "Versions side by side (web page)"), ".html", document=_table("html")),
        ExportKind("tmx", N_("export", "Translation memory (TMX)"), ".tmx", document=_table("tmx")),
        ExportKind("csv", N_("export", "Table of all fields (CSV)"), ".csv", selection=_csv),
        ExportKind("jsonl", N_("export", "All fields, for programs (JSON Lines)"), ".jsonl", selection=_jsonl),
        ExportKind("marcxml", N_("export", "Library records (MARCXML)"), ".xml", selection=_marcxml),
        ExportKind("akn", N_("export", "Document with its structure (Akoma Ntoso XML)"), ".xml", document=_akn),
    )
}


def export(
    documents: Sequence[int], kinds: Sequence[str], open_: Callable[[int], Opened], asked: Asked, report: Report
) -> Iterator[Exported]:
    """Write each kind for each document; yield what became of each file, of those of all documents last.

    `open_` opens one document at a time, so that thousands need no more memory than one. `report` is called with
    (done, total) documents; its `Cancelled` passes through: what was written stays, a half-written file never exists.
    Raises `CannotWrite` where the folder cannot be made, `UnknownThing` for an unknown kind.
    """
    unknown = next((kind for kind in kinds if kind not in EXPORT_KINDS), None)
    if unknown is not None:
        raise UnknownThing(unknown)
    try:
        asked.options.folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(str(asked.options.folder)) from error
    chosen = [EXPORT_KINDS[kind] for kind in kinds]
    taken: set[Path] = set()
    steps = len(documents) * max(sum(kind.scope != "selection" for kind in chosen), 1)
    steps += len(documents) * sum(kind.scope == "selection" for kind in chosen)
    done = 0
    for document in documents:
        for kind in chosen:
            if kind.scope != "selection":
                report(done, steps)
                yield from _of_document(kind, document, open_, asked, taken)
                done += 1
    for kind in chosen:
        if kind.selection is not None:
            yield _of_selection(kind, _each(documents, open_, report, done, steps), asked, taken)
            done += len(documents)
    report(steps, steps)


def _each(
    documents: Sequence[int], open_: Callable[[int], Opened], report: Report, done: int, steps: int
) -> Iterator[Opened]:
    for number, document in enumerate(documents):
        report(done + number, steps)
        yield open_(document)


def _of_document(
    kind: ExportKind, document: int, open_: Callable[[int], Opened], asked: Asked, taken: set[Path]
) -> Iterator[Exported]:
    try:
        opened = open_(document)
    except ReviewerError as error:
        yield Exported(kind.key, document, "", refused=str(error))
        return
    if kind.document is not None:
        write = kind.document
        yield _one(
            Exported(kind.key, document, opened.name, _shown(opened, asked)),
            lambda: write(opened, asked.target(_table_name(kind, opened, asked), taken), asked),
            taken,
        )
    for at, stored in enumerate(opened.stored):
        if kind.version is not None and asked.options.wants(stored.language):
            yield _of_version(kind, kind.version, document, opened, at, asked, taken)


def _of_version(
    kind: ExportKind, write: VersionWriter, document: int, opened: Opened, at: int, asked: Asked, taken: set[Path]
) -> Exported:
    language = opened.stored[at].language
    name = file_name(opened.name, language, kind.ending)
    return _one(
        Exported(kind.key, document, opened.name, (language,)),
        lambda: write(opened, at, asked.target(name, taken), asked),
        taken,
    )


def _of_selection(kind: ExportKind, opened: Iterator[Opened], asked: Asked, taken: set[Path]) -> Exported:
    write = kind.selection
    assert write is not None
    return _one(
        Exported(kind.key, 0, kind.title, asked.options.languages),
        lambda: write(opened, asked.target(f"metadata{kind.ending}", taken), asked),
        taken,
    )


def _one(about: Exported, write: Callable[[], Found], taken: set[Path]) -> Exported:
    try:
        path, notes = write()
    except ReviewerError as error:
        return replace(about, refused=str(error))
    taken.add(path)
    return replace(about, path=path, notes=notes)


def _shown(opened: Opened, asked: Asked) -> tuple[str, ...]:
    return tuple(stored.language for stored in opened.stored if asked.options.wants(stored.language))


def _table_name(kind: ExportKind, opened: Opened, asked: Asked) -> str:
    if kind.key not in TABLE_KINDS:
        return file_name(opened.name, "-".join(_shown(opened, asked)), kind.ending)
    return table_name(comparison_of(opened, asked.options.languages, asked.clerk, asked.now), TABLE_KINDS[kind.key])
