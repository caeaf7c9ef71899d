"""Watches the window's thread from another one, and names what kept it from its events."""

import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Self

from PySide6.QtCore import QTimer

import reviewer

LIMIT = 0.05  # seconds
_BEAT = 5  # milliseconds between two signs of life
_LOOK = 0.004  # seconds between two looks at them
_OURS = str(Path(reviewer.__file__).parent)
_PAINTING = {"paint", "paintEvent"}


@dataclass
class Block:
    """A time without a sign of life: how long it was, how much of it the thread worked, and at what, by samples."""

    seconds: float = 0.0
    worked: float = 0.0
    culprits: Counter[str] = field(default_factory=Counter)

    @property
    def unpainted(self) -> float:
        """The seconds worked at anything but painting."""
        painted = self.culprits["painting"] / max(self.culprits.total(), 1)
        return self.worked * (1 - painted)

    def __str__(self) -> str:
        seen = ", ".join(f"{culprit} ({count})" for culprit, count in self.culprits.most_common(3))
        return f"{1000 * self.seconds:.0f} ms, of work {1000 * self.worked:.0f} ms: {seen}"


class Watchdog:
    """A context manager, entered on the window's thread; `blocks` are those of more than LIMIT, `longest` of any."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.longest = Block()
        self._watched = threading.get_ident()
        self._clock = time.pthread_getcpuclockid(self._watched)
        self._alive = time.perf_counter(), self._worked()
        self._over = threading.Event()
        self._timer = QTimer(interval=_BEAT)
        self._timer.timeout.connect(self._beat)
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._timer.start()
        self._beat()
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()
        self._timer.stop()

    def _worked(self) -> float:
        return time.clock_gettime(self._clock)

    def _beat(self) -> None:
        self._alive = time.perf_counter(), self._worked()

    def _watch(self) -> None:
        block, began = Block(), self._alive
        while not self._over.wait(_LOOK):
            if self._alive != began:
                self._note(block)
                block, began = Block(), self._alive
            block.seconds, block.worked = time.perf_counter() - began[0], self._worked() - began[1]
            if block.seconds > LIMIT / 2:
                block.culprits[_culprit(sys._current_frames().get(self._watched))] += 1
        self._note(block)

    def _note(self, block: Block) -> None:
        if block.seconds > LIMIT:
            self.blocks.append(block)
        self.longest = max(block, self.longest, key=lambda one: one.seconds)


def _culprit(frame: FrameType | None) -> str:
    """Return the innermost place of ours that the thread is at, or that it paints."""
    place = ""
    while frame is not None:
        code = frame.f_code
        if code.co_name in _PAINTING:
            return "painting"
        if not place and code.co_filename.startswith(_OURS):
            place = f"{Path(code.co_filename).relative_to(_OURS)}:{frame.f_lineno} {code.co_name}"
        frame = frame.f_back
    return place or "Qt or the test itself"
