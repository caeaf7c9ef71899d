"""Long texts are cut where there can be no doubt, so that time and memory grow with their length only."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from reviewer.alignment.traits import LONG, Traits

Block = tuple[int, int, int, int]
"""First and past the last paragraph of a, then of b."""

_WANTED = 300  # paragraphs of a block
_CERTAIN = 2  # weight of the facts that two paragraphs share and no other has
_YEARS = range(1900, 2101)
_UNLIKE = 2.5  # times as long, or as short, as the ratio of the two texts: they may be divided differently


def blocks(a: Sequence[Traits], b: Sequence[Traits]) -> Iterator[Block]:
    """Yield blocks that answer each other, in order; a text without certain places stays in one."""
    i = j = 0
    anchors = _anchors(a, b) if max(len(a), len(b)) > LONG else []
    at = 0
    while max(len(a) - i, len(b) - j) > LONG and at < len(anchors):
        end = at
        while end + 1 < len(anchors) and max(anchors[end + 1][0] - i, anchors[end + 1][1] - j) <= _WANTED:
            end += 1
        to_i, to_j = anchors[end]
        yield i, to_i, j, to_j
        i, j, at = to_i, to_j, end + 1
    yield i, len(a), j, len(b)


def _anchors(a: Sequence[Traits], b: Sequence[Traits]) -> list[tuple[int, int]]:
    """Return pairs of paragraphs that share what stands nowhere else on either side, ascending in both."""
    weights: Counter[tuple[int, int]] = Counter()
    there = _once(b)
    for fact, i in _once(a).items():
        if fact in there:
            weights[i, there[fact]] += _weight(fact)
    ratio = (sum(one.length for one in b) + 1) / (sum(one.length for one in a) + 1)
    sure = [pair for pair, weight in weights.items() if weight >= _CERTAIN and _as_long(a, b, pair, ratio)]
    return _ascending(sorted(sure))


def _once(side: Sequence[Traits]) -> dict[str, int]:
    counts = Counter(fact for one in side for fact in one.facts)
    return {fact: n for n, one in enumerate(side) for fact in one.facts if counts[fact] == 1}


def _weight(fact: str) -> int:
    """Return 2 for dates, symbols and large figures that are no years; small ones need a second."""
    if fact[0] in "@/":
        return 2
    figure = fact[1:].partition(".")[0]
    return 2 if fact[0] == "=" and len(figure) >= 4 and not (figure.isdigit() and int(figure) in _YEARS) else 1


def _as_long(a: Sequence[Traits], b: Sequence[Traits], pair: tuple[int, int], ratio: float) -> bool:
    wanted, there = (a[pair[0]].length + 3) * ratio, b[pair[1]].length + 3
    return wanted / _UNLIKE < there < wanted * _UNLIKE


def _ascending(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of pairs that ascends in both; `pairs` ascend in the first."""
    ends: list[int] = []  # the smallest last j of a run of each length
    last: list[int] = []  # and its pair
    before = [-1] * len(pairs)
    for at, (_, j) in enumerate(pairs):
        length = bisect_left(ends, j)
        before[at] = last[length - 1] if length else -1
        if length == len(ends):
            ends.append(j)
            last.append(at)
        else:
            ends[length], last[length] = j, at
    found: list[tuple[int, int]] = []
    at = last[-1] if last else -1
    while at >= 0:
        found.append(pairs[at])
        at = before[at]
    found.reverse()
    return [pair for n, pair in enumerate(found) if not n or pair[0] > found[n - 1][0]]
