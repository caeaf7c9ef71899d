"""The command ``reviewer``: one place that reads the words, and one that catches what goes wrong."""

import argparse
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

from reviewer.cli.arguments import build_parser
from reviewer.cli.output import Output
from reviewer.errors import ReviewerError
from reviewer.progress import Cancelled
from reviewer.settings import default_library

Window = Callable[[Path, Sequence[Path]], int]
"""Shows the window on a library, with files imported first; returns the exit status."""


def main(argv: Sequence[str] | None, window: Window) -> int:
    """Do what `argv` asks. Exit status: 0 done, 1 something to look at, 2 wrong usage or failure, 130 stopped."""
    options = build_parser().parse_args(argv)
    out = Output(getattr(options, "json", False))
    library: Path = getattr(options, "library", None) or default_library()
    try:
        if options.command in (None, "open"):
            return window(library, getattr(options, "paths", ()))
        return _run(options, library, out)
    except ReviewerError as error:
        out.fail(str(error))
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, Cancelled):
        print("reviewer: stopped.", file=sys.stderr)
        return 130
    except Exception:
        traceback.print_exc()
        out.fail("this is a fault of Reviewer; please report the lines above.")
    return 2


def _run(options: argparse.Namespace, library: Path, out: Output) -> int:
    # Only now: the desk and the stages behind it take longer to import than --version or the window may wait.
    if options.command == "read":  # alone: it asks workers, and needs none of them
        from reviewer.cli.reading import read  # noqa: PLC0415

        return read(options, library, out)
    from reviewer.cli.commands import COMMANDS  # noqa: PLC0415

    return COMMANDS[options.command](options, library, out)
