"""Tables, bold, italic and raised words of the source stand in the draft."""

from dataclasses import replace

import pytest
from docx import Document

from reviewer.export import write_draft
from reviewer.files import Cell
from reviewer.text import Emphasised, Span
from tests.export.conftest import W

HEAD = [["masthead", "United Nations", "en"], ["title", "SAMPLE report on boats", "en"]]
VALUES = {"title": "SAMPLE report on boats", "symbols": ["A/99/1"], "language": "en"}
ROWS = [
    ("Harbour", 0, 0, 1), ("Boats", 0, 1, 2),
    ("North SAMPLE", 1, 0, 1), ("1 234", 1, 1, 1), ("(7)", 1, 2, 1),
    ("South SAMPLE", 2, 0, 1), ("9", 2, 2, 1),
]  # fmt: skip


@pytest.fixture
def table(build):
    """Make a version in `language` whose body is a table between two paragraphs."""

    def make(language="en", rows=ROWS):
        texts = [*HEAD, ["body", "Before.", language], *(["body", text, language] for text, *_ in rows)]
        version = build([*texts, ["body", "After.", language]], {**VALUES, "language": language})
        cells = [Cell(0, row, first, first, wide) for _, row, first, wide in rows]
        paragraphs = list(version.text.paragraphs)
        for at, cell in enumerate(cells, 3):
            paragraphs[at] = replace(paragraphs[at], cell=cell)
        return replace(version, text=replace(version.text, paragraphs=tuple(paragraphs)))

    return make


@pytest.fixture
def written(tmp_path):
    """Write the draft, and open it as python-docx does."""
    return lambda version: Document(str(write_draft(version, tmp_path / "draft.docx")))


def test_a_table_stays_a_table(table, written):
    (found,) = written(table()).tables
    assert [[cell.text for cell in row.cells] for row in found.rows] == [
        ["Harbour", "Boats", "Boats"],
        ["North SAMPLE", "1 234", "(7)"],
        ["South SAMPLE", "", "9"],
    ]


def test_a_table_stands_between_the_paragraphs_around_it(table, draft, lines):
    assert lines(draft(table())["document"])[-9:] == ["Before.", *(text for text, *_ in ROWS), "After."]


def test_figures_stand_at_the_end_of_their_cell_and_are_not_broken(table, written):
    cell = written(table()).tables[0].rows[1].cells[1]
    assert cell.paragraphs[0]._p.pPr.find(f"{W}jc").get(f"{W}val") == "end"
    assert cell._tc.tcPr.find(f"{W}noWrap") is not None


def test_the_columns_take_the_whole_width_of_the_table(table, written):
    found = written(table()).tables[0]._tbl
    assert sum(int(one.get(f"{W}w")) for one in found.tblGrid) == int(found.tblPr.find(f"{W}tblW").get(f"{W}w"))


def test_columns_of_an_arabic_table_run_from_the_right(table, written):
    assert written(table("ar")).tables[0]._tbl.tblPr.find(f"{W}bidiVisual") is not None


def test_two_tables_one_after_the_other_stay_two(table, written):
    version = table()
    paragraphs = list(version.text.paragraphs)
    for at in (8, 9):
        paragraphs[at] = replace(paragraphs[at], cell=paragraphs[at].cell._replace(table=1))
    assert len(written(replace(version, text=replace(version.text, paragraphs=tuple(paragraphs)))).tables) == 2


def test_a_table_of_absurd_columns_is_written(table, written):
    found = written(table(rows=[("SAMPLE", 0, 0, 63), ("x" * 400, 1, 62, 1)])).tables[0]
    assert len(found.columns) == 63


def looks(document):
    return [
        (run.text, bool(run.bold), bool(run.italic), bool(run.font.superscript))
        for paragraph in document.paragraphs
        if "SAMPLE boats" in paragraph.text
        for run in paragraph.runs
    ]


def test_words_keep_their_bold_italic_and_raised_look(build, written):
    version = build([*HEAD, ["body", "SAMPLE boats of 2024a sail far.", "en"]], VALUES)
    start = version.text.paragraphs[2].span.start
    marks = ((7, 12, True, False, False), (20, 21, False, False, True), (22, 26, False, True, False))
    emphasis = tuple(Emphasised(Span(start + begin, start + end), *look) for begin, end, *look in marks)
    assert looks(written(replace(version, text=replace(version.text, emphasis=emphasis)))) == [
        ("SAMPLE ", False, False, False),
        ("boats", True, False, False),
        (" of 2024", False, False, False),
        ("a", False, False, True),
        (" ", False, False, False),
        ("sail", False, True, False),
        (" far.", False, False, False),
    ]
