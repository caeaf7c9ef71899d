"""Why versions were put together, in sentences."""

from collections.abc import Sequence
from itertools import combinations

from reviewer.fields import Version
from reviewer.grouping.pairs import Pairs
from reviewer.messages import N_

_SHOWN = 6  # facts named in a reason


def reasons_for(versions: Sequence[Version], group: Sequence[int], pairs: Pairs) -> tuple[str, ...]:
    """Return the reasons for one group, the strongest first."""
    if len(group) == 1:
        return (N_("reasons", "No other file is a version of this document."),)
    inside = [pairs[pair] for pair in combinations(sorted(group), 2) if pair in pairs]
    found = []
    symbols = dict.fromkeys(pair.page.symbol for pair in inside if pair.page.symbol)
    for symbol in symbols:
        count = sum(symbol in versions[n].items("symbols") for n in group)
        found.append(
            N_("reasons", "{count} of {all} versions carry the symbol {symbol}.").format(
                count=count, all=len(group), symbol=symbol
            )
        )
    agree = dict.fromkeys(name for pair in inside for name in pair.page.agree)
    if agree:
        found.append(N_("reasons", "The first pages agree: {fields}.").format(fields=", ".join(agree)))
    shared = dict.fromkeys(fact for pair in inside if pair.joined for fact in pair.main.shared)
    if shared:
        named = ", ".join(fact[1:] for fact in list(shared)[:_SHOWN])
        found.append(
            N_("reasons", "The same dates, symbols and figures stand in the texts: {facts}.").format(facts=named)
        )
    if any(pair.main.shape >= 0.7 and pair.main.size for pair in inside):
        found.append(N_("reasons", "The paragraphs follow each other in number and length."))
    return tuple(found)
