"""Files read in processes of their own. Light to import: the stages are loaded by the processes, not by who asks."""

from reviewer.workers.asking import Read, answer_all, call_all, correct, picture_of, read_all, read_all_lines
from reviewer.workers.walking import walk
from reviewer.workers.worker import Limits
from reviewer.workers.workers import Lost, Workers, cores

__all__ = [
    "Limits",
    "Lost",
    "Read",
    "Workers",
    "answer_all",
    "call_all",
    "cores",
    "correct",
    "picture_of",
    "read_all",
    "read_all_lines",
    "walk",
]
