"""An empty library says what to do; libraries opened before are at hand."""

from PySide6.QtCore import QSettings, Qt

from reviewer.app import Work
from reviewer.desk import Desk
from reviewer.ui.file_dialogs import FileDialog
from reviewer.ui.geometry import Geometry
from reviewer.ui.recent import Recent, named, why_not
from tests.ui.conftest import NOTE, sample


def test_an_empty_library_says_what_to_do(open_window):
    window = open_window()
    assert window.pages.currentWidget() is window.welcome
    assert "Import files" in window.welcome.buttons["import_files"].text()


def test_the_samples_are_one_button_away(open_window, qtbot):
    window = open_window()
    with qtbot.waitSignal(window.imports.imported, timeout=60_000):
        window.welcome.buttons["add_samples"].click()
    assert window.pages.currentWidget() is window.texts and window.samples.isVisible()


def test_after_the_first_import_the_keyboard_is_in_the_list_of_documents(open_window, qtbot):
    window = open_window()
    qtbot.waitUntil(window.welcome.buttons["import_files"].hasFocus)
    with qtbot.waitSignal(window.imports.imported, timeout=60_000):
        window.imports.start([sample(f"{NOTE}-FR.txt")])
    assert window.queue.view.hasFocus()


def test_a_library_with_documents_shows_them(window):
    assert window.pages.currentWidget() is window.texts


def test_when_all_is_undone_the_welcome_comes_back(open_window, qtbot):
    window = open_window()
    with qtbot.waitSignal(window.imports.imported, timeout=60_000):
        window.actions_of["add_samples"].trigger()
    window.actions_of["undo"].trigger()
    assert window.pages.currentWidget() is window.welcome


def test_the_last_library_stands_first_and_once(tmp_path):
    recent = Recent(Geometry(QSettings(str(tmp_path / "w.ini"), QSettings.Format.IniFormat)))
    for name in ("a.sqlite", "b.sqlite", "a.sqlite"):
        recent.put(tmp_path / name)
    assert [path.name for path in recent.paths()] == ["a.sqlite", "b.sqlite"]


def test_a_library_that_is_missing_says_why(tmp_path):
    assert why_not(tmp_path / "x.sqlite") == "not there"
    assert named(tmp_path / "gone" / "x.sqlite").endswith("(its folder is not there)")


def test_libraries_opened_before_are_in_the_menu_and_missing_ones_cannot_be_chosen(window, tmp_path):
    Desk(tmp_path / "other.sqlite", "tester").close()
    for name in ("gone.sqlite", "other.sqlite"):
        window.libraries.recent.put(tmp_path / name)
    window.libraries.menu.aboutToShow.emit()
    shown = [(action.text().split(" – ")[0], action.isEnabled()) for action in window.libraries.menu.actions()]
    assert shown == [("other", True), ("gone", False)]


def test_another_library_takes_the_place_of_the_one_that_is_open(tmp_path, note, qtbot):
    work = open_at(tmp_path / "one.sqlite", note, qtbot)
    assert work.window.session.document
    work.window.libraries.open(tmp_path / "two.sqlite")
    assert work.window.session.desk.library.name == "two.sqlite"
    assert (work.window.session.document, work.window.texts.model.rowCount()) == (0, 0)
    work.window.libraries.open(tmp_path / "one.sqlite")
    assert work.window.session.document
    end(work)


def test_a_library_that_cannot_be_opened_leaves_the_open_one(tmp_path, note, qtbot):
    work = open_at(tmp_path / "one.sqlite", note, qtbot)
    (tmp_path / "bad.sqlite").write_text("SAMPLE, no library")
    work.window.libraries.open(tmp_path / "bad.sqlite")
    assert work.window.session.desk.library.name == "one.sqlite"
    assert "bad.sqlite" in work.window.notice.text.text()
    end(work)


def test_the_library_that_is_open_is_said_to_be(window):
    window.libraries.open(window.session.catalogue.library)
    assert "open already" in window.notice.text.text()


def test_an_empty_file_is_not_made_a_library(window, tmp_path, monkeypatch):
    (tmp_path / "notes.txt").write_bytes(b"")
    monkeypatch.setattr(FileDialog, "ask_file", lambda *_: str(tmp_path / "notes.txt"))
    window.actions_of["open_library"].trigger()
    assert (tmp_path / "notes.txt").stat().st_size == 0
    assert "notes.txt" in window.notice.text.text()


def test_what_was_said_of_one_library_is_gone_in_the_next(tmp_path, note, qtbot):
    work = open_at(tmp_path / "one.sqlite", note, qtbot)
    (tmp_path / "empty.txt").write_bytes(b"")
    with qtbot.waitSignal(work.window.imports.imported, timeout=20_000):
        work.window.imports.start([tmp_path / "empty.txt"])
    work.window.libraries.open(tmp_path / "two.sqlite")
    assert (work.window.refused.model.rows, work.window.notice.text.text()) == ((), "")
    assert not work.window.docks["refused"].isVisible()
    end(work)


def test_a_new_library_is_made_where_the_clerk_says(tmp_path, note, qtbot, monkeypatch):
    work = open_at(tmp_path / "one.sqlite", note, qtbot)
    monkeypatch.setattr(FileDialog, "ask_target", lambda *_: str(tmp_path / "new"))
    work.window.actions_of["new_library"].trigger()
    assert (tmp_path / "new.sqlite").is_file()
    assert work.window.pages.currentWidget() is work.window.welcome
    end(work)


def open_at(library, note, qtbot):
    with Desk(library, "tester") as desk:
        desk.take(note)
    work = Work(library, ())
    qtbot.addWidget(work.window)
    with qtbot.waitExposed(work.window):
        work.window.show()
    work.begin()
    return work


def end(work):
    work.window.close()
    work.end()


def test_enter_presses_the_button_that_has_the_focus(open_window, qtbot):
    window = open_window()
    window.welcome.buttons["add_samples"].setFocus()
    with qtbot.waitSignal(window.imports.imported, timeout=60_000):
        qtbot.keyClick(window.welcome.buttons["add_samples"], Qt.Key.Key_Return)
