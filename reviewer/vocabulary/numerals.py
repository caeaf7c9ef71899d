"""Numbers written in digits of any script or in Chinese numerals."""

import re

_HAN = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_WRITTEN = re.compile(  # nothing out of order, such as 十百 or 一二十
    "(?P<hundreds>[一二三四五六七八九两]?百|)[零〇○]?(?P<tens>[一二三四五六七八九]?十|)(?P<units>[一二三四五六七八九]|)"
)
HAN_DIGITS = "〇零○一二三四五六七八九十百"


_ROMAN = re.compile("C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")  # not IIX, VV


def number(text: str) -> int | None:
    """Return the value of digits (Arabic-Indic, full width ...) or Chinese numerals up to 999, else None."""
    text = "".join(text.split())
    if text.isdecimal():
        return int(text)
    if text and all(c in _HAN for c in text):
        return int("".join(str(_HAN[c]) for c in text))
    written = _WRITTEN.fullmatch(text)
    if not written or not text:
        return None
    hundreds, tens, units = written["hundreds"], written["tens"], written["units"]
    return (
        (_HAN[hundreds[0]] if hundreds[:-1] else 1) * 100 * bool(hundreds)
        + (_HAN[tens[0]] if tens[:-1] else 1) * 10 * bool(tens)
        + _HAN.get(units, 0)
    )


def roman(text: str) -> int | None:
    """Return the value of a Roman numeral in capitals, else None."""
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    if not text or any(c not in values for c in text):
        return None
    if not _ROMAN.fullmatch(text):
        return None
    each = [values[c] for c in text]
    return sum(-n if n < following else n for n, following in zip(each, [*each[1:], 0], strict=True))
