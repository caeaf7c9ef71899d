"""What the actions of the window do: every name of the table of actions, and the verb behind it."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from reviewer.ui import dialogs
from reviewer.ui.actions import EVERYWHERE, FIELDS, FINDINGS, GRID, IMPORT, QUEUE, SOURCE, TEXTS
from reviewer.ui.commands import Commands
from reviewer.ui.frame import Frame
from reviewer.ui.keymap import Keymap
from reviewer.ui.panel_verbs import PanelVerbs
from reviewer.ui.preferences import Preferences
from reviewer.ui.states import StateVerbs
from reviewer.ui.turning import Turning
from reviewer.ui.wording import LANGUAGES

Handlers = dict[str, Callable[..., object]]


class WindowVerbs:
    """The verbs that belong to no panel alone, and those of the panels by their names."""

    def __init__(self, window: Frame, commands: Commands, panels: PanelVerbs, preferences: Preferences) -> None:
        self._window, self._commands, self._panels = window, commands, panels
        self._preferences = preferences
        self._states = StateVerbs(window)
        self.keys_changed: Callable[[], None] = lambda: None
        self._keymap: Keymap | None = None

    def handlers(self) -> Handlers:
        """Return what the actions of these names do."""
        window, commands = self._window, self._commands
        handlers: Handlers = {
            "import_files": commands.import_files,
            "import_folder": commands.import_folder,
            "paste": commands.import_copied,
            "look_import": self._look_at_import,
            "watch_folder": self._watch,
            "add_samples": commands.import_samples,
            "remove_samples": window.samples.remove,
            "open_library": window.libraries.open_other,
            "new_library": window.libraries.make_new,
            "backup": commands.backup,
            "saved": commands.saved,
            "quit": window.close,
            "undo": window.session.undo,
            "redo": window.session.redo,
            "go_to": self._at_texts(window.jump.open),
            "keys": self._show_keys,
            "change_keys": self._change_keys,
            "about": commands.about,
        }
        for more in (self._of_texts(), self._of_fields(), self._panels.handlers()):
            handlers.update(more)
        handlers.update(self._states.handlers())
        handlers.update(window.rows.handlers())
        handlers.update(window.verbs.handlers())
        return handlers

    def _of_texts(self) -> Handlers:
        texts, queue = self._window.texts, self._window.queue
        handlers: Handlers = {
            "find": self._at_texts(texts.open_find),
            "find_next": self._at_texts(lambda: texts.step(1)),
            "find_previous": self._at_texts(lambda: texts.step(-1)),
            "to_texts": self._at_texts(texts.table.setFocus),
            "column_left": lambda: self._move_column(-1),
            "column_right": lambda: self._move_column(1),
            "column_wider": lambda: texts.columns.widen(self._window.session.language, 1),
            "column_narrower": lambda: texts.columns.widen(self._window.session.language, -1),
            "columns_usual": texts.columns.as_usual,
            "next_document": lambda: queue.step(1),
            "previous_document": lambda: queue.step(-1),
            "filter": queue.box.setFocus,
        }
        for code in LANGUAGES:
            handlers[f"language_{code}"] = lambda _checked=False, code=code: texts.toggle(code)
        return handlers

    def _move_column(self, by: int) -> None:
        self._window.texts.columns.move(self._window.session.language, by)

    def _of_fields(self) -> Handlers:
        inspector = self._window.inspector
        return {
            "edit_field": self._edit,
            "evidence": inspector.show_evidence,
            "bring_back": inspector.bring_back,
            "to_fields": inspector.view.setFocus,
            "candidate": self._take_candidate,
        }

    def _edit(self) -> None:
        grid, inspector = self._window.grid, self._window.inspector
        grid.edit() if grid.entered else inspector.edit()

    # Pages

    def use_pages(self, turning: Turning) -> None:
        """Turn the pages in the middle where a verb belongs to one of them."""
        self._turning = turning

    def _at_texts(self, verb: Callable[[], object]) -> Callable[[], object]:
        def done() -> None:
            self._turning.show_texts()
            verb()

        return done

    def _look_at_import(self) -> None:
        self._turning.look()

    def _watch(self) -> None:
        dialogs.WatchSettings(self._preferences, self._window).show()

    # Keys

    def use_keys(self, keymap: Keymap, changed: Callable[[], None]) -> None:
        """Give the actions their keys; `changed` is told whenever the clerk changes them."""
        self._keymap, self.keys_changed = keymap, changed
        keymap.apply(self._window.actions_of)

    def apply_keys(self) -> None:
        """Give the actions the keys that the clerk has chosen."""
        assert self._keymap is not None
        self._keymap.apply(self._window.actions_of)
        self.keys_changed()

    def _show_keys(self) -> None:
        assert self._keymap is not None
        page = dialogs.KeysPage(self.present_view(), self._keymap, self._window)
        page.change_asked.connect(self._change_keys)
        page.show()

    def _change_keys(self) -> None:
        assert self._keymap is not None
        settings = dialogs.KeysSettings(self._keymap, self._window)
        settings.changed.connect(self.apply_keys)
        settings.show()

    def present_view(self) -> str:
        """Return the part of the window that the clerk is in."""
        focus, window = QApplication.focusWidget(), self._window
        views = (
            *((QUEUE, window.queue), (IMPORT, window.preview), (TEXTS, window.texts), (FIELDS, window.inspector)),
            *((GRID, window.grid), (FINDINGS, window.findings), (SOURCE, window.source)),
        )
        for view, panel in views:
            if focus is not None and panel.isAncestorOf(focus):
                return view
        return EVERYWHERE

    def _take_candidate(self, number: int) -> None:
        self._window.inspector.take(number)
