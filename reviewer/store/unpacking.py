"""What a library keeps by the ten thousand, made into objects one by one."""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class Unpacked(Sequence[T], Generic[T]):
    """The things that `rows` keep, each made by `make` when it is asked for first; so are `rows` given as JSON.

    A long text has tens of thousands of paragraphs, and a clerk looks at one page of them.
    """

    def __init__(self, rows: list[Any] | str, make: Callable[[list[Any]], T]) -> None:
        self._packed = rows if isinstance(rows, str) else ""
        self._rows: list[Any] | tuple[T, ...] = [] if isinstance(rows, str) else rows
        self._make = make  # from a list: one stands wherever the thing it keeps was not asked for yet

    def _unpacked(self) -> list[Any] | tuple[T, ...]:
        if self._packed:
            self._rows, self._packed = json.loads(self._packed), ""
        return self._rows

    def _whole(self) -> tuple[T, ...]:
        rows, make = self._unpacked(), self._make
        if not isinstance(rows, tuple):
            self._rows = rows = tuple([make(row) if type(row) is list else row for row in rows])
        return rows

    def __len__(self) -> int:
        return len(self._unpacked())

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...

    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        if isinstance(at, slice):
            return self._whole()[at]
        rows = self._unpacked()
        found = rows[at]
        if type(found) is list and isinstance(rows, list):
            found = rows[at] = self._make(found)
        made: T = found
        return made

    def __iter__(self) -> Iterator[T]:
        return iter(self._whole())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and self._whole() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._whole())

    def __repr__(self) -> str:
        return repr(self._whole())

    def __reduce__(self) -> tuple[type[tuple[T, ...]], tuple[tuple[T, ...]]]:
        """Be sent to another process as a plain tuple: it is read there from end to end."""
        return tuple, (self._whole(),)
