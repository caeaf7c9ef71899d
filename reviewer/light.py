"""Data classes that are made by the hundred thousand."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True)
def light(cls: type[_T]) -> type[_T]:
    """Make a slotted data class that is frozen for the type checker alone.

    A class that guards its values at run time too takes four times as long to make, which a PDF of a thousand pages
    feels: each of its lines passes through nine of them.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)


@dataclass_transform(frozen_default=True, order_default=True)
def light_ordered(cls: type[_T]) -> type[_T]:
    """Make such a data class whose values have an order."""
    return dataclass(slots=True, unsafe_hash=True, order=True)(cls)
