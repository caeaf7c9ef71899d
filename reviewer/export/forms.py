"""Values in their normal forms -> the words that a masthead prints, in six languages."""

import re
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from reviewer.vocabulary.dates import month_names
from reviewer.vocabulary.ordinals import ordinal_words
from reviewer.vocabulary.tables import LANGUAGES, table

_ITEM = re.compile(r"(?P<number>\d+)\s*\((?P<letter>[a-z]{1,2})\)")


def words(language: str) -> dict[str, Any]:
    """Return what ``draft.toml`` says about `language`; English where it is none of the six."""
    found: dict[str, Any] = table("draft")[language if language in LANGUAGES else "en"]
    return found


@cache
def signature_marks() -> re.Pattern[str]:
    """Return what finds ``(Signed)`` and its equivalents, as one group."""
    return re.compile("(" + "|".join(re.escape(words(code)["signed"]) for code in LANGUAGES) + ")", re.IGNORECASE)


def block_words(language: str) -> dict[str, Any]:
    """Return the words of the distribution block, English in the Arabic, Chinese and Russian versions."""
    return words(str(words(language).get("right_block", "en")))


def notices(language: str) -> list[tuple[str, str]]:
    """Return the draft notice as (text, language): in English, and in the version's own language."""
    own = words(language)["notice"]
    return [(table("draft")["notice"], "en"), *([(own, language)] if own else [])]


def banner(notice: str) -> str:
    """Return the words of a notice before its dash."""
    return re.split("[–—]", notice)[0].strip()


def day(value: str, form: dict[str, Any], language: str) -> str:
    """Print an ISO date by the forms of `language`; ``""`` where it is none."""
    found = _date(value)
    if found is None:
        return ""
    month = _months(language)[found.month - 1]
    return str(form["day"]).format(day=_day_number(found, form), month=month, number=found.month, year=found.year)


def block_date(value: str, language: str) -> str:
    """Print the document's date as the distribution block has it."""
    code = str(words(language).get("right_block", "en"))
    return day(value, words(code), code)


def interval(value: str, language: str) -> str:
    """Print ``2020-02-24/2020-03-20`` (or one date) as the dates of a session."""
    form = words(language)
    code = language if language in LANGUAGES else "en"
    first, _, last = value.partition("/")
    start, end = _date(first), _date(last or first)
    if start is None or end is None:
        return ""
    if start == end:
        return day(first, form, code)
    if start.year != end.year:
        return str(form["two_years"]).format(start=day(first, form, code), end=day(last, form, code))
    months = _months(code)
    return str(form["same_month" if start.month == end.month else "same_year"]).format(
        first=_day_number(start, form),
        last=_day_number(end, form),
        month=months[end.month - 1],
        number=end.month,
        first_month=months[start.month - 1],
        last_month=months[end.month - 1],
        first_number=start.month,
        last_number=end.month,
        year=end.year,
    )


def session(number: int, kind: str, language: str) -> str:
    """Print the session's line; ``""`` for a number that no ordinal is known of."""
    form = words(language)["session"]
    if number > 1900:  # sessions named by their year
        name = "resumed_year" if kind == "resumed" else "year"
        return str(form[name]).format(number=number)
    ordinal = ordinal_words(number, language if language in LANGUAGES else "en")
    if not ordinal:
        return ""
    said = str(form.get(kind, form["regular"]))
    return said.format(ordinal=ordinal, lower=ordinal[0].lower() + ordinal[1:], number=number)


def council_year(number: int, language: str) -> str:
    """Print the Security Council's year."""
    ordinal = ordinal_words(number, language if language in LANGUAGES else "en", "year")
    return str(words(language)["sc_year"]).format(ordinal=ordinal) if ordinal else ""


def agenda_line(items: Sequence[str], kind: str, language: str, *, council: bool = False) -> tuple[str, str]:
    """Print the items in two halves, between which the mark of the agenda's footnote belongs.

    `council`: the Human Rights Council's own word for its agenda, where the language has one.
    """
    if not items:
        return "", ""
    form = words(language)["items"]
    printed = [_item(item, form) for item in items]
    listed = form["last"].join([form["comma"].join(printed[:-1]), printed[-1]] if len(printed) > 1 else printed)
    number = {1: "one", 2: "two"}.get(len(printed), "more")
    kind = kind if kind in form else "agenda"
    whole = form[f"council_{kind}"] if council and f"council_{kind}" in form else form[kind]
    head, _, tail = str(whole).partition("{mark}")
    numbered = str(form[number]).format(items=listed)
    head, tail = head.format(items=numbered), tail.format(items=numbered)
    return (head[0].upper() + head[1:], tail)


def item(value: str, language: str) -> str:
    """Print one item, as it stands within a line."""
    return _item(value, words(language)["items"])


def original(languages: Sequence[str], language: str) -> str:
    """Print the line of the original languages."""
    form = block_words(language)
    names = [form["languages"][code] for code in languages if code in form["languages"]]
    if not names:
        return ""
    listed = str(form["and"]).join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    return str(form["original"]).format(languages=listed)


def version_line(language: str) -> str:
    """Print the name of a translation's own language: ``Arabic``, ``Français``."""
    name = str(block_words(language)["languages"].get(language, ""))
    return name[:1].upper() + name[1:]


def distribution(code: str, language: str) -> str:
    """Print the distribution line of a code, ``""`` for none that is known."""
    return str(block_words(language)["distribution"].get(code, ""))


def _item(item: str, form: dict[str, Any]) -> str:
    match = _ITEM.fullmatch(item.strip())
    if match is None:
        return item
    letters = str(form.get("letters", "")).split()
    letter = match["letter"]
    if letters and len(letter) == 1 and ord(letter) - ord("a") < len(letters):
        letter = letters[ord(letter) - ord("a")]
    return str(form["sub"]).format(number=match["number"], letter=letter)


def _months(language: str) -> list[str]:
    return [""] * 12 if language == "zh" else month_names(language)  # Chinese numbers its months


def _date(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _day_number(value: date, form: dict[str, Any]) -> str:
    return str(form.get("first_day", value.day)) if value.day == 1 else str(value.day)
