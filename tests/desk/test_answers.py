"""The answers of the command line have the form that other programs rely on."""

import json

import pytest

from reviewer.desk import align_lines, check_files, describe, group_files
from reviewer.fields import EXTRA_KEYS, SPECS
from reviewer.workers import answer_all
from tests.files.making import docx, p

NOTE = {
    "en": """SAMPLE

United Nations

A/99/9100

General Assembly

Distr.: General
12 May 2044

Original: English

Ninety-ninth session
Agenda item 116 (c)

Upkeep of lighthouses

Note by the Secretary-General

1. The keeper of the lighthouse has 12 lamps and 30 litres of oil, as the General Assembly was told last year.

2. The lamps are lit every evening at sunset and put out every morning at sunrise.
""",
    "fr": """SAMPLE

Nations Unies

A/99/9100

Assemblée générale

Distr. générale
12 mai 2044
Français
Original : anglais

Quatre-vingt-dix-neuvième session
Point 116 c) de l’ordre du jour

Entretien des phares

Note du Secrétaire général

1. Le gardien du phare a 12 lampes et 30 litres d’huile, comme l’Assemblée générale l’a appris l’an dernier.

2. Les lampes sont allumées chaque soir au coucher du soleil et éteintes chaque matin au lever du soleil.
""",
}


@pytest.fixture
def notes(tmp_path):
    paths = []
    for language, text in NOTE.items():
        path = tmp_path / f"{language}.txt"
        path.write_text(text, "utf-8")
        paths.append(path)
    return paths


@pytest.fixture
def broken(tmp_path):
    path = tmp_path / "empty.docx"
    path.write_bytes(b"")
    return path


def test_a_version_is_described_with_every_field_and_reading(make_file):
    answer = json.loads(json.dumps(describe(make_file("en").version)))
    fields = answer["fields"]
    assert list(answer) == ["file", "error", "fields", "readings", "suggestions", "paragraphs", "deletions"]
    assert list(fields) == [spec.key for spec in SPECS]
    assert list(answer["readings"]) == [*fields, *EXTRA_KEYS]
    assert (answer["fields"]["symbols"], answer["fields"]["senders"], answer["fields"]["session"]) == (
        ["A/99/1"],
        [],
        None,
    )


def test_a_reading_says_where_it_stands(make_file):
    (reading,) = describe(make_file("en").version)["readings"]["date"]
    assert reading == {
        "value": "2044-05-12",
        "text": "2044-05-12",
        "start": 7,
        "end": 17,
        "rule": "date.sample",
        "score": 0.9,
        "place": {"line": 2, "column": 0},
    }


def test_paragraphs_are_cut_from_one_text(make_file):
    paragraphs = describe(make_file("en").version)["paragraphs"]
    assert [(one["part"], one["text"]) for one in paragraphs[:2]] == [
        ("masthead", "A/99/1"),
        ("masthead", "2044-05-12"),
    ]
    assert all(one["end"] - one["start"] == len(one["text"]) for one in paragraphs)


def test_a_file_that_cannot_be_read_does_not_stop_the_others(notes, broken):
    answers = [json.loads(one.line) for one in answer_all([notes[0], broken, notes[1]])]
    assert [answer["error"] is None for answer in answers] == [True, False, True]
    assert answers[1]["error"].startswith("empty.docx: this file is empty")
    assert [answers[at]["fields"]["language"] for at in (0, 2)] == ["en", "fr"]


def test_versions_of_one_document_are_grouped(notes, broken):
    document, refused = group_files([*notes, broken])
    assert [one["language"] for one in document["versions"]] == ["en", "fr"]
    assert (document["document"], document["missing"]) == (1, ["ar", "zh", "ru", "es"])
    assert document["reasons"]
    assert refused["file"] == str(broken)


def test_findings_have_places_in_the_files(tmp_path, notes):
    notes[1].write_text(NOTE["fr"].replace("12 mai", "21 mai"), "utf-8")
    (document,) = check_files(notes)
    finding = next(one for one in document["findings"] if one["field"] == "date")
    assert set(finding["languages"]) == {"en", "fr"}
    assert {place["file"] for place in finding["places"]} <= {str(path) for path in notes}
    assert json.dumps(document)


def test_every_line_stands_in_one_link(tmp_path):
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text("SAMPLE lighthouse 12\n\nThe keeper has 30 lamps\nSunset\n", "utf-8")
    b.write_text("SAMPLE phare 12\nLe gardien a 30 lampes\nCoucher du soleil", "utf-8")
    links = align_lines(a, b)["links"]
    assert sorted(number for link in links for number in link["a"]) == [0, 1, 2, 3]
    assert sorted(number for link in links for number in link["b"]) == [0, 1, 2]


def test_an_answer_tells_what_tracked_changes_have_deleted(tmp_path):
    gone = "<w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:r><w:t>kept</w:t></w:r>"
    (tmp_path / "sample.docx").write_bytes(docx(p("A SAMPLE is ", inner=gone)))
    (one,) = answer_all([tmp_path / "sample.docx"])
    answer = json.loads(one.line)
    place = {"part": "body", "paragraph": 0}
    assert answer["deletions"] == [{"text": "not", "start": 12, "whole": False, "place": place}]
