"""How well paragraphs are aligned, measured in process: ``python tests/benchmarks/alignment.py FOLDER``.

FOLDER holds parallel texts ``NAME.ar`` ... ``NAME.es``, line n answering line n. Lines are dropped
and joined at random on both sides; a link counts only when both of its sides are right.
"""

import argparse
import itertools
import random
import time
from pathlib import Path

from reviewer.alignment import align_paragraphs
from reviewer.vocabulary.tables import LANGUAGES

Blocks = list[tuple[int, ...]]
Links = set[tuple[tuple[int, ...], tuple[int, ...]]]


def disturbed(lines: int, chance: random.Random, drop: float = 0.03, join: float = 0.05) -> Blocks:
    """Return which of the lines stand in which paragraph after dropping and joining."""
    blocks: Blocks = []
    line = 0
    while line < lines:
        roll = chance.random()
        size = 0 if roll < drop else 2 if roll < drop + join and line + 2 <= lines else 1
        if size:
            blocks.append(tuple(range(line, line + size)))
        line += size or 1
    return blocks


def true_links(a: Blocks, b: Blocks) -> Links:
    """Return the links that the lines in common make; paragraphs without answer are in none."""
    of_a, of_b = ({line: n for n, block in enumerate(side) for line in block} for side in (a, b))
    links: list[tuple[list[int], list[int]]] = []
    for line in sorted(of_a.keys() & of_b.keys()):
        i, j = of_a[line], of_b[line]
        if links and (links[-1][0][-1] == i or links[-1][1][-1] == j):
            links[-1][0].append(i)
            links[-1][1].append(j)
        else:
            links.append(([i], [j]))
    return {(tuple(sorted(set(left))), tuple(sorted(set(right)))) for left, right in links}


def measure(texts: dict[str, list[str]], pair: tuple[str, str], size: int, seed: int) -> tuple[float, float]:
    """Return F1 and seconds for one pair of languages."""
    chance = random.Random(f"{seed} {pair}")
    first = chance.randrange(max(len(texts[pair[0]]) - size, 1))
    cut = [texts[language][first : first + size] for language in pair]
    a, b = (disturbed(len(lines), chance) for lines in cut)
    pages = [[" ".join(lines[n] for n in block) for block in blocks] for lines, blocks in zip(cut, (a, b), strict=True)]
    start = time.perf_counter()
    found = {(link.a, link.b) for link in align_paragraphs(*pages) if link.a and link.b}
    seconds = time.perf_counter() - start
    return 2 * len(found & true_links(a, b)) / (len(found) + len(true_links(a, b))), seconds


def main() -> None:
    """Print F1 and time of every pair of languages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", type=int, default=300)
    parser.add_argument("--seeds", type=int, default=2)
    options = parser.parse_args()
    paths = {path.suffix[1:]: path for path in options.folder.iterdir() if path.suffix[1:] in LANGUAGES}
    texts = {language: path.read_text("utf-8").split("\n") for language, path in sorted(paths.items())}
    all_scores = []
    for pair in itertools.combinations(texts, 2):
        runs = [measure(texts, pair, options.size, seed) for seed in range(options.seeds)]
        scores = [score for score, _ in runs]
        all_scores += scores
        print("-".join(pair), *(f"{score:.3f}" for score in scores), f"{runs[-1][1]:.2f} s", flush=True)
    print(f"mean F1 {sum(all_scores) / len(all_scores):.4f}, lowest {min(all_scores):.3f}")


if __name__ == "__main__":
    main()
