"""Whether files are still what they were when they were imported; looked up elsewhere, since a share may be slow."""

import hashlib
from collections.abc import Callable
from functools import partial

from reviewer.desk import SourceRow
from reviewer.messages import N_
from reviewer.progress import Report
from reviewer.ui.jobs import Jobs

CHANGED = N_("source", "The file has been changed since it was imported: what stands in it may be elsewhere now.")
GONE = N_("source", "The file is no longer in {folder}; this is what was read from it.")


class FileStates:
    """Looks a file up once; `told` is called when its state is known."""

    def __init__(self, jobs: Jobs, told: Callable[[], None]) -> None:
        self._jobs, self._told = jobs, told
        self._known: dict[SourceRow, str] = {}

    def forget(self) -> None:
        """Look the files up again when they are asked for."""
        self._known.clear()

    def of(self, source: SourceRow) -> str:
        """Return `CHANGED`, `GONE`, or `""` where nothing else is known."""
        if source not in self._known:
            self._known[source] = ""
            self._jobs.run(partial(_look_up, source), partial(self._keep, source), lambda _error: None)
        return self._known[source]

    def _keep(self, source: SourceRow, state: str) -> None:
        self._known[source] = state
        if state:
            self._told()


def _look_up(source: SourceRow, report: Report) -> str:
    digest = hashlib.sha256()
    try:
        with source.path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
                report(0, 0)
    except FileNotFoundError:
        return GONE
    except OSError:  # not ours to judge: what was read is shown
        return ""
    return "" if digest.hexdigest() == source.sha256 else CHANGED
