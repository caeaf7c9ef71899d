"""What a library keeps by the ten thousand, made into objects one by one."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class Unpacked(Sequence[T], Generic[T]):
    """The things that `rows` keep, each made by `make` when it is asked for first.

    A long text has tens of thousands of paragraphs, and a clerk looks at one page of them.
    """

    def __init__(self, rows: list[Any], make: Callable[[list[Any]], T]) -> None:
        self._rows: list[Any] | tuple[T, ...] = rows  # each a list, until the thing it keeps stands in its place
        self._make = make

    def __len__(self) -> int:
        return len(self._rows)

    def _whole(self) -> tuple[T, ...]:
        if not isinstance(self._rows, tuple):
            make = self._make
            self._rows = tuple([make(row) if type(row) is list else row for row in self._rows])
        return self._rows

    @overload
    def __getitem__(self, at: int) -> T: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...

    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        if isinstance(at, slice):
            return self._whole()[at]
        found = self._rows[at]
        if type(found) is list:
            found = self._make(found)
            if isinstance(self._rows, list):
                self._rows[at] = found
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
