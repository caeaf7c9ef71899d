"""One file through every stage: a path -> a version, and the answer of the command line for it."""

from typing import TYPE_CHECKING

from reviewer.doors import open_door

if TYPE_CHECKING:
    from reviewer.reading.answer import describe
    from reviewer.reading.harvested import Harvested
    from reviewer.reading.stages import read_harvested, read_lines, read_version

open_door(
    __name__,
    {
        "reviewer.reading.answer": "describe",
        "reviewer.reading.harvested": "Harvested",
        "reviewer.reading.stages": "read_harvested read_lines read_version",
    },
)
