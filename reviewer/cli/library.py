"""The commands on a library: what a clerk does in the window, one verb at a time."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reviewer.cli import people
from reviewer.cli.files import made
from reviewer.cli.output import Output
from reviewer.desk import Changed, Desk, DocumentRow, Harvest, draft_options, harvest, restore_library, walk
from reviewer.errors import MissingFile, UnknownThing
from reviewer.settings import Settings, default_settings


@contextmanager
def opened(library: Path, new: bool = False) -> Iterator[Desk]:
    """Open the desk on `library`; only where `new` is true may the library be made by that."""
    if not new and not library.exists():
        raise MissingFile(library)
    settings = Settings.load(default_settings())
    with Desk(library, settings.clerk, drafts=draft_options(settings)) as desk:
        yield desk


def find_document(desk: Desk, named: str) -> DocumentRow:
    """Return the document of that number, or of that name as the list shows it; raises `UnknownThing`."""
    rows = desk.documents()
    by_name = [row for row in rows if row.name.casefold() == named.casefold()]
    by_number = [row for row in rows if str(row.id) == named]
    for row in [*by_number, *by_name]:
        return row
    raise UnknownThing(f"document “{named}”")


def read_with_progress(paths: list[Path], password: str = "") -> Harvest:
    """Read the files, saying on a terminal how many are done."""
    shown = sys.stderr.isatty()

    def report(done: int, total: int) -> None:
        if shown:
            print(f"\r{done} of {total} files read", end="", file=sys.stderr, flush=True)

    harvested = harvest(walk(paths), report, password=password)
    if shown:
        print(file=sys.stderr)
    return harvested


def as_answer(row: DocumentRow) -> dict[str, Any]:
    """Return a document as the answer of ``list``."""
    values = asdict(row)
    return {"document": values.pop("id"), **values}


def list_(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Print the documents, those first that need work."""
    del options
    with opened(library) as desk:
        for row in desk.documents():
            out.give(as_answer(row), people.document)
    return 0


def search(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Print the paragraphs that hold the words."""
    with opened(library) as desk:
        for row in desk.search(" ".join(options.words)):
            out.give(
                asdict(row),
                lambda said: f"{said['document']:>4}  {said['name']}  {said['language']}: {said['snippet']}",
            )
    return 0


def show(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Print the fields of every version of a document, and its findings."""
    with opened(library) as desk:
        out.give(whole_document(desk, find_document(desk, options.document)), people.whole)
    return 0


def whole_document(desk: Desk, row: DocumentRow) -> dict[str, Any]:
    """Return a document with the fields of its versions and its findings."""
    versions = [
        {
            "language": version.language,
            "file": version.file,
            "original": version.original,
            "fields": [asdict(field) for field in desk.fields(row.id, version.language)],
        }
        for version in desk.versions(row.id)
    ]
    found = [asdict(one) for one in desk.findings(row.id)]
    return {**as_answer(row), "versions": versions, "grouping": asdict(desk.grouping(row.id)), "findings": found}


def correct(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Correct one field of one version; the value that was read stays beside it."""
    with opened(library) as desk:
        row = find_document(desk, options.document)
        _say(out, desk.correct(row.id, options.language, options.key, options.value))
    return 0


def split(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Make one version a document of its own; its number comes first in the answer."""
    with opened(library) as desk:
        _say(out, desk.split(find_document(desk, options.document).id, options.language))
    return 0


def join(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Put the versions of another document into one."""
    with opened(library) as desk:
        _say(out, desk.join(find_document(desk, options.document).id, find_document(desk, options.other).id))
    return 0


def _say(out: Output, changed: Changed) -> None:
    out.give({"documents": list(changed.documents), "said": changed.said}, lambda answer: answer["said"])


def history(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Print who changed what in a document, newest first."""
    with opened(library) as desk:
        for row in desk.history(find_document(desk, options.document).id):
            out.give(asdict(row), people.entry)
    return 0


def undo(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Undo the last change."""
    del options
    with opened(library) as desk:
        _say(out, desk.undo() if desk.undo_text() else Changed(said="There is nothing to undo."))
    return 0


def redo(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Do again what was undone last."""
    del options
    with opened(library) as desk:
        _say(out, desk.redo() if desk.redo_text() else Changed(said="There is nothing to do again."))
    return 0


def backup(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Write a copy of the library beside it."""
    del options
    with opened(library) as desk:
        out.give({"written": str(desk.backup())}, lambda answer: f"The backup is {answer['written']}")
    return 0


def verify(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Check that the library's file is sound; raises `DamagedLibrary` where it is not."""
    del options
    with opened(library) as desk:
        out.give({"said": desk.verify()}, lambda answer: answer["said"])
    return 0


def restore(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Put a backup in the place of the library, which may be lost or damaged; what it replaces is kept."""
    kept = restore_library(made(library.parent) / library.name, options.backup)
    answer = {"restored": str(library), "kept": str(kept) if kept.exists() else None}
    was = f" What it replaces is kept: {kept}" if kept.exists() else ""
    out.give(answer, lambda said: f"Restored: {said['restored']}.{was}")
    return 0
