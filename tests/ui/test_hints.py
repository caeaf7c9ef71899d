"""An empty list says what is not there and what to do."""

import pytest
from PySide6.QtWidgets import QAbstractItemView

from reviewer.ui.hint import Hint


def hint(view):
    return view.viewport().findChild(Hint)


@pytest.fixture
def empty(open_window):
    return open_window()


def test_every_list_of_an_empty_window_says_something(empty):
    panels = (empty.queue, empty.inspector, empty.findings, empty.grid, empty.grouping, empty.history, empty.search)
    views = [view for panel in panels for view in panel.findChildren(QAbstractItemView) if view.accessibleName()]
    assert len(views) >= len(panels)
    assert [view.accessibleName() for view in views if not (hint(view) and hint(view).text())] == []


def test_the_hint_goes_when_there_are_rows(window):
    assert hint(window.inspector.view).isHidden() and hint(window.queue.view).isHidden()


def test_a_filter_that_leaves_nothing_says_so(window):
    window.queue.box.setText("no such document")
    assert "Clear the box" in hint(window.queue.view).text()


def test_findings_of_other_kinds_are_spoken_of(window):
    assert window.findings.model.rows
    window.findings.gravity.setCurrentIndex(2)
    concerned = {code for row in window.findings.model.rows for code in row.languages}
    unconcerned = next(code for code in ("zh", "es", "ru", "ar", "fr", "en") if code not in concerned)
    window.findings.language.setCurrentIndex(window.findings.language.findData(unconcerned))
    assert "all languages" in hint(window.findings.table).text()


def test_words_that_are_nowhere_are_said(window, qtbot):
    window.search.box.setText("zzzz")
    window.search.box.returnPressed.emit()
    assert "No paragraph" in hint(window.search.table).text()
