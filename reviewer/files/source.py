"""What a reader gives: blocks of text, each with its place in the file."""

from pathlib import Path
from typing import Literal, NamedTuple

from reviewer.light import light

Kind = Literal["docx", "pdf", "text", "doc", "rtf", "odt", "html"]
Role = Literal["text", "header", "footer", "footnote", "table", "textbox", "masthead", "deleted"]
"""What a block is in its file. ``header``: masthead material of a Word header of the first page;
running heads of later pages come as ``footer`` material, which `text` sets apart. ``masthead``: a further
masthead of the same file. ``deleted``: what a tracked change has taken out, at the place where it stood."""

BoxPoints = tuple[float, float, float, float]
"""Left, bottom, right, top, in PDF points from the lower left corner of the page as it is shown: cut and turned."""


@light
class Place:
    """Where a piece of text stands in its file.

    Word: `part` names the part (``body``, ``header first 1``, ``footnotes`` ...), `index` counts
    paragraphs in it from 0. PDF: `part` is ``page``, `index` the page from 1, `box` the line.
    Web page: `part` is ``body``, `index` the block from 0. Text: `part` is ``line``, `index` the line
    from 1. `column` counts code points from 0 within that paragraph or line; a column below 0 belongs to
    the number or mark that Word computes in front of a paragraph, and that is no text of the file.
    """

    part: str
    index: int
    column: int = 0
    box: BoxPoints | None = None


@light
class Look:
    """How a block looks, as far as its format tells; the defaults mean "not known"."""

    size: float = 0.0  # points
    bold: bool = False
    italic: bool = False
    align: Literal["", "left", "centre", "right"] = ""
    indent: float = 0.0  # points; leading spaces in a text file
    gap: float = 0.0  # blank space before, points in a PDF, blank lines in a text file
    page_start: bool = False
    style: str = ""  # name of the Word style
    reach: float = 0.0  # points: where the column ends that a PDF line stands in, if it is not the page's
    turned: int = 0  # quarter turns against the clock that a PDF line has on its page


@light
class Call:
    """A note is called in a block, before the character at `offset` of its text.

    `note` is the name that the note's own block has; `mark` is empty where the author has typed it into the text.
    """

    offset: int
    note: str
    mark: str


class Cell(NamedTuple):
    """A cell of a table: the table (in a Word file of all, in a PDF of its page), the row, and the cell in the row.

    `first` and `wide`: the column of the table that it begins in, and how many it takes. All count from 0.
    """

    table: int
    row: int
    place: int
    first: int = 0
    wide: int = 1


class Emphasis(NamedTuple):
    """Characters of a block, from `start` to before `end`, that stand out from the others; `raised`: above the line."""

    start: int
    end: int
    bold: bool
    italic: bool
    raised: bool = False


@light
class Block:
    """One paragraph of a Word file, or one line of a PDF or text file.

    `joins`: (offset in the text, place) of each further paragraph that was run into it, where the end of the one
    before is deleted or hidden. `note` names the note that begins with this block. `emphasis`: where some of its
    characters are bold or italic and others are not, ascending.
    """

    text: str
    place: Place
    role: Role = "text"
    whole: bool = True  # False: a line, which may continue in the next block
    look: Look = Look()
    joins: tuple[tuple[int, Place], ...] = ()
    calls: tuple[Call, ...] = ()
    note: str = ""
    cell: Cell | None = None
    emphasis: tuple[Emphasis, ...] = ()


@light
class Source:
    """A file as read: its kind by content, its fingerprint, its blocks in reading order."""

    path: Path
    kind: Kind
    sha256: str
    blocks: tuple[Block, ...]
    notes: tuple[str, ...] = ()  # what a clerk should know, one sentence each
