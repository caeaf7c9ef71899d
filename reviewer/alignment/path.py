"""The best way through two lists of paragraphs: a dynamic programme over log likelihood ratios.

For each possible link the question is how much likelier what is seen (lengths, facts, names) is
for a paragraph and its translation than for two paragraphs met by chance. After a first pass the
ratio of the lengths and pairs of words that keep meeting are learned from the links found, and
a second pass uses them. After Gale and Church (1993) and Moore (2002).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from reviewer.alignment.cutting import LONG, blocks
from reviewer.alignment.pinned import Cuts
from reviewer.alignment.rows import Link
from reviewer.alignment.traits import Traits

Matrix = NDArray[np.float64]
Vector = NDArray[np.float64]
Tokens = frozenset[str]

# Moves: paragraphs taken of a and of b, and the log of how often translators do so.
_MOVES = ((1, 1, -0.1), (1, 2, -2.8), (2, 1, -2.8), (2, 2, -6.0), (1, 3, -6.0), (3, 1, -6.0))
_SKIP = -4.2
_FACT_KEPT, _NAME_KEPT = 0.9, 0.2  # chance that a fact, or a name, is found again in the translation
_PASSES = 2
_AREA = LONG * LONG * 3  # pairs of paragraphs that are looked at in one go
_NO_CUTS = Cuts()
_SPREAD = 0.15  # of the log ratio of two long paragraphs' lengths


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What speaks for a link: `shared` for each pair of paragraphs, `lost_a` and `lost_b` against, for each paragraph.

    `matches` counts the tokens behind `shared`: the more paragraphs a link takes, the likelier each is by chance.
    """

    shared: Matrix
    matches: Matrix
    lost_a: Vector
    lost_b: Vector

    def __add__(self, other: "_Evidence") -> "_Evidence":
        return _Evidence(
            self.shared + other.shared,
            self.matches + other.matches,
            self.lost_a + other.lost_a,
            self.lost_b + other.lost_b,
        )


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
    facts = _tokens([t.facts for t in a], [t.facts for t in b], _FACT_KEPT, strict=True)
    names_a, names_b = [t.names for t in a], [t.names for t in b]
    links = _walk(a, b, facts + _tokens(names_a, names_b, _NAME_KEPT), 1.0, cuts)
    for _ in range(_PASSES):
        sure = [(link.a[0], link.b[0]) for link in links if len(link.a) == len(link.b) == 1 and link.score > 0.5]
        if len(sure) < 8:
            break
        names = _tokens(names_a, names_b, _kept(names_a, names_b, sure))
        links = _walk(a, b, facts + names + _learned(a, b, sure), _ratio(a, b, sure), cuts)
    return links


def _tokens(a: Sequence[Tokens], b: Sequence[Tokens], kept: float, *, strict: bool = False) -> _Evidence:
    """Return the evidence of tokens found, or missed, on the other side; rare ones weigh more.

    `kept`: the chance that a token is found again in a translation. Tokens that one side never has
    count against a link only if `strict`.
    """
    common = set().union(*a) & set().union(*b)
    tokens = {token: n for n, token in enumerate(sorted(common))}
    x, y = _table(a, tokens), _table(b, tokens)
    chance = (x.sum(axis=0) + y.sum(axis=0)) / (len(a) + len(b))
    lost = 0.5 * np.minimum(np.log(1 - kept) - np.log(1 - chance.clip(0, 0.99)), 0.0)
    weight = np.maximum(np.log(kept / chance), 0.0) - 2 * lost
    lost_a, lost_b = x @ lost, y @ lost
    if strict:
        alone = 0.5 * np.log(1 - kept)
        lost_a += alone * np.array([len(row - common) for row in a])
        lost_b += alone * np.array([len(row - common) for row in b])
    return _Evidence(*_met(x, y, weight), lost_a, lost_b)


def _met(x: Matrix, y: Matrix, weight: Vector) -> tuple[Matrix, Matrix]:
    """Return for each pair of rows the weight, and the number, of the tokens that both have and that weigh anything.

    Halves of the usual precision are enough, and take half the time, which most of the aligning is spent on.
    """
    weighs = weight > 0
    x, y = x[:, weighs].astype(np.float32), y[:, weighs].astype(np.float32)
    shared: Matrix = ((x * weight[weighs].astype(np.float32)) @ y.T).astype(np.float64)
    return shared, (x @ y.T).astype(np.float64)


def _kept(a: Sequence[Tokens], b: Sequence[Tokens], sure: Sequence[tuple[int, int]]) -> float:
    """Return how often a token that both sides know is found again in links held sure."""
    common = set().union(*a) & set().union(*b)
    found = sum(len(a[i] & b[j]) for i, j in sure)
    there = sum(len(a[i] & common) + len(b[j] & common) for i, j in sure)
    return min(max((2 * found + 2) / (there + 10), 0.02), 0.9)


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


def _table(rows: Sequence[Tokens], tokens: dict[str, int]) -> Matrix:
    table = np.zeros((len(rows), len(tokens)))
    for n, row in enumerate(rows):
        table[n, [tokens[token] for token in row if token in tokens]] = 1.0
    return table


def _ratio(a: Sequence[Traits], b: Sequence[Traits], sure: Sequence[tuple[int, int]]) -> float:
    """Return how long b's text is for a's, learned from the links held sure, doubted where these are few."""
    logs = [np.log((b[j].length + 3) / (a[i].length + 3)) for i, j in sure]
    return float(np.exp(np.median(logs) * len(logs) / (len(logs) + 5))) if logs else 1.0


def _learned(a: Sequence[Traits], b: Sequence[Traits], sure: Sequence[tuple[int, int]]) -> _Evidence:
    """Return the evidence of pairs of words that met in links held sure and hardly elsewhere."""
    wa, wb = _frequent([a[i].words for i, _ in sure]), _frequent([b[j].words for _, j in sure])
    x, y = _table([t.words for t in a], wa), _table([t.words for t in b], wb)
    sx, sy = x[[i for i, _ in sure]], y[[j for _, j in sure]]
    met: Matrix = (sx.astype(np.float32).T @ sy.astype(np.float32)).astype(np.float64)
    if not met.size:
        none = np.zeros((len(a), len(b)))
        return _Evidence(none, none, np.zeros(len(a)), np.zeros(len(b)))
    count_x, count_y = sx.sum(axis=0), sy.sum(axis=0)
    dice = 2 * met / (count_x[:, None] + count_y[None, :])
    best = (dice >= dice.max(axis=1, keepdims=True)) & (dice >= dice.max(axis=0, keepdims=True))
    of_a, of_b = np.nonzero(best & (met >= 2) & (dice >= 0.4))  # the pairs of words
    kept = (dice[of_a, of_b] * 0.8).clip(0.01, 0.9)
    weight = np.log(kept / (count_y[of_b].clip(1) / len(sure))).clip(0) - np.log(1 - kept)
    lost_x, lost_y = np.zeros(len(wa)), np.zeros(len(wb))
    np.minimum.at(lost_x, of_a, 0.5 * np.log(1 - kept))
    np.minimum.at(lost_y, of_b, 0.5 * np.log(1 - kept))
    return _Evidence(*_met(x[:, of_a], y[:, of_b], weight), x @ lost_x, y @ lost_y)


def _frequent(rows: Sequence[frozenset[str]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for row in rows:
        for word in row:
            counts[word] = counts.get(word, 0) + 1
    kept = sorted(word for word, count in counts.items() if 3 <= count <= len(rows) / 2)
    return {word: n for n, word in enumerate(kept)}


def _lengths(a: NDArray[np.float64], b: NDArray[np.float64], ratio: float, mean: float, spread: float) -> Matrix:
    """Return the evidence of the lengths: near the ratio, rather than any length that b's paragraphs have."""
    la, lb = np.log(a * ratio + 3)[:, None], np.log(b + 3)[None, :]
    sigma = np.sqrt(_SPREAD**2 + 2.0 / np.minimum(a[:, None], b[None, :]).clip(1))
    linked = 0.95 * _normal(lb - la, sigma) + 0.05 * _normal(lb - la, 1.0)
    return np.log(linked / _normal(lb - mean, spread))


def _normal(x: Matrix, sigma: Matrix | float) -> Matrix:
    density: Matrix = np.exp(-0.5 * (x / sigma) ** 2) / (sigma * np.sqrt(2 * np.pi))
    return density


def _walk(a: Sequence[Traits], b: Sequence[Traits], evidence: _Evidence, ratio: float, cuts: Cuts) -> list[Link]:
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


def _scored(a: Sequence[Traits], b: Sequence[Traits], evidence: _Evidence, ratio: float) -> list[Matrix]:
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
