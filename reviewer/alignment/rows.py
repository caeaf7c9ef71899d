"""Rows of paragraphs that answer each other."""

from reviewer.light import light


@light
class Link:
    """Paragraphs `a` of one text answer paragraphs `b` of another; either side may be empty. Score in [0, 1]."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    score: float


@light
class Row:
    """One row of the table side by side: `cells` run parallel to the versions, each a range of paragraph indexes."""

    cells: tuple[tuple[int, ...], ...]
    score: float
    human: bool = False  # a clerk has said that these stand together
    apart: bool = False  # not to be aligned: what stands side by side need not answer each other


@light
class Pin:
    """A row that a clerk has made: `cells` run parallel to the versions, None where nothing was said of one."""

    cells: tuple[tuple[int, ...] | None, ...]
    apart: bool = False
