"""The line that says that there are samples in the library, and removes them."""

from PySide6.QtCore import Signal

from reviewer.messages import N_
from reviewer.ui.offer_bar import OfferBar
from reviewer.ui.session import Session
from reviewer.ui.wording import say


class SamplesBar(OfferBar):
    """Shown while there are samples."""

    there = Signal(bool)

    def __init__(self, session: Session) -> None:
        super().__init__(say("samples", N_("samples", "Samples")))
        self._session = session
        about = N_("samples", "Takes the made-up documents out of the library; Undo brings them back")
        self.button = self.offer(
            say("samples", N_("samples", "Remove the samples")), say("samples", about), self.remove
        )
        session.begun.connect(self._look)
        session.changed.connect(self._look)

    def _look(self) -> None:
        there = self._session.desk.has_samples()
        text = N_("samples", "These are samples: made-up documents to try things on.")
        self.say(say("samples", text) if there else "")
        self.there.emit(there)

    def remove(self) -> None:
        """Take the samples out of the library, in one step."""
        self._session.settle()
        self._session.do(self._session.desk.remove_samples)
