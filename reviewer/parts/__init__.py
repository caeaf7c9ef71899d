"""Paragraphs -> masthead, title, body, request, signature, footnotes, annexes."""

from reviewer.parts.parts import Part, PartName

__all__ = ["Part", "PartName"]
