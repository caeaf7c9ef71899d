"""How sure it is that versions are one document is kept for the queue, and so are the languages to be expected."""

from dataclasses import replace

import pytest

from reviewer.desk import Harvest
from reviewer.parts import Part
from tests.desk.test_rowing import ENGLISH, FRENCH, read


def bare(language, texts):
    """Return a file without a symbol."""
    file = read(language, texts)
    values = {key: value for key, value in file.version.values.items() if key != "symbols"}
    return replace(file, version=replace(file.version, values=values))


def only(language, line):
    """Return a file whose masthead says in which languages it comes."""
    file = read(language, (line, "SAMPLE"))
    return replace(file, version=replace(file.version, parts=(Part("masthead"), Part("title", heading=True))))


def certainty(desk):
    return [row.certainty for row in desk.documents()]


def test_versions_that_carry_one_symbol_are_the_same(desk, pair):
    assert certainty(desk) == ["same"]


def test_a_single_version_is_not_in_doubt(desk):
    desk.take(Harvest((bare("en", ENGLISH),)))
    assert certainty(desk) == ["same"]


@pytest.fixture
def likely(desk):
    """A document whose versions were put together by what they say."""
    figures = ("In 2019 some 4,321 lamps burned.", "On 4 May 2021 the keeper had 5,678 wicks.")
    french = ("En 2019, 4 321 lampes ont brûlé.", "Le 4 mai 2021, le gardien avait 5 678 mèches.")
    desk.take(Harvest((bare("en", (*ENGLISH, *figures)), bare("fr", (*FRENCH, *french)))))
    assert [row.languages for row in desk.documents()] == [("en", "fr")]
    return desk.documents()[0].id


def test_versions_put_together_by_their_contents_are_likely_one(desk, likely):
    assert certainty(desk) == ["likely"] == [desk.grouping(likely).certainty]


def test_it_is_kept_through_an_edit_and_a_restart(open_desk, desk, likely):
    desk.correct(likely, "fr", "title", "SAMPLE Autre titre")
    with open_desk() as later:
        assert certainty(later) == ["likely"]


def test_a_symbol_typed_in_both_makes_them_the_same(desk, likely):
    for language in ("en", "fr"):
        desk.correct(likely, language, "symbols", "A/99/5")
    assert certainty(desk) == ["same"]


def test_what_a_clerk_has_joined_is_the_same(desk):
    desk.take(Harvest((bare("en", ENGLISH), bare("fr", ("SAMPLE Un jardin", "Des roses.")))))
    first, second = sorted(row.id for row in desk.documents())
    desk.join(first, second)
    assert certainty(desk) == ["same"]


def test_a_document_is_to_decide_until_a_clerk_says(desk, make_file):
    desk.take(Harvest((make_file("en"), make_file("fr", "A/99/2"))))
    first, second = sorted(row.id for row in desk.documents())
    with desk._write() as writing:
        writing.relate(first, second, "Perhaps versions of one document.", True)
    assert sorted(certainty(desk)) == ["same", "to decide"]
    desk.tell_apart(first, second)
    assert certainty(desk) == ["same", "same"]


def test_what_is_missing_counts_against_the_languages_to_be_expected(desk):
    desk.take(Harvest((only("en", "English and French only"),)))
    (row,) = desk.documents()
    assert (row.expected, row.missing) == (("en", "fr"), ("fr",))


def test_elsewhere_six_languages_are_expected(desk, pair):
    assert desk.documents()[0].missing == ("ar", "zh", "ru", "es")
