"""Every change of the library: inside one transaction, and on record.

Material (sources, documents, versions, texts) is added first and shows nowhere; what a clerk sees is changed by
`Writing.step` alone, which notes who did what and how to take it back.
"""

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from reviewer.errors import UnknownThing
from reviewer.fields import Version
from reviewer.store import codec, queue, search
from reviewer.store.records import (
    Compared,
    Correction,
    Edit,
    Entry,
    File,
    SetAcceptance,
    SetCell,
    SetCorrection,
    SetPin,
    Step,
    Summary,
    Turned,
)

_STEP = "SELECT id, action, said, edits FROM steps "
LAST = (
    "NOT (history.action = 'correct' AND (history.old = history.new OR EXISTS (SELECT 1 FROM history later WHERE "
    "later.step = history.step AND later.action = 'correct' AND later.version = history.version "
    "AND later.field = history.field AND later.id > history.id)))"
)
"""Of the lines that one correction left while it was typed: the last, where it changed anything at all."""


class Writing:
    """An open write transaction; `who` and `made_at` (ISO with offset) go into the history."""

    def __init__(self, conn: sqlite3.Connection, who: str, made_at: str) -> None:
        self._conn = conn
        self._who = who
        self._made_at = made_at

    def add_document(self, sample: bool) -> int:
        """Add a document that does not show yet."""
        return self._insert("documents", {"sample": int(sample)})

    def add_version(self, document: int, language: str) -> int:
        """Add a version that does not show yet."""
        return self._insert("versions", {"document": document, "language": language})

    def add_text(self, version_id: int, file: File, version: Version) -> int:
        """Add what was read from `file`, with its readings and its place in the search index."""
        source = self._insert(
            "sources",
            {
                "path": codec.clean(file.path),
                "name": codec.clean(file.name),
                "sha256": file.sha256,
                "kind": file.kind,
                "size": file.size,
            },
        )
        columns = codec.text_columns(version)
        text = self._insert("texts", {"version": version_id, "source": source, "read_at": self._made_at, **columns})
        self._conn.executemany(
            'INSERT INTO readings (text, field, value, "start", "end", rule, score) VALUES (?, ?, ?, ?, ?, ?, ?)',
            [(text, *codec.reading_columns(reading)) for reading in (*version.readings, *version.suggestions)],
        )
        self._index(text, version, columns["content"])
        return text

    def step(self, step: Step) -> None:
        """Make the edits of `step` and put them on record; what had been undone can no longer be redone."""
        self._execute("UPDATE steps SET standing = 'left behind' WHERE standing = 'undone'")
        number = self._insert(
            "steps",
            {
                "made_at": self._made_at,
                "who": self._who,
                "action": step.action,
                "said": codec.clean(step.said),
                "edits": codec.clean(codec.pack_edits(step.edits)),
            },
        )
        for entry in step.entries:
            self._note(number, step.action, entry)
        self._make(step.edits)

    def go_on(self, step: Step) -> None:
        """Make `step` part of the last one, where that changed the same things in the same way by the same clerk.

        The last step then leads from where it began to where `step` ends; where that is the same, it is none. The
        history keeps every line, and shows the last. Elsewhere `step` is one of its own.
        """
        row = self._execute("SELECT id, standing, who, action, edits FROM steps ORDER BY id DESC LIMIT 1").fetchone()
        before = codec.edits_of(row[4]) if row and row[1:4] == ("done", self._who, step.action) else ()
        if [_changed(edit) for edit in before] != [_changed(edit) for edit in step.edits]:
            self.step(step)
            return
        joined = tuple(replace(new, old=old.old) for old, new in zip(before, step.edits, strict=True))  # type: ignore[arg-type]
        standing = "left behind" if all(_idle(edit) for edit in joined) else "done"
        self._execute(
            "UPDATE steps SET made_at = ?, edits = ?, standing = ? WHERE id = ?",
            (self._made_at, codec.clean(codec.pack_edits(joined)), standing, row[0]),
        )
        for entry in step.entries:
            began = self._execute(
                "SELECT old FROM history WHERE step = ? AND version IS ? AND field = ? ORDER BY id LIMIT 1",
                (row[0], entry.version, entry.field),
            ).fetchone()
            self._note(row[0], step.action, replace(entry, old=codec.value_of(began[0])))
        self._make(step.edits)

    def _note(self, step: int, action: str, entry: Entry) -> None:
        self._insert(
            "history",
            {
                "made_at": self._made_at,
                "who": self._who,
                "action": action,
                "document": entry.document,
                "version": entry.version,
                "language": entry.language,
                "field": entry.field,
                "old": codec.clean(codec.pack(entry.old)),
                "new": codec.clean(codec.pack(entry.new)),
                "step": step,
            },
        )

    def undo(self) -> Turned | None:
        """Take back the last step; None where there is nothing to undo."""
        row = self._execute(_STEP + "WHERE standing = 'done' ORDER BY id DESC LIMIT 1").fetchone()
        if row is None:
            return None
        edits = codec.edits_of(row[3])
        self._make(_inverse(edit) for edit in reversed(edits))
        return Turned(row[1], row[2], self._turn(row[0], "undone", "undo", "new, old"), _whole(edits))

    def redo(self) -> Turned | None:
        """Make the step again that was undone last; None where there is none."""
        row = self._execute(_STEP + "WHERE standing = 'undone' ORDER BY id LIMIT 1").fetchone()
        if row is None:
            return None
        edits = codec.edits_of(row[3])
        self._make(edits)
        return Turned(row[1], row[2], self._turn(row[0], "done", "redo", "old, new"), _whole(edits))

    def summarise(self, document: int, summary: Summary) -> None:
        """Keep what the queue shows of `document`: computed from the rest, so no step and no history."""
        name, title = codec.clean(summary.name), codec.clean(summary.title)
        self._execute(
            "UPDATE documents SET name = ?, title = ?, errors = ?, warnings = ?, folded = ?, sorted_by = ?, "
            "certainty = ?, expected = ? WHERE id = ?",
            (
                name,
                title,
                summary.errors,
                summary.warnings,
                queue.folded(name, title),
                queue.sorted_by(name),
                summary.certainty,
                " ".join(summary.expected),
                document,
            ),
        )

    def keep_compared(self, document: int, compared: Compared) -> None:
        """Keep what comparing the versions of `document` gave: computed from the texts, so no step and no history."""
        self._execute(
            "INSERT OR REPLACE INTO compared (document, basis, rows, found) VALUES (?, ?, ?, ?)",
            (document, compared.basis, compared.rows, codec.clean(compared.found)),
        )

    def relate(self, document: int, other: int, reason: str, undecided: bool) -> None:
        """Keep what `document` has in common with `other`: computed from the texts, so no step and no history."""
        self._execute(
            "INSERT OR REPLACE INTO related (document, other, reason, undecided) VALUES (?, ?, ?, ?)",
            (document, other, codec.clean(reason), int(undecided)),
        )

    def _turn(self, step: int, standing: str, action: str, order: str) -> tuple[int, ...]:
        self._execute("UPDATE steps SET standing = ? WHERE id = ?", (standing, step))
        self._execute(
            "INSERT INTO history (made_at, who, action, document, version, language, field, old, new, step) "
            f"SELECT ?, ?, ?, document, version, language, field, {order}, step FROM history "
            f"WHERE step = ? AND action NOT IN ('undo', 'redo') AND {LAST} ORDER BY id",
            (self._made_at, self._who, action, step),
        )
        found = self._execute("SELECT DISTINCT document FROM history WHERE step = ?", (step,))
        return tuple(row[0] for row in found)

    def _make(self, edits: Iterable[Edit]) -> None:
        for edit in edits:
            if isinstance(edit, SetCell):
                changed = self._execute(
                    f'UPDATE {edit.table} SET "{edit.column}" = ? WHERE id = ?', (edit.new, edit.row)
                ).rowcount
                if not changed:
                    raise UnknownThing(f"{edit.table} {edit.row}")
            elif isinstance(edit, SetAcceptance):
                self._set_acceptance(edit)
            elif isinstance(edit, SetPin):
                self._set_pin(edit)
            else:
                self._set_correction(edit.version, edit.field, edit.new)

    def _set_acceptance(self, edit: SetAcceptance) -> None:
        self._execute("DELETE FROM acceptances WHERE document = ? AND finding = ?", (edit.document, edit.finding))
        if edit.new is not None:
            self._insert(
                "acceptances",
                {
                    "document": edit.document,
                    "finding": edit.finding,
                    "reason": codec.clean(edit.new.reason),
                    "made_at": edit.new.made_at,
                    "who": edit.new.who,
                    "texts": codec.pack(dict(edit.new.texts)),
                },
            )

    def _set_pin(self, edit: SetPin) -> None:
        self._execute("DELETE FROM row_pins WHERE document = ? AND pin = ?", (edit.document, edit.pin))
        if edit.new is not None:
            self._insert(
                "row_pins",
                {
                    "document": edit.document,
                    "pin": edit.pin,
                    "cells": codec.pack(dict(edit.new.cells)),
                    "apart": int(edit.new.apart),
                    "made_at": edit.new.made_at,
                    "who": edit.new.who,
                },
            )

    def _set_correction(self, version: int, field: str, new: Correction | None) -> None:
        self._execute("DELETE FROM corrections WHERE version = ? AND field = ?", (version, field))
        if new is not None:
            self._execute(
                'INSERT INTO corrections (version, field, value, made_at, who, text, "start", "end") '
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (version, field, codec.clean(codec.pack(new.value)), new.made_at, new.who, *(new.place or [None] * 3)),
            )

    def _index(self, text: int, version: Version, content: str) -> None:
        for paragraph in version.text.paragraphs:
            span = paragraph.span
            row = self._insert("paragraphs", {"text": text, "start": span.start, "end": span.end})
            self._execute("INSERT INTO search (rowid, key) VALUES (?, ?)", (row, search.key(span.cut(content))))

    def _insert(self, table: str, row: dict[str, Any]) -> int:
        columns = ", ".join(f'"{column}"' for column in row)
        marks = ", ".join("?" * len(row))
        cursor = self._execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", tuple(row.values()))
        return int(cursor.lastrowid or 0)

    def _execute(self, sql: str, parameters: tuple[Any, ...] = ()) -> sqlite3.Cursor:
        return self._conn.execute(sql, parameters)


def _inverse(edit: Edit) -> Edit:
    if isinstance(edit, SetCell):
        return SetCell(edit.table, edit.row, edit.column, edit.new, edit.old)
    if isinstance(edit, SetAcceptance):
        return SetAcceptance(edit.document, edit.finding, edit.new, edit.old)
    if isinstance(edit, SetPin):
        return SetPin(edit.document, edit.pin, edit.new, edit.old)
    return SetCorrection(edit.version, edit.field, edit.new, edit.old)


def _changed(edit: Edit) -> tuple[object, ...]:
    """Return what an edit changes, without from what to what."""
    if isinstance(edit, SetCorrection):
        return "correction", edit.version, edit.field
    return (edit.table, edit.row, edit.column) if isinstance(edit, SetCell) else (edit,)


def _idle(edit: Edit) -> bool:
    """Say whether nothing changes after all; a correction typed again is the same, whenever it was made."""
    if isinstance(edit, SetCorrection) and edit.old and edit.new:
        return edit.old.value == edit.new.value
    if isinstance(edit, SetCell) and edit.column == "state":
        return True  # that a clerk has begun with a document is no change by itself
    return edit.old == edit.new


def _whole(edits: Iterable[Edit]) -> tuple[int, ...]:
    cells = (edit for edit in edits if isinstance(edit, SetCell))
    return tuple(edit.row for edit in cells if (edit.table, edit.column) == ("documents", "live"))
