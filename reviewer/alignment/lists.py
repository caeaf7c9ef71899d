"""Lists that each language puts in its own alphabetical order: what stands side by side there is no translation."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reviewer.alignment.traits import traits
from reviewer.fields import Version
from reviewer.light import light
from reviewer.vocabulary.collation import orders
from reviewer.vocabulary.lengths import latin_length
from reviewer.vocabulary.states import find_states

_ITEM = 90  # letters' worth; longer paragraphs are no items of a list
_SENTENCE = 30  # letters' worth, from which on what ends with a stop is a sentence
_ENDS = re.compile(r"([.?!。？！؟])\W*$")
_STATES, _ASCENDING = 5, 6  # items of a list of States, of one that is known by its order
_SIZE = 0.6  # of the items of one list are at least in the other
_MOSTLY = 0.5  # of an item's letters are a State's name
_OUT_OF_PLACE = 10  # items, of which one may stand out of order
_IN_COMMON = 0.6  # of the States of the shorter list
_CROSSED = 0.15  # of the pairs of States stand the other way round
_ALIKE = 0.5  # of the keys of two items, or of the items of two lists
_LARGEST = 60_000  # pairs of items that are compared


@light
class ItemList:
    """Paragraphs `first` to `last` of a version are a list; `states` are codes, ``""`` where an item is no State."""

    first: int
    last: int
    states: tuple[str, ...]
    ascends: bool
    part: tuple[str, int]

    def __contains__(self, paragraph: int) -> bool:
        return self.first <= paragraph <= self.last

    @property
    def size(self) -> int:
        """The number of items."""
        return self.last - self.first + 1


def find_lists(version: Version) -> list[ItemList]:
    """Return the lists of States of a version, and those that are in the order of its alphabet, in their order."""
    found: list[ItemList] = []
    for run in _short_runs(version):
        states = [*_stretches_of_states([_state(version, k) for k in run])]
        ways = [orders(version.text.cut(version.text.paragraphs[k]), version.language) for k in run]
        others = [span for span in _ascending_stretches(ways) if all(span[1] < a or b < span[0] for a, b in states)]
        found += [_list(version, run[first], run[last]) for first, last in sorted(states + others)]
    return found


def as_list(version: Version, first: int, last: int) -> ItemList | None:
    """Return paragraphs `first` to `last` as a list, None where one of them is no item."""
    if any(version.parts[k] != version.parts[first] or not _is_item(version, k) for k in range(first, last + 1)):
        return None
    return _list(version, first, last)


def _list(version: Version, first: int, last: int) -> ItemList:
    items = range(first, last + 1)
    ways = [orders(version.text.cut(version.text.paragraphs[k]), version.language) for k in items]
    ascends = any(map(_in_order, zip(*ways, strict=True)))
    part = version.parts[first]
    return ItemList(first, last, tuple(_state(version, k) for k in items), ascends, (part.name, part.annex))


def _is_item(version: Version, k: int) -> bool:
    """Tell whether a paragraph may be an item: short, and no sentence; the last item of a list may have its stop."""
    part, text = version.parts[k], version.text.cut(version.text.paragraphs[k])
    if part.name not in ("body", "annex") or part.heading:
        return False
    end = _ENDS.search(text)
    return latin_length(text) <= (_ITEM if end is None else _SENTENCE if end[1] in ".。" else 0)


def _short_runs(version: Version) -> Iterator[list[int]]:
    """Yield runs of neighbouring short paragraphs of one part."""
    run: list[int] = []
    for k in range(len(version.parts) + 1):
        item = k < len(version.parts) and _is_item(version, k)
        if run and (not item or version.parts[run[-1]] != version.parts[k]):
            if len(run) >= _STATES:
                yield run
            run = []
        if item:
            run.append(k)


def _state(version: Version, k: int) -> str:
    """Return the State whose name is most of a paragraph."""
    text = version.text.cut(version.text.paragraphs[k])
    states = find_states(text, version.language)
    letters = sum(map(str.isalpha, text))
    if len(states) != 1 or sum(map(str.isalpha, text[states[0].start : states[0].end])) < _MOSTLY * letters:
        return ""
    return states[0].code


def _stretches_of_states(codes: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield first and last item of stretches of States, in which one other item may stand between two."""
    at = [n for n, code in enumerate(codes) if code]
    begin = 0
    for n in range(1, len(at) + 1):
        if n == len(at) or at[n] - at[n - 1] > 2:
            if n - begin >= _STATES:
                yield at[begin], at[n - 1]
            begin = n


def _ascending_stretches(ways: Sequence[tuple[str, ...]]) -> Iterator[tuple[int, int]]:
    """Yield first and last item of stretches that ascend in one of the ways."""
    begin = 0
    while begin < len(ways):
        end = max((_end_of_ascent(ways, way, begin) for way in range(len(ways[0]))), default=begin)
        firsts = {own[0].partition(" ")[0] for own in ways[begin : end + 1]}  # Annex I, Annex II ... are no such list
        if end - begin + 1 >= _ASCENDING and 2 * len(firsts) > end - begin:
            yield begin, end
            begin = end
        begin += 1


def _end_of_ascent(ways: Sequence[tuple[str, ...]], way: int, begin: int) -> int:
    end = begin
    while end + 1 < len(ways) and ways[end][way] and ways[end + 1][way] > ways[end][way]:
        end += 1
    return end


def _in_order(keys: Sequence[str]) -> bool:
    """Tell whether keys ascend, but for one in ten."""
    known = [key for key in keys if key]
    if len(known) < _STATES or 2 * len(set(known)) < len(known):
        return False
    descents = sum(later < earlier for earlier, later in pairwise(known))
    return descents <= len(known) // _OUT_OF_PLACE


def like_in_size(a: ItemList, b: ItemList) -> bool:
    """Tell whether two lists have about as many items."""
    return _SIZE <= a.size / b.size <= 1 / _SIZE


def ordered_apart(a: ItemList, b: ItemList, of_a: Version, of_b: Version) -> bool:
    """Tell whether two lists that stand at the same place are one list, each in its own order."""
    if a.part != b.part or not like_in_size(a, b):
        return False
    common = set(a.states) & set(b.states) - {""}
    if len(common) >= _STATES and len(common) >= _IN_COMMON * min(len(set(a.states)), len(set(b.states))):
        crossed = _crossed([a.states.index(code) for code in sorted(common, key=b.states.index)])
        return crossed > 0 if a.ascends and b.ascends else crossed >= _CROSSED
    return a.ascends and b.ascends and not _answer_in_order(a, b, of_a, of_b)


def _crossed(places: Sequence[int]) -> float:
    """Return the share of pairs that stand the other way round."""
    pairs = [(one, other) for n, one in enumerate(places) for other in places[n + 1 :]]
    return sum(one > other for one, other in pairs) / len(pairs)


def _answer_in_order(a: ItemList, b: ItemList, of_a: Version, of_b: Version) -> bool:
    """Tell whether most items meet their like in the same order: names of persons are the same in three languages."""
    if a.size * b.size > _LARGEST:
        return False
    left, right = _keys(a, of_a), _keys(b, of_b)
    best = [0] * (len(right) + 1)
    for one in left:
        row = [0]
        for j, other in enumerate(right):
            both = len(one & other)
            alike = both and both >= _ALIKE * max(len(one), len(other))
            row.append(max(best[j] + 1 if alike else 0, best[j + 1], row[-1]))
        best = row
    return best[-1] >= _ALIKE * min(a.size, b.size)


def _keys(one: ItemList, version: Version) -> list[frozenset[str]]:
    """Return what each item may be known by in another language; the number before it is not."""
    found = []
    for paragraph in version.text.paragraphs[one.first : one.last + 1]:
        seen = traits(version.text.cut(paragraph), version.language)
        found.append(seen.names | seen.anchors | {fact for fact in seen.facts if fact[0] != "#"})
    return found
