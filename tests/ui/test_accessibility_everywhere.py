"""Dialogs, boxes of fields, pages and tables: named, described, with a role; reached by Tab; focus can be seen."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QDialog, QLineEdit, QPlainTextEdit, QWidget

from reviewer.errors import DamagedFile
from reviewer.ui.field_editors import make_editor
from tests.ui.conftest import NOTE, sample
from tests.ui.test_accessibility import controls, nameless

DIALOGS = ("about", "watch_folder", "for_all", "draft", "keys", "change_keys")


def open_dialog(window, action):
    window.actions_of[action].trigger()
    return next(one for one in window.findChildren(QDialog) if one.isVisible())


@pytest.mark.parametrize("action", DIALOGS)
def test_every_control_of_a_dialog_has_name_role_and_description(window, action):
    assert nameless(open_dialog(window, action)) == []


@pytest.mark.parametrize("action", DIALOGS)
def test_tab_reaches_every_control_of_a_dialog(window, qtbot, action):
    dialog = open_dialog(window, action)
    qtbot.waitUntil(lambda: dialog.isActiveWindow() or not dialog.isWindow())
    wanted = {one for one in controls(dialog) if reachable(one)}
    assert wanted - walked(dialog, len(wanted) * 3 + 20) == set()


@pytest.mark.parametrize("action", DIALOGS)
def test_a_dialog_fits_a_small_screen(window, action):
    dialog = open_dialog(window, action)
    assert dialog.minimumSizeHint().height() <= 680 and dialog.minimumSizeHint().width() <= 1300
    assert dialog.height() <= 720


@pytest.mark.parametrize("action", DIALOGS)
def test_escape_closes_a_dialog(window, qtbot, action):
    dialog = open_dialog(window, action)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not visible(window)


def visible(window):
    return [one for one in window.findChildren(QDialog) if one.isVisible()]


def reachable(control):
    return control.isVisible() and control.isEnabled() and bool(control.focusPolicy() & Qt.FocusPolicy.TabFocus)


def walked(top, steps):
    """Return the controls that Tab comes by."""
    seen = set()
    for _ in range(steps):
        focus = top.focusWidget() or top
        seen.add(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return seen


def test_the_page_of_an_error_is_described_too(window):
    window.session.failed.emit(DamagedFile(Path("/in/x.docx")))
    window.notice.details.click()
    assert nameless(visible(window)[0]) == []


def test_every_box_for_a_field_says_which_and_what_to_type(window, qtbot):
    desk, document = window.session.desk, window.session.document
    holder = QWidget()
    qtbot.addWidget(holder)
    bare = []
    for version in window.session.versions:
        for row in desk.fields(document, version.language):
            told = QAccessible.queryAccessibleInterface(make_editor(holder, row, version.language, print))
            name, about = told.object().accessibleName(), told.text(QAccessible.Text.Description)
            roles = (QAccessible.Role.EditableText, QAccessible.Role.ComboBox)
            if not name or not about or told.role() not in roles:
                bare.append((row.key, name, about, told.role()))
    assert bare == []


def test_every_table_of_the_window_tells_its_cells(window):
    window.docks["grid"].show()
    window.docks["grid"].raise_()
    tables = [one for one in window.findChildren(QAbstractItemView) if one.accessibleName() and filled(one)]
    assert len(tables) >= 5
    assert [table.accessibleName() for table in tables if not cells(table)] == []


def filled(view):
    return view.model() is not None and view.model().rowCount() > 0


def cells(view):
    told = QAccessible.queryAccessibleInterface(view)
    found = [told.child(number) for number in range(min(told.childCount(), 40))]
    return [name for cell in found if cell and (name := cell.text(QAccessible.Text.Name))]


@pytest.fixture
def asked(window, qtbot):
    """The window with an import that waits to be looked at."""
    window.preferences.change(replace(window.preferences.settings, ask="always"))
    with qtbot.waitSignal(window.imports.planned, timeout=20_000):
        window.imports.start([sample(f"{NOTE}-RU.txt"), sample(f"{NOTE}-ES.pdf")])
    return window


def test_the_page_before_an_import_tells_its_cells_and_ticks(asked):
    names = cells(asked.preview.table)
    assert "Russian" in names and any("joins" in name for name in names)
    told = QAccessible.queryAccessibleInterface(asked.preview.table)
    first = next(cell for number in range(told.childCount()) if (cell := told.child(number)) and
                 "joins" in cell.text(QAccessible.Text.Name))  # fmt: skip
    assert "joins" in first.text(QAccessible.Text.Name)


def test_tab_goes_through_the_page_before_an_import(asked):
    page = asked.preview
    wanted = {page.table, page.take_button, page.give_up_button, page.asking}
    assert wanted <= walked(asked, 60)


def test_focus_can_be_seen_on_every_control(asked, qtbot):
    qtbot.waitUntil(asked.isActiveWindow)
    blind = []
    for control in controls(asked):
        if not reachable(control) or control.visibleRegion().isEmpty():
            continue
        asked.menuBar().setFocus()
        before = control.grab().toImage()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        asked.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as a Tab sets it
        if isinstance(control, QLineEdit | QPlainTextEdit):
            continue  # a blinking line, and a frame in the style's colour
        if control.grab().toImage() == before:
            blind.append((type(control).__name__, control.accessibleName()))
    assert blind == [], "; ".join(map(str, blind))
