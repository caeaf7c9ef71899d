"""The table of the commands: which function does what a word asks."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from reviewer.cli import exporting, files, importing, library, reading
from reviewer.cli.output import Output
from reviewer.cli.without_window import without_window

Command = Callable[[argparse.Namespace, Path, Output], int]
"""Takes the options, the library's path and the output; returns the exit status."""

COMMANDS: Mapping[str, Command] = {
    "read": reading.read,
    "group": files.group,
    "align": files.align,
    "check": files.check,
    "draft": exporting.draft,
    "import": importing.import_,
    "list": library.list_,
    "search": library.search,
    "show": library.show,
    "correct": library.correct,
    "split": library.split,
    "join": library.join,
    "history": library.history,
    "undo": library.undo,
    "redo": library.redo,
    "export": exporting.export,
    "backup": library.backup,
    "verify": library.verify,
    "restore": library.restore,
    "without-window": without_window,
}
