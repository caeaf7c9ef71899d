"""How much a text says, whatever its script."""

import re
from functools import cache

from reviewer.vocabulary.tables import table

_SCRIPTS = {"han": "[\u3400-\u9fff]", "arabic": "[\u0620-\u064a]", "cyrillic": "[Ѐ-ӿ]"}


def latin_length(text: str) -> float:
    """Return the length of `text` in Latin letters' worth: a Chinese character says more than a letter."""
    return len(text) + sum(more * len(pattern.findall(text)) for pattern, more in _extra())


@cache
def _extra() -> tuple[tuple[re.Pattern[str], float], ...]:
    units = table("lengths")["units"]
    return tuple((re.compile(letters), float(units[script]) - 1) for script, letters in _SCRIPTS.items())
