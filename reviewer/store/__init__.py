"""Everything that knows SQL: the library's file, its tables, its search, its backups."""

from typing import TYPE_CHECKING

from reviewer.doors import open_door

if TYPE_CHECKING:
    from reviewer.store.opening import opens_unchanged
    from reviewer.store.queue import Order
    from reviewer.store.records import (
        ALL,
        TWO_DOCUMENTS,
        Acceptance,
        Action,
        Compared,
        Correction,
        Counted,
        Edit,
        Entry,
        File,
        Hit,
        Past,
        Relation,
        RowPin,
        SetAcceptance,
        SetCell,
        SetCorrection,
        SetPin,
        Step,
        StoredDocument,
        StoredVersion,
        Summary,
        Turned,
        Wanted,
    )
    from reviewer.store.store import Store, restore
    from reviewer.store.writing import Writing

open_door(
    __name__,
    {
        "reviewer.store.opening": "opens_unchanged",
        "reviewer.store.queue": "Order",
        "reviewer.store.records": (
            "ALL TWO_DOCUMENTS Acceptance Action Compared Correction Counted Edit Entry File Hit Past Relation "
            "RowPin SetAcceptance SetCell SetCorrection SetPin Step StoredDocument StoredVersion Summary Turned "
            "Wanted"
        ),
        "reviewer.store.store": "Store restore",
        "reviewer.store.writing": "Writing",
    },
)
