"""Ordinals 1-130 of sessions and years, in six languages, genders and the cases that occur.

Sessions are feminine in Arabic, French and Russian, masculine in Spanish; the Security
Council's year is masculine in Russian and Spanish, feminine in Arabic and French.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Literal

from reviewer.vocabulary.folding import fold
from reviewer.vocabulary.numerals import HAN_DIGITS, number
from reviewer.vocabulary.tables import table

_LAST = 130
_FOLDED = {ord("أ"): "ا", ord("إ"): "ا", ord("آ"): "ا", ord("ة"): "ه", ord("ى"): "ي"}


def ordinal_words(value: int, language: str, noun: Literal["session", "year"] = "session") -> str:
    """Return the ordinal as a masthead prints it, with a capital where the language has one; ``""`` past 130."""
    forms = _forms(value, language) if 1 <= value <= _LAST else []
    if not forms:
        return ""
    chosen = forms[1] if language == "ru" and noun == "year" else forms[0]
    return chosen[0].upper() + chosen[1:]


def ordinal_value(text: str, language: str) -> int | None:
    """Return the value of an ordinal in words or digits (``43er``, ``87º``, ``第四十三``), else None."""
    digits = re.fullmatch(r"\s*(\d{1,3})\s*(?:º|°|\.º|\.?er|re|e|th|st|nd|rd|-я|-й|-ой|-го|\.?o\.?)?\s*", text)
    if digits:
        return int(digits[1])
    if language == "zh":
        return number(text.removeprefix("第")) if text.startswith("第") else None
    return _values(language).get(_fold(text))


@cache
def ordinal_pattern(language: str) -> str:
    """Return a pattern (no groups) for any ordinal in a folded text, in words or digits.

    Written as a tree of the words' beginnings: a tenth of the length, and of the time it takes to compile.
    """
    if language == "zh":
        return rf"第[\d{HAN_DIGITS}][\d{HAN_DIGITS}]*"
    digits = r"\d{1,3} ?(?:°|\.?o\.?|\.?er|re|e|th|st|nd|rd|-я|-й|-ой|-го)?"
    forms = dict.fromkeys(fold(form).replace("-", " ") for n in range(1, _LAST + 1) for form in _forms(n, language))
    return rf"(?:{_tree(forms)}|{digits})"


def _tree(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`, the longer one first; a space in them may be a hyphen."""
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[:1], []).append(word[1:])
    branches = [
        ("[- ]" if letter == " " else re.escape(letter)) + _tree(rests) for letter, rests in by_letter.items() if letter
    ]
    if not branches:
        return ""
    whole = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{whole})?" if "" in by_letter else whole


@cache
def _values(language: str) -> dict[str, int]:
    return {_fold(form): n for n in range(_LAST, 0, -1) for form in _forms(n, language)}


def _fold(text: str) -> str:
    text = unicodedata.normalize("NFD", text.casefold().replace("ـ", "").replace("ё", "е"))
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = text.translate(_FOLDED)
    return " ".join(re.split(r"[-‐‑–\s]+", text.strip()))


def _forms(n: int, language: str) -> list[str]:
    """Return the forms of `n`, the masthead's form first (Russian: feminine, masculine, oblique ones)."""
    if language == "zh":
        return ["第" + _han(n)]
    composed = {"en": _english, "fr": _french, "es": _spanish, "ru": _russian, "ar": _arabic}[language]
    return composed(n)


def _han(n: int) -> str:
    digits = "零一二三四五六七八九"
    if n >= 100:
        rest = n % 100
        return "一百" + ("" if not rest else ("零" if rest < 10 else "一" if rest < 20 else "") + _han(rest))
    tens, unit = divmod(n, 10)
    return ("" if not tens else ("" if tens == 1 else digits[tens]) + "十") + (digits[unit] if unit else "")


def _english(n: int) -> list[str]:
    words = table("ordinals")["en"]
    if n > 100:
        return [f"one hundred and {form}" for form in _english(n - 100)] + [
            f"one hundred {form}" for form in _english(n - 100)
        ]
    if n == 100:
        return ["one hundredth", "hundredth"]
    if n < 20:
        return [words["units"][n - 1]]
    tens, unit = divmod(n, 10)
    return [words["tens"][tens - 2] if not unit else f"{words['stems'][tens - 2]}-{words['units'][unit - 1]}"]


def _french(n: int) -> list[str]:
    words = table("ordinals")["fr"]
    if n >= 100:
        rest = ["unième"] if n == 101 else ["deuxième"] if n == 102 else _french(n - 100)
        return ["centième"] if n == 100 else [f"{cent} {form}" for cent in ("cent", "cent et") for form in rest]
    if n < 20:
        return [words["units"][n - 1]] + (["premier"] if n == 1 else ["seconde", "second"] if n == 2 else [])
    tens, unit = divmod(n, 10)
    if not unit:
        return [words["tens"][tens - 2]]
    stem = words["stems"][tens - 2]
    last = words["units"][unit + 9] if tens in (7, 9) else "unième" if unit == 1 else words["units"][unit - 1]
    joint = " et " if unit == 1 and tens < 8 else "-"
    return [f"{stem}{joint}{last}"]


def _spanish(n: int) -> list[str]:
    """Return the masculine forms, and those of a feminine noun: ``sexagésima primera reunión``."""
    masculine = _spanish_masculine(n)
    spoken = [form if form[-1] == "o" else f"{form}o" for form in masculine]  # primer: primero
    feminine = [re.sub(r"o\b", "a", form) for form in spoken]
    joined = [f"{form[:-1]}a" for form in spoken if " " not in form]  # trigesimosexta
    return list(dict.fromkeys([*masculine, *feminine, *joined]))


def _spanish_masculine(n: int) -> list[str]:
    words = table("ordinals")["es"]
    if n >= 100:
        return ["centésimo"] if n == 100 else [f"centésimo {form}" for form in _spanish_masculine(n - 100)]
    if n < 20:
        more = {1: ["primero"], 3: ["tercero"], 11: ["decimoprimer", "décimo primer"], 12: ["décimo segundo"]}
        split = [f"décimo {words['units'][n - 11]}"] if n > 12 else []
        return [words["units"][n - 1], *more.get(n, []), *split]
    tens, unit = divmod(n, 10)
    if not unit:
        return [words["tens"][tens - 2]]
    last, stem = words["units"][unit - 1], words["tens"][tens - 2]
    joined = stem.replace("é", "e") + last  # older texts: vigesimoprimer
    full = [f"{stem} {last}o"] if unit in (1, 3) else []
    return [f"{stem} {last}", joined, *full]


def _russian(n: int) -> list[str]:
    words = table("ordinals")["ru"]
    if n > 100:
        return [f"сто {form}" for form in _russian(n - 100)]
    if n == 100:
        return _inflected("сотая")
    if n < 20:
        return _inflected(words["feminine"][n - 1])
    tens, unit = divmod(n, 10)
    if not unit:
        return _inflected(words["tens"][tens - 2])
    return [f"{words['stems'][tens - 2]} {form}" for form in _inflected(words["feminine"][unit - 1])]


def _inflected(feminine: str) -> list[str]:
    """Return feminine, masculine, feminine oblique, accusative feminine, then the masculine's other cases."""
    stem = feminine[:-2]
    if feminine == "третья":
        return ["третья", "третий", "третьей", "третьего", "третью", "третьему", "третьим", "третьем"]
    masculine = "ой" if stem in ("втор", "шест", "седьм", "восьм", "сороков") else "ый"
    return [feminine, stem + masculine, *(stem + end for end in ("ой", "ого", "ую", "ому", "ым", "ом"))]


def _arabic(n: int) -> list[str]:
    """Return the forms of a session (feminine), then those of a report or year counted in the masculine."""
    words = table("ordinals")["ar"]
    if n > 100:
        return [f"{form} بعد {hundred}" for form in _arabic(n - 100) for hundred in (words["hundred"], "المئة")]
    if n == 100:
        return [words["hundred"], "المئة"]
    feminine = _arabic_of_gender(n, words["units"], words["first_of_more"], words["ten"])
    masculine = _arabic_of_gender(n, words["masculine"], words["first_of_more_masculine"], words["ten_masculine"])
    return list(dict.fromkeys([*feminine, *masculine]))


def _arabic_of_gender(n: int, units: list[str], first_of_more: str, ten: str) -> list[str]:
    if n <= 10:
        return [units[n - 1]]
    tens, unit = divmod(n, 10)
    first = first_of_more if unit == 1 else units[unit - 1] if unit else ""
    if n < 20:
        return [f"{first} {ten}"]
    full = table("ordinals")["ar"]["tens"][tens - 2]
    oblique = full.removesuffix("ون") + "ين"
    return [full, oblique] if not unit else [f"{first} و{full}", f"{first} و{oblique}"]
