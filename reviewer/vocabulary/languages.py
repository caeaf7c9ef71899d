"""How each of the six languages is known: its script, and for Latin letters its words, endings and letters."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from reviewer.light import light
from reviewer.vocabulary.tables import table

_FUNCTION_WEIGHT = 1.0
_FORM_WEIGHT = 2.0  # short lines (mastheads, headings) have few words and hardly a function word


@light
class LanguageTable:
    """One language; `words` maps a word in lower case to its weight (``'`` for every apostrophe)."""

    code: str
    script: str  # "arabic", "cyrillic", "han" or "latin"
    words: Mapping[str, float]
    endings: tuple[str, ...]
    letters: frozenset[str]


@cache
def language_tables() -> tuple[LanguageTable, ...]:
    """Return the tables of ``languages.toml``, in its order."""
    return tuple(_language(code, row) for code, row in table("languages").items())


def _language(code: str, row: Mapping[str, Any]) -> LanguageTable:
    words = dict.fromkeys(row.get("function", ()), _FUNCTION_WEIGHT) | dict.fromkeys(row.get("forms", ()), _FORM_WEIGHT)
    return LanguageTable(code, row["script"], words, tuple(row.get("endings", ())), frozenset(row.get("letters", "")))
