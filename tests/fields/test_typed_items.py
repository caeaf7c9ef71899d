"""Agenda items as clerks type them."""

import pytest

from reviewer.errors import NotAValue
from reviewer.fields import parse_value


@pytest.mark.parametrize(
    ("typed", "items"),
    [
        ("32; 116c", ["32", "116 (c)"]),
        ("5 (a) (i)", ["5 (a) (i)"]),
        ("7 bis", ["7 bis"]),
        ("7 bis (a)", ["7 bis (a)"]),
        ("4.6.1", ["4.6.1"]),
        ("069(B)", ["69 (b)"]),
    ],
)
def test_an_item_takes_its_normal_form(typed, items):
    assert parse_value("agenda_items", typed) == items


@pytest.mark.parametrize("typed", ["item", "(a)", "5 (1)", "7 again"])
def test_what_is_no_item_is_refused(typed):
    with pytest.raises(NotAValue):
        parse_value("agenda_items", typed)
