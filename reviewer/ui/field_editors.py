"""The boxes in which a value is typed: one line, several lines, a choice, a date, a list of codes."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

import reviewer.desk
from reviewer.desk import FieldRow
from reviewer.messages import N_
from reviewer.ui.date_box import DateBox
from reviewer.ui.field_model import choice_name
from reviewer.ui.fonts import script_language, text_font
from reviewer.ui.items_box import ItemsBox
from reviewer.ui.text_layout import option
from reviewer.ui.wording import say

PAUSE = 1000  # milliseconds after the last key until what was typed is stored
Editor = QLineEdit | QPlainTextEdit | QComboBox


def make_editor(parent: QWidget, row: FieldRow, language: str, store: Callable[[QWidget], None]) -> Editor:
    """Return the box for a field of a version in `language`; it calls `store` with itself when typing has stopped."""
    editor = _box(parent, row, language)
    editor.setAccessibleName(row.label)
    form = row.form or say("fields", N_("fields", "A text in the words of the document"))
    editor.setAccessibleDescription(form)
    _set_direction(editor, script_language(row.value))
    if row.key == "language":  # the version is filed under it: stored when its box is left
        return editor

    def stored() -> None:
        if not editor.property("left"):  # a choice says so once more, when its box has been left with Enter
            store(editor)

    pause = QTimer(editor)
    pause.setSingleShot(True)
    pause.setInterval(PAUSE)
    pause.timeout.connect(stored)
    on_typing(editor, pause.start)
    if isinstance(editor, QComboBox):
        editor.activated.connect(stored)
    return editor


def _box(parent: QWidget, row: FieldRow, language: str) -> Editor:
    if row.choices and not row.many:
        return _choice(parent, row)
    if row.kind == "date":
        return DateBox(parent, row.many)
    codes = tuple((code, choice_name(code)) for code in row.choices) or reviewer.desk.codes_of(row.key, language)
    if row.many and not row.multiline and (codes or len(row.value) <= 60):
        return ItemsBox(parent, codes)
    if row.multiline or len(row.value) > 60:
        editor = QPlainTextEdit(parent)
        editor.setTabChangesFocus(True)
        return editor
    return QLineEdit(parent)


def on_typing(editor: Editor, call: Callable[[], object]) -> None:
    """Have `call` called at every change that the clerk makes in the box."""

    def changed() -> None:
        if editor.property("filled"):
            call()

    signal = editor.editTextChanged if isinstance(editor, QComboBox) else editor.textChanged
    signal.connect(changed)


def _set_direction(editor: Editor, language: str) -> None:
    editor.setFont(text_font(language))
    if isinstance(editor, QPlainTextEdit):
        editor.document().setDefaultTextOption(option(language))
    elif isinstance(editor, QLineEdit):
        editor.setAlignment(option(language).alignment() | Qt.AlignmentFlag.AlignVCenter)


def _choice(parent: QWidget, row: FieldRow) -> QComboBox:
    box = QComboBox(parent)
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    box.addItem("", "")
    for code in row.choices:
        box.addItem(choice_name(code), code)
    return box


def fill(editor: Editor, value: str) -> None:
    """Put a value into the box, once: what the clerk types is never replaced under the hands."""
    if editor.property("filled"):
        return
    if isinstance(editor, QComboBox):
        editor.setCurrentIndex(editor.findData(value))
        editor.setEditText(choice_name(value) if editor.currentIndex() >= 0 else value)
        if line := editor.lineEdit():
            line.selectAll()  # the first letter typed stands in its place, as in the other boxes
    elif isinstance(editor, QPlainTextEdit):
        editor.setPlainText(value)
        editor.selectAll()
    else:
        editor.setText(value)
        editor.selectAll()
    editor.setProperty("filled", True)


def typed(editor: Editor) -> str:
    """Return what stands in the box."""
    if isinstance(editor, QComboBox):
        chosen = editor.findText(editor.currentText().strip())
        return str(editor.itemData(chosen)) if chosen >= 0 else editor.currentText()
    if isinstance(editor, ItemsBox):
        return editor.codes()
    return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else editor.text()
