"""Which files are versions of one document."""

from typing import Literal

from reviewer.light import light

Certainty = Literal["same", "likely", "to decide"]
"""``same``: nobody needs to look; ``likely``: worth a look; ``to decide``: the program does not, the clerk must."""


@light
class Related:
    """Another document with something in common that is no reason to group; `group` counts from 0.

    `undecided`: both may be one document, but too little speaks for it.
    """

    group: int
    reason: str
    undecided: bool = False


@light
class Duplicate:
    """A file that says what version `of` says already, in the same language; `version` is its own index."""

    version: int
    of: int
    reason: str


@light
class Group:
    """One document: `members` are indexes into the versions given, in the order of the languages, one a language.

    Every version given is a member of exactly one group, or a duplicate in exactly one.
    """

    members: tuple[int, ...]
    certainty: Certainty
    missing: tuple[str, ...]
    reasons: tuple[str, ...]
    related: tuple[Related, ...] = ()
    duplicates: tuple[Duplicate, ...] = ()
