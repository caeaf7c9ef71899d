"""What brings one of the window's panels forward, and the size of the text in all of them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer

from reviewer.messages import N_
from reviewer.ui import dialogs
from reviewer.ui.frame import Frame
from reviewer.ui.geometry import Geometry
from reviewer.ui.looks import LOOKS, Looks
from reviewer.ui.row_table import RowTable
from reviewer.ui.sizes import TextSize
from reviewer.ui.wording import say

_TALL = 9 / 20  # of the window's height: for panels that are worked in, not glanced at


class PanelVerbs:
    """Verbs of the window that belong to a panel below the texts."""

    def __init__(self, window: Frame, geometry: Geometry, looks: Looks) -> None:
        self._window, self._geometry, self._looks = window, geometry, looks
        self.size = TextSize(geometry.text("texts/size", "usual"))

    def handlers(self) -> dict[str, Callable[..., object]]:
        """Return what the actions of these names do."""
        findings = self._window.findings
        return {
            "find_library": self._open_search,
            "source": self._open_source,
            "grid": self._open_grid,
            "split": self._window.grouping.split,
            "join": self._ask_join,
            "for_all": self._open_for_all,
            "next_finding": lambda: findings.step(1),
            "previous_finding": lambda: findings.step(-1),
            "accept_finding": self._accept_finding,
            "larger": lambda: self._resize_text(1),
            "smaller": lambda: self._resize_text(-1),
            **{f"looks_{name}": partial(self._look, name) for name in LOOKS},
        }

    def _bring(self, name: str, tall: bool = False) -> None:
        dock = self._window.docks[name]
        dock.show()
        dock.raise_()
        if tall:
            self._window.resizeDocks([dock], [round(self._window.height() * _TALL)], Qt.Orientation.Vertical)

    def show_refused(self) -> None:
        """Show the files that could not be imported."""
        self._bring("refused")

    def _open_search(self) -> None:
        self._bring("search", tall=True)
        self._window.search.open()

    def _open_source(self) -> None:
        """Show the page of the file; asked for again, go to it."""
        source = self._window.source
        if source.visibleRegion().isEmpty():
            self._bring("source", tall=True)
        else:
            source.setFocus()

    def _open_grid(self) -> None:
        if self._window.grid.entered:
            self._window.grid.turn()
            return
        self._bring("grid", tall=True)
        self._window.grid.enter()

    def _ask_join(self) -> None:
        self._bring("grouping")
        self._window.grouping.ask()

    def _open_for_all(self) -> None:
        self._window.session.settle()
        if documents := self._window.queue.chosen():
            dialog = dialogs.ForAll(self._window.session, documents, self._window)
            if (row := self._window.inspector.current) is not None:
                dialog.choose(row.key)
            dialog.show()
        else:
            text = N_("panels", "Select documents in the list at the left first.")
            self._window.session.said.emit(say("panels", text), False)

    def _accept_finding(self) -> None:
        self._bring("findings")
        if self._window.findings.current is None:
            self._window.findings.step(1)
        self._window.findings.ask()

    def _look(self, name: str, *_: object) -> None:
        self._geometry.keep("looks", name)
        self._looks.choose(name)
        self.tick_looks()

    def tick_looks(self) -> None:
        """Tick the colours chosen in the menu."""
        for name in LOOKS:
            self._window.actions_of[f"looks_{name}"].setChecked(name == self._looks.name)

    def _resize_text(self, by: int) -> None:
        if self.size.step(by):
            self._geometry.keep("texts/size", self.size.name)
            QTimer.singleShot(0, self._window, self._fit_rows)  # once every widget has been told of its font

    def _fit_rows(self) -> None:
        window = self._window
        window.texts.table.start_anew()
        window.inspector.view.resizeRowsToContents()
        window.inspector.view.scrollTo(window.inspector.view.currentIndex())
        window.grid.fit()
        for table in window.findChildren(RowTable):
            table.resizeRowsToContents()
