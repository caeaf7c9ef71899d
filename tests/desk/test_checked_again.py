"""A change of a value has only what depends on values looked at again."""

from reviewer.desk import Harvest, Join


def told(desk, document):
    return {(finding.check, finding.message) for finding in desk.findings(document)}


def test_what_is_found_after_an_edit_is_what_a_restart_finds(open_desk, make_file):
    with open_desk() as desk:
        desk.take(Harvest((make_file("en"), make_file("fr", body="Le gardien a 20 lampes."))))
        desk.findings(1)
        desk.correct(1, "fr", "date", "2044-06-01")
        desk.correct(1, "fr", "original_languages", "fr")
        before = told(desk, 1)
    with open_desk() as desk:
        assert told(desk, 1) == before


def test_what_is_found_after_rows_are_joined_is_what_a_restart_finds(open_desk, make_file):
    with open_desk() as desk:
        desk.take(Harvest((make_file("en"), make_file("fr", body="Le gardien a 20 lampes."))))
        desk.change_rows(1, Join(2, 3))
        before = told(desk, 1)
    with open_desk() as desk:
        assert told(desk, 1) == before


def test_an_edit_lays_out_no_rows_anew(desk, pair):
    before = desk.rows(pair)
    desk.correct(pair, "fr", "date", "2044-05-13")
    assert desk.rows(pair) is before
