"""Bold and italic words, and cells of tables, travel from the file into the text."""

import pytest

from reviewer.files import read_file
from reviewer.text import clean_text
from tests.files.making import at, docx, p, pdf


def run(text, look=""):
    return f"<w:r><w:rPr>{look}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


@pytest.fixture
def text_of(tmp_path):
    """Write a file, and give its text."""

    def made(content):
        path = tmp_path / "sample"
        path.write_bytes(content)
        return clean_text(read_file(path))

    return made


def told(text):
    return [(one.span.cut(text.content), one.bold, one.italic) for one in text.emphasis]


def test_words_in_bold_and_in_italics_are_told(text_of):
    inner = run("A ") + run("bold", "<w:b/>") + run(" and ") + run("slanted", "<w:i/>") + run(" SAMPLE.")
    assert told(text_of(docx(p(inner=inner)))) == [("bold", True, False), ("slanted", False, True)]


def test_runs_of_one_look_side_by_side_are_one(text_of):
    inner = run("A ") + run("bold ", "<w:b/>") + run("SAMPLE", "<w:b/>") + run(" goes on")
    assert told(text_of(docx(p(inner=inner)))) == [("bold SAMPLE", True, False)]


def test_a_paragraph_that_is_bold_as_a_whole_has_no_emphasis(text_of):
    text = text_of(docx(p(inner=run("All bold SAMPLE", "<w:b/>"))))
    assert (told(text), text.paragraphs[0].look.bold) == ([], True)


def test_emphasis_keeps_its_words_where_spaces_were_taken_out(text_of):
    inner = run("A   SAMPLE  with   ") + run("two  words", "<w:i/>") + run("  in it")
    assert told(text_of(docx(p(inner=inner)))) == [("two words", False, True)]


def test_words_in_bold_on_a_pdf_page_are_told(text_of):
    page = at(72, 700, "SAMPLE line with ") + at(160, 700, "bold words", font="F2") + at(218, 700, "and others in it.")
    assert told(text_of(pdf(page))) == [("bold words", True, False)]


def test_asterisks_of_a_text_file_become_italics(text_of):
    assert told(text_of(b"SAMPLE text with *two words* in it.")) == [("two words", False, True)]


def cell(text, more=""):
    return f"<w:tc><w:tcPr>{more}</w:tcPr>{p(text)}</w:tc>"


def table(*rows):
    return f"<w:tbl>{''.join(f'<w:tr>{cells}</w:tr>' for cells in rows)}</w:tbl>"


def cells_of(text):
    return [(text.cut(one), tuple(one.cell) if one.cell else None) for one in text.paragraphs]


def test_cells_know_their_table_row_and_columns(text_of):
    wide = cell("Total SAMPLE", "<w:gridSpan w:val='2'/>")
    text = text_of(docx(p("Before") + table(cell("one") + cell("two") + cell("three"), wide + cell("9")) + p("After")))
    assert cells_of(text) == [
        ("Before", None),
        ("one", (0, 0, 0, 0, 1)), ("two", (0, 0, 1, 1, 1)), ("three", (0, 0, 2, 2, 1)),
        ("Total SAMPLE", (0, 1, 0, 0, 2)), ("9", (0, 1, 1, 2, 1)),
        ("After", None),
    ]  # fmt: skip


def test_two_tables_are_told_apart(text_of):
    text = text_of(docx(table(cell("one")) + p("Between SAMPLE") + table(cell("two"))))
    assert [one.cell.table for one in text.paragraphs if one.cell] == [0, 1]


def test_a_table_within_a_cell_belongs_to_that_cell(text_of):
    inner = f"<w:tc><w:tcPr/>{table(cell('inner') + cell('too'))}{p('')}</w:tc>"
    text = text_of(docx(table(cell("outer SAMPLE") + inner)))
    assert [one.cell[:3] for one in text.paragraphs] == [(0, 0, 0), (0, 0, 1), (0, 0, 1)]


@pytest.mark.parametrize("span", ["-3", "x", "99999999999", ""])
def test_an_absurd_width_of_a_cell_is_no_error(text_of, span):
    text = text_of(docx(table(cell("SAMPLE", f"<w:gridSpan w:val='{span}'/>"))))
    assert 1 <= text.paragraphs[0].cell.wide <= 63
