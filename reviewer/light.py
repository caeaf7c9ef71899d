"""Data classes that are quick to make: those of the hundred thousand, and those that the start waits for."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True)
def light(cls: type[_T]) -> type[_T]:
    """Make a slotted data class that is frozen for the type checker alone.

    A class that guards its values at run time too takes four times as long to make one of, which a PDF of a thousand
    pages feels: each of its lines passes through nine of them. The class itself is there in a third of the time that
    `dataclass` needs, which compiles every method. The window's start waits for sixty.
    """
    made = dataclass(slots=True, repr=False, eq=False)(cls)
    of = fields(made)  # type: ignore[arg-type]  # a data class by now
    _add_methods(made, [one.name for one in of if one.compare], [one.name for one in of if one.repr])
    return made


@dataclass_transform(frozen_default=True, order_default=True)
def light_ordered(cls: type[_T]) -> type[_T]:
    """Make such a data class whose values have an order."""
    return dataclass(slots=True, unsafe_hash=True, order=True)(cls)


def _add_methods(cls: type, compared: Sequence[str], shown: Sequence[str]) -> None:
    """Give the class equality, hash and words as a data class has them, none of which has to be compiled."""
    values = attrgetter(*compared)

    def same(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: object) -> int:
        return hash(values(self))

    def said(self: object) -> str:
        return f"{self.__class__.__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in shown)})"

    for name, method in (("__eq__", same), ("__hash__", hashed), ("__repr__", said)):
        setattr(cls, name, method)
