"""Agenda items: the lines of a masthead, and sentences, that name them."""

import re
from dataclasses import dataclass
from functools import cache

from reviewer.light import light
from reviewer.vocabulary.folding import fold, fold_source, folded
from reviewer.vocabulary.tables import table

_MARKS = re.compile(r"\s*\*{0,3}$")  # a footnote's mark may follow
_NUMBER = r"\d{1,3}(?:\.\d{1,2}){0,3}"  # commissions number `4.6.1`
_THROUGH = re.compile(r"\s*(?:-|to|至)\s*")
_LETTER = r"\(?\s?(?:[a-z]{1,2}|[ivx]{1,4}|[абсе]|[ابجدهوزحطيكلمنسعفصقرشتثخذض])\s?\)"
_JOIN = r"(?:\s*(?:,|،|、|;|-|至|to|and|et|y|и|和|及|و|e)\s*)"
_ROMAN = re.compile("[ivx]+")


@light
class Item:
    """One agenda item, ``116 (c)``, ``7 bis``, ``5 (a) (i)``, at ``text[start:end]``."""

    start: int
    end: int
    value: str


@light
class Items:
    """The items of one line or phrase, and the kind of agenda it names."""

    start: int
    end: int
    items: tuple[Item, ...]
    kind: str


def item_line(text: str) -> Items | None:
    """Return the items of a line that names agenda items and nothing else."""
    whole = folded(text)
    line = _MARKS.sub("", whole.text.rstrip())
    for pattern in _patterns():
        match = pattern.fullmatch(line.strip()) if len(line) < 300 else None
        if match is not None:
            offset = len(line) - len(line.lstrip())
            return _items(match, whole.places, offset)
    return None


def items_named(text: str) -> list[Items]:
    """Return the items named anywhere in a sentence (the request for circulation)."""
    whole = folded(text)
    found = [_items(match, whole.places, 0) for pattern in _patterns() for match in pattern.finditer(whole.text)]
    return sorted(found, key=lambda items: items.start)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    number = rf"{_number()}(?:\s*{_LETTER})*"
    items = rf"(?P<items>{number}(?:{_JOIN}+(?:{number}|{_LETTER}))*)"
    return tuple(re.compile(fold_source(row["pattern"]).replace("{items}", items)) for row in table("masthead")["item"])


@cache
def _repeats() -> dict[str, str]:
    """Return the words behind the number of an item that was put in (``7 bis``), with their Latin form."""
    return {fold(word): latin for latin, words in table("masthead")["item_repeats"].items() for word in words}


def _number() -> str:
    repeats = "|".join(sorted(map(re.escape, _repeats()), key=len, reverse=True))
    return rf"{_NUMBER}(?:\s*(?:{repeats})(?!\w))?"


@cache
def _tokens() -> re.Pattern[str]:
    return re.compile(rf"(?P<n>{_number()})|{_LETTER}")


def _items(match: re.Match[str], places: tuple[int, ...], offset: int) -> Items:
    tail = match["tail"] or ""
    kinds = table("masthead")["agenda_kinds"]
    kind = next((k for k, words in kinds.items() if any(fold(word) in tail for word in words)), "agenda")
    start = match.start("items") + offset
    items = tuple(
        Item(places[start + a], places[start + b - 1] + 1, value) for a, b, value in _each_item(match["items"])
    )
    return Items(places[match.start() + offset], places[match.end() + offset - 1] + 1, items, kind)


@dataclass(slots=True)
class _Found:
    start: int
    end: int
    number: str
    letters: tuple[str, ...] = ()

    @property
    def value(self) -> str:
        return " ".join([self.number, *(f"({letter})" for letter in self.letters)])


def _each_item(text: str) -> list[tuple[int, int, str]]:
    """Return the items of ``98 (j) and (k) and 105``: ``98 (j)``, ``98 (k)``, ``105``."""
    found: list[_Found] = []
    for match in _tokens().finditer(text):
        if match["n"]:
            found.append(_Found(match.start(), match.end(), _printed_number(match["n"])))
            continue
        last, letter = found[-1], _latin(match[0].strip("() "))
        between = text[last.end : match.start()]
        if not last.letters or (not between.strip() and _ROMAN.fullmatch(letter)):
            last.letters, last.end = (*last.letters, letter), match.end()  # `5 (a)`, `5 (a) (i)`
            continue
        before = last.letters[-1]
        above = last.letters[:-1] if _ROMAN.fullmatch(letter) or len(last.letters) == 1 else ()
        through = _THROUGH.fullmatch(between) is not None and len(before) == len(letter) == 1
        skipped = [chr(code) for code in range(ord(before) + 1, ord(letter))] if through else []
        for one in (*skipped, letter):  # `67 (a)-(c)` has three
            found.append(_Found(match.start(), match.end(), last.number, (*above, one)))
    return [(one.start, one.end, one.value) for one in found]


def _printed_number(printed: str) -> str:
    digits = re.match(r"[\d.]+", printed)
    number, rest = (digits[0], printed[digits.end() :].strip()) if digits else (printed, "")
    plain = ".".join(str(int(part)) for part in number.split("."))
    return f"{plain} {_repeats()[rest]}" if rest else plain


@cache
def _letters() -> dict[str, str]:
    return {fold(printed): latin for printed, latin in table("masthead")["item_letters"].items()}


def _latin(letter: str) -> str:
    return _letters().get(letter, letter)
