"""Rows that a clerk has made stand as they are; the rest is aligned around them."""

from reviewer.alignment import Pin, align_versions
from tests.alignment.conftest import build


def versions(pages, *languages):
    return [build(language, *(("body", text) for text in pages[language])) for language in languages]


def cells(rows):
    return [row.cells for row in rows]


def test_a_pinned_row_stands_as_it_is_and_is_marked_as_human(pages):
    rows = align_versions(versions(pages, "en", "fr"), [Pin(((2,), (3,)))])
    assert next(row for row in rows if row.human).cells == ((2,), (3,))


def test_nothing_is_linked_across_a_pinned_row(pages):
    rows = align_versions(versions(pages, "en", "fr", "ru"), [Pin(((2,), (4,), ()))])
    at = next(n for n, row in enumerate(rows) if row.human)
    assert all(k < 4 for row in rows[:at] for k in row.cells[1])
    assert all(k > 4 for row in rows[at + 1 :] for k in row.cells[1])


def test_every_paragraph_stands_in_one_row_and_in_order(pages):
    pins = [Pin(((1,), (), (1, 2))), Pin(((), (5,), (5,))), Pin(((6, 7), (7,), (7,)), apart=True)]
    rows = align_versions(versions(pages, "ar", "zh", "es"), pins)
    for n in range(3):
        assert [k for row in rows for k in row.cells[n]] == list(range(8))


def test_a_pin_of_every_row_is_the_table_itself(pages):
    pins = [Pin(((n,), (n,))) for n in range(8)]
    assert cells(align_versions(versions(pages, "en", "zh"), pins)) == [((n,), (n,)) for n in range(8)]


def test_a_version_of_which_nothing_was_said_is_aligned_by_the_machine(pages):
    rows = align_versions(versions(pages, "en", "fr", "ru"), [Pin(((2, 3), (2, 3), None))])
    assert ((2, 3), (2, 3), (2, 3)) in cells(rows)


def test_rows_that_cross_stand_all_the_same(pages):
    rows = align_versions(versions(pages, "en", "fr"), [Pin(((1,), (5,))), Pin(((5,), (1,)))])
    assert {((1,), (5,)), ((5,), (1,))} <= set(cells(rows))
    assert sorted(k for row in rows for k in row.cells[1]) == list(range(8))


def test_one_version_alone_can_have_rows_of_several_paragraphs(pages):
    rows = align_versions(versions(pages, "en"), [Pin(((2, 3),))])
    assert cells(rows)[1:4] == [((1,),), ((2, 3),), ((4,),)]


def test_a_pinned_line_of_a_masthead_stays_among_its_lines():
    lines = (("masthead", "A/99/1"), ("masthead", "General Assembly"), ("body", "All is well in the garden."))
    both = [build("en", *lines), build("fr", *lines)]
    rows = align_versions(both, [Pin(((0, 1), (0, 1)))])
    assert cells(rows) == [((0, 1), (0, 1)), ((2,), (2,))]
