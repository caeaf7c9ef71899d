"""Imports: by drop, with progress and cancel, refused files, samples, undo."""

import threading

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

import reviewer.desk
from reviewer.desk import Desk
from reviewer.progress import Cancelled, quiet
from reviewer.resources import resource
from reviewer.ui.file_dialogs import FileDialog
from tests.files.locking import locked_pdf
from tests.files.making import at
from tests.ui.conftest import NOTE, sample


def drop(window, *paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(10, 10), action, data, button, keys))
    QApplication.sendEvent(window, QDropEvent(QPointF(10, 10), action, data, button, keys, QEvent.Type.Drop))


@pytest.fixture
def empty(open_window):
    return open_window()


def drop_and_wait(window, qtbot, *paths):
    with qtbot.waitSignal(window.imports.imported, timeout=20_000):
        drop(window, *paths)


def test_a_dropped_file_is_imported_and_shown(empty, qtbot):
    with qtbot.waitSignal(empty.imports.imported, timeout=20_000):
        drop(empty, sample(f"{NOTE}-FR.txt"))
    assert [version.language for version in empty.session.versions] == ["fr"]
    assert "versions: 1" in empty.notice.text.text()


def test_files_that_were_copied_are_imported_by_the_key_for_pasting(empty, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sample(f"{NOTE}-FR.txt")))])
    QApplication.clipboard().setMimeData(data)
    with qtbot.waitSignal(empty.imports.imported, timeout=20_000):
        qtbot.keyClick(empty, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [version.language for version in empty.session.versions] == ["fr"]


def test_where_no_files_were_copied_that_is_said(empty, qtbot):
    QApplication.clipboard().setText("SAMPLE")
    qtbot.keyClick(empty, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "No files have been copied" in empty.notice.text.text()


def test_text_that_was_copied_goes_into_the_box_that_has_the_keyboard(empty, qtbot):
    QApplication.clipboard().setText("SAMPLE")
    empty.queue.box.setFocus()
    qtbot.keyClick(empty.queue.box, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert (empty.queue.box.text(), empty.notice.text.text()) == ("SAMPLE", "")


def test_a_file_that_cannot_be_read_is_named_and_the_others_are_imported(empty, qtbot, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    with qtbot.waitSignal(empty.imports.imported, timeout=20_000) as told:
        drop(empty, tmp_path / "empty.txt", sample(f"{NOTE}-FR.txt"))
    assert told.args[0].versions == 1
    assert "empty.txt" in empty.refused.model.rows[0].sentence
    assert empty.docks["refused"].isVisible()


def test_an_import_is_taken_back_by_one_undo(empty, qtbot):
    with qtbot.waitSignal(empty.imports.imported, timeout=20_000):
        drop(empty, sample(f"{NOTE}-FR.txt"), sample(f"{NOTE}-RU.txt"))
    assert empty.notice.undo.isVisible()
    qtbot.mouseClick(empty.notice.undo, Qt.MouseButton.LeftButton)
    assert empty.session.desk.documents() == ()
    assert empty.session.document == 0


def test_an_import_can_be_stopped_and_leaves_nothing(empty, qtbot, monkeypatch):
    begun, stopped = threading.Event(), []

    def slow(paths, report, **_):
        try:
            while True:
                report(0, len(paths))
                begun.set()
        except Cancelled:
            stopped.append(True)
            raise

    monkeypatch.setattr(reviewer.desk, "harvest", slow)
    drop(empty, sample(f"{NOTE}-FR.txt"))
    qtbot.waitUntil(begun.is_set)
    empty.notice.cancel_asked.emit()
    qtbot.waitUntil(lambda: not empty.imports.busy)
    assert stopped and empty.session.desk.documents() == ()
    assert "stopped" in empty.notice.text.text()


def test_imports_that_wait_are_counted_beside_the_one_under_way(empty, qtbot):
    told = []
    empty.imports.waits.connect(told.append)
    with qtbot.waitSignals([empty.imports.imported] * 3, timeout=60_000):
        for code in ("FR", "RU", "ES"):
            drop(empty, next(iter(resource("samples").rglob(f"{NOTE}-{code}.*"))))
        assert (empty.notice.more.text(), empty.notice.more.isHidden()) == ("2 more wait", False)
    assert told[-1] == 0 and empty.notice.more.isHidden()


def test_the_progress_is_told_in_words(empty, qtbot):
    empty.notice.show_progress(3, 12)
    assert empty.notice.working.text() == "Reading 4 of 12 files"


def test_files_are_imported_by_the_menu(empty, qtbot, monkeypatch):
    chosen = [str(sample(f"{NOTE}-FR.txt"))]
    monkeypatch.setattr(FileDialog, "ask_files", lambda *_: chosen)
    with qtbot.waitSignal(empty.imports.imported, timeout=20_000):
        empty.actions_of["import_files"].trigger()
    assert empty.session.document


def test_the_samples_are_removed_in_one_step_that_can_be_undone(empty, qtbot):
    with qtbot.waitSignal(empty.imports.imported, timeout=60_000):
        empty.imports.start([resource("samples")], samples=True)
    assert empty.samples.isVisible()
    qtbot.mouseClick(empty.samples.button, Qt.MouseButton.LeftButton)
    assert (empty.session.desk.documents(), empty.samples.isVisible()) == ((), False)
    empty.actions_of["undo"].trigger()
    assert empty.samples.isVisible()


@pytest.fixture
def three(library, open_window):
    """A window at a library with the samples in it: three documents."""
    with Desk(library, "tester") as desk:
        desk.import_samples(quiet)
    return open_window()


def test_keys_go_to_the_next_and_the_previous_document(three, qtbot):
    first = three.session.document
    qtbot.keyClick(three, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    second = three.session.document
    qtbot.keyClick(three, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert second != first and three.session.document == first


def test_work_begins_where_it_was_left(three, open_window):
    three.queue.step(1)
    left = three.session.document
    assert open_window().session.document == left


def test_accepting_goes_on_to_the_next_document_that_needs_work(three, qtbot):
    documents = [row.id for row in three.session.desk.documents()]
    seen = [three.session.document]
    for _ in documents[1:]:
        qtbot.keyClick(three, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        seen.append(three.session.document)
    assert sorted(seen) == sorted(documents)


def test_an_undo_elsewhere_shows_the_document_that_it_changed(three, qtbot):
    first = three.session.document
    qtbot.keyClick(three, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert three.session.document != first
    three.actions_of["undo"].trigger()
    assert three.session.document == first


def test_an_import_leaves_the_clerk_who_is_typing_alone(window, qtbot):
    before = window.session.document
    window.inspector.select("title")
    window.inspector.edit()
    with qtbot.waitSignal(window.imports.imported, timeout=20_000):
        drop(window, next(resource("samples").rglob("*9004-ZH.txt")))
    assert window.session.document == before
    assert window.inspector.editor is not None


def test_a_fault_in_an_import_is_reported_and_not_lost(empty, qtbot, monkeypatch):
    def broken(paths, report, **_):
        raise ZeroDivisionError("a fault")

    monkeypatch.setattr(reviewer.desk, "harvest", broken)
    drop(empty, sample(f"{NOTE}-FR.txt"))
    qtbot.waitUntil(lambda: any("ZeroDivisionError" in text for text in reports(empty)))
    assert not empty.imports.busy


def reports(window):
    from reviewer.ui.errors import FaultReport  # noqa: PLC0415

    return [page.details.toPlainText() for page in window.findChildren(FaultReport)]


@pytest.fixture
def locked(tmp_path):
    path = tmp_path / "locked.pdf"
    path.write_bytes(locked_pdf("SAMPLE", at(100, 700, "SAMPLE of a secret")))
    return path


def answer(window, qtbot, password):
    """Type a password and Enter, and wait for the import."""
    with qtbot.waitSignal(window.imports.imported, timeout=20_000) as told:
        qtbot.keyClicks(window.password.box, password)
        qtbot.keyClick(window.password.box, Qt.Key.Key_Return)
    return told.args[0]


def test_a_locked_pdf_is_opened_with_the_password_typed(empty, qtbot, locked):
    with qtbot.waitSignal(empty.imports.imported, timeout=20_000):
        drop(empty, locked)
    assert "locked.pdf" in empty.password.question.text() and empty.password.isVisible()
    assert answer(empty, qtbot, "SAMPLE").versions == 1
    assert (empty.password.isVisible(), list(empty.refused.model.rows)) == (False, [])


def test_a_wrong_password_is_said_and_asked_for_again(empty, qtbot, locked):
    with qtbot.waitSignal(empty.imports.imported, timeout=20_000):
        drop(empty, locked)
    answer(empty, qtbot, "wrong")
    assert "does not open" in empty.password.question.text()
    assert answer(empty, qtbot, "SAMPLE").versions == 1


def test_escape_leaves_a_locked_pdf_out(empty, qtbot, locked, tmp_path):
    (tmp_path / "another.pdf").write_bytes(locked.read_bytes() + b"\n")
    with qtbot.waitSignal(empty.imports.imported, timeout=20_000):
        drop(empty, locked, tmp_path / "another.pdf")
    qtbot.keyClick(empty.password.box, Qt.Key.Key_Escape)
    assert "another.pdf" in empty.password.question.text()
    qtbot.keyClick(empty.password.box, Qt.Key.Key_Escape)
    assert not empty.password.isVisible()
    assert len(empty.refused.model.rows) == 2


def test_a_folder_without_files_is_said(empty, qtbot, tmp_path):
    (tmp_path / "nothing").mkdir()
    drop_and_wait(empty, qtbot, tmp_path / "nothing")
    assert "there is no file in this folder" in empty.refused.model.rows[0].sentence


def test_the_files_not_imported_are_copied_for_a_message_to_their_sender(empty, qtbot, tmp_path):
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_bytes(b"")
    drop_and_wait(empty, qtbot, tmp_path / "one.txt", tmp_path / "two.txt")
    for key in (Qt.Key.Key_A, Qt.Key.Key_C):
        qtbot.keyClick(empty.refused.table, key, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().text().splitlines()
    assert [line.split(":")[0] for line in copied] == ["one.txt", "two.txt"]
    assert all(line.endswith(f"\t{tmp_path}") for line in copied)


def test_when_all_files_could_be_read_the_list_of_those_that_could_not_goes(empty, qtbot, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    drop_and_wait(empty, qtbot, tmp_path / "empty.txt")
    assert empty.docks["refused"].isVisible()
    drop_and_wait(empty, qtbot, sample("SAMPLE_A_HRC_99_G_9001-FR.txt"))
    assert not empty.docks["refused"].isVisible()
    qtbot.waitUntil(lambda: not empty.docks["findings"].visibleRegion().isEmpty())
