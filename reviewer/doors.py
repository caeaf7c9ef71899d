"""Rooms whose modules are loaded by the first who asks for something in them.

A room's ``__init__`` says what it offers, and where each name is defined. Who enters a room for a data class then loads
the module of that class, and neither the stage behind it nor the stages before that: so the window can be shown, and a
worker started, before anything is read, aligned or checked. `tests/test_doors.py` compares what is said here with what
the type checker is told.
"""

import sys
from collections.abc import Mapping
from importlib import import_module


def open_door(room: str, offers: Mapping[str, str]) -> None:
    """Let the package `room` offer names: `offers` has for each module the names defined in it, parted by spaces.

    No name may be that of a module in the room, which Python would put in its place.
    """
    package = sys.modules[room]
    module_of = {name: module for module, names in offers.items() for name in names.split()}

    def look_up(name: str) -> object:
        if name not in module_of:
            raise AttributeError(f"module {room!r} has no attribute {name!r}")
        found = getattr(import_module(module_of[name]), name)
        setattr(package, name, found)  # the next one finds it without asking
        return found

    package.__getattr__ = look_up  # type: ignore[method-assign]
    package.__dir__ = lambda: sorted({*vars(package), *module_of})  # type: ignore[method-assign]
