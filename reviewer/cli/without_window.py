"""The main job where there is no screen: import, show what was found, write the drafts."""

import argparse
import tempfile
from pathlib import Path

from reviewer.cli import people
from reviewer.cli.exporting import write
from reviewer.cli.library import opened, read_with_progress, whole_document
from reviewer.cli.output import Output
from reviewer.desk import ExportOptions
from reviewer.progress import quiet


def without_window(options: argparse.Namespace, library: Path, out: Output) -> int:
    """Import the given paths, or the samples, into a new temporary library; 1 when a file cannot be read."""
    del library  # the clerk's own stays as it is
    folder = Path(tempfile.mkdtemp(prefix="reviewer-"))
    with opened(folder / "library.sqlite", new=True) as desk:
        if options.paths:
            imported, _ = desk.take(read_with_progress(options.paths))
        else:
            imported, _ = desk.import_samples(quiet)
        for refused in imported.refused:
            out.give({"file": str(refused.path), "error": refused.sentence}, str)
        for row in desk.documents():
            out.give(whole_document(desk, row), people.whole)
        documents = [row.id for row in desk.documents()]
        write(desk, documents, ("circulation",), ExportOptions(folder / "drafts"), out)
        said = {"library": str(desk.library), "drafts": str(folder / "drafts")}
        out.give(said, lambda answer: f"The library: {answer['library']}\nThe drafts: {answer['drafts']}")
    return int(out.errors > 0)
