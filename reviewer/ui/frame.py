"""What the window is made of, for the modules that work on all of it; `Window` puts it together."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from reviewer.ui.errors import Faults
from reviewer.ui.export_panel import ExportPanel
from reviewer.ui.findings_panel import FindingsPanel
from reviewer.ui.grid_panel import GridPanel
from reviewer.ui.grouping_panel import GroupingPanel
from reviewer.ui.import_preview import ImportPreview
from reviewer.ui.imports import Imports
from reviewer.ui.inspector import Inspector
from reviewer.ui.jump_bar import JumpBar
from reviewer.ui.libraries import Libraries
from reviewer.ui.note_bar import NoteBar
from reviewer.ui.notice import Notice
from reviewer.ui.pages import Pages, WaitingBar
from reviewer.ui.panels import HistoryPanel, RefusedPanel, SearchPanel
from reviewer.ui.password_bar import PasswordBar
from reviewer.ui.queue_panel import QueuePanel
from reviewer.ui.rowing import RowVerbs
from reviewer.ui.samples_bar import SamplesBar
from reviewer.ui.session import Session
from reviewer.ui.source_panel import SourcePanel
from reviewer.ui.text_panel import TextPanel
from reviewer.ui.watching import WatchBar, Watching
from reviewer.ui.welcome import Welcome
from reviewer.ui.working import FieldVerbs


class Frame(QMainWindow):
    """A main window with the panels, bars and docks of this program."""

    session: Session
    faults: Faults
    imports: Imports
    libraries: Libraries
    watching: Watching
    actions_of: dict[str, QAction]
    docks: dict[str, QDockWidget]
    queue: QueuePanel
    pages: Pages
    preview: ImportPreview
    welcome: Welcome
    texts: TextPanel
    inspector: Inspector
    findings: FindingsPanel
    grid: GridPanel
    grouping: GroupingPanel
    history: HistoryPanel
    search: SearchPanel
    source: SourcePanel
    refused: RefusedPanel
    exported: ExportPanel
    waiting: WaitingBar
    watch_bar: WatchBar
    samples: SamplesBar
    note: NoteBar
    jump: JumpBar
    password: PasswordBar
    notice: Notice
    rows: RowVerbs
    verbs: FieldVerbs

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Let Tab pass by what stands in a dock behind another one: nobody would see where the keyboard is."""
        first = self.focusWidget()
        while super().focusNextPrevChild(onward):
            now = self.focusWidget()
            if now is None or now is first or not self._behind(now):
                return True
        return False

    def _behind(self, control: QWidget) -> bool:
        return any(dock.isAncestorOf(control) and dock.visibleRegion().isEmpty() for dock in self.docks.values())
