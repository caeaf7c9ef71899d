"""Folded text leads back to the real one, however much of it was dropped."""

import pytest

from reviewer.vocabulary.folding import fold, folded
from reviewer.vocabulary.tables import table


@pytest.mark.parametrize(
    ("text", "plain", "places"),
    [
        ("Été «là»", 'ete "la"', tuple(range(9))),
        (" a  b", "a b", (1, 2, 4, 5)),
        ("ma\u00adny", "many", (0, 1, 3, 4, 5)),
        ("ﬁne", "fine", (0, 0, 1, 2, 3)),
        ("第 八 届 x", "第八届x", (0, 2, 4, 6, 7)),
        ("مـن", "من", (0, 2, 3)),
    ],
)
def test_each_folded_character_knows_the_one_it_came_from(text, plain, places):
    assert (folded(text).text, folded(text).places) == (plain, places)


def test_both_ways_of_folding_agree():
    text = "  The  Ékô — “ﬁrst”, 第 八 届  of\u00a0\u0645\u0640\u0646 "
    assert folded(text).text.strip() == fold(text)


def test_every_form_of_a_session_holds_a_word_by_which_its_line_is_known():
    words = table("masthead")["session_words"]
    for row in table("masthead")["session"]:
        for pattern in row["patterns"]:
            assert any(fold(word) in fold(pattern) for word in words[row["language"]]), pattern
