"""Which pairs of versions are worth a comparison: those that share something rare.

Comparing every pair would take minutes for a thousand files; pairs are found through an index: first pages that say
the same, then what the texts hold. A key that many share says nothing, and is passed over.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from reviewer.grouping.contents import Contents
from reviewer.grouping.signature import fact_weight

_CROWD = 30  # versions that share a key before it says nothing any more
_RARE = 1.0  # weight of a fact worth looking up


def candidate_pairs(contents: Contents, among: Sequence[int], bare: frozenset[int]) -> list[tuple[int, int]]:
    """Return pairs of indexes of `among` that may be versions of one document, one of them at least `bare`.

    Bare are those without a symbol: two that carry one each are known by their symbols.
    """
    index: dict[object, list[int]] = defaultdict(list)
    for n in among:
        for key in set(_keys(contents, n)):
            index[key].append(n)
    return [(a, b) for a, b in sorted(pairs_of(index)) if a in bare or b in bare]


def pairs_of(index: Mapping[object, Sequence[int]]) -> set[tuple[int, int]]:
    """Return the pairs under one key, the lower index first; crowded keys are passed over."""
    pairs: set[tuple[int, int]] = set()
    for found in index.values():
        if 1 < len(found) <= _CROWD:
            pairs.update(combinations(sorted(found), 2))
    return pairs


def _keys(contents: Contents, n: int) -> Iterable[object]:
    version, main, page = contents.versions[n], contents.main(n), contents.page(n)
    yield "page", page.known
    for key in ("instrument_dates", "date"):
        for value in version.items(key):
            yield key, value
            yield key, value, page.known  # where many files bear a date
    yield "size", len(main.lengths), version.items("document_type")[:1] == [], tuple(version.items("senders"))
    for fact in main.facts:
        if fact_weight(fact) >= _RARE:
            yield fact
