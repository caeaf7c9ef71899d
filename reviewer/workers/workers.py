"""Work done in processes of its own: a task that crashes, hangs or grows without bound costs only itself.

Workers are spawned, never forked: so they start alike on every system, from a frozen program too, and inherit
neither Qt nor the library. They start when there is work and end with the process that started them.
"""

import multiprocessing
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from time import monotonic
from typing import Generic, TypeVar

from reviewer.errors import ReviewerError
from reviewer.light import light
from reviewer.progress import Report
from reviewer.workers.worker import Answer, Limits, serve

Item = TypeVar("Item")
Result = TypeVar("Result")

_WORTH = 1.5  # seconds of work that wait for each worker before a further one, which starts in 0.2 s, is taken in
_LONG = 0.6  # seconds after which the first tasks are long ones, though none has ended
_MOMENT = 0.1  # seconds between two looks at the clock, and at whether the clerk wants to stop


@light
class Lost:
    """A task that gave no answer: the worker ended, took too long, ran out of memory, or the task is at fault."""

    why: str  # "crash", "time", "memory", "fault"
    detail: str = ""  # for the log


@dataclass(eq=False, slots=True)
class _Worker:
    process: SpawnProcess
    channel: Connection
    task: int = -1  # the number of what it works on, -1 for nothing
    since: float = 0.0  # when the task was given
    until: float = 0.0  # when it has taken too long
    known: bool = False  # has done a task before: the first one takes longer


@dataclass(eq=False, slots=True)
class _Call(Generic[Item]):
    """One call of `Workers.run`: its items, the numbers of those that wait, and who works on them."""

    items: list[Item]
    waiting: deque[int]
    crew: list[_Worker] = field(default_factory=list)
    began: float = field(default_factory=monotonic)
    seconds: list[float] = field(default_factory=list)  # that tasks took

    def needs_another(self) -> bool:
        """Tell whether a further worker would save more time than it costs."""
        if not self.crew or not self.waiting:
            return bool(self.waiting)
        if not self.seconds:
            return monotonic() - self.began > _LONG
        return len(self.waiting) * sum(self.seconds) / len(self.seconds) > _WORTH * len(self.crew)


class Workers(Generic[Item, Result]):
    """Does one kind of task for many items, in as many processes as the machine has cores.

    `task`: a function of a module, from an item to a result; both must be picklable. One worker stays
    for the next call, so that a second import starts at once; `close` ends it.
    """

    def __init__(self, task: Callable[[Item], Result], limits: Limits | None = None, most: int = 0) -> None:
        self._task = task
        self._limits = limits or Limits()
        self._most = most or cores()
        self._alive: list[_Worker] = []
        self._idle: list[_Worker] = []  # those that no call has; calls on other threads share nothing else

    def run(self, items: Iterable[Item], report: Report) -> Iterator[Result | ReviewerError | Lost]:
        """Yield what came of each item, in their order.

        `report` is called with (done, total) again and again; what it raises, such as `Cancelled`, ends all work
        under way and passes through.
        """
        asked = list(items)
        call = _Call(asked, deque(range(len(asked))))
        ended: dict[int, Result | ReviewerError | Lost] = {}
        done = given = 0
        try:
            report(done, len(asked))
            while given < len(asked):
                self._engage(call)
                for number, outcome in self._ended(call):
                    ended[number] = outcome
                    done += 1
                    report(done, len(asked))
                while given in ended:
                    yield ended.pop(given)
                    given += 1
                if given < len(asked):
                    report(done, len(asked))
        finally:
            self._release(call.crew)

    def close(self) -> None:
        """End every worker."""
        self._idle.clear()
        for worker in list(self._alive):
            self._end(worker)

    def pids(self) -> tuple[int, ...]:
        """Return the numbers of the processes that live."""
        return tuple(worker.process.pid or 0 for worker in self._alive)

    def _engage(self, call: _Call[Item]) -> None:
        """Give each idle worker its next task, and take in workers while they are worth their start."""
        for worker in [worker for worker in call.crew if worker.task < 0]:
            if call.waiting:
                self._give(call, worker, call.waiting.popleft())
        while len(call.crew) < self._most and call.needs_another():
            call.crew.append(worker := self._hire())
            self._give(call, worker, call.waiting.popleft())

    def _hire(self) -> _Worker:
        """Return a worker that has nothing to do, where there is none a new one."""
        with suppress(IndexError):
            while worker := self._idle.pop():
                if worker.process.is_alive():
                    return worker
                self._end(worker)
        return self._start()

    def _start(self) -> _Worker:
        context = multiprocessing.get_context("spawn")
        here, there = context.Pipe()
        process = context.Process(target=serve, args=(there, self._task, self._limits), daemon=True)
        process.start()
        there.close()  # so that the end of the worker is the end of the channel
        self._alive.append(worker := _Worker(process, here))
        return worker

    def _end(self, worker: _Worker) -> None:
        """End the process, whatever it does."""
        self._alive.remove(worker)
        worker.channel.close()
        worker.process.kill()
        worker.process.join()
        worker.process.close()

    def _give(self, call: _Call[Item], worker: _Worker, number: int) -> None:
        worker.task, worker.since = number, monotonic()
        worker.until = worker.since + self._limits.seconds
        try:
            worker.channel.send(call.items[number])
        except OSError:  # ended while it was idle: a fresh one takes its place
            call.crew.remove(worker)
            self._end(worker)
            call.crew.append(fresh := self._start())
            self._give(call, fresh, number)

    def _ended(self, call: _Call[Item]) -> Iterator[tuple[int, Result | ReviewerError | Lost]]:
        """Yield the tasks that have ended, after a moment at most."""
        busy = {worker.channel: worker for worker in call.crew if worker.task >= 0}
        answered = wait(list(busy), _MOMENT)
        for channel, worker in busy.items():
            if channel in answered:
                yield self._taken(call, worker)
            elif monotonic() > worker.until:
                yield worker.task, self._bury(call.crew, worker, "time")

    def _taken(self, call: _Call[Item], worker: _Worker) -> tuple[int, Result | ReviewerError | Lost]:
        number = worker.task
        try:
            answer: Answer = worker.channel.recv()
        except (EOFError, OSError):
            return number, self._bury(call.crew, worker, "crash")
        if worker.known:
            call.seconds.append(monotonic() - worker.since)
        worker.task, worker.known = -1, True
        if answer.why == "memory":  # what it holds is not to be trusted to come back
            return number, self._bury(call.crew, worker, "memory")
        return number, Lost(answer.why, answer.detail) if answer.why else answer.value

    def _bury(self, crew: list[_Worker], worker: _Worker, why: str) -> Lost:
        crew.remove(worker)
        worker.process.join(_MOMENT)
        status = worker.process.exitcode
        self._end(worker)
        out_of_memory = status == self._limits.grown
        return Lost("memory" if out_of_memory else why, f"the process ended with {status}")

    def _release(self, crew: list[_Worker]) -> None:
        """End those that still work, since nobody waits for them; keep one that is idle."""
        for worker in crew:
            if worker.task < 0 and not self._idle:
                self._idle.append(worker)
            else:
                self._end(worker)


def cores() -> int:
    """Return how many processes can run at once."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
