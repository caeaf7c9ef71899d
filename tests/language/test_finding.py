import tomllib
from pathlib import Path

import pytest

from reviewer.language import find_languages
from reviewer.text import Paragraph, Span, Text

CASES = tomllib.loads(Path(__file__).with_name("cases.toml").read_text(encoding="utf-8"))["case"]


def text_of(*paragraphs: str) -> Text:
    """Return a text of these paragraphs, joined by line feeds as a text's paragraphs are."""
    spans, start = [], 0
    for paragraph in paragraphs:
        spans.append(Paragraph(Span(start, start + len(paragraph))))
        start += len(paragraph) + 1
    return Text("\n".join(paragraphs), tuple(spans))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_a_paragraph_alone_is_known_by_its_script_or_its_words(case):
    assert find_languages(text_of(case["text"])) == (case["language"],)


def test_a_text_without_paragraphs_has_no_languages():
    assert find_languages(text_of()) == ()


def test_a_name_is_in_the_language_of_its_neighbours():
    found = find_languages(text_of("Les abeilles du village", "Inga Holm (Rivera)", "Le miel est vendu au marché."))
    assert found == ("fr", "fr", "fr")


def test_a_neighbour_nearer_says_more_than_one_farther_off():
    found = find_languages(text_of("Las abejas de la aldea", "Le miel est vendu au marché.", "Inga Holm"))
    assert found[2] == "fr"


def test_a_name_among_paragraphs_of_another_script_stays_untold():
    assert find_languages(text_of("菜园是春天种的。", "Inga Holm", "由学生浇水。")) == ("zh", "", "zh")


def test_a_clear_paragraph_is_not_overruled_by_its_neighbours():
    french = "Le jardin de l’école a été planté au printemps."
    assert find_languages(text_of(french, french, "General Assembly", french, french))[2] == "en"


def test_a_script_is_never_overruled_by_its_neighbours():
    english = "The garden was planted in the spring."
    assert find_languages(text_of(english, english, "图书馆", english))[2] == "zh"


def test_digits_stay_untold_among_words():
    assert find_languages(text_of("The garden of the school", "1 250", "The bees of the village"))[1] == ""


def test_an_english_annex_is_told_apart_from_the_chinese_note_before_it():
    found = find_languages(
        text_of("常驻代表团谨请分发本普通照会。", "Annex", "Statement of the Gardeners", "The bees are well.")
    )
    assert found == ("zh", "en", "en", "en")


def test_one_foreign_name_does_not_turn_a_list_of_names():
    english = "The following States took part in the meeting:"
    assert find_languages(text_of(english, "Iceland, Mozambique, Myanmar, Samoa, Malawi,"))[1] == "en"
