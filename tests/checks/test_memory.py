"""After a change of values only the checks of fields run again, and the answer is the same as if all had."""

from collections import UserDict
from dataclasses import replace

import pytest

from reviewer.alignment import align_versions
from reviewer.checks import CHECKS, OF_FIELDS, OF_TEXTS, Memory, check_document
from reviewer.checks.case import Case


class Watched(UserDict):
    """Values that keep which of them were asked for."""

    def __init__(self, values):
        super().__init__(values)
        self.asked = set()

    def __getitem__(self, key):
        self.asked.add(key)
        return super().__getitem__(key)

    def get(self, key, default=None):
        self.asked.add(key)
        return super().get(key, default)


@pytest.fixture
def versions(body):
    """Two SAMPLE versions that differ in a figure, a paragraph and a date."""
    english = body("en", "SAMPLE: 350 roses and 17 owls.", "The owls sleep by day.", "1.", date="2044-05-12")
    french = body("fr", "SAMPLE : 350 roses et 71 hiboux.", "1.", date="2044-05-12", symbols=["A/99/1"])
    return english, french


@pytest.mark.parametrize("name", sorted(CHECKS.keys() - OF_FIELDS))
def test_a_check_of_texts_asks_for_no_values_but_the_languages(versions, name):
    watched = tuple(replace(version, values=Watched(version.values)) for version in versions)
    list(CHECKS[name](Case(watched, align_versions(versions))))
    assert set().union(*(version.values.asked for version in watched)) <= {"language", "original_languages"}


def test_a_changed_value_is_found_and_everything_else_stands(versions):
    rows, memory = align_versions(versions), Memory()
    check_document(versions, rows, memory)
    changed = replace(versions[1], values={**versions[1].values, "date": "2044-05-13"})
    after = check_document((versions[0], changed), rows, memory)
    assert after == check_document((versions[0], changed), rows)
    assert any(finding.field == "date" for finding in after)


@pytest.mark.parametrize("values", [{"language": "es"}, {"original_languages": ["fr"]}])
def test_a_changed_language_has_the_texts_looked_at_again(versions, values):
    rows, memory = align_versions(versions), Memory()
    check_document(versions, rows, memory)
    changed = versions[0], replace(versions[1], values={**versions[1].values, **values})
    assert check_document(changed, rows, memory) == check_document(changed, rows)


def test_changed_rows_have_the_texts_looked_at_again(versions):
    rows, memory = align_versions(versions), Memory()
    check_document(versions, rows, memory)
    assert check_document(versions, rows[:1], memory) == check_document(versions, rows[:1])


def test_what_was_found_in_the_texts_is_not_looked_for_again(versions):
    rows, memory = align_versions(versions), Memory()
    before = check_document(versions, rows, memory)
    changed = versions[0], replace(versions[1], values={**versions[1].values, "date": "2044-05-13"})
    figures = [one for one in before if one.check == "figures-agree"]
    again = [one for one in check_document(changed, rows, memory) if one.check == "figures-agree"]
    assert figures
    assert all(one is other for one, other in zip(figures, again, strict=True))


@pytest.mark.parametrize("name", sorted(OF_TEXTS))
def test_a_check_of_texts_alone_does_not_look_at_rows(versions, name):
    rows = align_versions(versions)
    assert list(CHECKS[name](Case(versions, rows))) == list(CHECKS[name](Case(versions, ())))


def test_changed_rows_have_texts_alone_not_looked_at_again(body):
    versions = body("en", "SAMPLE: “350 roses."), body("fr", "SAMPLE : 350 roses.", "Autre.")
    rows, memory = align_versions(versions), Memory()
    (before,) = [one for one in check_document(versions, rows, memory) if one.check == "quotation-marks"]
    after = [one for one in check_document(versions, rows[:1], memory) if one.check == "quotation-marks"]
    assert after[0] is before
