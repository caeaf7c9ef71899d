"""What speaks for and against each pair of paragraphs: the tokens that they share, and those that one side lacks."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reviewer.alignment.traits import Traits
from reviewer.light import light

Matrix = NDArray[np.float64]
Vector = NDArray[np.float64]
Tokens = frozenset[str]


@light
class Evidence:
    """What speaks for a link: `shared` for each pair of paragraphs, `lost_a` and `lost_b` against, for each paragraph.

    `matches` counts the tokens behind `shared`: the more paragraphs a link takes, the likelier each is by chance.
    """

    shared: Matrix
    matches: Matrix
    lost_a: Vector
    lost_b: Vector

    def __add__(self, other: "Evidence") -> "Evidence":
        return Evidence(
            self.shared + other.shared,
            self.matches + other.matches,
            self.lost_a + other.lost_a,
            self.lost_b + other.lost_b,
        )

    def weighed(self, share: float) -> "Evidence":
        """Return the evidence at a share of its weight."""
        return Evidence(self.shared * share, self.matches * share, self.lost_a * share, self.lost_b * share)


def of_tokens(a: Sequence[Tokens], b: Sequence[Tokens], kept: float, *, strict: bool = False) -> Evidence:
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
    return Evidence(*_met(x, y, weight), lost_a, lost_b)


def _met(x: Matrix, y: Matrix, weight: Vector) -> tuple[Matrix, Matrix]:
    """Return for each pair of rows the weight, and the number, of the tokens that both have and that weigh anything.

    Halves of the usual precision are enough, and take half the time, which most of the aligning is spent on.
    """
    weighs = weight > 0
    x, y = x[:, weighs].astype(np.float32), y[:, weighs].astype(np.float32)
    shared: Matrix = ((x * weight[weighs].astype(np.float32)) @ y.T).astype(np.float64)
    return shared, (x @ y.T).astype(np.float64)


def share_kept(a: Sequence[Tokens], b: Sequence[Tokens], sure: Sequence[tuple[int, int]]) -> float:
    """Return how often a token that both sides know is found again in links held sure."""
    common = set().union(*a) & set().union(*b)
    found = sum(len(a[i] & b[j]) for i, j in sure)
    there = sum(len(a[i] & common) + len(b[j] & common) for i, j in sure)
    return min(max((2 * found + 2) / (there + 10), 0.02), 0.9)


def _table(rows: Sequence[Tokens], tokens: dict[str, int]) -> Matrix:
    table = np.zeros((len(rows), len(tokens)))
    for n, row in enumerate(rows):
        table[n, [tokens[token] for token in row if token in tokens]] = 1.0
    return table


def of_learned_words(a: Sequence[Traits], b: Sequence[Traits], sure: Sequence[tuple[int, int]]) -> Evidence:
    """Return the evidence of pairs of words that met in links held sure and hardly elsewhere."""
    wa, wb = _frequent([a[i].words for i, _ in sure]), _frequent([b[j].words for _, j in sure])
    x, y = _table([t.words for t in a], wa), _table([t.words for t in b], wb)
    sx, sy = x[[i for i, _ in sure]], y[[j for _, j in sure]]
    met: Matrix = (sx.astype(np.float32).T @ sy.astype(np.float32)).astype(np.float64)
    if not met.size:
        none = np.zeros((len(a), len(b)))
        return Evidence(none, none, np.zeros(len(a)), np.zeros(len(b)))
    count_x, count_y = sx.sum(axis=0), sy.sum(axis=0)
    dice = 2 * met / (count_x[:, None] + count_y[None, :])
    best = (dice >= dice.max(axis=1, keepdims=True)) & (dice >= dice.max(axis=0, keepdims=True))
    of_a, of_b = np.nonzero(best & (met >= 2) & (dice >= 0.4))  # the pairs of words
    kept = (dice[of_a, of_b] * 0.8).clip(0.01, 0.9)
    weight = np.log(kept / (count_y[of_b].clip(1) / len(sure))).clip(0) - np.log(1 - kept)
    lost_x, lost_y = np.zeros(len(wa)), np.zeros(len(wb))
    np.minimum.at(lost_x, of_a, 0.5 * np.log(1 - kept))
    np.minimum.at(lost_y, of_b, 0.5 * np.log(1 - kept))
    return Evidence(*_met(x[:, of_a], y[:, of_b], weight), x @ lost_x, y @ lost_y)


def _frequent(rows: Sequence[frozenset[str]]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for row in rows:
        for word in row:
            counts[word] = counts.get(word, 0) + 1
    kept = sorted(word for word, count in counts.items() if 3 <= count <= len(rows) / 2)
    return {word: n for n, word in enumerate(kept)}
