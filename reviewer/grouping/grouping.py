"""Versions -> documents: the surest pairs first, never against a contradiction."""

from collections.abc import Sequence

from reviewer.fields import LANGUAGES, Version
from reviewer.grouping.candidates import candidate_pairs
from reviewer.grouping.expected import expected_languages
from reviewer.grouping.fingerprint import compare
from reviewer.grouping.groups import Group
from reviewer.grouping.pairs import Pair, Pairs, content_score
from reviewer.grouping.reasons import reasons_for
from reviewer.grouping.relations import relations
from reviewer.grouping.signature import Signature, annex_signatures, likeness, main_signature


def group_versions(versions: Sequence[Version]) -> tuple[Group, ...]:
    """Return the documents that `versions` belong to; every version is in exactly one.

    The documents come in the order of their first versions.
    """
    mains = [main_signature(version) for version in versions]
    annexes = [annex_signatures(version) for version in versions]
    pairs = _compared(versions, mains, annexes)
    groups = _joined(versions, pairs)
    related = relations(versions, groups, pairs, annexes)
    found = []
    for number, group in enumerate(groups):
        members = [versions[n] for n in group]
        have = {version.language for version in members}
        missing = tuple(language for language in expected_languages(members) if language not in have)
        sure = len(group) == 1 or _tied(group, pairs) >= set(group)
        reasons = reasons_for(versions, group, pairs)
        found.append(Group(tuple(group), "same" if sure else "likely", missing, reasons, related[number]))
    return tuple(found)


def _compared(
    versions: Sequence[Version], mains: Sequence[Signature], annexes: Sequence[dict[int, Signature]]
) -> Pairs:
    """Return the pairs that nothing keeps apart."""
    pairs: dict[tuple[int, int], Pair] = {}
    for a, b in candidate_pairs(versions, mains):
        page = compare(versions[a], versions[b])
        if not page.apart:
            main = likeness(mains[a], mains[b])
            pairs[a, b] = Pair(page, main, content_score(main, annexes[a], annexes[b]))
    return pairs


def _joined(versions: Sequence[Version], pairs: Pairs) -> list[list[int]]:
    """Join the surest pairs first; two versions of one language are never in one document."""
    group_of = {n: [n] for n in range(len(versions))}
    for (a, b), pair in sorted(pairs.items(), key=lambda item: (-item[1].strength, item[0])):
        left, right = group_of[a], group_of[b]
        if pair.joined and left is not right and _may_join(versions, left, right, pair):
            left += right
            for n in right:
                group_of[n] = left
    order = {language: n for n, language in enumerate(LANGUAGES)}
    first = [n for n in range(len(versions)) if min(group_of[n]) == n]
    return [sorted(group_of[n], key=lambda m: (order.get(versions[m].language, len(order)), m)) for n in first]


def _may_join(versions: Sequence[Version], left: Sequence[int], right: Sequence[int], pair: Pair) -> bool:
    languages = [versions[n].language for n in (*left, *right) if versions[n].language]
    if len(set(languages)) < len(languages):
        return False
    if pair.page.symbol:
        return True
    return not any(compare(versions[a], versions[b]).apart for a in left for b in right)


def _tied(group: Sequence[int], pairs: Pairs) -> set[int]:
    """Return the members that a sure pair ties to another one."""
    return {n for pair, found in pairs.items() if found.sure and set(pair) <= set(group) for n in pair}
