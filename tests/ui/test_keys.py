"""The keys reach their actions in every view; a clerk can change them; the page of keys can be printed."""

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QSettings, Qt, QThreadPool, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from reviewer.desk import harvest
from reviewer.progress import quiet
from reviewer.ui import Window
from reviewer.ui.actions import ACTS, EVERYWHERE, keys_of
from reviewer.ui.file_dialogs import FileDialog
from reviewer.ui.jobs import Jobs
from reviewer.ui.keymap import OMEGAT, why_not
from reviewer.ui.keys_page import KeysPage, page, pdf
from reviewer.ui.keys_settings import KeysSettings
from tests.ui.conftest import sample
from tests.ui.test_window import editor, field

NAMED = [(act.name, key) for act in ACTS if act.name for key in act.keys]
CONTROL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def press(widget, key):
    QTest.keySequence(widget, QKeySequence(key))


def reached(window, name, key, widget=None):
    """Say whether a key pressed leads to an action; the action itself is not done."""
    action, hits = window.actions_of[name], []
    action.triggered.disconnect()
    action.setEnabled(True)
    action.triggered.connect(lambda: hits.append(name))
    press(widget or window, key)
    return hits == [name]


@pytest.fixture(scope="module")
def keyboard(qapp, tmp_path_factory):
    """A window for all keys of the table: each is disconnected before it is pressed."""
    folder = tmp_path_factory.mktemp("keys")
    window = Window(Jobs(QThreadPool()), QSettings(str(folder / "w.ini"), QSettings.Format.IniFormat))
    window.show()
    QTest.qWaitForWindowExposed(window)
    yield window
    window.close()


@pytest.mark.parametrize(("name", "key"), NAMED)
def test_every_key_of_the_table_reaches_its_action(keyboard, name, key):
    assert reached(keyboard, name, key)


@pytest.mark.parametrize(("name", "key"), [("accept", "Ctrl+Return"), ("next_work", "Alt+PgDown"), ("undo", "Ctrl+Z")])
@pytest.mark.parametrize("panel", ["queue", "texts", "fields"])
def test_the_keys_work_in_every_view(window, name, key, panel):
    views = {"queue": window.queue.view, "texts": window.texts.table, "fields": window.inspector.view}
    views[panel].setFocus()
    assert reached(window, name, key, views[panel])


@pytest.mark.parametrize("number", range(1, 10))
def test_alt_and_a_figure_take_that_candidate(window, qtbot, monkeypatch, number):
    taken = []
    monkeypatch.setattr(window.inspector, "take", taken.append)
    press(window, f"Alt+{number}")
    assert taken == [number - 1]


def test_a_letter_types_over_the_value_and_shift_enter_begins_a_line(window, qtbot):
    window.inspector.select("agenda_titles")
    window.inspector.view.setFocus()
    qtbot.keyClick(window.inspector.view, Qt.Key.Key_X)
    box = editor(window)
    qtbot.keyClick(box, Qt.Key.Key_Return, SHIFT)
    qtbot.keyClicks(box, "y")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert field(window, "agenda_titles").value.lower() == "x\ny"


def test_enter_opens_the_cell_esc_goes_back_and_control_c_copies(window, qtbot):
    table = window.texts.table
    table.setFocus()
    table.setCurrentIndex(window.texts.model.index(1, window.texts.present.index("en")))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert table.reader.isVisible()
    qtbot.keyClick(table.reader, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(table.reader, Qt.Key.Key_C, CONTROL)
    assert QApplication.clipboard().text().strip() == table.currentIndex().data().strip()
    qtbot.keyClick(table.reader, Qt.Key.Key_Escape)
    assert not table.reader.isVisible()


def test_up_and_down_in_the_queue_open_documents(window, qtbot, make_documents):
    first, second = make_documents
    window.session.open(first)
    window.queue.view.setFocus()
    qtbot.keyClick(window.queue.view, Qt.Key.Key_Down)
    assert window.session.document == second
    qtbot.keyClick(window.queue.view, Qt.Key.Key_Up)
    assert window.session.document == first


@pytest.fixture
def make_documents(window):
    """The first two documents of the queue, after another has been imported."""
    _, changed = window.session.desk.take(harvest([sample("SAMPLE_A_HRC_99_G_9004-ES.docx")], quiet))
    window.session.tell(changed)
    return window.queue.shown()[:2]


def test_a_key_can_be_changed_and_stays_changed(window, open_window):
    window.keymap.give("draft", "Ctrl+K")
    window.doing.apply_keys()
    assert reached(window, "draft", "Ctrl+K")
    assert reached(open_window(), "draft", "Ctrl+K")


def test_a_conflict_is_named_before_the_key_is_taken(window, qtbot):
    window.actions_of["change_keys"].trigger()
    dialog = window.findChild(KeysSettings)
    dialog.choose("draft")
    dialog.box.setKeySequence(QKeySequence("Ctrl+F"))
    assert "Find in the texts" in dialog.said.text()
    qtbot.mouseClick(dialog.give, Qt.MouseButton.LeftButton)
    assert window.keymap.keys("find") == ()
    assert reached(window, "draft", "Ctrl+F")
    dialog.close()


@pytest.mark.parametrize("key", ["Alt+3", "Ctrl+C", "F4", "A", "7", "Shift+A", "Return", "Del", "Up", "Space"])
def test_keys_to_type_with_and_those_of_lists_and_boxes_cannot_be_taken(window, key):
    window.actions_of["change_keys"].trigger()
    dialog = window.findChild(KeysSettings)
    dialog.choose("remove_samples")
    dialog.box.setKeySequence(QKeySequence(key))
    assert not dialog.give.isEnabled() and key.split("+")[-1] in dialog.said.text()
    window.keymap.give("remove_samples", key)
    assert window.keymap.keys("remove_samples") == ()
    dialog.close()


def test_esc_closes_the_dialog_also_from_the_box_of_the_key(window, qtbot):
    window.actions_of["change_keys"].trigger()
    dialog = window.findChild(KeysSettings)
    dialog.box.setFocus()
    qtbot.keyClick(dialog.box, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_every_delivered_key_and_those_of_omegat_could_be_given_again():
    keys = [key for act in ACTS if act.name for key in act.keys]
    assert [key for key in (*keys, *(key for own in OMEGAT.values() for key in own)) if why_not(key)] == []


def test_an_action_can_be_left_without_a_key_and_get_it_back(window, qtbot):
    window.actions_of["change_keys"].trigger()
    dialog = window.findChild(KeysSettings)
    dialog.choose("draft")
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    assert window.actions_of["draft"].shortcuts() == []
    qtbot.mouseClick(dialog.delivered, Qt.MouseButton.LeftButton)
    assert reached(window, "draft", "Ctrl+D")
    dialog.close()


def test_the_omegat_keys_are_set_together_and_no_key_is_twice(window, qtbot):
    window.actions_of["change_keys"].trigger()
    dialog = window.findChild(KeysSettings)
    qtbot.mouseClick(dialog.omegat, Qt.MouseButton.LeftButton)
    dialog.close()
    assert all(window.keymap.keys(name) == keys for name, keys in OMEGAT.items())
    keys = [key for act in ACTS if act.name for key in window.keymap.keys(act.name)]
    assert len(keys) == len(set(keys))
    assert reached(window, "next_work", "Ctrl+U")


def test_f1_shows_the_keys_in_force(window, qtbot):
    window.keymap.give("draft", "Ctrl+K")
    window.doing.apply_keys()
    qtbot.keyClick(window, Qt.Key.Key_F1)
    shown = window.findChild(KeysPage)
    assert ("Export…", "Ctrl+K") in shown.model.rows
    shown.close()


def test_the_page_of_keys_is_a_pdf_with_every_row(window):
    rows = keys_of(EVERYWHERE, window.keymap.keys)
    text = read_pdf(pdf("Keys", rows))
    assert [to_do for to_do, _ in rows if to_do.split()[0] not in text] == []
    assert all(to_do in page("Keys", rows).toPlainText() for to_do, _ in rows)


def read_pdf(data):
    with PdfDocument(data) as document:
        return "".join(document[number].get_textpage().get_text_bounded() for number in range(len(document)))


@pytest.mark.parametrize("name", ["my keys.pdf", "my keys"])
def test_without_a_printer_the_keys_are_written_to_a_pdf_file(window, qtbot, tmp_path, name):
    window.doing._show_keys()
    shown = window.findChild(KeysPage)

    def choose():
        dialog = QApplication.activeModalWidget()
        dialog.findChild(QLineEdit).setText(str(tmp_path / name))
        dialog.accept()

    QTimer.singleShot(300, choose)
    shown.save()
    assert (tmp_path / "my keys.pdf").read_bytes().startswith(b"%PDF")
    assert "my keys.pdf" in shown.said.text()
    shown.close()


def test_a_file_that_cannot_be_written_is_said(window, tmp_path, monkeypatch):
    window.doing._show_keys()
    shown = window.findChild(KeysPage)
    monkeypatch.setattr(FileDialog, "ask_target", lambda *_, **__: str(tmp_path / "nowhere" / "keys.pdf"))
    shown.save()
    assert "could not be written" in shown.said.text()
    shown.close()


def jump(window, qtbot, asked):
    qtbot.keyClick(window, Qt.Key.Key_J, CONTROL)
    qtbot.keyClicks(window.jump.box, asked)
    qtbot.keyClick(window.jump.box, Qt.Key.Key_Return)


def test_control_j_goes_to_a_symbol(window, qtbot):
    jump(window, qtbot, "a/hrc/99/g/9001")
    assert not window.jump.isVisible()
    assert "A/HRC/99/G/9001" in window.texts.table.currentIndex().data()


def test_control_j_goes_to_the_paragraph_with_that_number(window, qtbot, tmp_path):
    path = tmp_path / "numbered.txt"
    lines = [f"{number}. SAMPLE The keeper of lamp {number * 7} writes a long line." for number in (1, 2, 12)]
    path.write_text("A/99/77\n\nSAMPLE Lamps\n\n" + "\n\n".join(lines))
    imported, changed = window.session.desk.take(harvest([path], quiet))
    window.session.tell(changed)
    window.session.open(imported.documents[0])
    jump(window, qtbot, "2")
    assert "2. SAMPLE The keeper of lamp 14" in window.texts.table.currentIndex().data()


def test_control_j_opens_the_document_with_that_symbol(window, qtbot, make_documents):
    other = next(number for number in make_documents if number != window.session.document)
    name = next(row.name for row in window.session.desk.documents() if row.id == other)
    jump(window, qtbot, name)
    assert window.session.document == other


def test_what_is_nowhere_is_said_and_the_line_stays(window, qtbot):
    jump(window, qtbot, "A/1/NOWHERE")
    assert "A/1/NOWHERE" in window.jump.said.text()
    qtbot.keyClick(window.jump.box, Qt.Key.Key_Escape)
    assert not window.jump.isVisible()
