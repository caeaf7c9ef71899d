"""Paragraphs -> masthead, title, body, request, signature, footnotes, annexes."""

from typing import TYPE_CHECKING

from reviewer.doors import open_door

if TYPE_CHECKING:
    from reviewer.parts.finding import find_parts
    from reviewer.parts.parts import Part, PartName

open_door(
    __name__,
    {
        "reviewer.parts.finding": "find_parts",
        "reviewer.parts.parts": "Part PartName",
    },
)
