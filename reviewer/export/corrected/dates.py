"""A date or a range of dates printed anew, in the very form in which the page prints the old one."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache

from reviewer.export import forms
from reviewer.vocabulary.dates import enclosing, find_dates
from reviewer.vocabulary.numerals import HAN_DIGITS, number
from reviewer.vocabulary.tables import LANGUAGES, table

_DASHES = ("–", "-", " – ", " - ", "—")
_NUMBER = re.compile(r"\d+")
_ORDINAL = re.compile(r"(?P<day>\d+)(?P<suffix>\s?(?:er|ᵉʳ|st|nd|rd|th|\.?[º°]))(?!\w)", re.IGNORECASE)
_HAN = re.compile(rf"[\d{HAN_DIGITS}]+(?=\s*(?P<unit>[年月日号]))|(?<=[月至到、-])[\d{HAN_DIGITS}]+")
_ZERO_TO_NINE = "〇一二三四五六七八九"


def dates_like(printed: str, old: str, new: str) -> str:
    """Return the ISO date or interval `new` in the form in which `printed` is `old`; ``""`` where none is known."""
    was, now = _dates(old), _dates(new)
    if not was or len(was) != len(now):
        return ""
    made = (_chinese(printed, was, now), *(_western(printed, was, now, language) for language in LANGUAGES))
    return next((one for one in made if one and enclosing(find_dates(one)) == new), "")


def interval_like(printed: str, old: str, new: str, language: str) -> str:
    """Return the interval `new` as `printed` is `old`, else in the form that is official in `language`."""
    made = dates_like(printed, old, new)
    if made:
        return made
    official = forms.interval(new, language)
    before = forms.interval(old, language)
    for here in _DASHES:
        for there in _DASHES:
            if before.replace(here, there) == printed and here in before:
                return official.replace(here, there)
    return official if enclosing(find_dates(official)) == new else ""


def _dates(value: str) -> list[date]:
    try:
        return [date.fromisoformat(one) for one in value.split("/")]
    except ValueError:
        return []


def _chinese(printed: str, was: Sequence[date], now: Sequence[date]) -> str:
    """Put other figures before 年, 月 and 日, in the digits that stand there."""
    units = [match["unit"] or "日" for match in _HAN.finditer(printed)]
    counts = {unit: sum(one == unit or (unit == "日" and one == "号") for one in units) for unit in "年月日"}
    if not counts["日"] or not all(_fits(counts[u], was, now, p) for u, p in zip("年月日", _PARTS, strict=True)):
        return ""
    met = dict.fromkeys("年月日", 0)

    def give(match: re.Match[str]) -> str:
        unit = (match["unit"] or "日").replace("号", "日")
        part = _PARTS["年月日".index(unit)]
        at = met[unit] if counts[unit] > 1 else 0
        met[unit] += 1
        if number(match[0]) != part(was[at]):
            raise LookupError
        return match[0] if part(was[at]) == part(now[at]) else _figures(part(now[at]), match[0], unit)

    try:
        return _HAN.sub(give, printed)
    except LookupError:
        return ""


def _year(value: date) -> int:
    return value.year


def _month(value: date) -> int:
    return value.month


def _day(value: date) -> int:
    return value.day


_PARTS = (_year, _month, _day)


def _fits(printed: int, was: Sequence[date], now: Sequence[date], part: object) -> bool:
    """Tell whether so many printed years, months or days say those of both: each its own, or one for all."""
    assert callable(part)
    return printed == len(was) or (printed == 1 and all(len({part(one) for one in each}) == 1 for each in (was, now)))


def _figures(value: int, like: str, unit: str) -> str:
    if like.isdecimal():
        return _digits(value, like)
    if unit == "年":
        return "".join(_ZERO_TO_NINE[int(one)] for one in str(value)).replace("〇", "○" if "○" in like else "〇")
    tens, ones = divmod(value, 10)
    ten = "十" if tens else ""
    return (_ZERO_TO_NINE[tens] if tens > 1 else "") + ten + (_ZERO_TO_NINE[ones] if ones else "")


def _digits(value: int, like: str) -> str:
    """Write a number in the digits of `like`, and as wide where that begins with a zero."""
    zero = next((chr(ord(one) - int(one)) for one in like), "0")
    plain = str(value).rjust(len(like) if int(like[0]) == 0 else 0, "0")
    return "".join(chr(ord(zero) + int(one)) for one in plain)


def _western(printed: str, was: Sequence[date], now: Sequence[date], language: str) -> str:
    if language == "zh":
        return ""
    names = _names(language)
    months = list(names.finditer(printed))
    alike = len(months) > 1 and len({(one.year, one.month) for one in now}) == 1
    if not months or alike or not _fits(len(months), was, now, _month):
        return ""
    pieces: list[str] = []
    done = 0
    for at, match in enumerate(months):
        name = _renamed(match[0], was[at].month, now[at].month, language)
        if not name:
            return ""
        pieces += [printed[done : match.start()], "\0", name, "\0"]
        done = match.end()
    parts = "".join([*pieces, printed[done:]]).split("\0")
    return _numbers(parts, was, now, language)


def _numbers(parts: list[str], was: Sequence[date], now: Sequence[date], language: str) -> str:
    """Replace the numbers between the names of months: every second part is a name."""
    rest = "\0".join(parts[::2])
    found = [match[0] for match in _NUMBER.finditer(rest)]
    years = [one for one in found if len(one) == 4]
    days = [one for one in found if len(one) < 4]
    if not _fits(len(years), was, now, _year) or len(days) != len(was):
        return ""
    if [int(one) for one in days] != [one.day for one in was] or any(
        int(one) != was[at].year for at, one in enumerate(years)
    ):
        return ""
    new_days, new_years = iter(now), iter(now)

    def give(match: re.Match[str]) -> str:
        if len(match[0]) == 4:
            return _digits(next(new_years).year, match[0])
        day = next(new_days).day
        bare = day == 1 and language == "fr" and not rest[match.end() :].startswith("er")
        return "1er" if bare else _digits(day, match[0])

    renewed = _ORDINAL.sub(lambda match: _suffixed(match, language), _NUMBER.sub(give, rest)).split("\0")
    return "".join(one for pair in zip(renewed, [*parts[1::2], ""], strict=True) for one in pair)


def _suffixed(match: re.Match[str], language: str) -> str:
    """Let the letters behind a day fit it: only the first has them in French and Spanish, all in English."""
    day = int(match["day"])
    if language == "en":
        return match["day"] + english_suffix(day)
    return match[0] if day == 1 else match["day"]


def english_suffix(value: int) -> str:
    """Return the letters behind an ordinal in figures."""
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10 if value // 10 % 10 != 1 else 0, "th")


@cache
def _names(language: str) -> re.Pattern[str]:
    rows = table("dates")[language]["months"]
    each = sorted((re.escape(name) for row in rows for name in row), key=len, reverse=True)
    one = "(?:" + "|".join(each) + ")"
    return re.compile(rf"(?<!\w){one}(?:\s*/\s*{one})?(?!\w)", re.IGNORECASE)


def _renamed(name: str, old: int, new: int, language: str) -> str:
    """Name another month in the way in which `name` names the old one: both Arabic names or one, in capitals."""
    if old == new:
        return name
    before, after = (table("dates")[language]["months"][month - 1] for month in (old, new))
    pieces = re.split(r"(\s*/\s*)", name)
    for at, piece in enumerate(pieces[::2]):
        known = [one.casefold() for one in before]
        if piece.casefold() not in known:
            return ""
        given = _cased(after[min(known.index(piece.casefold()), len(after) - 1)], piece)
        pieces[2 * at] = given
    return "".join(pieces)


def _cased(text: str, like: str) -> str:
    return text.upper() if like.isupper() and len(like) > 1 else text.capitalize() if like[:1].isupper() else text
