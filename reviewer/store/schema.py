"""The library's tables, one frozen migration a shipped change (SQLite 3.40 is the oldest served).

A migration that has been shipped is never edited: it uses literals, not today's classes.
"""

import sqlite3

from sqlite_utils import Database, Migrations

from reviewer.store import queue
from reviewer.store.records import APPLICATION_ID

schema = Migrations("reviewer")


def migrate(conn: sqlite3.Connection) -> None:
    """Make the changes that the library in `conn` still needs, within its transaction."""
    db = Database(conn, execute_plugins=False)
    schema.apply(db)
    for number, name, title in db.execute("SELECT id, name, title FROM documents WHERE sorted_by = ''").fetchall():
        db.execute(
            "UPDATE documents SET folded = ?, sorted_by = ? WHERE id = ?",
            (queue.folded(name, title), queue.sorted_by(name), number),
        )


@schema(name="001_library")
def library(db: Database) -> None:
    """Documents, their versions as read, corrections apart, and a history that only grows."""
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for statement in _TABLES.split(";\n\n"):
        db.execute(statement)


@schema(name="002_acceptances")
def acceptances(db: Database) -> None:
    """Differences that a clerk has accepted, with the reason: for one place, or for one kind in a document."""
    db.execute(_ACCEPTANCES)


@schema(name="003_row_pins")
def row_pins(db: Database) -> None:
    """Rows that a clerk has made, named by the words of their paragraphs."""
    db.execute(_ROW_PINS)


_ROW_PINS = """
CREATE TABLE row_pins (
    document INTEGER NOT NULL REFERENCES documents (id),
    pin TEXT NOT NULL,
    cells TEXT NOT NULL,
    apart INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    who TEXT NOT NULL,
    PRIMARY KEY (document, pin)
) STRICT
"""


@schema(name="004_related")
def related(db: Database) -> None:
    """What documents have in common that is no reason to put them together, found when they were imported."""
    db.execute(_RELATED)
    db.execute("CREATE INDEX history_version ON history (version)")


@schema(name="005_places")
def places(db: Database) -> None:
    """Where in a text a clerk took a correction from."""
    for column in ("text", '"start"', '"end"'):
        db.execute(f"ALTER TABLE corrections ADD COLUMN {column} INTEGER")


@schema(name="006_queue")
def queued(db: Database) -> None:
    """What the queue is filtered and sorted by, and what was found by comparing the versions of a document.

    `folded` and `sorted_by` are filled by `migrate`, where they are missing.
    """
    for column in ("languages", "folded", "sorted_by"):
        db.execute(f"ALTER TABLE documents ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
    for number in ("NEW", "OLD"):
        db.execute(
            f"CREATE TRIGGER languages_of_{number.lower()} AFTER UPDATE OF live, document, language ON versions "
            f"BEGIN UPDATE documents SET languages = {_PRESENT.format(number=number + '.document')} "
            f"WHERE id = {number}.document; END"
        )
    db.execute(f"UPDATE documents SET languages = {_PRESENT.format(number='documents.id')}")
    db.execute(_COMPARED)


@schema(name="007_certainty")
def certainty(db: Database) -> None:
    """How sure it is that the versions of a document are one, and which languages it should have."""
    for column in ("certainty", "expected"):
        db.execute(f"ALTER TABLE documents ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")


_PRESENT = (
    "(SELECT coalesce(group_concat(code, ' '), '') FROM (SELECT CASE language WHEN '' THEN '?' ELSE language END code "
    "FROM versions WHERE document = {number} AND live ORDER BY instr('ar zh en fr ru es ?', code)))"
)

_COMPARED = """
CREATE TABLE compared (
    document INTEGER PRIMARY KEY REFERENCES documents (id),
    basis TEXT NOT NULL,
    rows TEXT NOT NULL,
    found TEXT NOT NULL
) STRICT
"""

_RELATED = """
CREATE TABLE related (
    document INTEGER NOT NULL REFERENCES documents (id),
    other INTEGER NOT NULL REFERENCES documents (id),
    reason TEXT NOT NULL,
    undecided INTEGER NOT NULL,
    PRIMARY KEY (document, other)
) STRICT
"""


_ACCEPTANCES = """
CREATE TABLE acceptances (
    document INTEGER NOT NULL REFERENCES documents (id),
    finding TEXT NOT NULL,
    reason TEXT NOT NULL,
    made_at TEXT NOT NULL,
    who TEXT NOT NULL,
    texts TEXT NOT NULL,
    PRIMARY KEY (document, finding)
) STRICT
"""


# Rows of documents and versions are never deleted: `live` is 0 for what an undo or "remove the samples" took away,
# so that a redo brings back the very same rows. versions.text names the text now in force; a file read again adds one.
_TABLES = """
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    name TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    kind TEXT NOT NULL,
    size INTEGER NOT NULL
) STRICT;

CREATE INDEX sources_sha256 ON sources (sha256);

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    live INTEGER NOT NULL DEFAULT 0,
    state TEXT NOT NULL DEFAULT 'new',
    note TEXT NOT NULL DEFAULT '',
    sample INTEGER NOT NULL DEFAULT 0,
    name TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    errors INTEGER NOT NULL DEFAULT 0,
    warnings INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE versions (
    id INTEGER PRIMARY KEY,
    document INTEGER NOT NULL REFERENCES documents (id),
    language TEXT NOT NULL,
    live INTEGER NOT NULL DEFAULT 0,
    text INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE UNIQUE INDEX versions_language ON versions (document, language) WHERE live;

CREATE TABLE texts (
    id INTEGER PRIMARY KEY,
    version INTEGER NOT NULL REFERENCES versions (id),
    source INTEGER NOT NULL REFERENCES sources (id),
    read_at TEXT NOT NULL,
    content TEXT NOT NULL,
    structure TEXT NOT NULL,
    languages TEXT NOT NULL,
    parts TEXT NOT NULL,
    read_values TEXT NOT NULL
) STRICT;

CREATE INDEX texts_version ON texts (version);

CREATE INDEX texts_source ON texts (source);

CREATE TABLE readings (
    id INTEGER PRIMARY KEY,
    text INTEGER NOT NULL REFERENCES texts (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    rule TEXT NOT NULL,
    score REAL NOT NULL
) STRICT;

CREATE INDEX readings_text ON readings (text);

CREATE INDEX readings_value ON readings (field, value);

CREATE TABLE corrections (
    version INTEGER NOT NULL REFERENCES versions (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    made_at TEXT NOT NULL,
    who TEXT NOT NULL,
    PRIMARY KEY (version, field)
) STRICT;

CREATE TABLE steps (
    id INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    said TEXT NOT NULL,
    edits TEXT NOT NULL,
    standing TEXT NOT NULL DEFAULT 'done' CHECK (standing IN ('done', 'undone', 'left behind'))
) STRICT;

CREATE INDEX steps_standing ON steps (standing);

CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    made_at TEXT NOT NULL,
    who TEXT NOT NULL,
    action TEXT NOT NULL,
    document INTEGER NOT NULL,
    version INTEGER,
    language TEXT NOT NULL,
    field TEXT NOT NULL,
    old TEXT NOT NULL,
    new TEXT NOT NULL,
    step INTEGER NOT NULL REFERENCES steps (id)
) STRICT;

CREATE INDEX history_document ON history (document);

CREATE INDEX history_step ON history (step);

CREATE TRIGGER history_is_not_edited BEFORE UPDATE ON history
BEGIN SELECT RAISE(ABORT, 'the history cannot be changed'); END;

CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
BEGIN SELECT RAISE(ABORT, 'the history cannot be changed'); END;

CREATE TABLE paragraphs (
    id INTEGER PRIMARY KEY,
    text INTEGER NOT NULL REFERENCES texts (id),
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL
) STRICT;

CREATE INDEX paragraphs_text ON paragraphs (text);

CREATE VIRTUAL TABLE search USING fts5 (key, content = '', tokenize = "unicode61 remove_diacritics 2")
"""
