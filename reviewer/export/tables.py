"""Tables without rules but those asked for."""

from collections.abc import Mapping, Sequence

from docx.oxml.xmlchemy import BaseOxmlElement

from reviewer.export.ooxml import element

_LEVEL = {"top": 6, "bottom": 6, "insideH": 2}  # eighths of a point


def grid(
    columns: Sequence[int], language: str, *, frame: str = "", rules: bool = False, indent: int = 0, padding: int = 0
) -> BaseOxmlElement:
    """Make a table without rows; its columns run from the right in Arabic.

    `frame`: the colour of a line around it; `rules`: level ones over, under and between its rows. `indent` and
    `padding` (to the left and right of each cell's text) in twips.
    """
    table = element("tbl")
    properties = element("tblPr")
    if language == "ar":
        properties.append(element("bidiVisual"))
    properties.append(element("tblW", w=sum(columns), type="dxa"))
    if frame:
        properties.append(element("jc", val="center"))
    if indent:
        properties.append(element("tblInd", w=indent, type="dxa"))
    lines = dict.fromkeys(("top", "left", "bottom", "right"), 4) if frame else _LEVEL if rules else {}
    if lines:
        properties.append(borders(lines, frame or "auto"))
    properties.append(element("tblLayout", type="fixed"))
    properties.append(margins(padding))
    table.append(properties)
    widths = element("tblGrid")
    for width in columns:
        widths.append(element("gridCol", w=width))
    table.append(widths)
    return table


def add_row(table: BaseOxmlElement, cells: Sequence[tuple[int, Sequence[BaseOxmlElement]]]) -> None:
    """Add a row of (width in twips, content) without rules."""
    row = element("tr")
    table.append(row)
    for width, content in cells:
        add_cell(row, width, content)


def ruled_row(table: BaseOxmlElement, height: int, rule: str) -> BaseOxmlElement:
    """Add a row of `height` twips; `rule`: ``exact`` or ``atLeast``."""
    row = element("tr")
    properties = element("trPr")
    properties.append(element("trHeight", val=height, hRule=rule))
    row.append(properties)
    table.append(row)
    return row


def add_cell(
    row: BaseOxmlElement,
    width: int,
    content: Sequence[BaseOxmlElement],
    *,
    span: int = 1,
    rules: tuple[int, int] = (0, 0),
    align: str = "top",
) -> None:
    """Add a cell of `width` twips over `span` columns.

    `rules`: thickness of the lines above and below, in eighths of a point; what is aligned below has none above.
    """
    cell = element("tc")
    properties = element("tcPr")
    properties.append(element("tcW", w=width, type="dxa"))
    if span > 1:
        properties.append(element("gridSpan", val=span))
    if any(rules):
        borders = element("tcBorders")
        if align == "top":
            borders.append(element("top", val="single", sz=rules[0], space=0, color="auto"))
        borders.append(element("bottom", val="single", sz=rules[1], space=0, color="auto"))
        properties.append(borders)
    properties.append(element("vAlign", val=align))
    cell.append(properties)
    for each in content:
        cell.append(each)
    row.append(cell)


def borders(lines: Mapping[str, int], colour: str) -> BaseOxmlElement:
    """Return the lines of a table: by their side or place, how thick they are in eighths of a point."""
    made = element("tblBorders")
    for side, thickness in lines.items():
        made.append(element(side, val="single", sz=thickness, space=0, color=colour))
    return made


def margins(width: int) -> BaseOxmlElement:
    """Return the white to the left and right of each cell's text, in twips."""
    made = element("tblCellMar")
    for side in ("left", "right"):
        made.append(element(side, w=width, type="dxa"))
    return made
