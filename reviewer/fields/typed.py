"""A field's value <-> what a clerk types and reads in its box."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from reviewer.errors import NotAValue
from reviewer.fields.readings import Item, Value
from reviewer.fields.specs import SPEC_OF, Spec
from reviewer.messages import N_

_TO_TYPE = N_("forms", "To be typed: {form}")
_ONE_OF = N_("forms", "One of: {codes}")
YES, NO = N_("values", "yes"), N_("values", "no")
ONE_A_LINE = ("agenda_titles", "signatories")
"""List fields whose values hold semicolons of their own, so that they stand one a line."""

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(\d{1,2})\s+([A-Za-z]+)\s+(\d{4})")
_ITEM = re.compile(  # 116 (c), 116(c), 116c, 5 (a) (i), 7 bis, 4.6.1
    r"(?P<number>\d+(?:\.\d+){0,3})(?:\s*(?P<again>bis|ter)\b)?(?P<letters>(?:\s*\(\s*[a-z]{1,4}\s*\))*|\s*[a-z]{1,4})\)?",
    re.IGNORECASE,
)
_SYMBOL_ROOT = re.compile(r"^[A-Za-z]+(?=/)")
_PARTY_CODES = {"sg", "psc", "pga", "secretariat", "eu", "pecosoc", "ohchr", "hc", "phrc"}


def parse_value(key: str, typed: str) -> Value:
    """Return the normal form of what was typed for field `key`; an empty box is None, or [] for a list.

    Raises `NotAValue` where it is none, and KeyError for a key that no field has.
    """
    spec = SPEC_OF[key]
    if spec.many:
        pieces = typed.splitlines() if key in ONE_A_LINE else re.split(r"[;\n؛；]", typed)
        items = [str(_item(spec, piece)) for piece in map(_tidy, pieces) if piece]
        return list(dict.fromkeys(items))
    tidied = _tidy(typed)
    return _item(spec, tidied) if tidied else None


def show_value(key: str, value: Value) -> str:
    """Return `value` as a clerk types and reads it; ``""`` where there is none."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, list):
        return ("\n" if key in ONE_A_LINE else "; ").join(value)
    return str(value)


def _tidy(text: str) -> str:
    return " ".join(text.split())


def _item(spec: Spec, typed: str) -> Item:
    clean = _BY_KEY.get(spec.key) or _BY_KIND[spec.kind]
    item = clean(typed)
    if item is None or (spec.codes and item not in spec.codes):
        raise NotAValue(spec.label, typed, _TO_TYPE.format(form=spec.form or _listed(spec.codes)))
    return item


def _listed(codes: Sequence[str]) -> str:
    return _ONE_OF.format(codes=", ".join(code.replace("_", " ") for code in codes))


def _code(typed: str) -> str:
    return typed.lower().replace(" ", "_").replace("-", "_")


def _integer(typed: str) -> int | None:
    return int(typed) if re.fullmatch(r"\d{1,6}", typed) else None  # int() reads ٧٩ as well


def _flag(typed: str) -> bool | None:
    return {"yes": True, "y": True, "true": True, "1": True, "no": False, "n": False, "false": False, "0": False}.get(
        typed.lower()
    )


def _date(typed: str) -> str | None:
    if match := _ISO.fullmatch(typed):
        year, month, day = map(int, match.groups())
    elif (match := _WORDS.fullmatch(typed)) and (number := _month(match[2])):
        year, month, day = int(match[3]), number, int(match[1])
    else:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # 31 April
        return None


def _month(name: str) -> int | None:
    found = [number for number, month in enumerate(_MONTHS, 1) if len(name) >= 3 and month.startswith(name.lower())]
    return found[0] if found else None


def _interval(typed: str) -> str | None:
    first, _, last = typed.partition("/")
    start, end = _date(_tidy(first)), _date(_tidy(last))
    return f"{start}/{end}" if start and end and start <= end else None


def _agenda_item(typed: str) -> str | None:
    match = _ITEM.fullmatch(typed)
    if match is None:
        return None
    number = ".".join(str(int(part)) for part in match["number"].split("."))
    letters = [f"({letter.lower()})" for letter in re.findall(r"[A-Za-z]+", match["letters"])]
    return " ".join([number, *([match["again"].lower()] if match["again"] else []), *letters])


def _symbol(typed: str) -> str | None:
    if not _SYMBOL_ROOT.match(typed):
        return None
    bare = re.sub(r"\s*/\s*", "/", typed.rstrip("* "))
    return _SYMBOL_ROOT.sub(lambda root: root[0].upper(), bare)


def _state_or_name(typed: str) -> str:
    code = re.fullmatch(r"[a-z]{3}", typed) or typed.lower() in _PARTY_CODES  # the three letters of ISO 3166-1
    return typed.upper() if code else typed


_BY_KEY: dict[str, Callable[[str], Item | None]] = {
    "symbols": _symbol,
    "agenda_items": _agenda_item,
    "senders": _state_or_name,
    "addressees": _state_or_name,
}
_BY_KIND: dict[str, Callable[[str], Item | None]] = {
    "text": str,
    "code": _code,
    "integer": _integer,
    "flag": _flag,
    "date": _date,
    "interval": _interval,
}
