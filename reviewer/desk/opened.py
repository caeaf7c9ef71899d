"""One document as the desk works on it: its versions with the corrections over them, aligned and checked."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath
from typing import Any

from reviewer.alignment import Pin, Row, align_versions
from reviewer.checks import Finding, Memory, check_document
from reviewer.desk.accepting import accepted_by, fingerprints, place_key
from reviewer.desk.pins import pins_of
from reviewer.desk.reading import in_order
from reviewer.desk.tables import Evidence, Piece, TextRow
from reviewer.errors import UnknownThing
from reviewer.fields import Version
from reviewer.store import Acceptance, RowPin, Store, StoredVersion, Summary
from reviewer.text import Span, Text

_KEPT = 24  # documents whose alignment is remembered
_FRESH = 4  # documents of which it is also remembered what the checks have read
_Texts = tuple[tuple[int, ...], tuple[Pin, ...]]  # the texts of a document's versions, and the rows that a clerk made


Judged = tuple[Finding, str, Acceptance | None]
"""A finding, what names it, and the clerk's acceptance of it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """`stored`, `versions` and the cells of `aligned` and `rows` run parallel, in the order of the languages."""

    stored: tuple[StoredVersion, ...]
    versions: tuple[Version, ...]  # the values to be used: read ones, corrections over them
    aligned: tuple[Row, ...]
    rows: tuple[TextRow, ...]
    accepted: Mapping[str, Acceptance] = field(default_factory=dict)
    pins: Mapping[str, RowPin] = field(default_factory=dict)  # rows that a clerk has made
    memory: Memory = field(default_factory=Memory, compare=False, repr=False)  # what the checks have read of the texts
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
            prints = fingerprints(self.versions)
            found = check_document(self.versions, self.aligned, self.memory)
            keyed = ((one, place_key(one, self.versions)) for one in found)
            self._judged.append(tuple((one, key, accepted_by(one, key, self.accepted, prints)) for one, key in keyed))
        return self._judged[0]

    def evidence(self, version: int, span: Span) -> Evidence:
        """Return where a range of one version's text is shown."""
        text = self.versions[version].text
        language = self.stored[version].language
        paragraph = text.paragraph_at(span.start)
        row = None
        if paragraph is not None:
            holds = (i for i, aligned in enumerate(self.aligned) if paragraph in aligned.cells[version])
            row = next(holds, None)
        return Evidence(language, span.start, span.end, row, span.cut(text.content))


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

    def open(self, document: int) -> Opened:
        """Return `document` as it stands; raises `UnknownThing`."""
        if self._stamp != (stamp := self._store.stamp()):  # another program wrote
            self.clear()
            self._stamp = stamp
        if document not in self._opened:
            known = {text: version for read in self._read.values() for text, version in read.versions.items()}
            stored = sorted(self._store.versions(document, known), key=lambda version: in_order(version.language))
            if not stored:
                raise UnknownThing(f"document {document}")
            self._opened[document] = self._open(tuple(stored))
            _shorten(self._opened)
        return self._opened[document]

    def forget(self, documents: Iterable[int]) -> None:
        """Open `documents` afresh next time: their values have changed. What belongs to texts stays."""
        for document in documents:
            self._opened.pop(document, None)

    def clear(self) -> None:
        """Open every document afresh next time; the number of a text that was not kept after all is given again."""
        self._opened.clear()
        self._aligned.clear()
        self._read.clear()

    def remember(self, texts: Sequence[int], rows: tuple[Row, ...]) -> None:
        """Keep the alignment of `texts`, found elsewhere."""
        self._aligned[tuple(texts), ()] = rows
        _shorten(self._aligned)

    def adopt(self, other: "Shelf") -> None:
        """Keep the alignments that `other` found for what it has just written to the same library."""
        self.clear()
        self._stamp = self._store.stamp()
        self._aligned.update(other._aligned)

    def _open(self, stored: tuple[StoredVersion, ...]) -> Opened:
        versions = tuple(map(in_use, stored))
        texts = tuple(version.text_id for version in stored)
        made = self._store.pins(stored[0].document)
        known = texts, pins_of(stored, made.values())
        if known not in self._aligned:
            self._aligned[known] = align_versions(versions, known[1])
            _shorten(self._aligned)
        aligned = self._aligned[known]
        read = self._read.pop(texts, None) or _Read({one.text_id: one.version for one in stored})
        self._read[texts] = read  # as the last one
        _shorten(self._read, _FRESH)
        accepted = self._store.acceptances(stored[0].document)
        return Opened(stored, versions, aligned, read.shown(stored, aligned), accepted, made, read.memory)


@dataclass(slots=True)
class _Read:
    """The texts of one document, as read and by their ids, and what was made of them."""

    versions: dict[int, Version]
    memory: Memory = field(default_factory=Memory)
    rows: tuple[TextRow, ...] = ()
    _rows_of: object = None

    def shown(self, stored: Sequence[StoredVersion], aligned: tuple[Row, ...]) -> tuple[TextRow, ...]:
        """Return the rows as they are shown; a row that is as it was is the same object."""
        of = [version.language for version in stored], aligned
        if of != self._rows_of:
            self.rows = tuple(_text_row(stored, row) for row in aligned)
            self._rows_of = of
        return self.rows


def _shorten(remembered: dict[Any, Any], kept: int = _KEPT) -> None:
    while len(remembered) > kept:
        del remembered[next(iter(remembered))]


def _text_row(stored: Sequence[StoredVersion], row: Row) -> TextRow:
    cells = {
        version.language: tuple(_piece(version.version, paragraph) for paragraph in cell)
        for version, cell in zip(stored, row.cells, strict=True)
    }
    first = next((pieces[0] for pieces in cells.values() if pieces), None)
    return TextRow(cells, first.part if first else "body", first.annex if first else 0, row.human, row.apart)


def _piece(version: Version, index: int) -> Piece:
    paragraph, part = version.text.paragraphs[index], version.parts[index]
    text, language = version.text.cut(paragraph), version.languages[index] or version.language
    deleted = _deleted(version.text, index) if version.text.deletions else ()
    return Piece(index, paragraph.span.start, text, part.name, part.annex, part.heading, language, deleted)


def _deleted(text: Text, index: int) -> tuple[tuple[int, str], ...]:
    """Return what tracked changes took out of a paragraph, and the whole paragraphs that stood before it.

    What stood behind the last paragraph is shown at its end.
    """
    span, last = text.paragraphs[index].span, index == len(text.paragraphs) - 1
    first = bisect_left(text.deletions, span.start, key=lambda one: one.start)
    found: list[tuple[int, str]] = []
    for one in text.deletions[first:]:
        if one.start > span.end and not (last and one.whole):
            break
        if one.start > span.end:
            found.append((len(span.cut(text.content)), f"\n{one.text}"))
        elif one.whole:
            found.append((0, f"{one.text}\n"))
        else:
            found.append((one.start - span.start, one.text))
    return tuple(sorted(found, key=lambda place: place[0]))


def summary_of(versions: Sequence[Version], findings: Iterable[Finding]) -> Summary:
    """Return what the queue shows of a document with these versions and findings."""
    counts = Counter(finding.severity for finding in findings)
    return Summary(name_of(versions), title_of(versions), counts["error"], counts["warning"])


def name_of(versions: Sequence[Version]) -> str:
    """Return the symbols, else the title, else the name of the first file."""
    symbols = next((version.items("symbols") for version in _english_first(versions) if version.items("symbols")), [])
    return "; ".join(symbols) or title_of(versions) or PurePath(versions[0].file).stem


def title_of(versions: Sequence[Version]) -> str:
    """Return the English title, or that of the first version which has one."""
    titles = (version.values.get("title") for version in _english_first(versions))
    return next((str(title) for title in titles if title), "")


def _english_first(versions: Sequence[Version]) -> list[Version]:
    return sorted(versions, key=lambda version: version.language != "en")
