"""Keys of documents: import, undo, states, findings, versions, the queue."""

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

from reviewer.ui.export_dialog import ExportDialog
from reviewer.ui.for_all import ForAll
from reviewer.ui.keys_page import KeysPage
from tests.ui.conftest import sample
from tests.ui.effects.stage import Stage, does


@does("import_files")
def import_files(at: Stage) -> None:
    assert at.pressed_dialog() == "Import files"


@does("import_folder")
def import_folder(at: Stage) -> None:
    assert at.pressed_dialog() == "Import a folder"


@does("paste")
def paste(at: Stage) -> None:
    copied = QMimeData()
    copied.setUrls([QUrl.fromLocalFile(str(sample("SAMPLE_A_HRC_99_G_9004-ZH.txt")))])
    QApplication.clipboard().setMimeData(copied)
    before = len(at.window.session.desk.documents())
    with at.qtbot.waitSignal(at.window.imports.imported, timeout=20_000):
        at.press(at.window.queue.view)
    versions = [one for number in at.window.queue.shown() for one in at.window.session.desk.versions(number)]
    assert "SAMPLE_A_HRC_99_G_9004-ZH.txt" in {one.file for one in versions}
    assert len(at.window.session.desk.documents()) == before


@does("open_library")
def open_library(at: Stage) -> None:
    assert "library" in at.pressed_dialog()


def ask_before_import(at: Stage) -> None:
    with at.qtbot.waitSignal(at.window.imports.planned, timeout=20_000):
        at.window.preferences.change(at.window.preferences.settings.__class__(ask="always"))
        at.window.imports.start([sample("SAMPLE_A_HRC_99_G_9004-ZH.txt")])


@does("look_import")
def look_import(at: Stage) -> None:
    ask_before_import(at)
    at.window.turning.show_texts()
    at.press()
    assert at.window.pages.currentWidget() is at.window.preview


@does("find_library")
def find_library(at: Stage) -> None:
    at.press()
    assert at.window.search.box.hasFocus()


@does("saved")
def saved(at: Stage) -> None:
    at.type("session", "97")
    at.press()
    assert at.value("session") == "97"
    assert "Everything is saved, at" in at.window.notice.text.text()


@does("quit")
def quit_(at: Stage) -> None:
    at.press()
    assert not at.window.isVisible()


@does("undo")
def undo(at: Stage) -> None:
    old = at.value("session")
    at.window.inspector.select("session")
    at.window.inspector.set_value("97")
    at.press()
    assert at.value("session") == old


@does("redo")
def redo(at: Stage) -> None:
    at.window.inspector.select("session")
    at.window.inspector.set_value("97")
    at.window.session.undo()
    at.press()
    assert at.value("session") == "97"


@does("accept")
def accept(at: Stage) -> None:
    before = at.document
    at.press()
    assert (at.state(before), at.document != before) == ("reviewed", True)


@does("set_aside")
def set_aside(at: Stage) -> None:
    before = at.document
    at.press()
    at.qtbot.keyClicks(at.window.note.box, "waits")
    at.press_other("Return")
    assert at.state(before) == "set_aside"


@does("circulated")
def circulated(at: Stage) -> None:
    before = at.document
    at.press()
    assert at.state(before) == "circulated"


@does("review_again")
def review_again(at: Stage) -> None:
    before = at.document
    at.window.session.set_state("reviewed")
    at.press()
    assert at.state(before) == "in_review"


@does("for_all")
def for_all(at: Stage) -> None:
    at.window.queue.view.selectAll()
    at.press()
    assert isinstance(at.dialog(), ForAll)


@does("draft")
def draft(at: Stage) -> None:
    at.press()
    assert isinstance(at.dialog(), ExportDialog)


@does("next_finding", "previous_finding")
def step_finding(at: Stage) -> None:
    count = len(at.window.findings.model.rows)
    at.press()
    assert at.window.findings.table.currentIndex().row() == (count - 1 if at.key.startswith("Shift") else 0)


@does("accept_finding")
def accept_finding(at: Stage) -> None:
    before = len(at.window.findings.model.rows)
    at.press()
    at.qtbot.keyClicks(at.window.findings.bar.box, "right so")
    at.press_other("Return")
    assert len(at.window.findings.model.rows) == before - 1


@does("split")
def split(at: Stage) -> None:
    before = len(at.window.session.versions)
    at.window.session.focus("fr")
    first = at.document
    at.press()
    assert len(at.window.session.desk.versions(first)) == before - 1


@does("join")
def join(at: Stage) -> None:
    at.press()
    assert at.window.grouping.bar.isVisible()


@does("next_document")
def next_document(at: Stage) -> None:
    at.press()
    assert at.document == at.window.queue.shown()[1]


@does("previous_document")
def previous_document(at: Stage) -> None:
    at.window.session.open(at.window.queue.shown()[2])
    at.press()
    assert at.document == at.window.queue.shown()[1]


@does("keys")
def keys(at: Stage) -> None:
    at.press()
    assert isinstance(at.dialog(), KeysPage)


@does("filter")
def filter_(at: Stage) -> None:
    at.press()
    assert at.window.queue.box.hasFocus()


@does("Open the document above or below")
def above_or_below(at: Stage) -> None:
    shown = at.window.queue.shown()
    at.window.session.open(shown[1])
    at.window.queue.view.setFocus()
    at.press()
    assert at.document == shown[0 if at.key == "Up" else 2]


@does("From the filter to the list")
def from_the_filter(at: Stage) -> None:
    at.window.queue.box.setFocus()
    at.press()
    assert at.window.queue.view.hasFocus()


@does("Clear the filter")
def clear_the_filter(at: Stage) -> None:
    at.window.queue.box.setFocus()
    at.qtbot.keyClicks(at.window.queue.box, "9004")
    at.press()
    assert (at.window.queue.box.text(), len(at.window.queue.shown())) == ("", 3)


@does("Select several documents")
def select_several(at: Stage) -> None:
    at.window.session.open(at.window.queue.shown()[1])
    at.window.queue.view.setFocus()
    at.press()
    assert len(at.window.queue.chosen()) == 2


@does("Leave the files selected out, or take them after all")
def leave_out(at: Stage) -> None:
    ask_before_import(at)
    at.window.preview.table.selectRow(0)
    at.press(at.window.preview.table)
    at.qtbot.waitUntil(lambda: [row.deed for row in at.window.preview.model.rows] == ["left_out"])


@does("Import the files that are ticked")
def import_ticked(at: Stage) -> None:
    ask_before_import(at)
    with at.qtbot.waitSignal(at.window.imports.imported, timeout=20_000) as told:
        at.press(at.window.preview.table)
    assert told.args[0].versions == 1


@does("Give the import up")
def give_import_up(at: Stage) -> None:
    ask_before_import(at)
    at.press(at.window.preview.table)
    assert at.window.imports.pending is None


@does("Go to the finding above or below")
def along_findings(at: Stage) -> None:
    table = at.window.findings.table
    at.window.findings.go(1)
    table.setFocus()
    at.press()
    assert table.currentIndex().row() == (0 if at.key == "Up" else 2)


@does("Show the places of the finding, or accept it for the reason typed")
def show_places(at: Stage) -> None:
    table = at.window.findings.table
    table.setFocus()
    table.setCurrentIndex(at.window.findings.model.index(0, 0))
    with at.qtbot.waitSignal(at.window.session.marked, timeout=1000):
        at.press()


@does("Do not accept the finding after all")
def accept_not(at: Stage) -> None:
    at.window.findings.go(0)
    at.window.findings.ask()
    at.press(at.window.findings.bar.box)
    assert not at.window.findings.bar.isVisible()
