"""Which files are versions of one document."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from reviewer.fields import Version


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


def group_versions(versions: Sequence[Version]) -> tuple[Group, ...]:
    """Return the documents that `versions` belong to; every version is in exactly one."""
    raise NotImplementedError
