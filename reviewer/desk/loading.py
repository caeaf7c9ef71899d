"""The stages that stand behind a desk, loaded in steps by a window that answers in between."""

import sys
from collections.abc import Iterator
from importlib import import_module

_LAST = "reviewer.desk.desk"
_STEPS = (
    "reviewer.text.paragraphs",
    "reviewer.alignment.versions",
    "reviewer.checks.checking",
    _LAST,
)


def load_stages() -> Iterator[None]:
    """Load everything that a desk works with, a little at each step; one that is loaded takes no time."""
    for name in _STEPS:
        import_module(name)
        yield


def stages_are_loaded() -> bool:
    """Say whether a desk can be had at once."""
    return _LAST in sys.modules
