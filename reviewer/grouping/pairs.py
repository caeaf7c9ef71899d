"""Two versions compared: whether they may be of one document, and how surely."""

from collections.abc import Mapping
from math import sqrt

from reviewer.grouping.fingerprint import Comparison
from reviewer.grouping.signature import Likeness, Signature, likeness
from reviewer.light import light

_IDENTIFIED, _UNIDENTIFIED, _UNKNOWN = 0.38, 0.5, 0.65  # likeness of content asked for
MAIN_LEAST = 0.3  # of the main part: like annexes never make one document of two
SURE = 0.75
_NEARLY = 0.12  # below what is asked for: left to the clerk


@light
class Pair:
    """Two versions compared: their first pages, their main parts, and all of their content (`score`)."""

    page: Comparison
    main: Likeness
    score: float

    @property
    def wanted(self) -> float:
        """The likeness of content that is asked for: the less the first pages say, the more."""
        return _IDENTIFIED if self.page.identified else _UNIDENTIFIED if len(self.page.agree) > 1 else _UNKNOWN

    @property
    def joined(self) -> bool:
        """Whether both may be versions of one document."""
        if self.page.symbol:
            return True
        return not self.page.apart and self.main.score >= MAIN_LEAST and self.score >= self.wanted

    @property
    def undecided(self) -> bool:
        """Whether hardly anything is missing for both to be versions of one document."""
        near = self.main.score >= MAIN_LEAST - _NEARLY and self.score >= self.wanted - _NEARLY
        return not self.page.apart and not self.joined and near and bool(self.main.facts)

    @property
    def sure(self) -> bool:
        """Whether nobody needs to look: one symbol, or pages and contents that agree."""
        return bool(self.page.symbol) or (self.page.identified and self.score >= SURE)

    @property
    def strength(self) -> float:
        """How sure the pair is, for the order of joining: pairs with one symbol come first."""
        return self.score + (2 if self.page.symbol else 0) + (0.5 if self.page.identified else 0)


Pairs = Mapping[tuple[int, int], Pair]
"""By the indexes of the two versions, the lower one first."""


def content_score(main: Likeness, a: Mapping[int, Signature], b: Mapping[int, Signature]) -> float:
    """Return the likeness of the main parts, weighed with those of the annexes by their length."""
    found, total = main.score, 1.0
    for number in a.keys() & b.keys():
        annex = likeness(a[number], b[number])
        share = min(sqrt(a[number].size / 1000), 1.0)
        found += share * annex.score
        total += share
    return found / total * (1.0 if a.keys() == b.keys() else 0.9)
