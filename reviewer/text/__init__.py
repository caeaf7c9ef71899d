"""`Source` -> `Text`: normalised paragraphs with a way back to the source."""

from reviewer.text.paragraphs import clean_text
from reviewer.text.spans import Span
from reviewer.text.text import Anchor, Deletion, Emphasised, NoteCall, Paragraph, Passage, Text

__all__ = ["Anchor", "Deletion", "Emphasised", "NoteCall", "Paragraph", "Passage", "Span", "Text", "clean_text"]
