"""Every paragraph's part: front matter, body, request, signature, footnotes, annexes."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewer.parts.front import find_front
from reviewer.parts.lines import goes_on, is_sentence
from reviewer.parts.naming import Front
from reviewer.parts.parts import Part, PartName
from reviewer.text import Paragraph, Text
from reviewer.vocabulary import anatomy

_NAMES_LETTER = 20  # characters: `Annex II` alone never goes on in the next line
_SHORT = 110  # characters of a line in a signature block
_CLAUSE_ENDS = (",", ";", "，", "；", "،", "؛")


def find_parts(text: Text, languages: Sequence[str] = ()) -> tuple[Part, ...]:
    """Return the part of each paragraph of `text`.

    `languages` (one code a paragraph) is not needed yet: the formulas of all six are tried, because
    an annex's heading may stand in another language than the main part.
    """
    del languages
    paragraphs = text.paragraphs
    texts = [text.cut(paragraph) for paragraph in paragraphs]
    starts = _annex_starts(texts, paragraphs)
    end = starts[0] if starts else len(texts)
    parts = _main(texts[:end], paragraphs[:end])
    for n, start in enumerate(starts, 1):
        stop = starts[n] if n < len(starts) else len(texts)
        wrapped = _heading_end(texts, paragraphs, start, stop)
        parts += [_annex_part(paragraphs[i], n, start, wrapped, i) for i in range(start, stop)]
    return tuple(parts)


def _annex_part(paragraph: Paragraph, n: int, start: int, wrapped: int, i: int) -> Part:
    if paragraph.role == "footnote":
        return Part("footnote", n)
    return Part("annex", n, heading=i < wrapped, continues=start < i < wrapped)


def _heading_end(texts: Sequence[str], paragraphs: Sequence[Paragraph], start: int, stop: int) -> int:
    """Return the index after the last line of an annex's heading, which names the letter at length."""
    end = start + 1
    while end < min(stop, start + 6) and len(texts[start]) > _NAMES_LETTER:
        near = 0 < paragraphs[end].look.gap <= 0.6 * paragraphs[start].look.gap
        size = paragraphs[end].look.size  # not known in a text, whose wrapped lines have been put together already
        alike = size > 0 and abs(size - paragraphs[start].look.size) < 0.6
        if _is_clause(texts[end]):
            break
        if not goes_on(texts[end - 1], texts[end]) and not (near and alike and _short(texts[end])):
            break
        end += 1
    return end


def _is_clause(text: str) -> bool:
    """Tell whether a paragraph is one of several that make a sentence: `Expressing concern at ...,`."""
    return text.rstrip()[-1:] in _CLAUSE_ENDS and len(text) > (20 if re.search(r"[\u4e00-\u9fff]", text) else 60)


def _annex_starts(texts: Sequence[str], paragraphs: Sequence[Paragraph]) -> list[int]:
    """Return the indexes of the headings of this document's annexes.

    Numbers must ascend from one; an unnumbered annex, or one in which another `Annex I` stands, belongs to a
    text that is itself transmitted: what follows inside it does not count.
    """
    starts: list[int] = []
    numbers: list[int] = []
    for i, line in enumerate(texts):
        if paragraphs[i].role not in ("text",) or i == 0:
            continue
        heading = anatomy.annex_heading(line)
        if heading is None or _in_contents(texts, i):
            continue
        if not starts:
            if heading.number > 1:
                continue
        elif not _follows(heading, numbers):
            continue
        starts.append(i)
        numbers.append(heading.number)
    return starts


def _follows(heading: anatomy.AnnexHeading, numbers: list[int]) -> bool:
    if heading.number:
        return heading.number == numbers[-1] + 1 and numbers[0] == 1
    return heading.to_letter and numbers[-1] == 0


def _in_contents(texts: Sequence[str], i: int) -> bool:
    """Tell whether line `i` stands in a list of contents: leaders or page numbers follow it."""
    following = texts[i + 1 : i + 4]
    if any(("....." in line or "…" in line) and line.rstrip()[-1:].isdigit() for line in following):
        return True
    return (
        any(anatomy.contents_heading(line) for line in texts[max(0, i - 40) : i])
        and i < 80
        and not any(is_sentence(line) and len(line) > 200 for line in texts[max(0, i - 40) : i])
    )


def _main(texts: Sequence[str], paragraphs: Sequence[Paragraph]) -> list[Part]:
    front = find_front(texts, paragraphs)
    parts = [_front_part(front, i) if i < front.body_start else Part("body") for i in range(len(texts))]
    for i, paragraph in enumerate(paragraphs):
        if paragraph.role == "footnote":
            parts[i] = Part("footnote")
        elif paragraph.role == "header" and parts[i].name == "body":
            parts[i] = Part("masthead")
    _mark_requests(parts, texts)
    _mark_signature(parts, texts)
    return parts


def _front_part(front: Front, i: int) -> Part:
    name: PartName = "masthead" if i < front.masthead_end else "title"
    line = front.lines.get(i, "")
    part = Part(name, line=line, continues=i in front.continuing)
    return replace(part, heading=True) if name == "title" or line == "agenda_title" else part


def _mark_requests(parts: list[Part], texts: Sequence[str]) -> None:
    for i, part in enumerate(parts):
        if part.name == "body" and anatomy.is_request(texts[i]):
            parts[i] = Part("request")


def _mark_signature(parts: list[Part], texts: Sequence[str]) -> None:
    """Mark the block from the first mark on; in French and Chinese titles stand before it."""
    marked = [
        i
        for i, part in enumerate(parts)
        if part.name in ("body", "request") and len(texts[i]) < 2 * _SHORT and anatomy.signature_marks(texts[i])
    ]
    if not marked:
        return
    first, last = marked[0], marked[-1]
    while first > 0 and parts[first - 1].name == "body" and _short(texts[first - 1]) and marked[0] - first < 4:
        first -= 1
    while last + 1 < len(parts) and parts[last + 1].name in ("body", "footnote") and _short(texts[last + 1]):
        if last - marked[-1] >= 5:
            break
        last += 1
    for i in range(first, last + 1):
        if parts[i].name == "body":
            parts[i] = Part("signature")


def _short(text: str) -> bool:
    return len(text) < _SHORT and not is_sentence(text)
