"""Footnotes are called in every version, at the same place; before or after a stop is each language's own."""

from dataclasses import replace

import pytest

from reviewer.text import NoteCall


def page(build, language, texts, notes):
    return build(language, *(("body", text) for text in texts), *(("footnote", note) for note in notes))


ENGLISH = ("SAMPLE: the tower stands in the north.1", "The keeper has twelve lamps and oil for them.2")
FRENCH = ("SAMPLE : la tour se dresse au nord1.", "Le gardien a douze lampes et de l’huile2.")
NOTES = ("1 See the map.", "2 See the list.")
CARTES = ("1 Voir la carte.", "2 Voir la liste.")


def test_calls_before_and_behind_a_stop_are_at_the_same_place(found, build):
    assert found("note-calls", page(build, "en", ENGLISH, NOTES), page(build, "fr", FRENCH, CARTES)) == []


def test_a_call_beside_another_paragraph_is_named(found, build):
    moved = ("SAMPLE : la tour1 se dresse au nord2.", "Le gardien a douze lampes et de l’huile.")
    (finding,) = found("note-calls", page(build, "en", ENGLISH, NOTES), page(build, "fr", moved, CARTES))
    assert finding.message == "Footnote 2 is called in English paragraph 2, in French beside another paragraph."


def test_a_mark_that_is_not_found_leaves_the_version_out(found, build):
    silent = (FRENCH[0], "Le gardien a douze lampes et de l’huile.")
    assert found("note-calls", page(build, "en", ENGLISH, NOTES), page(build, "fr", silent, CARTES)) == []


def told(version, *paragraphs):
    """Return `version` with calls of its notes, in order, as a Word file tells them: at the ends of paragraphs."""
    first = next(n for n, part in enumerate(version.parts) if part.name == "footnote")
    ends = [version.text.paragraphs[k].span.end - 1 for k in paragraphs]
    calls = tuple(NoteCall(end, str(n + 1), first + n) for n, end in enumerate(ends))
    return replace(version, text=replace(version.text, calls=calls))


@pytest.fixture
def three(build):
    """Versions in three languages with two notes each, in two paragraphs without typed marks."""
    texts = {"en": ("SAMPLE: the tower stands in the north.", "The keeper has twelve lamps.")}
    texts |= {"fr": ("SAMPLE : la tour se dresse au nord.", "Le gardien a douze lampes.")}
    texts |= {"ru": ("SAMPLE: башня стоит на севере.", "У смотрителя двенадцать ламп.")}
    return [page(build, language, own, NOTES) for language, own in texts.items()]


def test_calls_that_word_tells_are_compared_in_every_script(found, three):
    versions = [told(three[0], 0, 1), told(three[1], 0, 1), told(three[2], 0, 0)]
    (finding,) = found("note-calls", *versions)
    assert (
        finding.message
        == "Footnote 2 is called in Russian paragraph 1, in English and French beside another paragraph."
    )


def test_a_note_that_one_version_does_not_call_is_named(found, three):
    versions = [told(three[0], 0, 1), told(three[1], 0, 1), told(three[2], 0)]
    (finding,) = found("note-calls", *versions)
    assert finding.message == "Footnote 2 is called in English and French, but not in Russian."


def test_one_star_answers_one_star(found, build):
    english = page(build, "en", ("SAMPLE: the tower.* It is tall.",), ("* As received.",))
    arabic = page(build, "ar", ("SAMPLE: البرج*. إنه طويل.",), ("* كما ورد.",))
    assert found("note-calls", english, arabic) == []
