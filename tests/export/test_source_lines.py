from dataclasses import replace

import pytest

from reviewer.export.masthead import masthead
from reviewer.fields import Reading
from reviewer.text import Span


@pytest.fixture
def printed(build):
    """Print the lines of a masthead of one source line in which `values` were read."""

    def lines(line, values, corrected=None):
        version = build([["masthead", line, "en"]], {"language": "en", **values, **(corrected or {})})
        readings = tuple(Reading(key, value, Span(0, len(line)), "masthead.line", 0.9) for key, value in values.items())
        head = masthead(replace(version, readings=readings))
        return [each.text for each in head.left], list(head.block)

    return lines


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("New York, 14–18 and 21–23 July 2025", {"session_dates": "2025-07-14/2025-07-23"}),
        ("2 to 5 June 2025, New York", {"session_dates": "2025-06-02/2025-06-05"}),
        ("First regular session 2025", {"session": 2025, "session_kind": "year"}),
    ],
)
def test_a_line_that_says_more_than_its_value_is_kept(printed, line, values):
    assert printed(line, values) == ([line], [])


def test_a_line_that_says_no_more_is_printed_in_the_standard_form(printed):
    assert printed("24 February - 20 March 2020", {"session_dates": "2020-02-24/2020-03-20"})[0] == [
        "24 February–20 March 2020"
    ]


def test_a_corrected_value_is_printed_and_not_the_line(printed):
    values = {"session_dates": "2025-07-14/2025-07-23"}
    lines, _ = printed("New York, 14–18 and 21–23 July 2025", values, {"session_dates": "2025-07-14/2025-07-22"})
    assert lines == ["14–22 July 2025"]


def test_a_restriction_to_one_language_is_kept(printed):
    assert printed("English only", {}) == ([], ["English only"])


def test_a_restriction_gives_way_to_an_original_language(printed):
    assert printed("English only", {}, {"original_languages": ["en"]}) == ([], ["Original: English"])


def test_items_of_two_agendas_are_not_run_together(build):
    paragraphs = [["masthead", "Item 74 of the preliminary list", "en"], ["masthead", "Agenda item 15", "en"]]
    values = {"language": "en", "agenda_items": ["74", "15"], "agenda_kind": "preliminary_list"}
    lines = masthead(build(paragraphs, values)).left
    assert [line.text for line in lines] == ["Item 74 of the preliminary list", "Agenda item 15"]
