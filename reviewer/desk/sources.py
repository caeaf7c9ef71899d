"""The file behind a version, and where a range of its text stands there."""

from dataclasses import replace
from pathlib import Path

from reviewer.desk.opened import Opened
from reviewer.desk.tables import SourcePlace, SourceRow
from reviewer.messages import N_
from reviewer.text import Passage, Span, Text

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
    found: list[SourcePlace] = []
    for passage in text.passages(Span(start, end)):
        made, before = _place(text, passage), found[-1] if found else None
        if before and before.box and (before.page, before.box) == (made.page, made.box):
            words = text.content[before.start : passage.span.end]  # a line that cleaning has cut
            found[-1] = replace(before, words=words)
        else:
            found.append(made)
    return tuple(dict.fromkeys(found))


def _place(text: Text, passage: Passage) -> SourcePlace:
    place, first = passage.place, passage.span.start
    if place.part == "page":
        said, words = _PAGE.format(number=place.index), text.content[first : passage.span.end]
        return SourcePlace(said, place.index, place.box, words=words, column=place.column, start=first)
    index = text.paragraph_at(first)
    words = "" if index is None else text.cut(text.paragraphs[index])
    start = first if index is None else text.paragraphs[index].span.start
    if place.part == "line":
        return SourcePlace(_LINE.format(number=place.index), text=words, start=start)
    return SourcePlace(_PARAGRAPH.format(part=place.part, number=place.index + 1), text=words, start=start)


def around(opened: Opened, language: str, position: int, paragraphs: int) -> tuple[SourcePlace, ...]:
    """Return the paragraphs round a code point of a version's text, at most so many before and after it."""
    version = opened.versions[opened.place(language)]
    text = version.text
    here = text.paragraph_at(position) or 0
    return tuple(
        replace(
            _place(text, passage),
            text=text.cut(text.paragraphs[index]),
            start=text.paragraphs[index].span.start,
            language=version.languages[index] or version.language,
        )
        for index in range(len(text.paragraphs))[max(here - paragraphs, 0) : here + paragraphs + 1]
        for passage in text.passages(Span(text.paragraphs[index].span.start, text.paragraphs[index].span.start + 1))
    )
