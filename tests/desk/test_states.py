"""Documents are moved on in the clerk's work: one or several, in one step."""

import pytest

from reviewer.desk import Harvest
from reviewer.errors import UnknownThing


@pytest.fixture
def two(desk, pair, make_file):
    """Two documents."""
    imported, _ = desk.take(Harvest((make_file("en", "A/99/77", title="SAMPLE Of lamps"),)))
    return pair, *imported.documents


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("reviewed", "Accepted: A/99/1"),
        ("set_aside", "Set aside: A/99/1"),
        ("circulated", "Marked as circulated: A/99/1"),
        ("in_review", "In review again: A/99/1"),
    ],
)
def test_a_new_state_is_said_in_a_clerks_words(desk, pair, state, said):
    assert desk.set_state(pair, state).said == said


def test_several_documents_are_one_step(desk, pair, two):
    changed = desk.set_states(two, "reviewed")
    assert (changed.documents, changed.said) == (two, "Accepted: 2 documents")
    desk.undo()
    assert {row.state for row in desk.documents()} == {"new"}


def test_what_stands_there_already_is_left_alone(desk, pair, two):
    desk.set_state(pair, "circulated")
    assert desk.set_states(two, "circulated").documents == two[1:]
    assert not desk.set_states(two, "circulated").documents


def test_back_into_review_the_note_is_gone(desk, pair):
    desk.set_state(pair, "set_aside", "waits for Geneva")
    desk.set_state(pair, "in_review")
    assert (desk.documents()[0].state, desk.documents()[0].note) == ("in_review", "")


def test_a_document_that_is_not_there_is_named(desk):
    with pytest.raises(UnknownThing):
        desk.set_state(77, "reviewed")
