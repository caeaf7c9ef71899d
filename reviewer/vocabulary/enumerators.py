"""The number that a heading begins with: ``II.``, ``二、``, ``ثانيا -``, ``B.``, ``باء -``."""

import re
import unicodedata
from functools import cache

from reviewer.vocabulary.numerals import number, roman
from reviewer.vocabulary.tables import table

_ROMAN = re.compile(r"([IVXL]{1,7})\s?[.．]\s?(?=\S)")
_LETTER = re.compile(r"([A-ZА-Я])\s?[.．、]\s?(?=\S)")
_HAN = re.compile(r"([一二三四五六七八九十]{1,3})\s?[、．.]\s?(?=\S)")
_CYRILLIC = {"А": "A", "В": "B", "С": "C", "Е": "E"}  # typed for the Latin letters that Russian headings bear
_DOUBTFUL = "CDILMVX"  # may be a letter or a Roman number


def heading_number(text: str) -> tuple[str, int] | None:
    """Return the level (``I`` numbers, ``A`` letters, "" for either) and place of a heading's own number, if any."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).strip()
    if match := _LETTER.match(plain):
        letter = _CYRILLIC.get(match[1], match[1])
        if letter in _DOUBTFUL:
            return ("I", roman(letter) or 0) if letter in "IVX" else ("", 0)
        return ("A", ord(letter) - ord("A") + 1) if letter.isascii() else ("", 0)
    if match := _ROMAN.match(plain):
        return "I", roman(match[1]) or 0
    if match := _HAN.match(plain):
        return "I", number(match[1]) or 0
    if match := _named().match(plain):
        return _places()[" ".join(match[1].split())]
    return None


@cache
def _places() -> dict[str, tuple[str, int]]:
    rows = table("enumerators")
    levels = (("I", rows["ar"]["ordinals"]), ("A", rows["ar"]["letters"]), ("A", rows["zh"]["letters"]))
    return {_bare(name): (level, n) for level, names in levels for n, name in enumerate(names, 1)}


def _bare(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


@cache
def _named() -> re.Pattern[str]:
    names = "|".join(sorted((name.replace(" ", r"\s+") for name in _places()), key=len, reverse=True))
    return re.compile(rf"({names})\s?[-–—.、]\s?(?=\S)")


def part_letter(text: str, at: int) -> str:
    """Return the Latin letter of the Arabic one that stands at `at` behind a resolution's number (``60/251 باء``)."""
    match = _part().match(text, at)
    return chr(ord("A") + _places()[_bare(match[1])][1] - 1) if match is not None else ""


@cache
def _part() -> re.Pattern[str]:
    return re.compile(rf"\s({'|'.join(table('enumerators')['ar']['letters'])})(?!\w)")


def quote_pairs() -> tuple[str, ...]:
    """Return the pairs of quotation marks: what opens, what closes."""
    return tuple(table("enumerators")["quotes"]["pairs"])
