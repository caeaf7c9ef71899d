"""The lines of a masthead, one by one: organs, distribution, languages, sessions, years, items.

The right block stands in English in Arabic, Chinese and Russian versions: every function tries all
languages, whatever the version's own. Editorial Manual, "Mastheads".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from reviewer.vocabulary.folding import fold, fold_source, folded
from reviewer.vocabulary.session_forms import session_number, year_number
from reviewer.vocabulary.tables import LANGUAGES, table

_END = r"\s*\*{0,3}"  # a footnote's mark may follow
_BEGINNING = 2  # letters: the shortest name has as many
_REMEMBERED = 4096  # lines: several stages ask of the same ones


@dataclass(frozen=True, slots=True)
class OrganMention:
    """An organ's printed name at ``text[start:end]``; `code` as in the contract."""

    start: int
    end: int
    code: str


@dataclass(frozen=True, slots=True)
class Session:
    """A session's number (or year) and kind."""

    number: int
    kind: str


@dataclass(frozen=True, slots=True)
class Item:
    """One agenda item, ``116 (c)``, at ``text[start:end]``."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class Items:
    """The items of one line or phrase, and the kind of agenda it names."""

    start: int
    end: int
    items: tuple[Item, ...]
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


def treaty_body(code: str) -> bool:
    """Tell whether a code is a treaty body's."""
    return any(row["code"] == code and row.get("treaty") for row in table("organs")["organ"])


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


def _languages_named(text: str) -> list[str]:
    words = "|".join(sorted(map(re.escape, _language_words()), key=len, reverse=True))
    found = [_language_words()[match[0]] for match in re.finditer(words, fold(text))]
    return list(dict.fromkeys(found))


def original_languages(text: str) -> tuple[list[str], int, int] | None:
    """Return the languages of an ``Original:`` line (or an annex's bracket), with the range of the line."""
    whole = folded(text)
    words = "|".join(fold_source(word) for word in table("masthead")["original"]["words"])
    match = re.search(rf"\b(?:{words})\s*:?\s*(?P<rest>[^\]]{{2,80}})", whole.text)
    if match is None or len(whole.text) > 120:
        return None
    named = _languages_named(match["rest"])
    return (named, *whole.span(match.start(), match.end())) if named else None


def languages_only(text: str) -> list[str]:
    """Return the languages of a restriction such as ``English only``; nothing for any other line."""
    line = fold(text)
    words = [fold(word) for word in table("masthead")["original"]["only"]]
    if len(line) > 60 or not any(line.strip("* []").endswith(word) for word in words):
        return []
    return _languages_named(line)


@lru_cache(maxsize=_REMEMBERED)
def session_line(text: str) -> Session | None:
    """Return the session of a line that names a session and nothing else."""
    line = re.sub(r"\s*\*+$", "", fold(text)).rstrip(",;")
    if len(line) > 90:
        return None
    found = session_number(line)
    return Session(found[1], found[0].kind) if found else None


@lru_cache(maxsize=_REMEMBERED)
def year_line(text: str) -> int | None:
    """Return the Security Council's year that a line prints (``Eightieth year`` -> 80), else None."""
    line = fold(text).rstrip("*, ")
    if len(line) >= 60:
        return None
    return year_number(line)


_NUMBER = r"\d{1,3}(?:\.\d{1,2}){0,3}"  # commissions number `4.6.1`
_THROUGH = re.compile(r"\s*(?:-|to|至)\s*")
_LETTER = r"\(?\s?(?:[a-z]{1,2}|[абсе]|[ابجدهوزحطيكلمنسعفصقرشتثخذض])\s?\)"
_JOIN = r"(?:\s*(?:,|،|、|;|-|至|to|and|et|y|и|和|及|و|e)\s*)"
_ITEMS = rf"(?P<items>{_NUMBER}(?:\s*{_LETTER})*(?:{_JOIN}+(?:{_NUMBER}(?:\s*{_LETTER})*|{_LETTER}))*)"


@cache
def _item_patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(fold_source(row["pattern"]).replace("{items}", _ITEMS)) for row in table("masthead")["item"]
    )


def item_line(text: str) -> Items | None:
    """Return the items of a line that names agenda items and nothing else."""
    whole = folded(text)
    line = re.sub(_END + "$", "", whole.text.rstrip())
    for pattern in _item_patterns():
        match = pattern.fullmatch(line.strip()) if len(line) < 300 else None
        if match is not None:
            offset = len(line) - len(line.lstrip())
            return _items(match, whole.places, offset)
    return None


def items_named(text: str) -> list[Items]:
    """Return the items named anywhere in a sentence (the request for circulation)."""
    whole = folded(text)
    found = [_items(match, whole.places, 0) for pattern in _item_patterns() for match in pattern.finditer(whole.text)]
    return sorted(found, key=lambda items: items.start)


def _items(match: re.Match[str], places: tuple[int, ...], offset: int) -> Items:
    tail = match["tail"] or ""
    kinds = table("masthead")["agenda_kinds"]
    kind = next((k for k, words in kinds.items() if any(fold(word) in tail for word in words)), "agenda")
    start = match.start("items") + offset
    items = tuple(
        Item(places[start + a], places[start + b - 1] + 1, value) for a, b, value in _each_item(match["items"])
    )
    return Items(places[match.start() + offset], places[match.end() + offset - 1] + 1, items, kind)


def _each_item(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the items of ``98 (j) and (k) and 105``: ``98 (j)``, ``98 (k)``, ``105``."""
    letters = {fold(k): v for k, v in table("masthead")["item_letters"].items()}
    current, pending, end, last = "", None, 0, ""
    for match in re.finditer(rf"(?P<n>{_NUMBER})|{_LETTER}", text):
        if match["n"]:
            if pending is not None:
                yield pending
            current, last = ".".join(str(int(part)) for part in match["n"].split(".")), ""
            pending = (match.start(), match.end(), current)
            continue
        printed = match[0].strip("() ")
        letter = letters.get(printed, printed)
        start = pending[0] if pending is not None else match.start()
        pending = None
        through = _THROUGH.fullmatch(text, end, match.start()) is not None and len(last) == len(letter) == 1
        for code in range(ord(last) + 1, ord(letter)) if through else ():
            yield start, match.end(), f"{current} ({chr(code)})"  # `67 (a)-(c)` has three
        yield start, match.end(), f"{current} ({letter})"
        end, last = match.end(), letter
    if pending is not None:
        yield pending
