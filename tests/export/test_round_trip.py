"""What a draft prints is what is read from it: the clerk's corrections survive Word."""

import pytest

from reviewer.export import write_draft
from reviewer.fields import SPECS, Version, read_fields
from reviewer.files import read_file
from reviewer.language import find_languages
from reviewer.parts import find_parts
from reviewer.text import clean_text

IN_THE_TEXT = ("document_type", "instrument_dates", "senders", "addressees", "signatories", "annexes")
MASTHEAD = [spec.key for spec in SPECS if spec.key not in IN_THE_TEXT]
CORRECTIONS = {
    "nothing known": {
        "symbols": [], "organs": ["A/HRC"], "session": None, "session_kind": None, "sc_year": None,
        "session_dates": None, "agenda_items": [], "agenda_kind": None, "agenda_titles": [],
        "distribution": None, "date": None, "original_languages": [], "reissued": False,
    },
    "one organ": {
        "symbols": ["A/81/77"], "organs": ["A", "A/C.3"], "session": 81, "session_kind": "regular", "sc_year": None,
        "session_dates": None, "agenda_items": ["69 (b)", "101"], "agenda_kind": "provisional_agenda",
        "agenda_titles": ["SAMPLE", "EXAMPLE"], "distribution": "limited", "date": "2026-01-01", "reissued": True,
    },
    "two organs": {
        "symbols": ["A/ES-10/77", "S/2026/77"], "organs": ["A", "S"], "session": 10, "sc_year": 81,
        "session_kind": "emergency_special", "session_dates": None, "agenda_items": ["5"], "agenda_kind": "agenda",
        "agenda_titles": ["SAMPLE"], "original_languages": ["ar", "es"], "date": "2026-12-31", "reissued": False,
    },
    "the Council on Human Rights": {
        "symbols": ["A/HRC/61/G/1"], "organs": ["A", "A/HRC"], "session": 61, "session_kind": "regular",
        "sc_year": None, "session_dates": "2025-12-30/2026-02-01", "agenda_items": ["1", "2", "3"],
        "agenda_kind": "agenda", "agenda_titles": ["ONE", "TWO", "THREE"], "distribution": "restricted",
        "reissued": False,
    },
    "a year": {
        "symbols": ["E/2026/7"], "organs": ["E"], "session": 2026, "session_kind": "year", "sc_year": None,
        "session_dates": None, "agenda_items": ["13 (h)"], "agenda_kind": "preliminary_list",
        "agenda_titles": ["SAMPLE"], "reissued": False,
    },
}  # fmt: skip


def read(path) -> Version:
    text = clean_text(read_file(path))
    languages = find_languages(text)
    return read_fields(str(path), text, languages, find_parts(text, languages))


@pytest.mark.parametrize("language", ["ar", "zh", "en", "fr", "ru", "es"])
@pytest.mark.parametrize("corrected", [{}, *CORRECTIONS.values()], ids=["as it is", *CORRECTIONS])
def test_the_draft_gives_back_its_masthead(sample, tmp_path, language, corrected):
    version = sample(language, **corrected)
    again = read(write_draft(version, tmp_path / "draft.docx"))
    printed = {key: version.values.get(key) or None for key in MASTHEAD}  # no list, null and "no" alike
    assert {key: again.values[key] or None for key in MASTHEAD} == printed


@pytest.mark.parametrize("language", ["ar", "zh", "en", "fr", "ru", "es"])
def test_a_draft_of_a_draft_reads_the_same(sample, tmp_path, language):
    first = read(write_draft(sample(language), tmp_path / "1.docx"))
    second = read(write_draft(first, tmp_path / "2.docx"))
    assert {spec.key: second.values[spec.key] for spec in SPECS} == {spec.key: first.values[spec.key] for spec in SPECS}


def test_the_draft_notice_is_no_part_of_the_text(sample, tmp_path):
    version = read(write_draft(sample("en"), tmp_path / "draft.docx"))
    assert not [p for p in version.text.paragraphs if "DRAFT FOR REVIEW" in version.text.cut(p)]
