"""The Word tables of versions side by side: rules, shades, cells in their directions.

Rows are built directly: python-docx counts all cells of a table again for each that is asked for.
"""

from collections.abc import Iterable, Sequence
from copy import deepcopy
from functools import lru_cache

from docx.oxml.xmlchemy import BaseOxmlElement

from reviewer.export.ooxml import Type, add_text, element, paragraph
from reviewer.export.side_by_side import comments
from reviewer.export.side_by_side.model import Line
from reviewer.export.tables import borders, margins

_RULE = "808080"
HEAD_SHADE, PART_SHADE, APART_SHADE = "D9D9D9", "EDEDED", "F7F7F7"
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_MARGIN = 70  # twips, left and right of a cell's text


def ruled_table(widths: Sequence[int], caption: str, *, mirrored: bool = False) -> BaseOxmlElement:
    """Make a table with rules and without rows; `mirrored`: its first column stands on the right.

    `caption`: what a screen reader calls it; it is not printed.
    """
    table = element("tbl")
    properties = element("tblPr")
    if mirrored:
        properties.append(element("bidiVisual"))
    properties.append(element("tblW", w=sum(widths), type="dxa"))
    properties.append(borders(dict.fromkeys(_SIDES, 4), _RULE))
    properties.append(element("tblLayout", type="fixed"))
    properties.append(margins(_MARGIN))
    properties.append(element("tblCaption", val=caption))
    table.append(properties)
    grid = element("tblGrid")
    for width in widths:
        grid.append(element("gridCol", w=width))
    table.append(grid)
    return table


def add_row(table: BaseOxmlElement, *, head: bool = False, whole: bool = False) -> BaseOxmlElement:
    """Add a row. `head`: repeated on every page; `whole`: not broken over pages."""
    row = element("tr")
    if head or whole:
        properties = element("trPr")
        properties.append(element("cantSplit"))
        if head:
            properties.append(element("tblHeader"))
        row.append(properties)
    table.append(row)
    return row


def add_cell(
    row: BaseOxmlElement, width: int, content: Iterable[BaseOxmlElement], *, span: int = 1, shade: str = ""
) -> None:
    """Add a cell of `width` twips over `span` columns; `content`: paragraphs, at least one."""
    cell = deepcopy(_empty_cell(width, span, shade))
    cell.extend(content)
    row.append(cell)


@lru_cache(maxsize=64)
def _empty_cell(width: int, span: int, shade: str) -> BaseOxmlElement:
    cell = element("tc")
    properties = element("tcPr")
    properties.append(element("tcW", w=width, type="dxa"))
    if span > 1:
        properties.append(element("gridSpan", val=span))
    if shade:
        properties.append(element("shd", val="clear", color="auto", fill=shade))
    cell.append(properties)
    return cell


def text_line(text: str, language: str, how: Type, style: str = "TableText") -> BaseOxmlElement:
    """Make a paragraph of one text."""
    made = deepcopy(_empty_line(style, language))
    add_text(made, text, language, how)
    return made


def printed(line: Line, size: float) -> BaseOxmlElement:
    """Print a version's paragraph, with its comments at their place."""
    made = deepcopy(_empty_line("TableText", line.language))
    size = size - 1 if line.note else size
    for piece in line.pieces:
        for spot in piece.begins:
            made.append(comments.begin(spot))
        how = Type(size, bold=line.bold, italic=line.italic or piece.italic, raised=piece.raised)
        add_text(made, " ".join(piece.text.split("\n")).replace("\t", " "), line.language, how)
        for spot in piece.ends:
            made.extend(comments.end(spot))
    return made


@lru_cache(maxsize=64)
def _empty_line(style: str, language: str) -> BaseOxmlElement:
    return paragraph(style, language)
