"""What a clerk can look at."""

from reviewer.desk import listing
from reviewer.desk.arranging import grouping_row
from reviewer.desk.bench import Bench
from reviewer.desk.fieldrows import field_rows
from reviewer.desk.side_rows import Rows
from reviewer.desk.sources import around, places_of, source_of
from reviewer.desk.tables import (
    FieldRow,
    FindingRow,
    GroupingRow,
    HistoryRow,
    SearchRow,
    SourcePlace,
    SourceRow,
    VersionRow,
)


class Seeing(Bench):
    """The verbs that change nothing."""

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
