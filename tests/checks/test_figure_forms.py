"""A figure in another form is no finding; a slip that looks like one is."""

import pytest

SAME = [  # what two versions print of the same number
    (
        "en",
        "SAMPLE: see paragraphs 11, 23.2 and 66.1 of the plan.",
        "ar",
        "SAMPLE: انظر الفقرات 11 و 23-2 و 66-1 من الخطة.",
    ),
    ("zh", "SAMPLE 见计划第23.2段和第66.1段。", "ar", "SAMPLE: انظر الفقرتين 23-2 و 66-1 من الخطة."),
    ("en", "SAMPLE: Law 26.659 is about gardens.", "es", "SAMPLE: la Ley 26.659 trata de jardines."),
    ("en", "SAMPLE: keepers aged 15-64 years rest.", "fr", "SAMPLE : les gardiens (1564 ans) se reposent."),
    (
        "en",
        "SAMPLE: the lamp went out at 0300, and at 1310.",
        "es",
        "SAMPLE: se apagó a las 3.00 horas y a las 13.10 horas.",
    ),
    ("en", "SAMPLE: a garden of the early 1960s.", "fr", "SAMPLE : un jardin du début des années 60."),
    ("en", "SAMPLE: a garden of the early 1960s.", "ru", "SAMPLE: сад начала шестидесятых годов."),
    ("es", "SAMPLE: los 111 jardines.", "en", "SAMPLE: one hundred and eleven gardens."),
    ("es", "SAMPLE: los 111 jardines.", "fr", "SAMPLE : cent onze jardins."),
    ("es", "SAMPLE: más de 1.000 jardines.", "fr", "SAMPLE : plus d’un millier de jardins."),
    ("es", "SAMPLE: más de 1.000 jardines.", "zh", "SAMPLE 一千多个花园。"),
    ("en", "SAMPLE: a gift of $1 million.", "fr", "SAMPLE : un don d’un million de dollars."),
    ("en", "SAMPLE: a gift of 2 million yen.", "ar", "SAMPLE: هدية قدرها مليونَي ين."),
    ("es", "SAMPLE: el 70º aniversario del jardín.", "en", "SAMPLE: the seventieth anniversary of the garden."),
    ("es", "SAMPLE: el 70º aniversario del jardín.", "ru", "SAMPLE: семидесятая годовщина сада."),
    ("en", "SAMPLE: the gift of Euro131 million.", "fr", "SAMPLE : le don de 131 millions d’euros."),
    ("en", "SAMPLE: the plan for 2015, and after 2015.", "fr", "SAMPLE : le plan pour 2015 et pour la suite."),
    ("es", "SAMPLE: la lista (págs. 36 a 391).", "en", "SAMPLE: the list (pp. 34-365)."),
    ("ar", "SAMPLE: القرار 689 (35) بشأن الحدائق.", "en", "SAMPLE: resolution 689 (XXXV) on gardens."),
    ("en", "240th meeting of the garden", "ru", "240-е заседание сада"),
]
DIFFERENT = [
    ("en", "SAMPLE: see paragraph 23.2 of the plan.", "ar", "SAMPLE: انظر الفقرة 23-7 من الخطة."),
    ("en", "SAMPLE: keepers aged 15-64 years rest.", "fr", "SAMPLE : les gardiens (1546 ans) se reposent."),
    ("en", "SAMPLE: the lamp went out at 1310.", "es", "SAMPLE: se apagó a las 13.40 horas."),
    ("en", "SAMPLE: a garden of the early 1960s.", "fr", "SAMPLE : un jardin du début des années 70."),
    ("es", "SAMPLE: más de 1.000 jardines.", "fr", "SAMPLE : plus de 100 jardins."),
    ("en", "SAMPLE: a gift of $3 million.", "fr", "SAMPLE : un don d’un million de dollars."),
    ("en", "SAMPLE: the plan for 2015, and after 2015.", "fr", "SAMPLE : le plan pour 2015 et pour l’après-2016."),
]


def grave(findings):
    return [finding.message for finding in findings if finding.severity != "info"]


@pytest.mark.parametrize(("one", "text", "other", "answer"), SAME)
def test_the_same_number_in_another_form_is_no_alarm(found, body, one, text, other, answer):
    assert grave(found("figures-agree", body(one, text), body(other, answer))) == []
    assert grave(found("figures-agree", body(other, answer), body(one, text))) == []


@pytest.mark.parametrize(("one", "text", "other", "answer"), DIFFERENT)
def test_another_number_is_an_alarm(found, body, one, text, other, answer):
    assert grave(found("figures-agree", body(one, text), body(other, answer))) != []
