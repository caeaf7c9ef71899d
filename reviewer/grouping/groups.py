"""Which files are versions of one document."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Related:
    """Another document with something in common that is no reason to group; `group` counts from 0."""

    group: int
    reason: str


@dataclass(frozen=True, slots=True)
class Group:
    """One document: `members` are indexes into the versions given, in the order of the languages."""

    members: tuple[int, ...]
    certainty: Literal["same", "likely"]
    missing: tuple[str, ...]
    reasons: tuple[str, ...]
    related: tuple[Related, ...] = ()
