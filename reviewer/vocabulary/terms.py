"""Words that a paragraph and its translation have in common: committee, comité, комитет, 委员会, لجنة."""

import re
import unicodedata
from collections import defaultdict
from functools import cache

from reviewer.vocabulary.tables import LANGUAGES, table

_WITHIN = ("ar", "zh")  # articles and prefixes are written together with the word, or nothing stands between words


def find_terms(text: str, language: str) -> frozenset[str]:
    """Return the terms of ``terms.toml`` that `text` speaks of, by their English names; none in other languages."""
    if language not in LANGUAGES:
        return frozenset()
    pattern, terms = _terms(language)
    return frozenset(term for match in pattern.finditer(_plain(text)) for term in terms[match[0]])


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text).replace("\u0640", "").casefold()
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@cache
def _terms(language: str) -> tuple[re.Pattern[str], dict[str, list[str]]]:
    place = LANGUAGES.index(language)
    terms: dict[str, list[str]] = defaultdict(list)
    for term, words in table("terms")["terms"].items():
        for word in words[place].split():
            terms[_plain(word)].append(term)
    # A shorter beginning belongs to every word that a longer one begins.
    for longer, shorter in ((a, b) for a in terms for b in terms if a != b and a.startswith(b)):
        terms[longer] += [term for term in terms[shorter] if term not in terms[longer]]
    words_found = "|".join(sorted(map(re.escape, terms), key=len, reverse=True))
    return re.compile(words_found if language in _WITHIN else rf"\b(?:{words_found})"), dict(terms)
