"""``reviewer draft`` and ``reviewer export``: files of several kinds, of documents in files or in a library."""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from reviewer.cli import people
from reviewer.cli.asked import empty_folders, password_in
from reviewer.cli.files import known_languages
from reviewer.cli.library import find_document, opened
from reviewer.cli.output import Output
from reviewer.desk import Desk, Exported, ExportOptions, Refused, draft_options, export_files
from reviewer.errors import UnknownThing
from reviewer.settings import Settings, default_settings


def draft(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Write files of the documents that some files are versions of; what cannot be written does not stop the others."""
    del library
    clerk, wanted = Settings.load(default_settings()).clerk, _wanted(options)
    password, now = password_in(options.password_file), datetime.now().astimezone()
    for one in export_files(options.paths, options.kind, wanted, clerk, now, password):
        if isinstance(one, Refused):
            out.give({"file": str(one.path), "error": one.sentence}, str)
        else:
            out.give(_answer(one), people.written)
    for answer in empty_folders(options.paths):
        out.give(answer, str)
    return int(out.errors > 0)


def export(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Write files of some documents, or of all; what cannot be written does not stop the others."""
    wanted = _wanted(options)
    with opened(library) as desk:
        documents = [row.id for row in desk.documents()] if options.all else _named(desk, options.documents)
        write(desk, documents, options.kind, wanted, out)
    return int(out.errors > 0)


def _wanted(options: argparse.Namespace) -> ExportOptions:
    settled = draft_options(Settings.load(default_settings()))
    return ExportOptions(
        options.to,
        known_languages(options.languages),
        "replace" if options.overwrite else "number" if options.number else "refuse",
        not options.plain,
        replace(settled, paper=options.paper or settled.paper),
    )


def write(desk: Desk, documents: Sequence[int], kinds: Sequence[str], wanted: ExportOptions, out: Output) -> None:
    """Export, and give one answer for each file."""
    for one in desk.export(documents, kinds, wanted):
        out.give(_answer(one), people.written)


def _named(desk: Desk, named: Iterable[str]) -> list[int]:
    found = [find_document(desk, one).id for one in named]
    if not found:
        raise UnknownThing("which document? Name one or more, or say --all")
    return found


def _answer(one: Exported) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "document": one.document or None,
        "language": " ".join(one.languages) or None,
        "languages": list(one.languages),
        "kind": one.kind,
        "written": str(one.path) if one.path else None,
        "notes": list(one.notes),
    }
    if not one.refused:
        return answer
    return {**answer, "error": one.refused if one.name in one.refused else f"{one.name}: {one.refused}"}
