"""The best way through two lists of paragraphs: a dynamic programme over log likelihood ratios.

For each possible link the question is how much likelier what is seen (lengths, facts, names) is
for a paragraph and its translation than for two paragraphs met by chance. After a first pass the
ratio of the lengths and pairs of words that keep meeting are learned from the links found, and
a second pass uses them. After Gale and Church (1993) and Moore (2002).
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reviewer.alignment.cutting import blocks
from reviewer.alignment.evidence import Evidence, Matrix, of_learned_words, of_tokens, share_kept
from reviewer.alignment.pinned import Cuts
from reviewer.alignment.rows import Link
from reviewer.alignment.traits import LONG, Traits

# Moves: paragraphs taken of a and of b, and the log of how often translators do so.
_MOVES = ((1, 1, -0.1), (1, 2, -2.8), (2, 1, -2.8), (2, 2, -6.0), (1, 3, -6.0), (3, 1, -6.0))
_SKIP = -4.2
_FACT_KEPT, _NAME_KEPT, _ANCHOR_KEPT = 0.9, 0.2, 0.5  # chance that each is found again in the translation
_TAUGHT = 80  # links held sure, from which as much is learned of words as the vocabulary knows
_PASSES = 2
_AREA = LONG * LONG * 3  # pairs of paragraphs that are looked at in one go
_NO_CUTS = Cuts()
_SPREAD = 0.15  # of the log ratio of two long paragraphs' lengths


def best_path(a: Sequence[Traits], b: Sequence[Traits], cuts: Cuts = _NO_CUTS) -> list[Link]:
    """Return the links of the best path, in order; every paragraph stands in exactly one, none reaches over `cuts`.

    Long texts are cut where it is certain; where it nowhere is, they are walked in windows that overlap.
    """
    links: list[Link] = []
    for i, to_i, j, to_j in blocks(a, b):
        found = _through(a[i:to_i], b[j:to_j], cuts.within(i, to_i, j, to_j))
        links += [_moved(link, i, j) for link in found] if i or j else found
    return links


def _through(a: Sequence[Traits], b: Sequence[Traits], cuts: Cuts) -> list[Link]:
    """Return the links of one block, in windows where it is too large to be seen as a whole."""
    links: list[Link] = []
    i = j = 0
    while (len(a) - i) * (len(b) - j) > _AREA:
        i_end, j_end = min(i + LONG, len(a)), min(j + LONG, len(b))
        for link in _best(a[i:i_end], b[j:j_end], cuts.within(i, i_end, j, j_end)):
            if max((*link.a, *link.b)) >= LONG * 2 // 3:
                break  # what follows is bent towards the window's end, and judged anew by the next
            links.append(_moved(link, i, j))
        i = max((link.a[-1] + 1 for link in links if link.a), default=0)
        j = max((link.b[-1] + 1 for link in links if link.b), default=0)
    found = _best(a[i:], b[j:], cuts.within(i, len(a), j, len(b)))
    return links + [_moved(link, i, j) for link in found]


def _moved(link: Link, by_a: int, by_b: int) -> Link:
    return Link(tuple(k + by_a for k in link.a), tuple(k + by_b for k in link.b), link.score)


def _best(a: Sequence[Traits], b: Sequence[Traits], cuts: Cuts) -> list[Link]:
    if not a or not b:
        return [Link((i,), (), 0.0) for i in range(len(a))] + [Link((), (j,), 0.0) for j in range(len(b))]
    facts = of_tokens([t.facts for t in a], [t.facts for t in b], _FACT_KEPT, strict=True)
    names, anchors = (([t.names for t in a], [t.names for t in b]), ([t.anchors for t in a], [t.anchors for t in b]))
    links = _walk(a, b, facts + of_tokens(*names, _NAME_KEPT) + of_tokens(*anchors, _ANCHOR_KEPT), 1.0, cuts)
    for _ in range(_PASSES):
        sure = [(link.a[0], link.b[0]) for link in links if len(link.a) == len(link.b) == 1 and link.score > 0.5]
        if len(sure) < 8:
            break
        # What is learned comes to hold most of the anchors: these must not count twice.
        known = of_tokens(*anchors, share_kept(*anchors, sure)).weighed(_TAUGHT / (_TAUGHT + len(sure)))
        told = facts + of_tokens(*names, share_kept(*names, sure)) + known
        links = _walk(a, b, told + of_learned_words(a, b, sure), _ratio(a, b, sure), cuts)
    return links


def _closings(a: Sequence[Traits], b: Sequence[Traits]) -> Matrix:
    """Return the evidence of the marks that two paragraphs end with."""
    ends_a, ends_b = (np.array([t.closing for t in side]) for side in (a, b))
    return np.where(ends_a[:, None] == ends_b[None, :], 0.5, -0.7)


def _parts(a: Sequence[Traits], b: Sequence[Traits]) -> Matrix:
    """Return the evidence of the parts of the document that two paragraphs stand in; rare parts weigh more."""
    kinds_a, kinds_b = (np.array([t.kind for t in side]) for side in (a, b))
    parts_a, parts_b = (np.array([t.part for t in side]) for side in (a, b))
    names, where = np.unique(np.concatenate((parts_a, parts_b)), return_inverse=True)
    rare = np.log(where.size / np.bincount(where, minlength=names.size)).clip(0, 3)[where[: len(a)]]
    same_part = np.where(parts_a[:, None] == parts_b[None, :], rare[:, None], -1.5)
    return np.where(kinds_a[:, None] == kinds_b[None, :], same_part, -8.0)


def _ratio(a: Sequence[Traits], b: Sequence[Traits], sure: Sequence[tuple[int, int]]) -> float:
    """Return how long b's text is for a's, learned from the links held sure, doubted where these are few."""
    logs = [np.log((b[j].length + 3) / (a[i].length + 3)) for i, j in sure]
    return float(np.exp(np.median(logs) * len(logs) / (len(logs) + 5))) if logs else 1.0


def _lengths(a: NDArray[np.float64], b: NDArray[np.float64], ratio: float, mean: float, spread: float) -> Matrix:
    """Return the evidence of the lengths: near the ratio, rather than any length that b's paragraphs have."""
    la, lb = np.log(a * ratio + 3)[:, None], np.log(b + 3)[None, :]
    sigma = np.sqrt(_SPREAD**2 + 2.0 / np.minimum(a[:, None], b[None, :]).clip(1))
    linked = 0.95 * _normal(lb - la, sigma) + 0.05 * _normal(lb - la, 1.0)
    return np.log(linked / _normal(lb - mean, spread))


def _normal(x: Matrix, sigma: Matrix | float) -> Matrix:
    density: Matrix = np.exp(-0.5 * (x / sigma) ** 2) / (sigma * np.sqrt(2 * np.pi))
    return density


def _walk(a: Sequence[Traits], b: Sequence[Traits], evidence: Evidence, ratio: float, cuts: Cuts) -> list[Link]:
    """Return the best links between each cut and the next; the evidence is that of the whole."""
    scores = _scored(a, b, evidence, ratio)
    for (da, db, _), score in zip(_MOVES, scores, strict=True):
        for size, places, crossed in ((da, cuts.a, score), (db, cuts.b, score.T)):
            for at in places:
                crossed[max(at - size + 1, 0) : at] = -np.inf
    links: list[Link] = []
    i = j = 0
    for to_i, to_j in (*cuts.both, (len(a), len(b))):
        part = [
            score[i : max(to_i - da + 1, i), j : max(to_j - db + 1, j)]
            for (da, db, _), score in zip(_MOVES, scores, strict=True)
        ]
        links += [_moved(link, i, j) for link in _walk_part(part, to_i - i, to_j - j)]
        i, j = to_i, to_j
    return links


def _walk_part(scores: list[Matrix], n: int, m: int) -> list[Link]:
    total = np.full((n + 1, m + 1), -np.inf)
    came = np.zeros((n + 1, m + 1), dtype=np.int8)
    total[0] = _SKIP * np.arange(m + 1)
    came[0] = -2
    columns = np.arange(m + 1)
    for i in range(1, n + 1):
        row, how = total[i], came[i]
        row[:] = total[i - 1] + _SKIP
        how[:] = -1
        for k, (da, db, prior) in enumerate(_MOVES):
            if i >= da and m >= db:
                new = total[i - da, : m + 1 - db] + scores[k][i - da] + prior
                better = new > row[db:]
                row[db:][better] = new[better]
                how[db:][better] = k
        # Paragraphs of b without answer: the best of all starts to the left, each step costing the same.
        run = np.maximum.accumulate(row - _SKIP * columns) + _SKIP * columns
        skipped = run > row + 1e-9
        row[skipped] = run[skipped]
        how[skipped] = -2
    return _back(came, scores, n, m)


def _scored(a: Sequence[Traits], b: Sequence[Traits], evidence: Evidence, ratio: float) -> list[Matrix]:
    """Return for each move the evidence of the link that starts at each pair of paragraphs."""
    la, lb = (np.array([t.length for t in side]) for side in (a, b))
    logs = np.log(lb + 3)
    mean, spread = float(logs.mean()), max(float(logs.std()), 0.4)
    closings, parts = _closings(a, b), _parts(a, b)
    found: list[Matrix] = []
    for da, db, _ in _MOVES:
        if len(a) < da or len(b) < db:
            found.append(np.zeros((0, 0)))
            continue
        score = _lengths(_runs(la, da), _runs(lb, db), ratio, mean, spread) + closings[da - 1 :, db - 1 :]
        score += np.minimum(parts[: len(a) - da + 1, : len(b) - db + 1], parts[da - 1 :, db - 1 :])
        score += _runs(evidence.lost_a, da)[:, None] + _runs(evidence.lost_b, db)[None, :]
        for i, j in np.ndindex(da, db):
            here = np.s_[i : len(a) - da + 1 + i, j : len(b) - db + 1 + j]
            score += evidence.shared[here] - np.log(da * db) * evidence.matches[here]
        found.append(score)
    return found


def _runs(values: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """Return the sums of `size` neighbouring values."""
    return np.convolve(values, np.ones(size), mode="valid")


def _back(came: NDArray[np.int8], scores: list[Matrix], n: int, m: int) -> list[Link]:
    links = []
    while n or m:
        how = int(came[n, m])
        if how == -1:
            n -= 1
            links.append(Link((n,), (), 0.0))
        elif how == -2:
            m -= 1
            links.append(Link((), (m,), 0.0))
        else:
            da, db, _ = _MOVES[how]
            n, m = n - da, m - db
            score = 1 / (1 + np.exp(-0.2 * float(scores[how][n, m]) / max(da, db)))
            links.append(Link(tuple(range(n, n + da)), tuple(range(m, m + db)), round(float(score), 3)))
    return links[::-1]
