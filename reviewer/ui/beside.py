"""What takes long at the desk: done on another thread, with a connection to the library of its own."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from reviewer.progress import Cancelled, Report
from reviewer.ui.jobs import Jobs

if TYPE_CHECKING:
    from reviewer.desk import Desk

Work = Callable[["Desk", Report], Any]


def _at_another(desk: "Desk", work: Work, report: Report) -> tuple[Any, "Desk"]:
    report(0, 0)
    with desk.beside() as other:
        done = work(other, report)
        other.look_through()  # so that the window need not
        return done, other


class Beside:
    """Runs jobs at desks beside the window's, and puts off what the clerk does while one of them writes.

    SQLite has one writer: a change made here while another thread stores an import would wait for the end of that,
    and the window with it.
    """

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._writers = 0
        self._put_off: list[Callable[[], object]] = []
        self._library = 0  # counts those opened: what comes back for an earlier one is not heard

    @property
    def writes(self) -> bool:
        """Whether another thread is writing to the library."""
        return self._writers > 0

    def put_off(self, verb: Callable[[], object]) -> None:
        """Do `verb` as soon as nobody else writes."""
        self._put_off.append(verb)

    def hold(self) -> Callable[[], None]:
        """Say that another thread writes, until what this returns is called."""
        self._writers += 1
        return partial(self._release, self._library)

    def _release(self, library: int) -> None:
        if library == self._library:
            self._writers -= 1
            self._go_on()

    def _go_on(self) -> None:
        while self._put_off and not self._writers:
            self._put_off.pop(0)()

    def leave(self) -> None:
        """Do what was put off, and forget what is under way: the library is closed."""
        self._library += 1
        self._writers = 0
        self._go_on()

    def run(
        self,
        desk: "Desk",
        work: Work,
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        writes: bool = False,
    ) -> None:
        """Do `work` at a desk beside `desk`, which then knows what that one has found out."""
        release = self.hold() if writes else None
        library = self._library

        def ended(then: Callable[[], None]) -> None:
            if library == self._library:
                if release:
                    release()
                then()

        def have(outcome: tuple[Any, "Desk"]) -> None:
            def take() -> None:
                desk.adopt(outcome[1])
                done(outcome[0])

            ended(take)

        def fail(error: Exception) -> None:
            if not isinstance(error, Cancelled):
                ended(lambda: failed(error))

        self._jobs.run(partial(_at_another, desk, work), have, fail)
