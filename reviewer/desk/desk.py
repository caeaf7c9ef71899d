"""What a clerk can do, free of Qt: the window and the command line call the same verbs."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from reviewer.desk import listing
from reviewer.desk.accepted import accepting, reopening
from reviewer.desk.arranging import apart_step, grouping_row, join_step, split_step
from reviewer.desk.correcting import added, correction_step, one_value_for_all, short, shown, typed_correction, value_at
from reviewer.desk.exporting import Asked, Exported, ExportOptions, export
from reviewer.desk.fieldrows import field_rows, foreseen_rows
from reviewer.desk.import_plan import import_plan
from reviewer.desk.importing import Import
from reviewer.desk.naming import file_name
from reviewer.desk.opened import Opened, Shelf, in_use, summary_of
from reviewer.desk.planning import file_of, plan_import, sort_out
from reviewer.desk.reading import Compared, Harvest, harvest
from reviewer.desk.rowing import RowChange, row_step
from reviewer.desk.side_rows import Rows
from reviewer.desk.sources import places_of, source_of
from reviewer.desk.tables import (
    Changed,
    DocumentRow,
    FieldRow,
    FindingRow,
    ForeseenRow,
    GroupingRow,
    HistoryRow,
    Imported,
    ImportPlan,
    SearchRow,
    SourcePlace,
    SourceRow,
    State,
    VersionRow,
)
from reviewer.errors import LibraryBusy, UnknownThing
from reviewer.export import DraftOptions, write_draft
from reviewer.fields import SPEC_OF, parse_value
from reviewer.messages import N_
from reviewer.progress import Report, quiet
from reviewer.resources import resource
from reviewer.store import (
    ALL,
    Counted,
    Entry,
    Order,
    SetCell,
    Step,
    Store,
    Turned,
    Wanted,
    Writing,
    restore,
)
from reviewer.text import Span
from reviewer.workers import walk

_SHORT = 2_000  # paragraphs of all versions: a document that is shown at once where it was compared before
_TINY = 150  # where it was not
_STATE = N_("desk", "mark {name} as {state}")
_REMOVE_SAMPLES = N_("desk", "remove the samples")
_DONE = N_("desk", "Done: {step}")
_UNDONE = N_("desk", "Undone: {step}")
_REDONE = N_("desk", "Done again: {step}")


def _local_now() -> datetime:
    return datetime.now().astimezone()


class Desk:
    """One clerk at one library: every verb of the window and of the command line.

    A context manager; one per process and library, on the thread that made it. Every verb raises
    `UnknownThing` for what is not there, and `LibraryBusy` where the library cannot be written.
    """

    def __init__(
        self, library: Path, clerk: str, now: Callable[[], datetime] = _local_now, drafts: DraftOptions | None = None
    ) -> None:
        """Open the library, or make it; raises `DamagedLibrary`, `NewerLibrary` or `LibraryBusy`.

        `drafts`: the office's paper and picture for drafts.
        """
        self._drafts = drafts or DraftOptions()
        self.library = library
        self._clerk = clerk
        self._now = now
        self._store = Store(library)
        self._shelf = Shelf(self._store)
        self.is_new = self._store.is_new  # the library was made by this opening

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the library; everything is stored already."""
        self._store.close()

    def beside(self) -> "Desk":
        """Return another desk of the same clerk at the same library, for the thread that asks; to be closed there."""
        return Desk(self.library, self._clerk, self._now, self._drafts)

    def adopt(self, other: "Desk") -> None:
        """Know what `other`, a desk from `beside` that has been closed, has found out while it wrote."""
        self._shelf.adopt(other._shelf)

    # What there is

    def documents(self, numbers: Iterable[int] | None = None) -> tuple[DocumentRow, ...]:
        """Return the queue: what needs work first, then by name; or the documents of these numbers, in their order."""
        wanted = self._store.queue() if numbers is None else numbers
        return tuple(map(listing.document_row, self._store.documents(wanted)))

    def document(self, document: int) -> DocumentRow | None:
        """Return one document of the queue, None where it is not there."""
        return next(iter(self.documents((document,))), None)

    def queue(self, order: Order = "need", wanted: Wanted = ALL) -> list[int]:
        """Return the numbers of the documents that are `wanted`, in `order`: however many, this is quick."""
        return self._store.queue(order, wanted)

    def counted(self) -> Counted:
        """Count the documents: all, settled, with findings, samples."""
        return self._store.counted()

    def opens_at_once(self, document: int) -> bool:
        """Say whether to show `document` takes no time; else `prepare` it first, on another thread."""
        if self._shelf.holds(document):
            return True
        return self._store.length(document) <= (_SHORT if self._store.compared(document) else _TINY)

    def prepare(self, document: int) -> None:
        """Read and compare a long document, and keep what was found: for a desk from `beside`, to be adopted."""
        self._shelf.open(document).look_through()
        compared = self._shelf.to_keep(document)
        if compared is not None:
            with suppress(LibraryBusy), self._store.write(self._clerk, self._now()) as writing:
                writing.keep_compared(document, compared)

    def versions(self, document: int) -> tuple[VersionRow, ...]:
        """Return the versions of a document, in the order of the languages."""
        return listing.version_rows(self._shelf.open(document))

    def rows(self, document: int) -> Rows:
        """Return the document's versions side by side, a cell for each of its languages."""
        return self._shelf.open(document).rows

    def fields(self, document: int, language: str) -> tuple[FieldRow, ...]:
        """Return the fields of one version, in the order of SPECS."""
        return field_rows(self._shelf.open(document), language)

    def source(self, document: int, language: str) -> SourceRow:
        """Return the file that a version was read from."""
        return source_of(self._shelf.open(document), language)

    def places(self, document: int, language: str, start: int, end: int) -> tuple[SourcePlace, ...]:
        """Return where a range of a version's text stands in its file, line by line or paragraph by paragraph."""
        return places_of(self._shelf.open(document), language, start, end)

    def findings(self, document: int, accepted: bool = False) -> tuple[FindingRow, ...]:
        """Return what a clerk should look at, or what was `accepted`."""
        return listing.finding_rows(self._shelf.open(document), accepted)

    def grouping(self, document: int) -> GroupingRow:
        """Return why the versions of a document are one, which are missing, and what other documents are like it."""
        return grouping_row(self._store, self._shelf.open(document))

    def history(self, document: int) -> tuple[HistoryRow, ...]:
        """Return who changed what, newest first."""
        return tuple(map(listing.history_row, self._store.history(document)))

    def search(self, words: str, typing: bool = False) -> tuple[SearchRow, ...]:
        """Return the paragraphs of the whole library that hold `words` in a row or, where none does, in any order.

        `typing`: the last word may be only the beginning of one.
        """
        hits = self._store.search(words, typing=typing)
        return listing.search_rows(hits, self._store.documents({hit.document for hit in hits}))

    def known(self, fingerprints: Iterable[str]) -> set[str]:
        """Return those of some files' SHA-256 whose files the library holds."""
        return {sha256 for sha256 in fingerprints if self._store.known(sha256)}

    def has_samples(self) -> bool:
        """Say whether any of the project's own samples is in the library."""
        return bool(self._store.counted().samples)

    # What a clerk does

    def preview(self, harvest: Harvest, samples: bool = False, left_out: Collection[Path] = ()) -> ImportPlan:
        """Return what `take` would do, file by file; nothing is written."""
        return import_plan(self._store, harvest, samples, left_out)

    def take(
        self, harvest: Harvest, samples: bool = False, left_out: Collection[Path] = (), report: Report = quiet
    ) -> tuple[Imported, Changed]:
        """Put what was read, without the files `left_out`, into the library: one transaction, one step to undo.

        `report` is called with (done, total) files; its `Cancelled` passes through, and nothing is kept.
        """
        stamp = self._store.stamp()
        chosen = sort_out(self._store, harvest, left_out)
        plan = plan_import(self._store, chosen.new, samples)
        with self._write() as writing:
            if self._store.stamp() != stamp:  # another program wrote meanwhile
                chosen = sort_out(self._store, harvest, left_out)
                plan = plan_import(self._store, chosen.new, samples)
            importing = Import(writing, samples)
            importing.take(plan, report)
            documents = importing.documents()
            summaries = importing.summaries(harvest.compared)
            for document, summary in summaries.items():
                writing.summarise(document, summary)
            for document, kept in importing.kept(harvest.compared).items():
                writing.keep_compared(document, kept)
            self._summarise(writing, set(documents).difference(summaries))
            self._remember(harvest.compared, importing.texts)
        already = tuple(file_of(file.version) for file, _ in chosen.known)
        imported = Imported(documents, importing.versions, already, harvest.refused, tuple(importing.same))
        return imported, Changed(documents, bool(documents), listing.said_of(imported))

    def correct(self, document: int, language: str, key: str, typed: str, goes_on: bool = False) -> Changed:
        """Store what a clerk typed over what was read; ``""`` clears the field. Raises `NotAValue`.

        `goes_on`: the clerk is still typing in the same box, so that all of it becomes one step to undo.
        """
        opened, at = self._field(document, language, key)
        stored, value = opened.stored[at], parse_value(key, typed)
        if value == shown(stored, key):
            return Changed()
        new = typed_correction(stored, key, value, self._now().isoformat(timespec="seconds"), self._clerk)
        return self._make(correction_step(opened, at, key, new, "correct"), goes_on)

    def use(self, document: int, language: str, key: str, start: int, end: int, add: bool = False) -> Changed:
        """Store what stands at a place of a version's text as the value, with that place as its evidence.

        `add`: beside the values that a list field has. Raises `NotAValue`.
        """
        opened, at = self._field(document, language, key)
        stored, place = opened.stored[at], Span(start, end)
        value = value_at(stored, key, place)
        typed = added(stored, key, value) if add and SPEC_OF[key].many else value
        made_at = self._now().isoformat(timespec="seconds")
        new = typed_correction(stored, key, parse_value(key, typed), made_at, self._clerk, place)
        return self._make(correction_step(opened, at, key, new, "correct"))

    def foresee(self, documents: Iterable[int], key: str, typed: str) -> tuple[ForeseenRow, ...]:
        """Return what `correct_all` would change. Raises `NotAValue`."""
        step = self._for_all(documents, key, typed)
        return foreseen_rows(step, self._store.documents({entry.document for entry in step.entries}))

    def correct_all(self, documents: Iterable[int], key: str, typed: str) -> Changed:
        """Give every version of several documents the same value, in one step. Raises `NotAValue`."""
        step = self._for_all(documents, key, typed)
        return self._make(step) if step.edits else Changed()

    def _for_all(self, documents: Iterable[int], key: str, typed: str) -> Step:
        stored = [self._store.versions(document) for document in documents]
        opened = [Opened(versions, tuple(map(in_use, versions)), (), Rows((), ())) for versions in stored if versions]
        return one_value_for_all(opened, key, typed, self._now().isoformat(timespec="seconds"), self._clerk)

    def bring_back(self, document: int, language: str, key: str) -> Changed:
        """Take the correction away: the value that was read stands again."""
        opened, at = self._field(document, language, key)
        if key not in opened.stored[at].corrections:
            return Changed()
        return self._make(correction_step(opened, at, key, None, "bring back"))

    def set_state(self, document: int, state: State, note: str = "") -> Changed:
        """Set where the document stands in the clerk's work, with a note if there is one."""
        before = self._store.document(document)
        edits = (
            SetCell("documents", document, "state", before.state, state),
            SetCell("documents", document, "note", before.note, note),
        )
        old, new = (": ".join(filter(None, pair)) for pair in ((before.state, before.note), (state, note)))
        if old == new:
            return Changed()
        said = _STATE.format(name=short(before.summary.name), state=state.replace("_", " "))
        return self._make(Step("state", said, edits, (Entry(document, old=old, new=new),)))

    def accept(self, document: int, finding: FindingRow, reason: str, whole_kind: bool = False) -> Changed:
        """Accept a difference (with `whole_kind`: all of its kind in this document) until its text changes.

        Raises `NotAValue` without a reason.
        """
        return self._make(accepting(self._shelf.open(document), finding, reason, whole_kind, self._clerk, self._now()))

    def reopen(self, document: int, finding: FindingRow) -> Changed:
        """Take back the acceptance that covers a finding, of its place or of its kind."""
        step = reopening(self._shelf.open(document), finding)
        return self._make(step) if step else Changed()

    def split(self, document: int, language: str) -> Changed:
        """Make one version a document of its own, the first of those changed; raises `OnlyVersion`."""
        sample = self._store.document(document).sample
        with self._write() as writing:
            new = writing.add_document(sample)
            step = split_step(self._shelf.open(document), language, new)
            writing.step(step)
            self._summarise(writing, (new, document))
        return Changed((new, document), True, _DONE.format(step=step.said))

    def join(self, document: int, other: int) -> Changed:
        """Put the versions of `other` into `document`, and keep them there; raises `LanguageTwice`."""
        return self._make(join_step(self._shelf.open(document), self._shelf.open(other)))

    def tell_apart(self, document: int, other: int) -> Changed:
        """Say that two documents which look like one are two; that is remembered, and no longer left to decide."""
        step = apart_step(self._shelf.open(document), self._shelf.open(other), self._clerk, self._now())
        return self._make(step) if step else Changed()

    def change_rows(self, document: int, change: RowChange) -> Changed:
        """Join, split, move, pin or set apart rows; the rest is aligned again around them."""
        step = row_step(self._shelf.open(document), change, self._clerk, self._now())
        return self._make(step) if step else Changed()

    def undo(self) -> Changed:
        """Take back the last step, of whatever day; nothing where there is none."""
        return self._turn(Writing.undo, _UNDONE)

    def redo(self) -> Changed:
        """Make the step again that was taken back last."""
        return self._turn(Writing.redo, _REDONE)

    def undo_text(self) -> str:
        """Name what an undo would take back: "correct Title of A/79/1 (fr)"; "" for nothing."""
        return self._store.undo_text()

    def redo_text(self) -> str:
        """Name what a redo would make again, "" for nothing."""
        return self._store.redo_text()

    def draft_name(self, document: int, language: str) -> str:
        """Return a file name for the draft that every system takes."""
        opened = self._shelf.open(document)
        return file_name(opened.name, opened.stored[opened.place(language)].language)

    def draft(self, document: int, language: str, target: Path, overwrite: bool = False) -> Path:
        """Write the Word draft of one version, from the values to be used, to `target` (a file, or a folder for it).

        Raises `WouldOverwrite` or `CannotWrite`.
        """
        opened = self._shelf.open(document)
        version = opened.versions[opened.place(language)]
        target = target / self.draft_name(document, language) if target.is_dir() else target
        return write_draft(version, target, replace(self._drafts, overwrite=overwrite))

    def export(
        self, documents: Iterable[int], kinds: Sequence[str], options: ExportOptions, report: Report = quiet
    ) -> Iterator[Exported]:
        """Write files of these kinds for each document, from the values to be used; yield what became of each.

        What cannot be written does not stop the others. `report` is called with (done, total) pieces of work; its
        `Cancelled` passes through, and what was written stays. Raises `CannotWrite` where the folder cannot be made.
        """
        asked = Asked(options, self._clerk, self._now())
        return export(tuple(documents), kinds, self._shelf.open, asked, report)

    def import_samples(self, report: Report) -> tuple[Imported, Changed]:
        """Read the project's own sample documents and put them into the library, marked as samples."""
        return self.take(harvest(walk([resource("samples")]), report), samples=True)

    def remove_samples(self) -> Changed:
        """Take every sample out of the library, in one step."""
        samples = [document for document in self._store.documents() if document.sample]
        if not samples:
            return Changed()
        edits = tuple(SetCell("documents", document.id, "live", 1, 0) for document in samples)
        entries = tuple(Entry(document.id, old=document.summary.name) for document in samples)
        return self._make(Step("remove samples", _REMOVE_SAMPLES, edits, entries))

    def backup(self) -> Path:
        """Write a checked copy of the library into ``backups`` beside it; return the copy."""
        return self._store.back_up(self._now())

    def verify(self) -> str:
        """Read the whole library; return one sentence where it is sound, raise `DamagedLibrary` where it is not."""
        return self._store.verify()

    def restore(self, backup: Path) -> Path:
        """Put `backup` in the library's place; return where the replaced library is kept."""
        self._store.close()
        try:
            return restore(self.library, backup, self._now())
        finally:
            self._store = Store(self.library)
            self._shelf = Shelf(self._store)

    # How

    @contextmanager
    def _write(self) -> Iterator[Writing]:
        try:
            with self._store.write(self._clerk, self._now()) as writing:
                yield writing
        except BaseException:
            self._shelf.clear()  # what was opened within the transaction never came to be
            raise

    def _field(self, document: int, language: str, key: str) -> tuple[Opened, int]:
        if key not in SPEC_OF:
            raise UnknownThing(key)
        opened = self._shelf.open(document)
        return opened, opened.place(language)

    def _make(self, step: Step, goes_on: bool = False) -> Changed:
        documents = tuple(dict.fromkeys(entry.document for entry in step.entries))
        with self._write() as writing:
            writing.go_on(step) if goes_on else writing.step(step)
            self._summarise(writing, documents)
        rows = step.action in ("remove samples", "join")
        return Changed(documents, rows, _DONE.format(step=step.said))

    def _turn(self, turn: Callable[[Writing], Turned | None], said: str) -> Changed:
        with self._write() as writing:
            turned = turn(writing)
            if turned is None:
                return Changed()
            self._shelf.forget(turned.whole)  # what came or went as a whole has kept its summary
            self._summarise(writing, set(turned.documents).difference(turned.whole))
        rows = turned.action == "import" or bool(turned.whole)
        return Changed(turned.documents, rows, said.format(step=turned.said))

    def _summarise(self, writing: Writing, documents: Iterable[int]) -> None:
        """Keep what the queue shows of documents that have changed, within the transaction that changed them."""
        documents = tuple(documents)
        self._shelf.forget(documents)
        for document in (one.id for one in self._store.documents(documents)):
            opened = self._shelf.open(document)
            writing.summarise(document, summary_of(opened.versions, opened.findings()))
            compared = self._shelf.to_keep(document)
            if compared is not None:
                writing.keep_compared(document, compared)

    def _remember(self, compared: Iterable[Compared], texts: dict[str, int]) -> None:
        """Keep the alignments that were found when the files were read."""
        for one in compared:
            if all(sha in texts for sha in one.sha256):
                self._shelf.remember([texts[sha] for sha in one.sha256], one.rows)


def restore_library(library: Path, backup: Path, now: Callable[[], datetime] = _local_now) -> Path:
    """Put `backup` in the place of a library that is closed, or too damaged to open; return where that is kept."""
    return restore(library, backup, now())
