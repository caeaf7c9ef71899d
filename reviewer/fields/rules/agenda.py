"""Agenda items, the kind of agenda, and the items' titles."""

import re
from collections.abc import Iterator

from reviewer.fields.page import Joined, Page
from reviewer.fields.readings import Reading
from reviewer.vocabulary.items import item_line


def read_agenda(page: Page) -> Iterator[Reading]:
    """Read every item line of the masthead (a joint document may have two) and the titles below it."""
    count = 0
    for group in page.groups("item"):
        line = Joined(page, group)
        items = item_line(line.text)
        if items is None:
            continue
        count += len(items.items)
        for item in items.items:
            yield Reading("agenda_items", item.value, line.span(item.start, item.end), "agenda.line", 0.95)
        yield Reading("agenda_kind", items.kind, page.span(group), "agenda.line", 0.95)
    groups = page.groups("agenda_title")
    if count or len(groups) == 1:
        looks = all(page.text.paragraphs[i].look.size for group in groups for i in group)
        score = (0.9 if looks else 0.85) if len(groups) == count else 0.58  # in plain text only words part the titles
        for group in groups:
            title = re.sub(r"(?<=[\w)”»])\*+(?!\w)", "", page.joined(group)).strip()
            yield Reading("agenda_titles", title, page.span(group), "agenda.title", score)
