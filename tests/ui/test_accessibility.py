"""Every control has a name, a role and a description; both themes have enough contrast; Tab goes round sensibly."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from reviewer.ui.colours import TONES, colours
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


def luminance(colour):
    parts = [(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4) for c in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one, other):
    """Return the contrast of two colours as WCAG 2 computes it."""
    lighter, darker = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


THEMES = {"light": ("#ffffff", "#000000"), "dark": ("#1e1e1e", "#ffffff"), "grey dark": ("#2d2d2d", "#ffffff")}


@pytest.fixture(params=THEMES)
def theme(request):
    base, text = THEMES[request.param]
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Base, QColor(base))
    palette.setColor(QPalette.ColorRole.Text, QColor(text))
    return colours(palette), base, text


def test_contrast_is_measured_as_the_guidelines_do():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#ffffff", "#767676") == pytest.approx(4.54, abs=0.01)


def test_words_of_states_and_dim_words_can_be_read(theme):
    tints, base, _ = theme
    words = {tints.tones[name] for name in TONES.values()} | {tints.dim}
    assert min(contrast(word, base) for word in words) >= 4.5


def test_marked_text_can_be_read_and_its_underline_seen(theme):
    tints, _, text = theme
    assert min(contrast(text, back) for back, _ in tints.marks.values()) >= 4.5
    assert min(contrast(line, back) for back, line in tints.marks.values()) >= 3


def test_labels_of_parts_can_be_read(theme):
    tints, _, text = theme
    assert contrast(text, tints.label) >= 4.5
    assert contrast(tints.dim, tints.label) >= 4.5


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
