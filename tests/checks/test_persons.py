"""Names of persons are spelled alike in the languages of Latin letters."""

import pytest

from reviewer.vocabulary.persons import find_persons


def told(found, body, *texts):
    return [one.message for one in found("persons-agree", *(body(code, text) for code, text in texts))]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "SAMPLE: Mr. Ahmed Ould Sidi spoke.", "Ahmed Ould Sidi"),
        ("fr", "SAMPLE : Mme Anne de la Tour a parlé.", "Anne de la Tour"),
        ("es", "SAMPLE: el Sr. Luis Pérez-Gómez habló.", "Luis Pérez-Gómez"),
        ("en", "SAMPLE: H.E. Mr. Jan van der Berg spoke.", "Jan van der Berg"),
    ],
)
def test_a_title_announces_a_name(language, text, name):
    assert [text[one.start : one.end] for one in find_persons(text, language)] == [name]


def test_a_letter_lost_is_a_slip(found, body):
    texts = ("en", "SAMPLE: Mr. Karl Lindqvist lit the lamp."), ("fr", "SAMPLE : M. Karl Lindvist a allumé la lampe.")
    assert told(found, body, *texts) == ["The name “Lindqvist” in English paragraph 1 is spelled “Lindvist” in French."]


@pytest.mark.parametrize(
    ("english", "other"),
    [
        ("Mr. Ivan Poroshenkov", "M. Ivan Porochenkov"),
        ("Ms. María Peña", "Mme Maria Pena"),
        ("Mr. Karl Lindqvist", "Il"),
        ("Mr. Alexei Lavrinov", "M. Alexeï Lavrinov"),
    ],
)
def test_other_spellings_of_one_name_are_none(found, body, english, other):
    texts = ("en", f"SAMPLE: {english} lit the lamp."), ("fr", f"SAMPLE : {other} a allumé la lampe.")
    assert told(found, body, *texts) == []


def test_a_vowel_changed_is_a_slip_where_the_version_spells_it_right_elsewhere(found, body):
    english = body("en", "SAMPLE: Mr. Karl Melkonian spoke.", "SAMPLE: Mr. Melkonian left.")
    french = body("fr", "SAMPLE : M. Karl Melkonian a parlé.", "SAMPLE : M. Melkonain est parti.")
    (finding,) = found("persons-agree", english, french)
    assert "“Melkonain” in French" in finding.message


@pytest.mark.parametrize(
    ("english", "spanish", "severities"),
    [
        ("Karl Lindqvist", "Karl Lindvist", ["warning"]),
        ("Yasmin Haddad", "Karim Haddad", ["warning"]),
        ("Yasmin Haddad", "Yasmin Hadid", ["info"]),
        ("Karl Östlund", "Karl Ostlund", []),
        ("Karl Lindqvist", "K. Lindqvist", []),
        ("Karl Lindqvist", "Karl Maria Lindqvist", []),
    ],
)
def test_signatures_are_compared_wherever_they_stand(found, build, english, spanish, severities):
    versions = (
        build(
            code,
            ("body", "SAMPLE."),
            ("signature", f"({mark}) {name}"),
            readings=(("signatories", name),),
            signatories=[name],
        )
        for code, mark, name in zip(("en", "es"), ("Signed", "Firmado"), (english, spanish), strict=True)
    )
    assert [one.severity for one in found("signatories-agree", *versions)] == severities


def test_other_scripts_are_not_compared(found, body):
    texts = ("en", "SAMPLE: Mr. Karl Lindqvist lit the lamp."), ("ru", "SAMPLE: г-н Карл Линдквист зажег лампу.")
    assert told(found, body, *texts) == []
