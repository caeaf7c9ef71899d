"""Words are found in every script, however they are written."""

import pytest

from reviewer.store import search

PARAGRAPHS = (
    "SAMPLE note on lighthouses, A/99/9001",
    "大会关于灯塔的决议",
    "الأمانة العامّة للمنارات ٢٠٤٤",
    "Генеральная Ассамблея о маяках ёж",
    "L’Assemblée générale rappelle les phares",
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("灯塔", "灯塔"),
        ("决议", "决议"),
        ("الامانه العامة", "الأمانة العامّة"),
        ("2044", "٢٠٤٤"),
        ("assemblee GENERALE", "Assemblée générale"),
        ("генеральная", "Генеральная"),
        ("a/99/9001", "A/99/9001"),
        ("phares rappelle", "phares"),
    ],
)
def test_words_are_found_and_marked(store, add, make_version, words, found):
    add(store, make_version(*PARAGRAPHS))
    (hit,) = store.search(words)
    assert "\n".join(PARAGRAPHS)[hit.start : hit.end] == found


def test_han_characters_that_are_no_neighbours_are_no_word(store, add, make_version):
    add(store, make_version(*PARAGRAPHS))
    assert store.search("灯议") == ()


@pytest.mark.parametrize("words", ["", "  ", '"', "* OR (", "//", "NEAR("])
def test_signs_of_the_query_language_are_only_text(store, add, make_version, words):
    add(store, make_version(*PARAGRAPHS))
    assert store.search(words) == ()


def test_what_was_taken_out_is_not_found(store, add, make_version, noon):
    add(store, make_version(*PARAGRAPHS))
    with store.write("Ana", noon) as writing:
        writing.undo()
    assert store.search("灯塔") == ()


def test_a_snippet_has_dots_where_the_paragraph_goes_on():
    assert search.snippet("a" * 100, 50, 51, width=5) == "…" + "a" * 11 + "…"


def test_while_it_is_typed_the_beginning_of_a_word_is_enough(store, add, make_version):
    add(store, make_version("SAMPLE title", "The keeper's lighthouse."))
    assert not store.search("keeper s light")
    (hit,) = store.search("keeper s light", typing=True)
    assert hit.snippet[hit.start - 13 : hit.end - 13] == "keeper's light"
