"""What is to be done in the file for one corrected field, in terms of the version's text."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reviewer.fields import SPECS, Reading, Value, Version, choose, chosen
from reviewer.light import light
from reviewer.messages import N_
from reviewer.text import Paragraph
from reviewer.vocabulary.masthead import organs_in_line
from reviewer.vocabulary.tables import table


@light
class Replace:
    """The characters from `start` to `end` of the version's text give way to `text`."""

    start: int
    end: int
    text: str


@light
class NewLine:
    """A paragraph of `text` beside the line that begins at `beside`, looking as that one does."""

    beside: int
    text: str
    before: bool = False


@light
class FillCell:
    """`text` in the empty last cell of the table's row in which the line at `beside` stands."""

    beside: int
    text: str


Step = Replace | NewLine | FillCell


@light
class Planned:
    """The steps for some fields; with a `reason`, and no steps, they cannot be placed.

    `otherwise`: what to do instead where the file does not allow the steps, the better first.
    """

    fields: tuple[str, ...]
    steps: tuple[Step, ...] = ()
    reason: str = ""
    otherwise: tuple[tuple[Step, ...], ...] = ()


NO_FORM = N_("corrected", "it is not known how this is printed in the language of the file")
NO_PLACE = N_("corrected", "the file has no line beside which it belongs")
NOT_PRINTED = N_("corrected", "it is not printed as such in the file; correct the words that say it")
IN_WORDS = N_("corrected", "the words that say it depend on the sentence; correct the title instead")
OTHER_NUMBER = N_("corrected", "the file prints another number of them, within other words")
SEVERAL = N_("corrected", "the file prints it in several pieces")
NOT_FOUND = N_("corrected", "the place where it was read was not found")


@dataclass(frozen=True)
class Case:
    """A version with what was read of it; `version.values` are the values to be used."""

    version: Version
    corrected: tuple[str, ...] | None = None  # by a clerk; None: whatever differs

    @cached_property
    def read(self) -> Mapping[str, Value]:
        """The values as read."""
        return choose(self.version.readings)

    @cached_property
    def changed(self) -> tuple[str, ...]:
        """The fields whose value to be used is not the one that was read."""
        return tuple(
            spec.key
            for spec in SPECS
            if spec.key in (self.version.values if self.corrected is None else self.corrected)
            and _plain(self.version.values.get(spec.key)) != _plain(self.read[spec.key])
        )

    def new(self, key: str) -> Value:
        """Return the value to be used."""
        return self.version.values.get(key)

    def old_items(self, key: str) -> list[str]:
        """Return what was read of a list field."""
        value = self.read[key]
        return list(value) if isinstance(value, list) else []

    def readings(self, key: str) -> list[Reading]:
        """Return the readings that make the value as read, in printed order, each value once."""
        many = isinstance(self.read.get(key), list)
        found = chosen([one for one in self.version.readings if one.field == key], many)
        return list({one.value: one for one in reversed(found)}.values())[::-1] if many else found

    def printed(self, reading: Reading) -> str:
        """Return the words in which a value was read."""
        return reading.span.cut(self.version.text.content)

    def lines(self, *parts: str) -> Iterator[tuple[int, str]]:
        """Yield (start, text) of each paragraph of these parts of the document."""
        for paragraph, part in zip(self.version.text.paragraphs, self.version.parts, strict=True):
            if part.name in parts:
                yield paragraph.span.start, self.version.text.cut(paragraph)

    def heads(self) -> Iterator[tuple[int, str, bool]]:
        """Yield (start, text, of a further masthead?) of each line of running heads and feet."""
        for aside in self.version.text.asides:
            place = self.version.text.place(aside.span.start)
            if aside.role == "masthead" or (place and place.part.startswith(("header", "footer"))):
                yield aside.span.start, self.version.text.cut(aside), aside.role == "masthead"

    def paragraph(self, position: int) -> Paragraph | None:
        """Return the paragraph that holds a position."""
        index = self.version.text.paragraph_at(position)
        return self.version.text.paragraphs[index] if index is not None else None

    def masthead_line(self, key: str, *, last: bool = False) -> int | None:
        """Return where the line begins in which a field was read, if that is one of the masthead."""
        found = self.readings(key)
        if not found or not found[0].span.end:
            return None
        index = self.version.text.paragraph_at(found[-1].span.end if last else found[0].span.start)
        if index is None or self.version.parts[index].name != "masthead":
            return None
        return self.version.text.paragraphs[index].span.start

    def column_heading(self, council: bool) -> int | None:
        """Return where the line begins that names an organ below the masthead's table: the Council, or another."""
        found = [
            paragraph.span.start
            for paragraph, part in zip(self.version.text.paragraphs, self.version.parts, strict=True)
            if part.name == "masthead" and paragraph.role != "header"
            for one in organs_in_line(self.version.text.cut(paragraph))[-1:]
            if (one.code == "S") == council
        ]
        return found[-1] if found else None

    def without(self, reading: Reading) -> tuple[Replace, ...]:
        """Return the steps that take out what was read, with the whole line where it says nothing else."""
        steps: list[Replace] = []
        for paragraph in self.version.text.paragraphs:
            start, end = max(paragraph.span.start, reading.span.start), min(paragraph.span.end, reading.span.end)
            if start < end:
                text, base = self.version.text.cut(paragraph), paragraph.span.start
                rest = text[: start - base] + text[end - base :]
                whole = rest.strip(" *.,;:") in _AFTER_DATES
                steps.append(Replace(base, paragraph.span.end, "") if whole else Replace(start, end, ""))
        return tuple(steps)

    def repeated(self, steps: Sequence[Step]) -> tuple[Step, ...]:
        """Return the steps, and the same for each further masthead that prints the same line."""
        further = [(start, text) for start, text, masthead in self.heads() if masthead]
        more: list[Step] = []
        for step in steps:
            line = self.paragraph(step.start if isinstance(step, Replace) else step.beside)
            if line is None:
                continue
            text, base = self.version.text.cut(line), line.span.start
            more += [_moved(step, start - base) for start, other in further if other == text]
        return tuple(dict.fromkeys((*steps, *more)))


def _moved(step: Step, by: int) -> Step:
    if isinstance(step, Replace):
        return Replace(step.start + by, step.end + by, step.text)
    return replace(step, beside=step.beside + by)


def _plain(value: Value) -> Value:
    return None if value in ("", [], False) else value


@light
class Chain:
    """Fields whose lines stand below each other in a masthead, in this order."""

    fields: tuple[str, ...]

    def beside(self, case: Case, key: str, text: str) -> Planned:
        """Put the line of a field that was absent below the nearest one above it, else above the nearest one below."""
        at = self.fields.index(key)
        places: list[tuple[Step, ...]] = []
        for above in reversed(self.fields[:at]):
            start = case.column_heading(False) if above == "organs" else case.masthead_line(above, last=True)
            places += [(NewLine(start, text),)] if start is not None else []
        for below in self.fields[at + 1 :]:
            start = case.masthead_line(below)
            places += [(NewLine(start, text, before=True),)] if start is not None else []
        if not places:
            return Planned((key,), reason=NO_PLACE)
        return Planned((key,), places[0], otherwise=tuple(places[1:]))


BLOCK = Chain(("distribution", "date", "original_languages"))
SYMBOLS = Chain(("symbols", *BLOCK.fields))
BELOW = Chain(("organs", "session", "session_dates", "sc_year", "agenda_items", "agenda_titles"))
_AFTER_DATES = frozenset(("", *(word for words in table("dates").values() for word in words.get("after_year", ()))))


def one_line(case: Case, key: str, chain: Chain, printed: Callable[[str], str], official: str) -> Planned:
    """Plan a field that stands on one line: `printed` makes the new words of the old ones."""
    old = case.readings(key)
    if not official and case.new(key) in (None, "", []):
        steps = tuple(dict.fromkeys(step for one in old for step in case.without(one)))
        return Planned((key,), steps) if steps else Planned((key,), reason=NOT_FOUND)
    if not old:
        return chain.beside(case, key, official) if official else Planned((key,), reason=NO_FORM)
    words = case.printed(old[0])
    if "\n" in words:
        return Planned((key,), reason=SEVERAL)
    start = old[0].span.start
    bare = words.rstrip("* ") if key != "agenda_kind" else words  # a footnote's mark stays behind the line
    made = printed(bare)
    return Planned((key,), (Replace(start, start + len(bare), made),)) if made else Planned((key,), reason=NO_FORM)
