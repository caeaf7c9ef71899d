"""Findings in the window, by real keys."""

import pytest
from PySide6.QtCore import Qt

from reviewer.desk import Desk
from reviewer.progress import quiet

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shown(library, open_window):
    """A window at the sample note, which has findings."""
    with Desk(library, "tester") as desk:
        desk.import_samples(quiet)
        (document,) = (row.id for row in desk.documents() if row.name == "A/HRC/99/G/9001")
    window = open_window()
    window.session.open(document)
    return window


def accept(window, qtbot, reason):
    qtbot.keyClick(window, Qt.Key.Key_A, CTRL_SHIFT)
    qtbot.keyClicks(window.findings.bar.box, reason)
    qtbot.keyClick(window.findings.bar.box, Qt.Key.Key_Return)


def test_keys_go_from_finding_to_finding_and_mark_their_places(shown, qtbot):
    marked = []
    shown.session.marked.connect(lambda marking: marked.append(marking.evidence))
    qtbot.keyClick(shown, Qt.Key.Key_F8)
    qtbot.keyClick(shown, Qt.Key.Key_F8)
    qtbot.keyClick(shown, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    rows = shown.findings.model.rows
    assert marked[-3:] == [rows[0].evidence, rows[1].evidence, rows[0].evidence]


def test_a_finding_is_accepted_with_a_reason_by_keys_alone(shown, qtbot):
    before = shown.findings.model.rows
    qtbot.keyClick(shown, Qt.Key.Key_F8)
    accept(shown, qtbot, "as the sender wrote it")
    assert shown.findings.model.rows == before[1:]


def test_without_a_reason_nothing_is_accepted(shown, qtbot):
    before = shown.findings.model.rows
    accept(shown, qtbot, "  ")
    assert shown.findings.model.rows == before and shown.findings.bar.isVisible()


def test_an_acceptance_is_undone_by_the_one_undo(shown, qtbot):
    before = shown.findings.model.rows
    accept(shown, qtbot, "right")
    shown.actions_of["undo"].trigger()
    assert shown.findings.model.rows == before


def test_accepted_ones_can_be_seen_and_taken_back(shown, qtbot):
    before = len(shown.findings.model.rows)
    accept(shown, qtbot, "right")
    qtbot.keyClick(shown.findings.accepted, Qt.Key.Key_Space)
    number = next(number for number, row in enumerate(shown.findings.model.rows) if row.accepted)
    shown.findings.table.setCurrentIndex(shown.findings.model.index(number, 0))
    qtbot.mouseClick(shown.findings.reopen_button, Qt.MouseButton.LeftButton)
    assert len([row for row in shown.findings.model.rows if not row.accepted]) == before


def test_findings_are_filtered_by_gravity_and_language(shown, qtbot):
    qtbot.keyClicks(shown.findings.gravity, "Errors")
    shown.findings.gravity.setCurrentIndex(2)
    assert {row.severity for row in shown.findings.model.rows} == {"error"}
    shown.findings.language.setCurrentIndex(shown.findings.language.findData("es"))
    assert all("es" in row.languages for row in shown.findings.model.rows) and shown.findings.model.rows


def test_the_dock_counts_what_is_not_accepted(shown, qtbot):
    count = len(shown.findings.model.rows)
    accept(shown, qtbot, "right")
    assert f"({count - 1})" in shown.docks["findings"].windowTitle()


def test_after_accepting_the_clerk_is_at_the_next_finding(shown, qtbot):
    before = shown.findings.model.rows
    shown.findings.go(1)
    accept(shown, qtbot, "as the sender wrote it")
    assert shown.findings.current == before[2]
    accept(shown, qtbot, "this one too")
    assert shown.findings.model.rows == (before[0], *before[3:])
