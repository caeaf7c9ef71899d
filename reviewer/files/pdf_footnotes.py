"""Footnotes at the foot of a PDF page: smaller type, and a mark before the first of them."""

import re
from collections.abc import Sequence

from reviewer.files.pdf_rows import Row, segments

_SMALLER = 0.93  # of the body's type size
_FOOT = re.compile(
    r"^(?:GE\.)?\d{2}-\d{5}|^\*[\dA-Z]{7,}\*$|^\d{1,4}\s?/\s?\d{1,4}|^\d{1,4}$|\d{2}-\d{5}(?: \([A-Z]\))?$"
)
_MARK = re.compile(r"^(?:\*{1,4}|\d{1,3})(?![\d.,/%])")
_RULE = re.compile(r"^[_\s]{5,}$")


def mark_footnotes(rows: Sequence[Row], body: float) -> None:
    """Mark the rows of one page that are footnotes; `body` is the type size of most of the document."""
    zone: list[int] = []
    texts: dict[int, str] = {}
    for at in sorted(range(len(rows)), key=lambda at: rows[at].baseline):
        texts[at] = "".join(run.text for run in rows[at].runs).strip()
        if _FOOT.search(texts[at]) and not zone:
            continue
        if _RULE.match(texts[at]) or rows[at].size > _SMALLER * body or rows[at].cell is not None:
            break
        zone.append(at)
    zone.reverse()
    first = _first_note([rows[at] for at in zone], [texts[at] for at in zone])
    if first is None:
        return
    for at in zone[first:]:
        if not _FOOT.search(texts[at]):
            rows[at].footnote = True


def _first_note(rows: Sequence[Row], texts: Sequence[str]) -> int | None:
    """Return which of the small rows at a page's foot begins its footnotes: charts and tables may stand above."""
    first: int | None = None
    for at in range(len(rows) - 1, -1, -1):
        if _FOOT.search(texts[at]):
            continue
        if _is_tabular(rows[at]):
            break
        mark = _MARK.match(texts[at])
        if mark is not None and any(char.isalpha() for char in texts[at][mark.end() :]):
            first = at
    return first


def _is_tabular(row: Row) -> bool:
    """Tell whether a row has columns; a mark that stands apart from its note makes none."""
    parts = segments(row)
    words = "".join(run.text for run in parts[0].runs).strip()
    return len(parts) > (2 if _MARK.fullmatch(words) else 1)
