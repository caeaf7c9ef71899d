"""Data classes that are quick to make do what data classes do."""

import pickle
from dataclasses import field, fields, replace

import pytest

from reviewer.light import light


@light
class Lamp:
    name: str
    rays: int = 1
    seen: list[str] = field(default_factory=list, compare=False, repr=False)


@light
class Boat:
    name: str
    rays: int = 1


def test_equal_values_are_equal_and_have_one_hash():
    assert Lamp("a") == Lamp("a", 1, ["x"])
    assert len({Lamp("a"), Lamp("a"), Lamp("b")}) == 2
    assert Lamp("a") != Lamp("a", 2)


def test_another_class_with_the_same_values_is_not_equal():
    assert Lamp("a") != Boat("a")
    assert Lamp("a") != ("a", 1)


def test_it_says_what_it_holds():
    assert repr(Lamp("a", 2)) == repr(Lamp("a", 2)) == "Lamp(name='a', rays=2)"


def test_it_can_be_replaced_listed_and_sent():
    sent = pickle.loads(pickle.dumps(replace(Boat("a"), rays=3)))
    assert sent == Boat("a", 3)
    assert [one.name for one in fields(sent)] == ["name", "rays"]


def test_it_has_no_other_attributes():
    with pytest.raises(AttributeError):
        Boat("a").colour = "red"
