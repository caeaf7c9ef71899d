"""What the tables of the window and the command line show: plain values, no Qt, no SQL."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from reviewer.light import light

Mark = Literal["read", "doubtful", "corrected", "missing", "differs", "not_needed"]
State = Literal["new", "in_review", "set_aside", "reviewed", "circulated"]


@light
class DocumentRow:
    """One document in the queue."""

    id: int
    name: str  # symbol(s), else the title, else the file's name
    title: str
    state: State
    languages: tuple[str, ...]  # present, in the order ar zh en fr ru es
    missing: tuple[str, ...]
    errors: int
    warnings: int
    sample: bool
    certainty: Literal["same", "likely", "to decide"] = "same"  # that its versions are one
    expected: tuple[str, ...] = ("ar", "zh", "en", "fr", "ru", "es")  # languages that it should have
    note: str = ""  # why it was set aside


@light
class VersionRow:
    """One language version of a document."""

    id: int
    document: int
    language: str
    file: str  # the name of the file it was read from
    original: bool  # the document's original language


@light
class Piece:
    """One paragraph as shown in a cell; `start` is its first code point in the version's text."""

    paragraph: int
    start: int
    text: str
    part: str
    annex: int
    heading: bool
    language: str  # of this paragraph: its direction and font
    deleted: tuple[tuple[int, str], ...] = ()  # what tracked changes took out before a place in `text`


@light
class TextRow:
    """One row side by side: for each language shown, the paragraphs that answer each other."""

    cells: Mapping[str, tuple[Piece, ...]]
    part: str
    annex: int
    human: bool = False  # a clerk has made the row, or pinned it
    apart: bool = False  # not to be aligned


@light
class SourceRow:
    """The file that a version was read from: where it was then, its kind by content, and what its bytes were."""

    path: Path
    kind: str
    sha256: str


@light
class SourcePlace:
    """A place in a version's file in words, and the paragraph that stands there.

    In a PDF also its page (from 1), the box of the line in points, and which words of that line are meant.
    """

    said: str
    page: int = 0
    box: tuple[float, float, float, float] | None = None  # left, bottom, right, top, from the page's lower left corner
    text: str = ""
    words: str = ""
    column: int = 0  # of the words: code points of the line before them
    start: int = 0  # first code point in the version's text: of the paragraph, in a PDF of the words
    language: str = ""  # of the paragraph, where it is shown: its direction and font


@light
class Evidence:
    """A range of one version's text; `row` is the index of the TextRow that shows it, None where no paragraph does."""

    language: str
    start: int
    end: int
    row: int | None
    text: str


@light
class Candidate:
    """Another value for the field: one that a rule read in this version, or that other versions have."""

    value: str
    rule: str  # that read it in this version; empty: none did
    score: float
    languages: tuple[str, ...] = ()  # of the other versions that have it, where all should have the same


@light
class FieldRow:
    """One field of one version in the inspector; values as the clerk types them."""

    key: str
    label: str
    value: str
    read: str  # the value that was read, to stand beside a corrected one
    corrected: bool
    mark: Mark
    reason: str  # rule and score, or who corrected it and when
    agreement: str  # "5 of 6; es differs", empty where versions need not agree
    form: str  # how to type a value
    choices: tuple[str, ...]  # a closed list of codes, else empty
    multiline: bool
    evidence: tuple[Evidence, ...]
    candidates: tuple[Candidate, ...]
    names: str = ""  # what the codes of the value are called in the version's language
    many: bool = False  # several values, separated by semicolons
    kind: str = "text"  # date, integer, code, flag, interval or text
    differs: bool = False  # from the value that most versions have, corrected or not
    needs_work: bool = False  # doubtful, other than most versions, or missing where another version has it


@light
class ForeseenRow:
    """What a value for several documents would change in one version; values as the clerk types them."""

    document: int
    name: str
    language: str
    old: str
    new: str


@light
class FindingRow:
    """One finding of a document."""

    check: str
    severity: Literal["error", "warning", "info"]
    message: str
    field: str | None
    languages: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    key: str = ""  # names the finding as long as its text stays: what `Desk.accept` takes
    accepted: str = ""  # the reason for which a clerk accepted it


@light
class HistoryRow:
    """One entry of the history: who changed what, when (ISO, with offset), from what to what."""

    when: str
    who: str
    action: str  # "correct", "import", "undo", "redo", "remove" ...
    language: str
    field: str
    old: str
    new: str
    label: str = ""  # of the field, where there is one
    coded: bool = False  # its values are codes of a closed list


@light
class Refused:
    """A file that could not be read, and the sentence that says why and what to do."""

    path: Path
    sentence: str
    locked: bool = False  # a password would open it


@light
class Imported:
    """What an import did."""

    documents: tuple[int, ...]  # new or changed
    versions: int
    already: tuple[str, ...]  # names of files that were in the library already
    refused: tuple[Refused, ...]
    same: tuple[str, ...] = ()  # a sentence for each file that says what another one says already


Deed = Literal["new", "joins", "new_copy", "stands_in", "same", "known", "refused", "left_out"]
"""What an import makes of a file: a new document; a version of one that is there; its new text, of a new copy or in the
place of a PDF; nothing, since another file says the same or is the same; it cannot be read; the clerk leaves it out."""


@light
class PlannedRow:
    """What will become of one file of an import, and why."""

    path: Path
    language: str
    deed: Deed
    home: int = 0  # the document, -1, -2 ... a new one, 0 none
    document: str = ""  # its name
    reason: str = ""
    decide: bool = False  # worth a look before it happens


@light
class ImportPlan:
    """What an import will do, file by file; those of one document stand together."""

    rows: tuple[PlannedRow, ...]
    said: str  # counted, in one sentence

    @property
    def taken(self) -> int:
        """The number of files that the library takes."""
        return sum(row.deed in ("new", "joins", "new_copy", "stands_in") for row in self.rows)

    @property
    def to_decide(self) -> bool:
        """Whether a clerk should look before it happens."""
        return any(row.decide for row in self.rows)


@light
class RelatedRow:
    """Another document with something in common; `undecided`: the clerk is to say whether both are one."""

    document: int
    name: str
    reason: str
    undecided: bool


@light
class GroupingRow:
    """Why the versions of a document are one, and what else there is."""

    certainty: Literal["same", "likely", "to decide"]
    missing: tuple[str, ...]  # of the languages that the document should have
    reasons: tuple[str, ...]
    related: tuple[RelatedRow, ...]


@light
class Changed:
    """What changed, told once to whoever shows it. `rows`: the set of documents changed, not only their contents."""

    documents: tuple[int, ...] = ()
    rows: bool = False
    said: str = ""  # one line for the status bar


@light
class SearchRow:
    """One paragraph of the library that holds the words searched for; `start`, `end` in its version's text."""

    document: int
    name: str
    language: str
    start: int
    end: int
    snippet: str
