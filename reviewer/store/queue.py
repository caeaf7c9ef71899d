"""The queue without its documents: their numbers in some order, and counts, however many there are."""

import re
import sqlite3
from typing import Any, Literal

from reviewer.store import search
from reviewer.store.records import TWO_DOCUMENTS, Counted, Wanted

Order = Literal["need", "name", "findings", "newest", "state"]

ALIVE = "live AND languages <> ''"
TO_DECIDE = (
    "EXISTS (SELECT 1 FROM related r JOIN documents o ON o.id = r.other AND o.live "
    "WHERE r.document = documents.id AND r.undecided AND NOT EXISTS (SELECT 1 FROM acceptances a "
    f"WHERE a.document = r.document AND a.finding = '{TWO_DOCUMENTS}' || r.other))"
)
"""Whether there is another document about which a clerk has not said yet whether both are one."""
_SETTLED = "state IN ('reviewed', 'circulated')"
_NEED = f"{_SETTLED}, state = 'set_aside', errors DESC, warnings DESC, sorted_by, id"
_ORDERS: dict[Order, str] = {
    "need": _NEED,
    "name": f"sorted_by, {_NEED}",
    "findings": f"errors DESC, warnings DESC, {_NEED}",
    "newest": "id DESC",
    "state": (
        "CASE state WHEN 'new' THEN 0 WHEN 'in_review' THEN 1 WHEN 'set_aside' THEN 2 WHEN 'reviewed' THEN 3 "
        f"ELSE 4 END, {_NEED}"
    ),
}
_WIDTH = 12  # digits to which numbers are filled up, so that 9 stands before 10
_LETTERS = "languages"
for _code, _letter in (("ar", "a"), ("zh", "c"), ("en", "e"), ("fr", "f"), ("ru", "r"), ("es", "s"), (" ", "")):
    _LETTERS = f"replace({_LETTERS}, '{_code}', '{_letter}')"
_OF_LANGUAGES = re.compile("([+-])([acefrs]+)", re.IGNORECASE)  # versions that are there, or are not
_WORD = f"(instr(folded, ?) OR instr({_LETTERS}, ?) OR state IN (SELECT value FROM json_each(?)))"


def folded(name: str, title: str) -> str:
    """Return what a filter looks through."""
    return search.key(f"{name} {title}")


def sorted_by(name: str) -> str:
    """Return what sorts A/79/9 before A/79/10."""
    return re.sub(r"\d+", lambda found: found[0].zfill(_WIDTH), name.casefold())


def numbers(conn: sqlite3.Connection, order: Order, wanted: Wanted) -> list[int]:
    """Return the documents that are `wanted`, in `order`."""
    conditions, parameters = [ALIVE], list[Any]()
    for word, states in wanted.words:
        if asked := _OF_LANGUAGES.fullmatch(word):
            here = "" if asked[1] == "+" else "NOT "
            conditions += [f"{here}instr({_LETTERS}, '{letter}')" for letter in asked[2].lower()]
            continue
        conditions.append(_WORD)
        parameters += [search.key(word).strip(), word.casefold(), _json(states)]
    if wanted.states:
        conditions.append("state IN (SELECT value FROM json_each(?))")
        parameters.append(_json(wanted.states))
    sql = f"SELECT id FROM documents WHERE {' AND '.join(conditions)} ORDER BY {_ORDERS[order]}"
    return [row[0] for row in conn.execute(sql, parameters)]


def counted(conn: sqlite3.Connection) -> Counted:
    """Count the documents."""
    row = conn.execute(
        f"SELECT count(*), coalesce(sum({_SETTLED}), 0), coalesce(sum(errors OR warnings), 0), "
        f"coalesce(sum(sample), 0) FROM documents WHERE {ALIVE}"
    ).fetchone()
    return Counted(*row)


def _json(states: tuple[str, ...]) -> str:
    return "[" + ", ".join(f'"{state}"' for state in states) + "]"
