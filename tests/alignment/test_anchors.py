"""What the vocabulary knows in six languages holds paragraphs together: States, bodies, months, numbers in words."""

import itertools

import pytest

from reviewer.alignment import align_paragraphs
from reviewer.alignment.traits import traits

SAYINGS = {
    "ar": "SAMPLE: في أيار/مايو، رأت اللجنة أن لدى فرنسا خمسة منارات.",
    "zh": "SAMPLE：5月，委员会认为法国有五座灯塔。",
    "en": "SAMPLE: in May, the Committee found that France has five lighthouses.",
    "fr": "SAMPLE : en mai, le Comité a constaté que la France avait cinq phares.",
    "ru": "SAMPLE: в ходе мая Комитет установил, что Франция имеет пять маяков.",
    "es": "SAMPLE: en mayo, el Comité observó que Francia tenía cinco faros.",
}
LAMPS = {  # Chad, Peru, Japan, Kenya, Cuba, Malta: nothing else tells the paragraphs from each other
    "ar": ("قال ممثل {} إن المصباح يحتاج إلى زيت.", "تشاد", "بيرو", "اليابان", "كينيا", "كوبا", "مالطة"),
    "zh": ("{}代表说，灯需要油才能点亮。", "乍得", "秘鲁", "日本", "肯尼亚", "古巴", "马耳他"),
    "en": (
        "The representative of {} said that the lamp needed oil.",
        "Chad",
        "Peru",
        "Japan",
        "Kenya",
        "Cuba",
        "Malta",
    ),
    "fr": (
        "Voici l’avis du {} : il faut de l’huile pour la lampe.",
        "Tchad",
        "Pérou",
        "Japon",
        "Kenya",
        "Cuba",
        "Malte",
    ),
    "ru": ("Вот что говорит {}: для лампы нужно масло.", "Чад", "Перу", "Япония", "Кения", "Куба", "Мальта"),
    "es": ("Esto dice {}: la lámpara necesita aceite para arder.", "Chad", "Perú", "Japón", "Kenya", "Cuba", "Malta"),
}


@pytest.mark.parametrize("language", SAYINGS)
def test_what_a_sentence_names_is_the_same_in_every_script(language):
    wanted = {"term committee", "state FRA", "month 5", "number 5"}
    assert wanted <= traits(SAYINGS[language], language).anchors


def test_a_fifth_is_a_five_and_a_figure():
    for text in ("the fifth lamp", "five lamps", "5 lamps"):
        assert "number 5" in traits(text, "en").anchors


def test_a_text_in_another_language_has_no_anchors():
    assert traits("Im Mai waren fünf Lampen in Frankreich.", "de").anchors == frozenset()


@pytest.mark.parametrize("pair", list(itertools.combinations(LAMPS, 2)), ids="-".join)
def test_names_of_states_tell_which_paragraph_is_lacking(pair):
    a, b = ([frame.format(name) for name in names] for frame, *names in (LAMPS[language] for language in pair))
    found = (align_paragraphs(a, b[:lacking] + b[lacking + 1 :], pair) for lacking in range(6))
    right = [[link.a for link in links if not link.b] == [(n,)] for n, links in enumerate(found)]
    assert sum(right) >= 5
