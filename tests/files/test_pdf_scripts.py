"""Arabic and Chinese in a PDF: signs of another font, spaces that nobody typed, stops behind figures."""

from reviewer.files.pdf_blocks import blocks_of
from reviewer.files.pdf_rows import Row, written
from reviewer.files.pdf_runs import Run
from reviewer.files.pdf_sheets import Sheet
from tests.files.test_pdf_attacks import CATALOGUE, PAGES, objects, page, stream

HAN = "样本文字"
ARABIC = "عينة"


def written_in(letters: str, content: str) -> bytes:
    """Return a PDF whose font F1 writes these letters for A, B, C ..., and whose F2 is a plain one."""
    mapped = "".join(f"<{65 + at:02x}> <{ord(letter):04x}>\n" for at, letter in enumerate(letters))
    cmap = f"1 begincodespacerange <00> <ff> endcodespacerange\n{len(letters)} beginbfchar\n{mapped}endbfchar\n"
    head = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"
    font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>"
    plain = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    fonts = page("/Font << /F1 5 0 R /F2 7 0 R >>")
    return objects(
        CATALOGUE, PAGES, fonts, stream(content), font, stream(f"{head}{cmap}endcmap end end"), plain
    )  # fmt: skip


def row(*pieces: tuple[str, float, float]) -> Row:
    return Row([Run(text, left, right, 700, 10) for text, left, right in pieces])


def test_a_dash_of_another_font_stands_in_the_gap_that_was_left_for_it(texts):
    words = "BT /F1 10 Tf 1 0 0 1 100 700 Tm [(AB) -900 (CD)] TJ ET\n"
    dash = "BT /F2 10 Tf 1 0 0 1 114.5 700 Tm (--) Tj ET\n"
    assert texts(written_in(HAN, words + dash)) == ["样本--文字"]


def test_a_figure_that_stands_a_little_apart_from_chinese_is_not_spaced():
    assert written(row(("样本", 100, 120), ("7", 122.5, 128), ("文字", 130.5, 150)), marks=False) == "样本7文字"


def test_a_space_typed_between_chinese_and_a_figure_stays():
    assert written(row(("样本", 100, 120), ("7", 125, 130.5), ("文字", 133, 153)), marks=False) == "样本 7文字"


def test_a_slash_of_another_font_stands_between_the_words_of_its_month():
    months = row(("2099", 60, 80), ("سبتمبر", 83, 110), ("/", 110, 113), ("أيلول", 113, 133))
    assert written(months, marks=False, arabic=True) == "أيلول/سبتمبر 2099"


def test_the_stop_behind_a_year_on_a_line_of_its_own_stands_behind_it():
    assert written(row((".)", 92, 100), ("2099", 100, 122)), marks=False, arabic=True) == "2099)."


def test_pages_of_pages_in_arabic_stay_as_they_are():
    assert written(row(("2", 60, 65), ("/", 65, 68), ("14", 68, 78)), marks=False, arabic=True) == "2/14"


def test_brackets_given_by_their_shapes_are_turned_where_each_stands_alone():
    line = row(("[", 60, 63), (ARABIC, 64, 100), ("]", 101, 104))
    assert [block.text for block in blocks_of([[line]], [Sheet()])] == [f"[{ARABIC}]"]
