"""Which pairs of versions are worth a comparison: those that share something rare.

Comparing every pair would take minutes for a thousand files; pairs are found through an index.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from reviewer.fields import Version
from reviewer.grouping.signature import Signature, fact_weight

_CROWD = 30  # versions that share a key before it says nothing any more
_RARE = 1.0  # weight of a fact worth looking up


def candidate_pairs(versions: Sequence[Version], mains: Sequence[Signature]) -> list[tuple[int, int]]:
    """Return pairs of indexes, first below second, that may be versions of one document."""
    index: dict[str, list[int]] = defaultdict(list)
    for n, version in enumerate(versions):
        for key in _keys(version, mains[n]):
            index[key].append(n)
    return sorted(pairs_of(index, always="symbols"))


def pairs_of(index: Mapping[str, Sequence[int]], always: str = "\n") -> set[tuple[int, int]]:
    """Return the pairs under one key; crowded keys are passed over unless they begin with `always`."""
    pairs: set[tuple[int, int]] = set()
    for key, found in index.items():
        if len(found) <= _CROWD or key.startswith(always):
            pairs.update(combinations(sorted(set(found)), 2))
    return pairs


def _keys(version: Version, main: Signature) -> Iterable[str]:
    for key in ("symbols", "instrument_dates", "date"):
        for value in version.items(key):
            yield f"{key} {value}"
    for fact in main.facts:
        if fact_weight(fact) >= _RARE:
            yield fact
    page = [version.items(key) for key in ("organs", "session", "agenda_items", "document_type", "senders")]
    yield f"page {page}"
    yield f"size {len(main.lengths)} {version.items('document_type')} {version.items('senders')}"
