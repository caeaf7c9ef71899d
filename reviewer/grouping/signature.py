"""What a stretch of text says that does not depend on its language: facts in their order, lengths."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from math import log

from reviewer.fields import Version
from reviewer.grouping.shapes import shape
from reviewer.light import light
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.figures import find_figures
from reviewer.vocabulary.lengths import latin_length
from reviewer.vocabulary.states import find_states
from reviewer.vocabulary.symbols import find_symbols

TRUSTED = 8.0  # weight of the facts of two texts from which on they count in full
_NUMBER = re.compile(r"[\d〇一二三四五六七八九十]")
_FOUR_DIGITS = re.compile(r"(?<!\d)\d{4}(?!\d)|[〇零○一二三四五六七八九]{4}")  # every date has its year
_YEAR = re.compile(r"=(?:19|20)\d\d")


@light
class Signature:
    """A text without its language. `facts`: each fact with the places where it stands, 0 the beginning, 1 the end."""

    language: str
    facts: Mapping[str, tuple[float, ...]]
    lengths: tuple[float, ...]  # of its paragraphs, in Latin letters' worth
    weight: float  # how much the facts together can tell
    size: float  # the sum of the lengths


@light
class Likeness:
    """How alike two signatures are; all in [0, 1]. `shared` names the facts in common, the weightiest first."""

    facts: float
    shape: float
    size: float
    weight: float  # of the facts of both: with hardly any, `facts` says little
    shared: tuple[str, ...]

    @property
    def score(self) -> float:
        """How surely both texts are one in two languages."""
        trust = min(self.weight / TRUSTED, 1.0)
        return self.size * (trust * self.facts + (1 - 0.6 * trust) * self.shape) / (1 + 0.4 * trust)

    @property
    def facts_differ(self) -> bool:
        """Whether the facts, or how long the texts are, alone say that the texts are two."""
        return not self.size or (self.weight >= 16 and self.facts < 0.5)

    def shaped(self, shape: float) -> "Likeness":
        """Return the same with another likeness of the lengths."""
        return replace(self, shape=shape)


def main_signature(version: Version, names: bool = False) -> Signature:
    """Return the signature of the main part's body: mastheads and requests are alike in many documents.

    `names`: the States named count as facts too; they take long to find, and are worth it where facts are few.
    """
    main = [n for n, part in enumerate(version.parts) if not part.annex]
    body = [n for n in main if version.parts[n].name == "body"]
    return _signature(version, body or main, names)


def annex_signatures(version: Version) -> dict[int, Signature]:
    """Return the signature of each annex by its number."""
    annexes: dict[int, list[int]] = {}
    for n, part in enumerate(version.parts):
        if part.annex and part.name != "footnote":
            annexes.setdefault(part.annex, []).append(n)
    return {number: _signature(version, rows) for number, rows in annexes.items()}


def _signature(version: Version, rows: Iterable[int], names: bool = False) -> Signature:
    texts = [(version.text.cut(version.text.paragraphs[n]), version.languages[n]) for n in rows]
    lengths = tuple(latin_length(text) for text, _ in texts)
    total, before = sum(lengths) or 1.0, 0.0
    facts: dict[str, list[float]] = {}
    for (text, language), length in zip(texts, lengths, strict=True):
        for fact, position in _facts(text, language):
            facts.setdefault(fact, []).append((before + position * length) / total)
        for state in find_states(text, language) if names else ():
            facts.setdefault(f"^{state.code}", []).append((before + state.start / len(text) * length) / total)
        before += length
    language = Counter(language for _, language in texts).most_common(1)[0][0] if texts else ""
    weight = sum(fact_weight(fact) * len(places) for fact, places in facts.items())
    return Signature(language, {fact: tuple(sorted(places)) for fact, places in facts.items()}, lengths, weight, total)


def _facts(text: str, language: str) -> Iterable[tuple[str, float]]:
    """Yield each fact with its place in the paragraph, from 0 to 1."""
    size = len(text) or 1
    if not _NUMBER.search(text):  # neither figure nor date nor symbol
        return
    dates = find_dates(text) if _FOUR_DIGITS.search(text) else []
    symbols = find_symbols(text) if "/" in text else []
    taken = [(date.start, date.end) for date in dates] + [(symbol.start, symbol.end) for symbol in symbols]
    for figure in find_figures(text, language, taken):
        yield f"={figure.value}", figure.start / size
    for date in dates:
        yield f"@{date.interval}", date.start / size
    for symbol in symbols:
        yield f"/{symbol.value}", symbol.start / size


def fact_weight(fact: str) -> float:
    """Return how much it means that two texts share `fact`: a date or a large number more than a small one."""
    if fact[0] in "@/":
        return 3.0
    if fact[0] == "^":
        return 1.5
    if _YEAR.fullmatch(fact):
        return 1.2
    return min(0.3 + 0.55 * (len(fact) - 1), 3.0)


def likeness(a: Signature, b: Signature, least: float = 0.0) -> Likeness:
    """Compare two signatures. Where the score cannot reach `least`, the lengths are not looked at (`shape` is 0)."""
    shared: dict[str, float] = {}
    for fact in a.facts.keys() & b.facts.keys():
        pairs = zip(a.facts[fact], b.facts[fact], strict=False)
        near = sum(max(1 - 2.5 * max(abs(x - y) - 0.04, 0.0), 0.2) for x, y in pairs)
        shared[fact] = near * fact_weight(fact)
    weight = a.weight + b.weight
    facts = 2 * sum(shared.values()) / weight if weight else 0.0
    apart = abs(log((a.size + 40) / (b.size + 40)))
    size = max(1 - max(apart - 0.15, 0.0) / 0.6, 0.0)
    names = tuple(sorted(shared, key=lambda fact: (-fact_weight(fact), fact)))
    best = Likeness(facts, 1.0, size, weight, names)
    return best.shaped(shape(a.lengths, b.lengths) if size and best.score >= least else 0.0)
