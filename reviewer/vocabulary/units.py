"""What the amounts in a text are counted in: percentages and money."""

import re
from collections.abc import Iterable
from functools import cache

from reviewer.light import light
from reviewer.vocabulary.figures import FigureMention
from reviewer.vocabulary.tables import table

_BEHIND = 22  # characters after a number within which its unit begins: `3 millions de dollars`
_SIGN = re.compile(r"[$€£¥]")
_LIST = re.compile(r"[^\w.;]{0,3}[^\W\d]{0,3}\s{0,2}\d")  # 45 and 46 per cent: one unit for both
_BETWEEN = re.compile(r"[\d,،;。；，]")


@light
class Amount:
    """A figure at ``text[start:end]``, its `value`, and its `unit`.

    ``""``: none of the table's stands there; ``?``: the figure stands in a list, whose unit may follow.
    """

    start: int
    end: int
    value: str
    unit: str


def amounts_of(text: str, figures: Iterable[FigureMention]) -> list[Amount]:
    """Return the `figures` found in `text` with what they are counted in."""
    return [Amount(one.start, one.end, one.value, _unit(text, one.start, one.end)) for one in figures]


def _unit(text: str, start: int, end: int) -> str:
    behind = text[end : end + _BEHIND]
    if _LIST.match(behind):
        return "?"
    if cut := _BETWEEN.search(behind):
        behind = behind[: cut.start()]
    units, pattern = _units()
    before = _SIGN.search(text[max(start - 2, 0) : start])
    found = pattern.search(behind) or before
    if found is None:
        return "per cent" if text[max(start - 3, 0) : start] == "百分之" else ""
    return units[found[0].casefold()]


@cache
def _units() -> tuple[dict[str, str], re.Pattern[str]]:
    units = {word.casefold(): unit for unit, words in table("figures")["units"].items() for word in words}
    words = "|".join(re.escape(word) for word in sorted(units, key=len, reverse=True))
    return units, re.compile(words, re.IGNORECASE)
