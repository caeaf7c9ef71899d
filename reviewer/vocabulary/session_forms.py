"""The forms of session lines and year lines, each compiled when a line first has a word of its language.

An ordinal in words has some hundred forms a language: a pattern with all of them takes milliseconds to
compile. So a form takes anything for the ordinal, and what stood there is looked up.
That is for short lines only, as these are: on a long one such a form is tried at every length.
"""

import re
from collections.abc import Iterable
from functools import cache

from reviewer.light import light
from reviewer.vocabulary.folding import fold, fold_source
from reviewer.vocabulary.numerals import number
from reviewer.vocabulary.ordinals import ordinal_value
from reviewer.vocabulary.tables import table

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DIGIT = re.compile(r"(?![0-9])\d")  # Arabic, Persian
_ANYTHING = "(.+?)"


@light
class Form:
    """One form of a line: `source` is folded, with ``{ord}`` and ``{year}`` open; `kind` of a session."""

    language: str
    kind: str
    source: str


def session_number(line: str) -> tuple[Form, int] | None:
    """Return the form of a session that a folded line has as a whole, with the session's number or year."""
    if not may_name_session(line):
        return None
    languages = {language for language, words in _session_words().items() if any(word in line for word in words)}
    return _first(line, (form for form in _session_forms() if form.language in languages))


def year_number(line: str) -> int | None:
    """Return the number of the Security Council's year that a folded line prints and nothing else."""
    found = _first(line, _year_forms()) if may_name_year(line) else None
    return found[1] if found else None


def may_name_session(line: str) -> bool:
    """Tell whether a folded line holds a word of session lines: most do not, and need not be looked at closely."""
    return _any_session_word().search(line) is not None


def may_name_year(line: str) -> bool:
    """Tell whether a folded line holds a word of the Council's years."""
    return _any_year_word().search(line) is not None


def _first(line: str, forms: Iterable[Form]) -> tuple[Form, int] | None:
    line = line if line.isascii() else _DIGIT.sub(lambda digit: str(int(digit[0])), line)
    for form in forms:
        match = _pattern(form).fullmatch(line)
        if match is None:
            continue
        year = match.groupdict().get("year")
        printed = [group for n, group in enumerate(match.groups(), 1) if group and n != match.re.groupindex.get("year")]
        ordinals = [ordinal_value(one, form.language) for one in printed]
        value = number(year) if year else ordinals[0]  # `First regular session 2025`: the year counts
        if value is not None and None not in ordinals:
            return form, value
    return None


@cache
def _session_words() -> dict[str, tuple[str, ...]]:
    return {code: tuple(map(fold, words)) for code, words in table("masthead")["session_words"].items()}


@cache
def _any_session_word() -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) for words in _session_words().values() for word in words))


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
def _any_year_word() -> re.Pattern[str]:
    """Return a pattern of what the forms print beside the ordinal."""
    words = (form.source.replace("{ord}", "").strip() for form in _year_forms())
    return re.compile("|".join(map(re.escape, words)))


@cache
def _pattern(form: Form) -> re.Pattern[str]:
    return re.compile(form.source.replace("{ord}", _ANYTHING).replace("{year}", _YEAR))
