"""Every control has a name, a role and a description; Tab goes round sensibly."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from reviewer.ui.focus import Ring
from reviewer.ui.keys_page import KeysPage
from reviewer.ui.keys_settings import KeysSettings

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
_QT_OWN = ("qt_", "ScrollLeftButton", "ScrollRightButton", "scroller")


def is_own(widget):
    """Say whether we made a control: parts that Qt puts inside its own controls are named by these."""
    parent, name = widget.parentWidget(), widget.objectName()
    inside = isinstance(parent, (*CONTROLS,)) or parent is None or name.startswith(_QT_OWN)
    bar = type(parent).__name__ in (
        "QTabBar",
        "QDockWidget",
        "QToolBar",
        "QMenuBar",
        "QKeySequenceEdit",
        "QCalendarView",
    )
    popup = parent is not None and isinstance(parent.parentWidget(), QComboBox)
    return not inside and not bar and not popup


def controls(top):
    return [widget for widget in top.findChildren(QWidget) if isinstance(widget, CONTROLS) and is_own(widget)]


def nameless(top):
    found = []
    for widget in controls(top):
        told = QAccessible.queryAccessibleInterface(widget)
        name, about = told.text(QAccessible.Text.Name), told.text(QAccessible.Text.Description)
        if isinstance(widget, QComboBox):
            name = widget.accessibleName()  # on Linux Qt tells the text chosen as the name
        if not name or not about or told.role() == QAccessible.Role.NoRole:
            found.append((type(widget).__name__, widget.parentWidget().__class__.__name__, name, about))
    return found


def test_every_control_of_the_window_has_name_role_and_description(window):
    window.texts.open_find()
    window.jump.open()
    assert len(controls(window)) > 30
    assert nameless(window) == []


@pytest.mark.parametrize(("action", "kind"), [("keys", KeysPage), ("change_keys", KeysSettings)])
def test_every_control_of_the_dialogs_has_name_role_and_description(window, action, kind):
    window.actions_of[action].trigger()
    dialog = window.findChild(kind)
    assert nameless(dialog) == []
    dialog.close()


def test_the_tables_tell_their_cells(window):
    view = window.inspector.view
    told = QAccessible.queryAccessibleInterface(view)
    cells = [told.child(number) for number in range(told.childCount())]
    names = [cell.text(QAccessible.Text.Name) for cell in cells if cell]
    assert told.role() == QAccessible.Role.Table
    assert any("A/HRC/99/G/9001" in name and "Symbols" in name for name in names)


def test_tab_goes_from_the_queue_to_the_texts_to_the_fields(window, qtbot):
    window.queue.box.setFocus()
    order = []
    for _ in range(40):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        order.append(window.focusWidget())
    places = [next(n for n, one in enumerate(order) if one is wanted) for wanted in (
        window.queue.view, window.texts.table, window.inspector.view)]  # fmt: skip
    assert places == sorted(places)


def test_f6_leads_to_the_fields_and_shift_f6_to_the_texts(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert window.inspector.view.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert window.texts.table.hasFocus()


def test_tab_passes_by_what_stands_behind_another_dock(window, qtbot):
    window.queue.box.setFocus()
    seen = []
    for _ in range(40):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(window.focusWidget())
    assert [one for one in seen if one.visibleRegion().isEmpty()] == []
    assert window.findings.table in seen and window.history.table not in seen


def test_tab_goes_through_the_findings_as_they_stand(window, qtbot):
    findings = window.findings
    findings.go(0)
    findings.gravity.setFocus()
    order = [findings.language, findings.accepted, findings.accept_button, findings.table]
    for wanted in order:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is wanted


def test_a_ring_shows_that_the_keyboard_is_in_a_list_also_when_it_is_empty(window, qtbot):
    window.history.model.show(())
    window.docks["history"].raise_()
    window.history.table.setFocus()
    (ring,) = window.history.table.findChildren(Ring)
    assert ring.isVisible() and ring.rect() == window.history.table.rect()
    window.queue.box.setFocus()
    assert not ring.isVisible()


def test_a_label_is_called_what_it_says(window, qtbot):
    window.notice.say("Something was done.")
    told = QAccessible.queryAccessibleInterface(window.notice.text)
    assert told.text(QAccessible.Text.Name) == "Something was done."
    labels = window.findChildren(QLabel)
    assert [one.accessibleName() for one in labels if one.accessibleName() not in ("", one.text())] == []
