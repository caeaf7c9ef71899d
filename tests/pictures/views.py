"""The views: each brings a window into a state that a clerk meets. Their names are those of the pictures."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from reviewer.errors import DamagedLibrary
from reviewer.resources import resource
from reviewer.ui.row_model import Role
from tests.pictures.papers import write_letters, write_unreadable
from tests.pictures.stage import Stage

NOTE, LETTER = "A/HRC/99/G/9001", "A/99/9002"


@dataclass(frozen=True, slots=True)
class View:
    """`languages`: the columns shown, by their codes."""

    show: Callable[[Stage], object]
    languages: str = "en fr"
    empty: bool = False  # on a library without documents
    size: str = "usual"
    settings: tuple[tuple[str, object], ...] = ()


def at_note(stage: Stage) -> None:
    """Show the note verbale in six languages."""
    stage.open(NOTE)


def at_letter(stage: Stage) -> None:
    """Show the letter whose versions disagree."""
    stage.open(LETTER)


# The queue


def queue_selected(stage: Stage) -> None:
    """Select several documents."""
    at_note(stage)
    view = stage.window.queue.view
    for row in (1, 3, 4):
        view.selectionModel().select(view.model().index(row, 0), QItemSelectionModel.SelectionFlag.Select)


def queue_filtered(stage: Stage) -> None:
    """Filter the queue, with nothing found."""
    stage.do("filter")
    stage.type("nowhere")


def value_for_all(stage: Stage) -> None:
    """Give several documents one value."""
    queue_selected(stage)
    stage.field("date")
    stage.do("for_all")
    stage.type("12 May 2044")
    stage.pause()


def set_aside(stage: Stage) -> None:
    """Ask why a document is set aside."""
    at_letter(stage)
    stage.do("set_aside")
    stage.type("The sender was asked for the Spanish version.")


# The texts


def reading(stage: Stage) -> None:
    """Select words in a cell."""
    at_note(stage)
    stage.do("to_texts")
    stage.press("Down", "Down", "Down", "Return", "Ctrl+Right", "Ctrl+Shift+Right", "Ctrl+Shift+Right")


def deleted(stage: Stage) -> None:
    """Show what tracked changes deleted."""
    stage.open("SAMPLE: Letter on lamps")


def row_marks(stage: Stage) -> None:
    """Make rows of the clerk's own: pinned, joined, set apart."""
    at_note(stage)
    table = stage.window.texts.table
    for row, verb in ((4, "row_pin"), (6, "row_apart"), (8, "row_join")):
        table.setCurrentIndex(table.model().index(row, table.home_column))
        stage.do(verb)
    table.scrollToTop()


def found_here(stage: Stage) -> None:
    """Find words in the texts."""
    at_note(stage)
    stage.do("find")
    stage.type("9001")
    stage.do("find_next")


def jump(stage: Stage) -> None:
    """Go to what is not there."""
    at_note(stage)
    stage.do("go_to")
    stage.type("A/12/345")
    stage.press("Return")


def evidence(stage: Stage) -> None:
    """Show where a value stands."""
    at_note(stage)
    stage.field("title")
    stage.do("evidence")


# The fields


def editing(key: str, language: str = "en", name: str = NOTE) -> Callable[[Stage], None]:
    """Return what opens the box of a field."""

    def show(stage: Stage) -> None:
        stage.open(name)
        stage.field(key, language)
        stage.do("edit_field")

    return show


def calendar(stage: Stage) -> None:
    """Open the calendar of a date."""
    editing("date")(stage)
    stage.press("F4")


def completing(stage: Stage) -> None:
    """Type the beginning of a code's name."""
    editing("senders")(stage)
    stage.press("Ctrl+A")
    stage.type("ice")


def refused_value(stage: Stage) -> None:
    """Type what is no value."""
    editing("date")(stage)
    stage.press("Ctrl+A")
    stage.type("the 45th of May")
    stage.press("Return")


def corrected(stage: Stage) -> None:
    """Show a corrected field, with the words that changed."""
    stage.open(LETTER)
    stage.field("title")
    row = stage.window.inspector.current
    assert row is not None
    stage.window.inspector.set_value(row.value.replace("Letter dated", "Identical letters dated"))
    stage.rest()
    stage.window.docks["history"].raise_()


def candidates(stage: Stage) -> None:
    """Show a field with several candidates."""
    desk = stage.window.session.desk
    found = (
        (document.name, version.language, row.key)
        for document in desk.documents()
        for version in desk.versions(document.id)
        for row in desk.fields(document.id, version.language)
        if row.candidates and row.mark != "differs"
    )
    name, language, key = next(found)
    stage.open(name)
    stage.field(key, language)


def differing(stage: Stage) -> None:
    """Go to a field in which the versions differ."""
    stage.open("A/99/9103")
    stage.field("date", "fr")
    stage.do("evidence")


def grid(stage: Stage) -> None:
    """Show every field in every language."""
    at_note(stage)
    stage.do("grid")


def grid_arabic(stage: Stage) -> None:
    """Show the evidence of a symbol in Arabic, and every field below."""
    at_note(stage)
    stage.do("grid")
    stage.field("symbols")
    stage.do("evidence")


def grid_editing(stage: Stage) -> None:
    """Edit in the table of all languages."""
    stage.open(LETTER)
    stage.do("grid", "edit_field")


# The panels below


def findings(stage: Stage) -> None:
    """Go to a date that differs."""
    at_note(stage)
    stage.field("symbols")
    stage.do("next_finding", "next_finding")


def accepting(stage: Stage) -> None:
    """Accept a finding with a reason."""
    findings(stage)
    stage.do("accept_finding")
    stage.type("The meeting was moved.")


def versions(stage: Stage) -> None:
    """Show why the versions are one document."""
    at_note(stage)
    stage.window.docks["grouping"].raise_()


def joining(stage: Stage) -> None:
    """Ask which document is to be joined."""
    at_letter(stage)
    stage.do("join")


def history(stage: Stage) -> None:
    """Show the history of a document."""
    corrected(stage)


def searching(stage: Stage) -> None:
    """Search the library."""
    at_note(stage)
    stage.do("find_library")
    stage.type("lighthouse")
    stage.pause()


def page_of_pdf(stage: Stage) -> None:
    """Show the page of a PDF with the evidence boxed."""
    at_note(stage)
    stage.field("symbols", "en")
    stage.do("source")
    stage.wait(lambda: stage.window.source.view.picture is not None)
    stage.do("evidence")


def place_in_word(stage: Stage) -> None:
    """Show the place in a Word file."""
    at_note(stage)
    stage.field("title", "ar")
    stage.do("source", "evidence")


# Imports and exports


def preview(stage: Stage) -> None:
    """Show what an import will do."""
    folder = stage.shelf.folder / "new"
    if not folder.exists():
        folder.mkdir()
        write_letters(folder, range(20, 23))
        write_unreadable(folder)
        shutil.copy(next(resource("samples").glob("*G_9001-RU.txt")), folder)
        longer = (stage.shelf.folder / "letters" / "letter-004-en.txt").read_text(
            "utf-8"
        ) + "\nSAMPLE. A new last line.\n"
        (folder / "letter-004-en.txt").write_text(longer, "utf-8")
    stage.window.imports.start([folder])
    stage.wait(lambda: stage.window.imports.pending)


def importing(stage: Stage) -> None:
    """Read many files; the picture is taken while that goes on."""
    folder = stage.shelf.folder / "many"
    if not folder.exists():
        folder.mkdir()
        write_letters(folder, range(100, 300))
    at_note(stage)
    seen: list[int] = []
    stage.window.imports.progressed.connect(lambda done, _total: seen.append(done))
    stage.window.imports.start([folder])
    stage.wait(lambda: seen and seen[-1] > 60)
    stage.resting = False


def imported(stage: Stage) -> None:
    """Say what an import did, and what could not be read; a PDF asks for its password."""
    folder = stage.shelf.folder / "bad"
    if not folder.exists():
        folder.mkdir()
        write_letters(folder, range(30, 32))
        write_unreadable(folder)
    stage.window.imports.start([folder])
    stage.wait(lambda: stage.window.imports.pending or stage.window.password.isVisible())
    if stage.window.imports.pending:
        stage.press("Return", into=stage.window.preview.table)
    stage.wait(stage.window.password.isVisible)


def watched(stage: Stage) -> None:
    """Offer the new files of the folder that is watched."""
    stage.wait(stage.window.watch_bar.isVisible)


def watch_folder(stage: Stage) -> None:
    """Set the folder that is watched."""
    at_note(stage)
    stage.do("watch_folder")


def export(stage: Stage) -> None:
    """Choose what is exported."""
    queue_selected(stage)
    stage.do("draft")


def exported(stage: Stage) -> None:
    """List what was exported."""
    at_note(stage)
    stage.do("draft")
    dialog = stage.window.exporting._dialog
    assert dialog is not None
    dialog.folder.setText(str(stage.shelf.folder / "out"))
    for key in ("corrected", "bilingual", "html", "csv"):
        dialog.kinds[key].click()
    stage.press("Return", into=dialog.folder)
    stage.wait(stage.window.docks["exported"].isVisible)


# Notices, help and faults


def accepted(stage: Stage) -> None:
    """Accept a document: a line with Undo stays."""
    at_letter(stage)
    stage.do("accept")


def broken(stage: Stage) -> None:
    """Show the page of an error."""
    at_note(stage)
    stage.window.faults.tell(DamagedLibrary(str(stage.shelf.full)))
    stage.window.faults.show_last()


def fault(stage: Stage) -> None:
    """Show the report of a fault of the program's own."""
    at_note(stage)
    try:
        raise ValueError("SAMPLE of a fault")
    except ValueError as error:
        stage.window.faults.tell(error)
    stage.window.faults.show_last()


def menu(title: str) -> Callable[[Stage], None]:
    """Return what opens a menu."""

    def show(stage: Stage) -> None:
        at_note(stage)
        bar = stage.window.menuBar()
        action = next(one for one in bar.actions() if one.text().replace("&", "") == title)
        opened = action.menu()
        assert isinstance(opened, QMenu)
        opened.popup(bar.mapToGlobal(bar.actionGeometry(action).bottomLeft()))

    return show


def licences(stage: Stage) -> None:
    """Read a licence in About."""
    stage.do("about")
    dialog = stage.dialog()
    table = dialog.table  # type: ignore[attr-defined]
    table.setCurrentIndex(table.model().index(2, 0))


def tip(stage: Stage) -> None:
    """Show the tip of a row in the queue."""
    at_note(stage)
    view = stage.window.queue.view
    place = view.visualRect(view.model().index(2, 0)).center()
    QTest.mouseMove(view.viewport(), place + QPoint(1, 1))
    from PySide6.QtWidgets import QToolTip  # noqa: PLC0415

    QToolTip.showText(view.viewport().mapToGlobal(place), str(view.model().index(2, 0).data(Role.ToolTipRole)), view)


_SIX = "ar zh en fr ru es"
_WATCH = "watch"
VIEWS: Mapping[str, View] = {
    "welcome": View(lambda stage: None, empty=True),
    "start": View(lambda stage: None),
    "queue-selected": View(queue_selected),
    "queue-filtered": View(queue_filtered),
    "queue-tip": View(tip),
    "value-for-all": View(value_for_all),
    "set-aside": View(set_aside),
    "texts-1": View(lambda stage: (at_note(stage), stage.do("language_fr"))),
    "texts-2": View(at_note),
    "texts-3": View(at_letter, "en fr ru"),
    "texts-6": View(at_note, _SIX),
    "texts-arabic": View(at_note, "ar en"),
    "texts-chinese": View(at_note, "zh en"),
    "texts-large": View(at_note, size="large"),
    "texts-small": View(at_note, _SIX, size="small"),
    "texts-selected": View(reading),
    "texts-deleted": View(deleted, "en"),
    "texts-row-marks": View(row_marks, "en fr es"),
    "texts-evidence": View(evidence, "en ar"),
    "find": View(found_here, "en ar zh"),
    "jump": View(jump),
    "field-why": View(lambda stage: (at_note(stage), stage.field("agenda_items"))),
    "field-date": View(editing("date")),
    "field-calendar": View(calendar),
    "field-codes": View(completing),
    "field-title": View(editing("title")),
    "field-title-arabic": View(editing("title", "ar"), "ar en"),
    "field-symbols": View(editing("symbols")),
    "field-items": View(editing("agenda_titles")),
    "field-choice": View(editing("document_type")),
    "field-yes-no": View(editing("reissued")),
    "field-refused": View(refused_value),
    "field-corrected": View(corrected),
    "field-candidates": View(candidates),
    "field-differs": View(differing),
    "fields-large": View(lambda stage: (at_note(stage), stage.field("title")), size="large"),
    "grid": View(grid, _SIX),
    "grid-arabic": View(grid_arabic, "ar en"),
    "grid-editing": View(grid_editing),
    "findings": View(findings, "en fr es"),
    "finding-accepted": View(accepting, "en fr es"),
    "versions": View(versions),
    "versions-join": View(joining),
    "history": View(history),
    "search": View(searching),
    "source-pdf": View(page_of_pdf),
    "source-word": View(place_in_word, "ar en"),
    "import-preview": View(preview),
    "import-progress": View(importing, settings=(("ask", "never"),)),
    "import-outcome": View(imported),
    "watched": View(watched, settings=((_WATCH, "letters"),)),
    "watch-folder": View(watch_folder),
    "export": View(export),
    "exported": View(exported),
    "accepted": View(accepted),
    "error": View(broken),
    "fault": View(fault),
    "menu-library": View(menu("Library")),
    "menu-document": View(menu("Document")),
    "menu-view": View(menu("View")),
    "keys": View(lambda stage: (at_note(stage), stage.do("keys"))),
    "keys-settings": View(lambda stage: (at_note(stage), stage.do("change_keys"))),
    "about": View(lambda stage: (at_note(stage), stage.do("about"))),
    "licences": View(licences),
}
README = {"findings": "window-1366.png", "grid-arabic": "window-arabic.png", "import-preview": "import-preview.png"}
"""The views that README.md shows, and the names of their pictures there."""


def watched_folder(folder: Path) -> Path:
    """Make a folder with two new files in it."""
    new = folder / "incoming"
    if not new.exists():
        new.mkdir()
        write_letters(new, range(40, 41))
    return new
