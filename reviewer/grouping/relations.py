"""What different documents have in common: offered to the clerk, never a reason to group."""

from collections import defaultdict
from collections.abc import Sequence

from reviewer.fields import Version
from reviewer.grouping.candidates import pairs_of
from reviewer.grouping.groups import Related
from reviewer.grouping.pairs import Pair, Pairs
from reviewer.grouping.signature import Signature, fact_weight, likeness
from reviewer.messages import N_

_SAME_TEXT = 0.55  # likeness of two annexes
_SAME_LANGUAGE = 0.9  # likeness of the facts of one text in one language
_TELLING = 6.0  # weight of the facts of both, below which likeness may be chance
_SAME_IN_BOTH = N_("reasons", "The same text stands in annex {number} of both.")
_MUCH_IN_BOTH = N_("reasons", "Much of the same text stands in annex {number} of both.")
_SAME = N_("reasons", "The same text stands in annex {a} of one and annex {b} of the other.")
_MUCH = N_("reasons", "Much of the same text stands in annex {a} of one and annex {b} of the other.")


def relations(
    versions: Sequence[Version], groups: Sequence[Sequence[int]], pairs: Pairs, annexes: Sequence[dict[int, Signature]]
) -> list[tuple[Related, ...]]:
    """Return for each group the others that it has something in common with, one reason each."""
    group_of = {n: number for number, group in enumerate(groups) for n in group}
    reasons: dict[tuple[int, int], str] = {}
    for (a, b), reason in [*_same_annexes(annexes), *_like_pages(versions, pairs)]:
        if group_of[a] != group_of[b]:
            reasons.setdefault((group_of[a], group_of[b]), reason)
            reasons.setdefault((group_of[b], group_of[a]), reason)
    found: list[list[Related]] = [[] for _ in groups]
    for (one, other), reason in sorted(reasons.items()):
        found[one].append(Related(other, reason))
    return [tuple(related) for related in found]


def _same_annexes(annexes: Sequence[dict[int, Signature]]) -> list[tuple[tuple[int, int], str]]:
    """Return the pairs of versions with an annex of the same text, in whatever languages."""
    index: dict[str, list[int]] = defaultdict(list)
    for n, own in enumerate(annexes):
        for fact in {fact for annex in own.values() for fact in annex.facts if fact_weight(fact) >= 1.5}:
            index[fact].append(n)
    found = []
    for a, b in sorted(pairs_of(index)):
        reason = _same_annex(annexes[a], annexes[b])
        if reason:
            found.append(((a, b), reason))
    return found


def _same_annex(a: dict[int, Signature], b: dict[int, Signature]) -> str:
    for number, annex in a.items():
        for other, answer in b.items():
            like = likeness(annex, answer)
            if like.weight >= _TELLING and like.facts >= _SAME_TEXT and like.score >= _SAME_TEXT:
                # In one language the facts of one text are equal; between two, some are written out as words.
                part = annex.language == answer.language and like.facts < _SAME_LANGUAGE
                if number == other:
                    text = _MUCH_IN_BOTH if part else _SAME_IN_BOTH
                    return text.format(number=number)
                text = _MUCH if part else _SAME
                return text.format(a=min(number, other), b=max(number, other))
    return ""


def _like_pages(versions: Sequence[Version], pairs: Pairs) -> list[tuple[tuple[int, int], str]]:
    """Return the pairs that look like one document and are not taken for it."""
    found = []
    for (a, b), pair in pairs.items():
        reason = _like_page(versions[a], versions[b], pair)
        if reason:
            found.append(((a, b), reason))
    return found


def _like_page(a: Version, b: Version, pair: Pair) -> str:
    if a.language == b.language and pair.page.symbol:
        text = N_("reasons", "Both are in the same language and carry the symbol {symbol}: a duplicate or a reissue.")
        return text.format(symbol=pair.page.symbol)
    if a.language == b.language and pair.page.identified and pair.joined:
        return N_("reasons", "Both are in the same language and say the same: a duplicate or a reissue.")
    if pair.page.identified and not pair.joined:
        text = N_("reasons", "The first pages agree ({fields}), but the texts differ.")
        return text.format(fields=", ".join(pair.page.agree))
    return ""
