"""A folder that is watched: new files are offered once they are whole, and never imported unasked."""

import shutil
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reviewer.ui import watching
from reviewer.ui.file_dialogs import FileDialog
from reviewer.ui.watch_settings import WatchSettings
from tests.ui.conftest import NOTE, sample

FRENCH = f"{NOTE}-FR.txt"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


@pytest.fixture
def watched(window, folder, monkeypatch, qtbot):
    """A window at the note verbale that watches an empty folder."""
    window.watching._soon.setInterval(20)
    with qtbot.waitSignal(window.watching.said):
        watch(window, folder)
    return window


def watch(window, folder, **more):
    window.preferences.change(replace(window.preferences.settings, watch=str(folder), **more))


def arrive(window, qtbot, name, folder):
    shutil.copy(sample(name), folder / name)
    qtbot.waitUntil(window.watch_bar.isVisible, timeout=10_000)


def test_nothing_is_watched_unless_it_is_set(window):
    assert window.watching.folder is None and not window.notice.watched.isVisible()


def test_a_new_file_is_offered_and_not_imported(watched, folder, qtbot):
    before = watched.session.desk.documents()
    arrive(watched, qtbot, f"{NOTE}-RU.txt", folder)
    assert watched.watch_bar.text.text() == f"1 new file in {folder}"
    assert watched.session.desk.documents() == before


def test_the_button_imports_it_and_it_is_offered_no_more(watched, folder, qtbot):
    arrive(watched, qtbot, f"{NOTE}-RU.txt", folder)
    with qtbot.waitSignal(watched.imports.imported, timeout=20_000) as told:
        qtbot.mouseClick(watched.watch_bar.take, Qt.MouseButton.LeftButton)
    assert told.args[0].versions == 1
    assert not watched.watch_bar.isVisible()


def test_a_file_that_the_library_holds_is_not_offered(watched, folder, qtbot):
    shutil.copy(sample(FRENCH), folder / "another name.txt")
    arrive(watched, qtbot, f"{NOTE}-RU.txt", folder)
    assert "1 new file" in watched.watch_bar.text.text()


def test_files_not_wanted_stay_unoffered_after_a_restart(watched, folder, qtbot, open_window):
    arrive(watched, qtbot, f"{NOTE}-RU.txt", folder)
    qtbot.mouseClick(watched.watch_bar.leave, Qt.MouseButton.LeftButton)
    again = open_window()
    again.watching._soon.setInterval(20)
    watch(again, folder)
    arrive(again, qtbot, f"{NOTE}-ES.pdf", folder)
    assert "1 new file" in again.watch_bar.text.text()


def test_a_file_that_cannot_be_read_is_offered_once(watched, folder, qtbot):
    (folder / "x.docx").write_bytes(b"PK\x03\x04 SAMPLE of a broken file")
    qtbot.waitUntil(watched.watch_bar.isVisible, timeout=10_000)
    with qtbot.waitSignal(watched.imports.imported, timeout=20_000):
        watched.watch_bar.take.click()
    qtbot.waitUntil(lambda: len(watched.watching._passed) == 1, timeout=10_000)
    assert not watched.watch_bar.isVisible()


def test_new_files_are_imported_unasked_where_the_clerk_wants_that(watched, folder, qtbot):
    watch(watched, folder, watch_imports=True)
    with qtbot.waitSignal(watched.imports.imported, timeout=20_000):
        shutil.copy(sample(f"{NOTE}-RU.txt"), folder)
    assert "ru" in {version.language for version in watched.session.versions}


def test_a_folder_that_vanishes_is_said(watched, folder, qtbot):
    folder.rmdir()
    qtbot.waitUntil(lambda: "not there" in watched.notice.watched.text(), timeout=10_000)


def test_an_import_given_up_is_offered_again(watched, folder, qtbot):
    watched.preferences.change(replace(watched.preferences.settings, ask="always"))
    arrive(watched, qtbot, f"{NOTE}-RU.txt", folder)
    with qtbot.waitSignal(watched.imports.planned, timeout=20_000):
        watched.watch_bar.take.click()
    watched.preview.given_up.emit()
    qtbot.waitUntil(watched.watch_bar.isVisible, timeout=10_000)


def test_the_folder_is_chosen_in_a_dialog_and_kept(window, folder, monkeypatch):
    monkeypatch.setattr(FileDialog, "ask_folder", lambda *_: str(folder))
    window.actions_of["watch_folder"].trigger()
    dialog = window.findChild(WatchSettings)
    dialog.choose_button.click()
    assert window.watching.folder == folder and dialog.box.text() == str(folder)
    dialog.stop_button.click()
    assert window.watching.folder is None


def test_files_are_looked_at_twice_before_they_count():
    assert watching.AGAIN >= 1000  # milliseconds: less, and a copy that pauses would count as whole
