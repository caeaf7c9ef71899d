"""The crew of workers that all calls share, with the sentences for files that cannot be read."""

import json
import logging
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import parent_process
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from reviewer.errors import (
    CrashedReader,
    FaultInReading,
    ReviewerError,
    TookTooLong,
    TookTooMuchMemory,
    UnreadableFile,
)
from reviewer.light import light
from reviewer.progress import Report, quiet
from reviewer.workers import tasks
from reviewer.workers.workers import Lost, Workers

if TYPE_CHECKING:
    from reviewer.export import Corrected, CorrectedOptions
    from reviewer.fields import Version
    from reviewer.files import PagePicture
    from reviewer.reading import Harvested
    from reviewer.text import Text

_log = logging.getLogger(__name__)
Item = TypeVar("Item")
Result = TypeVar("Result")


@light
class Read:
    """The answer of ``reviewer read`` for one file, as one line of JSON; `failed` where that is its error."""

    line: str
    failed: bool = False


def read_all(paths: Sequence[Path], report: Report, password: str = "") -> "Iterator[Harvested | ReviewerError]":
    """Yield what came of each file, in their order; read by workers, so that a hostile file costs only itself."""
    return _each(tasks.read, paths, [(path, password) for path in paths], report)


def answer_all(paths: Sequence[Path], password: str = "") -> Iterator[Read]:
    """Yield the answer for each file, in their order; written by workers, so that only lines are sent."""
    answers = _each(tasks.answer, paths, [(path, password) for path in paths], quiet)
    for path, outcome in zip(paths, answers, strict=True):
        if isinstance(outcome, ReviewerError):
            yield Read(json.dumps({"file": str(path), "error": str(outcome)}, ensure_ascii=False), failed=True)
        else:
            yield Read(outcome)


def read_all_lines(paths: Sequence[Path]) -> "Iterator[Text | ReviewerError]":
    """Yield the lines of each text file, or why there are none; read by workers."""
    return _each(tasks.lines, paths, paths, quiet)


def picture_of(path: Path, page: int, width: int, report: Report) -> "PagePicture":
    """Return page `page` (from 1) of a PDF about `width` pixels wide; raises the children of `UnreadableFile`."""
    (outcome,) = _each(tasks.picture, [path], [(path, page, width)], report)
    if isinstance(outcome, ReviewerError):
        raise outcome
    return outcome


def correct(version: "Version", source: Path, target: Path, how: "CorrectedOptions") -> "Corrected":
    """Write the corrected file of a version and read it again; raises what `write_corrected` does."""
    if parent_process() is not None:  # this is a worker, which may have none of its own
        return tasks.corrected((version, source, target, how))
    (outcome,) = _each(tasks.corrected, [source], [(version, source, target, how)], quiet)
    if isinstance(outcome, ReviewerError):
        raise outcome
    return outcome


def call_all(
    task: Callable[[Item], Result], items: Sequence[Item], report: Report
) -> Iterator[Result | ReviewerError | Lost]:
    """Yield what `task`, a function of a module, makes of each item, in their order; done by workers."""
    return _WORKERS.run([(task, item) for item in items], report)


def _each(
    task: Callable[[Item], Result], paths: Sequence[Path], items: Sequence[Item], report: Report
) -> Iterator[Result | ReviewerError]:
    for path, outcome in zip(paths, _WORKERS.run([(task, item) for item in items], report), strict=True):
        yield _explained(path, outcome) if isinstance(outcome, Lost) else outcome


def _explained(path: Path, lost: Lost) -> ReviewerError:
    level = logging.ERROR if lost.why == "fault" else logging.INFO  # of the others the sentence says enough
    _log.log(level, "reading %s failed (%s): %s", path, lost.why, lost.detail)
    return _LOSSES[lost.why](path, lost.detail)


def _do(call: tuple[Callable[[Any], Any], Any]) -> Any:  # noqa: ANN401  (one crew of workers does all kinds of tasks)
    function, argument = call
    return function(argument)


_WORKERS: Workers[tuple[Callable[[Any], Any], Any], Any] = Workers(_do)  # none starts before the first file is read
_LOSSES: dict[str, type[UnreadableFile]] = {
    "crash": CrashedReader, "time": TookTooLong, "memory": TookTooMuchMemory, "fault": FaultInReading,
}  # fmt: skip
