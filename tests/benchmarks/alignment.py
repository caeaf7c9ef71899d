"""How well paragraphs are aligned, measured in process: ``python tests/benchmarks/alignment.py FOLDER``.

FOLDER holds parallel texts ``NAME.ar`` ... ``NAME.es``, line n answering line n. Lines are dropped
and joined at random on both sides; a link counts only when both of its sides are right. ``--long 2000,20000``
measures instead how long it takes to align a pair of so many lines, and the peak of memory (``ru_maxrss``).
"""

import argparse
import itertools
import random
import resource
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
    found = {(link.a, link.b) for link in align_paragraphs(*pages, pair) if link.a and link.b}
    seconds = time.perf_counter() - start
    return 2 * len(found & true_links(a, b)) / (len(found) + len(true_links(a, b))), seconds


def lengthened(lines: list[str], size: int, seed: int = 5) -> list[str]:
    """Return `size` lines; those that come again bear, one in five, a figure of their own."""
    chance = random.Random(seed)
    found = []
    for n in range(size):
        figure = f" ({1000 + n * 7919 % 98993})" if chance.random() < 0.2 and n >= len(lines) else ""
        found.append(lines[n % len(lines)] + figure)
    return found


def measure_long(texts: dict[str, list[str]], sizes: list[int]) -> None:
    """Print seconds, memory, and the share of lines that met their own, for pairs of these lengths."""
    for (one, a), (other, b) in itertools.pairwise(texts.items()):
        for size in sizes:
            pages = lengthened(a, size), lengthened(b, size)
            start = time.process_time()
            links = align_paragraphs(*pages, (one, other))
            seconds, peak = time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            met = sum(link.a == link.b for link in links) / size
            print(f"{one}-{other} {size} lines: {seconds:.2f} s, {peak} MB, {met:.3f} right", flush=True)


def main() -> None:
    """Print F1 and time of every pair of languages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", type=int, default=300)
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--long", default="", help="lengths in lines, with commas between them")
    options = parser.parse_args()
    paths = {path.suffix[1:]: path for path in options.folder.iterdir() if path.suffix[1:] in LANGUAGES}
    texts = {language: path.read_text("utf-8").split("\n") for language, path in sorted(paths.items())}
    if options.long:
        measure_long(dict(list(texts.items())[1:3]), [int(size) for size in options.long.split(",")])
        return
    all_scores = []
    for pair in itertools.combinations(texts, 2):
        runs = [measure(texts, pair, options.size, seed) for seed in range(options.seeds)]
        scores = [score for score, _ in runs]
        all_scores += scores
        print("-".join(pair), *(f"{score:.3f}" for score in scores), f"{runs[-1][1]:.2f} s", flush=True)
    print(f"mean F1 {sum(all_scores) / len(all_scores):.4f}, lowest {min(all_scores):.3f}")


if __name__ == "__main__":
    main()
