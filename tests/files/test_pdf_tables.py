from reviewer.text import clean_text
from tests.files.making import at, pdf


def row(y, *cells, edges=(60, 200, 320, 440)):
    return "".join(at(x, y, text, 8) for x, text in zip(edges, cells, strict=False) if text)


TEXT = "".join(
    at(60, 720 - 12 * n, f"The SAMPLE report says in line {n} what it wants to say, and says it at length")
    for n in range(4)
)
TABLE = (
    row(600, "Post", "2097", "2098", "2099") + row(584, "Interpreters of", "1 200", "1 300", "1 400")
    + row(574.5, "SAMPLE languages") + row(558, "Verbatim reporters", "7", "8", "9")
)  # fmt: skip


def cells(read, *pages):
    return [(block.cell[:3], block.text) for block in read(pdf(TEXT, *pages)).blocks if block.cell is not None]


def test_cells_of_a_table_come_row_by_row_with_their_places(read):
    assert cells(read, TEXT + TABLE) == [
        ((0, 0, 0), "Post"), ((0, 0, 1), "2097"), ((0, 0, 2), "2098"), ((0, 0, 3), "2099"),
        ((0, 1, 0), "Interpreters of"), ((0, 1, 0), "SAMPLE languages"),
        ((0, 1, 1), "1 200"), ((0, 1, 2), "1 300"), ((0, 1, 3), "1 400"),
        ((0, 2, 0), "Verbatim reporters"), ((0, 2, 1), "7"), ((0, 2, 2), "8"), ((0, 2, 3), "9"),
    ]  # fmt: skip


def test_the_lines_of_a_cell_are_one_paragraph_and_cells_are_never_joined(read):
    text = clean_text(read(pdf(TEXT, TEXT + TABLE)))
    found = [text.cut(one) for one in text.paragraphs]
    assert found[-8:] == [
        "Interpreters of SAMPLE languages", "1 200", "1 300", "1 400", "Verbatim reporters", "7", "8", "9",
    ]  # fmt: skip


def test_two_columns_of_text_are_no_table(read):
    columns = "".join(at(60, 600 - 10 * n, "words of a SAMPLE") + at(330, 600 - 10 * n, "more words") for n in range(9))
    assert cells(read, columns) == []


def test_text_behind_a_table_belongs_to_no_cell(read):
    after = at(60, 530, "This SAMPLE paragraph stands below the table, and is as wide as all of its columns are.", 8)
    assert [text for _, text in cells(read, TEXT + TABLE + after)][-1] == "9"


def test_a_masthead_is_no_table(read):
    heads = "".join(at(x, 700 - 12 * n, "SAMPLE", 10) for x in (60, 250, 450) for n in range(4))
    assert [block for block in read(pdf(heads)).blocks if block.cell is not None] == []
