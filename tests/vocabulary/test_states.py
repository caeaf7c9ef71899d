"""States found in texts and named in the six languages."""

import tomllib
from pathlib import Path

import pytest

from reviewer.vocabulary.states import StateMention, find_states, state_codes, state_name
from reviewer.vocabulary.tables import LANGUAGES, table

_DATA = tomllib.loads(Path(__file__).with_name("states_cases.toml").read_text(encoding="utf-8"))
_ROWS = table("states")["state"]


def _found(text, language):
    return [[mention.code, text[mention.start : mention.end]] for mention in find_states(text, language)]


def _not_found(names, language):
    """Those of the names, pairs of code and text, in which not exactly this State is found."""
    return [name for name in names if [m.code for m in find_states(name[1], language)] != [name[0]]]


@pytest.mark.parametrize("case", _DATA["case"], ids=lambda case: f"{case['language']}: {case['text'][:60]}")
def test_the_states_of_a_sentence_are_found_at_their_places(case):
    assert _found(case["text"], case["language"]) == case["finds"]


def test_the_table_holds_the_members_the_observers_and_the_european_union():
    members = set(state_codes()) - {"PSE", "VAT", "EU"}
    assert len(members) == 193
    assert all(len(code) == 3 and code.isupper() for code in members)
    assert {"PSE", "VAT", "EU"} < set(state_codes())


def test_every_state_has_a_short_name_in_every_language():
    assert [(c, language) for c in state_codes() for language in LANGUAGES if not state_name(c, language)] == []


def test_no_two_states_share_a_short_name():
    for language in LANGUAGES:
        names = [state_name(code, language) for code in state_codes()]
        assert sorted(set(names)) == sorted(names), language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_the_table_finds_its_own_state(language):
    names = [
        (code, form)
        for code, row in _ROWS.items()
        for entry in [row[language]]
        for form in (entry["short"], entry.get("formal", entry["short"]), *entry.get("forms", ()))
    ]
    assert _not_found(names, language) == []


_FORMER = tomllib.loads(Path(__file__).with_name("former_names.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_former_name_leads_to_the_same_code_as_the_name_of_today(language):
    assert _not_found(_FORMER[language].items(), language) == []
    assert [name for code, name in _FORMER[language].items() if name == state_name(code, language)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_is_found_whole(language):
    for code, row in _ROWS.items():
        name = row[language].get("formal", row[language]["short"])
        assert find_states(name, language) == [StateMention(0, len(name), code)]


@pytest.mark.parametrize("language", ["en", "es", "fr", "ru"])
def test_names_in_capitals_are_found(language):
    names = [(code, state_name(code, language).upper()) for code in state_codes()]
    assert _not_found(names, language) == []


@pytest.mark.parametrize("language", ["en", "es", "fr", "ru"])
def test_words_in_small_letters_name_no_state(language):
    text = "; ".join(state_name(code, language).lower() for code in state_codes())
    assert find_states(text, language) == []


@pytest.mark.parametrize("language", ["ru", "ar"])
def test_every_state_is_found_as_titles_name_it(language):
    assert set(_DATA["of"][language]) == set(state_codes())
    assert _not_found(_DATA["of"][language].items(), language) == []


def test_the_formal_name_of_every_state_is_found_after_the_arabic_conjunction_and_preposition():
    formal = {code: row["ar"].get("formal", row["ar"]["short"]) for code, row in _ROWS.items()}
    joined = [(code, "ول" + (name[1:] if name.startswith("ال") else name)) for code, name in formal.items()]
    assert _not_found(joined, "ar") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_of_all_states_gives_each_once_in_its_order(language):
    comma = {"ar": "، ", "zh": "、"}.get(language, ", ")
    text = comma.join(state_name(code, language) for code in state_codes())
    assert tuple(mention.code for mention in find_states(text, language)) == state_codes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_that_only_holds_the_name_of_a_state_is_none(language):
    assert [name for name in table("states")["decoys"][language] if find_states(name, language)] == []


def test_an_unknown_code_or_language_has_no_name():
    assert state_name("XXX", "en") == ""
    assert state_name("FRA", "de") == ""
    assert find_states("Frankreich", "de") == []


def test_an_empty_text_names_no_state():
    assert all(find_states("", language) == [] for language in LANGUAGES)
