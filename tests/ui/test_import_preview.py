"""Before an import, a page says what it will do; keys leave files out, import, give up."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QStyleOptionViewItem

from reviewer.settings import Settings
from reviewer.ui.actions import keys_of
from reviewer.ui.asking_menu import AskingMenu
from tests.ui.conftest import NOTE, sample
from tests.ui.test_imports import drop

RUSSIAN, FRENCH = f"{NOTE}-RU.txt", f"{NOTE}-FR.txt"


@pytest.fixture
def asked(open_window, qtbot):
    """A window that shows what importing two files would do."""
    window = open_window()
    window.preferences.change(replace(window.preferences.settings, ask="always"))
    with qtbot.waitSignal(window.imports.planned, timeout=20_000):
        drop(window, sample(FRENCH), sample(RUSSIAN))
    return window


def press(window, qtbot, key):
    qtbot.keyClick(window.preview.table, key)


def deeds(window):
    return {row.path.name: row.deed for row in window.preview.model.rows}


def test_the_page_says_what_will_happen_and_nothing_has(asked):
    assert asked.pages.currentWidget() is asked.preview
    assert asked.preview.said.text() == "1 new document (2 versions)"
    assert asked.session.desk.documents() == ()
    assert asked.preview.table.hasFocus()


def test_enter_imports_what_the_page_said(asked, qtbot):
    with qtbot.waitSignal(asked.imports.imported, timeout=20_000) as told:
        press(asked, qtbot, Qt.Key.Key_Return)
    assert told.args[0].versions == 2
    assert asked.pages.currentWidget() is asked.texts


def test_escape_gives_up(asked, qtbot):
    press(asked, qtbot, Qt.Key.Key_Escape)
    assert asked.imports.pending is None
    assert asked.session.desk.documents() == ()
    assert "given up" in asked.notice.text.text()
    assert asked.welcome.buttons["import_files"].hasFocus()


def test_space_leaves_a_file_out_and_takes_it_again(asked, qtbot):
    with qtbot.waitSignal(asked.imports.planned, timeout=20_000):
        press(asked, qtbot, Qt.Key.Key_Space)
    assert deeds(asked) == {FRENCH: "left_out", RUSSIAN: "new"}
    with qtbot.waitSignal(asked.imports.planned, timeout=20_000):
        press(asked, qtbot, Qt.Key.Key_Space)
    assert deeds(asked) == {FRENCH: "new", RUSSIAN: "new"}


def test_a_document_that_is_named_by_its_title_takes_few_lines(asked):
    row = replace(asked.preview.model.rows[0], document="SAMPLE of a note verbale " * 9, reason="")
    asked.preview.model.show((row,))
    assert len(asked.preview.model.index(0, 1).data()) <= 40
    assert asked.preview.table.rowHeight(0) < 6 * asked.fontMetrics().height()


def test_a_tall_row_stands_in_the_middle_beside_its_box(asked):
    row = replace(asked.preview.model.rows[0], reason="SAMPLE of a reason " * 40)
    asked.preview.model.show((row,))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 300, 900)
    asked.preview.table.itemDelegate().initStyleOption(option, asked.preview.model.index(0, 4))
    assert not option.displayAlignment & Qt.AlignmentFlag.AlignTop


def test_end_and_home_go_to_the_last_and_the_first_file(asked, qtbot):
    table = asked.preview.table
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.currentIndex().row() == 1
    qtbot.keyClick(table, Qt.Key.Key_Home, Qt.KeyboardModifier.ShiftModifier)
    assert len(table.chosen_paths()) == 2


def test_a_file_left_out_is_not_imported(asked, qtbot):
    press(asked, qtbot, Qt.Key.Key_Space)
    with qtbot.waitSignal(asked.imports.imported, timeout=20_000):
        press(asked, qtbot, Qt.Key.Key_Return)
    assert [version.language for version in asked.session.versions] == ["ru"]


def test_files_that_come_meanwhile_join_the_page(asked, qtbot):
    with qtbot.waitSignal(asked.imports.planned, timeout=20_000):
        drop(asked, sample(f"{NOTE}-AR.docx"))
    assert set(deeds(asked).values()) == {"new"} and len(deeds(asked)) == 3


def test_a_clerk_who_looks_at_the_texts_meanwhile_comes_back_by_a_key(asked, qtbot):
    qtbot.keyClick(asked, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert asked.pages.currentWidget() is not asked.preview and asked.waiting.isVisible()
    qtbot.keyClick(asked, "I", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert asked.preview.table.hasFocus() and not asked.waiting.isVisible()


def test_a_clerk_who_types_is_not_disturbed(window, qtbot):
    window.preferences.change(replace(window.preferences.settings, ask="always"))
    window.inspector.select("title")
    window.inspector.edit()
    with qtbot.waitSignal(window.imports.planned, timeout=20_000):
        drop(window, sample(RUSSIAN))
    assert window.inspector.editor is not None
    assert window.waiting.isVisible() and window.pages.currentWidget() is window.texts


def test_what_needs_no_decision_is_imported_at_once(window, qtbot):
    assert window.preferences.settings.ask == "decide"
    with qtbot.waitSignal(window.imports.imported, timeout=20_000):
        drop(window, sample(RUSSIAN))


def test_a_new_copy_of_a_file_is_shown_first(window, qtbot, tmp_path):
    copy = tmp_path / FRENCH
    copy.write_bytes(sample(FRENCH).read_bytes() + b"\nSAMPLE\n")
    with qtbot.waitSignal(window.imports.planned, timeout=20_000):
        drop(window, copy)
    assert deeds(window) == {FRENCH: "new_copy"}


def test_never_means_never(window, qtbot, tmp_path):
    window.preferences.change(replace(window.preferences.settings, ask="never"))
    copy = tmp_path / FRENCH
    copy.write_bytes(sample(FRENCH).read_bytes() + b"\nSAMPLE\n")
    with qtbot.waitSignal(window.imports.imported, timeout=20_000):
        drop(window, copy)


def test_how_often_to_ask_is_set_on_the_page_itself(asked):
    asked.preview.asking.setCurrentIndex(2)
    asked.preview.asking.activated.emit(2)
    assert asked.preferences.settings == Settings(ask="never")


def test_a_change_of_the_library_changes_the_plan(asked, qtbot, note):
    with qtbot.waitSignal(asked.imports.planned, timeout=20_000):
        asked.session.tell(asked.session.desk.take(note)[1])
    assert deeds(asked) == {FRENCH: "known", RUSSIAN: "joins"}


def test_the_title_says_where_the_clerk_is(asked, qtbot):
    assert asked.windowTitle() == "Before the import – Reviewer"
    with qtbot.waitSignal(asked.imports.imported, timeout=20_000):
        press(asked, qtbot, Qt.Key.Key_Return)
    assert asked.windowTitle() == "A/HRC/99/G/9001 – Reviewer"


def test_enter_on_the_button_that_gives_up_gives_up(asked, qtbot):
    asked.preview.give_up_button.setFocus()
    qtbot.keyClick(asked.preview.give_up_button, Qt.Key.Key_Return)
    assert asked.imports.pending is None and asked.session.desk.documents() == ()


def test_f1_lists_the_keys_of_the_page(asked):
    listed = [keys for _, keys in keys_of(asked.doing.present_view(), asked.keymap.keys)][:3]
    assert listed == ["Space", "Enter", "Esc"]


def test_a_clerk_who_never_wants_the_page_gets_it_back_by_a_menu(asked):
    asked.preferences.change(replace(asked.preferences.settings, ask="never"))
    menu = asked.findChild(AskingMenu)
    assert menu.choices["never"].isChecked()
    menu.choices["decide"].trigger()
    assert asked.preferences.settings.ask == "decide"
    assert asked.preview.asking.currentData() == "decide"
