"""A version's paragraphs by part: what every rule looks at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reviewer.fields.readings import Item, Reading
from reviewer.parts import Part
from reviewer.text import Span, Text


@dataclass(frozen=True)
class Page:
    """`languages` and `parts` run parallel to ``text.paragraphs``."""

    text: Text
    languages: tuple[str, ...]
    parts: tuple[Part, ...]

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The characters of each paragraph."""
        return tuple(self.text.cut(paragraph) for paragraph in self.text.paragraphs)

    @cached_property
    def masthead(self) -> tuple[int, ...]:
        """The indexes of the masthead's paragraphs, item titles left out."""
        return tuple(i for i in self.of("masthead") if self.parts[i].line != "agenda_title")

    def of(self, *names: str, annex: int = 0) -> Iterator[int]:
        """Yield the indexes of the paragraphs of these parts."""
        return (i for i, part in enumerate(self.parts) if part.name in names and part.annex == annex)

    def start(self, index: int) -> int:
        """Return where paragraph `index` begins in the version's text."""
        return self.text.paragraphs[index].span.start

    def read(
        self, field: str, value: Item, index: int, place: tuple[int, int] | None, rule: str, score: float
    ) -> Reading:
        """Return a reading at the range `place` of paragraph `index` (None: the whole paragraph)."""
        start = self.start(index)
        low, high = place if place is not None else (0, len(self.texts[index]))
        return Reading(field, value, Span(start + low, start + high), rule, score)

    def groups(self, line: str) -> list[list[int]]:
        """Return the headings of one kind, each as the indexes of its lines."""
        found: list[list[int]] = []
        for i, part in enumerate(self.parts):
            if part.line != line or part.annex:
                continue
            if part.continues and found:
                found[-1].append(i)
            else:
                found.append([i])
        return found

    def joined(self, indexes: Sequence[int]) -> str:
        """Return wrapped lines as one: no space after a hyphen or between Han characters."""
        whole = ""
        for i in indexes:
            text = self.texts[i].strip()
            glued = not whole or (whole[-1] > "\u2e7f" and text[:1] > "\u2e7f") or whole.endswith(("-", "–"))
            whole = f"{whole}{'' if glued else ' '}{text}"
        return whole

    def span(self, indexes: Sequence[int]) -> Span:
        """Return the range from the first to the last of these paragraphs."""
        paragraphs = self.text.paragraphs
        return Span(paragraphs[indexes[0]].span.start, paragraphs[indexes[-1]].span.end)


class Joined:
    """From a range of a joined heading back to the range of the version's text that prints it."""

    def __init__(self, page: Page, group: Sequence[int]) -> None:
        self.text = page.joined(group)
        self._starts: list[tuple[int, int]] = []
        at = 0
        for i in group:
            text = page.texts[i]
            printed = text.strip()
            at = self.text.index(printed, at)
            self._starts.append((at, page.start(i) + text.index(printed)))
            at += len(printed)

    def _at(self, position: int) -> int:
        joined, real = next(start for start in reversed(self._starts) if start[0] <= max(position, 0))
        return real + position - joined

    def span(self, start: int, end: int) -> Span:
        """Return the range of the version's text for a non-empty range of the joined text."""
        return Span(self._at(start), max(self._at(end - 1) + 1, self._at(start)))
