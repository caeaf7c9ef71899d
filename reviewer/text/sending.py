"""Long sequences on their way to another process: in pieces.

Python packs and unpacks a whole sequence without letting another thread work, which a window feels where the text has
some thousand paragraphs. Between two pieces it lets them.
"""

from collections.abc import Sequence
from typing import Any

_PIECE = 500  # things: packed in a millisecond or two


class Pieces:
    """A sequence that becomes a tuple on the other side."""

    def __init__(self, things: Sequence[Any]) -> None:
        self._things = things

    def __reduce__(self) -> tuple[Any, ...]:
        things = self._things
        return joined, tuple(_Piece(things[at : at + _PIECE]) for at in range(0, len(things), _PIECE))


class _Piece:
    def __init__(self, things: Sequence[Any]) -> None:
        self._things = things

    def __reduce__(self) -> tuple[Any, ...]:
        return piece, (tuple(self._things),)


def joined(*pieces: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the sequence again."""
    return tuple([thing for one in pieces for thing in one])


def piece(things: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a piece: a call of Python, at which another thread may take its turn."""
    return things
