"""Long documents are read beside the window, which goes on meanwhile."""

import pytest

from reviewer.desk import Desk, harvest
from reviewer.progress import quiet

LINES = 1010


@pytest.fixture
def long(library, note, tmp_path):
    """The number of a long document, in a library with the note verbale."""
    paths = [tmp_path / f"long-{language}.txt" for language in ("en", "fr")]
    for path, said in zip(paths, ("The keeper has {n} lamps.", "Le gardien a {n} lampes."), strict=True):
        lines = (f"{number}. {said.format(n=3 * number)}" for number in range(LINES))
        path.write_text("A/99/77\n\nSAMPLE\n\n" + "\n\n".join(lines), encoding="utf-8")
    with Desk(library, "tester") as desk:
        (document,) = desk.take(harvest(paths, quiet))[0].documents
        desk.take(note)
    return document


@pytest.fixture
def window(long, open_window, qtbot):
    """A window that shows the note verbale."""
    window = open_window()
    short = next(number for number in window.queue.shown() if number != long)
    window.session.open(short)
    return window


def test_a_long_document_is_shown_once_it_is_here(window, long, qtbot):
    with qtbot.waitSignal(window.session.opened, timeout=30_000):
        window.session.open(long)
        assert window.session.document != long and "Opening A/99/77" in window.notice.text.text()
    assert window.session.document == long and window.texts.model.rowCount() > LINES
    assert window.notice.text.text() == ""


def test_a_clerk_who_has_gone_elsewhere_is_not_called_back(window, long, qtbot):
    short = window.session.document
    with qtbot.waitSignal(window.session.awaited, timeout=30_000):
        window.session.open(long)
    window.session.open(short)
    qtbot.waitUntil(lambda: window.session.desk._shelf.holds(short) and not window._jobs._waiting, timeout=30_000)
    assert window.session.document == short


def test_the_next_document_is_the_one_after_that_which_is_awaited(window, long):
    window.queue.choose_order("newest")
    order = window.queue.shown()
    window.session.open(long)
    assert window.session.going_to == long
    window.queue.step(1 if order[0] == long else -1)
    assert window.session.going_to == next(number for number in order if number != long)


def test_rows_of_a_long_document_are_changed_beside_the_window(window, long, qtbot):
    with qtbot.waitSignal(window.session.opened, timeout=30_000):
        window.session.open(long)
    window.texts.table.go_to_cell(5, 0)
    with qtbot.waitSignal(window.session.changed, timeout=60_000):
        window.rows.pin()
    assert window.texts.model.row(5).human


def test_texts_are_read_again_beside_the_window_where_a_value_asks_for_it(window, long, qtbot):
    with qtbot.waitSignal(window.session.opened, timeout=30_000):
        window.session.open(long)
    told = []
    window.session.changed.connect(told.append)
    window.inspector.select("original_languages")
    window.inspector.set_value("fr")
    assert window.inspector.current.value == "fr" and len(told) == 1
    qtbot.waitUntil(lambda: len(told) > 1, timeout=60_000)
    assert told[1].documents == (long,) and window.session.desk._shelf.open(long).is_checked


def test_rows_of_a_long_document_come_back_beside_the_window(window, long, qtbot):
    with qtbot.waitSignal(window.session.opened, timeout=30_000):
        window.session.open(long)
    window.texts.table.go_to_cell(5, 0)
    with qtbot.waitSignal(window.session.changed, timeout=60_000):
        window.rows.pin()
    with qtbot.waitSignal(window.session.changed, timeout=60_000):
        window.session.undo()
        assert window.texts.model.row(5).human
    assert not window.texts.model.row(5).human
