"""What a clerk can do, free of Qt: the window and the command line call the same verbs."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from reviewer.desk import listing
from reviewer.desk.at_length import AtLength
from reviewer.desk.catalogue import Catalogue, local_now
from reviewer.desk.changing import Changing
from reviewer.desk.export_batch import InLibrary, export
from reviewer.desk.export_options import Exported, ExportOptions
from reviewer.desk.exporting import Asked
from reviewer.desk.harvested import Harvest
from reviewer.desk.import_plan import import_plan
from reviewer.desk.importing import Import
from reviewer.desk.planning import file_of, plan_import, sort_out
from reviewer.desk.reading import harvest
from reviewer.desk.seeing import Seeing
from reviewer.desk.shelf import Shelf
from reviewer.desk.tables import Changed, Imported, ImportPlan
from reviewer.messages import N_
from reviewer.progress import Report, quiet
from reviewer.resources import resource
from reviewer.store import Entry, SetCell, Step, Store, restore
from reviewer.workers import walk

_REMOVE_SAMPLES = N_("desk", "remove the samples")


class Desk(Seeing, Changing, AtLength):
    """One clerk at one library: every verb of the window and of the command line.

    A context manager; one per process and library, on the thread that made it. Every verb raises
    `UnknownThing` for what is not there, and `LibraryBusy` where the library cannot be written.
    """

    @classmethod
    def at(cls, catalogue: Catalogue) -> "Desk":
        """Return the desk at a catalogue's library, by the connection that it has; a desk is one already."""
        if isinstance(catalogue, cls):
            return catalogue
        return cls(catalogue.library, catalogue._clerk, catalogue._now, catalogue._drafts, store=catalogue._store)

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

    def export(
        self, documents: Iterable[int], kinds: Sequence[str], options: ExportOptions, report: Report = quiet
    ) -> Iterator[Exported]:
        """Write files of these kinds for each document, from the values to be used; yield what became of each.

        What cannot be written does not stop the others. `report` is called with (done, total) pieces of work; its
        `Cancelled` passes through, and what was written stays. Raises `CannotWrite` where the folder cannot be made.
        """
        asked = Asked(replace(options, draft=options.draft or self._drafts), self._clerk, self._now())
        return export(InLibrary(self._store, self._shelf), tuple(documents), kinds, asked, report)

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


def restore_library(library: Path, backup: Path, now: Callable[[], datetime] = local_now) -> Path:
    """Put `backup` in the place of a library that is closed, or too damaged to open; return where that is kept."""
    return restore(library, backup, now())
