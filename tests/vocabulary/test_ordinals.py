"""Ordinals as they are printed, written here by hand: the program's own forms are no proof of themselves."""

import pytest

from reviewer.vocabulary.numerals import number, roman
from reviewer.vocabulary.ordinals import ordinal_value, ordinal_words

PRINTED = {
    "en": {1: "first", 12: "twelfth", 21: "twenty-first", 80: "eightieth", 100: "one hundredth",
           101: "one hundred and first", 112: "one hundred and twelfth", 121: "one hundred and twenty-first"},
    "fr": {1: "première", 2: "deuxième", 11: "onzième", 21: "vingt et unième", 61: "soixante et unième",
           71: "soixante et onzième", 77: "soixante-dix-septième", 80: "quatre-vingtième", 81: "quatre-vingt-unième",
           91: "quatre-vingt-onzième", 100: "centième", 101: "cent unième", 102: "cent deuxième",
           111: "cent onzième", 121: "cent vingt et unième"},
    "es": {1: "primer", 3: "tercer", 10: "décimo", 21: "vigésimo primer", 80: "octogésimo", 81: "octogésimo primer",
           100: "centésimo", 111: "centésimo undécimo", 125: "centésimo vigésimo quinto"},
    "ru": {1: "первая", 3: "третья", 40: "сороковая", 43: "сорок третья", 80: "восьмидесятая", 90: "девяностая",
           100: "сотая", 101: "сто первая", 123: "сто двадцать третья"},
    "zh": {1: "第一", 10: "第十", 12: "第十二", 20: "第二十", 43: "第四十三", 100: "第一百", 101: "第一百零一",
           110: "第一百一十", 121: "第一百二十一"},
    "ar": {1: "الأولى", 11: "الحادية عشرة", 21: "الحادية والعشرون", 43: "الثالثة والأربعون", 80: "الثمانون",
           100: "المائة", 101: "الأولى بعد المائة", 121: "الحادية والعشرون بعد المائة"},
}  # fmt: skip
OTHER_FORMS = [
    ("fr", "second", 2), ("fr", "seconde", 2), ("fr", "premier", 1), ("fr", "cent et unième", 101),
    ("ru", "первому", 1), ("ru", "третьему", 3), ("ru", "третьим", 3), ("ru", "сорок третьей", 43),
    ("ru", "семьдесят девятом", 79), ("ru", "восьмидесятым", 80), ("ru", "восьмидесятого", 80),
    ("es", "decimotercer", 13), ("es", "vigesimoprimer", 21), ("es", "PRIMERO", 1),
    ("ar", "الثامنة والسبعين", 78), ("ar", "الأولى بعد المئة", 101), ("ar", "الاولى", 1),
    ("ar", "الثالث عشر", 13), ("ar", "الحادي والعشرين", 21),
    ("en", "hundredth", 100), ("en", "Seventy-Ninth", 79), ("en", "79th", 79), ("es", "79º", 79), ("ru", "79-я", 79),
]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "value", "printed"),
    [(language, value, printed) for language, forms in PRINTED.items() for value, printed in forms.items()],
)
def test_an_ordinal_is_read_and_printed(language, value, printed):
    assert ordinal_value(printed, language) == value
    assert ordinal_words(value, language) == printed[0].upper() + printed[1:]


@pytest.mark.parametrize(("language", "printed", "value"), OTHER_FORMS)
def test_other_genders_cases_and_spellings_are_read(language, printed, value):
    assert ordinal_value(printed, language) == value


FEMININE = {1: "primera", 3: "tercera", 21: "vigésima primera", 36: "trigésima sexta", 61: "sexagésima primera",
            79: "septuagésima novena", 100: "centésima", 123: "centésima vigésima tercera"}  # fmt: skip


@pytest.mark.parametrize(("value", "printed"), FEMININE.items())
def test_feminine_ordinals_in_spanish_are_read(value, printed):
    assert ordinal_value(printed, "es") == ordinal_value(printed.upper(), "es") == value


@pytest.mark.parametrize("value", range(1, 131))
def test_every_spanish_ordinal_has_a_feminine(value):
    masculine = ordinal_words(value, "es").lower().replace("primer", "primero").replace("tercer", "tercero")
    feminine = " ".join(word[:-1] + "a" for word in masculine.split())
    assert ordinal_value(feminine, "es") == value


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("en", "forty"), ("en", "one hundred"), ("fr", "cent première"), ("fr", "quarante"), ("es", "cuarenta"),
        ("ru", "сорок"), ("ar", "أربعون"), ("zh", "第十百"), ("zh", "第一二十"),
    ],
)  # fmt: skip
def test_what_is_no_ordinal_has_no_value(language, word):
    assert ordinal_value(word, language) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", 10), ("二十", 20), ("二十一", 21), ("一百", 100), ("百", 100), ("一百零五", 105), ("一百一十", 110),
        ("一百十", 110), ("三百二十一", 321), ("两百", 200), ("二〇二四", 2024), ("二○二四", 2024), ("二零二四", 2024),
        ("٢٠٢٤", 2024), ("２０２４", 2024), ("十百", None), ("一二十", None), ("零", 0), ("", None), ("十十", None),
    ],
)  # fmt: skip
def test_chinese_and_other_numerals_have_their_value_or_none(text, value):
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("I", 1),
        ("IV", 4),
        ("IX", 9),
        ("XIV", 14),
        ("XLII", 42),
        ("XC", 90),
        ("CXXIII", 123),
        ("IIX", None),
        ("VV", None),
    ],
)
def test_roman_numerals_have_their_value_or_none(text, value):
    assert roman(text) == value
