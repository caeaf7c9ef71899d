"""Why versions were put together, in sentences."""

from collections.abc import Sequence
from itertools import pairwise

from reviewer.grouping.joining import Joining
from reviewer.messages import N_

_SHOWN = 6  # facts named in a reason


def reasons_for(joining: Joining, group: Sequence[int]) -> tuple[str, ...]:
    """Return the reasons for one group, the strongest first. Contents are looked at where symbols do not settle it."""
    contents = joining.contents
    if len(group) == 1:
        return (N_("reasons", "No other file is a version of this document."),)
    found = []
    symbols = dict.fromkeys(symbol for n in group for symbol in contents.page(n).symbols)
    for symbol in symbols:
        count = sum(symbol in contents.page(n).symbols for n in group)
        if count > 1:
            text = N_("reasons", "{count} of {all} versions carry the symbol {symbol}.")
            found.append(text.format(count=count, all=len(group), symbol=symbol))
    pages = [contents.compared(a, b) for a, b in pairwise(group)]
    agree = dict.fromkeys(name for page in pages for name in page.agree)
    if agree:
        found.append(N_("reasons", "The first pages agree: {fields}.").format(fields=", ".join(agree)))
    if not all(page.symbol for page in pages):
        found += _of_content(joining, group)
    return tuple(found)


def _of_content(joining: Joining, group: Sequence[int]) -> list[str]:
    found = []
    pairs = joining.inside(group) or [joining.compared(a, b) for a, b in pairwise(group)]
    shared = dict.fromkeys(fact for pair in pairs for fact in pair.main.shared)
    if shared:
        named = ", ".join(fact[1:] for fact in list(shared)[:_SHOWN])
        text = N_("reasons", "The same dates, symbols, figures and names stand in the texts: {facts}.")
        found.append(text.format(facts=named))
    if any(pair.main.shape >= 0.7 and pair.main.size for pair in pairs):
        found.append(N_("reasons", "The paragraphs follow each other in number and length."))
    return found
