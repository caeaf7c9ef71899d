"""Word files: an own walk over all parts of the package.

In the UN's Word files symbol, organ, distribution, date and original language stand in the
first-page header of the first section, so that header comes first, as ``header`` blocks.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from lxml import etree

from reviewer.errors import EmptyFile
from reviewer.files.package import Package, R, W, open_package
from reviewer.files.source import Block, Look, Place, Role
from reviewer.files.word_notes import word_notes
from reviewer.files.word_numbering import Numbering, read_numbering
from reviewer.files.word_runs import MC, PAGE_BREAK, Notes, Piece, Walk, chosen, is_on, pieces
from reviewer.files.word_styles import Styles, alignment, half_points, indent, is_all, read_styles

_WRAPPERS = {W + tag for tag in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")}


def read_word(path: Path, data: bytes) -> tuple[list[Block], list[str]]:
    """Return first-page header, body, footnotes, endnotes, then the running heads and feet."""
    package = open_package(path, data)
    with package.zip:
        reader = _Reader(package)
        body = reader.part("body", package.main, "text")
        heads, feet = reader.margins()
        notes = reader.notes("footnotes", reader.walk.footnotes) + reader.notes("endnotes", reader.walk.endnotes)
        said = word_notes(package)
    blocks = [*heads, *body, *notes, *feet]
    if not any(block.text.strip() for block in blocks):
        raise EmptyFile(path, "a Word file without text")
    return blocks, said


@dataclass(slots=True)
class _Reader:
    package: Package
    walk: Walk = field(default_factory=Walk)
    styles: Styles = field(default_factory=Styles)
    numbering: Numbering = field(init=False)
    related: dict[str, tuple[str, str]] = field(default_factory=dict)
    boxed: dict[str, int] = field(default_factory=dict)  # paragraphs met in the text boxes of a part

    def __post_init__(self) -> None:
        self.related = self.package.related(self.package.main)
        self.styles = read_styles(self._root("styles"))
        self.numbering = read_numbering(self._root("numbering"), self.styles)

    def _root(self, kind: str) -> etree._Element | None:
        name = next((part for found, part in self.related.values() if found == kind), "")
        return self.package.xml(name) if name else None

    def part(self, label: str, name: str, role: Role) -> list[Block]:
        """Return the blocks of one part."""
        root = self.package.xml(name)
        if root is None:
            return []
        self.walk.enter(root)
        return list(_Part(self, label, role).blocks(root))

    def margins(self) -> tuple[list[Block], list[Block]]:
        """Return what stands above the first page's text, and all running heads and feet."""
        heads: list[Block] = []
        feet: list[Block] = []
        done: set[str] = set()
        for number, section in enumerate(self._sections(), 1):
            first_page = "first" if is_on(section.find(W + "titlePg")) else "default"
            for reference in section:
                if reference.tag not in (W + "headerReference", W + "footerReference"):
                    continue
                part = self.related.get(reference.get(R + "id", ""), ("", ""))[1]
                if not part or part in done:
                    continue
                done.add(part)
                place = "header" if reference.tag == W + "headerReference" else "footer"
                kind = reference.get(W + "type", "default")
                masthead = place == "header" and number == 1 and kind == first_page
                role: Role = "header" if masthead else "footer"
                (heads if masthead else feet).extend(self.part(f"{place} {kind} {number}", part, role))
        return heads, feet

    def _sections(self) -> list[etree._Element]:
        root = self.package.xml(self.package.main)
        return list(root.iter(W + "sectPr")) if root is not None else []

    def notes(self, kind: Literal["footnotes", "endnotes"], met: Notes) -> list[Block]:
        """Return the footnotes or endnotes in the order of their marks in the text."""
        root = self._root(kind)
        if root is None:
            return []
        self.walk.enter(root)
        tag = W + kind[:-1]
        order = {note: at for at, note in enumerate(met.marks)}
        found = [note for note in root.iter(tag) if note.get(W + "id", "") in order]
        part = _Part(self, kind, "footnote")
        blocks: list[Block] = []
        for note in sorted(found, key=lambda note: order[note.get(W + "id", "")]):
            mark = met.marks[note.get(W + "id", "")]
            for at, block in enumerate(part.blocks(note)):
                marked = mark and at == 0
                blocks.append(replace(block, text=f"{mark} {block.text.lstrip()}") if marked else block)
        return blocks


@dataclass(slots=True)
class _Part:
    """The walk over one part: counts paragraphs, empty ones too, and remembers breaks."""

    reader: _Reader
    label: str
    role: Role
    count: int = 0
    empty: int = 0
    page_start: bool = False

    def blocks(self, parent: etree._Element, in_table: bool = False) -> Iterator[Block]:
        """Yield the paragraphs under `parent` in reading order: tables row by row, cell by cell."""
        for child in parent:
            tag = child.tag
            if tag == W + "p":
                yield from self._paragraph(child, in_table)
            elif tag == W + "tbl":
                for cell in _cells(child):
                    yield from self.blocks(cell, in_table=True)
            elif tag in _WRAPPERS or tag == W + "body":
                yield from self.blocks(child, in_table)
            elif tag == MC + "AlternateContent":
                for branch in chosen(child):
                    yield from self.blocks(branch, in_table)

    def _paragraph(self, paragraph: etree._Element, in_table: bool) -> Iterator[Block]:
        reader, walk = self.reader, self.reader.walk
        properties = paragraph.find(W + "pPr")
        boxes_before, walk.boxes = walk.boxes, []
        runs = list(pieces(paragraph, walk))
        boxes, walk.boxes = walk.boxes, boxes_before
        self.page_start = self.page_start or is_on(reader.styles.paragraph(properties, "pageBreakBefore"))
        column = 0
        for at, text in enumerate("".join(piece.text for piece in runs).split(PAGE_BREAK)):
            self.page_start = self.page_start or at > 0
            if text.strip():
                yield from self._page_part(text, column, properties, runs, in_table)
            column += len(text) + 1
        self.empty = self.empty if any(piece.text.strip() for piece in runs) else self.empty + 1
        self.count += 1
        self.page_start = self.page_start or _new_page(properties)
        for box in boxes:
            label = f"{self.label} box"
            inner = _Part(reader, label, self.role if self.role != "text" else "textbox", reader.boxed.get(label, 0))
            yield from inner.blocks(box)
            reader.boxed[label] = inner.count

    def _page_part(
        self, text: str, column: int, properties: etree._Element | None, runs: list[Piece], in_table: bool
    ) -> Iterator[Block]:
        """Yield a paragraph, or what stands of it on one side of a page break."""
        mark = "" if self.role == "footer" or column else self.reader.numbering.mark(properties)
        role: Role = "table" if in_table and self.role == "text" else self.role
        look = self._look(properties, runs)
        yield from self._cut(f"{mark} {text.lstrip()}" if mark else text, column, role, look)
        self.empty, self.page_start = 0, False

    def _cut(self, text: str, column: int, role: Role, look: Look) -> Iterator[Block]:
        """Yield the paragraph; in a masthead what tabs and line breaks part are blocks of their own."""
        for part in _lines(text) if role in ("header", "footer") else [text]:
            if part.strip():
                yield Block(part, Place(self.label, self.count, column), role, look=look)
            column += len(part)

    def _look(self, properties: etree._Element | None, runs: list[Piece]) -> Look:
        styles = self.reader.styles
        sizes = [
            half_points(styles.run(properties, piece, "sz"), styles.base_size) for piece in runs if piece.text.strip()
        ]
        return Look(
            size=max(sizes, default=0.0),
            bold=is_all(styles, properties, runs, "b"),
            italic=is_all(styles, properties, runs, "i"),
            align=alignment(styles.paragraph(properties, "jc")),
            indent=indent(styles.paragraph(properties, "ind")),
            gap=float(self.empty),
            page_start=self.page_start,
            style=styles.name(properties),
        )


def _lines(text: str) -> list[str]:
    """Cut behind every tab and line break."""
    cut: list[str] = []
    for line in text.splitlines(keepends=True):
        pieces_of_line = line.split("\t")
        cut += [piece + "\t" for piece in pieces_of_line[:-1]] + [pieces_of_line[-1]]
    return cut


def _cells(table: etree._Element) -> Iterator[etree._Element]:
    for row in table.iter(W + "tr"):
        if next(row.iterancestors(W + "tbl")) is not table:
            continue  # of a table inside a cell, met when that cell is walked
        for cell in row.iter(W + "tc"):
            if next(cell.iterancestors(W + "tr")) is row:
                yield cell


def _new_page(properties: etree._Element | None) -> bool:
    """Tell whether a section ends with this paragraph and the next begins a page."""
    section = properties.find(W + "sectPr") if properties is not None else None
    if section is None:
        return False
    kind = section.find(W + "type")
    return kind is None or kind.get(W + "val") != "continuous"
