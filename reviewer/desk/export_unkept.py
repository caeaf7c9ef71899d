"""An export of files that are in no library: they are read, grouped, and written as the documents of one would be."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from reviewer.alignment import align_versions
from reviewer.desk.answers import documents_of, read_versions
from reviewer.desk.export_batch import export
from reviewer.desk.export_options import Exported, ExportOptions
from reviewer.desk.exporting import Asked
from reviewer.desk.opened import Opened
from reviewer.desk.side_rows import Rows
from reviewer.desk.tables import Refused
from reviewer.errors import UnknownThing
from reviewer.fields import Version
from reviewer.progress import Report, quiet
from reviewer.store import File, StoredVersion


class InFiles:
    """Documents that were read from files, by their numbers from 1."""

    library: Path | None = None

    def __init__(self, versions: Sequence[Version], prints: Sequence[str]) -> None:
        """`prints`: the fingerprints of the versions' files."""
        self._prints = dict(zip((version.file for version in versions), prints, strict=True))
        members = (members for _, members in documents_of(versions, prints))
        self._documents = dict(enumerate(members, 1))
        self.open = lru_cache(maxsize=1)(self._open)  # once for all its kinds of files

    def numbers(self) -> tuple[int, ...]:
        """Return the numbers of the documents."""
        return tuple(self._documents)

    def _open(self, document: int) -> Opened:
        light = self.lightly(document)
        aligned = align_versions(light.versions)
        return Opened(light.stored, light.versions, aligned, Rows(light.stored, aligned))

    def lightly(self, document: int) -> Opened:
        """Return a document without its rows; raises `UnknownThing`."""
        if document not in self._documents:
            raise UnknownThing(f"document {document}")
        versions = tuple(self._documents[document])
        stored = tuple(self._stored(document, version) for version in versions)
        return Opened(stored, versions, (), Rows((), ()))

    def _stored(self, document: int, version: Version) -> StoredVersion:
        path = Path(version.file)
        file = File(version.file, path.name, self._prints[version.file], "", 0)
        return StoredVersion(0, document, version.language, 0, file, version, {})

    def length(self, document: int) -> int:
        """Return the number of paragraphs of all versions."""
        return sum(len(version.text.paragraphs) for version in self._documents[document])

    def languages(self, document: int) -> Sequence[str]:
        """Return the languages of its versions."""
        return [version.language for version in self._documents[document]]

    def sources_named(self, name: str) -> Iterable[Path]:
        """Return the files of that name that were read."""
        return [Path(file) for file in self._prints if Path(file).name.casefold() == name.casefold()]


def export_files(
    paths: Sequence[Path],
    kinds: Sequence[str],
    options: ExportOptions,
    clerk: str,
    now: datetime,
    password: str = "",
    report: Report = quiet,
) -> Iterator[Exported | Refused]:
    """Yield what became of each file to be written, as `Desk.export` does, then the files that cannot be read.

    Raises `CannotWrite` where the folder cannot be made.
    """
    versions, refused, prints = read_versions(paths, password)
    files = InFiles(versions, prints)
    yield from export(files, files.numbers(), kinds, Asked(options, clerk, now), report)
    yield from refused
