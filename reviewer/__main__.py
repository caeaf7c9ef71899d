"""``python -m reviewer`` and the command ``reviewer``: the window without arguments, the command line with."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

Window = Callable[[Path, Sequence[Path]], int]


def _window(library: Path, paths: Sequence[Path]) -> int:
    gc.disable()  # nothing of what is loaded now goes away again; `run_smoothly` lets Python look again
    from reviewer.app import run_window  # noqa: PLC0415  (Qt: the command line works without it)

    return run_window(library, paths)


def main(argv: Sequence[str] | None = None, window: Window = _window) -> int:
    """Run the command line on `argv`, by default the words that the program was started with; `window` shows it."""
    if getattr(sys, "frozen", False):  # then this very start may be a worker's
        import multiprocessing  # noqa: PLC0415  (no other start needs it so early)

        multiprocessing.freeze_support()
    # Read when numpy is loaded: its own threads only wait for each other over tables as small as ours.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    from reviewer import cli  # noqa: PLC0415  (every worker imports this module, and needs nothing of the command line)

    return cli.main(argv, window)


if __name__ == "__main__":
    sys.exit(main())
