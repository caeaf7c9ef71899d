"""Small numbers as words, and round ones."""

import pytest

from reviewer.vocabulary.figures import leading_number, numbers_in_words, written_out


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "وخمسة مصابيح"),
        ("zh", "五盏灯"),
        ("en", "the fifth lamp"),
        ("fr", "cinq lampes"),
        ("ru", "пяти ламп"),
        ("es", "la quinta lámpara"),
    ],
)
def test_five_is_found_as_a_word_in_every_language(language, text):
    assert "5" in numbers_in_words(text, language)


def test_a_word_of_several_numbers_stands_for_its_first():
    assert numbers_in_words("vingt lampes", "fr") == {"20"}


@pytest.mark.parametrize(
    ("value", "text", "language"),
    [
        ("1000000", "un million de lampes", "fr"),
        ("5000", "пять тысяч ламп", "ru"),
        ("2000000", "مليونَي مصباح", "ar"),
        ("111", "one hundred and eleven lamps", "en"),
    ],
)
def test_round_and_long_numbers_may_be_written_out(value, text, language):
    assert written_out(value, text, language)


@pytest.mark.parametrize(
    ("value", "text", "language"),
    [
        ("1000000", "5 million lamps", "en"),
        ("3000000", "un million de lampes", "fr"),
        ("250000", "mille lampes", "fr"),
        ("2.5", "two lamps", "en"),
    ],
)
def test_other_numbers_are_not_written_out(value, text, language):
    assert not written_out(value, text, language)


def test_an_ordinal_is_no_number_of_a_paragraph():
    assert leading_number("240-е заседание") == ""
    assert leading_number("14 - وفي عام") == "14"
    assert leading_number("14-وفي عام") == "14"
