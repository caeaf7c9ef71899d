from itertools import combinations

import pytest

from reviewer.alignment import align_paragraphs

PAIRS = list(combinations(("ar", "zh", "en", "fr", "ru", "es"), 2))


def linked(links):
    return [(link.a, link.b) for link in links]


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_paragraphs_meet_their_translations(pages, pair):
    a, b = (pages[language] for language in pair)
    assert linked(align_paragraphs(a, b, pair)) == [((n,), (n,)) for n in range(len(a))]


def test_the_languages_need_not_be_known(pages):
    assert linked(align_paragraphs(pages["ar"], pages["zh"])) == [((n,), (n,)) for n in range(8)]


def test_a_paragraph_left_out_stands_alone(pages):
    links = align_paragraphs(pages["en"], pages["ru"][:3] + pages["ru"][4:], ("en", "ru"))
    assert ((3,), ()) in linked(links)
    assert ((4,), (3,)) in linked(links)


def test_two_paragraphs_joined_answer_one(pages):
    french = pages["fr"]
    joined = [*french[:1], f"{french[1]} {french[2]}", *french[3:]]
    assert ((1, 2), (1,)) in linked(align_paragraphs(pages["en"], joined, ("en", "fr")))


def test_every_paragraph_stands_in_exactly_one_link(pages):
    links = align_paragraphs(pages["es"] + pages["es"], pages["ru"], ("es", "ru"))
    assert [n for link in links for n in link.a] == list(range(16))
    assert [n for link in links for n in link.b] == list(range(8))


def test_scores_lie_between_nothing_and_certainty(pages):
    links = align_paragraphs(pages["en"], pages["zh"][1:], ("en", "zh"))
    assert all(0 <= link.score <= 1 for link in links)
    assert all(link.score == 0 for link in links if not (link.a and link.b))


@pytest.mark.parametrize(("a", "b"), [([], []), (["SAMPLE."], []), ([], ["SAMPLE."]), (["", ""], ["?"])])
def test_empty_texts_are_no_trouble(a, b):
    links = align_paragraphs(a, b)
    assert [n for link in links for n in link.a] == list(range(len(a)))
    assert [n for link in links for n in link.b] == list(range(len(b)))


def test_a_text_longer_than_a_window_is_walked_to_its_end():
    words = [f"SAMPLE paragraph on bench {n} of row {n * 7 % 1000}." for n in range(1000)]
    links = align_paragraphs(words, words[:500] + words[520:], ("en", "en"))
    assert ((499,), (499,)) in linked(links)
    assert ((999,), (979,)) in linked(links)


def test_the_same_question_gets_the_same_answer(pages):
    assert align_paragraphs(pages["en"], pages["ar"]) == align_paragraphs(pages["en"], pages["ar"])
