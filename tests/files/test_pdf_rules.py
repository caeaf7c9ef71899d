from itertools import pairwise

from reviewer.files.pdf_rules import grids_of
from reviewer.text import clean_text
from tests.files.making import at, pdf
from tests.files.test_pdf_tables import TEXT

SYMBOL = at(60, 760, "United Nations", 14) + at(500, 760, "A/99/1")


def line(x1: float, y1: float, x2: float, y2: float) -> str:
    return f"0.5 w {x1} {y1} m {x2} {y2} l S\n"


def walled(xs, ys) -> str:
    """Return the rules of a table all of whose cells are framed."""
    return "".join(line(xs[0], y, xs[-1], y) for y in ys) + "".join(line(x, ys[0], x, ys[-1]) for x in xs)


def word_rule(xs, y: float) -> str:
    """Return a level rule as Word draws it: cut where the columns meet, a dot at each cut."""
    pieces = [f"{left} {y} {right - left} 0.5 re f\n" for left, right in pairwise(xs)]
    return "".join(pieces) + "".join(f"{x} {y} 0.5 0.5 re f\n" for x in xs[1:-1])


def cells(read, *pages):
    return [(block.cell[:3], block.text) for block in read(pdf(*pages)).blocks if block.cell is not None]


def paragraphs(read, *pages):
    text = clean_text(read(pdf(*pages)))
    return [text.cut(one) for one in text.paragraphs]


TWO = (
    walled((60, 300, 540), (612, 596, 570, 554)) + at(64, 600, "Post") + at(304, 600, "Number of posts")
    + at(64, 584, "Interpreters of") + at(64, 573, "SAMPLE languages") + at(304, 584, "7") + at(64, 558, "Total")
    + at(304, 558, "9")
)  # fmt: skip


def test_a_framed_table_may_have_two_columns(read):
    assert cells(read, TEXT, TEXT + TWO) == [
        ((0, 0, 0), "Post"), ((0, 0, 1), "Number of posts"), ((0, 1, 0), "Interpreters of"),
        ((0, 1, 0), "SAMPLE languages"), ((0, 1, 1), "7"), ((0, 2, 0), "Total"), ((0, 2, 1), "9"),
    ]  # fmt: skip


def test_a_framed_table_at_the_top_of_the_first_page_is_one(read):
    assert [text for _, text in cells(read, TWO + TEXT)][-2:] == ["Total", "9"]


def test_a_framed_masthead_is_no_table(read):
    frame = walled((50, 300, 560), (775, 755, 700))
    assert cells(read, SYMBOL + frame + at(310, 740, "Distr.: General") + at(60, 740, "General Assembly", 20)) == []


def test_rows_as_close_as_lines_are_parted_by_the_rules_between_them(read):
    rows = "".join(at(64, 600 - 11 * n, f"Office {n}") + at(304, 600 - 11 * n, f"in SAMPLE {n}") for n in range(3))
    frame = walled((60, 300, 540), (609, 598, 587, 576))
    assert paragraphs(read, TEXT, rows + frame)[-4:] == ["Office 1", "in SAMPLE 1", "Office 2", "in SAMPLE 2"]


def test_a_cell_over_several_columns_is_one(read):
    frame = walled((60, 220, 380, 540), (596, 580, 564)) + line(60, 612, 540, 612) + line(60, 596, 60, 612)
    words = at(64, 600, "The SAMPLE title stands over all of the columns of this table") + line(540, 596, 540, 612)
    rows = "".join(at(64, y, "One") + at(224, y, "Two") + at(384, y, "Three") for y in (584, 568))
    found = [text for _, text in cells(read, TEXT, frame + words + rows)]
    assert found == ["The SAMPLE title stands over all of the columns of this table", *2 * ["One", "Two", "Three"]]


COLUMNS = (60, 200, 320, 440, 540)
HEAD = word_rule(COLUMNS, 612) + word_rule(COLUMNS, 590)


def words(y, *texts):
    return "".join(at(x + 2, y, text, 8) for x, text in zip(COLUMNS, texts, strict=False))


def test_the_cuts_in_words_rules_show_the_columns(read):
    body = words(600, "Category", "2098", "2099", "Change") + words(580, "SAMPLE posts", "7", "8", "1")
    found = cells(read, TEXT, HEAD + body + word_rule(COLUMNS, 570))
    assert [text for _, text in found] == ["Category", "2098", "2099", "Change", "SAMPLE posts", "7", "8", "1"]


def test_a_table_that_goes_on_on_the_next_page_has_all_its_rows(read):
    first = HEAD + words(600, "Category", "2098", "2099", "Change") + words(580, "SAMPLE posts", "7", "8", "1")
    rest = words(700, "More posts", "1", "2", "1") + words(686, "Others", "3", "3", "0") + word_rule(COLUMNS, 680)
    assert [text for _, text in cells(read, TEXT, first, rest)][-8:] == [
        "More posts", "1", "2", "1", "Others", "3", "3", "0",
    ]  # fmt: skip


def test_two_tables_of_one_width_keep_the_text_between_them_apart(read):
    first = HEAD + words(600, "Category", "2098", "2099", "Change") + words(580, "SAMPLE posts", "7", "8", "1")
    between = at(60, 540, "This SAMPLE paragraph stands between two tables, and goes over all their columns, as text.")
    second = word_rule(COLUMNS, 512) + words(500, "Category", "2098", "2099", "Change") + word_rule(COLUMNS, 490)
    page = first + word_rule(COLUMNS, 570) + between + second + words(480, "Other", "1", "1", "0")
    found = cells(read, TEXT, page + word_rule(COLUMNS, 470))
    assert len(found) == 16 and not any("between" in text for _, text in found)


def test_the_bars_of_a_chart_make_no_table():
    axis, lines = (60, 100, 540, 100.5), [(60, 100 + 40 * n, 540, 100.5 + 40 * n) for n in range(1, 5)]
    bars = [(x, 100, x + 0.5, 130 + x / 9) for x in range(100, 500, 30)]
    assert grids_of([axis, *lines, *bars]) == []


def test_an_underlined_word_makes_no_table(read):
    page = at(60, 700, "A SAMPLE heading") + "60 698 40 0.5 re f 100 698 45 0.5 re f\n" + at(60, 680, "Words")
    assert cells(read, page) == []


def test_the_rule_under_a_running_head_makes_no_table(read):
    head = at(60, 740, "A/99/1", 8) + word_rule((60, 300, 540), 727)
    assert cells(read, TEXT, head + at(60, 700, "Interpreters") + at(320, 700, "of SAMPLE languages")) == []
