"""Reads the tables, once."""

import tomllib
from functools import cache
from typing import Any

from reviewer.resources import resource

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")  # the order of the United Nations


@cache
def table(name: str) -> dict[str, Any]:
    """Return ``resources/vocabulary/<name>.toml`` as read; callers do not change it."""
    return tomllib.loads(resource(f"vocabulary/{name}.toml").read_text(encoding="utf-8"))
