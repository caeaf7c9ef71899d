"""What takes a while: whether it does, and the verbs by which a desk from `beside` has it done by a worker."""

from collections.abc import Iterable
from contextlib import suppress

from reviewer.desk.bench import Bench
from reviewer.desk.comparing import is_current
from reviewer.desk.elsewhere import outcome_elsewhere
from reviewer.desk.row_changes import RowChange
from reviewer.desk.shelf import FRESH, LONG
from reviewer.desk.tables import Changed
from reviewer.errors import LibraryBusy, ReviewerError
from reviewer.progress import Report, quiet

_SHORT = 2_000  # paragraphs of all versions: a document that is shown at once where it was compared before
_TINY = LONG  # where it was not
_MANY = 40  # changes in one step that are felt
_OF_VALUES = ("", "correct", "bring back", "state", "accept", "reopen", "tell apart")  # which move no paragraph


class AtLength(Bench):
    """The window asks here first, since whoever computes in its process holds it up."""

    def opens_at_once(self, document: int) -> bool:
        """Say whether to show `document` takes no time; else `prepare` it first, on another thread."""
        if self._shelf.holds(document):
            return True
        return self._store.length(document) <= (_SHORT if self._store.compared(document) else _TINY)

    def is_long(self, document: int) -> bool:
        """Say whether aligning `document` again would be felt."""
        return self._store.length(document) > _TINY

    def turns_at_once(self, undo: bool) -> bool:
        """Say whether an undo, or else a redo, takes no time: what was done to many or to long documents takes some."""
        action, edits, documents = self._store.turn(undo)
        if edits > _MANY:
            return False
        return action in _OF_VALUES or not any(map(self.is_long, documents))

    def turn(self, undo: bool, report: Report = quiet) -> Changed:
        """Undo, or redo, what takes some time; `Cancelled` of `report` passes through."""
        verb = "undo" if undo else "redo"
        many = self._store.turn(undo)[1] > _MANY  # a worker might not be given the time
        changed: Changed = getattr(self, verb)() if many else self._elsewhere(report, verb)
        return changed

    def change_long_rows(self, document: int, change: RowChange, report: Report = quiet) -> Changed:
        """Do what `change_rows` does, in a long document; `Cancelled` of `report` passes through."""
        return self._elsewhere(report, "change_rows", document, change)

    def check_later(self) -> None:
        """Leave it to others to read the texts of long documents again, where a change asks for that."""
        self._shelf.later = True

    def unchecked(self) -> tuple[int, ...]:
        """Return, once, the documents of which that is due; a desk from `beside` does it, by `check`."""
        due = tuple(self._shelf.unchecked)
        self._shelf.unchecked.clear()
        return due

    def check(self, documents: Iterable[int], report: Report = quiet) -> Changed:
        """Have texts read again with the values of now, and what is found kept; who shows them is to do so anew."""
        there = tuple(one.id for one in self._store.documents(documents))
        return self._elsewhere(report, "check_here", there)

    def check_here(self, documents: Iterable[int]) -> Changed:
        """Do what `check` has done, in this process."""
        there = tuple(one.id for one in self._store.documents(documents))
        for document in there:
            self._shelf.open(document).look_through()
        self._shelf.later = True  # what is changed at this moment is due once more, and the library waits for nobody
        with suppress(LibraryBusy), self._write() as writing:
            self._summarise(writing, there)
        return Changed(there)

    def _elsewhere(self, report: Report, verb: str, *arguments: object) -> Changed:
        """Have a worker do a verb that would hold up the window's process; `Cancelled` of `report` passes through."""
        outcome = outcome_elsewhere((type(self), self.library, self._clerk, verb, arguments), report)
        if isinstance(outcome, ReviewerError):
            raise outcome
        changed: Changed = outcome if isinstance(outcome, Changed) else getattr(self, verb)(*arguments)
        for document in self._store.documents(changed.documents[-FRESH:]):
            self._shelf.open(document.id)  # to be adopted
        return changed

    def prepare(self, document: int, report: Report = quiet) -> None:
        """Read a long document, have it compared where it was not: for a desk from `beside`, to be adopted.

        `report` is called again and again while it is compared; its `Cancelled` passes through.
        """
        kept = self._store.compared(document)
        if kept is None or not is_current(kept):
            outcome_elsewhere((type(self), self.library, self._clerk, "prepare_here", (document,)), report)
        self.prepare_here(document)

    def prepare_here(self, document: int) -> None:
        """Read and compare a document in this process, and keep what was found."""
        self._shelf.open(document).look_through()
        compared = self._shelf.to_keep(document)
        if compared is not None:
            with suppress(LibraryBusy), self._store.write(self._clerk, self._now()) as writing:
                writing.keep_compared(document, compared)
