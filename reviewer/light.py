"""Data classes that are quick to make: those of the hundred thousand, and those that the start waits for."""

from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Any, TypeVar, dataclass_transform

_T = TypeVar("_T")


@dataclass_transform(frozen_default=True)
def light(cls: type[_T]) -> type[_T]:
    """Make a slotted data class that is frozen for the type checker alone.

    A class that guards its values at run time too takes four times as long to make one of, which a PDF of a thousand
    pages feels: each of its lines passes through nine of them. The class itself is there in a third of the time that
    `dataclass` needs: a method but `__init__` is compiled when it is called first. The window's start waits for sixty.
    """
    made = dataclass(slots=True, repr=False, eq=False)(cls)
    of = fields(made)  # type: ignore[arg-type]  # a data class by now
    _add_methods(made, [one.name for one in of if one.compare], [one.name for one in of if one.repr])
    return made


@dataclass_transform(frozen_default=True, order_default=True)
def light_ordered(cls: type[_T]) -> type[_T]:
    """Make such a data class whose values have an order."""
    return dataclass(slots=True, unsafe_hash=True, order=True)(cls)


def _add_methods(cls: type, compared: list[str], shown: list[str]) -> None:
    """Give the class the methods of a data class, each compiled when it is called first."""
    own, others = (f"({''.join(f'{who}.{name}, ' for name in compared)})" for who in ("self", "other"))
    same = f"{own} == {others} if other.__class__ is self.__class__ else NotImplemented"
    said = ", ".join(f"{name}={{self.{name}!r}}" for name in shown)
    for name, words, result in (
        ("__eq__", "self, other", same),
        ("__hash__", "self", f"hash({own})"),
        ("__repr__", "self", f"f'{{self.__class__.__qualname__}}({said})'"),
    ):
        setattr(cls, name, _compiled_later(cls, name, f"lambda {words}: {result}"))


def _compiled_later(cls: type, name: str, source: str) -> Callable[..., Any]:
    def first(*words: object) -> Any:  # noqa: ANN401  (what the method returns)
        method = eval(source)  # the names of fields alone, as `dataclasses` does itself
        setattr(cls, name, method)
        return method(*words)

    return first
