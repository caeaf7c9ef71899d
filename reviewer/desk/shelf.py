"""The documents opened last, with what costs most: their texts, how they are aligned, what the checks read of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from reviewer.alignment import Pin, Row, align_versions
from reviewer.checks import Memory
from reviewer.desk.comparing import basis_of, memory_of, rows_of
from reviewer.desk.opened import Judged, Opened, in_use
from reviewer.desk.order import in_order
from reviewer.desk.pins import Numbers, pins_of
from reviewer.desk.side_rows import Rows
from reviewer.errors import UnknownThing
from reviewer.fields import Version
from reviewer.grouping import Ties
from reviewer.store import Acceptance, Compared, Store, StoredVersion

LONG = 150  # paragraphs of all versions, beyond which a document's texts take time to align and to check
_KEPT = 24  # documents whose alignment is remembered
FRESH = 4  # documents of which it is also remembered what the checks have read
_MOST = 100_000  # cells of the documents that are kept open
_Texts = tuple[tuple[int, ...], tuple[Pin, ...]]  # the texts of a document's versions, and the rows that a clerk made


class Shelf:
    """Opens documents, and remembers the last ones with what costs most: texts, alignment, what the checks read."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._opened: dict[int, Opened] = {}
        self._aligned: dict[_Texts, tuple[Row, ...]] = {}
        self._read: dict[tuple[int, ...], _Read] = {}
        self._stamp = store.stamp()
        self.later = False  # a long document's texts are read again beside, and not at the change that asks for it
        self.unchecked: dict[int, None] = {}  # documents, as an ordered set, of which that is due

    def open(self, document: int) -> Opened:
        """Return `document` as it stands; raises `UnknownThing`."""
        if not self.holds(document):
            known = {text: version for read in self._read.values() for text, version in read.versions.items()}
            stored = sorted(self._store.versions(document, known), key=lambda version: in_order(version.language))
            if not stored:
                raise UnknownThing(f"document {document}")
            self._opened[document] = self._open(tuple(stored))
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

    def look_through(self) -> None:
        """Find out of the documents that are open what would be found out when it is asked for."""
        for opened in self._opened.values():
            opened.look_through()

    def to_keep(self, document: int) -> Compared | None:
        """Return what comparing the versions of `document` gave, None where the library keeps it already."""
        opened = self.open(document)
        opened.judged()
        if not opened.is_checked:
            return None
        read = self._read[_texts(opened)]
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
        for document in [one for one, opened in self._opened.items() if _texts(opened) in other._read]:
            del self._opened[document]  # it is opened anew with what was found
        self._aligned.update(other._aligned)
        _shorten(self._aligned)
        self._read.update(other._read)
        _shorten(self._read, FRESH)

    def _open(self, stored: tuple[StoredVersion, ...]) -> Opened:
        versions = tuple(map(in_use, stored))
        texts = tuple(version.text_id for version in stored)
        made = self._store.pins(stored[0].document)
        read = self._read.pop(texts, None) or _Read({one.text_id: one.version for one in stored})
        pins = pins_of(stored, made.values(), read.numbers)
        aligned = self._compare(stored[0].document, (texts, pins), versions, read)
        self._read[texts] = read  # as the last one
        _shorten(self._read, FRESH)
        accepted = self._store.acceptances(stored[0].document)
        judged = read.judged(aligned, versions, accepted)
        shown = read.shown(stored, aligned)
        later = self.later and len(aligned) * len(stored) > LONG
        opened = Opened(stored, versions, aligned, shown, accepted, made, read.memory, read.ties, later, judged)
        if later and read.memory.basis is not None and not opened.is_checked:
            self.unchecked[stored[0].document] = None
        return opened

    def _compare(self, document: int, known: _Texts, versions: Sequence[Version], read: "_Read") -> tuple[Row, ...]:
        """Return the rows: those remembered, else those that the library keeps, else those found now."""
        if known not in self._aligned or read.memory.basis is None:
            kept = self._store.compared(document)
            if kept and kept.basis == basis_of(*known):
                rows = self._aligned.setdefault(known, rows_of(kept))
                read.memory = memory_of(kept, rows)
                read.kept = read.memory.basis
        if known not in self._aligned:
            self._aligned[known] = align_versions(versions, known[1])
        _shorten(self._aligned)
        return self._aligned[known]


class _Read:
    """The texts of one document, as read and by their ids, and what was made of them."""

    def __init__(self, versions: dict[int, Version]) -> None:
        self.versions = versions
        self.memory = Memory()
        self.ties = Ties()
        self.numbers: dict[int, Numbers] = {}
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


def _texts(opened: Opened) -> tuple[int, ...]:
    return tuple(one.text_id for one in opened.stored)


def _shorten(remembered: dict[Any, Any], kept: int = _KEPT) -> None:
    while len(remembered) > kept:
        del remembered[next(iter(remembered))]
