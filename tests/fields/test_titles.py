"""Titles of communications in six languages: every sender, with office and post, to every addressee."""

import tomllib
from pathlib import Path

import pytest

from reviewer.fields.page import Page
from reviewer.fields.rules.communications import read_communication
from reviewer.parts import Part
from reviewer.text import Paragraph, Span, Text

TITLES = tomllib.loads((Path(__file__).parent / "titles.toml").read_text(encoding="utf-8"))
TYPES = ("note", "letter", "identical", "letters")
SENDERS = [(language, form, *row) for language, rows in TITLES.items() for form in TYPES for row in rows["senders"]]


def read(title):
    page = Page(
        Text(title, (Paragraph(Span(0, len(title))),)),
        ("",),
        (Part("title", line="communication"),),
    )
    return list(read_communication(page))


def values(readings, field):
    return [str(reading.value) for reading in readings if reading.field == field]


def names(expected):
    """Codes stand with spaces between them; a printed name is one."""
    words = expected.split()
    return words if all(word.isupper() for word in words) else [expected]


@pytest.mark.parametrize(("language", "form", "sender", "codes"), SENDERS)
def test_a_sender_is_read_whatever_the_addressee(language, form, sender, codes):
    for recipient, _ in TITLES[language]["recipients"]:
        title = TITLES[language][form].format(sender=sender, recipient=recipient)
        assert values(read(title), "senders") == names(codes), title


@pytest.mark.parametrize(("language", "form", "sender", "codes"), SENDERS)
def test_an_addressee_is_read_whoever_the_sender(language, form, sender, codes):
    for recipient, addressees in TITLES[language]["recipients"]:
        title = TITLES[language][form].format(sender=sender, recipient=recipient)
        assert values(read(title), "addressees") == names(addressees), title


@pytest.mark.parametrize(("language", "form", "sender", "codes"), SENDERS)
def test_the_dates_of_the_title_are_read(language, form, sender, codes):
    title = TITLES[language][form].format(sender=sender, recipient=TITLES[language]["recipients"][0][0])
    assert values(read(title), "instrument_dates")[0] in ("2044-06-03", "2044-06-01")
