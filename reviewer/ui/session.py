"""Which document and language the clerk is at; asks the desk, and tells everyone once what changed."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reviewer.desk import Catalogue, Changed, FieldRow, State, VersionRow, stages_are_loaded
from reviewer.errors import ReviewerError
from reviewer.messages import N_
from reviewer.progress import Report
from reviewer.ui.beside import Beside
from reviewer.ui.jobs import Jobs
from reviewer.ui.marks import Marking
from reviewer.ui.unstored import Unstored
from reviewer.ui.wording import say

if TYPE_CHECKING:
    from reviewer.desk import Desk


def _prepare(document: int, desk: "Desk", report: Report) -> None:
    desk.prepare(document, report)


class Session(QObject):
    """One clerk at one desk. Panels ask here and redraw themselves at the signals; none calls another."""

    begun = Signal()
    opened = Signal()  # another document is shown, or none
    focused = Signal()  # another language is the one worked on
    changed = Signal(object)  # Changed
    marked = Signal(object)  # Marking
    said = Signal(str, bool)  # a line for the clerk; True: with Undo beside it
    failed = Signal(object)  # ReviewerError
    leaving = Signal()  # what is being typed is to be stored now
    awaited = Signal(str)  # the name of a long document that is being opened; "": it is here, or no longer wanted

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._beside = Beside(jobs)
        self._catalogue: Catalogue | None = None
        self._desk: Desk | None = None
        self._awaited = 0  # a document that is being opened: a long one, or before the stages are loaded
        self._postponed = 0  # the latter
        self._due: dict[int, None] = {}  # documents whose texts are to be read again
        self._checking = False
        self.left_at = 0  # the document shown when the window was closed last
        self.document = 0  # the document shown, 0: none
        self.language = ""  # of the version worked on
        self.versions: tuple[VersionRow, ...] = ()
        self.unstored = Unstored()  # what was typed and is no value
        self._marked_field = ("", "")  # key and language
        self._at = 0  # which of its places

    @property
    def catalogue(self) -> Catalogue:
        """The list of the library's documents; only once the session has begun."""
        if self._catalogue is None:
            raise RuntimeError("the session has not begun")
        return self._catalogue

    @property
    def desk(self) -> "Desk":
        """The desk; where the session began with the list alone, the first who asks waits for the stages."""
        if self._desk is None:
            from reviewer.desk import Desk  # noqa: PLC0415  (every stage stands behind it, and none before the queue)

            self._desk = Desk.at(self.catalogue)
            self._desk.check_later()
        return self._desk

    @property
    def ready(self) -> bool:
        """Whether a library has been opened."""
        return self._catalogue is not None

    def begin(self, catalogue: Catalogue, left_at: int = 0) -> None:
        """Start work at a library, where the clerk left it. A document waits for `go_on` while no desk can be had."""
        again = self.ready
        self._beside.leave()
        self._catalogue, self._desk, self.left_at, self._awaited = catalogue, None, left_at, 0
        self._postponed = 0
        self._due, self._checking = {}, False
        self.document, self.language, self.versions = 0, "", ()
        self.unstored.clear()
        self.begun.emit()
        if again and not self.document:
            self.opened.emit()  # nothing of the library before may stay in sight

    def settle(self) -> None:
        """Have everything stored that is still being typed."""
        self.leaving.emit()

    def open(self, document: int) -> None:
        """Show another document; 0 shows none. A long one is read on another thread, and shown once it is here."""
        self._wait_for(0)
        self._postponed = 0
        if document == self.document:
            return
        self.settle()
        if document and self._desk is None and not stages_are_loaded():
            self._awaited = self._postponed = document  # in a tenth of a second: nothing is said
        elif document and not self.desk.opens_at_once(document):
            self._wait_for(document)
            self._beside.run(self.desk, partial(_prepare, document), partial(self._have, document), self._not_opened)
        else:
            self._show(document)

    def go_on(self) -> None:
        """Show the document that was put off: the stages are loaded."""
        if document := self._postponed:
            self._awaited = 0
            self.open(document)

    @property
    def going_to(self) -> int:
        """The document that is being opened, else the one shown."""
        return self._awaited or self.document

    def _wait_for(self, document: int) -> None:
        if self._awaited != document:
            self._awaited = document
            row = self.catalogue.document(document) if document else None
            self.awaited.emit(row.name if row else "")

    def _have(self, document: int, _: object) -> None:
        if self._awaited == document:
            self._wait_for(0)
            self._show(document)

    def _not_opened(self, error: Exception) -> None:
        self._wait_for(0)
        self.failed.emit(error)

    def _show(self, document: int) -> None:
        self.document = document
        self._load_versions()
        self._marked_field = ("", "")
        self.opened.emit()
        self._check()

    def _load_versions(self) -> None:
        self.versions = self.desk.versions(self.document) if self.document else ()
        languages = [version.language for version in self.versions]
        if self.language not in languages:
            originals = [version.language for version in self.versions if version.original]
            self.language = next(iter([*originals, *languages]), "")

    def focus(self, language: str) -> None:
        """Work on another version of the document."""
        if language != self.language and any(version.language == language for version in self.versions):
            self.settle()
            self.language = language
            self.focused.emit()

    def do(self, verb: Callable[[], Changed], undo: bool = True) -> bool:
        """Have the desk do `verb`, tell everyone, and say whether it was done.

        While another thread writes to the library, `verb` is put off until that has ended, and counts as done: it
        must know by itself which document it is about.
        """
        if self._beside.writes:
            self._beside.put_off(partial(self.do, verb, undo))
            return True
        try:
            changed = verb()
        except ReviewerError as error:
            self.failed.emit(error)
            return False
        self.tell(changed, undo)
        return True

    def do_long(self, verb: "Callable[[Desk, Report], Changed]", then: Callable[[], None] | None = None) -> None:
        """Have the desk do `verb` on another thread; tell everyone, and do what is to be done `then`."""
        if self._beside.writes:
            self._beside.put_off(partial(self.do_long, verb, then))
            return

        def told(changed: Changed) -> None:
            self.tell(changed)
            if then:
                then()

        self._beside.run(self.desk, verb, told, self.failed.emit, writes=True)

    def ask(self, question: "Callable[[Desk], Any]", done: Callable[[Any], None]) -> None:
        """Ask the desk what takes long, on another thread; `done` is told the answer."""
        self._beside.run(self.desk, lambda desk, _: question(desk), done, self.failed.emit)

    @property
    def written_to(self) -> bool:
        """Whether another thread writes to the library: what is done now is put off."""
        return self._beside.writes

    def hold(self) -> Callable[[], None]:
        """Put off what is to be written until what this returns is called: another thread writes to the library."""
        return self._beside.hold()

    def finish(self) -> None:
        """Do now what was put off: the library is about to be closed."""
        self._beside.leave()

    def tell(self, changed: Changed, undo: bool = True) -> None:
        """Tell everyone what changed; `undo`: offer to take it back."""
        gone = changed.rows and not self.is_there(self.document)
        if gone:
            self.document = 0  # the queue opens another, if there is one
        if self.document in changed.documents or changed.rows:
            self._load_versions()
        self.changed.emit(changed)
        if gone and not self.document:
            self.opened.emit()
        if changed.said:
            self.said.emit(changed.said, undo)
        self._check()

    def _check(self) -> None:
        """Have long texts read again where a change asks for that, one time after the other."""
        if self._desk is None:
            return
        self._due.update(dict.fromkeys(self._desk.unchecked()))
        if self._due and not self._checking:
            due, self._due, self._checking = tuple(self._due), {}, True
            again = partial(self._beside.run, self._desk, lambda desk, report: desk.check(due, report))
            again(self._checked, self._not_checked)

    def _checked(self, changed: Changed) -> None:
        self._checking = False
        self.tell(changed, undo=False)

    def _not_checked(self, error: Exception) -> None:
        self._checking = False
        self.failed.emit(error)

    def is_there(self, document: int) -> bool:
        """Say whether the library holds a document."""
        return self.catalogue.document(document) is not None

    def undo(self) -> None:
        """Take the last change back, and show the document that it was in."""
        self._turn(undo=True)

    def redo(self) -> None:
        """Make the change again that was taken back last."""
        self._turn(undo=False)

    def _turn(self, undo: bool) -> None:
        self.settle()
        nothing = N_("session", "There is nothing to undo.") if undo else N_("session", "There is nothing to redo.")
        if self._beside.writes:
            text = N_("session", "The library is being written to; try again in a moment.")
            self.said.emit(say("session", text), False)
        elif not (self.catalogue.undo_text() if undo else self.catalogue.redo_text()):
            self.said.emit(say("session", nothing), False)
        elif not self.desk.turns_at_once(undo):
            turn = partial(self._beside.run, self.desk, lambda desk, report: desk.turn(undo, report))
            turn(self._turned, self.failed.emit, writes=True)
        else:
            try:
                changed = self.desk.undo() if undo else self.desk.redo()
            except ReviewerError as error:
                self.failed.emit(error)
            else:
                self._turned(changed)

    def _turned(self, changed: Changed) -> None:
        self.tell(changed, undo=False)
        if changed.documents and self.document not in changed.documents:
            self.open(next(filter(self.is_there, changed.documents), self.document))

    def set_state(self, state: State, note: str = "") -> bool:
        """Move the document shown to another state; say whether it was done."""
        self.settle()
        return bool(self.document) and self.do(partial(self.desk.set_state, self.document, state, note))

    def field(self, key: str) -> FieldRow | None:
        """Return one field of the version worked on."""
        rows = self.desk.fields(self.document, self.language) if self.document else ()
        return next((row for row in rows if row.key == key), None)

    def mark_field(self, key: str, again: bool = True) -> None:
        """Mark a field's evidence in every version; asked for again, go to the next place."""
        row = self.field(key)
        evidence = row.evidence if row else ()
        here = sum(place.language == self.language for place in evidence)  # they stand first
        turn = here or len(evidence)
        asked = key, self.language
        self._at = (self._at + 1) % turn if again and turn and asked == self._marked_field else 0
        self._marked_field = asked
        self.mark(Marking(evidence, self._at))

    def mark(self, marking: Marking) -> None:
        """Mark places in the texts."""
        self.marked.emit(marking)
