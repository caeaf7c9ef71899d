"""The marks that Word gives to footnotes and endnotes, and never writes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from lxml import etree

from reviewer.files.package import W
from reviewer.files.word_numerals import spelt
from reviewer.files.word_styles import value_of

NoteKind = Literal["footnotes", "endnotes"]
NOTE_KINDS: tuple[NoteKind, ...] = ("footnotes", "endnotes")
_PROPERTIES: Mapping[NoteKind, str] = {"footnotes": W + "footnotePr", "endnotes": W + "endnotePr"}
_SIGNS = "*†‡§"  # of the format "chicago": each once, then each twice


class NoteName(NamedTuple):
    """A note by its kind and its id in the notes' part."""

    kind: NoteKind
    id: str


class NoteRule(NamedTuple):
    """How the notes of one section are counted."""

    format: str = "decimal"
    start: int = 1
    restart: str = "continuous"


@dataclass(slots=True)
class NoteMarks:
    """Counts the notes in the order of their calls."""

    sections: list[dict[NoteKind, NoteRule]] = field(default_factory=list)
    marks: dict[NoteName, str] = field(default_factory=dict)
    _counts: dict[NoteKind, int] = field(default_factory=dict)
    _section: int = 0

    def meet(self, note: NoteName, custom: bool) -> str:
        """Return the mark of a note that is called here; ``""`` where the author has typed one."""
        if note in self.marks:
            return self.marks[note]
        mark = ""
        if not custom:
            rule = self._rule(note.kind)
            number = self._counts.get(note.kind, rule.start - 1) + 1
            self._counts[note.kind] = number
            mark = _mark(number, rule.format)
        self.marks[note] = mark
        return mark

    def section(self) -> None:
        """Begin the next section."""
        self._section += 1
        for kind in _PROPERTIES:
            if self._rule(kind).restart == "eachSect":
                self._counts.pop(kind, None)

    def page(self) -> None:
        """Begin the next page, as far as the file tells where its pages end."""
        if "footnotes" in self._counts and self._rule("footnotes").restart == "eachPage":
            del self._counts["footnotes"]

    def _rule(self, kind: NoteKind) -> NoteRule:
        at = min(self._section, len(self.sections) - 1)
        return self.sections[at][kind] if self.sections else NoteRule()


def note_rules(settings: etree._Element | None, sections: list[etree._Element]) -> list[dict[NoteKind, NoteRule]]:
    """Return the rules of each section; what a section does not say stands in the settings."""
    usual = {"footnotes": NoteRule(), "endnotes": NoteRule("lowerRoman")}
    general = dict(_rules(settings, usual))  # type: ignore[arg-type]
    return [dict(_rules(section, general)) for section in sections] or [general]


def _rules(parent: etree._Element | None, usual: Mapping[NoteKind, NoteRule]) -> Iterator[tuple[NoteKind, NoteRule]]:
    for kind, tag in _PROPERTIES.items():
        own = parent.find(tag) if parent is not None else None
        rule = usual[kind]
        if own is not None:
            start = value_of(own, "numStart")
            rule = NoteRule(
                value_of(own, "numFmt") or rule.format,
                int(start) if start.isascii() and start.isdigit() and len(start) <= 4 else rule.start,
                value_of(own, "numRestart") or rule.restart,
            )
        yield kind, rule


def _mark(number: int, form: str) -> str:
    if form == "chicago":
        return _SIGNS[(number - 1) % len(_SIGNS)] * ((number - 1) // len(_SIGNS) + 1)
    return spelt(number, form) or str(number)
