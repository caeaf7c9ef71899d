"""A figure that stands in another version in another form: 2.1 and 2-1, 15-64 and 1564, the 1960s and the 60s, 0310."""

import re

from reviewer.checks.row_facts import Cell, Fact
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.figures import written_out
from reviewer.vocabulary.numerals import roman

_DASH = "[-‐‑–—]"
_DASHED = re.compile(rf"(?<!\d)(?=(\d+){_DASH}(\d+)(?!\d))")  # 3-2-1 holds 3-2 and 2-1
_NUMBERED = re.compile(r"(\d+)\.(\d+)")
_ROMAN = re.compile(r"\b[IVXLC]{2,}\b")
_CLOCK = 4  # digits of a time of day: 0300, 1310
_DECADES = range(1900, 2100, 10)


def in_another_form(fact: Fact, own: Cell, other: Cell) -> bool:
    """Tell whether `fact` of `own`, which is no figure of `other`, stands there all the same."""
    return (
        written_out(fact.value, other.text, other.language)
        or _in_a_date(fact, other)
        or _roman(fact, other)
        or _same_print(fact, other)
        or _dashed(fact, own, other)
        or _glued(fact, own, other)
        or _decade(fact, other)
    )


def _in_a_date(fact: Fact, other: Cell) -> bool:
    days = (day for date in find_dates(other.text) for day in (date.first, date.last) if day)
    return fact.value in {str(int(number)) for day in days for number in day.split("-")}


def _roman(fact: Fact, other: Cell) -> bool:
    """Resolution 689 (XXXV) is 689 (35) in Arabic."""
    return any(str(roman(match[0])) == fact.value for match in _ROMAN.finditer(other.text))


def _same_print(fact: Fact, other: Cell) -> bool:
    """Law 26.659 is 26.659 in every language, whatever a point means in it."""
    if "." not in fact.printed:
        return False
    return fact.value not in other.counts and fact.printed in {one.printed for one in other.facts}


def _dashed(fact: Fact, own: Cell, other: Cell) -> bool:
    """Arabic prints paragraph 140.2 as 140-2."""
    if numbered := _NUMBERED.fullmatch(fact.printed):
        return numbered.groups() in _pairs(other.text)
    printed = {one.printed for one in other.facts}
    return any(fact.value in pair and ".".join(pair) in printed for pair in _pairs(own.text))


def _pairs(text: str) -> set[tuple[str, ...]]:
    """Return the numbers with a dash between them, in plain digits."""
    return {(str(int(match[1])), str(int(match[2]))) for match in _DASHED.finditer(text)}


def _glued(fact: Fact, own: Cell, other: Cell) -> bool:
    """A dash between two numbers gets lost; a time of day may be written without a sign: 1310, 0300."""
    mine, theirs = own.counts, other.counts
    value = fact.value
    half = len(fact.printed) // 2
    if fact.printed.isdecimal() and len(fact.printed) >= _CLOCK:
        parts = {str(int(fact.printed[:half])), str(int(fact.printed[half:]))}
        return parts - {"0"} <= theirs.keys() - mine.keys()
    if fact.printed.isdecimal():
        clocks = (one.printed for one in other.facts if len(one.printed) == _CLOCK and one.printed[0] == "0")
        if any(int(value) in (int(clock[:2]), int(clock[2:])) for clock in clocks):
            return True
    partners = [one for one in mine if one not in theirs and len(one) == len(value) >= 2 and one.isdecimal()]
    return any(value + one in other.text or one + value in other.text for one in partners)


def _decade(fact: Fact, other: Cell) -> bool:
    """The 1960s are the years 60, or the sixties."""
    if not fact.value.isdecimal():
        return False
    if int(fact.value) in _DECADES:
        short = fact.value[2:]
        return short in other.counts or written_out(short, other.text, other.language)
    return any(int(one) in _DECADES and one[2:] == fact.value for one in other.counts if one.isdecimal())
