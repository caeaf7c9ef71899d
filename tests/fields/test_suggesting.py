"""Suggestions: from names, addresses, job numbers and symbols, only for what was not found."""

import pytest

from reviewer.fields.suggesting import suggest
from reviewer.text import Paragraph, Span, Text


def aside(line):
    return Text(line, (), (Paragraph(Span(0, len(line)), "aside"),))


def suggested(file="letter.txt", line="", **values):
    return [(r.field, r.value) for r in suggest(file, aside(line), {"symbols": [], "language": None, **values})]


@pytest.mark.parametrize(
    ("file", "found"),
    [
        ("in/A_99_805&S_2044_301-RU.pdf", [("language", "ru"), ("symbols", "A/99/805"), ("symbols", "S/2044/301")]),
        ("A_99_6 (Sect. 15)-EN.docx", [("language", "en"), ("symbols", "A/99/6 (Sect. 15)")]),
        ("C:\\in\\4410268A.docx", [("language", "ar")]),
        ("holiday photos.pdf", []),
        ("report_final_v2.docx", []),
    ],
)
def test_a_file_name_suggests_symbol_and_language(file, found):
    assert suggested(file) == found


def test_an_address_suggests_the_language():
    assert suggested(line="https://undocs.org/ru/S/RES/822(1993)") == [("language", "ru")]


def test_a_job_numbers_letter_suggests_the_language():
    assert suggested(line="44-01454 (F) 050244") == [("language", "fr")]


def test_a_symbol_suggests_session_and_year():
    found = suggested(symbols=["A/99/805", "S/2044/301"], session=None, sc_year=None, language="en")
    assert found == [("session", 99), ("sc_year", 99)]


def test_nothing_is_suggested_for_what_was_read():
    assert suggested("A_99_805-RU.pdf", symbols=["A/99/1"], language="en", session=99) == []
