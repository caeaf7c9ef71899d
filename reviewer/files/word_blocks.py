"""The walk over one part of a Word file: paragraphs and tables as blocks, in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from lxml import etree

from reviewer.errors import TooLarge
from reviewer.files.package import W
from reviewer.files.source import Block, Cell, Look, Place, Role
from reviewer.files.word_cells import columns_before, columns_of
from reviewer.files.word_lines import calls_of, emphasis_of, joins_of, marked, pieces_of, place_of
from reviewer.files.word_numbering import Numbering
from reviewer.files.word_paragraph import PLAIN, Properties, read_properties
from reviewer.files.word_runs import DELETED, MC, PAGE_BREAK, TRANSPARENT, Line, Runs, chosen
from reviewer.files.word_styles import ParagraphStyle, value_of

_P, _PPR, _TBL, _TR, _TC, _BODY = W + "p", W + "pPr", W + "tbl", W + "tr", W + "tc", W + "body"
_PARAGRAPHS = 500_000  # of one part; the longest budgets have some 20,000

_NOTHING = Line()  # of paragraphs without runs, of which tables have many


@dataclass(slots=True)
class Reading:
    """What the parts of one file share."""

    path: Path
    runs: Runs
    numbering: Numbering
    breaks: list[bool] = field(default_factory=list)  # of each section but the first: whether it begins a page
    tables: int = 0  # met so far
    tracked: bool = False  # the part has deletions,
    marked: bool = False  # or paragraphs whose end is deleted or hidden
    boxed: dict[str, int] = field(default_factory=dict)  # paragraphs met in the text boxes of a part
    looks: dict[tuple[object, ...], Look] = field(default_factory=dict)
    met: list[tuple[Place, etree._Element, Line]] | None = None  # every paragraph, where somebody asks for them


@dataclass(slots=True)
class Part:
    """Counts the paragraphs of a part, empty ones too, and remembers breaks."""

    reading: Reading
    label: str
    role: Role
    blocks: list[Block] = field(default_factory=list)
    count: int = 0
    empty: int = 0
    page_start: bool = False
    _cell: Cell | None = None  # of the outermost table
    _open: Line | None = None  # a paragraph whose end is deleted or hidden: the next goes on with it
    _mark: str = ""

    def read(self, parent: etree._Element) -> list[Block]:
        """Return the blocks under `parent`: tables row by row, cell by cell."""
        self.blocks = []
        self._walk(parent, False, False)
        self._close(PLAIN, False)
        return self.blocks

    def _walk(self, parent: etree._Element, in_table: bool, deleted: bool) -> None:
        for child in parent:
            tag = child.tag
            if tag == _P:
                self._paragraph(child, in_table, deleted)
            elif tag == _TBL:
                self._table(child, deleted)
            elif tag in TRANSPARENT or tag == _BODY:
                self._walk(child, in_table, deleted)
            elif tag in DELETED:
                self._walk(child, in_table, True)
            elif tag == MC + "AlternateContent":
                for branch in chosen(child):
                    self._walk(branch, in_table, deleted)

    def _table(self, table: etree._Element, deleted: bool) -> None:
        self._close(PLAIN, False)
        runs = self.reading.runs
        outside = runs.table
        properties = table.find(W + "tblPr")
        runs.table = value_of(properties, "tblStyle") if properties is not None else ""
        nested, number = self._cell is not None, self.reading.tables
        self.reading.tables += not nested
        for at, (row, gone) in enumerate(self._inside(table, _TR, "trPr", ("del",), deleted)):
            first = columns_before(row)
            for place, (cell, cell_gone) in enumerate(self._inside(row, _TC, "tcPr", ("cellDel",), gone)):
                wide = columns_of(cell)
                if not nested:
                    self._cell = Cell(number, at, place, first, wide)
                first += wide
                self._walk(cell, True, cell_gone)
                self._close(PLAIN, True)
        if not nested:
            self._cell = None
        runs.table = outside

    def _inside(
        self, parent: etree._Element, wanted: str, properties: str, marks: tuple[str, ...], deleted: bool
    ) -> Iterator[tuple[etree._Element, bool]]:
        """Yield rows of a table or cells of a row, with whether a tracked change has deleted each."""
        for child in parent:
            if child.tag == wanted:
                own = child.find(W + properties) if self.reading.tracked else None
                yield child, deleted or (own is not None and any(own.find(W + mark) is not None for mark in marks))
            elif child.tag in TRANSPARENT or child.tag in DELETED:
                yield from self._inside(child, wanted, properties, marks, deleted or child.tag in DELETED)

    def _paragraph(self, paragraph: etree._Element, in_table: bool, deleted: bool) -> None:
        runs = self.reading.runs
        first = next(iter(paragraph), None)
        properties = PLAIN
        if first is not None and first.tag == _PPR:
            properties = read_properties(first, self.reading.marked)
        runs.paragraph = properties.style or runs.styles.default
        style = runs.styles.paragraph(runs.paragraph)
        bare = len(paragraph) == 1 and properties is not PLAIN
        line = _NOTHING if bare and self._open is None else self._line(paragraph, deleted)
        ends = not (properties.end_deleted or deleted)
        if style.page_break if properties.page_break is None else properties.page_break:
            self.page_start = True
        if line.parts and (not ends or properties.end_hidden):
            self._mark = self._mark or (self._number(properties, style) if ends else "")
            self._open = line
        else:
            self._end(line, properties, style, in_table, ends)
        self._counted()
        if properties.section:
            self._close(properties, in_table)
            self._section()
        if line.boxes:
            self._boxes(line)

    def _line(self, paragraph: etree._Element, deleted: bool) -> Line:
        """Return what stands in a paragraph, behind what stood in those that it goes on with."""
        runs = self.reading.runs
        line, outer = self._open or Line(), runs.line
        line.starts.append((line.length, self.count))
        runs.line, self._open = line, None
        runs.read(paragraph, deleted)
        runs.line = outer
        if self.reading.met is not None:
            self.reading.met.append((Place(self.label, self.count, line.starts[-1][0]), paragraph, line))
        return line

    def _counted(self) -> None:
        self.count += 1
        if self.count > _PARAGRAPHS:
            raise TooLarge(self.reading.path, f"{self.label}: more than {_PARAGRAPHS} paragraphs")

    def _section(self) -> None:
        self.reading.runs.notes.section()
        self.page_start = self.page_start or not self.reading.breaks or self.reading.breaks.pop(0)

    def _boxes(self, line: Line) -> None:
        boxes, line.boxes = line.boxes, []
        label = f"{self.label} box"
        style = self.reading.runs.paragraph
        inner = Part(self.reading, label, self.role if self.role != "text" else "textbox")
        inner.count = self.reading.boxed.get(label, 0)
        for box in boxes:
            self.blocks += inner.read(box)
        self.reading.boxed[label] = inner.count
        self.reading.runs.paragraph = style

    def _close(self, properties: Properties, in_table: bool) -> None:
        """End a paragraph that nothing follows to go on with it."""
        if self._open is not None:
            line, self._open = self._open, None
            runs = self.reading.runs
            style = properties.style or runs.styles.default
            self._end(line, properties, runs.styles.paragraph(style), in_table, True)

    def _number(self, properties: Properties, style: ParagraphStyle) -> str:
        """Count the paragraph in its list, and return its mark."""
        number, level, named = style.number
        if properties.number is not None:
            own, own_level = properties.number
            number, level, named = own or number, own_level or level, "" if own else named
        if not number or self.role == "footer":
            return ""
        return self.reading.numbering.mark(number, level, named)

    def _end(self, line: Line, properties: Properties, style: ParagraphStyle, in_table: bool, ends: bool) -> None:
        text = "".join(line.parts)
        mark, self._mark = self._mark, ""
        shown = bool(text) and not text.isspace()
        if ends and not mark and (shown or not properties.mark_hidden):
            mark = self._number(properties, style)
        if shown:
            role: Role = "table" if in_table and self.role == "text" else self.role
            if PAGE_BREAK in text or role in ("header", "footer", "masthead"):
                self._cut(text, mark, line, role, partial(self._look, line, properties, style))
            else:
                self._block(text, 0, mark, line, role, self._look(line, properties, style))
        elif PAGE_BREAK in text:
            self.page_start = True
        for offset, parts in line.deleted:
            gone = "".join(parts)
            if not gone.isspace():
                self.blocks.append(Block(gone, place_of(self.label, line, offset), "deleted"))
        if shown:
            self.empty = 0
        elif ends:
            self.empty += 1

    def _cut(self, text: str, mark: str, line: Line, role: Role, look: partial[Look]) -> None:
        """Take both sides of a page break; in a masthead what tabs and line breaks part are blocks of their own."""
        column = 0
        for at, side in enumerate(text.split(PAGE_BREAK)):
            self.page_start = self.page_start or at > 0
            if side.strip():
                own = look()
                for piece in pieces_of(side) if role in ("header", "footer", "masthead") else [side]:
                    if piece.strip():
                        self._block(piece, column, mark, line, role, own)
                        mark = ""
                    column += len(piece)
            else:
                column += len(side)
            column += 1

    def _block(self, text: str, column: int, mark: str, line: Line, role: Role, look: Look) -> None:
        """Take a block; the mark in front of it stands in columns below those of its text."""
        joins = joins_of(self.label, line, column, len(text)) if len(line.starts) > 1 else ()
        calls = calls_of(line, column, len(text)) if line.calls else ()
        emphasis = emphasis_of(line, column, len(text)) if line.marked and len(line.looks) > 1 else ()
        where = place_of(self.label, line, column)
        block = Block(text, where, role, True, look, joins, calls, cell=self._cell, emphasis=emphasis)
        self.blocks.append(marked(block, mark) if mark else block)
        self.page_start, self.empty = False, 0

    def _look(self, line: Line, properties: Properties, style: ParagraphStyle) -> Look:
        looks = line.looks
        if len(looks) == 1:
            ((size, bold, italic, _, _),) = looks
        else:
            size = max((look.size for look in looks), default=0.0)
            bold = all(look.bold for look in looks)
            italic = all(look.italic for look in looks)
        align, indent = properties.align(style), properties.indent(style)
        key = (size, bold, italic, align, indent, float(self.empty), self.page_start, style.name)
        found = self.reading.looks.get(key)
        if found is None:
            found = self.reading.looks[key] = Look(*key)
        return found
