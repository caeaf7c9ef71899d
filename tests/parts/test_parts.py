"""Parts of small documents: which paragraph is what."""

from pathlib import Path

import pytest

from reviewer.files import read_file
from reviewer.parts import find_parts
from reviewer.text import clean_text

LETTER = Path(__file__).parent / "letter.txt"


@pytest.fixture
def parts():
    text = clean_text(read_file(LETTER))
    return [(text.cut(paragraph), part) for paragraph, part in zip(text.paragraphs, find_parts(text), strict=True)]


def named(parts, start):
    return next(part for text, part in parts if text.startswith(start))


@pytest.mark.parametrize(
    ("start", "name"),
    [
        ("Ninety-eighth session", "masthead"),
        ("Village libraries", "masthead"),
        ("Letter dated", "title"),
        ("I have the honour", "body"),
        ("I should be grateful", "request"),
        ("(Signed)", "signature"),
        ("Ambassador", "signature"),
        ("Annex to the letter", "annex"),
        ("The travelling library", "annex"),
    ],
)
def test_a_paragraph_has_its_part(parts, start, name):
    assert named(parts, start).name == name


def test_titles_of_two_items_are_kept_apart(parts):
    titles = [text for text, part in parts if part.line == "agenda_title" and not part.continues]
    assert titles == ["Village libraries", "Mountain bicycles"]


def test_an_annex_inside_the_annex_is_not_counted(parts):
    assert max(part.annex for _, part in parts) == 1


def test_a_wrapped_annex_heading_is_one_heading(tmp_path):
    lines = [
        "Letter dated 2 May 2044 from the Permanent Representative of Iceland to the United Nations",
        "addressed to the Secretary-General",
        "I have the honour to transmit herewith a statement on village libraries.",
        "Annex to the letter dated 2 May 2044 from the Permanent Representative of",
        "Iceland to the United Nations",
        "The travelling library drives 240 kilometres a week. It stops in every village.",
    ]
    path = tmp_path / "wrapped.txt"
    path.write_text("\n\n".join(lines), encoding="utf-8")
    text = clean_text(read_file(path))
    found = [
        text.cut(p) for p, part in zip(text.paragraphs, find_parts(text), strict=True) if part.heading and part.annex
    ]
    assert " ".join(found) == f"{lines[3]} {lines[4]}"
