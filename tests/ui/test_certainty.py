"""The queue says what is not sure, in its row and in words."""

from dataclasses import replace

import pytest

from reviewer.desk import DocumentRow
from reviewer.ui.queue_model import sentence

ROW = DocumentRow(1, "A/99/1", "SAMPLE", "new", ("en",), ("fr",), 0, 0, False, "same", ("en", "fr"))


@pytest.mark.parametrize(("certainty", "said"), [("likely", "≈ Likely one document"), ("to decide", "? To decide")])
def test_what_is_not_sure_is_said(certainty, said):
    assert said in sentence(replace(ROW, certainty=certainty))


def test_what_is_sure_is_not_said():
    assert "document:" not in sentence(ROW)


def test_only_the_languages_to_be_expected_are_missing():
    assert "Missing: French" in sentence(ROW)


def test_the_note_of_a_document_set_aside_is_said():
    assert "waits for Geneva" in sentence(replace(ROW, state="set_aside", note="waits for Geneva"))
