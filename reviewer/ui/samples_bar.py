"""The line that says that there are samples in the library, and removes them."""

from PySide6.QtCore import Signal

from reviewer.desk import Changed
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
        session.begun.connect(self._count)
        session.begun.connect(self._look)
        session.opened.connect(self._look)
        session.changed.connect(self._update)

    def _update(self, changed: Changed) -> None:
        self._look()
        if changed.rows:
            self._count()

    def _count(self) -> None:
        self.there.emit(self._session.catalogue.has_samples())

    def _look(self) -> None:
        catalogue = self._session.catalogue
        row = catalogue.document(self._session.document) if self._session.document else None
        text = N_("samples", "This is a sample: a made-up document to try things on.")
        self.say(say("samples", text) if row and row.sample else "")

    def remove(self) -> None:
        """Take the samples out of the library, in one step."""
        self._session.settle()
        self._session.do(self._session.desk.remove_samples)
