"""The line that says that there are samples in the library, and removes them."""

from PySide6.QtCore import Signal

from reviewer.messages import N_
from reviewer.ui.offer_bar import OfferBar
from reviewer.ui.session import Session
from reviewer.ui.wording import say


class SamplesBar(OfferBar):
    """Shown beside a sample, never beside the office's own documents."""

    there = Signal(bool)

    def __init__(self, session: Session) -> None:
        super().__init__(say("samples", N_("samples", "Samples")))
        self._session = session
        about = N_("samples", "Takes the made-up documents out of the library; Undo brings them back")
        self.button = self.offer(
            say("samples", N_("samples", "Re&move the samples")), say("samples", about), self.remove
        )
        for signal in (session.begun, session.changed, session.opened):
            signal.connect(self._look)

    def _look(self) -> None:
        catalogue = self._session.catalogue
        row = catalogue.document(self._session.document) if self._session.document else None
        text = N_("samples", "This is a sample: a made-up document to try things on.")
        self.say(say("samples", text) if row and row.sample else "")
        self.there.emit(catalogue.has_samples())

    def remove(self) -> None:
        """Take the samples out of the library, in one step."""
        self._session.settle()
        self._session.do(self._session.desk.remove_samples)
