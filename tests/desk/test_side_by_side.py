"""A document as the library has it, as the tables of versions side by side take it."""

from datetime import datetime

import pytest

from reviewer.desk import Harvest
from reviewer.desk.shelf import Shelf
from reviewer.desk.side_by_side import comparison_of
from reviewer.store import Store

WHEN = datetime(2044, 5, 12, 12, 0)


@pytest.fixture
def lamps(desk, make_file):
    """A document whose versions differ in one figure, corrected and accepted in part."""
    english = make_file("en", body="The keeper has 12 lamps and 345 wicks.")
    desk.take(Harvest((english, make_file("fr", body="Le gardien a 20 lampes et 345 mèches."))))
    return 1


def compared(desk, document, *languages):
    with Store(desk.library) as store:
        return comparison_of(Shelf(store).open(document), languages, "Ana", WHEN)


def test_findings_come_along(desk, lamps):
    assert "figures-agree" in [finding.check for finding in compared(desk, lamps).findings]


def test_what_was_accepted_is_told_apart_with_reason_and_clerk(desk, lamps):
    finding = next(one for one in desk.findings(lamps) if one.check == "figures-agree")
    desk.accept(lamps, finding, "both lighthouses are meant")
    made = compared(desk, lamps)
    assert "figures-agree" not in [one.check for one in made.findings]
    assert [(one.finding.check, one.reason, one.clerk) for one in made.accepted] == [
        ("figures-agree", "both lighthouses are meant", "Ana")
    ]


def test_a_corrected_value_stands_with_what_was_read(desk, lamps):
    desk.correct(lamps, "fr", "date", "2044-05-13")
    made = compared(desk, lamps)
    assert made.versions[1].values["date"] == "2044-05-13"
    assert made.read == {(1, "date"): "2044-05-12"}


def test_missing_languages_are_named(desk, lamps):
    assert compared(desk, lamps).missing == ("ar", "zh", "ru", "es")


def test_only_the_languages_asked_for_are_shown(desk, make_file):
    desk.take(Harvest((make_file("ar"), make_file("en"), make_file("fr"))))
    assert compared(desk, 1, "fr", "ar").shown() == ("ar", "fr")
