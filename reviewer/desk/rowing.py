"""Rows that a clerk joins, splits, moves, pins or marks as not to be aligned; the rest is aligned around them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256

from reviewer.alignment import Row
from reviewer.desk.correcting import short
from reviewer.desk.opened import Opened
from reviewer.desk.pins import paragraph_names
from reviewer.desk.row_changes import Join, Keep, Move, RowChange, SetApart, Split
from reviewer.errors import UnknownThing
from reviewer.messages import N_
from reviewer.store import Edit, Entry, RowPin, SetPin, Step

Cells = tuple[tuple[int, ...], ...]
_SAID = {
    Join: N_("desk", "join rows of {name}"),
    Split: N_("desk", "split a row of {name}"),
    Move: N_("desk", "move a paragraph of {name}"),
    Keep: N_("desk", "pin a row of {name}"),
    SetApart: N_("desk", "mark rows of {name} as not to be aligned"),
}
_SAID_BACK = {
    Keep: N_("desk", "leave a row of {name} to the machine"),
    SetApart: N_("desk", "mark rows of {name} as to be aligned"),
}


def row_step(opened: Opened, change: RowChange, clerk: str, now: datetime) -> Step | None:
    """Return the step that makes `change`; None where nothing would change. Raises `UnknownThing`."""
    concerned, wanted = _wanted(opened, change)
    old = [opened.aligned[row] for row in concerned]
    if {(row.cells, row.apart) for row in old if row.human} == set(wanted) and all(row.human for row in old):
        return None
    names = [paragraph_names(stored.version) for stored in opened.stored]
    touched = {
        (str(stored.id), names[n][k]) for row in old for n, stored in enumerate(opened.stored) for k in row.cells[n]
    }
    at = now.isoformat(timespec="seconds")
    made = {}
    for cells, apart in wanted:
        told = {str(stored.id): [names[n][k] for k in cells[n]] for n, stored in enumerate(opened.stored)}
        made[_key(told)] = RowPin(told, apart, at, clerk)
    edits = _edits(opened.stored[0].document, opened.pins, touched, made)
    if not edits:
        return None
    languages = [stored.language for stored in opened.stored]
    before, after = _told(languages, (row.cells for row in old)), _told(languages, (cells for cells, _ in wanted))
    entry = Entry(opened.stored[0].document, field="rows", old=before, new=after)
    back = (isinstance(change, Keep) and not change.kept) or (isinstance(change, SetApart) and not change.apart)
    said = (_SAID_BACK if back else _SAID)[type(change)]
    return Step("rows", said.format(name=short(opened.name)), edits, (entry,))


def _edits(
    document: int, pins: Mapping[str, RowPin], touched: set[tuple[str, str]], made: Mapping[str, RowPin]
) -> tuple[Edit, ...]:
    """Return the edits that put the pins `made` in the place of those that hold any paragraph touched."""
    gone = [
        key for key, pin in pins.items() if any((v, name) in touched for v, cell in pin.cells.items() for name in cell)
    ]
    keys = dict.fromkeys((*gone, *made))
    return tuple(SetPin(document, key, pins.get(key), made.get(key)) for key in keys)


def split_pins(opened: Opened, at: int) -> tuple[list[Edit], list[Entry]]:
    """Return the edits by which the pins of a document do without its version `at`, and a line for each that is gone.

    A pin that says something of two other versions stays for these; one version alone has no rows to pin.
    """
    document, gone = opened.stored[at].document, str(opened.stored[at].id)
    edits: list[Edit] = []
    entries: list[Entry] = []
    for key, pin in opened.pins.items():
        if gone not in pin.cells:
            continue
        cells = {version: names for version, names in pin.cells.items() if version != gone}
        edits.append(SetPin(document, key, pin, None))
        if sum(map(bool, cells.values())) > 1 and _key(cells) not in opened.pins:
            edits.append(SetPin(document, _key(cells), None, replace(pin, cells=cells)))
        else:
            entries.append(Entry(document, field="rows", old=_told_pin(opened, pin)))
    return edits, entries


def joined_pins(other: Opened, document: int) -> list[Edit]:
    """Return the edits by which the pins of `other` go with its versions into `document`."""
    edits: list[Edit] = []
    for key, pin in other.pins.items():
        edits.append(SetPin(other.stored[0].document, key, pin, None))
        edits.append(SetPin(document, key, None, pin))
    return edits


def _told_pin(opened: Opened, pin: RowPin) -> str:
    """Return a pin in the numbers of the paragraphs, as far as these are still there."""
    cells = []
    for stored in opened.stored:
        names = paragraph_names(stored.version)
        cells.append(tuple(names.index(name) for name in pin.cells.get(str(stored.id), ()) if name in names))
    return _told([stored.language for stored in opened.stored], [tuple(cells)])


def _wanted(opened: Opened, change: RowChange) -> tuple[list[int], list[tuple[Cells, bool]]]:
    """Return the rows concerned, and the cells and marks of those that are to stand in their place."""
    rows = opened.aligned
    if isinstance(change, Join):
        concerned = _range(rows, change.first, change.last)
        joined = _joined(rows[n].cells for n in concerned)
        return concerned, [(joined, any(rows[n].apart for n in concerned))]
    if isinstance(change, Keep):
        concerned = _range(rows, change.row, change.row)
        return concerned, [(rows[change.row].cells, rows[change.row].apart)] if change.kept else []
    if isinstance(change, SetApart):
        concerned = _range(rows, change.first, change.last)
        return concerned, [(rows[n].cells, change.apart) for n in concerned]
    version = opened.place(change.language)
    at = next((n for n, row in enumerate(rows) if change.paragraph in row.cells[version]), None)
    if at is None:
        raise UnknownThing(f"paragraph {change.paragraph + 1} ({change.language})")
    if isinstance(change, Split):
        halves = _halves(rows[at].cells, version, change.paragraph)
        return [at], [(cells, rows[at].apart) for cells in halves if any(cells)]
    return _moved(rows, at, version, change)


def _range(rows: Sequence[Row], first: int, last: int) -> list[int]:
    if not 0 <= first <= last < len(rows):
        raise UnknownThing(f"row {last + 1}")
    return list(range(first, last + 1))


def _joined(cells: Iterable[Cells]) -> Cells:
    return tuple(tuple(sorted(k for cell in column for k in cell)) for column in zip(*cells, strict=True))


def _halves(cells: Cells, version: int, paragraph: int) -> tuple[Cells, Cells]:
    at = cells[version].index(paragraph)
    upper, lower = [], []
    for n, cell in enumerate(cells):
        keep = at if at or n == version else len(cell)
        upper.append(cell[:keep])
        lower.append(cell[keep:])
    return tuple(upper), tuple(lower)


def _moved(rows: Sequence[Row], at: int, version: int, change: Move) -> tuple[list[int], list[tuple[Cells, bool]]]:
    other = at + 1 if change.down else at - 1
    if not 0 <= other < len(rows):
        return [], []
    cell = rows[at].cells[version]
    place = cell.index(change.paragraph)
    stays, goes = (cell[:place], cell[place:]) if change.down else (cell[place + 1 :], cell[: place + 1])
    left = tuple(stays if n == version else own for n, own in enumerate(rows[at].cells))
    given = tuple(tuple(sorted((*own, *goes))) if n == version else own for n, own in enumerate(rows[other].cells))
    wanted = [(left, rows[at].apart), (given, rows[other].apart)]
    return sorted((at, other)), [one for one in (wanted if change.down else wanted[::-1]) if any(one[0])]


def _key(cells: Mapping[str, Sequence[str]]) -> str:
    told = "|".join(f"{version}:{' '.join(cells[version])}" for version in sorted(cells))
    return sha256(told.encode()).hexdigest()[:32]


def _told(languages: Sequence[str], rows: Iterable[Cells]) -> str:
    """Return rows in words: "en 3 = fr 3, 4; en 4"."""
    told = []
    for cells in rows:
        named = zip(languages, cells, strict=True)
        told.append(" = ".join(f"{code} {', '.join(str(k + 1) for k in cell)}" for code, cell in named if cell))
    return "; ".join(told)
