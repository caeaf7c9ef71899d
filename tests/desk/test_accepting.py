"""A difference that a clerk accepts, with a reason, does not come back until its text changes."""

import pytest

from reviewer.desk import Harvest
from reviewer.errors import NotAValue

TWELVE, TWENTY = "The keeper has 12 lamps and 345 wicks.", "Le gardien a 20 lampes et 345 mèches."


@pytest.fixture
def lamps(desk, make_file):
    """A document whose versions differ in one figure, and in a second one under another paragraph."""
    desk.take(Harvest((make_file("en", body=TWELVE), make_file("fr", body=TWENTY))))
    return 1


def figures(desk, document, accepted=False):
    return [one for one in desk.findings(document, accepted) if one.check == "figures-agree"]


def test_an_accepted_difference_is_listed_apart_with_its_reason(desk, lamps):
    (finding,) = figures(desk, lamps)
    desk.accept(lamps, finding, "both lighthouses are meant")
    assert figures(desk, lamps) == []
    assert [one.accepted for one in figures(desk, lamps, accepted=True)] == ["both lighthouses are meant"]


def test_it_no_longer_counts_in_the_queue(desk, lamps):
    (before,) = desk.documents()
    desk.accept(lamps, figures(desk, lamps)[0], "right")
    (after,) = desk.documents()
    assert before.errors + before.warnings - after.errors - after.warnings == 1


def test_it_stays_accepted_after_a_restart(open_desk, make_file):
    with open_desk() as desk:
        desk.take(Harvest((make_file("en", body=TWELVE), make_file("fr", body=TWENTY))))
        desk.accept(1, figures(desk, 1)[0], "right")
    with open_desk() as desk:
        assert figures(desk, 1) == []


def test_another_language_that_joins_does_not_bring_it_back(desk, lamps, make_file):
    desk.accept(lamps, figures(desk, lamps)[0], "right", whole_kind=True)
    desk.take(Harvest((make_file("zh", body="守护人有12盏灯和345条灯芯。"),)))
    assert [one.languages for one in figures(desk, lamps) if set(one.languages) <= {"en", "fr"}] == []


def test_undo_and_redo_take_it_back_and_make_it_again(desk, lamps):
    desk.accept(lamps, figures(desk, lamps)[0], "right")
    assert desk.undo_text() == "accept a finding in A/99/1"
    desk.undo()
    assert len(figures(desk, lamps)) == 1
    desk.redo()
    assert figures(desk, lamps) == []


@pytest.mark.parametrize("whole_kind", [False, True])
def test_a_clerk_can_have_it_stand_again(desk, lamps, whole_kind):
    desk.accept(lamps, figures(desk, lamps)[0], "right", whole_kind)
    desk.reopen(lamps, figures(desk, lamps, accepted=True)[0])
    assert len(figures(desk, lamps)) == 1


def test_a_whole_kind_is_accepted_in_this_document_only(desk, lamps, make_file):
    desk.accept(lamps, figures(desk, lamps)[0], "right", whole_kind=True)
    desk.take(Harvest((make_file("en", "A/99/2", body=TWELVE), make_file("fr", "A/99/2", body=TWENTY))))
    other = next(row.id for row in desk.documents() if row.id != lamps)
    assert (len(figures(desk, lamps)), len(figures(desk, other))) == (0, 1)


def test_a_reason_is_wanted(desk, lamps):
    with pytest.raises(NotAValue):
        desk.accept(lamps, figures(desk, lamps)[0], "  ")


def test_the_history_says_who_accepted_what_and_why(desk, lamps):
    desk.accept(lamps, figures(desk, lamps)[0], "both are meant")
    newest = desk.history(lamps)[0]
    assert (newest.who, newest.action, newest.field, newest.new) == ("Ana", "accept", "figures-agree", "both are meant")


def test_a_changed_value_brings_a_difference_of_fields_back(desk, lamps):
    desk.correct(lamps, "fr", "date", "2044-05-13")
    dates = [one for one in desk.findings(lamps) if one.field == "date"]
    desk.accept(lamps, dates[0], "printed a day later")
    assert [one for one in desk.findings(lamps) if one.field == "date"] == []
    desk.correct(lamps, "fr", "date", "2044-05-14")
    assert len([one for one in desk.findings(lamps) if one.field == "date"]) == 1
