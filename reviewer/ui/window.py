"""The main window: queue, texts and inspector, docks below, menus from the table of actions."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSettings, QSize, Qt
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDockWidget, QToolBar

from reviewer.desk import Catalogue, SearchRow
from reviewer.messages import N_
from reviewer.ui.action_icons import ActionIcons
from reviewer.ui.actions import fill_bar, fill_menus, make_actions
from reviewer.ui.asking_menu import AskingMenu
from reviewer.ui.commands import Commands, local_files
from reviewer.ui.descriptions import describe, set_tab_order
from reviewer.ui.docks import PASSING, make_docks, put_away, share_room
from reviewer.ui.errors import Faults
from reviewer.ui.export_panel import ExportPanel
from reviewer.ui.exporting import Exporting
from reviewer.ui.filter_keys import FilterKeys
from reviewer.ui.findings_panel import FindingsPanel
from reviewer.ui.frame import Frame
from reviewer.ui.geometry import Geometry
from reviewer.ui.going_back import GoingBack
from reviewer.ui.grid_panel import GridPanel
from reviewer.ui.grouping_panel import GroupingPanel
from reviewer.ui.hints import give_hints
from reviewer.ui.import_outcome import ImportOutcome
from reviewer.ui.import_preview import ImportPreview
from reviewer.ui.imports import Imports
from reviewer.ui.inspector import Inspector
from reviewer.ui.jobs import Jobs
from reviewer.ui.jump_bar import JumpBar
from reviewer.ui.keymap import Keymap
from reviewer.ui.libraries import Libraries
from reviewer.ui.looks import Looks
from reviewer.ui.note_bar import NoteBar
from reviewer.ui.notice import Notice
from reviewer.ui.pages import Pages, WaitingBar, lay_out
from reviewer.ui.panel_verbs import PanelVerbs
from reviewer.ui.panels import HistoryPanel, RefusedPanel, SearchPanel
from reviewer.ui.password_bar import PasswordBar
from reviewer.ui.preferences import Preferences
from reviewer.ui.queue_panel import QueuePanel
from reviewer.ui.recent import Recent
from reviewer.ui.rowing import RowVerbs
from reviewer.ui.samples_bar import SamplesBar
from reviewer.ui.session import Session
from reviewer.ui.source_panel import SourcePanel
from reviewer.ui.text_panel import TextPanel
from reviewer.ui.turning import Turning
from reviewer.ui.watching import WatchBar, Watching
from reviewer.ui.welcome import Welcome
from reviewer.ui.window_verbs import WindowVerbs
from reviewer.ui.wording import LANGUAGES, say
from reviewer.ui.working import FieldVerbs
from reviewer.ui.yielding import leave_undo_to_window

_LARGEST = (1760, 990)  # at the first start


class Window(Frame):
    """Built once; `begin` gives it the desk after it has been painted for the first time."""

    def __init__(self, jobs: Jobs, settings: QSettings, preferences: Preferences | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Reviewer")
        self.setAcceptDrops(True)
        self._icons: ActionIcons | None = None
        self.actions_of: dict[str, QAction] = {}
        self.session = Session(jobs)
        self.faults = Faults(self)
        self._jobs = jobs
        self._geometry = Geometry(settings)
        self._looks = Looks(self._geometry.text("looks", "system"), self)
        self.preferences = preferences or Preferences()
        self.imports = Imports(self.session, jobs, self.preferences)
        self.libraries = Libraries(self.session, Recent(self._geometry), self)
        self.watching = Watching(self.session, self.imports, jobs, self.preferences, self._geometry, self)
        self.commands = Commands(self.session, self.imports, self._geometry, self)
        self._make_panels(self._geometry.text("texts/languages").split() or self.preferences.settings.languages)
        self.docks = self._make_docks()
        self._panels = PanelVerbs(self, self._geometry, self._looks)
        self.exporting = Exporting(self, jobs, self._geometry, self.preferences)
        self._outcome = ImportOutcome(self, self._panels.show_refused)
        self.doing = WindowVerbs(self, self.commands, self._panels, self.preferences)
        self.actions_of = make_actions(self, self.doing.handlers() | self.exporting.handlers())
        self._icons = ActionIcons(self.actions_of, self)
        self.turning = Turning(self, self.preferences)
        self.doing.use_pages(self.turning)
        self.keymap = Keymap(self._geometry)
        self.doing.use_keys(self.keymap, self._name_steps)
        self._make_bars()
        self._panels.tick_looks()
        self._connect()
        describe(self)
        give_hints(self)
        set_tab_order(self)
        self._place()
        self._enable(False)

    def _make_panels(self, wanted: Sequence[str]) -> None:
        self.queue = QueuePanel(self.session)
        self.texts = TextPanel(self.session, wanted)
        self.rows = RowVerbs(self.session, self.texts)
        self.inspector = Inspector(self.session)
        self.samples = SamplesBar(self.session)
        self.note = NoteBar()
        self.jump = JumpBar(self.session, self.texts)
        self.password = PasswordBar()
        self.notice = Notice()
        self.setStatusBar(self.notice)
        self.waiting = WaitingBar()
        self.watch_bar = WatchBar(self.watching)
        self.preview = ImportPreview()
        self.welcome = Welcome(self.libraries)
        self.pages = Pages((self.texts, self.preview, self.welcome))
        bars = (self.samples, self.watch_bar, self.waiting, self.password, self.note, self.jump)
        self.setCentralWidget(lay_out(bars, self.pages))

    def _make_docks(self) -> dict[str, QDockWidget]:
        self.findings = FindingsPanel(self.session)
        self.grid = GridPanel(self.session)
        self.grouping = GroupingPanel(self.session)
        self.history = HistoryPanel(self.session)
        self.search = SearchPanel(self.session)
        self.source = SourcePanel(self.session, self._jobs)
        self.refused = RefusedPanel()
        self.exported = ExportPanel()
        sides = {"queue": self.queue, "inspector": self.inspector}
        below = {
            "findings": self.findings,
            "grid": self.grid,
            "grouping": self.grouping,
            "history": self.history,
            "search": self.search,
            "source": self.source,
            "refused": self.refused,
            "exported": self.exported,
        }
        self.verbs = FieldVerbs(self.session, self.texts, self.inspector, self.findings)
        return make_docks(self, sides, below)

    def _make_bars(self) -> None:
        menus = fill_menus(self, self.actions_of)
        self.texts.table.addActions([*menus["Rows"].actions(), self.actions_of["use_as"], self.actions_of["add_as"]])
        menus["Library"].insertMenu(self.actions_of["new_library"], self.libraries.menu)
        menus["Library"].insertMenu(self.actions_of["watch_folder"], AskingMenu(self.preferences, self))
        panels = menus["View"].addMenu(say("menus", N_("menus", "&Panels")))  # a small screen has no room for all
        for name in ("findings", "grid", "grouping", "history", "search", "source", "refused", "exported"):
            panels.addAction(self.docks[name].toggleViewAction())
        bar = QToolBar(say("bars", N_("bars", "Tool bar")))
        bar.setObjectName("bar")
        bar.setMovable(False)
        bar.setIconSize(QSize(18, 18))
        bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        fill_bar(bar, self.actions_of)
        self.addToolBar(bar)

    def _connect(self) -> None:
        session, notice, imports = self.session, self.notice, self.imports
        session.said.connect(self.notice.say)
        session.failed.connect(self.faults.tell)
        session.awaited.connect(notice.show_awaited)
        self.faults.said.connect(lambda text: notice.say(text, kind="error"))
        session.changed.connect(self._name_steps)
        session.begun.connect(self._name_steps)
        self.texts.languages_changed.connect(self._check_languages)
        self.texts.gone_to.connect(self.source.follow)
        for box in (self.queue.box, self.texts.find_bar.box, self.search.box, self.note.box):
            box.setAcceptDrops(False)  # a file dropped there is to be imported, not written as its path
        FilterKeys(self.queue.box, self.queue.view)
        for bar in (self.samples, self.watch_bar, self.waiting, self.password, self.note, self.grouping.bar):
            GoingBack(bar, self.queue.view)
        leave_undo_to_window(self.queue.box, self.texts.find_bar.box, self.search.box)
        self.samples.there.connect(self.actions_of["remove_samples"].setEnabled)
        self.docks["grouping"].visibilityChanged.connect(self.grouping.look)
        self.findings.counted.connect(self._count_findings)
        self.findings.field_concerned.connect(self.inspector.select)
        self.grid.field_concerned.connect(self.inspector.select)
        self.docks["grid"].visibilityChanged.connect(self.grid.refresh)
        self.search.place_asked.connect(self._go_to)
        self.docks["source"].visibilityChanged.connect(self.source.refresh)
        notice.undo_asked.connect(session.undo)
        notice.cancel_asked.connect(imports.cancel)
        notice.details_asked.connect(self.faults.show_last)
        notice.refused_asked.connect(self._panels.show_refused)
        imports.progressed.connect(notice.show_progress)
        imports.storing.connect(notice.show_storing)
        imports.ended.connect(notice.end_progress)
        self.watching.said.connect(notice.show_watched)
        self.preferences.failed.connect(self.faults.tell)
        imports.imported.connect(self._outcome.tell)
        self.password.given.connect(self._outcome.try_password)
        imports.broken.connect(self.faults.tell)

    def _place(self) -> None:
        room = self.screen().availableGeometry()
        self.resize(min(_LARGEST[0], room.width() * 9 // 10), min(_LARGEST[1], room.height() * 9 // 10))
        if room.width() < _LARGEST[0]:
            self.setWindowState(Qt.WindowState.WindowMaximized)  # a laptop: nothing to give away
        share_room(self, self.docks)
        self.texts.columns.recall(self._geometry.text("texts/columns"))
        self.queue.choose_order(self._geometry.text("queue/order"))
        self._geometry.restore(self, {"inspector": self.inspector.splitter})
        for name in PASSING:
            self.docks[name].hide()  # what the last import or export of another day left

    def _enable(self, on: bool) -> None:
        for name, action in self.actions_of.items():
            if name not in ("quit", "keys", "change_keys", "about"):
                action.setEnabled(on and name != "look_import")

    def begin(self, catalogue: Catalogue) -> None:
        """Start work at a library; the one before, if there was one, has been left."""
        self._enable(True)
        self.libraries.recent.put(catalogue.library)
        left_at = self._geometry.text(f"documents/{catalogue.library.name}", "0")
        self.session.begin(catalogue, int(left_at) if left_at.isdigit() else 0)
        (self.queue.view if self.session.going_to else self.welcome).setFocus(Qt.FocusReason.TabFocusReason)  # seen

    def leave(self) -> None:
        """Leave the library, for another one to be opened: store what is typed, remember the place."""
        self.session.settle()
        self.session.finish()
        self.imports.leave()
        self._keep_place()
        self.refused.model.show(())
        self.exported.clear()
        put_away(self.docks)
        self.notice.say("")  # what was said was about that library

    def _keep_place(self) -> None:
        self._geometry.keep(f"documents/{self.session.catalogue.library.name}", str(self.session.going_to))

    # What is said

    def _name_steps(self) -> None:
        if not self.session.ready:
            return
        catalogue = self.session.catalogue
        for name, word, step in (
            ("undo", N_("actions", "Undo"), catalogue.undo_text()),
            ("redo", N_("actions", "Redo"), catalogue.redo_text()),
        ):
            action = self.actions_of[name]
            label = f"{say('actions', word)}: {step}" if step else say("actions", word)
            action.setText(label.replace("&", "&&"))
            action.setIconText(say("actions", word))
            action.setToolTip(f"{label} ({action.shortcut().toString()})")
            action.setEnabled(bool(step))

    def _check_languages(self) -> None:
        for code in LANGUAGES:
            self.actions_of[f"language_{code}"].setChecked(code in self.texts.shown)

    def _count_findings(self, count: int) -> None:
        title = say("docks", N_("docks", "Findings"))
        self.docks["findings"].setWindowTitle(f"{title} ({count})" if count else title)

    # What is done

    def _go_to(self, place: SearchRow) -> None:
        self.session.open(place.document)
        self.texts.go_to(place.language, place.start, place.end)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a change between light and dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._icons is not None:
            self._icons.follow()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if self.session.ready and local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        event.acceptProposedAction()
        self.imports.start(local_files(event.mimeData()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is typed, stop what runs, remember the places."""
        if self.session.ready:
            self.session.settle()
        self.watching.stop()
        self.imports.cancel()
        self._jobs.stop()
        self.session.finish()
        self._geometry.keep("queue/order", self.queue.order.currentData())
        self._geometry.keep("texts/languages", " ".join(self.texts.wanted))
        self._geometry.keep("texts/columns", self.texts.columns.kept())
        if self.session.ready:
            self._keep_place()
        put_away(self.docks)
        self._geometry.save(self, {"inspector": self.inspector.splitter})
        self._panels.size.give_back()
        self._looks.give_back()
        super().closeEvent(event)
