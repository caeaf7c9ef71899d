"""The lines of mastheads answer each other by what they say: the order of a masthead's blocks differs between files."""

from collections import Counter
from collections.abc import Collection, Sequence

from reviewer.alignment.rows import Row
from reviewer.fields import Version
from reviewer.vocabulary.linekinds import line_kind

_Key = tuple[str, int]  # what a line says, and which of its kind it is


def in_masthead(version: Version) -> list[int]:
    """Return the indexes of a version's masthead paragraphs."""
    return [n for n, part in enumerate(version.parts) if part.name == "masthead" and not part.annex]


def masthead_rows(versions: Sequence[Version], taken: Sequence[Collection[int]]) -> list[Row]:
    """Return the rows of all mastheads: lines of one kind side by side, in the order of the fullest masthead.

    Paragraphs `taken` stand in rows that a clerk has made.
    """
    lines = [_lines(version, gone) for version, gone in zip(versions, taken, strict=True)]
    order: list[_Key] = []
    for found in sorted(lines, key=len, reverse=True):
        at = 0
        for key in found:
            if key in order:
                at = order.index(key) + 1
            else:
                order.insert(at, key)
                at += 1
    unsure = len({_unnamed(found) for found in lines if found}) > 1  # whose unnamed lines answer whose?
    rows: list[Row] = []
    for key in order:
        cells = tuple(tuple(found.get(key, ())) for found in lines)
        if key[0] == "" and unsure:
            rows += [_alone(cells, n) for n, cell in enumerate(cells) if cell]
        else:
            rows.append(Row(cells, 1.0 if sum(map(bool, cells)) > 1 else 0.0))
    return rows


def _lines(version: Version, taken: Collection[int]) -> dict[_Key, list[int]]:
    """Return a masthead's lines by what they say; a line that goes on with the one before stands with it."""
    seen: Counter[str] = Counter()
    found: dict[_Key, list[int]] = {}
    last: _Key | None = None
    for n in in_masthead(version):
        part = version.parts[n]
        if part.continues and last is not None:
            found[last].append(n)
            continue
        kind = part.line or line_kind(version.text.cut(version.text.paragraphs[n]))
        last = (kind, seen[kind])
        seen[kind] += 1
        found[last] = [n]
    kept = {key: [n for n in lines if n not in taken] for key, lines in found.items()}
    return {key: lines for key, lines in kept.items() if lines}


def _unnamed(found: dict[_Key, list[int]]) -> int:
    return sum(kind == "" for kind, _ in found)


def _alone(cells: tuple[tuple[int, ...], ...], version: int) -> Row:
    return Row(tuple(cell if n == version else () for n, cell in enumerate(cells)), 0.0)
