"""Paragraphs, annexes, titles, languages, placeholders."""

import pytest

from reviewer.checks import CHECKS


def test_a_paragraph_too_many_is_marked(found, body):
    english = body("en", "SAMPLE: the garden has 350 roses.", "It opened on 4 May 2021.", "Bring 17 hats.")
    french = body("fr", "SAMPLE : le jardin a 350 roses.", "Apportez 17 chapeaux.")
    (finding,) = found("paragraph-count", english, french)
    assert finding.message == "The text does not have the same number of paragraphs: 3 in English, 2 in French."
    assert [(mark.version, mark.span.cut(english.text.content)) for mark in finding.marks] == [
        (0, "It opened on 4 May 2021.")
    ]


def test_the_number_of_annexes_differs(found, body):
    (finding,) = found("annex-count", body("en", "SAMPLE", annexes=2), body("zh", "SAMPLE", annexes=1))
    assert finding.message == "The number of annexes differs: 2 in English, 1 in Chinese."


def test_an_unknown_number_of_annexes_is_no_difference(found, body):
    assert found("annex-count", body("en", "SAMPLE", annexes=2), body("zh", "SAMPLE")) == []


def test_each_item_has_its_title(found, body):
    right = body("en", "SAMPLE", agenda_items=["9"], agenda_titles=["Roses"])
    wrong = body("en", "SAMPLE", agenda_items=["9", "10"], agenda_titles=["Roses"])
    assert [len(found("titles-count", version)) for version in (right, wrong)] == [0, 1]


def test_missing_languages_are_named_in_order(found, body):
    (finding,) = found("missing-languages", body("en", "SAMPLE"), body("zh", "SAMPLE"))
    assert finding.languages == ("ar", "fr", "ru", "es")
    assert finding.message == "There is no version in Arabic, French, Russian and Spanish."


@pytest.mark.parametrize(
    "text",
    [
        "See A/70/… on roses.",
        "Dated [xx] of May.",
        "S/2016/XXX",
        "See A/70/L.XX.",
        "on __ May 2016",
        "[to be completed]",
        "Note dated /X/",
        "on XX May 2016",
        "le xx mai 2016",
        "ХХ мая 2016 года",
        "2016年X月X日",
        "XX.XX.2016",
        "XX XXXX 2016",
        "{name}",
    ],
)
def test_a_place_left_to_be_filled_is_an_error(found, body, text):
    (finding,) = found("placeholder-left", body("en", f"SAMPLE. {text}"))
    assert finding.severity == "error"


@pytest.mark.parametrize(
    "text",
    [
        "________________",
        "“roses […] and owls”",
        "see A/70/1.",
        "Chapter XX",
        "a/an XX/12 box",
        "the name / date / place",
        "siglo XX y 1999",
    ],
)
def test_other_marks_are_no_places_to_be_filled(found, body, text):
    assert found("placeholder-left", body("en", "SAMPLE.", text)) == []


def test_an_annex_in_another_language_wants_a_note(found, build):
    annex = ("annex", "SAMPLE statement on the roses of the garden")
    readings = (("annex_languages", "en"),)
    silent = build("zh", ("body", "SAMPLE。"), annex, readings=readings)
    noted = build("zh", ("body", "SAMPLE。"), ("footnote", "* 附件不译，原文照发。"), annex, readings=readings)
    assert [finding.severity for finding in found("untranslated-annex", silent)] == ["warning"]
    assert found("untranslated-annex", noted) == []


def test_errors_come_first(found, body):
    english = body("en", "SAMPLE: 350 roses and 17 owls on __ May.", session=70)
    french = body("fr", "SAMPLE : 530 roses et 17 hiboux.", session=71)
    gravity = [["error", "warning", "info"].index(finding.severity) for finding in found("", english, french)]
    assert gravity == sorted(gravity)


def test_every_finding_bears_the_name_of_its_check(found, body):
    english = body("en", "SAMPLE: 350 roses on [xx] May.", session=70, annexes=1, date="2001-01-01")
    french = body("fr", "SAMPLE : 530 roses.", "Voir A/70/1.", session=71, annexes=2)
    assert {finding.check for finding in found("", english, french)} <= set(CHECKS)


def test_no_versions_have_no_findings(found):
    assert found("") == []


def test_a_bracket_on_the_original_language_is_no_paragraph(found, build):
    annex = ("annex", "SAMPLE: the garden has 350 roses.")
    plain = build("en", ("body", "SAMPLE."), annex)
    noted = build("es", ("body", "SAMPLE."), ("annex", "[Original: inglés]"), annex)
    assert found("paragraph-count", plain, noted) == []
