"""What a clerk may type as the value of a field: told at once, without a document."""

from reviewer.errors import NotAValue
from reviewer.fields import SPEC_OF, parse_value

FIELDS_FOR_ALL = tuple((spec.key, spec.label) for spec in SPEC_OF.values() if spec.shared)
"""Key and label of the fields that can have the same value in every language, and so in several documents."""


def form_of(key: str) -> str:
    """Return how a value of the field is typed, in one line."""
    return SPEC_OF[key].form or ", ".join(SPEC_OF[key].codes).replace("_", " ")


def why_no_value(key: str, typed: str) -> str:
    """Return why what is being typed could not be stored as field `key`, ``""`` where it could."""
    try:
        parse_value(key, typed)
    except NotAValue as error:
        return str(error)
    return ""
