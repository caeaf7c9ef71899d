"""Whole documents in six languages, from a file to their fields."""

import tomllib
from pathlib import Path

import pytest

from reviewer.fields import SPECS, Reading, choose, read_fields
from reviewer.files import read_file
from reviewer.language import find_languages
from reviewer.parts import find_parts
from reviewer.text import Span, clean_text

DOCUMENTS = tomllib.loads((Path(__file__).parent / "documents.toml").read_text(encoding="utf-8"))["document"]
EXPECTED = [(document, key) for document in DOCUMENTS for key in document["reads"]]


def version_of(text, folder):
    path = folder / "document.txt"
    path.write_text(text, encoding="utf-8")
    cleaned = clean_text(read_file(path))
    languages = find_languages(cleaned)
    return read_fields(str(path), cleaned, languages, find_parts(cleaned, languages))


@pytest.mark.parametrize(("document", "key"), EXPECTED, ids=lambda x: x["name"] if isinstance(x, dict) else x)
def test_a_field_is_read(document, key, tmp_path):
    expected = document["reads"][key]
    assert version_of(document["text"], tmp_path).values[key] == (None if expected == "none" else expected)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document["name"])
def test_every_reading_stands_in_the_text_with_rule_and_score(document, tmp_path):
    version = version_of(document["text"], tmp_path)
    length = len(version.text.content)
    assert all(r.rule and 0 < r.score <= 1 and r.span.end <= length for r in version.readings)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document["name"])
def test_every_key_of_the_contract_has_a_value_of_its_kind(document, tmp_path):
    values = version_of(document["text"], tmp_path).values
    assert all(isinstance(values[spec.key], list) == spec.many for spec in SPECS)


def test_evidence_of_a_wrapped_title_covers_the_printed_title(tmp_path):
    version = version_of(DOCUMENTS[0]["text"], tmp_path)
    [title] = [r for r in version.readings if r.field == "title"]
    assert title.span.cut(version.text.content).startswith("Jardins scolaires")


def test_of_two_readings_the_better_scored_is_shown():
    version_readings = [
        reading(value="A", score=0.5),
        reading(value="S", score=0.9),
    ]
    assert choose(version_readings)["distribution"] == "S"


def reading(value, score):

    return Reading("distribution", value, Span(0, 1), f"rule.{value}", score)
