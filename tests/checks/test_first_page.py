"""Fields, sessions, request sentences."""

import pytest


def test_fields_that_agree_are_no_finding(found, body):
    assert found("fields-agree", body("en", "SAMPLE", session=70), body("fr", "SAMPLE", session=70)) == []


def test_a_field_that_differs_is_an_error_with_each_value_and_its_languages(found, body):
    versions = [body(language, "SAMPLE", session=n) for language, n in (("en", 70), ("fr", 70), ("ru", 71))]
    (finding,) = found("fields-agree", *versions)
    assert (finding.severity, finding.field) == ("error", "session")
    assert finding.message == "Session differs between the versions: 70 (English and French); 71 (Russian)."


def test_a_finding_points_at_the_readings(found, build):
    english = build("en", ("masthead", "Agenda item 9"), readings=(("agenda_items", "9"),), agenda_items=["9"])
    french = build("fr", ("masthead", "Point 8"), readings=(("agenda_items", "8"),), agenda_items=["8"])
    (finding,) = found("fields-agree", english, french)
    assert [(mark.version, mark.span.start) for mark in finding.marks] == [(0, 12), (1, 6)]


def test_values_that_are_not_printed_are_named_once_a_version(found, body):
    english = body("en", "SAMPLE", session=70, date="2016-02-09", symbols=["A/70/1"])
    (finding,) = found("fields-agree", english, body("zh", "SAMPLE"))
    assert finding.severity == "info"
    assert finding.message == "The Chinese version does not print: symbols, session and date."


def test_a_lost_line_of_organs_is_no_disagreement(found, body):
    versions = body("en", "SAMPLE", organs=["A", "A/HRC"]), body("fr", "SAMPLE", organs=["A/HRC"])
    assert found("fields-agree", *versions) == []


def test_titles_differ_in_every_language_and_are_not_compared(found, body):
    assert found("fields-agree", body("en", "SAMPLE", title="Roses"), body("es", "SAMPLE", title="Rosas")) == []


def test_the_request_asks_for_the_items_of_the_masthead(found, build):
    request = ("request", "SAMPLE: please circulate it under agenda item 8.")
    version = build("en", ("masthead", "Agenda item 9"), request, readings=(("request", "8"),), agenda_items=["9"])
    (finding,) = found("items-of-request", version)
    assert finding.message == "The English masthead has agenda items 9, the request sentence asks for 8."


def test_the_request_asks_for_the_organs_of_the_masthead(found, build):
    request = ("request", "SAMPLE: as a document of A/HRC.")
    right = build("en", request, readings=(("request", "A/HRC"),), organs=["A", "A/HRC"])
    wrong = build("en", request, readings=(("request", "A/HRC"),), organs=["S"])
    assert found("organs-of-request", right) == []
    assert [finding.severity for finding in found("organs-of-request", wrong)] == ["warning"]


@pytest.mark.parametrize(
    ("values", "count"),
    [
        ({"symbols": ["A/70/1"], "session": 70, "organs": ["A"]}, 0),
        ({"symbols": ["A/70/1"], "session": 71, "organs": ["A"]}, 1),
        ({"symbols": ["A/HRC/31/G/1"], "session": 31, "organs": ["A", "A/HRC"]}, 0),
        ({"symbols": ["A/HRC/31/G/1"], "session": 32, "organs": ["A", "A/HRC"]}, 1),
        ({"symbols": ["S/2016/9"], "sc_year": 71, "organs": ["S"]}, 0),
        ({"symbols": ["S/2016/9"], "sc_year": 70, "organs": ["S"]}, 1),
        ({"session": 70, "sc_year": 71, "organs": ["A", "S"]}, 0),
        ({"session": 70, "sc_year": 73, "organs": ["A", "S"]}, 1),
        ({"session": 31, "session_dates": "2016-02-29/2016-03-24", "organs": ["A/HRC"]}, 0),
        ({"session": 31, "session_dates": "2017-02-29/2017-03-24", "organs": ["A/HRC"]}, 1),
        ({"session": 70, "date": "2016-02-09", "organs": ["A"]}, 0),
        ({"session": 70, "date": "2019-02-09", "organs": ["A"]}, 1),
        ({"sc_year": 71, "date": "2016-02-09", "organs": ["S"]}, 0),
        ({"sc_year": 71, "date": "2017-02-09", "organs": ["S"]}, 1),
    ],
)
def test_session_year_symbol_and_date_follow_from_each_other(found, body, values, count):
    assert len(found("session-year", body("en", "SAMPLE", **values))) == count


def test_a_document_is_not_older_than_its_letter(found, body):
    late = body("en", "SAMPLE", date="2016-02-09", instrument_dates=["2016-02-03"])
    early = body("en", "SAMPLE", date="2016-02-01", instrument_dates=["2016-02-03"])
    assert found("date-order", late) == []
    assert [finding.field for finding in found("date-order", early)] == ["date"]


def test_an_annex_names_its_letter_by_the_letters_date(found, build):
    heading = ("annex heading", "Annex to the letter dated 4 May 2021 from the Garden Council")
    right = build("en", ("body", "SAMPLE"), heading, instrument_dates=["2021-05-04"])
    wrong = build("en", ("body", "SAMPLE"), heading, instrument_dates=["2021-05-14"])
    assert found("annex-dates", right) == []
    (finding,) = found("annex-dates", wrong)
    assert finding.severity == "error"
    assert finding.message == (
        "The English annex 1, paragraph 1 names a letter of 2021-05-04, the title one of 2021-05-14."
    )


def test_an_emergency_special_session_has_no_year_of_its_own(found, body):
    values = {"organs": ["A", "S"], "session": 10, "session_kind": "emergency_special", "sc_year": 80}
    assert found("session-year", body("en", "SAMPLE", **values)) == []


def test_a_body_below_the_council_counts_its_own_sessions(found, body):
    values = {"organs": ["A", "A/HRC", "A/HRC/EMRIP"], "session": 18, "session_dates": "2025-07-14/2025-07-18"}
    assert found("session-year", body("en", "SAMPLE", **values)) == []


def test_versions_that_lack_the_same_fields_are_named_together(found, build):
    english = build("en", ("body", "SAMPLE."), symbols=["A/99/1"], session=99)
    versions = [english, build("fr", ("body", "SAMPLE.")), build("es", ("body", "SAMPLE."))]
    (finding,) = [one for one in found("fields-agree", *versions) if one.severity == "info"]
    assert finding.message == "The French and Spanish versions do not print: symbols and session."


def test_a_session_that_no_calendar_has_is_said_not_to_fit(found, body):
    (finding,) = found("session-year", body("en", "SAMPLE", organs=["A"], session=99999, date="2016-02-09"))
    assert "does not fit session 99999" in finding.message
