"""Annexes, footnotes and the request for circulation."""

from collections.abc import Iterator

from reviewer.fields.page import Page
from reviewer.fields.readings import Reading
from reviewer.text import Span
from reviewer.vocabulary.masthead import items_named
from reviewer.vocabulary.requests import organs_requested


def read_annexes(page: Page) -> Iterator[Reading]:
    """Read the number of annexes by their headings; footnotes; the organs and items asked for."""
    headings = [i for i, part in enumerate(page.parts) if part.name == "annex" and part.heading and not part.continues]
    if headings:
        yield Reading("annexes", len(headings), page.span([headings[0]]), "annexes.headings", 0.92)
    else:
        yield Reading("annexes", 0, Span(0, 0), "annexes.no_heading", 0.85)
    for index, part in enumerate(page.parts):
        if part.name == "footnote":
            yield page.read("footnotes", page.texts[index], index, None, "footnote.text", 0.9)
    for index in page.of("request"):
        text = page.texts[index]
        for organ in organs_requested(text):
            yield page.read("request", organ.code, index, (organ.start, organ.end), "request.organ", 0.9)
        for items in items_named(text):
            for item in items.items:
                yield page.read("request", item.value, index, (item.start, item.end), "request.item", 0.9)
