"""What a clerk can look at."""

from collections.abc import Iterable
from contextlib import suppress

from reviewer.desk import listing
from reviewer.desk.arranging import grouping_row
from reviewer.desk.bench import Bench
from reviewer.desk.comparing import is_current
from reviewer.desk.elsewhere import done_elsewhere
from reviewer.desk.fieldrows import field_rows
from reviewer.desk.shelf import FRESH, LONG
from reviewer.desk.side_rows import Rows
from reviewer.desk.sources import around, places_of, source_of
from reviewer.desk.tables import (
    Changed,
    FieldRow,
    FindingRow,
    GroupingRow,
    HistoryRow,
    SearchRow,
    SourcePlace,
    SourceRow,
    VersionRow,
)
from reviewer.errors import LibraryBusy
from reviewer.progress import Report, quiet

_SHORT = 2_000  # paragraphs of all versions: a document that is shown at once where it was compared before
_TINY = LONG  # where it was not
_MANY = 40  # changes in one step that are felt
_OF_VALUES = ("", "correct", "bring back", "state", "accept", "reopen", "tell apart")  # which move no paragraph


class Seeing(Bench):
    """The verbs that change nothing."""

    def opens_at_once(self, document: int) -> bool:
        """Say whether to show `document` takes no time; else `prepare` it first, on another thread."""
        if self._shelf.holds(document):
            return True
        return self._store.length(document) <= (_SHORT if self._store.compared(document) else _TINY)

    def is_long(self, document: int) -> bool:
        """Say whether aligning `document` again would be felt."""
        return self._store.length(document) > _TINY

    def turns_at_once(self, undo: bool) -> bool:
        """Say whether an undo, or else a redo, takes no time: what was done to many or to long documents takes some."""
        action, edits, documents = self._store.turn(undo)
        if edits > _MANY:
            return False
        return action in _OF_VALUES or not any(map(self.is_long, documents))

    def check_later(self) -> None:
        """Leave it to others to read the texts of long documents again, where a change asks for that."""
        self._shelf.later = True

    def unchecked(self) -> tuple[int, ...]:
        """Return, once, the documents of which that is due; a desk from `beside` does it, by `check`."""
        due = tuple(self._shelf.unchecked)
        self._shelf.unchecked.clear()
        return due

    def check(self, documents: Iterable[int], report: Report = quiet) -> Changed:
        """Have texts read again with the values of now, and what is found kept; who shows them is to do so anew."""
        there = tuple(one.id for one in self._store.documents(documents))
        if not done_elsewhere((self.library, self._clerk, "check_here", (there,)), report):
            self.check_here(there)
        for document in there[-FRESH:]:
            self._shelf.open(document)  # to be adopted
        return Changed(there)

    def check_here(self, documents: Iterable[int]) -> None:
        """Do what `check` has done, in this process."""
        there = tuple(one.id for one in self._store.documents(documents))
        for document in there:
            self._shelf.open(document).look_through()
        self._shelf.later = True  # what is changed at this moment is due once more, and the library waits for nobody
        with suppress(LibraryBusy), self._write() as writing:
            self._summarise(writing, there)

    def prepare(self, document: int, report: Report = quiet) -> None:
        """Read a long document, have it compared where it was not: for a desk from `beside`, to be adopted.

        `report` is called again and again while it is compared; its `Cancelled` passes through.
        """
        kept = self._store.compared(document)
        if kept is None or not is_current(kept):
            done_elsewhere((self.library, self._clerk, "prepare_here", (document,)), report)
        self.prepare_here(document)

    def prepare_here(self, document: int) -> None:
        """Read and compare a document in this process, and keep what was found."""
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

    def around(self, document: int, language: str, position: int, paragraphs: int) -> tuple[SourcePlace, ...]:
        """Return the paragraphs of a version round a code point of its text, with where each stands in the file."""
        return around(self._shelf.open(document), language, position, paragraphs)

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
