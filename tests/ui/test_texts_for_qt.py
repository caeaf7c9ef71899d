"""Positions, display text and folding: what Qt is given, and the way back."""

import pytest

from reviewer.ui.cursors import points, units
from reviewer.ui.display import shown, unbroken
from reviewer.ui.folding import fold, pattern

ANCIENT = "a\U00020000b"  # a Han character beyond U+FFFF


@pytest.mark.parametrize(("position", "unit"), [(0, 0), (1, 1), (2, 3), (3, 4)])
def test_positions_count_utf_16_units_in_qt(position, unit):
    assert (units(ANCIENT, position), points(ANCIENT, unit)) == (unit, position)


def test_a_unit_in_the_middle_of_a_character_belongs_to_it():
    assert points(ANCIENT, 2) == 1


def test_a_left_to_right_paragraph_is_painted_as_it_is():
    assert shown("see A/HRC/43/G/12", right_to_left=False).text == "see A/HRC/43/G/12"


def test_a_symbol_in_an_arabic_paragraph_is_kept_together():
    painted = shown("الوثيقة A/79/1 اليوم", right_to_left=True)
    assert painted.text == "الوثيقة \u2066A/\u206079/\u20601\u2069 اليوم"


def test_a_list_breaks_no_line_within_a_symbol():
    assert unbroken("A/79/770; S/2025/83, and/or") == "A/\u206079/\u2060770; S/\u20602025/\u206083, and/or"


def test_the_year_of_a_resolution_belongs_to_its_symbol():
    assert "\u2066S/\u2060RES/\u2060822 (1993)\u2069" in shown("قرار S/RES/822 (1993)", right_to_left=True).text


def test_the_two_symbols_of_a_document_keep_their_order_in_arabic():
    painted = shown("الوثيقة A/79/1–S/2044/2", right_to_left=True)
    assert painted.text.endswith("\u2066A/\u206079/\u20601–S/\u20602044/\u20602\u2069")


def test_a_bare_number_with_its_year_is_left_alone():
    assert shown("القرار 822 (1993)", right_to_left=True).inserted == ()


def test_places_go_to_the_painted_text_and_back():
    text = "رقم A/79/1 و S/2025/2 هنا"
    painted = shown(text, right_to_left=True)
    assert [painted.from_qt(painted.to_qt(place)) for place in range(len(text) + 1)] == list(range(len(text) + 1))


def test_a_marked_symbol_is_marked_with_all_its_letters():
    text = "رقم A/79/1 هنا"
    painted = shown(text, right_to_left=True)
    start = text.index("A")
    first, last = painted.range_to_qt(start, start + len("A/79/1"))
    assert painted.text[first:last].replace("\u2060", "") == "A/79/1"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("assemblee", "l’Assemblée générale"),
        ("l'assemblée", "L’ASSEMBLÉE"),
        ("2024", "في عام ٢٠٢٤"),
        ("الامم", "الأُمم المتحدة"),
        ("مذكره", "مذكّرة شفوية"),
        ("人权", "联合国人权事务"),
        ("ЁЛКА", "елка"),
        ("note verbale", "note\u00a0verbale"),
        ("A/79/1", "A/\u206079/\u20601"),
    ],
)
def test_words_are_found_whatever_their_forms(words, text):
    found = pattern(words)
    assert found is not None and found.search(fold(text))


def test_folding_keeps_every_place():
    text = "Œuvre ß ﬁn أُمّة ＡＢ"
    assert len(fold(text)) == len(text)


def test_no_words_find_nothing():
    assert pattern("  ") is None


def test_deleted_text_is_painted_where_it_stood_and_is_no_part_of_the_text():
    painted = shown("The lamp burns.", right_to_left=False, deleted=[(4, "old ")])
    (start, end) = painted.deleted[0]
    assert painted.text[start:end] == "\u2068old \u2069\u200a"
    assert [painted.from_qt(painted.to_qt(place)) for place in range(16)] == list(range(16))


def test_a_deletion_in_an_arabic_paragraph_leaves_its_symbols_whole():
    painted = shown("رقم A/79/1 هنا", right_to_left=True, deleted=[(4, "القديم "), (14, "x\u2069")])
    assert "\u2066A/\u206079/\u20601\u2069" in painted.text
    assert painted.text.count("\u2068") == painted.text.count("\u2069") - 1 == 2


@pytest.mark.parametrize(
    ("text", "painted"),
    [
        ("y ont planté 1 520 arbres", "y ont planté 1\u00a0520 arbres"),
        ("12 345 678 dollars", "12\u00a0345\u00a0678 dollars"),
        ("92 % des écoles", "92\u00a0% des écoles"),
        ("Original : anglais", "Original\u00a0: anglais"),
        ("« Jardins »", "«\u00a0Jardins\u00a0»"),
        ("غرسوا 1 250 شجرة", "غرسوا 1\u00a0250 شجرة"),
        ("in 2031 1234 pupils", "in 2031 1234 pupils"),
        ("item 3 of the agenda", "item 3 of the agenda"),
    ],
)
def test_what_belongs_together_stays_on_one_line(text, painted):
    made = shown(text, right_to_left=False)
    assert (made.text, made.original) == (painted, text)
    assert made.to_qt(len(text)) == len(painted)
