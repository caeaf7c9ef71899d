"""What the inspector shows of a field: value, mark, agreement, evidence, candidates."""

from dataclasses import replace

from reviewer.desk import Harvest
from reviewer.fields import SPECS, Reading
from reviewer.text import Span


def test_there_is_a_row_for_every_field_in_order(desk, pair):
    assert [row.key for row in desk.fields(pair, "en")] == [spec.key for spec in SPECS]


def test_a_field_with_no_reading_is_missing(desk, pair, field):
    row = field(desk, pair, "en", "session")
    assert (row.value, row.mark, row.evidence) == ("", "missing", ())


def test_a_weak_reading_is_doubtful_and_says_why(desk, pair, field):
    row = field(desk, pair, "en", "title")
    assert (row.mark, row.reason) == ("doubtful", "read by the rule title.sample, score 0.50")


def test_versions_that_agree_are_counted(desk, pair, field):
    row = field(desk, pair, "en", "date")
    assert (row.mark, row.agreement) == ("read", "2 of 2")


def test_titles_need_not_agree(desk, pair, field):
    assert field(desk, pair, "en", "title").agreement == ""


def test_the_version_that_differs_is_named_and_marked(desk, make_file, field):
    files = (make_file("en"), make_file("fr", date="2044-05-21"), make_file("zh"))
    document = desk.take(Harvest(files))[0].documents[0]
    assert field(desk, document, "en", "date").agreement == "2 of 3; fr differs"
    assert [field(desk, document, code, "date").mark for code in ("en", "fr")] == ["read", "differs"]


def test_of_two_values_that_of_the_original_counts(desk, make_file, field):
    document = desk.take(Harvest((make_file("ar", date="2044-05-21"), make_file("en"))))[0].documents[0]
    assert field(desk, document, "en", "date").agreement == "1 of 2; ar differs"


def test_evidence_stands_in_the_version_and_then_in_the_others(desk, pair, field):
    row = field(desk, pair, "fr", "date")
    assert [(place.language, place.text) for place in row.evidence] == [("fr", "2044-05-12"), ("en", "2044-05-12")]


def test_evidence_names_the_row_that_shows_it(desk, pair, field):
    for place in field(desk, pair, "en", "title").evidence:
        pieces = desk.rows(pair)[place.row].cells[place.language]
        assert any(piece.start <= place.start <= piece.start + len(piece.text) for piece in pieces)


def test_other_values_read_are_candidates(desk, pair, field):
    row = field(desk, pair, "en", "title")
    assert [(one.value, one.rule) for one in row.candidates] == [("The keeper has 12 lamps.", "title.sample")]


def test_behind_a_correction_the_value_read_is_the_first_candidate(desk, pair, field):
    desk.correct(pair, "en", "date", "2044-05-13")
    row = field(desk, pair, "en", "date")
    assert row.candidates[0].value == "2044-05-12"
    assert row.reason.startswith("corrected by Ana, 2044-05-12 12:")


def test_a_closed_list_offers_its_codes(desk, pair, field):
    assert field(desk, pair, "en", "distribution").choices[0] == "general"


def test_every_paragraph_stands_in_the_rows_once(desk, pair):
    for language in ("en", "fr"):
        shown = [piece.paragraph for row in desk.rows(pair) for piece in row.cells[language]]
        assert shown == [0, 1, 2, 3]


def test_a_version_without_the_field_is_missing_and_does_not_differ(desk, make_file, field):
    document = desk.take(Harvest((make_file("ar"), make_file("en"), make_file("fr"))))[0].documents[0]
    desk.correct(document, "fr", "date", "")
    assert field(desk, document, "en", "date").agreement == "2 of 3; missing in fr"


def test_what_most_other_versions_have_is_the_first_candidate_of_one_without(desk, make_file, field):
    files = (make_file("ar"), make_file("en", date="2044-05-21"), make_file("fr"), make_file("zh"))
    document = desk.take(Harvest(files))[0].documents[0]
    desk.correct(document, "zh", "date", "")
    candidates = field(desk, document, "zh", "date").candidates
    assert [(one.value, one.languages) for one in candidates] == [
        ("2044-05-12", ("ar", "fr")),
        ("2044-05-21", ("en",)),
    ]


def test_the_titles_of_other_languages_are_no_candidates(desk, pair, field):
    assert not any(one.languages for one in field(desk, pair, "en", "title").candidates)


def test_a_suggestion_is_a_candidate_of_a_missing_field_and_no_value(desk, make_file, field):
    one = make_file("en")
    suggestion = Reading("session", 99, Span(0, 0), "suggestion.symbol", 0.5)
    version = replace(one.version, suggestions=(suggestion,))
    document = desk.take(Harvest((replace(one, version=version),)))[0].documents[0]
    row = field(desk, document, "en", "session")
    assert (row.value, row.mark) == ("", "missing")
    assert [(candidate.value, candidate.rule) for candidate in row.candidates] == [("99", "suggestion.symbol")]


def test_what_a_kind_of_document_never_prints_is_not_needed(desk, pair, field):
    assert field(desk, pair, "en", "sc_year").mark == "missing"
    desk.correct(pair, "en", "organs", "A")
    row = field(desk, pair, "fr", "sc_year")
    assert (row.mark, row.needs_work) == ("not_needed", False)
