"""What a clerk should look at."""

from typing import Literal

from reviewer.light import light
from reviewer.text import Span

Severity = Literal["error", "warning", "info"]


@light
class Mark:
    """A place that a finding points at; `version` is an index into the versions checked."""

    version: int
    span: Span


@light
class Finding:
    """One thing to look at; `check` is the check's stable name, `field` the key of the field concerned."""

    check: str
    severity: Severity
    message: str
    languages: tuple[str, ...] = ()
    field: str | None = None
    marks: tuple[Mark, ...] = ()
