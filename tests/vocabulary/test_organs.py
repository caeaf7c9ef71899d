"""Every organ of the table, in six languages: found as itself, and not in a line that says more."""

import pytest

from reviewer.vocabulary.masthead import organ_name, organs_in_line
from reviewer.vocabulary.tables import LANGUAGES, table

NAMES = [
    (row["code"], language, name)
    for row in table("organs")["organ"]
    for language in LANGUAGES
    for name in row[language]
]
MORE = {"ar": " قرار", "zh": "决议", "en": " resolution", "fr": " résolution", "ru": " резолюция", "es": " resolución"}


@pytest.mark.parametrize(("code", "language", "name"), NAMES)
def test_a_name_is_found_as_its_own_organ(code, language, name):
    assert [organ.code for organ in organs_in_line(name)] == [code]


@pytest.mark.parametrize(("code", "language", "name"), NAMES)
def test_a_line_that_says_more_names_no_organ(code, language, name):
    assert organs_in_line(name + MORE[language]) == []


@pytest.mark.parametrize(("code", "language", "name"), NAMES)
def test_a_name_in_capitals_is_found(code, language, name):
    assert [organ.code for organ in organs_in_line(name.upper())] == [code]


def test_every_code_stands_once():
    codes = [row["code"] for row in table("organs")["organ"]]
    assert len(codes) == len(set(codes))


def test_a_draft_prints_the_first_name():
    assert organ_name("A/C.4", "en").startswith("Special Political")
