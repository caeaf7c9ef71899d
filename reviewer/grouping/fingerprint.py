"""What the first pages of two versions say of each other: agreements, and contradictions that keep them apart."""

import re

from reviewer.fields import Version
from reviewer.light import light

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


@light
class FirstPage:
    """What a first page says in the same words in every language; `values` run parallel to the fields compared."""

    symbols: tuple[str, ...]
    values: tuple[frozenset[str], ...]

    @property
    def known(self) -> tuple[tuple[str, ...], ...]:
        """The values in a fixed order, for an index."""
        return tuple(tuple(sorted(values)) for values in self.values)


@light
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


def first_page(version: Version) -> FirstPage:
    """Return what is compared of a version's first page."""
    return FirstPage(tuple(version.items("symbols")), tuple(_comparable(version, key) for key, _ in _COMPARED))


def compare(a: FirstPage, b: FirstPage) -> Comparison:
    """Compare two first pages. What is missing on one never contradicts."""
    symbol = next((symbol for symbol in a.symbols if symbol in b.symbols), "")
    agree, contradict, keys = [], [], set()
    if a.symbols and b.symbols and not symbol:
        contradict.append("symbol")
    for (key, name), left, right in zip(_COMPARED, a.values, b.values, strict=True):
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
