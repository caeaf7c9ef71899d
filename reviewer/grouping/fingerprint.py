"""What the first pages of two versions say of each other: agreements, and contradictions that keep them apart."""

import re
from dataclasses import dataclass

from reviewer.fields import Version

_CODE = re.compile(r"[A-Z]{1,12}")
_LETTERS = {"letter", "identical_letters"}

# Field, and how it is called in a reason.
_COMPARED = (
    ("organs", "organs"),
    ("session", "session"),
    ("session_kind", "kind of session"),
    ("sc_year", "year of the Security Council"),
    ("agenda_items", "agenda items"),
    ("document_type", "document type"),
    ("instrument_dates", "date of the letter or note"),
    ("senders", "sender"),
    ("addressees", "addressee"),
)
_IDENTIFYING = {"instrument_dates", "senders"}


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two first pages compared: names of fields, as reasons call them. `symbol` is one printed on both."""

    symbol: str
    agree: tuple[str, ...]
    contradict: tuple[str, ...]
    identified: bool  # date of the instrument and sender agree

    @property
    def apart(self) -> bool:
        """Whether the pages cannot be of one document."""
        return bool(self.contradict) and not self.symbol


def compare(a: Version, b: Version) -> Comparison:
    """Compare the first pages of two versions. What is missing on one never contradicts."""
    symbols_a, symbols_b = a.items("symbols"), b.items("symbols")
    symbol = next((symbol for symbol in symbols_a if symbol in symbols_b), "")
    agree, contradict, keys = [], [], set()
    if symbols_a and symbols_b and not symbol:
        contradict.append("symbol")
    for key, name in _COMPARED:
        left, right = _comparable(a, key), _comparable(b, key)
        if not left or not right:
            continue
        if _compatible(key, left, right):
            agree.append(name)
            keys.add(key)
        else:
            contradict.append(name)
    return Comparison(symbol, tuple(agree), tuple(contradict), keys >= _IDENTIFYING)


def _comparable(version: Version, key: str) -> frozenset[str]:
    """Return the values that are the same in every language: printed names and the type "other" tell nothing."""
    values = version.items(key)
    if key in ("senders", "addressees"):
        values = [value for value in values if _CODE.fullmatch(value)]
    if key == "document_type":
        values = ["letter" if value in _LETTERS else value for value in values if value != "other"]
    return frozenset(values)


def _compatible(key: str, a: frozenset[str], b: frozenset[str]) -> bool:
    """Tell whether two lists can be of one document: a part of the masthead may be lost in one version."""
    if key == "instrument_dates":
        return bool(a & b)
    return a <= b or b <= a
