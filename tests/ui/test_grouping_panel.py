"""Split and join in the real window, by menu and by key, with the reasons beside them."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reviewer.desk import Desk, Harvest

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def documents(window):
    return sorted(row.languages for row in window.session.desk.documents())


@pytest.fixture
def seen(window):
    """A window that shows the panel."""
    window.docks["grouping"].raise_()
    return window


@pytest.fixture
def parted(open_window, library, note):
    """A window at a library where the French version is a document of its own."""
    with Desk(library, "tester") as desk:
        desk.take(note)
        desk.split(1, "fr")
    window = open_window()
    window.session.open(1)
    window.docks["grouping"].raise_()
    return window


def said(window):
    return [(line.kind, line.text) for line in window.grouping.model.rows]


def test_why_the_versions_are_one_document_is_said(seen):
    assert ("One document", "3 of 3 versions carry the symbol A/HRC/99/G/9001.") in said(seen)
    assert ("Missing", "Chinese, Russian, Spanish") in said(seen)


def test_nothing_is_compared_while_the_panel_is_hidden(window):
    assert not window.grouping.model.rows


def test_the_key_splits_off_the_version_worked_on(seen, qtbot):
    seen.session.focus("fr")
    qtbot.keyClick(seen, Qt.Key.Key_T, CONTROL | SHIFT)
    assert documents(seen) == [("ar", "en"), ("fr",)]
    assert "tester has split French off" in said(seen)[0][1]


def test_undo_brings_the_version_back(seen, qtbot):
    seen.session.focus("fr")
    qtbot.mouseClick(seen.grouping.split_button, Qt.MouseButton.LeftButton)
    assert "split French off" in seen.actions_of["undo"].text()
    seen.actions_of["undo"].trigger()
    assert documents(seen) == [("ar", "en", "fr")]
    assert seen.texts.present == ("ar", "en", "fr")


def test_another_document_is_joined_by_keys_alone(parted, qtbot):
    qtbot.keyClick(parted, Qt.Key.Key_J, CONTROL | SHIFT)
    assert parted.grouping.bar.isVisible()
    qtbot.keyClick(parted.grouping.bar.typed, Qt.Key.Key_Return)
    assert documents(parted) == [("ar", "en", "fr")]
    assert not parted.grouping.bar.isVisible()


def test_a_long_title_to_join_does_not_widen_the_panel(parted):
    box, title = parted.grouping.bar.box, "SAMPLE " * 60
    box.addItem(title)
    parted.grouping.bar.show()
    assert box.minimumSizeHint().width() < box.fontMetrics().horizontalAdvance(title) / 2


def test_words_that_name_no_document_join_nothing(parted, qtbot):
    parted.actions_of["join"].trigger()
    parted.grouping.bar.typed.clear()
    qtbot.keyClicks(parted.grouping.bar.typed, "no such document")
    qtbot.keyClick(parted.grouping.bar.typed, Qt.Key.Key_Return)
    assert len(documents(parted)) == 2
    assert parted.grouping.bar.isVisible()
    assert "Which document is meant?" in parted.notice.text.text()


def test_enter_at_once_joins_no_document_that_has_nothing_to_do_with_it(parted, qtbot):
    desk = parted.session.desk
    desk.tell_apart(1, 2)
    desk.correct(2, "fr", "symbols", "A/99/77")
    parted.grouping.table.clearSelection()
    parted.actions_of["join"].trigger()
    assert (parted.grouping.bar.typed.text(), parted.grouping.bar.box.count()) == ("", 1)
    qtbot.keyClick(parted.grouping.bar.typed, Qt.Key.Key_Return)
    assert len(documents(parted)) == 2


def test_the_documents_to_join_are_sought_as_one_types(parted, qtbot):
    parted.actions_of["join"].trigger()
    bar, name = parted.grouping.bar, parted.session.catalogue.document(2).name
    bar.typed.clear()
    qtbot.keyClicks(bar.typed, name[-4:].lower())
    (found,) = bar.found.stringList()
    assert found.startswith(name) and found.endswith("  2")
    bar.typed.setText(found)
    qtbot.keyClick(bar.typed, Qt.Key.Key_Return)
    assert documents(parted) == [("ar", "en", "fr")]


def test_escape_gives_up_joining(parted, qtbot):
    parted.actions_of["join"].trigger()
    qtbot.keyClick(parted.grouping.bar.typed, Qt.Key.Key_Escape)
    assert not parted.grouping.bar.isVisible()
    assert len(documents(parted)) == 2


def test_a_join_that_would_double_a_language_is_refused_in_words(parted, qtbot, note):
    with qtbot.waitSignal(parted.session.failed, timeout=1000) as failed:
        parted.session.do(lambda: parted.session.desk.join(1, 1))
    assert "Split that version off first" in str(failed.args[0])


def test_a_single_version_cannot_be_split_off(parted):
    parted.session.open(2)
    assert not parted.grouping.split_button.isEnabled()


def test_the_decision_is_there_after_closing(parted, open_window, library):
    window = open_window()
    window.session.open(2)
    window.docks["grouping"].raise_()
    assert "tester has split this version off" in said(window)[0][1]


def test_a_related_document_is_opened_from_the_panel(open_window, library, note):
    with Desk(library, "tester") as desk:
        desk.take(note)
        desk.take(_corrigendum(note))
    window = open_window()
    window.session.open(1)
    window.docks["grouping"].raise_()
    line = next(line for line in window.grouping.model.rows if line.document)
    window.grouping.table.chosen.emit(line)
    assert (line.text.endswith("is a corrigendum to A/HRC/99/G/9001."), window.session.document) == (True, 2)


def _corrigendum(note):
    """The English version once more, with the symbol of a corrigendum."""
    file = next(file for file in note.files if file.version.language == "en")
    symbol = "A/HRC/99/G/9001/Corr.1"
    readings = tuple(
        replace(reading, value=symbol) if reading.field == "symbols" else reading for reading in file.version.readings
    )
    text = replace(file.version.text, content=file.version.text.content[:-1] + "*")
    version = replace(
        file.version,
        text=text,
        file="/in/other.pdf",
        readings=readings,
        values={**file.version.values, "symbols": [symbol]},
    )
    return Harvest((replace(file, version=version, sha256="0" * 64),))


@pytest.fixture
def doubtful(open_window, library, note):
    """A window at a document of which a clerk is to say whether the French one is the same."""
    with Desk(library, "tester") as desk:
        desk.take(note)
        new = desk.split(1, "fr").documents[0]
        with desk._write() as writing:
            for here, there in ((1, new), (new, 1)):
                writing.relate(here, there, "Perhaps versions of one document.", True)
    window = open_window()
    window.session.open(1)
    window.docks["grouping"].raise_()
    return window


def test_what_is_to_decide_can_be_said_to_be_two_documents(doubtful, qtbot):
    assert ("To decide" in {kind for kind, _ in said(doubtful)}, doubtful.grouping.apart_button.isEnabled()) == (
        True,
        True,
    )
    qtbot.mouseClick(doubtful.grouping.apart_button, Qt.MouseButton.LeftButton)
    assert "To decide" not in {kind for kind, _ in said(doubtful)}
    assert any("tester has said on" in text for _, text in said(doubtful))
    assert not doubtful.grouping.apart_button.isVisible()


def test_what_is_to_decide_can_be_said_to_be_one_document(doubtful, qtbot):
    qtbot.mouseClick(doubtful.grouping.same_button, Qt.MouseButton.LeftButton)
    assert documents(doubtful) == [("ar", "en", "fr")]


def test_the_menu_of_a_line_offers_both(doubtful):
    apart = doubtful.grouping.table.actions()[1]
    apart.trigger()
    assert "To decide" not in {kind for kind, _ in said(doubtful)}


def test_where_nothing_is_to_decide_nothing_is_offered(seen):
    assert not seen.grouping.same_button.isVisible()
