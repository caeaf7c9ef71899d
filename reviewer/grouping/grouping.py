"""Versions -> documents: by what is known, by symbol, by content; never against a contradiction or a clerk."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from reviewer.fields import LANGUAGES, Version
from reviewer.grouping.candidates import candidate_pairs
from reviewer.grouping.contents import Contents, Order
from reviewer.grouping.expected import expected_languages
from reviewer.grouping.groups import Certainty, Duplicate, Group, Related
from reviewer.grouping.joining import Joining
from reviewer.grouping.reasons import reasons_for
from reviewer.grouping.relations import relations
from reviewer.grouping.twins import same_text, same_words

_TWINS = 6  # files of one language and symbol that each further one is compared with


def group_versions(
    versions: Sequence[Version], fixed: Sequence[int | None] = (), prints: Sequence[str] = ()
) -> tuple[Group, ...]:
    """Return the documents that `versions` belong to, in the order of their first versions.

    Which versions go together does not depend on the order in which they are given. Both further arguments run
    parallel to `versions`, or are empty: `fixed` names the document that a version is in already, and such documents
    are neither split nor merged; `prints` are the files' fingerprints, equal for the same bytes.
    """
    contents = Contents(versions, prints, fixed)
    ranks = Order(contents).ranks
    bare = frozenset(n for n, version in enumerate(versions) if not version.items("symbols"))
    candidates = candidate_pairs(contents, range(len(versions)), bare) if bare else []
    duplicates, twins = _duplicates(contents, ranks, candidates)
    among = [n for n in range(len(versions)) if n not in duplicates]
    joining = Joining(contents, among, ranks)
    joining.join(pair for pair in candidates if not duplicates.keys() & set(pair))
    groups = sorted((_in_order(contents, group) for group in joining.groups()), key=min)
    related = relations(joining, groups, twins)
    copies: dict[int, list[Duplicate]] = defaultdict(list)
    for one in duplicates.values():
        copies[one.of].append(one)
    return tuple(
        _group(joining, group, related[number], [one for n in group for one in copies[n]])
        for number, group in enumerate(groups)
    )


def _group(joining: Joining, group: Sequence[int], related: tuple[Related, ...], copies: Sequence[Duplicate]) -> Group:
    contents = joining.contents
    members = [contents.versions[n] for n in group]
    have = {version.language for version in members}
    missing = tuple(language for language in expected_languages(members) if language not in have)
    certainty: Certainty = "same" if len(group) == 1 or joining.tied >= set(group) else "likely"
    if any(other.undecided for other in related):
        certainty = "to decide"
    reasons = (*reasons_for(joining, group), *(one.reason for one in copies))
    return Group(tuple(group), certainty, missing, reasons, related, tuple(copies))


def _in_order(contents: Contents, group: Sequence[int]) -> list[int]:
    order = {language: n for n, language in enumerate(LANGUAGES)}
    return sorted(group, key=lambda n: (order.get(contents.versions[n].language, len(order)), n))


def _duplicates(
    contents: Contents, ranks: Sequence[int], candidates: Iterable[tuple[int, int]]
) -> tuple[dict[int, Duplicate], list[tuple[int, int]]]:
    """Return the files that say what another one says, by index, and the pairs of one language that do not.

    Of two such files the one that stands first by `ranks` is kept: one of the library, then Word before PDF.
    """
    found: dict[int, Duplicate] = {}
    apart: list[tuple[int, int]] = []
    pairs = {(a, b) for a, b in candidates if contents.versions[a].language == contents.versions[b].language}
    for several in (*same_words(contents), *_one_symbol(contents)):
        several.sort(key=ranks.__getitem__)
        for at, n in enumerate(several):
            pairs.update((min(n, other), max(n, other)) for other in several[:1] + several[max(at - _TWINS, 1) : at])
    for of, n in sorted((sorted(pair, key=ranks.__getitem__) for pair in pairs), key=lambda p: [ranks[m] for m in p]):
        if n == of or n in found or of in found:
            continue
        reason = same_text(contents, n, of) if contents.home(n) is None else ""
        if reason:
            found[n] = Duplicate(n, of, reason)
        else:
            apart.append((of, n))
    return found, [pair for pair in apart if not found.keys() & set(pair)]


def _one_symbol(contents: Contents) -> Iterable[list[int]]:
    """Yield the versions of one language that carry one symbol, where there are several."""
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for n, version in enumerate(contents.versions):
        for symbol in contents.page(n).symbols:
            found[version.language, symbol].append(n)
    return [several for several in found.values() if len(several) > 1]
