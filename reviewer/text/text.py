"""A version's normalised text, with the way back to the file."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Literal

from reviewer.files import Look, Place
from reviewer.text.spans import Span

Role = Literal["text", "header", "footnote", "aside"]
"""``header``: from the first page's header; ``aside``: running heads, page and job numbers,
barcodes, boilerplate, bare addresses: kept as evidence after the text, never shown as a paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the normalised text."""

    span: Span
    role: Role = "text"
    look: Look = Look()


@dataclass(frozen=True, slots=True)
class Anchor:
    """From `start` on (until the next anchor) the text comes from `place`, character by character."""

    start: int
    place: Place


@dataclass(frozen=True, slots=True)
class Text:
    """`content`: all paragraphs, then all asides, joined by line feeds. Anchors ascend."""

    content: str
    paragraphs: tuple[Paragraph, ...]
    asides: tuple[Paragraph, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    notes: tuple[str, ...] = ()

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

    def paragraph_at(self, position: int) -> int | None:
        """Return the index of the paragraph that holds `position`, or None between paragraphs."""
        found = bisect_right(self.paragraphs, position, key=lambda paragraph: paragraph.span.start) - 1
        if found < 0 or position > self.paragraphs[found].span.end:
            return None
        return found
