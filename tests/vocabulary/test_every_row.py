"""Every row of the vocabulary's tables has a line that only it reads, and one that is near to it and is none.

The lines stand in ``rows/``, a file for each table, by sections: `of` says which rows (a path in the table; in a list
of tables a step names one of its values), `ask` what is asked about a line (``asking.py``), `about` its argument.
`yes`: lines; a row has its case when the answer to one of them is another without the row. `near`: what is made
of each such line (``{}``), `no`: further lines, to which the answer must be nothing. ``{row}`` is the row itself
(`words`: even where it looks like a pattern).
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from reviewer.vocabulary.states import _WORD, _fold_word, _forms, _key, _names
from reviewer.vocabulary.tables import LANGUAGES, table
from tests.vocabulary.asking import ASKS

NOTHING = (
    "\ue000"  # a letter that no text has: a row replaced by it reads nothing, and the rows behind keep their places
)
FOLDER = Path(__file__).parent / "rows"
SECTIONS = [
    (path.stem, section)
    for path in sorted(FOLDER.glob("*.toml"))
    for section in tomllib.loads(path.read_text(encoding="utf-8"))["rows"]
]
RESTING = {
    "fold",
    "folded",
    "fold_source",
    "folded_pattern",
    "table",
    "table_in",
    "_one",
}  # remember nothing of a table
ELSEWHERE = {  # what shows that the rows of these tables are needed
    "encodings": "tests/files/test_plain.py and tests/benchmarks/encodings.py read texts in every encoding",
    "states": "below: every name is found whole, and no other row gives the same words",
}


@dataclass(frozen=True)
class Row:
    """One string of a table (or a key, where the value is a number or the key is what texts hold)."""

    holder: Any
    at: Any
    text: str
    path: str


def rows_under(value: Any, path: str, keys: bool = False) -> Iterator[Row]:
    """Yield the rows below `value`; `keys`: the keys of a table of strings are rows, and not the values."""
    for at, inner in list(value.items()) if isinstance(value, dict) else list(enumerate(value)):
        where = f"{path}.{at}"
        if isinstance(inner, (dict, list)):
            yield from rows_under(inner, where, keys)
        elif isinstance(value, dict) and (keys or not isinstance(inner, str)):
            yield Row(value, at, str(at), where)
        elif inner:
            yield Row(value, at, inner, where)


def found_at(name: str, of: str) -> list[tuple[Any, Any, str]]:
    """Return what stands at a path: its holder, its place there, and the real path.

    In a list of tables a step picks those in which it is a value (`heading.report.en`: the one whose type is report),
    the one of that number, or (`*`) all.
    """
    here: list[tuple[Any, Any, str]] = [({"": table(name)}, "", "")]
    for step in of.split("."):
        following: list[tuple[Any, Any, str]] = []
        for holder, at, path in here:
            value = holder[at]
            for n, one in enumerate(value) if isinstance(value, list) else ():
                inner = one if isinstance(one, dict) else {}
                if step in ("*", str(n)) or step in inner.values():
                    following.append((value, n, f"{path}.{n}"))
                elif step in inner:
                    following.append((one, step, f"{path}.{n}.{step}"))
            if isinstance(value, dict) and step in value:
                following.append((value, step, f"{path}.{step}"))
            elif isinstance(value, dict) and step == "*":
                following += [(value, key, f"{path}.{key}") for key in value]
            elif isinstance(value, dict) and step in value.values():
                following.append((holder, at, path))
        here = following
    return here


def rows_of(name: str, section: dict[str, Any]) -> list[Row]:
    found: list[Row] = []
    for of in [section["of"]] if isinstance(section["of"], str) else section["of"]:
        places = found_at(name, of)
        assert places, f"{name}: nothing stands at {of}"
        for holder, at, path in places:
            value = holder[at]
            if isinstance(value, (dict, list)):
                found += rows_under(value, path, section.get("keys", False))
            else:
                found.append(Row(holder, at, value if isinstance(value, str) else str(at), path))
    return found


@contextmanager
def without(row: Row) -> Iterator[None]:
    """Take a row out of its table, and forget what was made of it before and after."""
    order = list(row.holder.items()) if isinstance(row.holder, dict) else None
    value = row.holder[row.at]
    if order is not None and row.text == str(row.at):
        del row.holder[row.at]
    else:
        row.holder[row.at] = NOTHING
    forget()
    try:
        yield
    finally:
        if order is None:
            row.holder[row.at] = value
        else:
            row.holder.clear()
            row.holder.update(order)
        forget()


def forget() -> None:
    for cached in _caches():
        cached.cache_clear()


def _caches() -> list[Any]:
    if not _FOUND:
        modules = [m for name, m in sys.modules.items() if name.startswith(("reviewer.vocabulary", "reviewer.fields"))]
        modules += [sys.modules[name] for name in ("reviewer.alignment.traits", "reviewer.export.forms")]
        functions = {id(one): one for module in modules for one in vars(module).values() if hasattr(one, "cache_clear")}
        _FOUND.extend(one for one in functions.values() if one.__name__ not in RESTING)
    return _FOUND


_FOUND: list[Any] = []


def lines_for(section: dict[str, Any], row: Row, key: str) -> list[str]:
    """Return a section's lines for a row: ``{row}`` is the row itself, where that is a word and no pattern."""
    plain = section.get("words") or not re.search(r"[()\[\]?*+|\\]", row.text)
    return [line.replace("{row}", row.text) for line in section.get(key, ()) if plain or "{row}" not in line]


def answer(section: dict[str, Any], line: str) -> Any:
    ask = ASKS[section["ask"]]
    try:
        return ask(line, section.get("about", ""))
    except (KeyError, IndexError, TypeError):
        return None  # what the row's own table needs is gone


def ids(case: tuple[str, dict[str, Any]]) -> str:
    return f"{case[0]}: {case[1]['of']} {case[1]['ask']}"


@pytest.mark.parametrize("case", SECTIONS, ids=ids)
def test_every_row_reads_a_line_that_nothing_reads_without_it(case):
    name, section = case
    useless = []
    for row in rows_of(name, section):
        lines = lines_for(section, row, "yes")
        with_it = [answer(section, line) for line in lines]
        with without(row):
            changed = any(read and answer(section, line) != read for line, read in zip(lines, with_it, strict=True))
        if not changed:
            useless.append(row.text)
    assert useless == []


@pytest.mark.parametrize("case", SECTIONS, ids=ids)
def test_every_line_of_a_section_is_read(case):
    name, section = case
    lines = {line for row in rows_of(name, section) for line in lines_for(section, row, "yes")}
    assert [line for line in sorted(lines) if not answer(section, line)] == []


@pytest.mark.parametrize("case", SECTIONS, ids=ids)
def test_a_line_near_to_a_row_is_none(case):
    name, section = case
    near: set[str] = set()
    for row in rows_of(name, section):
        yes, no = lines_for(section, row, "yes"), lines_for(section, row, "no")
        near |= {*no, *(form.replace("{}", line) for form in section.get("near", ()) for line in yes)}
        assert near, f"no line is near to {row.text}"
    assert [line for line in sorted(near) if answer(section, line)] == []


def test_every_row_of_every_table_stands_in_a_section():
    known = {
        name: {row.path for one, section in SECTIONS if one == name for row in rows_of(name, section)}
        for name in TABLES
    }
    missing = {name: [row.path for row in TABLES[name] if row.path not in known[name]] for name in TABLES}
    assert {name: paths for name, paths in missing.items() if paths} == {}


def _rows_of_table(name: str) -> list[Row]:
    labels = {
        "code",
        "type",
        "kind",
        "language",
        "parent",
        "principal",
        "treaty",
        "form",
        "name",
        "script",
    }  # what a row is called
    return [row for row in rows_under(table(name), "") if not (row.at in labels and isinstance(row.holder, dict))]


TABLES = {
    path.stem: _rows_of_table(path.stem)
    for path in sorted((Path(__file__).parents[2] / "resources" / "vocabulary").glob("*.toml"))
    if path.stem not in ELSEWHERE
}


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "zh"])
def test_no_two_rows_name_a_state_by_the_same_words(language):
    keys = [_key([_fold_word(word) for word in _WORD.findall(form)], "(" in form) for form, _ in _forms(language)]
    assert sorted({key for key in keys if keys.count(key) > 1}) == []
    assert all(key in _names(language).by_key for key in keys)


def test_no_two_rows_name_a_state_by_the_same_characters():
    forms = [form for form, _ in _forms("zh")]
    assert sorted({form for form in forms if forms.count(form) > 1}) == []
