"""Rows of paragraphs that answer each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from reviewer.fields import Version


@dataclass(frozen=True, slots=True)
class Link:
    """Paragraphs `a` of one text answer paragraphs `b` of another; either side may be empty. Score in [0, 1]."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table side by side: `cells` run parallel to the versions, each a range of paragraph indexes."""

    cells: tuple[tuple[int, ...], ...]
    score: float


def align_paragraphs(a: Sequence[str], b: Sequence[str], languages: tuple[str, str] = ("", "")) -> tuple[Link, ...]:
    """Align two lists of paragraphs; every paragraph stands in exactly one link, in order."""
    raise NotImplementedError


def align_versions(versions: Sequence[Version]) -> tuple[Row, ...]:
    """Align one to six versions of a document, part by part (masthead with masthead, annex 1 with annex 1)."""
    raise NotImplementedError
