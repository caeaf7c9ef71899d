"""Bytes on disk -> `Source`: blocks of text, each with its place in the file."""

from reviewer.files.pdf_sheets import levelled
from reviewer.files.pictures import PagePicture
from reviewer.files.reading import read_file
from reviewer.files.source import Block, BoxPoints, Cell, Emphasis, Kind, Look, Place, Source

__all__ = [
    "Block",
    "BoxPoints",
    "Cell",
    "Emphasis",
    "Kind",
    "Look",
    "PagePicture",
    "Place",
    "Source",
    "levelled",
    "read_file",
]
