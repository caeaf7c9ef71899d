"""One document as the desk works on it: its versions with the corrections over them, aligned and checked."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Any

from reviewer.alignment import Pin, Row, align_versions
from reviewer.checks import Finding, Memory, check_document
from reviewer.desk.accepting import accepted_by, fingerprints, is_kind, place_key
from reviewer.desk.comparing import Found, basis_of, kept_of, memory_from, memory_of, rows_of
from reviewer.desk.order import in_order
from reviewer.desk.pins import pins_of
from reviewer.desk.side_rows import Rows
from reviewer.desk.tables import Evidence
from reviewer.errors import UnknownThing
from reviewer.fields import Version
from reviewer.grouping import Certainty, Ties, expected_languages
from reviewer.messages import plain
from reviewer.store import Acceptance, Compared, RowPin, Store, StoredVersion, Summary
from reviewer.text import Span

_KEPT = 24  # documents whose alignment is remembered
_FRESH = 4  # documents of which it is also remembered what the checks have read
_MOST = 100_000  # cells of the documents that are kept open
_Texts = tuple[tuple[int, ...], tuple[Pin, ...]]  # the texts of a document's versions, and the rows that a clerk made


Compare = Callable[[Sequence[Version], Sequence[Pin]], tuple[tuple[Row, ...], Found]]
"""Aligns versions around pins, and runs the checks that look at texts and rows alone."""

Judged = tuple[Finding, str, Acceptance | None]
"""A finding, what names it, and the clerk's acceptance of it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """`stored`, `versions` and the cells of `aligned` and `rows` run parallel, in the order of the languages."""

    stored: tuple[StoredVersion, ...]
    versions: tuple[Version, ...]  # the values to be used: read ones, corrections over them
    aligned: tuple[Row, ...]
    rows: Rows
    accepted: Mapping[str, Acceptance] = field(default_factory=dict)
    pins: Mapping[str, RowPin] = field(default_factory=dict)  # rows that a clerk has made
    memory: Memory = field(default_factory=Memory, compare=False, repr=False)  # what the checks have read of the texts
    ties: Ties = field(default_factory=Ties, compare=False, repr=False)  # what binds the versions together
    _judged: list[tuple[Judged, ...]] = field(
        default_factory=list, compare=False, repr=False
    )  # once they were asked for

    @property
    def name(self) -> str:
        """Return the symbols, else the title, else the name of the first file."""
        return name_of(self.versions)

    def place(self, language: str) -> int:
        """Return the index of the version in `language`; raises `UnknownThing`."""
        for index, version in enumerate(self.stored):
            if version.language == language:
                return index
        raise UnknownThing(language or "a version in no known language")

    def findings(self) -> tuple[Finding, ...]:
        """Run the checks over the values to be used; what a clerk has accepted is left out."""
        return tuple(finding for finding, _, accepted in self.judged() if accepted is None)

    def judged(self) -> tuple[Judged, ...]:
        """Return every finding with its key, and the clerk's acceptance where there is one; checked once."""
        if not self._judged:
            prints = fingerprints(self.versions) if any(map(is_kind, self.accepted)) else {}
            found = check_document(self.versions, self.aligned, self.memory)
            keyed = ((one, place_key(one, self.versions)) for one in found)
            self._judged.append(tuple((one, key, accepted_by(one, key, self.accepted, prints)) for one, key in keyed))
        return self._judged[0]

    @property
    def certainty(self) -> Certainty:
        """How sure it is that the versions are one document, without what a clerk has said."""
        return self.ties.certainty(self.versions)

    def look_through(self) -> None:
        """Find out now what would be found out when it is asked for."""
        self.judged()
        _ = self.certainty
        _ = self.rows.survey, self.rows.row_of

    def compared(self) -> Compared:
        """Return what comparing the versions gave, for the library to keep."""
        self.judged()
        texts = [one.text_id for one in self.stored]
        basis = basis_of(texts, pins_of(self.stored, self.pins.values()))
        return kept_of(basis, self.versions, self.aligned, self.memory.found)

    def evidence(self, version: int, span: Span) -> Evidence:
        """Return where a range of one version's text is shown."""
        text = self.versions[version].text
        language = self.stored[version].language
        paragraph = text.paragraph_at(span.start)
        row = -1 if paragraph is None else self.rows.row_of[version][paragraph]
        row_or_none = row if row >= 0 else None
        return Evidence(language, span.start, span.end, row_or_none, span.cut(text.content))


def in_use(stored: StoredVersion) -> Version:
    """Return the version with the values to be used: the clerk's corrections over the values read."""
    corrected = {field: correction.value for field, correction in stored.corrections.items()}
    return replace(stored.version, values={**stored.version.values, **corrected})


class Shelf:
    """Opens documents, and remembers the last ones with what costs most: texts, alignment, what the checks read."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._opened: dict[int, Opened] = {}
        self._aligned: dict[_Texts, tuple[Row, ...]] = {}
        self._read: dict[tuple[int, ...], _Read] = {}
        self._stamp = store.stamp()

    def open(self, document: int, compare: Compare | None = None) -> Opened:
        """Return `document` as it stands; raises `UnknownThing`.

        `compare` does the comparing, where that is to be done.
        """
        if not self.holds(document):
            known = {text: version for read in self._read.values() for text, version in read.versions.items()}
            stored = sorted(self._store.versions(document, known), key=lambda version: in_order(version.language))
            if not stored:
                raise UnknownThing(f"document {document}")
            self._opened[document] = self._open(tuple(stored), compare)
            self._make_room()
        return self._opened[document]

    def _make_room(self) -> None:
        _shorten(self._opened)
        lengths = {document: len(one.aligned) * len(one.stored) for document, one in self._opened.items()}
        for document in list(lengths)[:-1]:  # the last one is at work
            if sum(lengths.values()) > _MOST:
                del self._opened[document], lengths[document]

    def holds(self, document: int) -> bool:
        """Say whether `document` is open, as it stands."""
        if self._stamp != (stamp := self._store.stamp()):  # another connection wrote; a text never changes
            self._opened.clear()
            self._stamp = stamp
        return document in self._opened

    def forget(self, documents: Iterable[int]) -> None:
        """Open `documents` afresh next time: their values have changed. What belongs to texts stays."""
        for document in documents:
            self._opened.pop(document, None)

    def clear(self) -> None:
        """Open every document afresh next time; the number of a text that was not kept after all is given again."""
        self._opened.clear()
        self._aligned.clear()
        self._read.clear()

    def to_keep(self, document: int) -> Compared | None:
        """Return what comparing the versions of `document` gave, None where the library keeps it already."""
        opened = self.open(document)
        opened.judged()
        read = self._read[tuple(one.text_id for one in opened.stored)]
        if read.kept is read.memory.basis:
            return None
        read.kept = read.memory.basis
        return opened.compared()

    def remember(self, texts: Sequence[int], rows: tuple[Row, ...]) -> None:
        """Keep the alignment of `texts`, found elsewhere."""
        self._aligned[tuple(texts), ()] = rows
        _shorten(self._aligned)

    def adopt(self, other: "Shelf") -> None:
        """Keep what `other` has read and found of texts of the same library: a text never changes."""
        self._aligned.update(other._aligned)
        _shorten(self._aligned)
        self._read.update(other._read)
        _shorten(self._read, _FRESH)

    def _open(self, stored: tuple[StoredVersion, ...], compare: Compare | None) -> Opened:
        versions = tuple(map(in_use, stored))
        texts = tuple(version.text_id for version in stored)
        made = self._store.pins(stored[0].document)
        pins = pins_of(stored, made.values())
        read = self._read.pop(texts, None) or _Read({one.text_id: one.version for one in stored})
        aligned = self._compare(stored[0].document, (texts, pins), versions, read, compare)
        self._read[texts] = read  # as the last one
        _shorten(self._read, _FRESH)
        accepted = self._store.acceptances(stored[0].document)
        judged = read.judged(aligned, versions, accepted)
        shown = read.shown(stored, aligned)
        return Opened(stored, versions, aligned, shown, accepted, made, read.memory, read.ties, judged)

    def _compare(
        self, document: int, known: _Texts, versions: Sequence[Version], read: "_Read", compare: Compare | None
    ) -> tuple[Row, ...]:
        """Return the rows: those remembered, else those that the library keeps, else those found now."""
        if known not in self._aligned or read.memory.basis is None:
            kept = self._store.compared(document)
            if kept and kept.basis == basis_of(*known):
                rows = self._aligned.setdefault(known, rows_of(kept))
                read.memory = memory_of(kept, rows)
                read.kept = read.memory.basis
        if known not in self._aligned and compare is not None:
            rows, found = compare(versions, known[1])
            self._aligned[known] = rows
            read.memory = memory_from(versions, rows, found)
        elif known not in self._aligned:
            self._aligned[known] = align_versions(versions, known[1])
        _shorten(self._aligned)
        return self._aligned[known]


class _Read:
    """The texts of one document, as read and by their ids, and what was made of them."""

    def __init__(self, versions: dict[int, Version]) -> None:
        self.versions = versions
        self.memory = Memory()
        self.ties = Ties()
        self.kept: object = None  # the basis of what the library keeps
        self._rows = Rows((), ())
        self._rows_of: object = None
        self._judged: list[tuple[Judged, ...]] = []
        self._judged_of: object = None

    def shown(self, stored: Sequence[StoredVersion], aligned: tuple[Row, ...]) -> Rows:
        """Return the rows as they are shown: the same ones as long as nothing in them has changed."""
        of = [version.language for version in stored], aligned
        if of != self._rows_of:
            self._rows = Rows(stored, aligned)
            self._rows_of = of
        return self._rows

    def judged(
        self, aligned: tuple[Row, ...], versions: Sequence[Version], accepted: Mapping[str, Acceptance]
    ) -> list[tuple[Judged, ...]]:
        """Return where to keep what is found in `versions`: what was found already, as long as nothing has changed."""
        of = aligned, [version.values for version in versions], accepted
        if of != self._judged_of:
            self._judged, self._judged_of = [], of
        return self._judged


def _shorten(remembered: dict[Any, Any], kept: int = _KEPT) -> None:
    while len(remembered) > kept:
        del remembered[next(iter(remembered))]


def summary_of(versions: Sequence[Version], findings: Iterable[Finding], certainty: Certainty) -> Summary:
    """Return what the queue shows of a document with these versions and findings."""
    counts, expected = Counter(finding.severity for finding in findings), expected_languages(versions)
    return Summary(name_of(versions), title_of(versions), counts["error"], counts["warning"], certainty, expected)


def name_of(versions: Sequence[Version]) -> str:
    """Return the symbols, else the title, else the name of the first file."""
    symbols = next((version.items("symbols") for version in _english_first(versions) if version.items("symbols")), [])
    return "; ".join(symbols) or title_of(versions) or plain(PurePath(versions[0].file).stem)


def title_of(versions: Sequence[Version]) -> str:
    """Return the English title, or that of the first version which has one."""
    titles = (version.values.get("title") for version in _english_first(versions))
    return next((str(title) for title in titles if title), "")


def _english_first(versions: Sequence[Version]) -> list[Version]:
    return sorted(versions, key=lambda version: version.language != "en")
