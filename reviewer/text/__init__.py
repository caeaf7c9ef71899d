"""`Source` -> `Text`: normalised paragraphs with a way back to the source."""

from reviewer.text.spans import Span
from reviewer.text.text import Anchor, Paragraph, Text

__all__ = ["Anchor", "Paragraph", "Span", "Text"]
