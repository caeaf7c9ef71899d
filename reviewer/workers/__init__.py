"""Files read in processes of their own. Light to import: the stages are loaded by the processes, not by who asks."""

from typing import TYPE_CHECKING

from reviewer.doors import open_door

if TYPE_CHECKING:
    from reviewer.workers.asking import Read, answer_all, call_all, correct, picture_of, read_all, read_all_lines
    from reviewer.workers.walking import walk
    from reviewer.workers.worker import Limits
    from reviewer.workers.workers import Lost, Workers, cores

open_door(
    __name__,
    {
        "reviewer.workers.asking": "Read answer_all call_all correct picture_of read_all read_all_lines",
        "reviewer.workers.walking": "walk",
        "reviewer.workers.worker": "Limits",
        "reviewer.workers.workers": "Lost Workers cores",
    },
)
