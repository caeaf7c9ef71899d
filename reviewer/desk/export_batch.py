"""An export as a whole: every file is made in a hidden room, then put into the clerk's folder in one step."""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Protocol

from reviewer.desk.export_options import Exported
from reviewer.desk.exporting import (
    EXPORT_KINDS,
    Asked,
    ExportKind,
    Found,
    VersionWriter,
    languages_of,
    name_for,
)
from reviewer.desk.opened import Opened, in_use
from reviewer.desk.order import in_order
from reviewer.desk.shelf import Shelf
from reviewer.desk.side_by_side import TABLE_KINDS
from reviewer.desk.side_rows import Rows
from reviewer.desk.workshop import workshop
from reviewer.errors import CannotMake, CannotWrite, ReviewerError, UnknownThing, WouldOverwrite, WouldReplaceSource
from reviewer.export import save
from reviewer.light import light
from reviewer.progress import Cancelled, Report, quiet
from reviewer.store import Store
from reviewer.workers import Lost, call_all

_log = logging.getLogger(__name__)
_LONG = 400  # paragraphs of all versions: writing more of them would hold up the window
_AT_ONCE = 200_000  # paragraphs that a worker looks through in a tenth of its time
_MANY = 12  # documents that are worth the start of workers
_METADATA = "metadata"  # the name of files of all documents


@light
class Task:
    """The files to make of one document, or of all; `room`: an empty folder of its own for them, not there yet."""

    library: Path | None
    documents: tuple[int, ...]
    kinds: tuple[str, ...]
    asked: Asked
    room: Path


class Holding(Protocol):
    """Where the documents of an export come from."""

    library: Path | None  # for workers to open; None where there is none

    def open(self, document: int) -> Opened:
        """Return a document, aligned; raises `UnknownThing`."""

    def lightly(self, document: int) -> Opened:
        """Return a document without its rows; raises `UnknownThing`."""

    def length(self, document: int) -> int:
        """Return the number of paragraphs of all versions."""

    def languages(self, document: int) -> Sequence[str]:
        """Return the languages of its versions; none where it is not there."""

    def sources_named(self, name: str) -> Iterable[Path]:
        """Return the files of that name that documents were read from."""


class InLibrary:
    """The documents of a library."""

    def __init__(self, store: Store, shelf: Shelf) -> None:
        self._store = store
        self.library: Path | None = store.path
        self.open, self.length, self.sources_named = shelf.open, store.length, store.sources_named
        self.lightly = lru_cache(maxsize=1)(self._lightly)  # once for all its kinds of files

    def languages(self, document: int) -> Sequence[str]:
        """Return the languages of its versions; none where it is not there."""
        return next((one.languages for one in self._store.documents((document,))), ())

    def _lightly(self, document: int) -> Opened:
        """Return a document without its rows; raises `UnknownThing`."""
        stored = sorted(self._store.versions(document), key=lambda version: in_order(version.language))
        if not stored:
            raise UnknownThing(f"document {document}")
        return Opened(tuple(stored), tuple(map(in_use, stored)), (), Rows((), ()))


def export(
    holding: Holding, documents: Sequence[int], kinds: Sequence[str], asked: Asked, report: Report
) -> Iterator[Exported]:
    """Write each kind for each document; yield what became of each file, of those of all documents last.

    Long documents, and many, are written by workers, which open the library themselves, a document at a time.
    `report` is called with (done, total) files, of which one of all documents counts as many as there are documents;
    its `Cancelled` passes through: what was written stays, a half-written file never exists. Raises `NotAFolder` or
    `CannotUseFolder` where nothing can be written into the folder, `UnknownThing` for an unknown kind.
    """
    for kind in kinds:
        if kind not in EXPORT_KINDS:
            raise UnknownThing(kind)
    single = tuple(kind for kind in kinds if EXPORT_KINDS[kind].scope != "selection")
    common = [kind for kind in kinds if EXPORT_KINDS[kind].scope == "selection"]
    lengths = [holding.length(document) for document in documents]
    long = holding.library is not None and max(lengths, default=0) > _LONG
    many = holding.library is not None and len(documents) >= _MANY
    places = _Places(holding, asked)
    with workshop(asked.options.folder) as room:
        task = Task(holding.library, tuple(documents), single, asked, room)
        tasks = _tasks(task, by_kind=not many) if single else []
        ends = [0, *accumulate(_files_of(one, holding) for one in tasks)]
        total = ends[-1] + len(common) * len(documents)
        told = _counting(report, ends, total)
        for files in _by_workers(tasks, told) if long or many else _here(tasks, holding, told):
            yield from map(places.put, files)
        for at, kind in enumerate(common):
            told = _counting(report, range(ends[-1] + at * len(documents), total + 1), total)
            told(0, 1)
            own = replace(task, kinds=(kind,))
            light = long and sum(lengths) <= _AT_ONCE
            made = next(_by_workers([own], _start_of(told))) if light else (_of_all(own, holding, told),)
            yield from map(places.put, made)
    report(total, total)


def _tasks(task: Task, by_kind: bool) -> list[Task]:
    """Return a task for each document; with `by_kind`, one for each of its kinds of files, so that progress is seen."""
    kinds = [(kind,) for kind in task.kinds] if by_kind else [task.kinds]
    rooms = [(one, task.room / str(at)) for at, one in enumerate(task.documents)]
    return [replace(task, documents=(one,), room=room, kinds=some) for one, room in rooms for some in kinds]


def _files_of(task: Task, holding: Holding) -> int:
    """Return how many files a task of one document has to make, or to say of that there are none."""
    versions = sum(map(task.asked.options.wants, holding.languages(task.documents[0]))) or 1
    return sum(versions if EXPORT_KINDS[kind].scope == "version" else 1 for kind in task.kinds)


def _counting(report: Report, ends: Sequence[int], total: int) -> Report:
    """Return a report of tasks done that tells files; `ends`: how many there are after each number of tasks."""
    return lambda done, _: report(ends[done], total)


def _start_of(report: Report) -> Report:
    return lambda _, total: report(0, total)


# One document after the other, here or by workers


def _here(tasks: Sequence[Task], holding: Holding, report: Report) -> Iterator[tuple[Exported, ...]]:
    for done, task in enumerate(tasks):
        report(done, len(tasks))
        yield make_files(task, holding)


def _by_workers(tasks: Sequence[Task], report: Report) -> Iterator[tuple[Exported, ...]]:
    for task, outcome in zip(tasks, call_all(make_elsewhere, tasks, report), strict=True):
        if isinstance(outcome, Lost):
            _log.error("exporting documents %s failed (%s): %s", task.documents, outcome.why, outcome.detail)
        if isinstance(outcome, Lost | ReviewerError):
            why = outcome if isinstance(outcome, ReviewerError) else CannotMake()
            yield _refused(task, why)
        else:
            yield outcome


def _refused(task: Task, why: ReviewerError) -> tuple[Exported, ...]:
    document = task.documents[0] if EXPORT_KINDS[task.kinds[0]].scope != "selection" else 0
    return tuple(Exported(kind, document, "", refused=str(why)) for kind in task.kinds)


def make_elsewhere(task: Task) -> tuple[Exported, ...]:
    """Make the files of a task in a worker, which opens the library for that."""
    assert task.library is not None
    with Store(task.library, check=False) as store:
        holding = InLibrary(store, Shelf(store))
        if EXPORT_KINDS[task.kinds[0]].scope == "selection":
            return (_of_all(task, holding, quiet),)
        return make_files(task, holding)


def make_files(task: Task, holding: Holding) -> tuple[Exported, ...]:
    """Make the files of one document in its room; it is aligned only for files that show its versions side by side."""
    kinds = [EXPORT_KINDS[kind] for kind in task.kinds]
    open_ = holding.open if any(kind.key in TABLE_KINDS for kind in kinds) else holding.lightly
    try:
        opened = open_(task.documents[0])
    except ReviewerError as error:
        return _refused(task, error)
    return tuple(one for kind in kinds for one in _of_document(kind, opened, task))


def _of_document(kind: ExportKind, opened: Opened, task: Task) -> Iterator[Exported]:
    asked, room = task.asked, task.room / kind.key
    about = Exported(kind.key, task.documents[0], opened.name, languages_of(opened, asked))
    if (write := kind.document) is not None:
        yield _made(about, asked, room, lambda: name_for(kind, opened, asked), lambda path: write(opened, path, asked))
    elif not about.languages:
        yield replace(about, refused=str(UnknownThing(f"a version in {', '.join(asked.options.languages)}")))
    for at, stored in enumerate(opened.stored):
        if kind.version is not None and asked.options.wants(stored.language):
            yield _of_version(kind, kind.version, opened, at, replace(about, languages=(stored.language,)), task)


def _of_version(
    kind: ExportKind, write: VersionWriter, opened: Opened, at: int, about: Exported, task: Task
) -> Exported:
    asked, language = task.asked, opened.stored[at].language
    name = name_for(kind, opened, asked, language)
    return _made(about, asked, task.room / kind.key, lambda: name, lambda path: write(opened, at, path, asked))


def _of_all(task: Task, holding: Holding, report: Report) -> Exported:
    """Make the one file of all documents, which are opened without being aligned."""
    kind, asked = EXPORT_KINDS[task.kinds[0]], task.asked
    write = kind.selection
    assert write is not None
    gone: list[str] = []

    def opened() -> Iterator[Opened]:
        for done, document in enumerate(task.documents):
            report(done, len(task.documents))
            try:
                yield holding.lightly(document)
            except UnknownThing as error:
                gone.append(str(error))

    about = Exported(kind.key, 0, kind.title, asked.options.languages)
    name = f"{_METADATA}{kind.ending}"
    one = _made(about, asked, task.room / kind.key, lambda: name, lambda path: write(opened(), path, asked))
    return replace(one, notes=(*one.notes, *gone))


def _made(
    about: Exported, asked: Asked, room: Path, name: Callable[[], str], write: Callable[[Path], Found]
) -> Exported:
    """Make one file, unless one of its name is there and is to stay; whatever goes wrong stops no other."""
    try:
        target = room / name()
        if asked.options.existing == "refuse" and (asked.options.folder / target.name).exists():
            raise WouldOverwrite(target.name)  # before the work; `_Places` asks again
        room.mkdir(parents=True, exist_ok=True)
        path, notes = write(target)
    except ReviewerError as error:
        return replace(about, refused=str(error))
    except Cancelled:
        raise
    except Exception:
        _log.exception("a file of %s (%s) could not be made", about.name, about.kind)
        return replace(about, refused=str(CannotMake(about.name)))
    return replace(about, path=path, notes=notes)


# Into the clerk's folder


class _Places:
    """Gives each file its name in the folder, and puts it there whole."""

    def __init__(self, holding: Holding, asked: Asked) -> None:
        self._holding, self._asked = holding, asked
        self._taken: set[str] = set()

    def put(self, one: Exported) -> Exported:
        """Move a file that was made to where the clerk wants it; one that was not made is left as it is."""
        if one.path is None:
            return one
        try:
            target = self._asked.target(one.path.name, self._taken, one.kind)
            if target.exists() and self._is_source(target):
                raise WouldReplaceSource(target.name)
            save(one.path.read_bytes(), target, overwrite=self._asked.overwrite)
        except ReviewerError as error:
            return replace(one, path=None, refused=str(error))
        except OSError:
            return replace(one, path=None, refused=str(CannotWrite(one.path.name)))
        one.path.unlink(missing_ok=True)
        self._taken.add(target.name.casefold())
        return replace(one, path=target)

    def _is_source(self, target: Path) -> bool:
        """Say whether a file of the library was read from there: what a sender sent is never replaced."""
        return any(path.exists() and path.samefile(target) for path in self._holding.sources_named(target.name))
