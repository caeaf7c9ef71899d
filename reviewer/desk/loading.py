"""The stages that stand behind a desk, loaded in steps by a window that answers in between."""

import sys
from collections.abc import Iterator
from importlib import import_module

_LAST = "reviewer.desk.desk"
_STEPS = (
    "reviewer.vocabulary.symbols",
    "reviewer.vocabulary.folding",
    "reviewer.vocabulary.masthead",
    "reviewer.vocabulary.states",
    "reviewer.checks.checking",
    "reviewer.grouping.ties",
    "reviewer.alignment.versions",
    "reviewer.desk.opened",
    "reviewer.desk.changing",
    "reviewer.workers.asking",
    "reviewer.desk.export_batch",
    _LAST,
)
"""Each takes some ten milliseconds after the ones before it."""


def load_stages() -> Iterator[None]:
    """Load everything that a desk works with, a little at each step; one that is loaded takes no time."""
    for name in _STEPS:
        import_module(name)
        yield
    yield from _read_vocabulary()


def _read_vocabulary() -> Iterator[None]:
    """Read tables, and compile patterns, that any document needs; each is kept by the first who asks for it."""
    from reviewer.desk.codes import codes_of  # noqa: PLC0415  (all of them are loaded by now)
    from reviewer.vocabulary.anatomy import annex_heading  # noqa: PLC0415
    from reviewer.vocabulary.dates import find_dates  # noqa: PLC0415
    from reviewer.vocabulary.symbols import find_symbols  # noqa: PLC0415

    for key in ("organs", "senders"):
        codes_of(key, "en")
        yield
    for find in (find_dates, find_symbols, annex_heading):
        find("A/1")
        yield


def stages_are_loaded() -> bool:
    """Say whether a desk can be had at once."""
    return _LAST in sys.modules
