"""Parts -> `Version`: every field of the contract, each reading with its place, rule and score."""

from reviewer.fields.agreement import Agreement, agreement
from reviewer.fields.choosing import choose, chosen
from reviewer.fields.reading import read_fields
from reviewer.fields.readings import SUGGESTION, Item, Reading, Value, Version
from reviewer.fields.specs import EXTRA_KEYS, LANGUAGE_NAMES, LANGUAGES, SPEC_OF, SPECS, Spec
from reviewer.fields.typed import parse_value, show_value

__all__ = [
    "EXTRA_KEYS",
    "LANGUAGES",
    "LANGUAGE_NAMES",
    "SPECS",
    "SPEC_OF",
    "SUGGESTION",
    "Agreement",
    "Item",
    "Reading",
    "Spec",
    "Value",
    "Version",
    "agreement",
    "choose",
    "chosen",
    "parse_value",
    "read_fields",
    "show_value",
]
