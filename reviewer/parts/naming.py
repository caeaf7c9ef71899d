"""The front matter's marks, and the names of the masthead lines that are no formula."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reviewer.parts.lines import goes_on, is_strong, item_lines
from reviewer.parts.parts import Line
from reviewer.text import Paragraph
from reviewer.vocabulary import masthead


@dataclass(slots=True)
class Front:
    """Marks of the first paragraphs: `lines` by index, `continuing` the indexes that go on with the one before.

    `masthead_end` and `body_start` are indexes; the title lies between them.
    """

    masthead_end: int = 0
    body_start: int = 0
    lines: dict[int, Line] = field(default_factory=dict)
    continuing: set[int] = field(default_factory=set)


def name_rest(front: Front, texts: Sequence[str], paragraphs: Sequence[Paragraph], end: int) -> None:
    """Name the masthead lines that are no formula: titles of items after an item line, else names of bodies."""
    wanted = 0
    group: list[int] = []
    groups: list[tuple[int, list[int]]] = []
    items_seen = session_seen = False
    for i in range(end):
        text = texts[i]
        if paragraphs[i].role in ("footnote",):
            continue
        items = item_lines(texts, i)
        if items is not None:
            groups.append((wanted, group))
            wanted, group, items_seen = len(items[0].items), [], True
            front.lines.update(dict.fromkeys(range(i, i + items[1]), "item"))
            front.continuing.update(range(i + 1, i + items[1]))
        elif front.lines.get(i) == "item":
            continue
        elif is_strong(text):
            session_seen = session_seen or masthead.session_line(text) is not None
        elif items_seen or session_seen:
            group.append(i)
        else:
            front.lines[i] = "body_name"
    groups.append((wanted, group))
    for count, members in groups:
        if not count and items_seen:  # between session and items stand names, of a body or a part of the session
            front.lines.update(dict.fromkeys(members, "body_name"))
            continue
        name_titles(front, texts, paragraphs, members, count)


def name_titles(
    front: Front, texts: Sequence[str], paragraphs: Sequence[Paragraph], members: list[int], wanted: int
) -> None:
    """Mark `members` as item titles; `wanted` of them are printed, the other lines go on with the one before."""
    if not members:
        return
    for i in members:
        front.lines[i] = "agenda_title"
    joined = [b for a, b in pairwise(members) if b == a + 1 and goes_on(texts[a], texts[b])]
    front.continuing.update(joined)
    surplus = len(members) - len(joined) - max(wanted, 1)
    if wanted <= 1:
        front.continuing.update(members[1:])
        return
    # More lines than items: the shortest second halves are what was wrapped.
    rest = [b for a, b in pairwise(members) if b == a + 1 and b not in joined]
    rest.sort(key=lambda b: (paragraphs[b].look.gap, -len(texts[b - 1])))
    front.continuing.update(rest[: max(surplus, 0)])
