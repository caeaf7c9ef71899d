"""The item models: valid for Qt, and exact in what they say."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt

from reviewer.ui.field_model import MARK, VALUE, FieldModel
from reviewer.ui.marks import Marked
from reviewer.ui.queue_model import QueueFilter, kept_order, queue_model
from reviewer.ui.text_model import TextModel
from tests.ui.rows import DATE, DOCUMENT, piece, row, version

TWO = (
    row("masthead", en=(piece(0, "A/99/1", "en"),), ar=(piece(0, "A/99/1", "ar"),)),
    row("body", en=(piece(7, "One.", "en"), piece(12, "Two.", "en")), ar=(piece(7, "واحد", "ar"),)),
)


@pytest.fixture
def texts():
    model = TextModel()
    model.show(TWO, (version("ar"), version("en", original=True)))
    return model


def test_the_texts_are_a_valid_qt_model(texts, qtmodeltester):
    qtmodeltester.check(texts)


def test_the_fields_are_a_valid_qt_model(qtmodeltester):
    model = FieldModel()
    model.show((DATE,))
    qtmodeltester.check(model)


def test_the_queue_and_its_filter_are_valid_qt_models(qapp, qtmodeltester):
    model = queue_model(qapp)
    model.show((DOCUMENT, replace(DOCUMENT, id=2)))
    chosen = QueueFilter(qapp)
    chosen.setSourceModel(model)
    qtmodeltester.check(model)
    qtmodeltester.check(chosen)


def test_an_empty_model_has_no_rows(qtmodeltester):
    qtmodeltester.check(FieldModel())
    qtmodeltester.check(TextModel())


def test_only_the_value_can_be_edited():
    model = FieldModel()
    model.show((DATE,))
    editable = [bool(model.flags(model.index(0, c)) & Qt.ItemFlag.ItemIsEditable) for c in range(3)]
    assert editable == [False, True, False]


def test_an_edit_is_asked_for_and_not_made(qtbot):
    model = FieldModel()
    model.show((DATE,))
    with qtbot.waitSignal(model.edit_asked, timeout=1000) as asked:
        model.setData(model.index(0, VALUE), "2044-10-22")
    assert asked.args == ["date", "2044-10-22"]
    assert model.index(0, VALUE).data() == "2044-10-21"


def test_a_changed_value_does_not_reset_the_model(qtbot):
    model = FieldModel()
    model.show((DATE,))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged, timeout=1000):
        model.show((replace(DATE, value="2044-10-22"),))


def test_a_state_is_a_word_and_not_a_colour():
    model = FieldModel()
    model.show((replace(DATE, mark="differs"),))
    assert model.index(0, MARK).data() == "differs"


def test_markup_in_a_value_is_shown_and_not_obeyed():
    model = FieldModel()
    model.show((replace(DATE, value="<img src=x>"),))
    assert "&lt;img" in model.index(0, VALUE).data(Qt.ItemDataRole.ToolTipRole)


def test_a_document_says_in_words_what_is_missing(qapp):
    model = queue_model(qapp)
    model.show((DOCUMENT,))
    assert "Missing: Chinese, French, Russian, Spanish" in model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(("words", "left"), [("mountain", 1), ("a/99 paths", 1), ("NEW", 1), ("river", 0)])
def test_the_filter_looks_through_name_title_and_state(qapp, words, left):
    model, chosen = queue_model(qapp), QueueFilter(qapp)
    model.show((DOCUMENT,))
    chosen.setSourceModel(model)
    chosen.set_words(words)
    assert chosen.rowCount(QModelIndex()) == left


def test_documents_stay_where_they_are_while_the_clerk_works():
    first, second = DOCUMENT, replace(DOCUMENT, id=2)
    assert [one.id for one in kept_order((first, second), (second, replace(first, errors=0)))] == [1, 2]


def test_the_original_language_is_marked_in_the_header(texts):
    titles = [texts.headerData(column, Qt.Orientation.Horizontal) for column in (0, 1)]
    assert titles == ["Arabic", "English (original)"]


def test_a_cell_gives_its_exact_text(texts):
    assert texts.index(1, 1).data() == "One.\nTwo."


def test_parts_are_named_where_they_begin(texts):
    assert [texts.boundary(0), texts.boundary(1)] == ["Masthead", "Text"]


def test_an_annex_is_named_with_its_number(texts):
    texts.show(
        (*TWO, row("title", annex=2, ar=(piece(20, "المرفق", "ar"),), en=(piece(20, "Annex II", "en"),))),
        (version("ar"), version("en")),
    )
    assert texts.boundary(2) == "Annex 2"


@pytest.mark.parametrize(("position", "expected"), [(0, 0), (7, 1), (13, 1)])
def test_a_place_in_the_text_is_found_in_its_row(texts, position, expected):
    assert texts.row_at("en", position) == expected


def test_marks_belong_to_their_cell(texts):
    mark = Marked("en", 7, 10, 1, "evidence")
    texts.mark("evidence", (mark,))
    assert (texts.marks(1, 1), texts.marks(1, 0), texts.marks(0, 1)) == ((mark,), (), ())


def test_the_same_texts_do_not_reset_the_model(texts, qtbot):
    with qtbot.assertNotEmitted(texts.modelReset):
        texts.show(TWO, (version("ar"), version("en", original=True)))


def test_an_annex_that_one_language_alone_has_is_said_to_be_so():
    model = TextModel()
    annex = piece(9, "SAMPLE", "en", part="annex")
    rows = (row(en=(piece(0, "a", "en"),), fr=(piece(0, "b", "fr"),)), row("annex", 1, en=(annex,), fr=()))
    model.show(rows, (version("en"), version("fr")))
    assert model.boundary(1) == "Annex 1 (only in the English version)"
