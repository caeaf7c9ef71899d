"""Document + alignment -> findings."""

from typing import TYPE_CHECKING

from reviewer.doors import open_door

if TYPE_CHECKING:
    from reviewer.checks.checking import CHECKS, OF_FIELDS, OF_TEXTS, Memory, check_document, is_checked
    from reviewer.checks.findings import Finding, Mark, Severity

open_door(
    __name__,
    {
        "reviewer.checks.checking": "CHECKS OF_FIELDS OF_TEXTS Memory check_document is_checked",
        "reviewer.checks.findings": "Finding Mark Severity",
    },
)
