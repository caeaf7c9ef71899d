"""The verbs that move documents on in the clerk's work: accept, set aside, circulated, back into review."""

from collections.abc import Callable
from functools import partial

from reviewer.desk import State
from reviewer.messages import N_
from reviewer.ui.frame import Frame
from reviewer.ui.wording import say

_FEW = 20  # documents that are moved at once; more of them on another thread


class StateVerbs:
    """They are about the document shown; about all that are selected, where it is one of several."""

    def __init__(self, window: Frame) -> None:
        self._window = window
        self._asked_about: tuple[int, ...] = ()  # the documents that the note is asked for
        window.note.given.connect(self.set_aside)

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Return what the actions of these names do."""
        return {
            "accept": self.accept,
            "set_aside": self.ask_note,
            "circulated": lambda: self._set("circulated"),
            "review_again": lambda: self._set("in_review"),
        }

    def _set(
        self, state: State, note: str = "", documents: tuple[int, ...] = (), then: Callable[[], None] = lambda: None
    ) -> None:
        """Move documents, by default those worked on, to a state; do what is to be done `then`."""
        session = self._window.session
        session.settle()
        moved = documents or self._window.queue.worked_on()
        if len(moved) > _FEW:
            session.do_long(lambda desk, _: desk.set_states(moved, state, note), then)
        elif moved and session.do(partial(session.desk.set_states, moved, state, note)):
            then()

    def accept(self) -> None:
        """Accept, and go on to the next document that needs work."""
        if self._stored():
            self._set("reviewed", then=self._go_on)

    def _go_on(self) -> None:
        if not self._window.queue.next_needing_work():
            done = say("queue", N_("queue", "Accepted. No other document of those shown needs work."))
            self._window.session.said.emit(done, True)

    def _stored(self) -> bool:
        """Say whether all that was typed is stored; else go to what is no value: it must not be left behind unseen."""
        session = self._window.session
        session.settle()
        left = session.unstored.first(session.document)
        if left is None or session.document not in self._window.queue.worked_on():
            return True
        language, key, why = left
        self._window.inspector.mend(language, key)
        text = N_("queue", "Not accepted yet. {why}. Mend it, or give it up with Esc.")
        session.said.emit(say("queue", text, why=why.rstrip(".")), False)
        return False

    def ask_note(self) -> None:
        """Ask why the documents are set aside; a note that is there already can be changed."""
        window = self._window
        window.session.settle()
        self._asked_about = window.queue.worked_on()
        if self._asked_about:
            row = window.session.desk.document(window.session.document)
            window.note.open(len(self._asked_about), row.note if row else "")

    def set_aside(self, note: str) -> None:
        """Set aside, with a note, the documents that it was asked for, and go on to the next."""
        window, documents = self._window, self._asked_about

        def go_on() -> None:
            if window.session.document in documents:
                window.queue.next_needing_work()

        if documents:
            self._set("set_aside", note, documents, go_on)
