"""Tables of contents are not to be aligned: their pages differ from language to language."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reviewer.alignment.rows import Row
from reviewer.fields import Version

_ENTRY = re.compile(r"(?:\.{3}|…|(?:\. ){3}|·{3})[\s.…·]{0,200}\d{1,4}$")  # leaders, then the number of a page
_LEAST = 3  # entries of a table of contents


def set_apart(rows: Sequence[Row], versions: Sequence[Version]) -> tuple[Row, ...]:
    """Return `rows` with those of tables of contents marked; what a clerk has said of a row stands."""
    entries = [not row.human and any(row.cells) and _entry(row, versions) for row in rows]
    found, begin = list(rows), 0
    for end in range(len(rows) + 1):
        if end < len(rows) and entries[end]:
            continue
        if end - begin >= _LEAST:
            found[begin:end] = [replace(row, apart=True) for row in rows[begin:end]]
        begin = end + 1
    return tuple(found)


def _entry(row: Row, versions: Sequence[Version]) -> bool:
    """Say whether each paragraph of a row is an entry of a table of contents."""
    texts = (version.text for version in versions)
    told = ((text, k) for text, cell in zip(texts, row.cells, strict=True) for k in cell)
    return all(_ENTRY.search(text.cut(text.paragraphs[k])[-220:].rstrip()) for text, k in told)
