"""Agenda items, the kind of agenda, and the items' titles."""

import re
from collections.abc import Iterator

from reviewer.fields.page import Page
from reviewer.fields.readings import Reading
from reviewer.vocabulary.masthead import item_line


def read_agenda(page: Page) -> Iterator[Reading]:
    """Read every item line of the masthead (a joint document may have two) and the titles below it."""
    lines = [(i, items) for i in page.of("masthead") if (items := item_line(page.texts[i])) is not None]
    for index, items in lines:
        for item in items.items:
            yield page.read("agenda_items", item.value, index, (item.start, item.end), "agenda.line", 0.95)
        yield page.read("agenda_kind", items.kind, index, None, "agenda.line", 0.95)
    count = sum(len(items.items) for _, items in lines)
    groups = page.groups("agenda_title")
    if count or len(groups) == 1:
        score = 0.9 if len(groups) == count else 0.6
        for group in groups:
            title = re.sub(r"(?<=[\w)”»])\*+(?!\w)", "", page.joined(group)).strip()
            yield Reading("agenda_titles", title, page.span(group), "agenda.title", score)
