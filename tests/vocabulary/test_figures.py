import pytest

from reviewer.vocabulary.figures import find_figures, leading_number, script_language, written_out

SIXTY_THOUSAND = [
    ("en", "SAMPLE: 60,000 trees"),
    ("fr", "SAMPLE : 60 000 arbres"),
    ("fr", "SAMPLE : 60\u202f000 arbres"),
    ("es", "SAMPLE: 60.000 árboles"),
    ("es", "SAMPLE: 60 mil árboles"),
    ("ru", "SAMPLE: 60 тыс. деревьев"),
    ("zh", "SAMPLE：6万棵树"),
    ("zh", "SAMPLE：60 000棵树"),
    ("ar", "SAMPLE: 000 60 شجرة"),
    ("ar", "SAMPLE: ٦٠ ألف شجرة"),
    ("", "SAMPLE: 60.000 trees"),
]


def values(text, language=""):
    return [figure.value for figure in find_figures(text, language)]


@pytest.mark.parametrize(("language", "text"), SIXTY_THOUSAND)
def test_sixty_thousand_is_one_number_however_written(language, text):
    assert values(text, language) == ["60000"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "$1,731.5 million", ["1731500000"]),
        ("fr", "1 731,5 millions de dollars", ["1731500000"]),
        ("es", "1.731,5 millones de dólares", ["1731500000"]),
        ("ar", "731.5 1 مليون دولار", ["1731500000"]),
        ("ar", "250 444 3 دولارا", ["3444250"]),
        ("zh", "4 330万美元", ["43300000"]),
        ("en", "7 billion", ["7000000000"]),
        ("fr", "7 milliards", ["7000000000"]),
        ("es", "7 mil millones", ["7000000000"]),
        ("ru", "2,9 процента", ["2.9"]),
        ("en", "0.125 and 0,125", ["0.125", "0.125"]),
        ("en", "from 20142020 on", ["2014", "2020"]),
        ("en", "the 7386th meeting in the 1990s", ["7386", "1990"]),
    ],
)
def test_numbers_are_read_as_their_language_writes_them(language, text, expected):
    assert values(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "on 8 April 2020"),
        ("en", "document A/74/805"),
        ("en", "the Mi24 and the G20"),
        ("zh", "从2月起"),
        ("en", "(pp. 34-35)"),
        ("zh", "(第26页)"),
        ("es", "(pág. 33)"),
        ("en", "12. The Committee notes"),
        ("ar", "12 - وتلاحظ اللجنة"),
        ("zh", "12. 委员会注意到"),
    ],
)
def test_other_numbers_are_left_to_others(language, text):
    assert values(text, language) == []


def test_a_figure_knows_its_place():
    text = "SAMPLE of 1,250 maps"
    (figure,) = find_figures(text, "en")
    assert text[figure.start : figure.end] == "1,250"


def test_an_afternoon_is_counted_on():
    assert values("at 3.15 p.m.", "en") == values("à 15 h 15", "fr") == ["15", "15"]


def test_a_number_of_a_paragraph_is_read_by_itself():
    assert [leading_number(text) for text in ("12. The", "(3) The", "٣ - تلاحظ", "12-16 May", "The 3")] == [
        "12",
        "3",
        "3",
        "",
        "",
    ]


@pytest.mark.parametrize(
    ("language", "text"), [("en", "five books"), ("ru", "пяти книг"), ("zh", "五本书"), ("fr", "cinq")]
)
def test_a_small_number_may_be_written_out(language, text):
    assert written_out("5", text, language)
    assert not written_out("4", text, language)


@pytest.mark.parametrize(
    ("text", "language"), [("花园 SAMPLE", "zh"), ("حديقة", "ar"), ("сад", "ru"), ("jardin 12", "")]
)
def test_the_script_tells_a_language_where_it_can(text, language):
    assert script_language(text) == language
