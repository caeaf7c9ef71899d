"""The lines of a masthead, one by one: organs, distribution, languages, sessions, years.

The right block stands in English in Arabic, Chinese and Russian versions: every function tries all
languages, whatever the version's own. Editorial Manual, "Mastheads".
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from reviewer.light import light
from reviewer.vocabulary.folding import fold, fold_source, folded
from reviewer.vocabulary.session_forms import may_name_session, may_name_year, session_number, year_number
from reviewer.vocabulary.tables import LANGUAGES, table

_BEGINNING = 2  # letters: the shortest name has as many
_LONGEST_NAME = 160  # characters of a body's name
_REMEMBERED = 4096  # lines: several stages ask of the same ones


@light
class OrganMention:
    """An organ's printed name at ``text[start:end]``; `code` as in the contract."""

    start: int
    end: int
    code: str


@light
class Session:
    """A session's number (or year) and kind."""

    number: int
    kind: str


@cache
def _organ_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in table("organs")["organ"]:
        for language in LANGUAGES:
            for name in row[language]:
                names.setdefault(fold(name), row["code"])
    return names


@cache
def _organ_pattern() -> re.Pattern[str]:
    names = sorted(_organ_names(), key=len, reverse=True)
    return re.compile("|".join(re.escape(name) for name in names))


@cache
def _names_by_beginning() -> dict[str, tuple[str, ...]]:
    """Return the names with the same first letters together, the longest first."""
    names: dict[str, list[str]] = {}
    for name in sorted(_organ_names(), key=len, reverse=True):
        names.setdefault(name[:_BEGINNING], []).append(name)
    return {beginning: tuple(each) for beginning, each in names.items()}


def _organ_at(text: str, at: int) -> str:
    """Return the longest name of an organ that stands at `at`, ``""`` where none does."""
    names = _names_by_beginning().get(text[at : at + _BEGINNING], ())
    return next((name for name in names if text.startswith(name, at)), "")


def organs_in_line(text: str) -> list[OrganMention]:
    """Return the organs of a line that holds nothing else, in order; nothing for any other line."""
    whole = folded(text)
    found: list[OrganMention] = []
    at = len(whole.text) - len(whole.text.lstrip())
    while at < len(whole.text):
        name = _organ_at(whole.text, at)
        if not name:
            return found if found and re.fullmatch(r"[\s*]*", whole.text[at:]) else []
        found.append(OrganMention(*whole.span(at, at + len(name)), _organ_names()[name]))
        at += len(name)
        while at < len(whole.text) and whole.text[at] == " ":
            at += 1
    return found


def organs_named(text: str) -> list[OrganMention]:
    """Return the organs named anywhere in a sentence, in the nominative only."""
    whole = folded(text)
    return [
        OrganMention(*whole.span(match.start(), match.end()), _organ_names()[match[0]])
        for match in _organ_pattern().finditer(whole.text)
    ]


def organ_name(code: str, language: str) -> str:
    """Return the printed name of an organ, ``""`` where the tables have none."""
    found = (row[language][0] for row in table("organs")["organ"] if row["code"] == code and language in row)
    return str(next(found, ""))


def organ_codes() -> tuple[str, ...]:
    """Return the codes of all organs, each once, in the order of the table."""
    return tuple(dict.fromkeys(row["code"] for row in table("organs")["organ"]))


def principal(code: str) -> bool:
    """Tell whether a code is a principal organ's."""
    return any(row["code"] == code and row.get("principal") for row in table("organs")["organ"])


def organ_also(root: str) -> str:
    """Return the code of the organ whose papers also bear symbols that begin with `root`, else ``""``."""
    return next((str(row["code"]) for row in table("organs")["organ"] if root in row.get("also", ())), "")


def treaty_body(code: str) -> bool:
    """Tell whether a code is a treaty body's."""
    return any(row["code"] == code and row.get("treaty") for row in table("organs")["organ"])


@cache
def _bodies() -> re.Pattern[str]:
    return re.compile("|".join(fold_source(p) for language in LANGUAGES for p in table("masthead")["bodies"][language]))


def names_body(text: str) -> bool:
    """Tell whether a line looks like the name of a body, whether the tables have it or not."""
    return len(text) < _LONGEST_NAME and _bodies().fullmatch(fold(text).rstrip("* ")) is not None


@cache
def _united_nations() -> frozenset[str]:
    return frozenset(fold(name) for language in LANGUAGES for name in table("organs")["un"][language])


def is_united_nations(text: str) -> bool:
    """Tell whether a line is the name of the Organization alone."""
    return fold(text) in _united_nations()


@cache
def _distribution_pattern() -> re.Pattern[str]:
    words = "|".join(
        rf"(?P<{code}>{'|'.join(re.escape(fold(word)) for word in forms)})"
        for code, forms in table("masthead")["distribution"].items()
    )
    return re.compile(rf"(?:(?:\b|(?<=[\u3400-\u9fff]))distr(?:ibution|ibucion)?\.?\s*:?\s*|\bfor )(?:{words})\b")


def distribution(text: str) -> tuple[str, int, int] | None:
    """Return the distribution code that a line prints, with its range."""
    whole = folded(text)
    match = _distribution_pattern().search(whole.text)
    if match is None:  # records of meetings and papers of a room print the word alone
        alone, words = whole.text.strip("* "), table("masthead")["distribution"]
        codes = (code for code in ("provisional", "participants_only") if alone in map(fold, words[code]))
        return next(((code, 0, len(text)) for code in codes), None)
    if len(whole.text) > 120:
        return None
    return str(match.lastgroup), *whole.span(match.start(), match.end())


@cache
def _language_words() -> dict[str, str]:
    return {fold(word): code for code, words in table("masthead")["languages"].items() for word in words}


def language_line(text: str) -> str:
    """Return the code of a line that is the name of a language alone, else ``""``."""
    return _language_words().get(fold(text).strip("*[]() "), "")


@cache
def _any_language() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, _language_words()), key=len, reverse=True)))


def _languages_named(text: str) -> list[str]:
    found = [_language_words()[match[0]] for match in _any_language().finditer(fold(text))]
    return list(dict.fromkeys(found))


@cache
def _original() -> re.Pattern[str]:
    words = "|".join(fold_source(word) for word in table("masthead")["original"]["words"])
    return re.compile(rf"\b(?:{words})\s*:?\s*(?P<rest>[^\]]{{2,80}})")


@cache
def _restricting() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words with which a restriction ends, and those with which it begins."""
    words = table("masthead")["original"]
    return tuple(map(fold, words["only"])), tuple(map(fold, words["only_before"]))


def original_languages(text: str) -> tuple[list[str], int, int] | None:
    """Return the languages of an ``Original:`` line (or an annex's bracket), with the range of the line."""
    whole = folded(text)
    match = _original().search(whole.text)
    if match is None or len(whole.text) > 120:
        return None
    named = _languages_named(match["rest"])
    return (named, *whole.span(match.start(), match.end())) if named else None


def languages_only(text: str) -> list[str]:
    """Return the languages of a restriction such as ``English only``; nothing for any other line."""
    line = fold(text)
    ends, begins = _restricting()
    bare = line.strip("* []")
    if len(line) > 60 or not (bare.endswith(ends) or bare.startswith(begins)):
        return []
    return _languages_named(line)


@lru_cache(maxsize=_REMEMBERED)
def session_line(text: str) -> Session | None:
    """Return the session of a line that names a session and nothing else."""
    line = re.sub(r"\s*\*+$", "", fold(text)).rstrip(",;")
    if len(line) > 90 or not may_name_session(line):
        return None
    found = session_number(line) or next(
        (session for half, other in _halves(line) if (session := session_number(half)) and year_number(other)), None
    )
    return Session(found[1], found[0].kind) if found else None


@lru_cache(maxsize=_REMEMBERED)
def year_line(text: str) -> int | None:
    """Return the Security Council's year that a line prints (``Eightieth year`` -> 80), else None."""
    line = fold(text).rstrip("*, ")
    if len(line) >= 90 or not may_name_year(line):
        return None
    year = year_number(line)
    if year is None:
        year = next((n for other, half in _halves(line) if session_number(other) and (n := year_number(half))), None)
    return year


def _halves(line: str) -> Iterator[tuple[str, str]]:
    """Yield the ways to part a table's row that prints a session and the Council's year beside it."""
    if not (may_name_session(line) and may_name_year(line)):
        return
    words = line.split(" ")
    if len(words) < 4 and not line.endswith("年"):
        return
    for cut in range(1, len(words)):
        first, second = " ".join(words[:cut]), " ".join(words[cut:])
        yield first, second
        yield second, first
    if line.endswith("年") and "届" in line:
        cut = line.rfind("第")
        yield line[:cut], line[cut:]
