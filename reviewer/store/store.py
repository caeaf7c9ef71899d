"""The library as the desk sees it: reads, and the one way to write."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from reviewer.errors import UnknownThing
from reviewer.fields import Version
from reviewer.progress import Report
from reviewer.store import backups, codec, likeness, queue, search
from reviewer.store.guarding import guarded, immediate
from reviewer.store.opening import look_over, open_database
from reviewer.store.queue import Order
from reviewer.store.records import (
    ALL,
    Acceptance,
    Compared,
    Correction,
    Counted,
    Entry,
    File,
    Hit,
    Past,
    Relation,
    RowPin,
    StoredDocument,
    StoredVersion,
    Summary,
    Wanted,
)
from reviewer.store.writing import LAST, Writing

_DOCUMENTS = (
    "SELECT id, state, note, sample, languages, expected, name, title, errors, warnings, "
    f"CASE WHEN {queue.TO_DECIDE} THEN 'to decide' ELSE certainty END FROM documents"
)
_VERSIONS = (
    "SELECT v.id, v.document, v.language, v.text, s.path, s.name, s.sha256, s.kind, s.size FROM versions v "
    "JOIN documents d ON d.id = v.document JOIN texts t ON t.id = v.text JOIN sources s ON s.id = t.source "
    "WHERE v.live AND d.live AND "
)


class Store:
    """One library file, open; a context manager, used on the thread that made it.

    Every method raises `LibraryBusy` where another process holds the file or the disk refuses, `DamagedLibrary`
    where the file turns out to be broken.
    """

    def __init__(self, path: Path, check: bool = True) -> None:
        """Open the library, or make it; `check` reads the whole of it first."""
        self.path = path
        self._conn, self.is_new = open_database(path, check)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; what was written is safe without it."""
        self._conn.close()

    def stamp(self) -> int:
        """Return a number that changes when another connection writes to the file."""
        return int(self._all("PRAGMA data_version")[0][0])

    @contextmanager
    def write(self, who: str, at: datetime) -> Iterator[Writing]:
        """Open the write transaction: all of it is stored, or, where anything fails, nothing."""
        with guarded(self.path), immediate(self._conn):
            yield Writing(self._conn, who, at.isoformat(timespec="seconds"))

    def documents(self, numbers: Iterable[int] | None = None) -> tuple[StoredDocument, ...]:
        """Return every document that has a version, in the order of their arrival, or those of `numbers` in theirs."""
        if numbers is None:
            return tuple(map(_document, self._all(f"{_DOCUMENTS} WHERE {queue.ALIVE} ORDER BY id")))
        wanted = tuple(numbers)
        rows = self._all(
            f"{_DOCUMENTS} WHERE {queue.ALIVE} AND id IN (SELECT value FROM json_each(?))", json.dumps(wanted)
        )
        found = {row[0]: _document(row) for row in rows}
        return tuple(found[number] for number in wanted if number in found)

    def document(self, number: int) -> StoredDocument:
        """Return one document; raises `UnknownThing`."""
        row = self._all(f"{_DOCUMENTS} WHERE live AND id = ?", number)
        if not row:
            raise UnknownThing(f"document {number}")
        return _document(row[0])

    def queue(self, order: Order = "need", wanted: Wanted = ALL) -> list[int]:
        """Return the numbers of the documents that are `wanted`, in `order`."""
        with guarded(self.path):
            return queue.numbers(self._conn, order, wanted)

    def counted(self) -> Counted:
        """Count the documents."""
        with guarded(self.path):
            return queue.counted(self._conn)

    def has_samples(self) -> bool:
        """Say whether any document is one of the project's own samples."""
        return bool(self._all(f"SELECT EXISTS (SELECT 1 FROM documents WHERE sample AND {queue.ALIVE})")[0][0])

    def compared(self, document: int) -> Compared | None:
        """Return what comparing the versions of `document` gave, None where that was not kept."""
        rows = self._all("SELECT basis, rows, found FROM compared WHERE document = ?", document)
        return Compared(*rows[0]) if rows else None

    def length(self, document: int) -> int:
        """Return the number of paragraphs of all versions of `document`."""
        sql = "SELECT count(*) FROM versions v JOIN paragraphs p ON p.text = v.text WHERE v.live AND v.document = ?"
        return int(self._all(sql, document)[0][0])

    def versions(self, document: int, known: Mapping[int, Version] | None = None) -> tuple[StoredVersion, ...]:
        """Return the versions of one document, with their texts, readings and corrections.

        `known`: versions as read, by the id of their text; a text never changes, and these are not built again.
        """
        return self._versions("v.document = ?", document, known=known)

    def like(self, version: Version, sample: bool) -> set[int]:
        """Return the ids of versions that could belong to one document with `version`; samples keep to themselves."""
        with guarded(self.path):
            return likeness.like(self._conn, version, sample)

    def beside(self, numbers: Iterable[int]) -> tuple[StoredVersion, ...]:
        """Return the versions of the documents that hold those with these ids, in the order of their arrival."""
        inside = "SELECT document FROM versions WHERE id IN (SELECT value FROM json_each(?))"
        return self._versions(f"v.document IN ({inside})", json.dumps(sorted(numbers)))

    def related(self, document: int) -> tuple[Relation, ...]:
        """Return what `document` has in common with other documents, those first about which a clerk must decide."""
        rows = self._all(
            "SELECT r.other, r.reason, r.undecided FROM related r JOIN documents d ON d.id = r.other AND d.live "
            "WHERE r.document = ? ORDER BY r.undecided DESC, r.other",
            document,
        )
        return tuple(Relation(other, reason, bool(undecided)) for other, reason, undecided in rows)

    def decisions(self, document: int) -> tuple[Past, ...]:
        """Return where a clerk has split or joined `document`, as far as it stands, newest first."""
        return self._pasts(
            "JOIN steps s ON s.id = h.step AND s.standing = 'done' "
            "WHERE h.document = ? AND h.action IN ('split', 'join')",
            document,
        )

    def known(self, sha256: str) -> bool:
        """Say whether a file with this fingerprint is in the library."""
        sql = (
            "SELECT 1 FROM sources s JOIN texts t ON t.source = s.id "
            "JOIN versions v ON v.id = t.version AND v.text = t.id JOIN documents d ON d.id = v.document "
            "WHERE s.sha256 = ? AND v.live AND d.live LIMIT 1"
        )
        return bool(self._all(sql, sha256))

    def sources_named(self, name: str) -> tuple[Path, ...]:
        """Return the paths of the files of that name, in whatever letters, that were ever read into the library."""
        return tuple(Path(row[0]) for row in self._all("SELECT path FROM sources WHERE lower(name) = lower(?)", name))

    def acceptances(self, document: int) -> dict[str, Acceptance]:
        """Return what a clerk has accepted in `document`, by finding or kind."""
        rows = self._all("SELECT finding, reason, made_at, who, texts FROM acceptances WHERE document = ?", document)
        return {finding: Acceptance(reason, at, who, json.loads(texts)) for finding, reason, at, who, texts in rows}

    def pins(self, document: int) -> dict[str, RowPin]:
        """Return the rows that a clerk has made in `document`, in the order in which they were made."""
        rows = self._all(
            "SELECT pin, cells, apart, made_at, who FROM row_pins WHERE document = ? ORDER BY rowid", document
        )
        return {pin: RowPin(json.loads(cells), bool(apart), at, who) for pin, cells, apart, at, who in rows}

    def history(self, document: int) -> tuple[Past, ...]:
        """Return what happened to `document`, newest first."""
        own = "SELECT id FROM versions WHERE document = ?"  # with what happened to them where they were before
        return self._pasts(f"WHERE (h.document = ? OR h.version IN ({own}))", document, document)

    def _pasts(self, condition: str, *parameters: int) -> tuple[Past, ...]:
        rows = self._all(
            "SELECT h.made_at, h.who, h.action, h.document, h.version, h.language, h.field, h.old, h.new "
            f"FROM history h {condition} AND {LAST.replace('history.', 'h.')} ORDER BY h.id DESC",
            *parameters,
        )
        return tuple(
            Past(at, who, action, Entry(number, version, language, field, codec.value_of(old), codec.value_of(new)))
            for at, who, action, number, version, language, field, old, new in rows
        )

    def undo_text(self) -> str:
        """Name the step that an undo would take back, ``""`` where there is none."""
        rows = self._all("SELECT said FROM steps WHERE standing = 'done' ORDER BY id DESC LIMIT 1")
        return str(rows[0][0]) if rows else ""

    def turn(self, undo: bool) -> tuple[str, int, tuple[int, ...]]:
        """Return the action, ``""`` for none, that an undo, or else a redo, would turn; its changes; its documents."""
        which = "'done' ORDER BY id DESC" if undo else "'undone' ORDER BY id"
        rows = self._all(f"SELECT id, action, json_array_length(edits) FROM steps WHERE standing = {which} LIMIT 1")
        if not rows:
            return "", 0, ()
        found = self._all("SELECT DISTINCT document FROM history WHERE step = ?", rows[0][0])
        return rows[0][1], rows[0][2], tuple(row[0] for row in found)

    def redo_text(self) -> str:
        """Name the step that a redo would make again, ``""`` where there is none."""
        rows = self._all("SELECT said FROM steps WHERE standing = 'undone' ORDER BY id LIMIT 1")
        return str(rows[0][0]) if rows else ""

    def search(self, words: str, limit: int = 200, typing: bool = False) -> tuple[Hit, ...]:
        """Return the paragraphs that hold `words` in a row or, where none does, in any order.

        `typing`: the last word may be only the beginning of one.
        """
        end = "*" if typing and words and not words[-1].isspace() else ""
        for query in dict.fromkeys((search.phrase(words), search.all_words(words))):
            rows = query and self._all(
                'SELECT v.document, p.id, v.language, p.text, p."start", p."end" FROM search '
                "CROSS JOIN paragraphs p ON p.id = search.rowid CROSS JOIN texts t ON t.id = p.text "
                "CROSS JOIN versions v ON v.id = t.version AND v.text = t.id "  # versions are not found by their text
                "CROSS JOIN documents d ON d.id = v.document "
                "WHERE search MATCH ? AND v.live AND d.live ORDER BY search.rowid LIMIT ?",  # found as they are read
                query + end,
                limit,
            )
            if rows:
                return self._hits(words, sorted(rows))
        return ()

    def _hits(self, words: str, rows: Iterable[tuple[Any, ...]]) -> tuple[Hit, ...]:
        hits, text, content = [], 0, ""
        for document, _, language, number, start, end in rows:
            if number != text:
                text, content = number, self._all("SELECT content FROM texts WHERE id = ?", number)[0][0]
            paragraph = content[start:end]
            first, last = search.find(words, paragraph)
            hits.append(Hit(document, language, start + first, start + last, search.snippet(paragraph, first, last)))
        return tuple(hits)

    def back_up(self, at: datetime) -> Path:
        """Write a checked copy into ``backups`` beside the library."""
        return backups.back_up(self._conn, self.path, at)

    def look_over(self, report: Report) -> None:
        """Read the whole library; raises `DamagedLibrary`. `report` is called meanwhile; its `Cancelled` passes on."""
        look_over(self._conn, self.path, report)

    def verify(self) -> str:
        """Read the whole library; one sentence where it is sound, else `DamagedLibrary`."""
        return backups.sound(self._conn, self.path)

    def _versions(
        self, condition: str, *parameters: int | str, known: Mapping[int, Version] | None = None
    ) -> tuple[StoredVersion, ...]:
        rows = self._all(_VERSIONS + condition + " ORDER BY v.id", *parameters)
        return tuple(self._version(row, known or {}) for row in rows)

    def _version(self, row: tuple[Any, ...], known: Mapping[int, Version]) -> StoredVersion:
        number, document, language, text, *source = row
        file = File(*source)
        version = known[text] if text in known else self._read(text, file.path)
        corrections = {
            field: Correction(codec.value_of(value), at, who, None if text is None else (text, start, end))
            for field, value, at, who, text, start, end in self._all(
                'SELECT field, value, made_at, who, text, "start", "end" FROM corrections WHERE version = ?', number
            )
        }
        return StoredVersion(number, document, language, text, file, version, corrections)

    def _read(self, text: int, path: str) -> Version:
        names = "content", "structure", "languages", "parts", "read_values"
        kept = self._all(f"SELECT {', '.join(names)} FROM texts WHERE id = ?", text)[0]
        readings = self._all(
            'SELECT field, value, "start", "end", rule, score FROM readings WHERE text = ? ORDER BY id', text
        )
        return codec.version_of(path, dict(zip(names, kept, strict=True)), readings)

    def _all(self, sql: str, *parameters: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401  (what SQLite can hold)
        with guarded(self.path):
            return list(self._conn.execute(sql, parameters))


def restore(library: Path, backup: Path, at: datetime) -> Path:
    """Put a checked `backup` in the place of a library that is closed; return where the replaced file was kept."""
    return backups.replace(library, backup, at)


def _document(row: tuple[Any, ...]) -> StoredDocument:
    number, state, note, sample, languages, expected, name, title, errors, warnings, certainty = row
    present = tuple("" if code == "?" else code for code in languages.split())
    summary = Summary(name, title, errors, warnings, certainty, tuple(expected.split()))
    return StoredDocument(number, state, note, bool(sample), present, summary)
