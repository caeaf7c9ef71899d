"""Everything that knows SQL: the library's file, its tables, its search, its backups."""

from reviewer.store.records import (
    Acceptance,
    Action,
    Correction,
    Edit,
    Entry,
    File,
    Hit,
    Past,
    SetAcceptance,
    SetCell,
    SetCorrection,
    Step,
    StoredDocument,
    StoredVersion,
    Summary,
    Turned,
)
from reviewer.store.store import Store, restore
from reviewer.store.writing import Writing

__all__ = [
    "Acceptance",
    "Action",
    "Correction",
    "Edit",
    "Entry",
    "File",
    "Hit",
    "Past",
    "SetAcceptance",
    "SetCell",
    "SetCorrection",
    "Step",
    "Store",
    "StoredDocument",
    "StoredVersion",
    "Summary",
    "Turned",
    "Writing",
    "restore",
]
