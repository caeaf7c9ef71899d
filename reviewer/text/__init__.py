"""`Source` -> `Text`: normalised paragraphs with a way back to the source."""

from typing import TYPE_CHECKING

from reviewer.doors import open_door

if TYPE_CHECKING:
    from reviewer.text.paragraphs import clean_text
    from reviewer.text.spans import Span
    from reviewer.text.text import Anchor, Deletion, Emphasised, NoteCall, Paragraph, Passage, Text

open_door(
    __name__,
    {
        "reviewer.text.paragraphs": "clean_text",
        "reviewer.text.spans": "Span",
        "reviewer.text.text": "Anchor Deletion Emphasised NoteCall Paragraph Passage Text",
    },
)
