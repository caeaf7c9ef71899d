"""One file through every stage: a path -> a version, and the answer of the command line for it."""

from reviewer.reading.answer import describe
from reviewer.reading.stages import Harvested, read_harvested, read_lines, read_version

__all__ = ["Harvested", "describe", "read_harvested", "read_lines", "read_version"]
