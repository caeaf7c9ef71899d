"""One to six versions of a document, aligned into rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reviewer.alignment.apart import set_apart
from reviewer.alignment.mastheads import in_masthead, masthead_rows
from reviewer.alignment.pinned import Cuts, cuts_between, put_in, settled
from reviewer.alignment.rows import Link, Pin, Row
from reviewer.alignment.traits import Traits, all_traits
from reviewer.fields import Version

_MAIN = ("body", "request", "signature")  # one kind: a request may stand among the paragraphs of the body
_PAIRED = 0.1  # score of paragraphs paired by their place alone
Column = Sequence[int]
"""Indexes of one version's paragraphs, ascending."""


def align_versions(versions: Sequence[Version], pins: Sequence[Pin] = ()) -> tuple[Row, ...]:
    """Align one to six versions of a document, part by part (masthead with masthead, annex 1 with annex 1).

    Every paragraph of every version stands in exactly one row. Below the masthead, whose lines answer by what
    they say, each column keeps its document's order. Rows made by a clerk (`pins`) stand as they are, and the
    rest is aligned around them.
    """
    if len(versions) == 1:
        return _alone(versions[0], pins)
    seen = [_traits(version) for version in versions]
    free = bool(pins) and any(cell is None for pin in pins for cell in pin.cells)
    pinned = settled(pins, _around(versions, seen, ()) if free else ()) if pins else []
    return set_apart(_around(versions, seen, pinned), versions)


def _alone(version: Version, pins: Sequence[Pin]) -> tuple[Row, ...]:
    pinned = settled(pins, [Row(((n,),), 1.0) for n in range(len(version.text.paragraphs))])
    taken = {n for row in pinned for n in row.cells[0]}
    rest = [Row(((n,),), 1.0) for n in range(len(version.text.paragraphs)) if n not in taken]
    return put_in(pinned, rest, 0)


def _around(versions: Sequence[Version], seen: Sequence[Sequence[Traits]], pinned: Sequence[Row]) -> tuple[Row, ...]:
    """Align what is in no pinned row, and put those among the others."""
    taken = [{k for row in pinned for k in row.cells[n]} for n in range(len(versions))]
    heads = [set(in_masthead(version)) for version in versions]
    columns = [
        [k for k in range(len(version.text.paragraphs)) if k not in head and k not in gone]
        for version, head, gone in zip(versions, heads, taken, strict=True)
    ]
    top = masthead_rows(versions, taken)
    rows = [*top, *_rows(seen, columns, pinned, _pivot(versions))]
    return put_in(pinned, rows, len(top)) if pinned else tuple(rows)


def _traits(version: Version) -> list[Traits]:
    """Return the traits of the version's paragraphs, each with its part."""
    texts = [version.text.cut(paragraph) for paragraph in version.text.paragraphs]
    found = []
    for part, one in zip(version.parts, all_traits(texts, version.languages), strict=True):
        main = "main" if part.name in _MAIN else part.name
        kind = f"annex {part.annex}" if part.annex else main
        name = f"{part.name}{' heading' if part.heading else ''}"
        found.append(replace(one, kind=kind, part=name))
    return found


def _pivot(versions: Sequence[Version]) -> int | None:
    """Return the version that the others are aligned with: the original, where it is known and there."""
    originals = {language for version in versions for language in version.items("original_languages")}
    for n, version in enumerate(versions):
        if len(originals) == 1 and version.language in originals:
            return n
    return None


@dataclass(slots=True)
class _Unit:
    """Neighbouring paragraphs of the pivot that share a link, and what answers them."""

    cells: dict[int, list[int]]
    scores: list[float]


def _rows(
    seen: Sequence[Sequence[Traits]], columns: Sequence[Column], pinned: Sequence[Row], pivot: int | None = None
) -> list[Row]:
    """Align what is left of each version; what the pivot does not have is aligned by itself, gap by gap."""
    if pivot is None or not columns[pivot]:
        pivot = max(range(len(columns)), key=lambda n: len(columns[n]), default=0)
    if not columns or not columns[pivot]:
        return []
    links = {n: _links(seen, columns, pinned, pivot, n) for n in range(len(columns)) if n != pivot and columns[n]}
    units, unit_of = _units(columns[pivot], pivot, links)
    gaps: list[dict[int, list[int]]] = [{} for _ in range(len(units) + 1)]
    for n, found in links.items():
        position, waiting = 0, list[int]()
        for link in found:
            if not link.a:
                waiting += link.b
                continue
            unit = unit_of[link.a[0]]
            if waiting:  # between two units, or inside one that another version's link has joined
                place = units[unit].cells if unit == position - 1 else gaps[position]
                place.setdefault(n, []).extend(waiting)
                waiting = []
            position = unit + 1
            if link.b:
                units[unit].cells.setdefault(n, []).extend(link.b)
                units[unit].scores.append(link.score)
        if waiting:
            gaps[position].setdefault(n, []).extend(waiting)
    return _in_order(seen, columns, pinned, units, gaps)


def _links(
    seen: Sequence[Sequence[Traits]], columns: Sequence[Column], pinned: Sequence[Row], pivot: int, other: int
) -> list[Link]:
    """Return the links between the pivot and another version, in the numbers of their paragraphs."""
    from reviewer.alignment.path import best_path  # noqa: PLC0415  (NumPy takes a tenth of a second to load)

    a, b = columns[pivot], columns[other]
    cuts = cuts_between(pinned, pivot, other, a, b)
    seen_a, seen_b = [seen[pivot][i] for i in a], [seen[other][j] for j in b]
    found = _left_over(best_path(seen_a, seen_b, cuts), seen_a, seen_b, cuts)
    return [Link(tuple(a[i] for i in link.a), tuple(b[j] for j in link.b), link.score) for link in found]


def _left_over(links: Sequence[Link], a: Sequence[Traits], b: Sequence[Traits], cuts: Cuts) -> list[Link]:
    """Pair what stands without answer at the same place on both sides: as many paragraphs, of the same parts."""

    def run_of(link: Link) -> tuple[bool, int]:
        before = (i <= link.a[0] if link.a else j <= link.b[0] for i, j in cuts.both)
        return not (link.a and link.b), sum(before)

    found: list[Link] = []
    for (lonely, _), run in groupby(links, key=run_of):
        group = list(run)
        left, right = [i for link in group for i in link.a], [j for link in group for j in link.b]
        if lonely and [(a[i].kind, a[i].part) for i in left] == [(b[j].kind, b[j].part) for j in right]:
            group = [Link((i,), (j,), _PAIRED) for i, j in zip(left, right, strict=True)]
        found += group
    return found


def _units(column: Column, pivot: int, links: Mapping[int, Sequence[Link]]) -> tuple[list[_Unit], dict[int, int]]:
    """Return the pivot's paragraphs, joined where any link takes several, and the unit of each paragraph."""
    joined = {i for found in links.values() for link in found for i in link.a[1:]}
    units: list[_Unit] = []
    unit_of: dict[int, int] = {}
    for i in column:
        if i in joined and units:
            units[-1].cells[pivot].append(i)
        else:
            units.append(_Unit({pivot: [i]}, []))
        unit_of[i] = len(units) - 1
    return units, unit_of


def _in_order(
    seen: Sequence[Sequence[Traits]],
    columns: Sequence[Column],
    pinned: Sequence[Row],
    units: Sequence[_Unit],
    gaps: Sequence[Mapping[int, list[int]]],
) -> list[Row]:
    rows: list[Row] = []
    for n, gap in enumerate(gaps):
        if len(gap) > 1:
            rows += _rows(seen, [gap.get(k, []) for k in range(len(columns))], pinned)
        else:
            rows += [_row({k: [j]}, [], len(columns)) for k, left in gap.items() for j in left]
        if n < len(units):
            rows.append(_row(units[n].cells, units[n].scores, len(columns)))
    return rows


def _row(cells: Mapping[int, Sequence[int]], scores: Sequence[float], width: int) -> Row:
    score = sum(scores) / len(scores) if scores else 0.0
    return Row(tuple(tuple(cells.get(n, ())) for n in range(width)), round(score, 3))
