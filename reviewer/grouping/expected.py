"""Which languages a document should have."""

import re
from collections.abc import Sequence
from functools import cache

from reviewer.fields import LANGUAGES, Version
from reviewer.vocabulary.folding import fold
from reviewer.vocabulary.tables import table


def expected_languages(versions: Sequence[Version]) -> tuple[str, ...]:
    """Return the six languages, or those of a line such as ``English and French only`` in a masthead."""
    for version in versions:
        for paragraph, part in zip(version.text.paragraphs, version.parts, strict=True):
            if part.name == "masthead":
                named = _only(fold(version.text.cut(paragraph)))
                if named:
                    return named
    return LANGUAGES


def _only(line: str) -> tuple[str, ...]:
    only, names = _patterns()
    if not only.search(line):
        return ()
    return tuple(language for language in LANGUAGES if names[language].search(line))


@cache
def _patterns() -> tuple[re.Pattern[str], dict[str, re.Pattern[str]]]:
    rows = table("masthead")
    only = _any_of(rows["original"]["only"])
    return only, {language: _any_of(names) for language, names in rows["languages"].items()}


def _any_of(words: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w){re.escape(fold(word))}(?!\w)" for word in words))
