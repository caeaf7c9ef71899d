"""Which page stands in the middle: what an import will do while it waits, a welcome, or the texts."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from reviewer.messages import N_
from reviewer.ui.frame import Frame
from reviewer.ui.imports import Planned
from reviewer.ui.preferences import Preferences
from reviewer.ui.wording import say


def is_typing(window: Frame) -> bool:
    """Say whether the clerk is writing something, which nothing may take the keyboard away from."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QLineEdit):
        return bool(focus.text()) and not focus.isReadOnly()
    writes = isinstance(focus, QPlainTextEdit) and not focus.isReadOnly()
    return writes or window.inspector.editor is not None


class Turning(QObject):
    """Turns the pages; what the clerk types is never taken from under the hands."""

    def __init__(self, window: Frame, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self._aside = False  # the clerk looks at something else while an import waits
        preview = window.preview
        window.imports.planned.connect(self._show_plan)
        window.session.opened.connect(self._opened)
        window.session.changed.connect(self.turn)
        window.session.begun.connect(self.turn)
        preview.taken.connect(self._take)
        preview.left_out_changed.connect(window.imports.leave_out)
        preview.given_up.connect(self._give_up)
        preview.ask_changed.connect(self._ask)
        preferences.changed.connect(lambda: preview.show_asking(preferences.settings.ask))
        window.waiting.look.clicked.connect(self.look)
        window.welcome.use_actions(window.actions_of)

    def turn(self) -> None:
        """Show the page that is due."""
        window = self._window
        pending = window.imports.pending
        page: QWidget = window.texts
        if pending is not None and not self._aside:
            page = window.preview
        elif window.session.ready and not window.session.going_to and not window.session.catalogue.counted().all:
            page = window.welcome
            window.welcome.show_ways(opened=True)
        self._show(page)
        window.waiting.wait_for(len(pending.plan.rows) if pending is not None and self._aside else 0)
        window.actions_of["look_import"].setEnabled(pending is not None)
        self._name(page)

    def _show(self, page: QWidget) -> None:
        """Turn to a page; the keyboard does not stay on the one before, nor go where Qt would have it go next."""
        window, focus = self._window, QApplication.focusWidget()
        before = window.pages.currentWidget()
        leaves = before is not None and before is not page and focus is not None and before.isAncestorOf(focus)
        window.pages.setCurrentWidget(page)
        if leaves:
            (page if page is window.welcome else window.queue.view).setFocus()

    def show_closed(self) -> None:
        """The library asked for cannot be opened: let another one be, or a new one be made."""
        window = self._window
        for name in ("open_library", "new_library"):
            window.actions_of[name].setEnabled(True)
        window.welcome.show_ways(opened=False)
        window.pages.setCurrentWidget(window.welcome)
        window.welcome.setFocus(Qt.FocusReason.TabFocusReason)  # so that it is seen

    def _name(self, page: QWidget) -> None:
        """Let the title say where the clerk is; a library other than the usual one is named too."""
        window = self._window
        if not window.session.ready:
            return
        catalogue, document = window.session.catalogue, window.session.document or window.session.going_to
        row = catalogue.document(document) if document else None
        before = say("title", N_("title", "Before the import")) if page is window.preview else row.name if row else ""
        library = catalogue.library.stem if catalogue.library.stem != "library" else ""
        window.setWindowTitle(" – ".join(filter(None, (before, library, "Reviewer"))))

    def look(self) -> None:
        """Look at the import that waits."""
        if self._window.imports.pending is not None:
            self._aside = False
            self.turn()
            self._window.preview.setFocus()

    def show_texts(self) -> None:
        """Show the texts; an import that waits goes on waiting."""
        self._aside = True
        self.turn()

    def _opened(self) -> None:
        if self._window.pages.currentWidget() is self._window.preview and self._window.session.document:
            self.show_texts()
        else:
            self.turn()

    def _show_plan(self, planned: Planned) -> None:
        window = self._window
        here = window.pages.currentWidget() is window.preview
        if not here and window.waiting.isHidden():  # the first time that this import is shown
            window.preview.forget()
            self._aside = is_typing(window)
        window.preview.show_plan(planned, self._preferences.settings.ask)
        self.turn()
        if not here and not self._aside:
            window.preview.setFocus()

    def _take(self, left_out: frozenset[Path]) -> None:
        self._window.imports.take(left_out)
        self._leave()

    def _give_up(self) -> None:
        self._window.imports.give_up()
        self._leave()

    def _leave(self) -> None:
        self._aside = False
        self.turn()
        self._window.preview.forget()
        empty = self._window.pages.currentWidget() is self._window.welcome
        (self._window.welcome if empty else self._window.queue.view).setFocus()

    def _ask(self, ask: str) -> None:
        self._preferences.change(replace(self._preferences.settings, ask=ask))
