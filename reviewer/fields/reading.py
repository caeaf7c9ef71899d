"""From parts to a version with all its readings."""

from reviewer.fields.choosing import choose
from reviewer.fields.page import Page
from reviewer.fields.readings import Version
from reviewer.fields.rules import FAMILIES
from reviewer.fields.suggesting import suggest
from reviewer.parts import Part
from reviewer.text import Text


def read_fields(file: str, text: Text, languages: tuple[str, ...], parts: tuple[Part, ...]) -> Version:
    """Return the version read from `file`; the path as given only yields suggestions, never values."""
    page = Page(text, languages, parts)
    readings = tuple(reading for family in FAMILIES for reading in family(page))
    values = choose(readings)
    return Version(file, text, languages, parts, readings, values, suggest(file, text, values))
