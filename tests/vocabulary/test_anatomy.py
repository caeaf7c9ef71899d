"""Formulas that part a document, with lines that only look like them."""

import tomllib
from pathlib import Path

import pytest

from reviewer.vocabulary import anatomy, communications
from reviewer.vocabulary.states import find_states

CASES = tomllib.loads((Path(__file__).parent / "anatomy_cases.toml").read_text(encoding="utf-8"))
LETTER = (
    "Letter dated 2 May 2044 from the Permanent Representative of Iceland to the United Nations addressed to the {}"
)


@pytest.mark.parametrize("case", CASES["annex"], ids=lambda case: case["line"])
def test_a_heading_of_an_annex_is_told_from_other_lines(case):
    heading = anatomy.annex_heading(case["line"])
    assert (heading.number if heading else -1) == case["number"]


@pytest.mark.parametrize("case", CASES["request"], ids=lambda case: case["line"])
def test_a_request_for_circulation_is_told_from_other_sentences(case):
    assert anatomy.is_request(case["line"]) == case["yes"]


@pytest.mark.parametrize("case", CASES["heading"], ids=lambda case: case["line"])
def test_a_heading_names_its_author(case):
    heading = anatomy.second_heading(case["line"])
    author = case["line"][slice(*heading.author)] if heading and heading.author else ""
    assert (heading.type if heading else "", author) == (case["type"], case["author"])


@pytest.mark.parametrize("case", CASES["sponsors"], ids=lambda case: case["line"])
def test_a_sponsor_line_names_the_sponsors(case):
    line = anatomy.sponsor_line(case["line"])
    assert (line.type if line else "", case["line"][line.start : line.end] if line else "") == (
        case["type"],
        case["names"],
    )


@pytest.mark.parametrize(
    ("addressee", "codes"),
    [
        ("Secretary-General and the President of the Security Council", ["SG", "PSC"]),
        ("Office of the United Nations High Commissioner for Human Rights", ["OHCHR"]),
        ("United Nations High Commissioner for Human Rights", ["HC"]),
        ("President of the Human Rights Council", ["PHRC"]),
    ],
)
def test_addressees_are_told_apart(addressee, codes):
    text = LETTER.format(addressee)
    parsed = communications.parse_title(text)
    assert [coded.code for coded in communications.addressees(text[slice(*parsed.recipient)])] == codes


def test_by_in_the_addressees_name_does_not_end_it():
    text = "Lettre datée du 2 mai 2044, adressée au Secrétaire général par le Représentant permanent de l’Islande"
    parsed = communications.parse_title(text)
    assert text[slice(*parsed.sender)] == "le Représentant permanent de l’Islande"


def test_a_sentence_about_a_letter_is_no_title():
    assert communications.parse_title("The letter dated 2 May 2044 was read aloud.") is None


def test_the_name_of_a_signatory_ends_where_the_post_begins():
    text = "Anna Berti Ambassador Permanent Representative"
    assert text[: anatomy.post_begins(text)] == "Anna Berti"


TITLES = tomllib.loads((Path(__file__).parent / "communications_cases.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", TITLES, ids=lambda case: case["title"])
def test_a_title_says_who_writes_to_whom(case):
    title = case["title"]
    parsed = communications.parse_title(title)
    sender = title[slice(*parsed.sender)]
    states = [] if communications.heads_a_body(sender) else find_states(sender, parsed.language)
    senders = communications.office(sender) or " ".join(state.code for state in states)
    addressees = " ".join(one.code for one in communications.addressees(title[slice(*parsed.recipient)]))
    assert (parsed.type, senders, addressees) == (case["type"], case["from"], case["to"])


@pytest.mark.parametrize("case", TITLES, ids=lambda case: case["title"])
def test_a_title_is_known_by_its_beginning(case):
    assert communications.begins_title(case["title"])
