"""What goes wrong is said: in a sentence, or in a report that can be copied."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from reviewer.errors import DamagedFile, EmptyFile
from reviewer.ui.errors import ErrorPage, FaultReport, Faults


def pages(parent):
    return [page.details.toPlainText() for page in parent.findChildren(FaultReport)]


def fault(text):
    try:
        raise ZeroDivisionError(text)
    except ZeroDivisionError as error:
        return error


def test_what_a_clerk_can_act_on_is_said_in_one_line(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    faults = Faults(parent)
    with qtbot.waitSignal(faults.said, timeout=1000) as told:
        faults.tell(EmptyFile(Path("note.docx")))
    assert told.args[0].startswith("note.docx: this file is empty")
    assert pages(parent) == []


def test_a_fault_is_reported_with_its_traceback(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    Faults(parent).tell(fault("one"))
    assert "ZeroDivisionError: one" in pages(parent)[0]


def test_many_faults_share_one_page(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    faults = Faults(parent)
    for text in ("one", "two", "two"):
        faults.tell(fault(text))
    assert len(pages(parent)) == 1
    assert pages(parent)[0].count("ZeroDivisionError: two") == 1


def test_a_report_holds_the_version(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    Faults(parent).hook(ZeroDivisionError, fault("one"), None)
    assert pages(parent)[0].startswith("Reviewer ")


def test_all_that_is_known_of_an_expected_error_can_be_copied(window, qtbot):
    window.session.failed.emit(DamagedFile(Path("/in/x.docx"), "no central directory"))
    assert "x.docx" in window.notice.text.text() and window.notice.details.isVisible()
    qtbot.mouseClick(window.notice.details, Qt.MouseButton.LeftButton)
    page = window.findChild(ErrorPage)
    copy = next(button for button in page.findChildren(QPushButton) if button.text() == "Copy")
    copy.click()
    assert "path: /in/x.docx" in QGuiApplication.clipboard().text()
    assert "detail: no central directory" in QGuiApplication.clipboard().text()


def test_the_details_go_with_the_error(window):
    window.session.failed.emit(DamagedFile(Path("/in/x.docx")))
    window.notice.say("Something else")
    assert not window.notice.details.isVisible()
