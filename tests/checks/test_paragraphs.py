"""Paragraphs lost, doubled, cut, out of order; numbers of paragraphs and headings."""

import pytest

ENGLISH = (
    "SAMPLE: the committee on water met in the new school.",
    "The police asked the bank for a budget of 4,500 dollars.",
    "Women and children received food and health services.",
    "The court read the law on forests and the sea.",
    "A disaster struck the market, and refugees left the territory.",
)
FRENCH = (
    "SAMPLE : le comité de l’eau s’est réuni dans la nouvelle école.",
    "La police a demandé à la banque un budget de 4 500 dollars.",
    "Les femmes et les enfants ont reçu des aliments et des services de santé.",
    "Le tribunal a lu la loi sur les forêts et la mer.",
    "Une catastrophe a frappé le marché, et les réfugiés ont quitté le territoire.",
)
SPANISH = (
    "SAMPLE: el comité del agua se reunió en la nueva escuela.",
    "La policía pidió al banco un presupuesto de 4.500 dólares.",
    "Las mujeres y los niños recibieron alimentos y servicios de salud.",
    "El tribunal leyó la ley sobre los bosques y el mar.",
    "Un desastre afectó al mercado, y los refugiados salieron del territorio.",
)
CHECKS = ("paragraph-missing", "paragraph-halved", "paragraph-twice", "paragraph-order", "paragraph-length")


def said(found, *versions):
    return {check for check in CHECKS for _ in found(check, *versions)}


def test_a_faithful_translation_has_no_finding(found, body):
    assert said(found, body("en", *ENGLISH), body("fr", *FRENCH), body("es", *SPANISH)) == set()


@pytest.mark.parametrize("lost", range(5))
def test_a_paragraph_left_out_is_named(found, body, lost):
    cut = FRENCH[:lost] + FRENCH[lost + 1 :]
    versions = body("en", *ENGLISH), body("fr", *cut), body("es", *SPANISH)
    assert said(found, *versions) & {"paragraph-missing", "paragraph-halved"}


def test_a_paragraph_printed_twice_is_named_with_both_places(found, body):
    doubled = (*FRENCH[:3], *FRENCH[2:])
    (finding,) = found("paragraph-twice", body("en", *ENGLISH), body("fr", *doubled), body("es", *SPANISH))
    assert finding.message.startswith("French paragraph 3 and French paragraph 4 are the same: “Les femmes")
    assert len(finding.marks) == 2


def test_paragraphs_said_twice_in_every_version_are_right(found, body):
    english, french = (*ENGLISH, ENGLISH[0]), (*FRENCH, FRENCH[0])
    assert found("paragraph-twice", body("en", *english), body("fr", *french)) == []


def test_swapped_paragraphs_are_named(found, body):
    swapped = (FRENCH[0], FRENCH[2], FRENCH[1], *FRENCH[3:])
    findings = said(found, body("en", *ENGLISH), body("fr", *swapped), body("es", *SPANISH))
    assert findings & {"paragraph-order", "paragraph-missing"}


def test_half_a_paragraph_lost_is_named(found, body):
    long = " ".join((*ENGLISH[1:4], ENGLISH[4], ENGLISH[2]))
    whole = " ".join((*FRENCH[1:4], FRENCH[4], FRENCH[2]))
    (finding,) = found("paragraph-length", body("en", *ENGLISH, long), body("fr", *FRENCH, whole[:120]))
    assert "is much" in finding.message


def test_a_short_annex_heading_is_no_lost_text(found, build):
    english = build(
        "en", ("body", ENGLISH[0]), ("annex heading", "Annex to the letter dated 4 May 2021 from the keeper")
    )
    arabic = build("ar", ("body", "SAMPLE: اجتمعت لجنة المياه في المدرسة الجديدة."), ("annex heading", "المرفق"))
    assert said(found, english, arabic) == set()


def test_a_paragraph_number_that_differs_is_an_error(found, body):
    versions = [body(code, f"{number}. SAMPLE 350.") for code, number in (("en", 7), ("fr", 7), ("es", 8))]
    (finding,) = found("numbers-agree", *versions)
    assert (finding.severity, finding.languages) == ("error", ("es", "en", "fr"))


def test_roman_chinese_and_arabic_heading_numbers_are_equal(found, body):
    headings = {"en": "II. Lamps", "zh": "二、灯", "ar": "ثانياً - المصابيح", "ru": "II. Лампы", "fr": "II. Lampes"}
    assert found("numbers-agree", *(body(code, text) for code, text in headings.items())) == []


def test_letters_of_headings_are_equal_in_their_own_alphabets(found, body):
    headings = {"en": "B. Lamps", "zh": "B. 灯", "ar": "باء - المصابيح", "ru": "В. Лампы"}
    assert found("numbers-agree", *(body(code, text) for code, text in headings.items())) == []


def test_another_heading_number_is_a_warning(found, body):
    (finding,) = found("numbers-agree", body("en", "II. Lamps"), body("zh", "三、灯"))
    assert finding.severity == "warning"


def test_a_number_left_out_of_the_sequence_is_named(found, body):
    numbered = [f"{n}. SAMPLE lamp." for n in (1, 2, 3, 5, 6, 7)]
    (finding,) = found("number-sequence", body("en", *numbered))
    assert finding.message == "English paragraph 4 is numbered 5, after 3."


def test_lists_that_count_for_themselves_are_in_sequence(found, body):
    numbered = [f"{n}. SAMPLE lamp." for n in (1, 2, 3, 1, 2, 4, 5, 6, 1, 2, 3, 7, 8)]
    assert found("number-sequence", body("en", *numbered)) == []
