"""Export: the dialog by keys alone, the work aside, the report."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel

from reviewer.desk import Exported, ExportOptions
from reviewer.ui.export_dialog import ExportDialog
from reviewer.ui.exports import Outcome, Wanted
from reviewer.ui.file_dialogs import FileDialog

KEY = Qt.Key


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "out"


@pytest.fixture
def ask(window, qtbot, folder):
    """Press Ctrl+D and return the dialog, which writes to a folder of the test."""

    def ask(keep_folder=False):
        if not keep_folder:
            window._geometry.keep("folders/out", str(folder))
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.keyClick(window, KEY.Key_D, Qt.KeyboardModifier.ControlModifier)
        (dialog,) = window.findChildren(ExportDialog)
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return ask


@pytest.fixture
def write(window, qtbot):
    """Press Enter in the dialog, wait for the end, and return what became of the files."""

    def write(dialog):
        with qtbot.waitSignal(window.exporting.exports.exported, timeout=30_000) as told:
            qtbot.keyClick(dialog.focusWidget() or dialog, KEY.Key_Return)
        return told.args[0].files

    return write


def tick(qtbot, dialog, *kinds):
    for kind in kinds:
        qtbot.keyClick(dialog.kinds[kind], KEY.Key_Space)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_enter_at_once_writes_the_draft_of_the_version_worked_on(window, ask, write, folder):
    (one,) = write(ask())
    assert (one.languages, names(folder)) == ((window.session.language,), [one.path.name])
    assert str(one.path) in window.notice.text.text()
    assert not window.docks["exported"].isVisible()


def test_what_is_being_typed_is_in_the_draft(window, ask, write, qtbot):
    window.inspector.select("title")
    qtbot.keyClick(window.inspector.view, KEY.Key_F2)
    window.inspector.editor.setPlainText("SAMPLE of a title typed just now")
    (one,) = write(ask())
    field = window.session.field("title")
    assert (field.value, one.refused) == ("SAMPLE of a title typed just now", "")


def test_several_kinds_in_all_languages(window, ask, write, qtbot, folder):
    dialog = ask()
    tick(qtbot, dialog, "tmx")
    dialog.languages.choose("all")
    files = write(dialog)
    assert sorted((one.kind, one.languages) for one in files) == [
        ("circulation", ("ar",)),
        ("circulation", ("en",)),
        ("circulation", ("fr",)),
        ("tmx", ("ar", "en", "fr")),
    ]
    assert window.docks["exported"].isVisible()
    assert window.notice.text.text() == "Files written: 4."


def test_a_table_takes_the_languages_shown_since_it_needs_two(ask, write, qtbot):
    dialog = ask()
    tick(qtbot, dialog, "circulation", "html")
    assert dialog.languages.languages() == ("en", "fr")
    assert [one.languages for one in write(dialog)] == [("en", "fr")]


def test_ticking_a_language_chooses_by_hand(ask, write, qtbot):
    dialog = ask()
    start = dialog.languages.languages()
    qtbot.keyClick(dialog.languages.ticks["ar"], KEY.Key_Space)
    assert set(dialog.languages.languages()) == {"ar", *start}


def test_nothing_can_be_written_without_a_kind(ask, qtbot):
    dialog = ask()
    tick(qtbot, dialog, "circulation")
    assert not dialog.write.isEnabled() and "kind" in dialog.said.text()
    qtbot.keyClick(dialog.kinds["circulation"], KEY.Key_Return)
    assert dialog.isVisible()


def test_every_label_with_a_letter_to_press_belongs_to_a_box(ask):
    lettered = [label for label in ask().findChildren(QLabel) if "&" in label.text()]
    assert len(lettered) == 4 and all(label.buddy() for label in lettered)


def test_a_path_that_is_not_whole_is_said_before(ask):
    dialog = ask()
    dialog.folder.setText("drafts/new")
    assert "whole path" in dialog.said.text() and not dialog.write.isEnabled()


def test_the_dialog_counts_the_files(ask, qtbot):
    dialog = ask()
    assert dialog.said.text() == "Files to write: 1"
    tick(qtbot, dialog, "tmx", "csv")
    dialog.languages.choose("all")
    assert dialog.said.text() == "Files to write: 5"


def test_the_dialog_opens_once(window, ask, qtbot):
    first = ask()
    window.actions_of["draft"].trigger()
    assert [dialog for dialog in window.findChildren(ExportDialog) if dialog.isVisible()] == [first]


def test_another_library_closes_the_dialog(window, ask, qtbot):
    dialog = ask()
    with qtbot.waitSignal(dialog.finished, timeout=5_000):
        window.begin(window.session.desk)


def test_escape_writes_nothing(ask, qtbot, folder):
    qtbot.keyClick(ask(), KEY.Key_Escape)
    assert not folder.exists()


def test_a_second_draft_has_a_number_beside_the_first(ask, write, folder):
    write(ask())
    write(ask(keep_folder=True))
    first, second = sorted(names(folder), key=len)
    assert second == first.replace(".docx", " (2).docx")


def test_a_file_that_stays_is_said_with_the_reason(window, ask, write, folder):
    write(ask())
    dialog = ask()
    dialog.existing.setCurrentIndex(dialog.existing.findData("refuse"))
    (one,) = write(dialog)
    assert one.refused and len(names(folder)) == 1
    assert window.notice.text.text() == "Files written: 0; not written: 1."
    assert window.docks["exported"].isVisible() and "exists already" in shown(window)[0]


def shown(window):
    model = window.exported.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_how_files_are_written_is_remembered(ask, write, folder, tmp_path):
    dialog = ask()
    dialog.paper.setCurrentIndex(dialog.paper.findData("Letter"))
    dialog.folder.setText(str(tmp_path / "another"))
    write(dialog)
    again = ask(keep_folder=True)
    assert (again.paper.currentData(), again.folder.text()) == ("Letter", str(tmp_path / "another"))
    assert again.chosen() == ("circulation",)


def test_the_folder_can_be_chosen(ask, qtbot, monkeypatch, tmp_path):
    dialog = ask()
    monkeypatch.setattr(FileDialog, "ask_folder", lambda *_: str(tmp_path))
    qtbot.keyClick(dialog.browse, KEY.Key_Space)
    assert dialog.folder.text() == str(tmp_path)


def test_a_folder_that_cannot_be_made_is_said(window, ask, qtbot, tmp_path):
    (tmp_path / "file").write_text("SAMPLE")
    dialog = ask()
    dialog.folder.setText(str(tmp_path / "file" / "inside"))
    with qtbot.waitSignal(window.session.failed, timeout=20_000):
        qtbot.keyClick(dialog, KEY.Key_Return)
    assert "is a file, not a folder" in window.notice.text.text()


def test_all_documents_listed_are_written(window, ask, write, qtbot, folder):
    with qtbot.waitSignal(window.imports.imported, timeout=60_000):
        window.commands.import_samples()
    dialog = ask()
    qtbot.keyClick(dialog.what.button(2), KEY.Key_Space)
    assert dialog.languages.languages() == ()
    files = write(dialog)
    assert {one.document for one in files} == {row.id for row in window.session.desk.documents()}
    assert len(names(folder)) == len(files) and not any(one.refused for one in files)


def test_a_stopped_export_keeps_what_was_written(window, ask, qtbot, folder):
    exports = window.exporting.exports
    dialog = ask()
    tick(qtbot, dialog, "html", "tmx", "bilingual")
    dialog.languages.choose("all")
    reports = iter(range(99))
    exports.progressed.connect(lambda done, total: next(reports) == 1 and exports.cancel())
    with qtbot.waitSignal(exports.exported, timeout=30_000) as told:
        qtbot.keyClick(dialog, KEY.Key_Return)
    outcome = told.args[0]
    assert outcome.stopped and len(outcome.files) < 6
    assert names(folder) == sorted(one.path.name for one in outcome.files)
    assert "stopped" in window.notice.text.text()


def test_exports_that_wait_are_counted(window, folder, qtbot):
    wanted = Wanted((window.session.document,), ("circulation",), ExportOptions(folder))
    exports, progress = window.exporting.exports, window.exporting.progress
    with qtbot.waitSignals([exports.exported] * 2, timeout=30_000):
        exports.start(wanted)
        exports.start(wanted)
        assert (progress.more.text(), progress.more.isHidden()) == ("1 more waits", False)
    assert progress.more.isHidden()


def test_a_long_report_shows_what_asks_for_a_look_and_copies_all(window, folder):
    wanted = Wanted((1,), ("circulation",), ExportOptions(folder))
    good = tuple(Exported("circulation", 1, "SAMPLE", ("en",), folder / f"{n}.docx") for n in range(900))
    bad = Exported("circulation", 2, "SAMPLE", ("fr",), refused="SAMPLE of a reason")
    window.exported.tell(Outcome(wanted, (*good, bad)))
    assert (shown(window)[0], len(shown(window))) == ("SAMPLE of a reason", 400)
    assert window.exported.said.text() == "Files written: 900; not written: 1. 501 more are in the copy of the list."
    window.exported.copy()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 902


def test_a_document_named_by_its_title_takes_few_lines_and_is_copied_whole(window, folder):
    title = "SAMPLE of a note verbale " * 9
    one = Exported("circulation", 1, title, ("en",), folder / "1.docx")
    window.exported.tell(Outcome(Wanted((1,), ("circulation",), ExportOptions(folder)), (one,)))
    assert len(window.exported.model.index(0, 1).data()) <= 40
    window.exported.copy()
    assert title in QGuiApplication.clipboard().text()


def test_the_documents_selected_are_written(window, ask, write, qtbot, folder):
    with qtbot.waitSignal(window.imports.imported, timeout=60_000):
        window.commands.import_samples()
    window.queue.view.setFocus()
    qtbot.keyClick(window.queue.view, KEY.Key_Home)
    qtbot.keyClick(window.queue.view, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    chosen = window.queue.chosen()
    files = write(ask())
    assert (len(chosen), {one.document for one in files}) == (2, set(chosen))


def test_the_report_can_be_copied_and_the_folder_opened(window, ask, write, qtbot, folder, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    (one,) = write(ask())
    window.docks["exported"].show()
    qtbot.keyClick(window.exported.copy_button, KEY.Key_Space)
    assert str(one.path) in QGuiApplication.clipboard().text()
    qtbot.keyClick(window.exported.open_button, KEY.Key_Space)
    window.exported.table.selectRow(0)
    qtbot.keyClick(window.exported.table, KEY.Key_Return)
    assert opened == [str(folder), str(one.path)]


def test_the_documents_are_chosen_by_keys(window, ask, qtbot):
    with qtbot.waitSignal(window.imports.imported, timeout=60_000):
        window.commands.import_samples()
    dialog = ask()
    for key in (KEY.Key_Backtab, KEY.Key_Space):
        qtbot.keyClick(dialog.focusWidget(), key)
    assert dialog.documents() == window.queue.shown()
