"""The middle of the window as widgets: its pages, and the line for an import that waits."""

from collections.abc import Sequence

from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from reviewer.messages import N_
from reviewer.ui.offer_bar import OfferBar
from reviewer.ui.wording import say


class Pages(QStackedWidget):
    """One page at a time; the hidden ones claim no room."""

    def __init__(self, pages: Sequence[QWidget]) -> None:
        super().__init__()
        for page in pages:
            self.addWidget(page)
        self.currentChanged.connect(self._give_room)
        self._give_room()

    def _give_room(self) -> None:
        for number in range(self.count()):
            policy = QSizePolicy.Policy.Preferred if number == self.currentIndex() else QSizePolicy.Policy.Ignored
            if page := self.widget(number):
                page.setSizePolicy(policy, policy)


def lay_out(bars: Sequence[QWidget], pages: Pages) -> QWidget:
    """Return the middle of the window, the bars above the pages."""
    middle = QWidget()
    layout = QVBoxLayout(middle)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for bar in bars:
        layout.addWidget(bar)
    layout.addWidget(pages, 1)
    return middle


class WaitingBar(OfferBar):
    """Says that an import waits to be looked at, while the clerk looks at something else."""

    def __init__(self) -> None:
        super().__init__(say("waiting", N_("waiting", "An import that waits")))
        about = N_("waiting", "Shows what the import will do; nothing has happened yet")
        self.look = self.offer(say("waiting", N_("waiting", "Look at it")), say("waiting", about), lambda: None)

    def wait_for(self, files: int) -> None:
        """Say how many files wait; 0: none."""
        text = (
            N_("waiting", "1 file waits for you to look at.")
            if files == 1
            else N_("waiting", "{count} files wait for you to look at.")
        )
        self.say(say("waiting", text, count=files) if files else "")
