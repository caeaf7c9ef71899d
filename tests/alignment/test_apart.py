"""Tables of contents are known as not to be aligned."""

from reviewer.alignment import Pin, align_versions
from tests.alignment.conftest import build

ENGLISH = ("I. Lamps .......... 3", "II. Oil .......... 5", "III. Keepers .......... 12", "IV. Ships .......... 14")
CHINESE = ("一、灯………………2", "二、油………………4", "三、守护人………………9", "四、船………………11")


def both(pages, entries=4):
    """Return an English and a Chinese version that begin with their tables of contents."""
    return [
        build(language, *(("body", text) for text in (*contents[:entries], *pages[language])))
        for language, contents in (("en", ENGLISH), ("zh", CHINESE))
    ]


def test_the_rows_of_a_table_of_contents_are_set_apart(pages):
    rows = align_versions(both(pages))
    assert {k for row in rows if row.apart for k in row.cells[0]} == {0, 1, 2, 3}


def test_two_lines_with_dots_are_no_table_of_contents(pages):
    assert not any(row.apart for row in align_versions(both(pages, entries=2)))


def test_figures_in_a_table_are_aligned():
    lines = [("body", f"Lamps of tower {n} 1,{n}45") for n in range(6)]
    assert not any(row.apart for row in align_versions([build("en", *lines), build("fr", *lines)]))


def test_what_a_clerk_has_said_of_a_row_stands(pages):
    rows = align_versions(both(pages), [Pin(((3,), (3,)))])
    assert [row.apart for row in rows if row.human] == [False]
