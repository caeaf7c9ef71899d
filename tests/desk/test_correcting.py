"""A clerk's value stands over what was read, from then on and after every restart."""

import pytest

from reviewer.desk import Harvest
from reviewer.errors import NotAValue, UnknownThing


def test_an_edit_survives_a_restart_with_the_old_value_beside_it(open_desk, make_file, field):
    with open_desk() as desk:
        desk.take(Harvest((make_file("en"),)))
        desk.correct(1, "en", "title", "Care of lighthouses")
    with open_desk() as desk:
        row = field(desk, 1, "en", "title")
        assert (row.value, row.read) == ("Care of lighthouses", "SAMPLE Upkeep of lighthouses")
        assert (row.corrected, row.mark) == (True, "corrected")


def test_undo_and_redo_survive_a_restart(open_desk, make_file, field):
    with open_desk() as desk:
        desk.take(Harvest((make_file("en"),)))
        desk.correct(1, "en", "title", "Care of lighthouses")
    with open_desk() as desk:
        assert desk.undo_text() == "correct Title of A/99/1 (en)"
        desk.undo()
        assert field(desk, 1, "en", "title").value == "SAMPLE Upkeep of lighthouses"
    with open_desk() as desk:
        assert desk.redo_text() == "correct Title of A/99/1 (en)"
        desk.redo()
        assert field(desk, 1, "en", "title").value == "Care of lighthouses"


def test_the_history_says_who_changed_what_and_when(desk, pair):
    desk.correct(pair, "fr", "date", "13 May 2044")
    newest = desk.history(pair)[0]
    assert (newest.who, newest.action, newest.language, newest.field) == ("Ana", "correct", "fr", "date")
    assert (newest.old, newest.new) == ("2044-05-12", "2044-05-13")
    assert newest.when.endswith("+02:00")


def test_the_same_value_again_is_no_change(desk, pair):
    desk.correct(pair, "en", "title", "Care of lighthouses")
    before = desk.history(pair)
    assert desk.correct(pair, "en", "title", "Care of  lighthouses ").documents == ()
    assert desk.history(pair) == before


def test_a_value_can_be_brought_back(desk, pair, field):
    desk.correct(pair, "en", "title", "Care of lighthouses")
    desk.bring_back(pair, "en", "title")
    row = field(desk, pair, "en", "title")
    assert (row.value, row.corrected) == ("SAMPLE Upkeep of lighthouses", False)
    assert desk.undo_text() == "bring back Title of A/99/1 (en)"


def test_typing_the_value_that_was_read_leaves_no_correction(desk, pair, field):
    desk.correct(pair, "en", "date", "2044-05-13")
    desk.correct(pair, "en", "date", "12 May 2044")
    assert not field(desk, pair, "en", "date").corrected


def test_an_empty_box_clears_the_field(desk, pair, field):
    desk.correct(pair, "en", "date", "")
    row = field(desk, pair, "en", "date")
    assert (row.value, row.read, row.corrected) == ("", "2044-05-12", True)


def test_what_is_no_value_is_refused_and_changes_nothing(desk, pair, field):
    with pytest.raises(NotAValue, match="31 June 2044"):
        desk.correct(pair, "en", "date", "31 June 2044")
    assert not field(desk, pair, "en", "date").corrected


@pytest.mark.parametrize(("language", "key"), [("ru", "title"), ("en", "colour")])
def test_a_version_or_field_that_is_not_there_is_named(desk, pair, language, key):
    with pytest.raises(UnknownThing, match=r"ru|colour"):
        desk.correct(pair, language, key, "x")


def test_correcting_the_language_files_the_version_under_it(desk, pair):
    desk.correct(pair, "fr", "language", "es")
    assert [version.language for version in desk.versions(pair)] == ["en", "es"]
    desk.undo()
    assert [version.language for version in desk.versions(pair)] == ["en", "fr"]


def test_a_language_that_another_version_has_is_refused(desk, pair):
    with pytest.raises(NotAValue, match="Another version"):
        desk.correct(pair, "fr", "language", "en")


def test_a_corrected_symbol_renames_the_document_in_the_queue(desk, pair):
    desk.correct(pair, "en", "symbols", "a/99/2")
    assert desk.documents()[0].name == "A/99/2"


def test_a_file_read_again_does_not_overwrite_corrections(desk, pair, make_file, field):
    desk.correct(pair, "en", "title", "Care of lighthouses")
    imported, _ = desk.take(Harvest((make_file("en", title="SAMPLE Repair of lighthouses"),)))
    row = field(desk, pair, "en", "title")
    assert imported.documents == (pair,)
    assert (row.value, row.read) == ("Care of lighthouses", "SAMPLE Repair of lighthouses")
    assert row.candidates[0].value == "SAMPLE Repair of lighthouses"


def test_the_state_and_its_note_are_on_record_and_can_be_undone(desk, pair):
    desk.set_state(pair, "set_aside", "waits for Geneva")
    assert desk.documents()[0].state == "set_aside"
    assert desk.history(pair)[0].new == "set_aside: waits for Geneva"
    desk.undo()
    assert desk.documents()[0].state == "new"


@pytest.fixture
def typed(desk, pair):
    """Return a function: what a clerk types in one box, stored in the pauses."""

    def type_in(*pauses):
        for number, text in enumerate(pauses):
            desk.correct(pair, "en", "title", text, goes_on=number > 0)

    return type_in


def test_typing_in_one_box_is_one_step(desk, pair, field, typed):
    typed("Care", "Care of", "Care of lighthouses")
    desk.undo()
    assert field(desk, pair, "en", "title").value == "SAMPLE Upkeep of lighthouses"
    desk.redo()
    assert field(desk, pair, "en", "title").value == "Care of lighthouses"


def test_typing_in_one_box_is_one_line_of_the_history(desk, pair, typed):
    before = len(desk.history(pair))
    typed("Care", "Care of", "Care of lighthouses")
    newest, *others = desk.history(pair)
    assert (newest.old, newest.new) == ("SAMPLE Upkeep of lighthouses", "Care of lighthouses")
    assert len(others) == before


def test_one_step_of_typing_is_undone_as_one_after_a_restart(open_desk, make_file, field):
    with open_desk() as desk:
        desk.take(Harvest((make_file("en"),)))
        desk.correct(1, "en", "title", "Care")
        desk.correct(1, "en", "title", "Care of lighthouses", goes_on=True)
    with open_desk() as desk:
        desk.undo()
        assert field(desk, 1, "en", "title").value == "SAMPLE Upkeep of lighthouses"
        newest = desk.history(1)[0]
        assert (newest.action, newest.old) == ("undo", "Care of lighthouses")


def test_typing_back_what_stood_there_leaves_nothing_to_undo(desk, pair, typed):
    said, before = desk.undo_text(), desk.history(pair)
    typed("Care", "SAMPLE Upkeep of lighthouses")
    assert (desk.undo_text(), desk.history(pair)) == (said, before)


@pytest.mark.parametrize("between", [lambda d, p: d.correct(p, "fr", "title", "Phares"), lambda d, p: d.undo()])
def test_what_was_done_in_between_makes_the_typing_a_step_of_its_own(desk, pair, field, between):
    desk.correct(pair, "en", "title", "Care")
    between(desk, pair)
    before = field(desk, pair, "en", "title").value
    desk.correct(pair, "en", "title", "Care of lighthouses", goes_on=True)
    desk.undo()
    assert field(desk, pair, "en", "title").value == before


def test_a_language_corrected_twice_while_its_box_is_open_is_one_step(desk, pair):
    desk.correct(pair, "fr", "language", "es")
    desk.correct(pair, "es", "language", "ru", goes_on=True)
    desk.undo()
    assert [version.language for version in desk.versions(pair)] == ["en", "fr"]


def test_the_first_correction_puts_a_document_in_review(desk, pair):
    desk.correct(pair, "en", "date", "2044-05-13")
    assert desk.documents()[0].state == "in_review"


def test_undoing_the_first_correction_makes_the_document_new_again(desk, pair):
    desk.correct(pair, "en", "date", "2044-05-13")
    desk.undo()
    assert desk.documents()[0].state == "new"


@pytest.mark.parametrize("state", ["reviewed", "set_aside", "circulated"])
def test_a_correction_leaves_what_the_clerk_has_said_of_the_document(desk, pair, state):
    desk.set_state(pair, state)
    desk.correct(pair, "en", "date", "2044-05-13")
    assert desk.documents()[0].state == state


def test_typing_on_in_a_new_document_stays_one_step(desk, pair, field):
    for typed in ("2044-05-13", "2044-05-14"):
        desk.correct(pair, "en", "date", typed, goes_on=True)
    desk.undo()
    assert (desk.documents()[0].state, field(desk, pair, "en", "date").value) == ("new", "2044-05-12")


def test_the_queue_knows_why_a_document_was_set_aside(desk, pair):
    desk.set_state(pair, "set_aside", "waits for Geneva")
    assert desk.documents()[0].note == "waits for Geneva"
