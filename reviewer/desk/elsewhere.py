"""Verbs of the desk done by a worker: it opens the library itself, so that nothing long passes through the window."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from reviewer.desk.tables import Changed
from reviewer.errors import ReviewerError
from reviewer.progress import Report
from reviewer.workers import Lost, call_all

_Asked = tuple[Callable[..., AbstractContextManager[object]], Path, str, str, tuple[Any, ...]]
"""The kind of desk, the library, the clerk, the name of the verb, and what it is about."""


def outcome_elsewhere(asked: _Asked, report: Report) -> Changed | ReviewerError | Lost | None:
    """Have a worker do a verb at a desk of its own; return what came of it.

    `report` is called meanwhile, and its `Cancelled` passes through; nothing half done is then in the library.
    """
    (outcome,) = call_all(do_verb, [asked], report)
    return outcome


def do_verb(asked: _Asked) -> Changed | None:
    """Do a verb; called in the worker."""
    kind, library, clerk, verb, arguments = asked
    with kind(library, clerk, check=False) as desk:
        changed: Changed | None = getattr(desk, verb)(*arguments)
        return changed
