"""The texts side by side: directions, heights, marks, selection and copy."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPalette

from reviewer.ui.colours import colours
from reviewer.ui.marks import Marked
from reviewer.ui.text_delegate import formats
from reviewer.ui.text_layout import LABEL, arabic_pitch, estimate, lay_out, option
from reviewer.ui.text_model import TextModel
from reviewer.ui.text_table import TextTable
from tests.ui.rows import piece, row, version

ARABIC = "أحالت البعثة الوثيقة A/HRC/99/G/1 إلى الأمانة"
LONG = "The paths of the mountains are open to all who walk. " * 12


@pytest.fixture
def table(qtbot):
    model = TextModel()
    rows = (
        row("masthead", ar=(piece(0, ARABIC, "ar"),), en=(piece(0, "Heading", "en", heading=True),)),
        *(row("body", ar=(piece(100, "نص", "ar"),), en=(piece(8 + n * 700, LONG, "en"),)) for n in range(60)),
    )
    model.show(rows, (version("ar"), version("en")))
    table = TextTable(model)
    qtbot.addWidget(table)
    table.resize(700, 400)
    with qtbot.waitExposed(table):
        table.show()
    table.texts = model
    return table


def test_arabic_runs_from_right_to_left_and_stands_at_the_right():
    arabic = option("ar")
    assert arabic.textDirection() is Qt.LayoutDirection.RightToLeft
    assert arabic.alignment() == Qt.AlignmentFlag.AlignRight


def test_an_english_annex_in_a_chinese_version_runs_from_left_to_right():
    laid = lay_out((piece(0, "联合国", "zh"), piece(4, "Annex", "en")), 200)
    assert laid.pieces[1].layout.textOption().textDirection() is Qt.LayoutDirection.LeftToRight


def test_chinese_is_set_in_a_chinese_font():
    assert "CJK" in lay_out((piece(0, "联合国", "zh"),), 200).pieces[0].layout.font().families()[0]


def test_an_arabic_line_ends_at_the_right_edge():
    laid = lay_out((piece(0, "نص", "ar"),), 300)
    assert laid.pieces[0].layout.lineAt(0).naturalTextRect().right() == pytest.approx(300, abs=2)


def test_rows_in_sight_are_as_high_as_their_texts(table):
    laid = lay_out((piece(8, LONG, "en"),), table.columnWidth(1) - 17)
    assert table.rowHeight(1) >= laid.height + LABEL


def test_scrolling_brings_a_far_place_into_sight(table):
    table.scroll_to(55, 1, 8 + 54 * 700)
    top = table.rowViewportPosition(55)
    assert 0 <= top < table.viewport().height()


def test_going_up_the_row_looked_at_stays_still(table):
    table.scroll_to(50, 1, 8 + 49 * 700)
    before = table.rowViewportPosition(50)
    bar = table.verticalScrollBar()
    bar.setValue(bar.value() - 150)
    assert table.rowViewportPosition(50) == before + 150


def two_languages(qtbot, *rows):
    model = TextModel()
    table = TextTable(model)
    qtbot.addWidget(table)
    model.show(rows, (version("en"), version("fr")))
    return table


def test_a_row_without_a_language_shown_is_hidden(qtbot):
    table = two_languages(qtbot, row(en=(piece(0, "a", "en"),)), row(fr=(piece(0, "b", "fr"),)))
    table.setColumnHidden(1, True)
    table.start_anew()
    assert [table.isRowHidden(0), table.isRowHidden(1)] == [False, True]


def test_a_part_begins_at_its_first_row_that_holds_something(qtbot):
    table = two_languages(qtbot, row("masthead", fr=(piece(0, "b", "fr"),)), row("masthead", en=(piece(0, "a", "en"),)))
    table.setColumnHidden(1, True)
    table.start_anew()
    assert [table.isRowHidden(0), table.isRowHidden(1)] == [True, False]
    assert table.model().boundary(1) == "Masthead"


def test_the_name_of_a_part_that_is_not_there_cannot_be_stood_on(qtbot):
    annex = row("annex", 1, fr=(piece(9, "b", "fr"),))
    table = two_languages(qtbot, row(en=(piece(0, "a", "en"),)), annex, row("annex", 2, en=(piece(9, "c", "en"),)))
    table.setColumnHidden(1, True)
    table.start_anew()
    assert table.rowHeight(1) == LABEL + 1
    table.setCurrentIndex(table.model().index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.currentIndex().row() == 2


def test_evidence_has_a_background_and_an_underline(qapp):
    laid = lay_out((piece(0, "On 1 May 2044", "en"),), 300)
    marked = formats(laid.pieces[0], (Marked("en", 3, 13, 0, "evidence"),), colours(QPalette()), Qt.GlobalColor.black)
    assert (marked[0].start, marked[0].length) == (3, 10)
    assert marked[0].format.fontUnderline() or marked[0].format.underlineStyle().value
    assert marked[0].format.background().style() is Qt.BrushStyle.SolidPattern


def test_a_mark_on_an_arabic_symbol_covers_it_exactly():
    start = ARABIC.index("A/HRC")
    laid = lay_out((piece(50, ARABIC, "ar"),), 900).pieces[0]
    mark = Marked("ar", 50 + start, 50 + start + len("A/HRC/99/G/1"), 0, "current")
    found = formats(laid, (mark,), colours(QPalette()), Qt.GlobalColor.black)[0]
    covered = laid.layout.text()[found.start : found.start + found.length]
    assert covered.replace("\u2060", "") == "A/HRC/99/G/1"


def test_text_selected_in_the_box_is_copied_without_what_was_put_in(table, qtbot):
    table.open_reader(table.texts.index(0, 0))
    table.reader.selectAll()
    qtbot.keyClick(table.reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == ARABIC


def test_copying_in_a_cell_copies_its_text(table, qtbot):
    table.setCurrentIndex(table.texts.index(0, 0))
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == ARABIC


def test_one_press_and_pull_of_the_mouse_selects_text(table, qtbot):
    cell = table.visualRect(table.texts.index(1, 1))
    start, end = cell.topLeft() + QPoint(10, LABEL + 12), cell.topLeft() + QPoint(120, LABEL + 12)
    view = table.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    assert table.reader.selected()
    assert table.reader.selected() in LONG


def test_esc_in_the_box_goes_back_to_the_table(table, qtbot):
    table.setCurrentIndex(table.texts.index(0, 1))
    table.open_current()
    qtbot.keyClick(table.reader, Qt.Key.Key_Escape)
    assert not table.reader.isVisible()


def test_the_box_runs_in_the_direction_of_each_paragraph(table):
    table.open_reader(table.texts.index(0, 0))
    block = table.reader.document().firstBlock()
    assert block.blockFormat().layoutDirection() is Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The paths of the mountains are open to all who walk. "),
        ("ru", "Горные тропы открыты для всех, кто ходит пешком. "),
        ("ar", "دروب الجبال مفتوحة لكل من يمشي على قدميه. "),
        ("zh", "山间的小路向所有步行的人开放。"),
    ],
)
def test_a_height_that_is_guessed_is_about_the_true_one(language, text):
    pieces = (piece(0, text * 12, language),)
    assert estimate(pieces, 220) == pytest.approx(lay_out(pieces, 220).height, rel=0.15)


@pytest.mark.parametrize("width", range(60, 200, 7))
def test_no_chinese_line_begins_with_a_sign_that_closes_or_ends_with_one_that_opens(width):
    text = "第一条，山间小路（“样本”）向所有人开放。第二条：二〇四四年，《小路》一书、地图、名册；都在这里！谁来？"
    layout = lay_out((piece(0, text, "zh"),), width).pieces[0].layout
    begins = [layout.lineAt(line).textStart() for line in range(1, layout.lineCount())]
    assert not {text[at] for at in begins} & set("。，、；：？！）》”")
    assert not {text[at - 1] for at in begins} & set("（《“")


def test_the_box_does_not_stay_over_another_cell(table):
    table.open_reader(table.texts.index(0, 1))
    table.go_to_cell(3, 1)
    assert not table.reader.isVisible()
    table.open_reader(table.texts.index(4, 1))
    assert table.reader.isVisible() and table.reader.toPlainText().startswith(LONG[:20])


def baselines(layout, top):
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    return [round(top + line.y() + line.ascent(), 1) for line in lines]


def test_the_box_has_its_lines_where_the_cell_has_them(table):
    pieces = (
        piece(0, ARABIC * 6, "ar"),
        piece(900, "Original: English", "en"),
        piece(999, ARABIC * 4, "ar", heading=True),
    )
    laid = lay_out(pieces, 220)
    table.reader.show_pieces(pieces)
    table.reader.show()
    document = table.reader.document()
    table.reader.setFixedWidth(220)
    for number, one in enumerate(laid.pieces):
        block = document.findBlockByNumber(number)
        top = document.documentLayout().blockBoundingRect(block).top()
        assert baselines(block.layout(), top) == baselines(one.layout, one.top)


def test_arabic_lines_stand_closer_than_their_font_asks_for():
    laid = lay_out((piece(0, ARABIC * 6, "ar"),), 220)
    lines = laid.pieces[0].layout
    assert lines.lineAt(1).y() - lines.lineAt(0).y() < lines.lineAt(0).height()
    assert laid.height == pytest.approx(arabic_pitch(lines.font()) * lines.lineCount())
