"""How well the lengths of two texts' paragraphs follow each other."""

from itertools import accumulate
from math import log

_LONGEST = 80  # paragraphs compared by their lengths: enough to tell two texts apart
_ASIDE = 5  # paragraphs that one text may be ahead of the other, beyond an eighth of them
_FAR = float("inf")


def shape(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    """Return a likeness in [0, 1]; two paragraphs of one side may answer one of the other.

    Only what lies near the diagonal is looked at: the time grows with the number of paragraphs, not its square.
    """
    a, b = a[:_LONGEST], b[:_LONGEST]
    if not a or not b:
        return 0.0
    of_a, of_b = tuple(accumulate(a, initial=0.0)), tuple(accumulate(b, initial=0.0))
    width = _ASIDE + max(len(a), len(b)) // 8
    best: list[list[float]] = []
    for i in range(len(a) + 1):
        middle = i * len(b) // len(a)
        low, high = max(middle - width, 0), min(middle + width, len(b))
        row = [_FAR] * (len(b) + 1)
        best.append(row)
        for j in range(low, high + 1):
            row[j] = _cheapest(best, of_a, of_b, i, j)
    return max(1 - best[-1][-1] / (0.6 * (of_a[-1] + of_b[-1])), 0.0) if of_a[-1] + of_b[-1] else 0.0


def _cheapest(best: list[list[float]], of_a: tuple[float, ...], of_b: tuple[float, ...], i: int, j: int) -> float:
    """Return the cost of the cheapest way to paragraph `i` of one side and `j` of the other."""
    if not i and not j:
        return 0.0
    cost = best[i - 1][j] + of_a[i] - of_a[i - 1] if i else _FAR
    if j:
        cost = min(cost, best[i][j - 1] + of_b[j] - of_b[j - 1])
    if i and j:
        if (before := best[i - 1][j - 1]) < cost:
            cost = min(cost, before + _apart(of_a[i] - of_a[i - 1], of_b[j] - of_b[j - 1]))
        if j > 1 and (before := best[i - 1][j - 2]) < cost:
            cost = min(cost, before + _apart(of_a[i] - of_a[i - 1], of_b[j] - of_b[j - 2]) + 3)
        if i > 1 and (before := best[i - 2][j - 1]) < cost:
            cost = min(cost, before + _apart(of_a[i] - of_a[i - 2], of_b[j] - of_b[j - 1]) + 3)
    return cost


def _apart(x: float, y: float) -> float:
    return min(max(abs(log((x + 10) / (y + 10))) - 0.1, 0.0), 1.0) * (x + y)
