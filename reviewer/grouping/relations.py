"""What different documents have in common: offered to the clerk, never a reason to group."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from reviewer.grouping.candidates import pairs_of
from reviewer.grouping.families import families
from reviewer.grouping.groups import Related
from reviewer.grouping.joining import Joining
from reviewer.grouping.pairs import Pair
from reviewer.grouping.signature import Signature, fact_weight, likeness
from reviewer.grouping.twins import told_apart
from reviewer.messages import N_

_SAME_TEXT = 0.55  # likeness of two annexes
_SAME_LANGUAGE = 0.9  # likeness of the facts of one text in one language
_TELLING = 6.0  # weight of the facts of both, below which likeness may be chance
_SAME_IN_BOTH = N_("reasons", "The same text stands in annex {number} of both.")
_MUCH_IN_BOTH = N_("reasons", "Much of the same text stands in annex {number} of both.")
_SAME = N_("reasons", "The same text stands in annex {a} of one and annex {b} of the other.")
_MUCH = N_("reasons", "Much of the same text stands in annex {a} of one and annex {b} of the other.")
_DIFFER = N_("reasons", "The first pages agree ({fields}), but the texts differ.")
_PERHAPS = N_("reasons", "Perhaps versions of one document: nothing speaks against it, too little for it.")

_Found = Iterator[tuple[tuple[int, int], str, bool]]


def relations(
    joining: Joining, groups: Sequence[Sequence[int]], twins: Sequence[tuple[int, int]]
) -> list[tuple[Related, ...]]:
    """Return for each group the others that it has something in common with, one reason each.

    `twins`: pairs of one language that are no duplicates.
    """
    contents = joining.contents
    group_of = {n: number for number, group in enumerate(groups) for n in group}
    said: dict[tuple[int, int], tuple[str, bool]] = {}
    for (a, b), reason, undecided in _all(joining, groups, twins):
        left, right = group_of.get(a), group_of.get(b)
        if reason and left is not None and right is not None and left != right:
            said.setdefault((left, right), (reason, undecided))
            said.setdefault((right, left), (reason, undecided))
    symbols = [sorted({one for n in group for one in contents.page(n).symbols}) for group in groups]
    for (left, right), reason in families(symbols).items():
        said[left, right] = said[right, left] = reason, False
    found: list[list[Related]] = [[] for _ in groups]
    for (left, right), (reason, undecided) in sorted(said.items()):
        found[left].append(Related(right, reason, undecided))
    return [tuple(related) for related in found]


def _all(joining: Joining, groups: Sequence[Sequence[int]], twins: Sequence[tuple[int, int]]) -> _Found:
    contents = joining.contents
    members = [n for group in groups for n in group]
    with_annex = [n for n in members if any(part.annex for part in contents.versions[n].parts)]
    for a, b in twins:
        reason, undecided = told_apart(contents, a, b)
        if reason:
            yield (a, b), reason, undecided
    yield from _same_annexes([(n, contents.annexes(n)) for n in with_annex])
    for (a, b), pair in joining.in_order():
        yield (a, b), *_like_page(pair, joining.may_join(a, b))


def _same_annexes(annexes: Sequence[tuple[int, dict[int, Signature]]]) -> _Found:
    """Yield the pairs of versions with an annex of the same text, in whatever languages."""
    index: dict[object, list[int]] = defaultdict(list)
    of = dict(annexes)
    for n, own in annexes:
        for fact in {fact for annex in own.values() for fact in annex.facts if fact_weight(fact) >= 1.5}:
            index[fact].append(n)
    for a, b in sorted(pairs_of(index)):
        reason = _same_annex(of[a], of[b])
        if reason:
            yield (a, b), reason, False


def _same_annex(a: dict[int, Signature], b: dict[int, Signature]) -> str:
    for number, annex in a.items():
        for other, answer in b.items():
            like = likeness(annex, answer, _SAME_TEXT)
            if like.weight >= _TELLING and like.facts >= _SAME_TEXT and like.score >= _SAME_TEXT:
                # In one language the facts of one text are equal; between two, some are written out as words.
                part = annex.language == answer.language and like.facts < _SAME_LANGUAGE
                if number == other:
                    text = _MUCH_IN_BOTH if part else _SAME_IN_BOTH
                    return text.format(number=number)
                text = _MUCH if part else _SAME
                return text.format(a=min(number, other), b=max(number, other))
    return ""


def _like_page(pair: Pair, free: bool) -> tuple[str, bool]:
    """Say what two versions are that look like one document and were not taken for it.

    `free`: no language would stand twice if they were.
    """
    if pair.undecided and free:
        return _PERHAPS, True
    if pair.page.identified and not pair.joined:
        return _DIFFER.format(fields=", ".join(pair.page.agree)), False
    return "", False
