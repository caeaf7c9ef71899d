"""A document as the checks see it: its versions, its rows, and how to name their languages and places."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import field
from typing import Any, TypeVar

from reviewer.alignment import Row
from reviewer.checks.findings import Finding, Mark, Severity
from reviewer.fields import LANGUAGE_NAMES, Reading, Version
from reviewer.light import light
from reviewer.messages import N_
from reviewer.vocabulary.dates import DateMention, find_dates
from reviewer.vocabulary.figures import FigureMention, find_figures
from reviewer.vocabulary.lengths import latin_length
from reviewer.vocabulary.symbols import SymbolMention, find_symbols

_PARTS = {
    "masthead": N_("places", "{language} masthead"),
    "title": N_("places", "{language} title"),
    "request": N_("places", "{language} request sentence"),
    "signature": N_("places", "{language} signature"),
    "footnote": N_("places", "{language} footnote {number}"),
    "body": N_("places", "{language} paragraph {number}"),
    "annex": N_("places", "{language} annex {annex}, paragraph {number}"),
}
T = TypeVar("T")
_QUOTED = 70  # characters of a paragraph


@light
class Case:
    """One document's `versions`, aligned as `rows`.

    `seen` keeps what was read of each paragraph; another case of the same texts may go on with it.
    """

    versions: tuple[Version, ...]
    rows: tuple[Row, ...]
    seen: dict[tuple[str, int, int], Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def compared(self) -> list[Row]:
        """The rows whose paragraphs answer each other: not those of tables of contents and alphabetical lists."""
        return [row for row in self.rows if not row.apart]

    def once(self, name: str, version: int, paragraph: int, find: Callable[[str, str], T]) -> T:
        """Return what `find` says of a paragraph's text and language; asked again, it is not read again."""
        key = name, version, paragraph
        if key not in self.seen:
            self.seen[key] = find(self.text(version, paragraph), self.versions[version].languages[paragraph])
        known: T = self.seen[key]
        return known

    def figures(self, version: int, paragraph: int) -> list[FigureMention]:
        """Return the figures of a paragraph."""
        return self.once("figures", version, paragraph, find_figures)

    def dates(self, version: int, paragraph: int) -> list[DateMention]:
        """Return the dates of a paragraph."""
        return self.once("dates", version, paragraph, lambda text, _: find_dates(text))

    def symbols(self, version: int, paragraph: int) -> list[SymbolMention]:
        """Return the symbols of a paragraph."""
        return self.once("symbols", version, paragraph, lambda text, _: find_symbols(text))

    def length(self, version: int, paragraph: int) -> float:
        """Return the length of a paragraph in Latin letters' worth."""
        return self.once("length", version, paragraph, lambda text, _: latin_length(text))

    def language(self, version: int) -> str:
        """Return the English name of a version's language."""
        return LANGUAGE_NAMES.get(self.versions[version].language, N_("languages", "unknown language"))

    def languages(self, versions: Iterable[int]) -> str:
        """Return the names of the versions' languages, as a sentence lists them."""
        return listed([self.language(version) for version in versions])

    def names(self, codes: Iterable[str]) -> str:
        """Return the English names of languages, as a sentence lists them."""
        return listed([LANGUAGE_NAMES.get(code, code) for code in codes])

    def codes(self, versions: Iterable[int]) -> tuple[str, ...]:
        """Return the versions' language codes, those found."""
        return tuple(code for code in (self.versions[version].language for version in versions) if code)

    def text(self, version: int, paragraph: int) -> str:
        """Return one paragraph's text."""
        whole = self.versions[version].text
        return whole.cut(whole.paragraphs[paragraph])

    def place(self, version: int, paragraph: int) -> str:
        """Return how a sentence names a paragraph: ``English paragraph 4``, counted within its part."""
        parts = self.versions[version].parts
        own = parts[paragraph]
        number = sum(part.name == own.name and part.annex == own.annex for part in parts[: paragraph + 1])
        name = "annex" if own.annex else own.name
        return _PARTS[name].format(language=self.language(version), number=number, annex=own.annex)

    def beginning(self, version: int, paragraph: int) -> str:
        """Return the first words of a paragraph, as a sentence quotes them."""
        text = " ".join(self.text(version, paragraph).split())
        return text if len(text) <= _QUOTED else text[: _QUOTED - 1].rstrip() + "…"

    def main_language(self, version: int, paragraph: int) -> bool:
        """Tell whether a paragraph is in the language of its version, or in none that is known."""
        one = self.versions[version]
        return one.languages[paragraph] in ("", one.language)

    def translated(self, version: int) -> frozenset[int]:
        """Return the annexes (0: the main part) that a version has in its own language."""
        key = f"translated {self.versions[version].language}", version, -1
        if key not in self.seen:  # asked for every paragraph
            counts: dict[int, list[bool]] = {}
            for n, part in enumerate(self.versions[version].parts):
                counts.setdefault(part.annex, []).append(self.main_language(version, n))
            self.seen[key] = frozenset(annex for annex, own in counts.items() if 2 * sum(own) >= len(own))
        known: frozenset[int] = self.seen[key]
        return known

    def cut(self, mark: Mark) -> str:
        """Return the words at a mark, on one line."""
        return " ".join(mark.span.cut(self.versions[mark.version].text.content).split())

    def mark(self, version: int, paragraph: int) -> Mark:
        """Return a mark on a whole paragraph."""
        return Mark(version, self.versions[version].text.paragraphs[paragraph].span)

    def readings(self, version: int, key: str) -> list[Reading]:
        """Return the readings of one field, each value once, the surest first, those with a place in the text."""
        found: dict[object, Reading] = {}
        for reading in sorted(self.versions[version].readings, key=lambda reading: -reading.score):
            if reading.field == key and reading.span.end > reading.span.start:
                found.setdefault(reading.value, reading)
        return list(found.values())

    def marks(self, key: str, versions: Iterable[int]) -> tuple[Mark, ...]:
        """Return where the values of one field were read."""
        return tuple(
            Mark(version, reading.span)
            for version in versions
            for reading in self.readings(version, key)
            if str(reading.value) in self.versions[version].items(key)
        )

    def finding(
        self,
        check: str,
        severity: Severity,
        message: str,
        versions: Iterable[int],
        marks: Sequence[Mark] = (),
        key: str | None = None,
    ) -> Finding:
        """Return a finding on the languages of `versions`."""
        return Finding(check, severity, message, self.codes(versions), key, tuple(marks))


def listed(words: Sequence[str]) -> str:
    """Return ``a, b and c``."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
