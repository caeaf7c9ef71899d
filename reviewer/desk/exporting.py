"""What leaves the library: documents and their versions written as files, kind by kind."""

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from reviewer.desk.export_options import ExportOptions, Scope
from reviewer.desk.naming import file_name
from reviewer.desk.opened import Opened
from reviewer.desk.side_by_side import TABLE_KINDS, comparison_of, table_name
from reviewer.errors import WouldOverwrite
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
from reviewer.light import light
from reviewer.messages import N_
from reviewer.workers import correct

_NUMBERS = 1000  # files of one name in one folder: one more is refused


@light
class Asked:
    """Who asks, and when: it stands in tracked changes and on first pages."""

    options: ExportOptions
    clerk: str
    now: datetime

    def target(self, name: str, taken: Collection[str], kind: str = "") -> Path:
        """Return where a file of this name goes; raises `WouldOverwrite`.

        `taken`: the names that the same export has used already, folded; it never uses one again, but adds the `kind`,
        or a number.
        """
        path = Path(name)
        stem = f"{path.stem} ({kind})" if kind and name.casefold() in taken else path.stem
        for mark in ("", *(f" ({number})" for number in range(2, _NUMBERS))):
            target = self.options.folder / f"{stem}{mark}{path.suffix}"
            used = target.name.casefold() in taken
            there = not used and self.options.existing != "replace" and target.exists()
            if there and self.options.existing == "refuse":
                raise WouldOverwrite(target.name)
            if not used and not there:
                return target
        raise WouldOverwrite(name)

    @property
    def draft(self) -> DraftOptions:
        """How drafts and tables are to be written."""
        return replace(self.options.draft or DraftOptions(), overwrite=self.overwrite)

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


@light
class ExportKind:
    """One way to write what the library holds; just one of the three writers, by its scope."""

    key: str
    title: str
    ending: str
    version: VersionWriter | None = None
    document: DocumentWriter | None = None
    selection: SelectionWriter | None = None
    mark: str = ""  # in the names of its files: what tells a sender's file, corrected, from a draft

    @property
    def scope(self) -> Scope:
        """For what one file is written."""
        return "version" if self.version else "document" if self.document else "selection"


def _circulation(opened: Opened, at: int, target: Path, asked: Asked) -> Found:
    return write_draft(opened.versions[at], target, asked.draft), ()


def _corrected(opened: Opened, at: int, target: Path, asked: Asked) -> Found:
    stored = opened.stored[at]
    how = CorrectedOptions(
        asked.clerk,
        asked.now,
        asked.options.tracked,
        asked.overwrite,
        stored.file.sha256,
        tuple(stored.corrections) if stored.id else None,  # what is in no library, no clerk has corrected
    )
    found = correct(opened.versions[at], Path(stored.file.path), target, how)
    return found.path, found.sentences


def _table(kind: str) -> DocumentWriter:
    def write(opened: Opened, target: Path, asked: Asked) -> Found:
        shown = comparison_of(opened, asked.options.languages, asked.clerk, asked.now)
        return TABLE_KINDS[kind].write(shown, target, asked.draft), ()

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
        ExportKind(
            "corrected", N_("export", "Sender's file, corrected (Word)"), ".docx", _corrected, mark=" (corrected)"
        ),
        ExportKind("bilingual", N_("export", "Versions side by side (Word)"), ".docx", document=_table("bilingual")),
        ExportKind("html", N_("export", "Versions side by side (web page)"), ".html", document=_table("html")),
        ExportKind("tmx", N_("export", "Translation memory (TMX)"), ".tmx", document=_table("tmx")),
        ExportKind("csv", N_("export", "Table of all fields (CSV)"), ".csv", selection=_csv),
        ExportKind("jsonl", N_("export", "All fields, for programs (JSON Lines)"), ".jsonl", selection=_jsonl),
        ExportKind("marcxml", N_("export", "Library records (MARCXML)"), ".xml", selection=_marcxml),
        ExportKind("akn", N_("export", "Document with its structure (Akoma Ntoso XML)"), ".xml", document=_akn),
    )
}


def name_for(kind: ExportKind, opened: Opened, asked: Asked, language: str | None = None) -> str:
    """Return the name of the file of a version in `language`, or of the whole document; raises `OneLanguageOnly`."""
    if language is not None:
        return file_name(opened.name, language, f"{kind.mark}{kind.ending}")
    if kind.key in TABLE_KINDS:
        comparison = comparison_of(opened, asked.options.languages, asked.clerk, asked.now)
        return table_name(comparison, TABLE_KINDS[kind.key])
    return file_name(opened.name, "-".join(languages_of(opened, asked)), kind.ending)


def languages_of(opened: Opened, asked: Asked) -> tuple[str, ...]:
    """Return the languages of a document that are wanted."""
    return tuple(stored.language for stored in opened.stored if asked.options.wants(stored.language))
