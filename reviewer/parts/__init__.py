"""Paragraphs -> masthead, title, body, request, signature, footnotes, annexes."""

from reviewer.parts.finding import find_parts
from reviewer.parts.parts import Part, PartName

__all__ = ["Part", "PartName", "find_parts"]
