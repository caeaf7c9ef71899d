"""How a corrected file is wanted, and what became of it."""

from datetime import datetime
from pathlib import Path

from reviewer.fields import SPEC_OF
from reviewer.light import light


@light
class CorrectedOptions:
    """`author` and `when` are what Word shows of tracked changes; `sha256`: of the file as it was read.

    `fields`: those that a clerk has corrected; None for all whose value is not the one that was read.
    """

    author: str
    when: datetime
    tracked: bool = True
    overwrite: bool = False
    sha256: str = ""
    fields: tuple[str, ...] | None = None


@light
class NotPlaced:
    """A corrected field that is not in the file, and why: a clause without a full stop."""

    field: str
    reason: str


@light
class Corrected:
    """What was written: the keys of the fields that were placed, those that were not, and what a clerk should know.

    `path` has the ending of the source's kind, which may differ from the target's for files with macros.
    """

    path: Path
    placed: tuple[str, ...] = ()
    not_placed: tuple[NotPlaced, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """What a clerk is told, one sentence each."""
        return (
            *(f"{SPEC_OF[one.field].label} could not be placed: {one.reason}." for one in self.not_placed),
            *self.notes,
        )
