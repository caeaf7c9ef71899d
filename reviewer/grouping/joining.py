"""Versions put together: what is in a document already, one symbol, then contents, the surest pairs first."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations, pairwise

from reviewer.grouping.contents import Contents
from reviewer.grouping.pairs import MAIN_LEAST, SURE, Pair, content_score
from reviewer.grouping.signature import TRUSTED

_BUCKET = 12  # files of one symbol that each one is compared with, where a language stands twice among them


class Joining:
    """Documents as they grow. `ranks` is an order of the versions that does not depend on how they were given."""

    def __init__(self, contents: Contents, among: Sequence[int], ranks: Sequence[int]) -> None:
        self.contents = contents
        self.pairs: dict[tuple[int, int], Pair] = {}  # compared whole, the lower index first
        self.tied: set[int] = set()  # by a sure pair to another member
        self._among = sorted(among, key=ranks.__getitem__)
        self._ranks = ranks
        self._group_of = {n: [n] for n in among}

    def inside(self, group: Sequence[int]) -> list[Pair]:
        """Return the pairs of one document that were compared."""
        both = combinations(sorted(group, key=self._ranks.__getitem__), 2)
        return [self.pairs[pair] for a, b in both if (pair := (min(a, b), max(a, b))) in self.pairs]

    def groups(self) -> list[list[int]]:
        """Return the documents, each in the order of `ranks`."""
        found = {id(group): group for group in self._group_of.values()}
        return [sorted(group, key=self._ranks.__getitem__) for group in found.values()]

    def join(self, candidates: Iterable[tuple[int, int]]) -> None:
        """Put together what belongs together; `candidates` are pairs that may, the lower index first."""
        self._join_fixed()
        self._join_best({*self._join_symbols(), *candidates})

    def in_order(self) -> list[tuple[tuple[int, int], Pair]]:
        """Return the pairs compared, in an order that does not depend on how the versions were given."""
        return sorted(self.pairs.items(), key=lambda item: self._place(*item[0]))

    def _join_fixed(self) -> None:
        homes: dict[int, list[int]] = defaultdict(list)
        for n in self._among:
            home = self.contents.home(n)
            if home is not None:
                homes[home].append(n)
        for members in homes.values():
            for a, b in pairwise(members):
                self._unite(a, b)

    def _join_symbols(self) -> list[tuple[int, int]]:
        """Join the versions of each symbol; return the pairs of symbols under which a language stands twice."""
        found: dict[str, list[int]] = defaultdict(list)
        for n in self._among:
            for symbol in self.contents.page(n).symbols:
                found[symbol].append(n)
        doubtful = []
        for members in found.values():
            if self._one_each(members):
                for a, b in pairwise(members):
                    if self.may_join(a, b, by_symbol=True):
                        self._unite(a, b)
                        self.tied |= {a, b}
            else:
                for at, a in enumerate(members):
                    doubtful += [(min(a, b), max(a, b)) for b in members[at + 1 : at + 1 + _BUCKET]]
        return doubtful

    def _one_each(self, members: Sequence[int]) -> bool:
        languages = [self.contents.versions[n].language for n in members]
        homes = {self.contents.home(n) for n in members} - {None}
        return len(set(languages)) == len(languages) and len(homes) < 2

    def _join_best(self, wanted: Iterable[tuple[int, int]]) -> None:
        """Join the surest pairs first. The lengths of paragraphs are looked at only where the rest leaves it open."""
        heap: list[tuple[float, tuple[int, int], int, int]] = []
        for a, b in wanted:
            if not self._same_language(a, b) and not self.contents.compared(a, b).apart:
                best = self._at_best(a, b)
                if best.joined or best.undecided:
                    heap.append((-best.strength, self._place(a, b), a, b))
                elif best.page.identified:
                    self.pairs[a, b] = best
        heapify(heap)
        while heap:
            _, place, a, b = heappop(heap)
            if self._group_of[a] is self._group_of[b]:
                continue
            seen = (a, b) in self.pairs
            pair = self.compared(a, b)
            if pair.joined and not seen and pair.score < SURE:
                heappush(heap, (-pair.strength, place, a, b))  # a surer one may come before it
            elif pair.joined and self.may_join(a, b, bool(pair.page.symbol)):
                self._unite(a, b)
                if pair.sure:
                    self.tied |= {a, b}

    def _at_best(self, a: int, b: int) -> Pair:
        """Compare facts and sizes, and take the rest at its best."""
        contents = self.contents
        main = contents.alike(a, b, least=2.0).shaped(1.0)
        both = contents.has_annex(a) and contents.has_annex(b)
        return Pair(contents.compared(a, b), main, 1.0 if both else main.score)

    def _whole(self, a: int, b: int) -> Pair:
        contents = self.contents
        main = contents.alike(a, b, MAIN_LEAST - 0.1)
        if main.weight < TRUSTED:  # few figures: what the names say
            main = contents.alike_in_names(a, b, MAIN_LEAST - 0.1)
        score = content_score(main, contents.annexes(a), contents.annexes(b))
        pair = self.pairs[a, b] = Pair(contents.compared(a, b), main, score)
        return pair

    def compared(self, a: int, b: int) -> Pair:
        """Return two versions compared whole."""
        a, b = min(a, b), max(a, b)
        return self.pairs.get((a, b)) or self._whole(a, b)

    def _place(self, a: int, b: int) -> tuple[int, int]:
        first, second = sorted((self._ranks[a], self._ranks[b]))
        return first, second

    def _same_language(self, a: int, b: int) -> bool:
        language = self.contents.versions[a].language
        return bool(language) and language == self.contents.versions[b].language

    def may_join(self, a: int, b: int, by_symbol: bool = False) -> bool:
        """Say whether nothing keeps two growing documents apart: a language twice, a clerk, a contradiction."""
        contents = self.contents
        left, right = self._group_of[a], self._group_of[b]
        members = [*left, *right]
        languages = [one for n in members if (one := contents.versions[n].language)]
        homes = {contents.home(n) for n in members} - {None}
        if len(set(languages)) < len(languages) or len(homes) > 1:
            return left is right
        return by_symbol or not any(contents.compared(m, n).apart for m in left for n in right)

    def _unite(self, a: int, b: int) -> None:
        left, right = self._group_of[a], self._group_of[b]
        if left is not right:
            left += right
            for n in right:
                self._group_of[n] = left
