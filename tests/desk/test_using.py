"""Selected text becomes a value with its evidence; one value is given to several documents."""

import pytest

from reviewer.desk import Harvest, codes_of, why_no_value
from reviewer.errors import NotAValue


@pytest.fixture
def use(desk, pair):
    """Return a function: use some words of the English text as a field."""

    def use_words(words, key, add=False):
        content = desk._shelf.open(pair).stored[0].version.text.content
        start = content.index(words)
        desk.use(pair, "en", key, start, start + len(words), add)
        return start

    return use_words


def test_selected_text_becomes_the_value_and_the_evidence(desk, pair, field, use):
    start = use("The keeper", "title")
    row = field(desk, pair, "en", "title")
    assert (row.value, row.mark) == ("The keeper", "corrected")
    assert (row.evidence[0].start, row.evidence[0].text) == (start, "The keeper")


def test_the_evidence_lasts_and_is_undone_with_the_value(desk, pair, field, use):
    before = field(desk, pair, "en", "title")
    use("The keeper", "title")
    desk._shelf.clear()
    assert field(desk, pair, "en", "title").evidence[0].text == "The keeper"
    desk.undo()
    assert field(desk, pair, "en", "title") == before


def test_of_selected_text_the_value_is_read(desk, pair, field, use):
    use("12", "session")
    assert field(desk, pair, "en", "session").value == "12"
    with pytest.raises(NotAValue):
        use("keeper", "date")


def test_a_date_in_words_is_read_in_any_language(desk, make_file, field):
    desk.take(Harvest((make_file("fr", body="Le 21 octobre 2044, SAMPLE"),)))
    content = desk._shelf.open(1).stored[0].version.text.content
    desk.use(1, "fr", "date", content.index("21 oct"), content.index(", SAMPLE"))
    assert field(desk, 1, "fr", "date").value == "2044-10-21"


def test_selected_text_is_added_to_a_list(desk, pair, field, use):
    use("12", "agenda_items")
    use("9", "agenda_items", add=True)
    assert field(desk, pair, "en", "agenda_items").value == "12; 9"


def test_a_file_read_again_loses_the_place_and_keeps_the_value(desk, pair, field, use, make_file):
    use("The keeper", "title")
    desk.take(Harvest((make_file("en", body="SAMPLE Another text altogether."),)))
    row = field(desk, pair, "en", "title")
    assert row.value == "The keeper"
    assert "The keeper" not in [place.text for place in row.evidence]


@pytest.fixture
def two(desk, make_file):
    imported, _ = desk.take(
        Harvest((make_file("en"), make_file("fr"), make_file("en", "A/99/2", title="SAMPLE Boats")))
    )
    return imported.documents


def test_one_value_for_several_documents_is_foreseen_and_is_one_step(desk, two, field):
    foreseen = desk.foresee(two, "session", "99")
    assert [(row.name, row.language, row.old, row.new) for row in foreseen] == [
        ("A/99/1", "en", "", "99"), ("A/99/1", "fr", "", "99"), ("A/99/2", "en", "", "99"),
    ]  # fmt: skip
    desk.correct_all(two, "session", "99")
    assert [field(desk, number, "en", "session").value for number in two] == ["99", "99"]
    assert desk.undo_text() == "correct Session of 2 documents"
    desk.undo()
    assert [field(desk, number, "en", "session").value for number in two] == ["", ""]


def test_what_has_the_value_already_is_left_alone(desk, two):
    desk.correct(two[1], "en", "session", "99")
    assert two[1] not in {row.document for row in desk.foresee(two, "session", "99")}


@pytest.mark.parametrize(("key", "typed"), [("title", "The same"), ("date", "tomorrow")])
def test_what_cannot_be_the_same_for_all_is_refused(desk, two, key, typed):
    with pytest.raises(NotAValue):
        desk.correct_all(two, key, typed)


def test_what_is_typed_is_judged_without_storing_it():
    assert why_no_value("date", "12 May 2044") == ""
    assert "31 June" in why_no_value("date", "31 June 2044")


def test_codes_are_offered_with_their_names():
    assert dict(codes_of("organs", "fr"))["A"] == "Assemblée générale"
    assert dict(codes_of("senders", "en"))["FRA"] == "France"
    assert codes_of("title", "en") == ()


def test_a_field_names_its_codes(desk, pair, field):
    desk.correct(pair, "fr", "organs", "A; S")
    assert field(desk, pair, "fr", "organs").names == "Assemblée générale; Conseil de sécurité"


def test_what_only_another_version_has_needs_work(desk, pair, field):
    desk.correct(pair, "fr", "session", "99")
    assert field(desk, pair, "en", "session").needs_work
    assert not field(desk, pair, "en", "annexes").needs_work


def test_one_value_for_all_languages_of_a_document_is_named_by_it(desk, two):
    desk.correct_all(two[:1], "session", "99")
    assert desk.undo_text() == "correct Session of A/99/1 in every language"


def test_several_paragraphs_are_several_values_of_a_field_that_has_one_a_line(desk, pair, field):
    text = desk._shelf.open(pair).stored[0].version.text
    title, body = text.paragraphs[2].span, text.paragraphs[3].span
    desk.use(pair, "en", "agenda_titles", title.start, body.end)
    value = field(desk, pair, "en", "agenda_titles").value
    assert value.splitlines() == [title.cut(text.content), body.cut(text.content)]


def test_several_paragraphs_are_one_value_of_a_field_that_has_one(desk, pair, field):
    text = desk._shelf.open(pair).stored[0].version.text
    title, body = text.paragraphs[2].span, text.paragraphs[3].span
    desk.use(pair, "en", "title", title.start, body.end)
    assert field(desk, pair, "en", "title").value == f"{title.cut(text.content)} {body.cut(text.content)}"
