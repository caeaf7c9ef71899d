"""Terms, heading numbers, units and bodies in six languages."""

import pytest

from reviewer.vocabulary.enumerators import heading_number
from reviewer.vocabulary.figures import find_figures
from reviewer.vocabulary.requests import bodies_named
from reviewer.vocabulary.tables import LANGUAGES, table
from reviewer.vocabulary.terms import find_terms
from reviewer.vocabulary.units import amounts_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The committee on water"),
        ("fr", "Le comité de l’eau"),
        ("ru", "Комитет по водным ресурсам"),
        ("es", "El comité del agua"),
        ("zh", "水委员会"),
        ("ar", "لجنة المياه"),
    ],
)
def test_a_text_and_its_translation_have_terms_in_common(language, text):
    assert {"committee", "water"} <= find_terms(text, language)


def test_every_term_has_its_words_in_six_languages():
    rows = table("terms")["terms"].values()
    assert {len(row) for row in rows} == {len(LANGUAGES)}
    assert all(word.strip() for row in rows for word in row)


@pytest.mark.parametrize(
    ("text", "number"),
    [("III. Lamps", ("I", 3)), ("三、灯", ("I", 3)), ("ثالثاً - المصابيح", ("I", 3)), ("جيم - المصابيح", ("A", 3))],
)
def test_headings_are_numbered_alike(text, number):
    assert heading_number(text) == number


@pytest.mark.parametrize("text", ["Lamps", "A lamp is lit.", "三盏灯", "مصابيح"])
def test_a_heading_without_number_has_none(text):
    assert heading_number(text) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("45 per cent", "per cent"),
        ("百分之45", "per cent"),
        ("$45", "dollars"),
        ("45 lamps", ""),
        ("45 and 46 per cent", "?"),
    ],
)
def test_an_amount_has_its_unit(text, unit):
    assert amounts_of(text, find_figures(text))[0].unit == unit


def test_russian_bodies_are_named_in_every_case():
    found = bodies_named("SAMPLE: доклад Генеральной Ассамблее и Экономическим и Социальным Советом")
    assert [mention.code for mention in found] == ["A", "E"]
