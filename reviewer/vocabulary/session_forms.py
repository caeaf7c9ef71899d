"""The forms of session lines and year lines, each compiled when a line first looks like it.

An ordinal in words has some hundred forms a language: a pattern with all of them takes milliseconds to
compile, and most are never met. So a line is first held against the form with anything for the ordinal.
That is for short lines only, as these are: on a long one such a form is tried at every length.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reviewer.vocabulary.folding import fold, fold_source
from reviewer.vocabulary.ordinals import ordinal_pattern
from reviewer.vocabulary.tables import table

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ANYTHING = "(?:.+?)"


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a line: `source` is folded, with ``{ord}`` and ``{year}`` open; `kind` of a session."""

    language: str
    kind: str
    source: str


def session_matches(line: str) -> Iterator[tuple[Form, re.Match[str]]]:
    """Yield the forms of a session that a folded line has as a whole: group ``year``, or else ``ord``."""
    languages = {language for language, words in _session_words().items() if any(word in line for word in words)}
    return _matches(line, (form for form in _session_forms() if form.language in languages))


def year_matches(line: str) -> Iterator[tuple[Form, re.Match[str]]]:
    """Yield the forms of the Security Council's year that a folded line has as a whole: group ``ord``."""
    return _matches(line, _year_forms())


def _matches(line: str, forms: Iterator[Form] | tuple[Form, ...]) -> Iterator[tuple[Form, re.Match[str]]]:
    for form in forms:
        if _outline(form).fullmatch(line) and (match := _pattern(form).fullmatch(line)):
            yield form, match


@cache
def _session_words() -> dict[str, tuple[str, ...]]:
    return {code: tuple(map(fold, words)) for code, words in table("masthead")["session_words"].items()}


@cache
def _session_forms() -> tuple[Form, ...]:
    return tuple(
        Form(row["language"], row["kind"], fold_source(pattern))
        for row in table("masthead")["session"]
        for pattern in row["patterns"]
    )


@cache
def _year_forms() -> tuple[Form, ...]:
    return tuple(
        Form(language, "", fold_source(pattern)) for language, pattern in table("masthead")["council_year"].items()
    )


@cache
def _outline(form: Form) -> re.Pattern[str]:
    return re.compile(form.source.replace("{ord}", _ANYTHING).replace("{year}", _YEAR))


@cache
def _pattern(form: Form) -> re.Pattern[str]:
    name = "?:" if "{year}" in form.source else "?P<ord>"  # `First regular session 2025`: the year counts
    ordinal = f"({name}{fold_source(ordinal_pattern(form.language))})"
    return re.compile(form.source.replace("{ord}", ordinal).replace("{year}", _YEAR))
