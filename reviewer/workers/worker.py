"""The side of a worker process: it waits for items, does its task, and ends by itself when it should."""

import gc
import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from threading import Thread
from typing import Any

from reviewer.errors import ReviewerError
from reviewer.light import light

_MEBIBYTE = 1 << 20
_NICE = 3  # a third of a processor's time, where another process wants all of it
_LOOK = 0.25  # seconds between two looks at the memory
_GARBAGE = 100_000  # objects made before a look for unreachable ones, which cost a tenth of the time at Python's 700


@light
class Limits:
    """What one task may cost; the longest documents known (3,000 pages) take a tenth of it."""

    seconds: float = 120.0
    mebibytes: int = 1536
    grown: int = 86  # the exit status of a worker that has grown past its memory


@light
class Answer:
    """What a worker sends back: a value or a `ReviewerError`, or why there is none."""

    value: Any = None
    why: str = ""  # "memory", "fault"
    detail: str = ""


def serve(channel: Connection, task: Callable[[Any], Any], limits: Limits) -> None:
    """Do `task` for each item that comes, until the other side is gone. Runs as a process of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who started it is told, and says what to do
    os.environ["OPENBLAS_NUM_THREADS"] = "1"  # there is a worker for each core already; read when numpy is loaded
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no part of the command line's answers
    gc.set_threshold(_GARBAGE, 20, 20)
    _stand_back()
    _bound(limits)
    Thread(target=_guard, args=(limits, memory()), daemon=True).start()
    with suppress(EOFError, OSError):
        while True:
            _send(channel, _answer(task, channel.recv(), limits))


def _answer(task: Callable[[Any], Any], item: object, limits: Limits) -> Answer:
    _bound_time(limits)
    try:
        return Answer(task(item))
    except ReviewerError as error:
        return Answer(error)
    except MemoryError:
        return Answer(why="memory")
    except Exception:
        return Answer(why="fault", detail=traceback.format_exc())


def _send(channel: Connection, answer: Answer) -> None:
    try:
        channel.send(answer)
    except MemoryError:
        channel.send(Answer(why="memory"))


def _guard(limits: Limits, inherited: int) -> None:
    """End this process when the one that started it ends, or when it has grown too large.

    `inherited`: bytes held at the start. Linux counts there what the process that started this one ever held.
    """
    most = max(limits.mebibytes * _MEBIBYTE, inherited)
    parent = parent_process()
    sentinels = [parent.sentinel] if parent else []
    while not wait(sentinels, _LOOK):
        if memory() > most:
            os._exit(limits.grown)
    os._exit(0)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _BELOW_NORMAL = 0x4000  # BELOW_NORMAL_PRIORITY_CLASS

    class _Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS."""

        _fields_ = (
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in (
                "PeakWorkingSetSize", "WorkingSetSize", "QuotaPeakPagedPoolUsage", "QuotaPagedPoolUsage",
                "QuotaPeakNonPagedPoolUsage", "QuotaNonPagedPoolUsage", "PagefileUsage", "PeakPagefileUsage",
            )),
        )  # fmt: skip

    def memory() -> int:
        """Return the bytes that this process holds."""
        counters = _Counters(cb=ctypes.sizeof(_Counters))
        process = wintypes.HANDLE(-1)  # this one
        ctypes.windll.kernel32.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.cb)
        return int(counters.PagefileUsage)

    def _stand_back() -> None:
        """Let the window, and whatever else a clerk works with, have the processor first."""
        ctypes.windll.kernel32.SetPriorityClass(wintypes.HANDLE(-1), _BELOW_NORMAL)

    def _bound(limits: Limits) -> None:
        """Nothing: Windows has no such limits, `_guard` looks instead."""

    _bound_time = _bound
else:
    import resource

    def memory() -> int:
        """Return the most bytes that this process has held."""
        unit = 1 if sys.platform == "darwin" else 1024
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit

    def _stand_back() -> None:
        """Let the window, and whatever else a clerk works with, have the processor first."""
        with suppress(OSError):
            os.nice(_NICE)

    def _bound(limits: Limits) -> None:
        """Let the system refuse memory past the limit, at once; macOS does not, there `_guard` looks."""
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_DATA, (limits.mebibytes * _MEBIBYTE,) * 2)
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    def _bound_time(limits: Limits) -> None:
        """Let the system end a task whose parent has gone and which never lets go of the interpreter."""
        spent = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
        with suppress(ValueError, OSError):
            _, hard = resource.getrlimit(resource.RLIMIT_CPU)
            resource.setrlimit(resource.RLIMIT_CPU, (int(spent + limits.seconds) + 2, hard))
