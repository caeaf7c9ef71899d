"""What each control is for, told to a screen reader and, for buttons and boxes, shown beside the pointer."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QPushButton, QWidget

from reviewer.messages import N_
from reviewer.ui.focus import Ring
from reviewer.ui.frame import Frame
from reviewer.ui.wording import say


def _of_panels(window: Frame) -> dict[QWidget, str]:
    texts, inspector, queue = window.texts, window.inspector, window.queue
    return {
        queue.box: N_(
            "about", "Only documents that have all of these words stay in the list; -F: those without French"
        ),
        queue.order: N_("about", "How the list of documents is sorted"),
        queue.view: N_("about", "Up and Down open a document; Shift selects several"),
        texts.table: N_("about", "One row for paragraphs that answer each other; Enter lets text be selected"),
        texts.table.reader: N_("about", "Shift and arrows select text; Esc goes back to the table"),
        texts.find_bar.box: N_("about", "Words to find in the languages shown; Enter goes to the next place"),
        inspector.languages: N_("about", "The version whose fields stand below"),
        inspector.view: N_("about", "F2 edits a field, Ctrl+E shows where its value stands"),
        inspector.details: N_("about", "Reason, place and earlier values of the field chosen above"),
        inspector.details.back: N_("about", "Takes the correction away: what was read stands again"),
        window.grid.table: N_("about", "A row a field, a column a language; F2 edits, Enter goes to the field below"),
        window.jump.box: N_("about", "A paragraph's number, or a symbol; Enter goes there, Esc gives up"),
        window.note.box: N_("about", "Why the document is set aside; Enter does it, Esc gives up"),
        window.search.box: N_("about", "Words to look for in every document of the library"),
        window.source.area: N_("about", "PgUp and PgDn turn the page at its ends, + and - change its size, 0 fits it"),
        window.source.passage: N_("about", "The text as it was read; Shift and arrows select in it"),
    }


def _of_docks(window: Frame) -> dict[QWidget, str]:
    findings, grouping = window.findings, window.grouping
    return {
        findings.gravity: N_("about", "Which findings are listed: all, or only the grave ones"),
        findings.language: N_("about", "Only findings of this language are listed"),
        findings.accepted: N_("about", "Lists also what a clerk has accepted, with the reason"),
        findings.accept_button: N_("about", "Asks why the difference is right, then takes the finding off the list"),
        findings.reopen_button: N_("about", "The finding stands on the list again"),
        findings.bar.box: N_("about", "The reason is kept with the finding; Enter accepts, Esc gives up"),
        findings.bar.scope: N_("about", "Whether only this finding is accepted, or all of its kind in the document"),
        findings.bar.button: N_("about", "Accepts the finding for this reason"),
        grouping.split_button: N_("about", "Makes the version whose fields are shown a document of its own"),
        grouping.join_button: N_("about", "Asks for the other document whose versions belong here"),
        grouping.same_button: N_("about", "Puts the versions of the other document in question into this one"),
        grouping.apart_button: N_("about", "Remembers that the other document in question is another one"),
        grouping.bar.box: N_("about", "The document to join; type a part of its name"),
        grouping.bar.button: N_("about", "Puts the versions of both documents into one"),
        window.password.give: N_("about", "Reads the file again with this password"),
        window.password.skip: N_("about", "Leaves the file out"),
        window.password.box: N_("about", "The password of the file named here; it is not kept"),
        window.notice.undo: N_("about", "Takes back what the line says"),
        window.notice.details: N_("about", "Shows what is known of the error, to be copied"),
        window.notice.refused: N_("about", "Lists the files that were not imported, and why"),
        window.notice.cancel: N_("about", "Stops the import; nothing of it stays"),
    }


def describe(window: Frame) -> None:
    """Tell what every control of the window is for, and show where the keyboard is."""
    for area in window.findChildren(QAbstractScrollArea):
        framed = area is window.texts.table.reader  # by the cell that it lies over
        if area.focusPolicy() & Qt.FocusPolicy.TabFocus and area.accessibleName() and not framed:
            Ring(area)
    window.grouping.split_button.setAccessibleName(say("about", N_("about", "Split the version off")))
    for control, text in (_of_panels(window) | _of_docks(window)).items():
        said = say("about", text)
        control.setAccessibleDescription(said)
        if isinstance(control, QPushButton):
            control.setToolTip(said)


def set_tab_order(window: Frame) -> None:
    """Let Tab go from the queue to the texts to the fields, then to the docks."""
    queue, texts, inspector, findings = window.queue, window.texts, window.inspector, window.findings
    stations: list[QWidget] = [
        *(queue.box, queue.order, queue.view),
        *texts.bar.buttons.values(),
        *(texts.find_bar.box, texts.table),
        *(inspector.languages, inspector.view, inspector.details),
        *(findings.gravity, findings.language, findings.accepted, findings.accept_button, findings.reopen_button),
        *(findings.bar.box, findings.bar.scope, findings.bar.button, findings.table),
    ]
    for before, after in pairwise(stations):
        QWidget.setTabOrder(before, after)
