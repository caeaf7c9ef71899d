"""What the versions say, looked into only where it is asked for: most documents are known by their symbols."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from reviewer.fields import LANGUAGES, Version
from reviewer.grouping.fingerprint import Comparison, FirstPage, compare, first_page
from reviewer.grouping.signature import Likeness, Signature, annex_signatures, likeness, main_signature

_WORD = re.compile(r"[㐀-鿿]|[^\W_㐀-鿿]+")
_IN_A_ROW = 3  # words that are compared together


@dataclass(slots=True)
class Contents:
    """The versions of one call, with what has been found out about each of them so far."""

    versions: Sequence[Version]
    prints: Sequence[str] = ()  # of the files, equal where these are the same byte for byte; may be empty
    fixed: Sequence[int | None] = ()  # the document that a version is in already; may be empty
    _pages: dict[int, FirstPage] = field(default_factory=dict)
    _mains: dict[int, Signature] = field(default_factory=dict)
    _named: dict[int, Signature] = field(default_factory=dict)
    _annexes: dict[int, dict[int, Signature]] = field(default_factory=dict)
    _rows: dict[int, frozenset[tuple[str, ...]]] = field(default_factory=dict)

    def page(self, n: int) -> FirstPage:
        """Return what the first page says."""
        if n not in self._pages:
            self._pages[n] = first_page(self.versions[n])
        return self._pages[n]

    def compared(self, a: int, b: int) -> Comparison:
        """Compare two first pages."""
        return compare(self.page(a), self.page(b))

    def main(self, n: int) -> Signature:
        """Return the signature of the main part."""
        if n not in self._mains:
            self._mains[n] = main_signature(self.versions[n])
        return self._mains[n]

    def annexes(self, n: int) -> dict[int, Signature]:
        """Return the signatures of the annexes."""
        if n not in self._annexes:
            self._annexes[n] = annex_signatures(self.versions[n])
        return self._annexes[n]

    def has_annex(self, n: int) -> bool:
        """Say whether there is any."""
        parts = self.versions[n].parts
        return any(part.annex for part in reversed(parts))

    def alike(self, a: int, b: int, least: float = 0.0) -> Likeness:
        """Compare two main parts."""
        return likeness(self.main(a), self.main(b), least)

    def alike_in_names(self, a: int, b: int, least: float = 0.0) -> Likeness:
        """Compare two main parts, the names in them included."""
        return likeness(self._with_names(a), self._with_names(b), least)

    def _with_names(self, n: int) -> Signature:
        if n not in self._named:
            self._named[n] = main_signature(self.versions[n], names=True)
        return self._named[n]

    def home(self, n: int) -> int | None:
        """Return the document that a version is in already."""
        return self.fixed[n] if self.fixed else None

    def same_file(self, a: int, b: int) -> bool:
        """Say whether two files are the same byte for byte, as far as that is known."""
        return bool(self.prints) and bool(self.prints[a]) and self.prints[a] == self.prints[b]

    def overlap(self, a: int, b: int) -> float:
        """Return the share of the words, taken three in a row, that two texts of one language have in common."""
        left, right = self._words(a), self._words(b)
        return len(left & right) / (len(left | right) or 1)

    def _words(self, n: int) -> frozenset[tuple[str, ...]]:
        if n not in self._rows:
            text = self.versions[n].text
            end = text.paragraphs[-1].span.end if text.paragraphs else 0  # without running heads
            words = _WORD.findall(unicodedata.normalize("NFKC", text.content[:end]).casefold())
            self._rows[n] = frozenset(zip(*(words[k:] for k in range(_IN_A_ROW)), strict=False))
        return self._rows[n]


def file_kind(version: Version) -> str:
    """Return what kind of file a version was read from, by the places of its text: ``pdf``, ``text`` or ``word``."""
    place = version.text.anchors[0].place.part if version.text.anchors else "line"
    return {"page": "pdf", "line": "text"}.get(place, "word")


@dataclass(frozen=True)
class Order:
    """An order of versions that does not depend on how they were given."""

    contents: Contents

    @cached_property
    def ranks(self) -> list[int]:
        """Return for each version its place in the order: those of documents that exist first, then by language."""
        keys = [self._key(n) for n in range(len(self.contents.versions))]
        order = sorted(range(len(keys)), key=keys.__getitem__)
        ranks = [0] * len(order)
        for rank, n in enumerate(order):
            ranks[n] = rank
        return ranks

    def _key(self, n: int) -> tuple[object, ...]:
        version, home = self.contents.versions[n], self.contents.home(n)
        kind = ("word", "pdf", "text").index(file_kind(version))
        place = LANGUAGES.index(version.language) if version.language in LANGUAGES else len(LANGUAGES)
        return home is None, home or 0, place, kind, version.text.content, version.file
