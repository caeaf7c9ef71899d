"""Strings made to be slow: every search of the vocabulary ends on a megabyte of them."""

import pytest

from reviewer.vocabulary import anatomy, communications, items, masthead
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.figures import find_figures
from reviewer.vocabulary.folding import fold
from reviewer.vocabulary.ranges import Ranges
from reviewer.vocabulary.states import find_states
from reviewer.vocabulary.symbols import find_symbols

SIZE = 1_000_000
PIECES = ["1", " ", "1, ", "1 and ", "A/", "A/1 (", "2044年1月", "1 May ", "agenda items 1, ", "(a) ", "1 نيسان/", "*"]
PIECES += ["Letter dated 1 May 2044 from ", "report of ", "twenty-", "822 (1993), ", "a:", "(signed) "]
SEARCHES = {
    "dates": find_dates,
    "symbols": find_symbols,
    "figures": lambda text: find_figures(text, "en"),
    "states": lambda text: find_states(text, "en"),
    "folding": fold,
    "titles": communications.begins_title,
    "requests": anatomy.is_request,
    "signatures": anatomy.signature_marks,
    "second headings": anatomy.second_heading,
    "sponsors": anatomy.sponsor_line,
    "sessions": masthead.session_line,
    "items": items.item_line,
    "organs": masthead.organs_in_line,
}


@pytest.mark.parametrize("search", SEARCHES)
@pytest.mark.parametrize("piece", PIECES)
def test_a_search_ends_on_a_megabyte_of_one_piece(search, piece):
    SEARCHES[search](piece * (SIZE // len(piece)))


@pytest.mark.parametrize(("asked", "taken"), [((0, 2), False), ((2, 3), True), ((4, 9), True), ((5, 9), False)])
def test_ranges_know_what_overlaps_them(asked, taken):
    assert Ranges([(2, 4), (3, 5), (9, 12)]).overlap(*asked) == taken
