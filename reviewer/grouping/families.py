"""Corrigenda, addenda and revisions: documents of their own, each related to the one it belongs to."""

import re
from collections.abc import Mapping, Sequence

from reviewer.messages import N_

_TAIL = re.compile(r"(.+)/(Corr|Add|Rev|Amend)\.\d+(?:/.*)?")
_OF = {
    "Corr": N_("reasons", "{symbol} is a corrigendum to {base}."),
    "Add": N_("reasons", "{symbol} is an addendum to {base}."),
    "Rev": N_("reasons", "{symbol} is a revision of {base}."),
    "Amend": N_("reasons", "{symbol} is an amendment to {base}."),
}
_BOTH = N_("reasons", "{symbol} and {other} both belong to {base}.")


def families(symbols: Sequence[Sequence[str]]) -> Mapping[tuple[int, int], str]:
    """Return the reason for each pair of documents of one family; `symbols` are those of each document.

    Each is related to what its symbol goes back to (a reissue has the symbol of its first issue) or, where that is not
    there, to the first of the kind.
    """
    numbers: dict[str, list[int]] = {}
    for n, several in enumerate(symbols):
        for symbol in several:
            numbers.setdefault(symbol, []).append(n)
    first: dict[str, tuple[int, str]] = {}
    found: dict[tuple[int, int], str] = {}
    for n, symbol in sorted(
        ((n, symbol) for n, several in enumerate(symbols) for symbol in several), key=lambda x: x[1]
    ):
        match = _TAIL.fullmatch(symbol)
        if not match:
            continue
        base = match[1]
        others, reason = numbers.get(base, []), _OF[match[2]].format(symbol=symbol, base=base)
        if not others:
            other, earlier = first.setdefault(base, (n, symbol))
            others, reason = [other], _BOTH.format(symbol=symbol, other=earlier, base=base)
        for other in others:
            if other != n:
                found.setdefault((n, other), reason)
    return found
