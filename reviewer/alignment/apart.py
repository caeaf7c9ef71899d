"""What is not to be aligned: tables of contents, whose pages differ, and lists in the order of each alphabet."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from reviewer.alignment.lists import ItemList, as_list, find_lists, like_in_size, ordered_apart
from reviewer.alignment.rows import Row
from reviewer.fields import Version

_ENTRY = re.compile(r"(?:\.{3}|…|(?:\. ){3}|·{3})[\s.…·]{0,200}\d{1,4}$")  # leaders, then the number of a page
_LEAST = 3  # entries of a table of contents
_NEAR = 3  # rows, within which two lists stand at the same place
_Lists = Mapping[int, ItemList]  # by the index of the version


def set_apart(rows: Sequence[Row], versions: Sequence[Version]) -> tuple[Row, ...]:
    """Return `rows` with tables of contents and alphabetical lists marked; what a clerk has said of a row stands.

    Items of a list stand beside each other in the order of their own versions.
    """
    found = list(rows)
    for lists in _alphabetical(rows, versions):
        found = _laid_out(found, lists)
    return _contents(found, versions)


def _contents(rows: Sequence[Row], versions: Sequence[Version]) -> tuple[Row, ...]:
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


def _alphabetical(rows: Sequence[Row], versions: Sequence[Version]) -> list[_Lists]:
    """Return the lists that stand at one place, each in the order of its own language."""
    lists = [(n, one) for n, version in enumerate(versions) for one in find_lists(version)]
    if len({n for n, _ in lists}) < 2:
        return []
    row_of = {(n, k): at for at, row in enumerate(rows) for n, cell in enumerate(row.cells) for k in cell}
    groups: list[dict[int, ItemList]] = []
    for (n, one), (m, other) in combinations(lists, 2):
        if n == m or not _same_place(row_of, (n, one), (m, other)):
            continue
        if ordered_apart(one, other, versions[n], versions[m]):
            group = next((g for g in groups if g.get(n) == one or g.get(m) == other), None)
            if group is None:
                groups.append({n: one, m: other})
            else:
                group.setdefault(n, one)
                group.setdefault(m, other)
    for group in groups:  # what stands beside an alphabetical list is the same list, in whatever order
        begin, end = _region(rows, group)
        for m in range(len(versions)):
            beside = [k for row in rows[begin:end] for k in row.cells[m]] if m not in group else []
            own = as_list(versions[m], beside[0], beside[-1]) if beside else None
            if own is not None and all(like_in_size(own, listed) for listed in group.values()):
                group[m] = own
    return list(groups)


def _region(rows: Sequence[Row], lists: _Lists) -> tuple[int, int]:
    """Return the first row that holds an item, and the one behind the last."""
    touched = [at for at, row in enumerate(rows) if any(k in lists[n] for n in lists for k in row.cells[n])]
    return touched[0], touched[-1] + 1


def _same_place(row_of: Mapping[tuple[int, int], int], one: tuple[int, ItemList], other: tuple[int, ItemList]) -> bool:
    (a, b), (c, d) = ((row_of[n, it.first], row_of[n, it.last]) for n, it in (one, other))
    return a <= d + _NEAR and c <= b + _NEAR


def _laid_out(rows: Sequence[Row], lists: _Lists) -> list[Row]:
    """Return `rows` with the items of `lists` in rows of their own, set apart; nothing changes where a clerk has."""
    begin, end = _region(rows, lists)
    if any(row.human for row in rows[begin:end]):
        return list(rows)
    before: list[Row] = []
    after: list[Row] = []
    for row in rows[begin:end]:
        above, below = _halves(row, lists, bool(after))
        before += [replace(row, cells=above)] if any(above) else []
        after += [replace(row, cells=below)] if any(below) else []
    longest = max(one.size for one in lists.values())
    width = range(len(rows[begin].cells))
    items = [
        Row(tuple((lists[n].first + i,) if n in lists and i < lists[n].size else () for n in width), 0.0, apart=True)
        for i in range(longest)
    ]
    return [*rows[:begin], *before, *items, *after, *rows[end:]]


def _halves(row: Row, lists: _Lists, late: bool) -> tuple[tuple[tuple[int, ...], ...], tuple[tuple[int, ...], ...]]:
    """Return what of a row stands before the lists, and behind them; a version without the list stays in order."""
    above, below = [], []
    for n, cell in enumerate(row.cells):
        one = lists.get(n)
        above.append(tuple(k for k in cell if (k < one.first if one else not late)))
        below.append(tuple(k for k in cell if (k > one.last if one else late)))
    return tuple(above), tuple(below)
