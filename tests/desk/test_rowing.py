"""A clerk joins, splits, moves and pins rows, or marks them as not to be aligned; the rest is aligned around them."""

from hashlib import sha256

import pytest

from reviewer.desk import Harvest, Harvested, Join, Keep, Move, SetApart, Split
from reviewer.errors import UnknownThing
from reviewer.fields import Version
from reviewer.parts import Part
from tests.desk.conftest import lay_out

ENGLISH = (
    "SAMPLE Upkeep of lighthouses",
    "The keeper of the northern tower has twelve lamps and counts them every evening.",
    "Oil is brought by boat in spring, when the ice has gone and the harbour is open.",
    "Every ship that passes writes down the hour at which it saw the light.",
    "The books of the harbour are kept by the master for many years.",
)
FRENCH = (
    "SAMPLE Entretien des phares",
    "Le gardien de la tour du nord a douze lampes et les compte chaque soir.",
    "L’huile est apportée par bateau au printemps, quand la glace a fondu et que le port est ouvert.",
    "Chaque navire qui passe note l’heure à laquelle il a vu le feu.",
    "Les livres du port sont tenus par le capitaine pendant de longues années.",
)


def read(language, texts, name=""):
    text = lay_out(texts)
    values = {"language": language, "symbols": ["A/99/1"], "title": texts[0], "original_languages": ["en"]}
    parts = (Part("title", heading=True), *(Part("body"),) * (len(texts) - 1))
    version = Version(f"/in/{name or language}.txt", text, (language,) * len(texts), parts, (), values)
    return Harvested(version, sha256("".join((name, *texts)).encode()).hexdigest(), "text", 99)


@pytest.fixture
def towers(desk):
    """A document in English and French, five rows of one paragraph each."""
    desk.take(Harvest((read("en", ENGLISH), read("fr", FRENCH))))
    return 1


def cells(desk, document=1):
    """Return each row's paragraphs: "0=0", "1,2=1", "3=", with a star where a clerk made it, a bar where set apart."""
    rows = []
    for row in desk.rows(document):
        numbers = "=".join(",".join(str(piece.paragraph) for piece in pieces) for pieces in row.cells.values())
        rows.append(numbers + "*" * row.human + "|" * row.apart)
    return rows


def test_rows_are_joined_and_the_others_stay(desk, towers):
    desk.change_rows(towers, Join(1, 2))
    assert cells(desk) == ["0=0", "1,2=1,2*", "3=3", "4=4"]


def test_a_row_is_split_before_a_paragraph(desk, towers):
    desk.change_rows(towers, Join(1, 3))
    desk.change_rows(towers, Split("en", 2))
    assert cells(desk) == ["0=0", "1=1*", "2,3=2,3*", "4=4"]


def test_a_split_before_the_first_paragraph_takes_the_cell_out_of_its_row(desk, towers):
    desk.change_rows(towers, Split("fr", 3))
    assert cells(desk) == ["0=0", "1=1", "2=2", "3=*", "=3*", "4=4"]


def test_a_paragraph_is_moved_down(desk, towers):
    desk.change_rows(towers, Move("fr", 1))
    assert cells(desk) == ["0=0", "1=*", "2=1,2*", "3=3", "4=4"]


def test_a_paragraph_is_moved_up(desk, towers):
    desk.change_rows(towers, Move("fr", 2, down=False))
    assert cells(desk) == ["0=0", "1=1,2*", "2=*", "3=3", "4=4"]


def test_a_row_left_empty_goes_away(desk, towers):
    desk.change_rows(towers, Split("fr", 3))
    desk.change_rows(towers, Move("fr", 3, down=False))
    assert cells(desk) == ["0=0", "1=1", "2=2", "3=3*", "4=4"]


def test_a_row_is_pinned_as_it_is_and_left_to_the_machine_again(desk, towers):
    desk.change_rows(towers, Keep(2))
    assert cells(desk)[2] == "2=2*"
    desk.change_rows(towers, Keep(2, kept=False))
    assert cells(desk)[2] == "2=2"


def test_rows_are_marked_as_not_to_be_aligned(desk, towers):
    desk.change_rows(towers, SetApart(2, 3))
    assert cells(desk) == ["0=0", "1=1", "2=2*|", "3=3*|", "4=4"]


def test_wrong_neighbours_are_aligned_again_around_a_pinned_row(desk):
    short = (ENGLISH[0], ENGLISH[1], ENGLISH[3], ENGLISH[4])
    desk.take(Harvest((read("en", short), read("fr", FRENCH))))
    machine = cells(desk)
    row = next(n for n, told in enumerate(machine) if told.startswith("2="))
    desk.change_rows(1, Keep(row))
    assert [told.rstrip("*") for told in cells(desk)] == machine


def test_what_a_clerk_did_is_undone_and_done_again(desk, towers):
    desk.change_rows(towers, Join(1, 2))
    assert desk.undo_text() == "join rows of A/99/1"
    desk.undo()
    assert cells(desk) == ["0=0", "1=1", "2=2", "3=3", "4=4"]
    desk.redo()
    assert cells(desk)[1] == "1,2=1,2*"


def test_undo_brings_back_the_row_that_a_clerk_had_made_before(desk, towers):
    desk.change_rows(towers, Join(1, 2))
    desk.change_rows(towers, Join(1, 2))
    assert cells(desk)[1] == "1,2,3=1,2,3*"
    desk.undo()
    assert cells(desk)[1] == "1,2=1,2*"


def test_the_history_says_which_paragraphs_stood_where(desk, towers):
    desk.change_rows(towers, Join(1, 2))
    newest = desk.history(towers)[0]
    assert (newest.action, newest.old, newest.new) == ("rows", "en 2 = fr 2; en 3 = fr 3", "en 2, 3 = fr 2, 3")


def test_rows_stay_after_a_restart(open_desk):
    with open_desk() as desk:
        desk.take(Harvest((read("en", ENGLISH), read("fr", FRENCH))))
        desk.change_rows(1, Join(1, 2))
    with open_desk() as desk:
        assert cells(desk)[1] == "1,2=1,2*"


def test_a_language_that_joins_later_stands_beside_what_the_clerk_made(desk, towers):
    desk.change_rows(towers, Join(1, 2))
    spanish = (
        "SAMPLE Mantenimiento de los faros",
        "El guardián de la torre del norte tiene doce lámparas y las cuenta cada noche.",
        "El aceite se trae en barco en primavera, cuando el hielo se ha ido y el puerto está abierto.",
        "Cada barco que pasa anota la hora a la que vio la luz.",
        "Los libros del puerto los lleva el capitán durante muchos años.",
    )
    desk.take(Harvest((read("es", spanish),)))
    assert cells(desk) == ["0=0=0", "1,2=1,2=1,2*", "3=3=3", "4=4=4"]


def test_what_changes_nothing_is_no_step(desk, towers):
    before = desk.undo_text()
    desk.change_rows(towers, Move("en", 4))
    desk.change_rows(towers, Keep(1, kept=False))
    assert desk.undo_text() == before


def test_a_row_that_is_not_there_is_said_to_be_unknown(desk, towers):
    with pytest.raises(UnknownThing):
        desk.change_rows(towers, Join(4, 5))
