"""Symbols of all series, with their suffixes."""

from pathlib import Path

import pytest

from reviewer.vocabulary.symbols import find_symbols

FORMS = (Path(__file__).parent / "symbol_forms.txt").read_text(encoding="utf-8").splitlines()


def found(text):
    return [mention.value for mention in find_symbols(text)]


@pytest.mark.parametrize("symbol", FORMS)
def test_a_symbol_is_found_in_a_sentence(symbol):
    assert found(f"see document {symbol}, page 1") == [symbol]


@pytest.mark.parametrize("symbol", FORMS)
def test_a_symbol_between_chinese_words_is_found(symbol):
    assert found(f"见{symbol}号文件") == [symbol]


@pytest.mark.parametrize("symbol", [form for form in FORMS if "(" not in form])
def test_a_reissued_symbol_keeps_its_form(symbol):
    assert found(f"{symbol}*") == [symbol]


def test_the_two_symbols_of_a_joint_document_are_two():
    assert found("A/74/805–S/2020/301") == found("A/74/805-S/2020/301") == ["A/74/805", "S/2020/301"]


@pytest.mark.parametrize("text", ["and/or", "S/he", "km/h", "A/B testing", "24/7", "he/she", "http://example.org/A/1"])
def test_words_with_a_slash_are_no_symbols(text):
    assert found(text) == []
