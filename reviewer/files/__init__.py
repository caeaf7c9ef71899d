"""Bytes on disk -> `Source`: blocks of text, each with its place in the file."""

from typing import TYPE_CHECKING

from reviewer.doors import open_door

if TYPE_CHECKING:
    from reviewer.files.pdf_sheets import levelled
    from reviewer.files.pictures import PagePicture
    from reviewer.files.reading import read_file
    from reviewer.files.source import Block, BoxPoints, Cell, Emphasis, Kind, Look, Place, Source

open_door(
    __name__,
    {
        "reviewer.files.pdf_sheets": "levelled",
        "reviewer.files.pictures": "PagePicture",
        "reviewer.files.reading": "read_file",
        "reviewer.files.source": "Block BoxPoints Cell Emphasis Kind Look Place Source",
    },
)
