"""The title's value and the source's title paragraphs -> the headings to print."""

import re
from collections.abc import Callable

from reviewer.fields import Version

Clean = Callable[[int], str]
"""Gives a paragraph's text without the marks of its footnotes."""


def headings(version: Version, text_of: Clean) -> list[tuple[str, bool, tuple[int, ...]]]:
    """Return (text, of the title?, source paragraphs) for each heading line, in printed order.

    The title is divided where its source was (`Situation in X` / `Report of Y`); a corrected title stands in
    the place of the one that was read. Lines of the title part that are no part of the title are kept.
    """
    holder = title_holder(version)
    title = str(version.values.get("title") or "") if holder is None else ""
    source = [index for index, part in enumerate(version.parts) if part.name == "title"]
    matched = [index for index in source if index != holder and _is_read(version, index, text_of)]
    divided = _divide(title, [(index, text_of(index)) for index in matched])
    lines: list[tuple[str, bool, tuple[int, ...]]] = []
    for index in source:
        if index == holder:
            lines.append((with_title(version, text_of(index)), True, (index,)))
        elif index not in matched:
            lines.append((text_of(index), False, (index,)))
        elif divided:
            lines += [(text, True, indices) for text, indices in divided]
            divided = []
    return lines + [(text, True, indices) for text, indices in divided]


def _is_read(version: Version, index: int, text_of: Clean) -> bool:
    """Tell whether the title was read in this paragraph; without a reading, whether the title says it."""
    title, read = str(version.values.get("title") or ""), _read(version)
    if title in read or not read:
        if _key(text_of(index)) not in _key(title):
            return False
        if not read:
            return True
    span = version.text.paragraphs[index].span
    best = max((each for each in version.readings if each.field == "title"), key=lambda each: each.score).span
    return best.start <= span.start and span.end <= best.end


def title_holder(version: Version) -> int | None:
    """Return the paragraph, in title or body, that holds the title and more: `78/256. Trees`."""
    for reading in version.readings:
        index = version.text.paragraph_at(reading.span.start) if reading.field == "title" else None
        if index is None or version.parts[index].name not in ("title", "body"):
            continue
        held, title = _key(version.text.cut(version.text.paragraphs[index])), _key(str(reading.value))
        if title and title in held and title != held.rstrip("*"):
            return index
    return None


def with_title(version: Version, text: str) -> str:
    """Return a line that holds the title, with the corrected title in the place of the one that was read."""
    title = str(version.values.get("title") or "")
    read = next((each for each in _read(version) if each in text), "")
    return text.replace(read, title) if read and title else text


def _read(version: Version) -> list[str]:
    return [str(reading.value) for reading in version.readings if reading.field == "title"]


def _divide(title: str, source: list[tuple[int, str]]) -> list[tuple[str, tuple[int, ...]]]:
    """Divide `title` at each `: ` where one source paragraph ends and the next begins."""
    if not title:
        return []
    everything = tuple(index for index, _ in source)
    pieces: list[tuple[str, tuple[int, ...]]] = []
    position = begin = 0
    indices: list[int] = []
    for index, text in source:
        match = re.compile(r"(?P<joint>[:：]?\s*)" + _loose(text)).match(title, position)
        if match is None:
            return [(title, everything)]
        if indices and match["joint"].startswith((":", "：")):
            pieces.append((title[begin:position], tuple(indices)))
            begin, indices = position + len(match["joint"]), []
        indices.append(index)
        position = match.end()
    if title[position:].strip():
        return [(title, everything)]
    return [*pieces, (title[begin:], tuple(indices))]


def _loose(text: str) -> str:
    return r"\s*".join(re.escape(word) for word in text.split())


def _key(text: str) -> str:
    return "".join(text.split()).casefold()
