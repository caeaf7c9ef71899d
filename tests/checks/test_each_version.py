"""What a version must say of itself: symbols, signatures, quotation marks, languages, years of resolutions."""

from dataclasses import replace

import pytest

from reviewer.checks import CHECKS
from reviewer.text import Paragraph, Span, Text


def with_aside(version, words):
    """Return the version with `words` as a running head."""
    start = len(version.text.content)
    text = Text(
        version.text.content + words + "\n",
        version.text.paragraphs,
        (Paragraph(Span(start, start + len(words)), "aside"),),
    )
    return replace(version, text=text)


def test_another_symbol_in_a_running_head_is_an_error(found, body):
    own = body("en", "SAMPLE.", symbols=["A/99/1"])
    assert found("symbol-heads", with_aside(own, "A/99/1")) == []
    (finding,) = found("symbol-heads", with_aside(own, "A/99/2"))
    assert finding.message == "A running head of the English version has A/99/2, its masthead A/99/1."


def test_half_of_a_joint_symbol_in_a_running_head_is_right(found, body):
    own = body("en", "SAMPLE.", symbols=["A/99/1", "S/2044/5"])
    assert found("symbol-heads", with_aside(own, "S/2044/5")) == []


def test_the_series_of_the_symbol_is_one_of_the_organs(found, build):
    masthead = ("masthead", "Security Council")
    right = build("en", masthead, ("body", "SAMPLE."), symbols=["S/2044/5"], organs=["S"])
    wrong = build("en", masthead, ("body", "SAMPLE."), symbols=["A/99/5"], organs=["S"])
    assert [len(found("symbol-organs", version)) for version in (right, wrong)] == [0, 1]


def test_a_symbol_that_differs_between_versions_is_an_error(found, body):
    (finding,) = found(
        "fields-agree", body("en", "SAMPLE", symbols=["A/99/1"]), body("fr", "SAMPLE", symbols=["A/99/7"])
    )
    assert (finding.severity, finding.field) == ("error", "symbols")


@pytest.mark.parametrize(
    ("kind", "signed", "count"),
    [("letter", True, 0), ("letter", False, 1), ("note_verbale", True, 1), ("report", False, 0)],
)
def test_letters_are_signed_and_notes_verbales_are_not(found, build, kind, signed, count):
    signature = [("signature", "(Signed) Ana Sample")] if signed else []
    assert len(found("signature", build("en", ("body", "SAMPLE."), *signature, document_type=kind))) == count


def test_the_number_of_signatures_is_the_same(found, build):
    one = build("en", ("body", "SAMPLE."), ("signature", "(Signed) Ana Sample"), document_type="letter")
    two = build(
        "fr",
        ("body", "SAMPLE."),
        ("signature", "(Signé) A. S."),
        ("signature", "(Signé) B. T."),
        document_type="letter",
    )
    (finding,) = found("signature", one, two)
    assert finding.message == "The number of signatures differs: 1 in English, 2 in French."


@pytest.mark.parametrize(
    "text",
    [
        "“roses”",
        "« roses »",
        "„розы“",
        "《玫瑰》和「灯」",
        "‘roses’ and the keeper’s owl",
        "“one “two” three”",
        "no marks",
    ],
)
def test_balanced_quotation_marks_are_right(found, body, text):
    assert found("quotation-marks", body("en", f"SAMPLE {text}.")) == []


def test_a_quotation_over_several_paragraphs_opens_each_anew(found, body):
    assert found("quotation-marks", body("en", "“SAMPLE one.", "“Two.", "“Three.”")) == []


@pytest.mark.parametrize("text", ["“roses are red", "roses» are red", "《玫瑰"])
def test_a_quotation_mark_without_partner_is_a_warning(found, body, text):
    (finding,) = found("quotation-marks", body("en", f"SAMPLE {text}."))
    assert finding.severity == "warning"


def test_a_year_left_off_in_all_versions_is_said_once(found, build):
    readings = (("citations", "S/RES/9822"),)
    text = ("body", "SAMPLE: see S/RES/9822 on roses.")
    (finding,) = found("resolution-year", build("en", text, readings=readings), build("fr", text, readings=readings))
    assert finding.message == "The year of S/RES/9822 is left off in English and French."


def test_a_year_once_given_need_not_be_repeated(found, build):
    readings = (("citations", "S/RES/9822 (1993)"), ("citations", "S/RES/9822"))
    text = ("body", "SAMPLE: S/RES/9822 (1993), and again S/RES/9822.")
    assert found("resolution-year", build("en", text, readings=readings)) == []


def test_a_sentence_left_in_another_script_is_named(found, body):
    text = "SAMPLE: мы посадили розы. The old garden has many more roses than the keeper ever counted. Конец."
    (finding,) = found("residue", body("ru", text))
    assert finding.message.startswith("Russian paragraph 1 is not in Russian: “The old garden")


@pytest.mark.parametrize(
    "text", ["SAMPLE: фирма Acme Lamps and Roses Ltd., Genève.", "SAMPLE: см. https://example.org/a"]
)
def test_names_in_another_script_are_no_residue(found, body, text):
    assert found("residue", body("ru", text)) == []


def test_the_same_text_twice_is_named(found, body):
    (finding,) = found("duplicates", body("en", "SAMPLE."), body("en", "SAMPLE."))
    assert finding.message == "en.txt and en.txt hold the same text."


def test_a_masthead_that_names_another_language_is_a_warning(found, build):
    wrong = build("ru", ("masthead", "Chinese"), ("body", "SAMPLE."))
    assert [finding.severity for finding in found("language-named", wrong)] == ["warning"]


def test_footnote_marks_differ(found, build):
    star = build("en", ("body", "SAMPLE.*"), ("footnote", "* A note."))
    number = build("fr", ("body", "SAMPLE1."), ("footnote", "1 Une note."))
    assert [finding.severity for finding in found("footnotes-agree", star, number)] == ["warning"]
    assert found("footnotes-agree", star, build("fr", ("body", "SAMPLE*."), ("footnote", "* Une note."))) == []


def test_every_check_has_a_name_of_its_own():
    assert len(set(CHECKS.values())) == len(CHECKS)


def test_a_note_that_the_annex_is_not_translated_is_no_footnote_too_many(found, build):
    english = build("en", ("body", "SAMPLE."), ("footnote", "* See the map."))
    french = build(
        "fr",
        ("body", "SAMPLE."),
        ("footnote", "* Voir la carte."),
        ("footnote", "** L’annexe est distribuée dans la langue de l’original seulement."),
    )
    assert found("footnotes-agree", english, french) == []
