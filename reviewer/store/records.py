"""What passes between the desk and the library: plain values, no SQL."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from typing import Literal

from reviewer.fields import Value, Version
from reviewer.light import light

Action = Literal[
    "import",
    "read again",
    "correct",
    "bring back",
    "state",
    "accept",
    "reopen",
    "rows",
    "split",
    "join",
    "tell apart",
    "remove samples",
    "undo",
    "redo",
]
Table = Literal["documents", "versions"]
TWO_DOCUMENTS = "two documents "
"""Begins the name under which it is kept that a clerk has told a document apart from the one whose number follows."""

APPLICATION_ID = 0x52657677  # "Revw", in the file's header: tells a library from another program's database


@light
class File:
    """A source file: `path` as the clerk gave it, `size` in bytes."""

    path: str
    name: str
    sha256: str
    kind: str
    size: int


@light
class Correction:
    """What a clerk typed over a reading; `made_at` is ISO with offset.

    `place`: where the clerk took it from, as the id of the text, start and end in code points.
    """

    value: Value
    made_at: str
    who: str
    place: tuple[int, int, int] | None = None


@light
class Acceptance:
    """That a clerk accepts a difference, and why. `texts`: of a whole kind, the texts it was given for, by language."""

    reason: str
    made_at: str
    who: str
    texts: Mapping[str, str] = field(default_factory=dict)


@light
class RowPin:
    """A row that a clerk has made: for each version's id (as text) the names of its paragraphs, in order.

    A paragraph's name holds for its words, so that it lasts when the file is read again. `apart`: not to be aligned.
    """

    cells: Mapping[str, Sequence[str]]
    apart: bool
    made_at: str
    who: str


@light
class StoredVersion:
    """A version in the library. ``version.values`` are the values as read; `corrections` stand over them."""

    id: int
    document: int
    language: str  # the one it is filed under: as read, or as corrected
    text_id: int  # changes when the file is read again
    file: File
    version: Version
    corrections: Mapping[str, Correction]


@light
class Summary:
    """What the queue shows of a document, kept so that a list of thousands costs one query."""

    name: str = ""
    title: str = ""
    errors: int = 0
    warnings: int = 0
    certainty: str = ""  # that its versions are one: same, likely, to decide; "" where that was not asked yet
    expected: tuple[str, ...] = ()  # languages; none where that was not asked yet


@light
class Compared:
    """What comparing the versions of a document gave, as the desk wrote it down; it holds for `basis` alone."""

    basis: str
    rows: str
    found: str


@light
class StoredDocument:
    """A document in the library; `languages` are those of its versions."""

    id: int
    state: str
    note: str
    sample: bool
    languages: tuple[str, ...]
    summary: Summary


@light
class Wanted:
    """Which documents of the queue: each of `words` stands in name or title, in the letters of its languages,
    or its state is one of those beside the word; and its state is one of `states`, where any are given.

    A word like ``+ef`` or ``-r`` asks for versions that are there, or are not.
    """

    words: tuple[tuple[str, tuple[str, ...]], ...] = ()
    states: tuple[str, ...] = ()


ALL = Wanted()


@light
class Counted:
    """How many documents there are, how many of them are settled, have findings, are samples."""

    all: int
    done: int
    found: int
    samples: int


@light
class Relation:
    """What a document has in common with `other`; `undecided`: a clerk must say whether both are one."""

    other: int
    reason: str
    undecided: bool


@light
class SetCell:
    """One cell of a table changes from `old` to `new`."""

    table: Table
    row: int
    column: Literal["live", "state", "note", "language", "text", "document"]
    old: str | int
    new: str | int


@light
class SetCorrection:
    """The correction of one field changes; None: there is none."""

    version: int
    field: str
    old: Correction | None
    new: Correction | None


@light
class SetAcceptance:
    """The acceptance of one finding of a document, or of one kind of findings, changes; None: there is none."""

    document: int
    finding: str
    old: Acceptance | None
    new: Acceptance | None


@light
class SetPin:
    """One row that a clerk has made in a document changes; None: there is none."""

    document: int
    pin: str
    old: RowPin | None
    new: RowPin | None


Edit = SetCell | SetCorrection | SetAcceptance | SetPin


@light
class Entry:
    """What one line of the history says; `old` and `new` are values, or plain words where no field is concerned."""

    document: int
    version: int | None = None
    language: str = ""
    field: str = ""
    old: Value = None
    new: Value = None


@light
class Past:
    """An entry of the history as it stands in the library."""

    made_at: str
    who: str
    action: Action
    entry: Entry


@light
class Step:
    """One thing that a clerk did, and can undo: `said` names it in the menu (``correct Title of A/79/1 (fr)``)."""

    action: Action
    said: str
    edits: tuple[Edit, ...]
    entries: tuple[Entry, ...]


@light
class Turned:
    """A step that was undone or redone, and the documents concerned; `whole`: those that came or went as a whole."""

    action: Action
    said: str
    documents: tuple[int, ...]
    whole: tuple[int, ...] = ()


@light
class Hit:
    """A paragraph that holds the words searched for; positions count code points of the version's text."""

    document: int
    language: str
    start: int
    end: int
    snippet: str
