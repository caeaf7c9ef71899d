"""What a paragraph names in words that the vocabulary knows in six languages: States, bodies, months, numbers."""

import re
from functools import cache

from reviewer.vocabulary.dates import month_names
from reviewer.vocabulary.figures import FigureMention, numbers_in_words
from reviewer.vocabulary.numerals import HAN_DIGITS, number
from reviewer.vocabulary.requests import bodies_named
from reviewer.vocabulary.states import find_states
from reviewer.vocabulary.tables import LANGUAGES
from reviewer.vocabulary.terms import find_terms

_SMALL = 199  # the largest number that may as well be written in words
_CHINESE_MONTH = re.compile(rf"(?P<month>\d{{1,2}}|[{HAN_DIGITS}]{{1,2}})\s*月")


def find_anchors(text: str, language: str, figures: list[FigureMention]) -> frozenset[str]:
    """Return keys of what `text` names, the same in all six languages; none for another language.

    A small number is the same in figures and in words, cardinal or ordinal: 5, five, fifth.
    """
    if language not in LANGUAGES:
        return frozenset()
    found = {f"term {term}" for term in find_terms(text, language)}
    found |= {f"state {state.code}" for state in find_states(text, language)}
    found |= {f"body {body.code}" for body in bodies_named(text)}
    found |= {f"month {month}" for month in _months(text, language)}
    found |= {f"number {value}" for value in numbers_in_words(text, language)}
    small = (figure.value for figure in figures if figure.value.isdecimal())
    return frozenset(found | {f"number {value}" for value in small if int(value) <= _SMALL})


def _months(text: str, language: str) -> set[int]:
    if language == "zh":
        read = (number(match["month"]) for match in _CHINESE_MONTH.finditer(text))
        return {month for month in read if month and month <= 12}
    pattern, months = _month_pattern(language)
    return {months[match[0]] for match in pattern.finditer(text)}


@cache
def _month_pattern(language: str) -> tuple[re.Pattern[str], dict[str, int]]:
    """Return a pattern of the months as the language writes them inside a sentence; Arabic has two names for each."""
    months = {name: n for n, names in enumerate(month_names(language), 1) for name in names.split("/")}
    either = "|".join(sorted(map(re.escape, months), key=len, reverse=True))
    return re.compile(rf"\b(?:{either})\b"), months
