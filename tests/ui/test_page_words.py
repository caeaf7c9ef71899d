"""Where words stand on a line of a page, whatever order its letters are told in."""

from array import array

import pytest

from reviewer.desk import PagePicture
from reviewer.ui.page_words import letters_of, words_box

LINE = (100.0, 50.0, 300.0, 62.0)


def page(*printed):
    """Return a page: each letter 10 points wide, at its left edge."""
    boxes = array("f")
    for _, left in printed:
        boxes.extend((left, 50.0, left + 10.0, 62.0))
    letters = "".join(letter for letter, _ in printed)
    return letters_of(PagePicture(b"", 0, 0, 0, 1.0, 1, letters, boxes.tobytes()))


def from_left(text):
    return page(*((letter, 100.0 + 10 * at) for at, letter in enumerate(text)))


def test_words_within_a_line_have_a_box_of_their_own():
    assert words_box(from_left("On 1 May 2044"), LINE, "1 May", 3) == (130, 50, 180, 62)


def test_of_words_that_stand_twice_those_meant_are_boxed():
    letters = from_left("May or May")
    assert words_box(letters, LINE, "May", 0)[0] == 100
    assert words_box(letters, LINE, "May", 7)[0] == 170


def test_arabic_is_found_though_its_letters_are_told_in_any_order():
    right_to_left = [(letter, 290.0 - 10 * at) for at, letter in enumerate("وثيقة الأمم")]
    assert words_box(page(*sorted(right_to_left)), LINE, "الأمم", 6) == (190, 50, 240, 62)


def test_of_arabic_words_that_stand_twice_those_meant_are_boxed():
    letters = page(*((letter, 290.0 - 10 * at) for at, letter in enumerate("الأمم ثم الأمم")))
    assert words_box(letters, LINE, "الأمم", 0)[2] == 300
    assert words_box(letters, LINE, "الأمم", 9)[2] == 210


def test_letters_of_other_lines_do_not_count():
    letters = from_left("one two")
    assert words_box(letters, (100.0, 80.0, 300.0, 92.0), "two", 4) == (100, 80, 300, 92)


@pytest.mark.parametrize("words", ["three", ""])
def test_words_that_are_not_found_leave_the_whole_line(words):
    assert words_box(from_left("one two"), LINE, words, 0) == LINE


def test_on_a_turned_line_words_stand_above_each_other():
    boxes = array("f")
    for at in range(7):
        boxes.extend((50.0, 100.0 + 10 * at, 62.0, 110.0 + 10 * at))
    letters = letters_of(PagePicture(b"", 0, 0, 0, 1.0, 1, "one two", boxes.tobytes()))
    assert words_box(letters, (50.0, 100.0, 62.0, 170.0), "two", 4) == (50, 140, 62, 170)


def test_a_ligature_counts_for_its_letters():
    assert words_box(page(("o", 100.0), ("ﬃ", 110.0), ("x", 130.0)), LINE, "offi", 0) == (100, 50, 120, 62)


def test_a_letter_that_is_larger_than_the_line_is_boxed_whole():
    boxes = array("f", (100.0, 50.0, 114.0, 70.0, 114.0, 50.0, 120.0, 58.0))
    letters = letters_of(PagePicture(b"", 0, 0, 0, 1.0, 1, "A/", boxes.tobytes()))
    assert words_box(letters, LINE, "A/", 0) == (100, 50, 120, 70)
