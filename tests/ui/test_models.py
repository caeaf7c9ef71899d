"""The item models: valid for Qt, and exact in what they say."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from reviewer.ui.field_model import MARK, VALUE, FieldModel
from reviewer.ui.queue_model import QueueModel, kept_order
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


@pytest.fixture
def queue():
    """A model of a thousand documents that notes which were read."""
    model = QueueModel()
    model.asked = []

    def read(numbers):
        model.asked += numbers
        return [replace(DOCUMENT, id=number, name=f"A/99/{number}") for number in numbers]

    model.show(range(1, 1001), read)
    return model


def test_the_queue_is_a_valid_qt_model(queue, qtmodeltester):
    qtmodeltester.check(queue)


def test_only_documents_in_sight_are_read(queue):
    assert queue.rowCount() == 1000 and queue.index(700).data() == "A/99/701"
    assert len(queue.asked) < 100


def test_a_document_that_changed_is_read_again(queue, qtbot):
    queue.index(5).data()
    with qtbot.waitSignal(queue.dataChanged, timeout=1000):
        queue.read_again([6])
    queue.index(5).data()
    assert queue.asked.count(6) == 2


def test_a_document_that_is_gone_meanwhile_is_empty():
    model = QueueModel()
    model.show([1], lambda numbers: ())
    assert model.index(0).data() is None


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


def test_a_document_says_in_words_what_is_missing():
    model = QueueModel()
    model.show([1], lambda numbers: [DOCUMENT])
    assert "Missing: Chinese, French, Russian, Spanish" in model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(("new", "kept"), [([2, 1], [1, 2]), ([2], [2]), ([3, 2, 1], [3, 2, 1])])
def test_documents_stay_where_they_are_while_the_clerk_works(new, kept):
    assert kept_order([1, 2], new) == kept
