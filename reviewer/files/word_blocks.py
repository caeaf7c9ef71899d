"""The walk over one part of a Word file: paragraphs and tables as blocks, in reading order."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from operator import itemgetter
from pathlib import Path

from lxml import etree

from reviewer.errors import TooLarge
from reviewer.files.package import W
from reviewer.files.source import Block, Call, Look, Place, Role
from reviewer.files.word_numbering import Numbering
from reviewer.files.word_paragraph import PLAIN, Properties, read_properties
from reviewer.files.word_runs import DELETED, MC, PAGE_BREAK, TRANSPARENT, Line, Runs, chosen
from reviewer.files.word_runs import Call as Met
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
        for row, gone in self._inside(table, _TR, "trPr", ("del",), deleted):
            for cell, cell_gone in self._inside(row, _TC, "tcPr", ("cellDel",), gone):
                self._walk(cell, True, cell_gone)
                self._close(PLAIN, True)
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
                self.blocks.append(Block(gone, _place(self.label, line, offset), "deleted"))
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
                for piece in _pieces(side) if role in ("header", "footer", "masthead") else [side]:
                    if piece.strip():
                        self._block(piece, column, mark, line, role, own)
                        mark = ""
                    column += len(piece)
            else:
                column += len(side)
            column += 1

    def _block(self, text: str, column: int, mark: str, line: Line, role: Role, look: Look) -> None:
        """Take a block; the mark in front of it stands in columns below those of its text."""
        joins = _joins(self.label, line, column, len(text)) if len(line.starts) > 1 else ()
        calls = _calls(line, column, len(text)) if line.calls else ()
        block = Block(text, _place(self.label, line, column), role, True, look, joins, calls)
        self.blocks.append(marked(block, mark) if mark else block)
        self.page_start, self.empty = False, 0

    def _look(self, line: Line, properties: Properties, style: ParagraphStyle) -> Look:
        looks = line.looks
        if len(looks) == 1:
            ((size, bold, italic, _),) = looks
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


def marked(block: Block, mark: str) -> Block:
    """Return a block with a computed mark in front, which stands in columns below 0."""
    bare = block.text.lstrip()
    cut, moved, there = len(block.text) - len(bare), len(mark) + 1, block.place
    joins = tuple((offset - cut + moved, place) for offset, place in block.joins)
    if there.column + cut:
        joins = ((moved, Place(there.part, there.index, there.column + cut)), *joins)
    calls = tuple(Call(max(call.offset - cut, 0) + moved, call.note, call.mark) for call in block.calls)
    place = Place(there.part, there.index, -moved)
    return replace(block, text=f"{mark} {bare}", place=place, joins=joins, calls=calls)


def _place(label: str, line: Line, offset: int) -> Place:
    """Return where the character at `offset` of a line stands."""
    at = bisect_right(line.starts, offset, key=itemgetter(0)) - 1 if len(line.starts) > 1 else 0
    start, index = line.starts[at]
    return Place(label, index, offset - start)


def _joins(label: str, line: Line, start: int, length: int) -> tuple[tuple[int, Place], ...]:
    first = bisect_right(line.starts, start, key=itemgetter(0))
    last = bisect_left(line.starts, start + length, key=itemgetter(0))
    return tuple((at - start, Place(label, index, 0)) for at, index in line.starts[first:last])


def _calls(line: Line, start: int, length: int) -> tuple[Call, ...]:
    """Return the calls within a block, and take them from the line: one at a cut belongs to what is before it."""
    own: list[Met] = []
    while line.calls and line.calls[0].offset <= start + length:
        own.append(line.calls.popleft())
    return tuple(Call(max(call.offset - start, 0), f"{call.note.kind} {call.note.id}", call.mark) for call in own)


def _pieces(text: str) -> list[str]:
    """Cut behind every tab and line break."""
    cut: list[str] = []
    for line in text.splitlines(keepends=True):
        pieces = line.split("\t")
        cut += [piece + "\t" for piece in pieces[:-1]] + [pieces[-1]]
    return cut
