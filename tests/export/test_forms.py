import tomllib
from pathlib import Path

import pytest

from reviewer.export import forms
from reviewer.fields import SPEC_OF

CASES = tomllib.loads((Path(__file__).parent / "forms.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["interval"], ids=lambda case: f"{case['language']} {case['value']}")
def test_session_dates_are_printed_as_the_united_nations_do(case):
    assert forms.interval(case["value"], case["language"]) == case["printed"]


@pytest.mark.parametrize("case", CASES["session"], ids=lambda case: case["printed"])
def test_a_session_is_printed_in_words(case):
    assert forms.session(case["number"], case["kind"], case["language"]) == case["printed"]


@pytest.mark.parametrize("case", CASES["agenda"], ids=lambda case: case["printed"])
def test_items_are_printed_with_the_words_of_their_agenda(case):
    head, tail = forms.agenda_line(case["items"], case["kind"], case["language"], council=case.get("council", False))
    assert head + tail == case["printed"]


@pytest.mark.parametrize("case", CASES["block"], ids=lambda case: f"{case['language']} {case['date']}")
def test_the_right_block_is_english_in_arabic_chinese_and_russian(case):
    language = case["language"]
    printed = [forms.distribution("general", language), forms.block_date(case["date"], language)]
    assert [*printed, forms.version_line(language), forms.original(["en", "fr"], language)] == case["lines"]


def test_what_is_no_date_prints_nothing():
    assert forms.interval("soon", "en") == ""
    assert forms.block_date("2020-13-01", "fr") == ""


def test_an_ordinal_beyond_the_tables_prints_nothing():
    assert forms.session(500, "regular", "en") == ""


def test_an_agenda_mark_stands_inside_the_chinese_line():
    assert forms.agenda_line(["69 (b)"], "provisional_agenda", "zh") == ("临时议程", "项目69(b)")


@pytest.mark.parametrize("language", ["ar", "zh", "en", "fr", "ru", "es", ""])
def test_every_kind_of_session_is_printed_with_every_kind_of_number(language):
    numbers = (1, 43, 99, 2044)
    assert all(
        isinstance(forms.session(number, kind, language), str)
        for number in numbers
        for kind in SPEC_OF["session_kind"].codes
    )
