"""A row that a clerk has made outlasts a new copy of the file, and goes with its versions."""

import pytest

from reviewer.desk import Harvest, Join, Keep
from tests.desk.test_rowing import ENGLISH, FRENCH, cells, read

SPANISH = (
    "SAMPLE Cuidado de los faros",
    "El guardián de la torre del norte tiene doce lámparas y las cuenta cada noche.",
    "El aceite llega por barco en primavera, cuando el hielo se ha ido y el puerto está abierto.",
    "Cada barco que pasa anota la hora en que vio la luz.",
    "Los libros del puerto los lleva el capitán durante muchos años.",
)


@pytest.fixture
def three(desk):
    """A document in English, French and Spanish in which a clerk has joined two rows."""
    desk.take(Harvest((read("en", ENGLISH), read("fr", FRENCH), read("es", SPANISH))))
    desk.change_rows(1, Join(1, 2))
    return 1


def test_a_pinned_row_outlasts_a_new_copy_of_the_file(desk):
    desk.take(Harvest((read("en", ENGLISH, "A_99_1-en"), read("fr", FRENCH, "A_99_1-fr"))))
    desk.change_rows(1, Join(1, 2))
    desk.take(Harvest((read("fr", (*FRENCH, "Une phrase de plus."), "A_99_1-fr"),)))
    assert desk.documents()[0].languages == ("en", "fr")
    assert cells(desk)[1] == "1,2=1,2*"


def test_a_pin_on_words_that_changed_lapses_and_the_others_stay(desk):
    desk.take(Harvest((read("en", ENGLISH, "A_99_1-en"), read("fr", FRENCH, "A_99_1-fr"))))
    desk.change_rows(1, Join(1, 2))
    desk.change_rows(1, Keep(2))
    changed = (FRENCH[0], "Le gardien a treize lampes.", *FRENCH[2:])
    desk.take(Harvest((read("fr", changed, "A_99_1-fr"),)))
    assert [row for row in cells(desk) if "*" in row] == ["3=3*"]


def test_a_split_leaves_the_pin_to_the_versions_that_stay(desk, three):
    desk.split(three, "es")
    assert "1,2=1,2*" in cells(desk)


def test_a_pin_that_loses_its_other_version_is_dropped_and_the_history_says_so(desk):
    desk.take(Harvest((read("en", ENGLISH), read("fr", FRENCH))))
    desk.change_rows(1, Join(1, 2))
    desk.split(1, "fr")
    assert cells(desk) == [str(n) for n in range(5)]
    assert "en 2, 3 = fr 2, 3" in [row.old for row in desk.history(1) if row.action == "split"]


def test_a_split_that_is_undone_has_the_pin_back(desk, three):
    before = cells(desk)
    desk.split(three, "es")
    desk.undo()
    assert cells(desk) == before


def test_a_join_takes_the_pins_along(desk, three):
    new = desk.split(three, "es").documents[0]
    kept = cells(desk)
    desk.join(new, three)
    assert any(row.startswith("1,2=1,2") and row.endswith("*") for row in cells(desk, new))
    desk.undo()
    assert cells(desk) == kept
