"""Dates and ranges of dates in every form that UN documents print, in six languages at once.

CLDR's long formats are not the UN's: Arabic prints two names for a month, English
day-month-year, Russian ``года``. Editorial Manual, "Dates".
"""

import re
import unicodedata
from datetime import date
from functools import cache
from typing import Any

from reviewer.light import light
from reviewer.vocabulary.numerals import HAN_DIGITS, number
from reviewer.vocabulary.tables import table

_YEARS = range(1900, 2101)
_HAS_NUMBER = re.compile(rf"[\d{HAN_DIGITS}]")
_DASH = "[-‐‑–—−]"


@light
class DateMention:
    """A date at ``text[start:end]``: ISO `first`, and `last` of a range or list of days (else ``""``)."""

    start: int
    end: int
    first: str
    last: str = ""
    days: tuple[str, ...] = ()  # every day printed, ascending

    @property
    def interval(self) -> str:
        """The ISO interval, or the single date."""
        return f"{self.first}/{self.last}" if self.last else self.first


def find_dates(text: str) -> list[DateMention]:
    """Return all dates with day, month and year in `text`, in order, whatever the language."""
    if not _HAS_NUMBER.search(text):
        return []
    found: list[DateMention] = []
    for grammar in _grammars():
        for match in grammar.whole.finditer(text):
            days = grammar.days(match[0])
            if days:
                last = days[-1] if len(days) > 1 and days[-1] != days[0] else ""
                found.append(DateMention(match.start(), match.end(), days[0], last, tuple(days)))
    found.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[DateMention] = []
    for mention in found:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


@light
class _Grammar:
    whole: re.Pattern[str]  # all the days of a range or list, the last one with its year
    each: re.Pattern[str]  # one day: groups d, m, y; month and year may be missing
    months: dict[str, int]
    year_first: bool = False

    def days(self, text: str) -> list[str]:
        """Return the ISO days of one match, sorted; nothing if one of them is no day of the calendar."""
        parts = [self._read(match) for match in self.each.finditer(text)]
        known: tuple[int | None, int | None] = (None, None)
        days: list[str] = []
        for year, month, day in parts if self.year_first else reversed(parts):
            known = (year or known[0], month or known[1])
            iso = _iso(known[0], known[1], day)
            if iso is None:
                return []
            days.append(iso)
        days.sort()
        return days

    def _read(self, match: re.Match[str]) -> tuple[int | None, int | None, int | None]:
        month = match["m"]
        found = None if month is None else self.months.get(_key(month)) or number(month)
        return (number(match["y"]) if match["y"] else None), found, number(match["d"])


def _iso(year: int | None, month: int | None, day: int | None) -> str | None:
    if year is None or month is None or day is None or year not in _YEARS:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _key(month: str) -> str:
    return "".join(month.split()).casefold().split("/")[0]


@cache
def _grammars() -> tuple[_Grammar, ...]:
    words = table("dates")
    latin = [_day_first(words[language], language) for language in words]
    return (*latin, *(_month_first(words[lang]) for lang in words if words[lang].get("month_first")), _chinese())


def _names(rows: list[list[str]], language: str) -> tuple[str, dict[str, int]]:
    """Return a pattern for the names of the months, and the month of each name's key."""
    names = {name: n for n, row in enumerate(rows, 1) for name in row}
    names = {_without_marks(name): n for name, n in names.items()} | names  # accents and hamza are lost in capitals
    # A space inside a name may be lost or doubled, hamza dropped: keep to what is printed, but for spaces.
    alternatives = [r"\s*".join(map(re.escape, name.split())) for name in sorted(names, key=len, reverse=True)]
    one = "(?:" + "|".join(alternatives) + ")"
    pattern = rf"{one}(?:\s*/\s*{one})?" if language == "ar" else one
    return pattern, {_key(name): n for name, n in names.items()}


def _without_marks(name: str) -> str:
    """Return `name` without accents and hamza; й stays a letter of its own."""
    decomposed = unicodedata.normalize("NFD", name.replace("й", "\ue000"))
    return "".join(c for c in decomposed if not unicodedata.combining(c)).replace("\ue000", "й")


def _day_first(words: dict[str, Any], language: str) -> _Grammar:
    month, months = _names(words["months"], language)
    of = "".join(rf"|\s*{re.escape(word)}\s+" for word in words["of"])
    space = rf"(?:\s+{of})" if language != "ar" else r"\s*"
    day = r"\d{1,2}(?:\s?(?:st|nd|rd|th|er|re|º|°|o|\.º)(?!\w))?"
    year = r"\d{4}"
    joins = "|".join(_join(word) for word in sorted(words["joins"], key=len, reverse=True))
    after = "|".join(map(re.escape, words.get("after_year", ())))
    loose = rf"{day}(?:{space}{month})?(?:{space}{year}" + (rf"(?:\s+(?:{after}))?" if after else "") + ")?"
    final = rf"{day}{space}{month}{space}{year}"
    whole = re.compile(rf"(?<![\w/.])(?:{loose}(?:{joins})){{0,6}}{final}(?!\d|/\d)", re.IGNORECASE)
    each = re.compile(
        rf"(?<!\d)(?P<d>\d{{1,2}})(?!\d)(?:\s?(?:st|nd|rd|th|er|re|º|°|o|\.º)(?!\w))?"
        rf"(?:{space}(?P<m>{month})(?:{space}(?P<y>{year}))?)?",
        re.IGNORECASE,
    )
    return _Grammar(whole, each, months)


def _join(word: str) -> str:
    if word.strip() in "-–—":
        return rf"\s*{_DASH}\s*"
    if word == ", ":
        return r",\s+"
    return rf"\s+{re.escape(word)}\s*" if word == "و" else rf"\s+{re.escape(word)}\s+"


def _month_first(words: dict[str, Any]) -> _Grammar:
    month, months = _names(words["months"], "")
    whole = re.compile(rf"(?<!\w){month}\s+\d{{1,2}}(?:st|nd|rd|th)?,\s+\d{{4}}(?!\d)")
    each = re.compile(rf"(?P<m>{month})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,\s+(?P<y>\d{{4}})")
    return _Grammar(whole, each, months)


def _chinese() -> _Grammar:
    digit = rf"[\d{HAN_DIGITS}]"
    year = rf"(?:(?:\d\s*){{4}}|[{HAN_DIGITS}]{{4}})\s*年\s*"
    month = rf"{digit}{{1,3}}\s*月\s*"
    day = rf"{digit}{{1,3}}\s*[日号]"
    join = r"\s*(?:至|到|和|以及|及|、|[-–—])\s*"
    whole = re.compile(rf"{year}{month}(?:{digit}{{1,3}}{join})?{day}(?:{join}(?:{year})?(?:{month})?{day}){{0,6}}")
    each = re.compile(
        rf"(?:(?P<y>(?:\d\s*){{4}}|[{HAN_DIGITS}]{{4}})\s*年\s*)?(?:(?P<m>{digit}{{1,3}})\s*月\s*)?"
        rf"(?P<d>{digit}{{1,3}})\s*(?:[日号]|(?={join}))"
    )
    return _Grammar(whole, each, {}, year_first=True)


def enclosing(mentions: list[DateMention]) -> str:
    """Return the ISO interval (or date) that encloses all `mentions`, ``""`` for none."""
    days = sorted(day for mention in mentions for day in (mention.first, mention.last or mention.first))
    if not days:
        return ""
    return days[0] if days[0] == days[-1] else f"{days[0]}/{days[-1]}"


def month_names(language: str) -> list[str]:
    """Return the twelve months as the language's documents print them in dates (Arabic with both names)."""
    return ["/".join(row[:2]) if language == "ar" else row[0] for row in table("dates")[language]["months"]]
