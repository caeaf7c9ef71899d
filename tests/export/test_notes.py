from dataclasses import replace

import pytest

from reviewer.export.notes import place_notes
from reviewer.text import NoteCall


@pytest.fixture
def placed(build):
    def place(*paragraphs, **values):
        version = build([[part, text, "en"] for part, text in paragraphs], {"language": "en", **values})
        notes = place_notes(version)
        texts = [version.text.cut(paragraph) for paragraph in version.text.paragraphs]
        calls = notes.calls.items()
        found = {index: [(texts[index][: call.start], call.note.mark) for call in own] for index, own in calls}
        return found, notes.loose

    return place


def test_a_note_is_called_where_its_mark_stands(placed):
    calls, loose = placed(("body", "The annex* is a sample."), ("footnote", "* As received."))
    assert (calls, loose) == ({0: [("The annex", "*")]}, frozenset())


def test_asterisks_round_words_are_no_calls(placed):
    calls, loose = placed(("body", "It said *“a sample”*."), ("footnote", "* As received."))
    assert (calls, loose) == ({}, frozenset({1}))


def test_a_digit_in_a_symbol_or_a_figure_is_no_call(placed):
    calls, _ = placed(("body", "See A/79/1/Add.1, 1 tree and the orchard.1"), ("footnote", "1 A sample."))
    assert calls == {0: [("See A/79/1/Add.1, 1 tree and the orchard.", "1")]}


def test_a_paragraph_without_a_mark_continues_the_note(build):
    version = build([["body", "Trees.1", "en"], ["footnote", "1 One.", "en"], ["footnote", "Two.", "en"]], {})
    [[call]] = place_notes(version).calls.values()
    assert call.note.texts == ("One.", "Two.")


def test_a_mark_of_the_symbol_is_not_called_in_a_header(placed):
    paragraphs = (("masthead", "A/79/1*"), ("body", "Text*"), ("footnote", "* Reissued."))
    calls, loose = placed(*paragraphs, symbols=["A/79/1"])
    assert (calls, loose) == ({}, frozenset({2}))


def test_the_agenda_keeps_its_note(placed):
    paragraphs = (("masthead", "Item 4 of the provisional agenda*"), ("footnote", "* A/79/50."))
    calls, _ = placed(*paragraphs, agenda_kind="provisional_agenda", agenda_items=["4"])
    assert calls == {0: [("Item 4 of the provisional agenda", "*")]}


def called(version, at, mark):
    """Return `version` as from a file that tells where the note of its second paragraph is called."""
    return replace(version, text=replace(version.text, calls=(NoteCall(at, mark, 1),)))


def test_a_call_that_the_file_tells_needs_no_mark_in_the_text(build):
    version = build([["body", "One tree, two.", "en"], ["footnote", "1 A sample.", "en"]], {})
    [[call]] = place_notes(called(version, 8, "1")).calls.values()
    assert (call.start, call.end, call.note.mark, call.note.texts) == (8, 8, "1", ("A sample.",))


def test_a_computed_mark_may_have_any_form(build):
    version = build([["body", "One tree.", "en"], ["footnote", "iv A sample.", "en"]], {})
    [[call]] = place_notes(called(version, 8, "iv")).calls.values()
    assert (call.note.mark, call.note.texts) == ("iv", ("A sample.",))


def test_a_typed_mark_gives_way_to_the_call(build):
    version = build([["body", "One* tree, two*.", "en"], ["footnote", "* A sample.", "en"]], {})
    [[call]] = place_notes(called(version, 14, "")).calls.values()
    assert (call.start, call.end) == (14, 15)
