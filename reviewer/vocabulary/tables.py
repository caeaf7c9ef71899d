"""Reads the tables, once."""

import re
import tomllib
from functools import cache
from typing import Any

from reviewer.resources import resource

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")  # the order of the United Nations


_ROW = re.compile(r"^(ar|zh|en|fr|ru|es) = \{.*\n", re.MULTILINE)


@cache
def table_in(name: str, language: str) -> dict[str, Any]:
    """Return a table without the rows of the other languages, which stand a line each (``fr = { ... }``).

    A long table is read in a fraction of the time: a document needs its own language's names only.
    """
    text = resource(f"vocabulary/{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(_ROW.sub(lambda row: row[0] if row[1] == language else "", text))


@cache
def table(name: str) -> dict[str, Any]:
    """Return ``resources/vocabulary/<name>.toml`` as read; callers do not change it."""
    return tomllib.loads(resource(f"vocabulary/{name}.toml").read_text(encoding="utf-8"))
