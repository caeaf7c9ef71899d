"""Tasks that go wrong, for workers."""

import ctypes
import os
import time
from pathlib import Path

from reviewer.errors import EmptyFile


def do(word: str) -> str:
    """Do what the word says."""
    match word.split():
        case ["abort"]:
            os.abort()
        case ["fault"]:
            ctypes.string_at(0)
        case ["loop"]:
            while True:
                pass
        case ["sleep"]:
            time.sleep(3600)
        case ["grow"]:
            held = []
            while True:
                held.append(bytearray(1 << 24))
        case ["divide"]:
            return str(1 // 0)
        case ["empty"]:
            raise EmptyFile(Path("nothing.txt"))
        case ["pid"]:
            return str(os.getpid())
        case ["work"]:
            return str(os.getpid() + 0 * sum(range(8_000_000)))
    return word.upper()


def leave_pid_and_loop(file: str) -> None:
    """Write this process's number to `file`, then never end."""
    Path(file).write_text(str(os.getpid()), "utf-8")
    while True:
        pass
