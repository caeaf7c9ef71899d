"""A version's normalised text, with the way back to the file."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal

from reviewer.files import Cell, Look, Place
from reviewer.light import light
from reviewer.text.sending import Pieces
from reviewer.text.spans import Span

Role = Literal["text", "header", "footnote", "aside", "masthead"]
"""``header``: from the first page's header; ``aside``: running heads, page and job numbers,
barcodes, boilerplate, bare addresses: kept as evidence after the text, never shown as a paragraph.
``masthead``: an aside from a further masthead of the same file."""


@light
class Paragraph:
    """One paragraph of the normalised text."""

    span: Span
    role: Role = "text"
    look: Look = Look()
    cell: Cell | None = None  # of which table of the text, counted from 0


@light
class Anchor:
    """From `start` on (until the next anchor) the text comes from `place`, character by character."""

    start: int
    place: Place


@light
class Passage:
    """Characters of a text that stand one behind the other in the file, the first of them at `place`."""

    span: Span
    place: Place


@light
class Deletion:
    """What a tracked change has taken out: no part of the content, it stood before the character at `start`.

    `whole`: a paragraph of its own, which stood before the one that `start` is in, or behind the last.
    """

    start: int
    text: str
    place: Place
    whole: bool = False


@light
class Emphasised:
    """Words that the file sets in bold or italics, or raised, within a paragraph that is not all so."""

    span: Span
    bold: bool
    italic: bool
    raised: bool = False


@light
class NoteCall:
    """Before the character at `start` the note is called whose first paragraph has the index `note`.

    `mark` is what the file's program computes; it is empty where the author has typed it into the text.
    """

    start: int
    mark: str
    note: int


@light
class Text:
    """`content`: all paragraphs, then all asides, joined by line feeds. The others ascend."""

    content: str
    paragraphs: Sequence[Paragraph]
    asides: tuple[Paragraph, ...] = ()
    anchors: Sequence[Anchor] = ()
    notes: tuple[str, ...] = ()
    deletions: tuple[Deletion, ...] = ()
    calls: tuple[NoteCall, ...] = ()
    emphasis: tuple[Emphasised, ...] = ()

    def __reduce__(self) -> tuple[Any, ...]:
        long = (self.paragraphs, self.asides, self.anchors)
        return Text, (self.content, *map(Pieces, long), self.notes, self.deletions, self.calls, Pieces(self.emphasis))

    def cut(self, paragraph: Paragraph) -> str:
        """Return the characters of `paragraph`."""
        return paragraph.span.cut(self.content)

    def place(self, position: int) -> Place | None:
        """Return where the character at `position` stands in the file."""
        found = bisect_right(self.anchors, position, key=lambda anchor: anchor.start) - 1
        if found < 0:
            return None
        anchor = self.anchors[found]
        return replace(anchor.place, column=anchor.place.column + position - anchor.start)

    def passages(self, span: Span) -> tuple[Passage, ...]:
        """Return where the characters of `span` stand in the file, cut where they come from another place.

        A paragraph of several lines has at least a passage a line: in a PDF their boxes are what to mark on the page.
        """
        first = max(bisect_right(self.anchors, span.start, key=lambda anchor: anchor.start) - 1, 0)
        found: list[Passage] = []
        for at in range(first, len(self.anchors)):
            anchor = self.anchors[at]
            if anchor.start >= span.end:
                break
            start, end = max(anchor.start, span.start), min(self._run_end(at), span.end)
            if start < end:
                place = replace(anchor.place, column=anchor.place.column + start - anchor.start)
                found.append(Passage(Span(start, end), place))
        return tuple(found)

    def span_at(self, place: Place, length: int = 1) -> Span | None:
        """Return the span of what comes from `length` characters of the file, the first of them at `place`.

        The way back from `place` and `passages`; None where nothing of them was kept. In a PDF the box says
        which line of the page is meant.
        """
        starts: list[int] = []
        ends: list[int] = []
        for at, anchor in enumerate(self.anchors):
            there = anchor.place
            if there.index == place.index and there.part == place.part and there.box == place.box:
                low = anchor.start + max(place.column - there.column, 0)
                high = min(anchor.start + place.column + length - there.column, self._run_end(at))
                if low < high:
                    starts.append(low)
                    ends.append(high)
        return Span(min(starts), max(ends)) if starts else None

    def _run_end(self, at: int) -> int:
        """Return where the run of anchor `at` ends; the line feed between two paragraphs belongs to neither."""
        end = self.anchors[at + 1].start if at + 1 < len(self.anchors) else len(self.content)
        return end - 1 if self.content[end - 1 : end] == "\n" else end

    def paragraph_at(self, position: int) -> int | None:
        """Return the index of the paragraph that holds `position`, or None between paragraphs."""
        found = bisect_right(self.paragraphs, position, key=lambda paragraph: paragraph.span.start) - 1
        if found < 0 or position > self.paragraphs[found].span.end:
            return None
        return found
