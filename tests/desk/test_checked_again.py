"""A change of a value has only what depends on values looked at again."""

import pytest

from reviewer.desk import Harvest, Join, harvest
from reviewer.progress import quiet


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


@pytest.fixture
def long(tmp_path):
    """A document of many paragraphs in English and French."""
    begin = {
        "en": "General Assembly\n\nSAMPLE upkeep of lamps",
        "fr": "Assemblée générale\n\nSAMPLE entretien des lampes",
    }
    lines = {"en": "The keeper of this lamp has {n} lamps.", "fr": "Le gardien de cette lampe a {n} lampes."}
    for language, said in lines.items():
        text = "\n\n".join(f"{n}. {said.format(n=3 * n)}" for n in range(1, 100))
        (tmp_path / f"{language}.txt").write_text(f"A/99/77\n\n{begin[language]}\n\n{text}\n", encoding="utf-8")
    return harvest([tmp_path / f"{language}.txt" for language in lines], quiet)


def test_what_is_found_later_is_what_would_have_been_found_at_once(open_desk, long):
    with open_desk() as desk:
        desk.take(long)
        desk.check_later()
        desk.correct(1, "fr", "original_languages", "fr")
        assert desk.unchecked() == (1,) and desk.unchecked() == ()
        with desk.beside() as other:
            assert other.check((1,)).documents == (1,)
        desk.adopt(other)
        found, counted = told(desk, 1), desk.document(1)
        assert desk.unchecked() == ()
    with open_desk() as desk:
        assert told(desk, 1) == found and desk.document(1) == counted
