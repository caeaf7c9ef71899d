"""The table of versions side by side as a Word file: a first page over all versions, then the rows."""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import replace

from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from reviewer.export.masthead import paper
from reviewer.export.ooxml import Type, add_text, clean, paragraph
from reviewer.export.package import add_comments, new_document, set_properties, to_bytes
from reviewer.export.pages import draft_notice, fill_place, page_number, set_page
from reviewer.export.sheets import SHEETS, Sheet
from reviewer.export.side_by_side import front, words
from reviewer.export.side_by_side.cells import (
    APART_SHADE,
    HEAD_SHADE,
    PART_SHADE,
    add_cell,
    add_row,
    printed,
    ruled_table,
    text_line,
)
from reviewer.export.side_by_side.comments import comment
from reviewer.export.side_by_side.comparison import Comparison
from reviewer.export.side_by_side.model import Line, Separator, Table, TableRow, column_names, lay_out, mirrored
from reviewer.export.side_by_side.remarks import Remark, Spot

_MARGINS = {"top": 1021, "right": 851, "bottom": 964, "left": 851, "header": 454, "footer": 397, "gutter": 0}
_NUMBER, _LABEL = 510, 1500  # twips: the columns of row numbers, and of the fields' names
_SIZES = {2: 10.0, 3: 9.0, 4: 9.0}  # points, by the number of columns
_SMALLEST = 8.0
_ROOM = {"ar": 1.15, "zh": 0.75}  # of a column among three or more: Arabic type is larger, Chinese says more in less
_TITLE, _NAME, _FACT, _HEADING, _REMARK = (
    Type(12, bold=True),
    Type(16, bold=True),
    Type(10),
    Type(12, bold=True),
    Type(9),
)

Blocks = list[BaseOxmlElement]


def compose_table(comparison: Comparison, paper_wanted: str = "") -> bytes:
    """Return the bytes of the Word file; raises `OneLanguageOnly`."""
    table = lay_out(comparison)
    sheet = _sheet(comparison, paper_wanted)
    document = new_document(sheet.indent, "templates/bilingual.xml")
    title, language = front.title(comparison)
    set_properties(document, clean(title or comparison.name), language or "en")
    _add_heads(document, comparison)
    first = _turned(sheet, len(comparison.versions))
    second = _turned(sheet, len(table.columns))
    _sections(document, _front(comparison, table, first), first, [_rows(comparison, table, second)], second)
    spots = (spot for row in table.rows if isinstance(row, TableRow) for cell in row.cells for spot in _spots(cell))
    add_comments(document, [comment(spot, comparison.when) for spot in spots])
    return to_bytes(document)


# Pages


def _sheet(comparison: Comparison, wanted: str) -> Sheet:
    organs = [organ for version in comparison.versions for organ in version.items("organs")]
    return replace(SHEETS.get(wanted) or SHEETS[paper(organs)], margins=_MARGINS)


def _turned(sheet: Sheet, columns: int) -> Sheet:
    """Return the sheet lengthways where three columns or more stand on it."""
    return replace(sheet, width=sheet.height, height=sheet.width) if columns > 2 else sheet


def _add_heads(document: Document, comparison: Comparison) -> None:
    section = document.sections[0]
    line = paragraph("Header", "en")
    add_text(line, f"{comparison.name}  –  {words.listed(comparison.shown())}", "en", Type(9, bold=True))
    fill_place(section.header, [line])
    fill_place(section.footer, [*draft_notice("en"), page_number("en")])


def _sections(document: Document, first: Blocks, sheet: Sheet, second: Blocks, wide: Sheet) -> None:
    last = document.element.body[-1]
    first.append(paragraph("TableFact", "en"))  # holds the section's end
    for block in (*first, *second, text_line("", "en", Type(2), "TableFact")):  # Word wants one after a table
        last.addprevious(block)
    ends = deepcopy(last)
    set_page(ends, sheet, "en", first=False)
    set_page(last, wide, "en", first=False)
    first[-1].find(qn("w:pPr")).append(ends)  # type: ignore[union-attr]  # made by `paragraph`


# The first page


def _front(comparison: Comparison, table: Table, sheet: Sheet) -> Blocks:
    title, language = front.title(comparison)
    blocks = [text_line(comparison.name, "en", _NAME, "TableTitle")]
    if title and title != comparison.name:
        blocks.append(text_line(title, language, _TITLE, "TableTitle"))
    blocks += [text_line(fact, "en", _FACT, "TableFact") for fact in front.facts(comparison)]
    blocks += [_heading(words.FIELDS_HEAD), _fields(comparison, sheet)]
    open_ones = [remark for remark in table.remarks if not remark.reason]
    blocks += [_heading(words.FINDINGS_HEAD), *map(_remark, open_ones)]
    if not open_ones:
        blocks.append(text_line(words.NO_FINDINGS, "en", _REMARK, "TableFact"))
    if table.others:
        blocks.append(text_line(words.OTHERS.format(count=table.others), "en", _REMARK, "TableFact"))
    if len(open_ones) < len(table.remarks):
        blocks.append(_heading(words.ACCEPTED_HEAD))
        blocks += [_remark(remark) for remark in table.remarks if remark.reason]
    return blocks


def _heading(text: str) -> BaseOxmlElement:
    return text_line(text, "en", _HEADING, "TableHeading")


def _remark(remark: Remark) -> BaseOxmlElement:
    made = paragraph("TableRemark", "en")
    add_text(made, f"{remark.number}.\t", "en", _REMARK)
    add_text(made, f"{remark.called}: ", "en", replace(_REMARK, bold=True))
    add_text(made, " ".join(filter(None, (remark.message, remark.reason))), "en", _REMARK)
    add_text(made, f" ({front.remark_line(remark)})", "en", replace(_REMARK, italic=True))
    return made


def _fields(comparison: Comparison, sheet: Sheet) -> BaseOxmlElement:
    """Print the fields of all versions; what differs or was corrected is said in words and set in bold."""
    languages = [version.language for version in comparison.versions]
    widths = _widths(sheet, _LABEL, languages)
    made = ruled_table(widths, words.FIELDS_HEAD)
    row = add_row(made, head=True)
    for width, text in zip(widths, (words.FIELD, *column_names(comparison, languages)), strict=True):
        add_cell(row, width, [text_line(text, "en", Type(_SMALLEST, bold=True))], shade=HEAD_SHADE)
    for line in front.field_lines(comparison):
        row = add_row(made, whole=True)
        add_cell(row, widths[0], [text_line(line.label, "en", Type(_SMALLEST, bold=True))], shade=PART_SHADE)
        for width, cell in zip(widths[1:], line.cells, strict=True):
            how = Type(_SMALLEST, bold=bool(cell.said))
            content = [text_line(text, cell.language, how) for text in cell.value.split("\n") if text or not cell.said]
            said = [text_line(text, "en", Type(_SMALLEST, italic=True)) for text in cell.said]
            add_cell(row, width, [*content, *said])
    return made


# The rows


def _rows(comparison: Comparison, table: Table, sheet: Sheet) -> BaseOxmlElement:
    widths = _widths(sheet, _NUMBER, comparison.shown())
    size = _SIZES.get(len(table.columns), _SMALLEST)
    made = ruled_table(widths, words.TABLE_HEAD, mirrored=mirrored(comparison))
    row = add_row(made, head=True)
    names = column_names(comparison, comparison.shown())
    for width, text in zip(widths, (words.NUMBER, *names), strict=True):
        add_cell(row, width, [text_line(text, "en", Type(size, bold=True))], shade=HEAD_SHADE)
    for each in table.rows:
        if isinstance(each, Separator):
            _separator(made, each, widths, size)
        else:
            _row(made, each, widths, size)
    return made


def _separator(table: BaseOxmlElement, separator: Separator, widths: Sequence[int], size: float) -> None:
    row = add_row(table, whole=True)
    how = Type(size, bold=not separator.apart, italic=separator.apart)
    lines = [text_line(separator.text, "en", how, "TablePart")]
    lines += [text_line(note, "en", Type(size, italic=True), "TablePart") for note in separator.notes]
    add_cell(row, sum(widths), lines, span=len(widths), shade=PART_SHADE)


def _row(table: BaseOxmlElement, each: TableRow, widths: Sequence[int], size: float) -> None:
    row = add_row(table)
    shade = APART_SHADE if each.apart else ""
    add_cell(row, widths[0], [text_line(str(each.number), "en", Type(size))], shade=shade)
    for width, cell in zip(widths[1:], each.cells, strict=True):
        content = [printed(line, size) for line in cell] or [text_line("–", "en", Type(size), "TableNone")]
        add_cell(row, width, content, shade=shade)


def _spots(cell: Sequence[Line]) -> list[Spot]:
    return [spot for line in cell for piece in line.pieces for spot in piece.begins]


def _widths(sheet: Sheet, first: int, languages: Sequence[str]) -> list[int]:
    """Divide what the first column leaves of the page's width, by the room that a language's print takes."""
    whole = sheet.width - sheet.margins["left"] - sheet.margins["right"] - first
    rooms = [_ROOM.get(language, 1.0) if len(languages) > 2 else 1.0 for language in languages]
    return [first, *(int(whole * room / sum(rooms)) for room in rooms)]
