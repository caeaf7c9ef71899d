"""``reviewer import``: files go into the library, or with ``--dry-run`` it is said what would become of them."""

import argparse
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from reviewer.cli import people
from reviewer.cli.asked import empty_folders, password_in
from reviewer.cli.library import as_answer, opened, read_with_progress
from reviewer.cli.output import Output
from reviewer.desk import Harvest, PlannedRow, walk


def import_(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Import files; one answer a file, then one for each document that is new or has changed; or foretell it."""
    harvested = read_with_progress(options.paths, password_in(options.password_file))
    if options.dry_run:
        return _foretell(harvested, options.paths, library, out)
    with opened(library, new=True) as desk:
        imported, _ = desk.take(harvested)
        for one in harvested.files:
            already = Path(one.version.file).name in imported.already
            answer = {"file": one.version.file, "error": None, "already": already}
            out.give(
                answer, lambda said: f"{said['file']}: {'in the library already' if said['already'] else 'imported'}"
            )
        for sentence in imported.same:
            out.give({"same": sentence}, lambda said: said["same"])
        refused = ({"file": str(one.path), "error": one.sentence} for one in imported.refused)
        for answer in chain(refused, empty_folders(options.paths)):
            out.give(answer, str)
        for row in desk.documents():
            if row.id in imported.documents:
                out.give(as_answer(row), people.document)
    return int(out.errors > 0)


def _foretell(harvested: Harvest, paths: Sequence[Path], library: Path, out: Output) -> int:
    """Print what an import would make of each file, in the order given; without a library, what an empty one would."""
    with TemporaryDirectory() as nowhere:
        there = library if library.exists() else Path(nowhere) / library.name
        with opened(there, new=True) as desk:
            rows = {row.path: row for row in desk.preview(harvested).rows}
    sentences = {one.path: one.sentence for one in harvested.refused}
    for path in walk(paths):
        if path in rows:
            out.give(_foretold(rows[path], sentences.get(path)), people.foretold)
    for answer in empty_folders(paths):
        out.give(answer, str)
    return int(out.errors > 0)


def _foretold(row: PlannedRow, error: str | None) -> dict[str, Any]:
    return {
        "file": str(row.path),
        "error": error,
        "deed": row.deed,
        "document": row.home if row.home > 0 else None,
        "name": row.document or None,
        "language": row.language or None,
        "reason": row.reason or None,
        "decide": row.decide,
    }
