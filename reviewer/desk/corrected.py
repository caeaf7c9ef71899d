"""Corrected files of versions that were read from files, for the command line; the library's go by `exporting`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from reviewer.desk.answers import Answer, documents_of, read_versions, refusals
from reviewer.desk.naming import file_name
from reviewer.desk.opened import name_of
from reviewer.errors import ReviewerError
from reviewer.export import CorrectedOptions
from reviewer.fields import Version
from reviewer.workers import correct


def corrected_files(
    paths: Sequence[Path], folder: Path, languages: Sequence[str], how: CorrectedOptions, password: str = ""
) -> Iterator[Answer]:
    """Yield ``{"document", "language", "written", "notes"}`` for each file, then the files refused.

    No clerk has corrected anything in files that are in no library: only running heads that contradict the masthead
    are, and the notes say so. A file that cannot be written has ``"error"`` in its answer.
    """
    versions, refused, prints = read_versions(paths, password)
    known = dict(zip((version.file for version in versions), prints, strict=True))
    for number, (_group, members) in enumerate(documents_of(versions, prints), 1):
        for version in members:
            if not languages or version.language in languages:
                own = replace(how, sha256=known[version.file])
                about: Answer = {"document": number, "language": version.language}
                yield {**about, **_one(version, folder / file_name(name_of(members), version.language), own)}
    yield from refusals(refused)


def _one(version: Version, target: Path, how: CorrectedOptions) -> Answer:
    try:
        found = correct(version, Path(version.file), target, how)
    except ReviewerError as error:
        return {"file": version.file, "written": None, "error": str(error)}
    return {"written": str(found.path), "notes": list(found.sentences)}
