"""Parts -> `Version`: every field of the contract, each reading with its place, rule and score."""

from typing import TYPE_CHECKING

from reviewer.doors import open_door

if TYPE_CHECKING:
    from reviewer.fields.agreeing import Agreement, agreement
    from reviewer.fields.applying import applies
    from reviewer.fields.choosing import choose, chosen
    from reviewer.fields.reading import read_fields
    from reviewer.fields.readings import SUGGESTION, Item, Reading, Value, Version
    from reviewer.fields.specs import EXTRA_KEYS, LANGUAGE_NAMES, LANGUAGES, SPEC_OF, SPECS, Spec
    from reviewer.fields.typed import parse_value, show_value

open_door(
    __name__,
    {
        "reviewer.fields.agreeing": "Agreement agreement",
        "reviewer.fields.applying": "applies",
        "reviewer.fields.choosing": "choose chosen",
        "reviewer.fields.reading": "read_fields",
        "reviewer.fields.readings": "SUGGESTION Item Reading Value Version",
        "reviewer.fields.specs": "EXTRA_KEYS LANGUAGE_NAMES LANGUAGES SPEC_OF SPECS Spec",
        "reviewer.fields.typed": "parse_value show_value",
    },
)
