"""The vocabulary's tables, case by case; every table has cases that must not match."""

import tomllib
from pathlib import Path

import pytest

from reviewer.vocabulary import items, masthead
from reviewer.vocabulary.dates import find_dates, month_names
from reviewer.vocabulary.folding import fold, folded
from reviewer.vocabulary.numerals import number, roman
from reviewer.vocabulary.ordinals import ordinal_value, ordinal_words
from reviewer.vocabulary.symbols import find_symbols
from reviewer.vocabulary.tables import LANGUAGES


def cases(name):
    return tomllib.loads((Path(__file__).parent / f"{name}_cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", cases("dates"), ids=lambda case: case["text"])
def test_dates_are_found_in_the_forms_that_documents_print(case):
    assert [mention.interval for mention in find_dates(case["text"])] == case["finds"]


@pytest.mark.parametrize("case", cases("symbols"), ids=lambda case: case["text"])
def test_symbols_are_found_in_their_normal_form(case):
    found = find_symbols(case["text"])
    assert ([m.value for m in found], sum(m.stars for m in found)) == (case["finds"], case.get("stars", 0))


ANSWERS = {
    "session": lambda line: (found := masthead.session_line(line)) and f"{found.number} {found.kind}",
    "year": lambda line: masthead.year_line(line) and str(masthead.year_line(line)),
    "items": lambda line: (
        (found := items.item_line(line)) and f"{'; '.join(item.value for item in found.items)} {found.kind}"
    ),
    "organs": lambda line: " ".join(organ.code for organ in masthead.organs_in_line(line)),
    "distribution": lambda line: (found := masthead.distribution(line)) and found[0],
    "original": lambda line: (found := masthead.original_languages(line)) and " ".join(found[0]),
    "only": lambda line: " ".join(masthead.languages_only(line)),
}


@pytest.mark.parametrize("case", cases("masthead"), ids=lambda case: case["line"])
def test_a_line_of_a_masthead_is_read(case):
    assert (ANSWERS[case["is"]](case["line"]) or "") == case["gives"]


def test_the_places_of_items_are_those_of_the_printed_line():
    line = "Points 25 c) et 92 de l’ordre du jour"
    assert [line[item.start : item.end] for item in items.item_line(line).items] == ["25 c)", "92"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_ordinal_from_1_to_130_is_read_back(language):
    missed = [n for n in range(1, 131) if ordinal_value(ordinal_words(n, language), language) != n]
    assert not missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_ordinal_of_a_year_is_read_back(language):
    missed = [n for n in range(1, 131) if ordinal_value(ordinal_words(n, language, "year"), language) != n]
    assert not missed


def test_french_ordinals_are_those_the_united_nations_print():
    printed = [ordinal_words(n, "fr") for n in (1, 21, 71, 80, 81, 91)]
    assert printed == [
        "Première",
        "Vingt et unième",
        "Soixante et onzième",
        "Quatre-vingtième",
        "Quatre-vingt-unième",
        "Quatre-vingt-onzième",
    ]


def test_arabic_months_have_both_names():
    assert month_names("ar")[3] == "نيسان/أبريل"


def test_folding_keeps_the_way_back_over_dropped_and_split_characters():
    text = "Le  ﬁchier\u00ad « été »"
    place = folded(text)
    start = place.text.index("ete")
    assert text[slice(*place.span(start, start + 3))] == "été"


def test_folding_makes_arabic_variants_one():
    assert fold("الأمـــم المتحدة") == fold("الامم المتحده")


def test_spaces_beside_han_characters_do_not_count():
    assert fold("议程项目 4") == fold("议 程项目4")


@pytest.mark.parametrize(
    ("text", "value"), [("二十三", 23), ("一百零一", 101), ("二〇二〇", 2020), ("٤٣", 43), ("七x", None)]
)
def test_numbers_are_read_in_any_script(text, value):
    assert number(text) == value


def test_a_roman_numeral_is_read_and_a_word_is_not():
    assert (roman("XIV"), roman("MIX!")) == (14, None)


@pytest.mark.parametrize(
    "text",
    ["Le  ﬁchier\u00ad « été »", " 议 程项目 4 、 第 9 条 ", "الأمـــم  المتحدة", "Ёлка й – ’x’", "İstanbul ½ ①", ""],
)
def test_both_ways_of_folding_agree(text):
    assert fold(text) == folded(text).text.strip()
