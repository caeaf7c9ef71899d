"""A clerk splits and joins: kept, undone and done again, and never overruled by an import."""

from dataclasses import replace

import pytest

from reviewer.desk import Harvest, Harvested
from reviewer.errors import LanguageTwice, OnlyVersion
from reviewer.files import Place
from reviewer.text import Anchor


def languages(desk):
    return {row.id: row.languages for row in desk.documents()}


@pytest.fixture
def two(desk, make_file):
    """Return the numbers of two documents with different symbols, the first in English, the second in French."""
    desk.take(Harvest((make_file("en"),)))
    desk.take(Harvest((make_file("fr", "A/99/2"),)))
    return sorted(languages(desk))


def test_a_version_split_off_is_a_document_of_its_own(desk, pair):
    changed = desk.split(pair, "fr")
    new = changed.documents[0]
    assert languages(desk) == {pair: ("en",), new: ("fr",)}
    assert changed.said == "Done: split French off A/99/1"


def test_a_split_is_undone_and_done_again(desk, pair):
    new = desk.split(pair, "fr").documents[0]
    assert desk.undo().rows
    assert languages(desk) == {pair: ("en", "fr")}
    desk.redo()
    assert languages(desk) == {pair: ("en",), new: ("fr",)}


def test_the_only_version_cannot_be_split_off(desk, make_file):
    document = desk.take(Harvest((make_file("en"),)))[0].documents[0]
    with pytest.raises(OnlyVersion):
        desk.split(document, "en")
    assert languages(desk) == {document: ("en",)}


def test_two_documents_joined_are_one(desk, two):
    first, second = two
    changed = desk.join(first, second)
    assert languages(desk) == {first: ("en", "fr")}
    assert (changed.rows, changed.said) == (True, "Done: join A/99/2 to A/99/1")


def test_a_join_is_undone_and_done_again(desk, two):
    before = desk.documents()
    desk.join(*two)
    desk.undo()
    assert desk.documents() == before
    desk.redo()
    assert languages(desk) == {two[0]: ("en", "fr")}


def test_documents_with_one_language_in_common_are_not_joined(desk, make_file):
    desk.take(Harvest((make_file("en"), make_file("en", "A/99/2"))))
    first, second = sorted(languages(desk))
    with pytest.raises(LanguageTwice) as refused:
        desk.join(first, second)
    assert "Split that version off first" in str(refused.value)


def test_a_document_is_not_joined_to_itself(desk, pair):
    with pytest.raises(LanguageTwice):
        desk.join(pair, pair)


def test_corrections_go_with_the_version(desk, pair, field):
    desk.correct(pair, "fr", "date", "2044-05-13")
    new = desk.split(pair, "fr").documents[0]
    assert field(desk, new, "fr", "date").value == "2044-05-13"
    assert "correct" in [row.action for row in desk.history(new)]


def test_what_was_accepted_goes_with_the_version(desk, make_file):
    document = desk.take(Harvest((make_file("en"), make_file("fr", body="The keeper has __ lamps."))))[0].documents[0]
    for finding in desk.findings(document):
        if finding.languages == ("fr",):
            desk.accept(document, finding, "as it came")
    accepted = {row.message for row in desk.findings(document, accepted=True)}
    new = desk.split(document, "fr").documents[0]
    assert accepted & {row.message for row in desk.findings(new, accepted=True)} == accepted


def test_the_history_of_both_says_who_split(desk, pair):
    new = desk.split(pair, "fr").documents[0]
    for document in (pair, new):
        assert next((row.who, row.action) for row in desk.history(document)) == ("Ana", "split")


def test_a_new_copy_of_a_version_split_off_is_read_where_it_stands(desk, pair, make_file):
    new = desk.split(pair, "fr").documents[0]
    desk.take(Harvest((make_file("fr", body="The keeper has 13 lamps."),)))
    assert languages(desk) == {pair: ("en",), new: ("fr",)}
    assert [hit.document for hit in desk.search("13 lamps")] == [new]


def test_a_further_import_does_not_bring_together_what_was_split(desk, pair, make_file):
    new = desk.split(pair, "fr").documents[0]
    desk.take(Harvest((make_file("zh"), make_file("ar"))))
    assert sorted(code for codes in languages(desk).values() for code in codes) == ["ar", "en", "fr", "zh"]
    assert all(not {"en", "fr"} <= set(codes) for codes in languages(desk).values())
    assert set(languages(desk)) == {pair, new}


def test_a_further_import_does_not_part_what_was_joined(desk, two, make_file):
    desk.join(*two)
    desk.take(Harvest((make_file("zh"), make_file("ar", "A/99/2"))))
    assert languages(desk) == {two[0]: ("ar", "zh", "en", "fr")}


def test_a_decision_lasts_until_another_day(open_desk, make_file):
    with open_desk() as desk:
        document = desk.take(Harvest((make_file("en"), make_file("fr"))))[0].documents[0]
        new = desk.split(document, "fr").documents[0]
    with open_desk() as desk:
        assert languages(desk) == {document: ("en",), new: ("fr",)}
        desk.undo()
        assert languages(desk) == {document: ("en", "fr")}


def test_what_joins_the_versions_is_said(desk, pair):
    row = desk.grouping(pair)
    assert (row.certainty, row.missing) == ("same", ("ar", "zh", "ru", "es"))
    assert row.reasons[0] == "2 of 2 versions carry the symbol A/99/1."


def test_a_clerks_decision_is_the_first_reason(desk, two):
    desk.join(*two)
    row = desk.grouping(two[0])
    assert (row.certainty, row.reasons[0]) == ("same", "Ana has joined A/99/2 to this document on 2044-05-12.")
    desk.undo()
    assert "Ana" not in " ".join(desk.grouping(two[0]).reasons)


def test_a_document_split_off_says_where_from(desk, pair):
    new = desk.split(pair, "fr").documents[0]
    assert desk.grouping(new).reasons[0] == "Ana has split this version off A/99/1 on 2044-05-12."
    assert desk.grouping(pair).reasons[0] == "Ana has split French off on 2044-05-12: A_99_1-fr.txt."


def test_a_corrigendum_is_related_to_its_document(desk, make_file):
    desk.take(Harvest((make_file("en"),)))
    desk.take(Harvest((make_file("en", "A/99/1/Corr.1"),)))
    first = next(row.id for row in desk.documents() if row.name == "A/99/1")
    (related,) = desk.grouping(first).related
    assert (related.name, related.reason) == ("A/99/1/Corr.1", "A/99/1/Corr.1 is a corrigendum to A/99/1.")


def test_another_file_of_the_same_text_is_named_and_is_no_version(desk, pair, make_file):
    words = make_file("en")
    copied = make_file("en", name="copy.txt")
    again = type(words)(copied.version, "another", "text", 99)
    imported, changed = desk.take(Harvest((again,)))
    assert languages(desk) == {pair: ("en", "fr")}
    assert imported.same == ("copy.txt holds the same text as A_99_1-en.txt.",)
    assert changed.said == "1 file says the same as another"


def from_kind(file, place, kind, name):
    """Return the file as if it had come as another kind, with a few characters of its own."""
    text = replace(file.version.text, anchors=(Anchor(0, Place(place, 1)),))
    version = replace(file.version, text=text, file=f"/in/{name}")
    return Harvested(version, name, kind, 99)


def test_a_word_file_takes_the_place_of_its_pdf(desk, make_file, field):
    body = " ".join(f"Keeper {n} has {n + 7} lamps." for n in range(60))
    pdf = from_kind(make_file("en", body=body), "page", "pdf", "a.pdf")
    document = desk.take(Harvest((pdf,)))[0].documents[0]
    desk.correct(document, "en", "date", "2044-05-13")
    word = from_kind(make_file("en", body=body + " End."), "body", "docx", "a.docx")
    imported, _ = desk.take(Harvest((word,)))
    assert imported.same == ("a.docx holds the same text as a.pdf, in Word.",)
    assert [version.file for version in desk.versions(document)] == ["a.docx"]
    assert field(desk, document, "en", "date").value == "2044-05-13"
    desk.undo()
    assert [version.file for version in desk.versions(document)] == ["a.pdf"]


def test_a_pdf_of_a_word_file_in_the_same_import_is_no_document(desk, make_file):
    body = " ".join(f"Keeper {n} has {n + 7} lamps." for n in range(60))
    word = from_kind(make_file("en", body=body), "body", "docx", "a.docx")
    pdf = from_kind(make_file("en", body=body + " End."), "page", "pdf", "a.pdf")
    imported, changed = desk.take(Harvest((pdf, word)))
    (document,) = imported.documents
    assert [version.file for version in desk.versions(document)] == ["a.docx"]
    assert changed.said == "1 version imported; 1 file says the same as another"
    assert "a.pdf holds the same text as a.docx, as a PDF." in [row.new for row in desk.history(document)]


def test_documents_to_decide_about_say_so(desk, make_file):
    desk.take(
        Harvest(
            (make_file("en"), make_file("en", body=" ".join(f"Boat {n} is blue." for n in range(40)), name="b.txt"))
        )
    )
    first, second = sorted(languages(desk))
    row = desk.grouping(first)
    assert (row.certainty, [one.document for one in row.related]) == ("to decide", [second])
    assert "two documents, or a wrong symbol" in row.related[0].reason


@pytest.fixture
def alike(desk, make_file):
    """Return the numbers of two documents without symbols about which a clerk must decide."""
    bodies = ("The keeper has 12 lamps and 345 wicks.", "Le gardien a 12 lampes et 543 mèches; il en compte 17.")
    desk.take(Harvest((make_file("en", "", body=bodies[0]), make_file("en", "A/99/7"))))
    desk.take(Harvest((make_file("fr", "A/99/8", body=bodies[1]),)))
    first, second = sorted(languages(desk))[0], sorted(languages(desk))[-1]
    with desk._write() as writing:
        writing.relate(first, second, "Perhaps versions of one document.", True)
        writing.relate(second, first, "Perhaps versions of one document.", True)
    return first, second


def undecided(desk, document):
    return [row.document for row in desk.grouping(document).related if row.undecided]


def test_two_documents_told_apart_are_no_longer_to_decide(desk, alike):
    assert (undecided(desk, alike[0]), desk.grouping(alike[0]).certainty) == ([alike[1]], "to decide")
    desk.tell_apart(*alike)
    assert undecided(desk, alike[0]) == undecided(desk, alike[1]) == []
    assert desk.grouping(alike[0]).certainty == "same"
    assert "Ana has said on 2044-05-12 that these are two documents." in desk.grouping(alike[0]).related[0].reason


def test_that_they_were_told_apart_outlasts_a_restart_and_another_import(open_desk, desk, alike, make_file):
    desk.tell_apart(*alike)
    with desk._write() as writing:  # as an import finds it again
        writing.relate(alike[0], alike[1], "Perhaps versions of one document.", True)
    with open_desk() as later:
        assert undecided(later, alike[0]) == []


def test_telling_apart_is_undone(desk, alike):
    desk.tell_apart(*alike)
    assert desk.undo_text().startswith("tell ")
    desk.undo()
    assert undecided(desk, alike[0]) == [alike[1]]


def test_telling_apart_twice_is_no_second_step(desk, alike):
    desk.tell_apart(*alike)
    assert desk.tell_apart(*alike).documents == ()
    assert [row.action for row in desk.history(alike[0])].count("tell apart") == 1
