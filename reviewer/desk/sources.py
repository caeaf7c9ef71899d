"""The file behind a version, and where a range of its text stands there."""

from pathlib import Path

from reviewer.desk.opened import Opened
from reviewer.desk.tables import SourcePlace, SourceRow
from reviewer.messages import N_
from reviewer.text import Span

_PAGE = N_("places", "page {number}")
_LINE = N_("places", "line {number}")
_PARAGRAPH = N_("places", "{part}, paragraph {number}")


def source_of(opened: Opened, language: str) -> SourceRow:
    """Return the file that the version in `language` was read from; raises `UnknownThing`."""
    stored = opened.stored[opened.place(language)]
    return SourceRow(Path(stored.file.path), stored.file.kind, stored.file.sha256)


def places_of(opened: Opened, language: str, start: int, end: int) -> tuple[SourcePlace, ...]:
    """Return where the characters from `start` to `end` of a version's text stand in its file, in their order."""
    text = opened.versions[opened.place(language)].text
    found: dict[SourcePlace, None] = {}
    for passage in text.passages(Span(start, end)):
        place = passage.place
        index = text.paragraph_at(passage.span.start)
        words = "" if index is None else text.cut(text.paragraphs[index])
        if place.part == "page":
            found[SourcePlace(_PAGE.format(number=place.index), place.index, place.box)] = None
        elif place.part == "line":
            found[SourcePlace(_LINE.format(number=place.index), text=words)] = None
        else:
            found[SourcePlace(_PARAGRAPH.format(part=place.part, number=place.index + 1), text=words)] = None
    return tuple(found)
