"""The order of the languages, as the United Nations list them."""

from reviewer.fields import LANGUAGES


def in_order(language: str) -> int:
    """Return the place of `language` in the order of the United Nations, unknown ones last."""
    return LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES)
