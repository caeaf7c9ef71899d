"""Annexes, footnotes and the request for circulation."""

import re
from collections.abc import Iterator

from reviewer.fields.page import Page
from reviewer.fields.readings import Reading
from reviewer.text import Span
from reviewer.vocabulary import anatomy
from reviewer.vocabulary.items import items_named
from reviewer.vocabulary.requests import organs_requested

_NOTE = 300  # characters of a note such as `Reproduced as received`
_ANCHOR = re.compile(r"(?<=[\w)\]”»’\"'.،,:：]) ?(?<!\*)(\*{1,5})(?!\*)")


def read_annexes(page: Page) -> Iterator[Reading]:
    """Read the number of annexes by their headings; footnotes; the organs and items asked for."""
    headings = [i for i, part in enumerate(page.parts) if part.name == "annex" and part.heading and not part.continues]
    if headings:
        yield Reading("annexes", len(headings), page.span([headings[0]]), "annexes.headings", 0.92)
    else:
        yield Reading("annexes", 0, Span(0, 0), "annexes.no_heading", 0.85)
    for index in headings:
        yield page.read("annex_headings", page.texts[index].strip(), index, None, "annex.heading", 0.92)
    for index, part in enumerate(page.parts):
        if part.name == "footnote":
            yield page.read("footnotes", page.texts[index], index, None, "footnote.text", 0.9)
        if len(page.texts[index]) < _NOTE and anatomy.says("as_received", page.texts[index]):
            yield page.read("as_received", page.texts[index].strip(), index, None, "as_received.note", 0.85)
    yield from _anchors(page)
    for index in page.of("request"):
        text = page.texts[index]
        for organ in organs_requested(text):
            yield page.read("request", organ.code, index, (organ.start, organ.end), "request.organ", 0.9)
        for items in items_named(text):
            for item in items.items:
                yield page.read("request", item.value, index, (item.start, item.end), "request.item", 0.9)


def _anchors(page: Page) -> Iterator[Reading]:
    """Yield where the asterisks of the main part's footnotes stand: behind a word, a bracket or an item's number."""
    notes = {m[1] for i in page.of("footnote") if (m := re.match(r"\s*(\*{1,5})(?!\*)", page.texts[i]))}
    wanted = set(notes)
    for index in page.of("masthead", "title", "body", "request") if notes else ():
        if not wanted:
            break
        if "*" not in page.texts[index]:
            continue
        for match in _ANCHOR.finditer(page.texts[index]):
            if match[1] in wanted:
                wanted.discard(match[1])
                yield page.read("footnote_anchors", match[1], index, match.span(1), "footnote.anchor", 0.85)
