"""What is read from a version, and the version itself as all later stages see it."""

from collections.abc import Mapping
from dataclasses import field

from reviewer.light import light
from reviewer.parts import Part
from reviewer.text import Span, Text

Item = str | int | bool
Value = Item | list[str] | None
"""A field's value in its normal form: null, a single value, or a list of strings."""


SUGGESTION = "suggestion."
"""How the rule of a suggestion begins: what a file's name says is no reading of the page."""


@light
class Reading:
    """One value (for a list field: one of its values) read in the text by one rule."""

    field: str
    value: Item
    span: Span
    rule: str  # shown to the clerk as the reason, so unique and stable
    score: float  # trust in [0, 1]


@light
class Version:
    """One version as read. `values` are the values to be used: read ones, corrections over them.

    `languages` and `parts` run parallel to ``text.paragraphs``.
    """

    file: str  # the path as given by the clerk
    text: Text
    languages: tuple[str, ...]
    parts: tuple[Part, ...]
    readings: tuple[Reading, ...]
    values: Mapping[str, Value] = field(default_factory=dict)
    suggestions: tuple[Reading, ...] = ()  # for fields that were not found; apart from what was read

    @property
    def language(self) -> str:
        """The language of the main part, ``""`` where none of the six was found."""
        value = self.values.get("language")
        return value if isinstance(value, str) else ""

    def items(self, key: str) -> list[str]:
        """Return a field's values as a list of strings, however many it has."""
        value = self.values.get(key)
        if isinstance(value, list):
            return list(value)
        return [] if value is None else [str(value)]
