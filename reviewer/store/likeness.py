"""Which versions in the library could belong to one document with a new one: few enough to compare them whole."""

import re
import sqlite3

from reviewer.fields import Version
from reviewer.store import codec

_SYMBOLS = "symbols"
_OTHERS = ("date", "instrument_dates", "title")
_LIVE = "JOIN documents d ON d.id = v.document WHERE v.live AND d.live AND d.sample = ? AND "
_OF_TEXT = "JOIN texts t ON t.id = r.text JOIN versions v ON v.id = t.version AND v.text = t.id"
_READ = f"SELECT v.id FROM readings r {_OF_TEXT} {_LIVE} r.field = ? AND r.value = ?"
_CORRECTED = (
    f"SELECT v.id FROM corrections c JOIN versions v ON v.id = c.version, json_each(c.value) j {_LIVE} "
    "c.field = ? AND j.value = ?"
)
_WITHOUT = " AND NOT EXISTS (SELECT 1 FROM readings s WHERE s.text = v.text AND s.field = 'symbols')"
_TAIL = re.compile(r"/(?:Corr|Add|Rev|Amend)\.\d+(?:/.*)?")
_FAMILY = (  # those whose symbols go on from one, through the index: "0" follows "/"
    f"SELECT v.id, r.value FROM readings r {_OF_TEXT} {_LIVE} r.field = 'symbols' AND r.value >= ? AND r.value < ?"
)
_BARE = (
    f"SELECT v.id FROM versions v {_LIVE} NOT EXISTS (SELECT 1 FROM readings s WHERE s.text = v.text "
    "AND s.field IN ('symbols', 'date', 'instrument_dates', 'title'))"
)


def like(conn: sqlite3.Connection, version: Version, sample: bool) -> set[int]:
    """Return the ids of versions that share a symbol with `version`, as read or corrected, and of its corrigenda etc.

    Where one of the two has no symbol, a common date or title is enough; where one has nothing of all that,
    nothing is asked. Samples keep to themselves.
    """
    has_symbols = any(reading.field == _SYMBOLS for reading in version.readings)
    found: set[int] = set(_numbers(conn, _BARE, int(sample)))
    wanted = {(reading.field, reading.value) for reading in version.readings}
    for field, value in wanted:
        if field == _SYMBOLS:
            found |= _family(conn, str(value), sample)
        if field == _SYMBOLS or field in _OTHERS:
            only = _WITHOUT if has_symbols and field != _SYMBOLS else ""
            found.update(_numbers(conn, _READ + only, int(sample), field, codec.clean(codec.pack(value))))
            found.update(_numbers(conn, _CORRECTED + only, int(sample), field, codec.clean(str(value))))
    return found


def _family(conn: sqlite3.Connection, symbol: str, sample: bool) -> set[int]:
    """Return the versions of the document that `symbol` belongs to, and of its corrigenda, addenda and revisions."""
    base = _TAIL.sub("", symbol)
    found = (
        set(_numbers(conn, _READ, int(sample), _SYMBOLS, codec.clean(codec.pack(base)))) if base != symbol else set()
    )
    first, last = (codec.clean(codec.pack(base))[:-1] + end for end in "/0")
    for number, value in conn.execute(_FAMILY, (int(sample), first, last)):
        if _TAIL.fullmatch(value[len(first) - 1 : -1]):
            found.add(number)
    return found


def _numbers(conn: sqlite3.Connection, sql: str, *parameters: str | int) -> list[int]:
    return [row[0] for row in conn.execute(sql, parameters)]
