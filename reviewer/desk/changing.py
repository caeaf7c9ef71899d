"""What a clerk does to documents: correct, accept, split and join, change rows; and back again."""

from collections.abc import Iterable

from reviewer.desk.accepted import accepting, reopening
from reviewer.desk.arranging import apart_step, join_step, split_step
from reviewer.desk.bench import DONE, Bench
from reviewer.desk.correcting import added, correction_step, one_value_for_all, shown, typed_correction, value_at
from reviewer.desk.fieldrows import foreseen_rows
from reviewer.desk.opened import Opened, in_use
from reviewer.desk.row_changes import RowChange
from reviewer.desk.rowing import row_step
from reviewer.desk.side_rows import Rows
from reviewer.desk.states import state_said, state_step
from reviewer.desk.tables import Changed, FindingRow, ForeseenRow, State
from reviewer.fields import SPEC_OF, parse_value
from reviewer.messages import N_
from reviewer.store import Step, Writing
from reviewer.text import Span

_UNDONE = N_("desk", "Undone: {step}")
_REDONE = N_("desk", "Done again: {step}")


class Changing(Bench):
    """The verbs that a step of the history stands for, each of which an undo takes back."""

    def correct(self, document: int, language: str, key: str, typed: str, goes_on: bool = False) -> Changed:
        """Store what a clerk typed over what was read; ``""`` clears the field. Raises `NotAValue`.

        `goes_on`: the clerk is still typing in the same box, so that all of it becomes one step to undo.
        """
        opened, at = self._field(document, language, key)
        stored, value = opened.stored[at], parse_value(key, typed)
        if value == shown(stored, key):
            return Changed()
        new = typed_correction(stored, key, value, self._now().isoformat(timespec="seconds"), self._clerk)
        return self._make(correction_step(opened, at, key, new, "correct"), goes_on)

    def use(self, document: int, language: str, key: str, start: int, end: int, add: bool = False) -> Changed:
        """Store what stands at a place of a version's text as the value, with that place as its evidence.

        `add`: beside the values that a list field has. Raises `NotAValue`.
        """
        opened, at = self._field(document, language, key)
        stored, place = opened.stored[at], Span(start, end)
        value = value_at(stored, key, place)
        typed = added(stored, key, value) if add and SPEC_OF[key].many else value
        made_at = self._now().isoformat(timespec="seconds")
        new = typed_correction(stored, key, parse_value(key, typed), made_at, self._clerk, place)
        return self._make(correction_step(opened, at, key, new, "correct"))

    def foresee(self, documents: Iterable[int], key: str, typed: str) -> tuple[ForeseenRow, ...]:
        """Return what `correct_all` would change. Raises `NotAValue`."""
        step = self._for_all(documents, key, typed)
        return foreseen_rows(step, self._store.documents({entry.document for entry in step.entries}))

    def correct_all(self, documents: Iterable[int], key: str, typed: str) -> Changed:
        """Give every version of several documents the same value, in one step. Raises `NotAValue`."""
        step = self._for_all(documents, key, typed)
        return self._make(step) if step.edits else Changed()

    def _for_all(self, documents: Iterable[int], key: str, typed: str) -> Step:
        stored = [self._store.versions(document) for document in documents]
        opened = [Opened(versions, tuple(map(in_use, versions)), (), Rows((), ())) for versions in stored if versions]
        return one_value_for_all(opened, key, typed, self._now().isoformat(timespec="seconds"), self._clerk)

    def bring_back(self, document: int, language: str, key: str) -> Changed:
        """Take the correction away: the value that was read stands again."""
        opened, at = self._field(document, language, key)
        if key not in opened.stored[at].corrections:
            return Changed()
        return self._make(correction_step(opened, at, key, None, "bring back"))

    def set_state(self, document: int, state: State, note: str = "") -> Changed:
        """Set where the document stands in the clerk's work, with a note if there is one; raises `UnknownThing`."""
        self._store.document(document)
        return self.set_states((document,), state, note)

    def set_states(self, documents: Iterable[int], state: State, note: str = "") -> Changed:
        """Set where several documents stand, in one step; what stands there already is left alone."""
        found = self._store.documents(dict.fromkeys(documents))
        step = state_step(found, state, note)
        if step is None:
            return Changed()
        with self._write() as writing:
            writing.step(step)  # what the queue shows of their texts has not changed
        return Changed(tuple(entry.document for entry in step.entries), said=state_said(step, found, state))

    def accept(self, document: int, finding: FindingRow, reason: str, whole_kind: bool = False) -> Changed:
        """Accept a difference (with `whole_kind`: all of its kind in this document) until its text changes.

        Raises `NotAValue` without a reason.
        """
        return self._make(accepting(self._shelf.open(document), finding, reason, whole_kind, self._clerk, self._now()))

    def reopen(self, document: int, finding: FindingRow) -> Changed:
        """Take back the acceptance that covers a finding, of its place or of its kind."""
        step = reopening(self._shelf.open(document), finding)
        return self._make(step) if step else Changed()

    def split(self, document: int, language: str) -> Changed:
        """Make one version a document of its own, the first of those changed; raises `OnlyVersion`."""
        sample = self._store.document(document).sample
        with self._write() as writing:
            new = writing.add_document(sample)
            step = split_step(self._shelf.open(document), language, new)
            writing.step(step)
            self._summarise(writing, (new, document))
        return Changed((new, document), True, DONE.format(step=step.said))

    def join(self, document: int, other: int) -> Changed:
        """Put the versions of `other` into `document`, and keep them there; raises `LanguageTwice`."""
        return self._make(join_step(self._shelf.open(document), self._shelf.open(other)))

    def tell_apart(self, document: int, other: int) -> Changed:
        """Say that two documents which look like one are two; that is remembered, and no longer left to decide."""
        step = apart_step(self._shelf.open(document), self._shelf.open(other), self._clerk, self._now())
        return self._make(step) if step else Changed()

    def change_rows(self, document: int, change: RowChange) -> Changed:
        """Join, split, move, pin or set apart rows; the rest is aligned again around them."""
        step = row_step(self._shelf.open(document), change, self._clerk, self._now())
        return self._make(step) if step else Changed()

    def undo(self) -> Changed:
        """Take back the last step, of whatever day; nothing where there is none."""
        return self._turn(Writing.undo, _UNDONE)

    def redo(self) -> Changed:
        """Make the step again that was taken back last."""
        return self._turn(Writing.redo, _REDONE)
