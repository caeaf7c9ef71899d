"""What a clerk types becomes a normal form, and is shown in the way it is typed."""

import pytest

from reviewer.errors import NotAValue
from reviewer.fields import SPECS
from reviewer.fields.typed import parse_value, show_value


@pytest.mark.parametrize(
    ("key", "typed", "value"),
    [
        ("symbols", "a/99/775 ; S/2044/11*; A/81/6  (Sect. 10)", ["A/99/775", "S/2044/11", "A/81/6 (Sect. 10)"]),
        ("agenda_items", "32; 116(C); 116 c", ["32", "116 (c)"]),
        ("agenda_titles", "Lamps; oil \n Keepers", ["Lamps; oil", "Keepers"]),
        ("date", "8 April 2020", "2020-04-08"),
        ("date", "2020-4-8", "2020-04-08"),
        ("session_dates", "24 Feb 2020 / 20 March 2020", "2020-02-24/2020-03-20"),
        ("session", "٧٩", 79),
        ("reissued", "Yes", True),
        ("document_type", "Note verbale", "note_verbale"),
        ("senders", "aze; Kingdom of Ruritania; sg", ["AZE", "Kingdom of Ruritania", "SG"]),
        ("title", "  Upkeep of\tlighthouses ", "Upkeep of lighthouses"),
    ],
)
def test_typed_values_are_brought_to_their_normal_form(key, typed, value):
    assert parse_value(key, typed) == value


@pytest.mark.parametrize(
    ("key", "typed"),
    [
        ("date", "31 April 2020"),
        ("date", "08/04/2020"),
        ("session", "seventy"),
        ("reissued", "perhaps"),
        ("distribution", "secret"),
        ("original_languages", "en; de"),
        ("session_dates", "2020-03-20/2020-02-24"),
        ("agenda_items", "item"),
        ("symbols", "79/1"),
    ],
)
def test_what_is_no_value_is_refused_with_the_way_to_type_it(key, typed):
    with pytest.raises(NotAValue) as refused:
        parse_value(key, typed)
    assert refused.value.advice


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.key)
def test_an_empty_box_is_no_value(spec):
    assert parse_value(spec.key, " ") == ([] if spec.many else None)


@pytest.mark.parametrize("key", ["symbols", "agenda_titles"])
def test_what_is_shown_can_be_typed_again(key):
    value = ["A/99/1", "A/99/2"]
    assert parse_value(key, show_value(key, value)) == value
