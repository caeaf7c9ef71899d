"""Word files: an own walk over all parts of the package.

In the UN's Word files symbol, organ, distribution, date and original language stand in the
first-page header of the first section, so that header comes first, as ``header`` blocks.
"""

from dataclasses import dataclass, field, replace
from pathlib import Path

from lxml import etree

from reviewer.errors import EmptyFile
from reviewer.files.package import Package, R, W, open_package
from reviewer.files.source import Block, Place, Role
from reviewer.files.word_blocks import Part, Reading
from reviewer.files.word_lines import marked
from reviewer.files.word_note_marks import NOTE_KINDS, NoteKind, NoteMarks, note_rules
from reviewer.files.word_notes import word_notes
from reviewer.files.word_numbering import read_numbering
from reviewer.files.word_runs import Line, Runs, TracedRuns
from reviewer.files.word_styles import is_on, read_styles, value_of

_MASTHEAD_LINES = 4  # at least; running heads have fewer
_CHANGES = frozenset((W + "del", W + "moveFrom", W + "cellDel"))
_RARE = (*_CHANGES, W + "vanish", W + "specVanish", W + "sectPr")  # looked for once, so that others need not be asked


def read_word(path: Path, data: bytes) -> tuple[list[Block], list[str]]:
    """Return first-page header, body, footnotes, endnotes, then the running heads and feet; deletions where they stood.

    Raises what `open_package` does, `EmptyFile` and `TooLarge`.
    """
    package = open_package(path, data)
    with package.zip:
        reader = _Reader(package)
        body = reader.part("body", package.main, "text")
        heads, feet = reader.margins()
        notes = [note for kind in NOTE_KINDS for note in reader.notes(kind)]
        blocks = [*heads, *body, *notes, *feet]
        said = word_notes(package, sum(block.role == "deleted" for block in blocks))
    if not any(block.role != "deleted" and block.text.strip() for block in blocks):
        raise EmptyFile(path, "a Word file without text")
    return blocks, said


def trace_word(path: Path, data: bytes) -> tuple[Package, list[tuple[Place, etree._Element, Line]]]:
    """Walk as `read_word` does; return each paragraph with its place, its column in its line, and the line."""
    package = open_package(path, data)
    reader = _Reader(package)
    reader.reading.runs = TracedRuns(reader.reading.runs.styles, reader.marks)
    reader.reading.met = []
    reader.part("body", package.main, "text")
    reader.margins()
    for kind in NOTE_KINDS:
        reader.notes(kind)
    return package, reader.reading.met


@dataclass(slots=True)
class _Reader:
    package: Package
    found: dict[etree._Element, list[etree._Element]] = field(default_factory=dict)  # rare elements of a part
    related: dict[str, tuple[str, str]] = field(init=False)
    sections: list[etree._Element] = field(init=False)
    marks: NoteMarks = field(init=False)
    reading: Reading = field(init=False)

    def __post_init__(self) -> None:
        self.related = self.package.related(self.package.main)
        rare = self._rare(self.package.xml(self.package.main))
        self.sections = [one for one in rare if one.tag == W + "sectPr" and not _is_former(one)]
        self.marks = NoteMarks(note_rules(self._root("settings"), self.sections))
        styles = read_styles(self._root("styles"))
        numbering = read_numbering(self._root("numbering"), styles)
        breaks = [value_of(section, "type") != "continuous" for section in self.sections[1:]]
        self.reading = Reading(self.package.path, Runs(styles, self.marks), numbering, breaks)

    def _root(self, kind: str) -> etree._Element | None:
        name = next((part for found, part in self.related.values() if found == kind), "")
        return self.package.xml(name) if name else None

    def part(self, label: str, name: str, role: Role) -> list[Block]:
        """Return the blocks of one part."""
        root = self.package.xml(name)
        if root is None:
            return []
        self._enter(root)
        return Part(self.reading, label, role).read(root)

    def _enter(self, root: etree._Element) -> None:
        self.reading.runs.enter(root)
        found = {one.tag for one in self._rare(root)}
        self.reading.tracked = not found.isdisjoint(_CHANGES)
        self.reading.marked = bool(found - {W + "sectPr"})

    def _rare(self, root: etree._Element | None) -> list[etree._Element]:
        if root is None:
            return []
        if root not in self.found:
            self.found[root] = list(root.iter(*_RARE))
        return self.found[root]

    def margins(self) -> tuple[list[Block], list[Block]]:
        """Return what stands above the first page's text, and all running heads and feet, each read once."""
        heads: list[Block] = []
        feet: list[Block] = []
        done: set[str] = set()
        for number, section in enumerate(self.sections, 1):
            first_page = "first" if is_on(section.find(W + "titlePg")) else "default"
            for reference in section.iterchildren(W + "headerReference", W + "footerReference"):
                part = self.related.get(reference.get(R + "id", ""), ("", ""))[1]
                if not part or part in done:
                    continue
                done.add(part)
                place = "header" if reference.tag == W + "headerReference" else "footer"
                kind = reference.get(W + "type", "default")
                masthead = place == "header" and number == 1 and kind == first_page
                blocks = self.part(f"{place} {kind} {number}", part, "header" if masthead else "footer")
                if place == "header" and kind == "first" and number > 1 and len(blocks) >= _MASTHEAD_LINES:
                    blocks = [_further(block) for block in blocks]
                (heads if masthead else feet).extend(blocks)
        return heads, feet

    def notes(self, kind: NoteKind) -> list[Block]:
        """Return the footnotes or endnotes in the order of their marks in the text."""
        root = self._root(kind)
        if root is None:
            return []
        self._enter(root)
        order = {note.id: at for at, note in enumerate(self.marks.marks) if note.kind == kind}
        found = {note.get(W + "id", ""): note for note in root.iter(W + kind[:-1])}
        part = Part(self.reading, kind, "footnote")
        blocks: list[Block] = []
        read: dict[str, list[Block]] = {}
        for name, note in found.items():  # in the order of the file, all counted: places do not hang on the calls
            if name in order:
                read[name] = part.read(note)
            else:
                part.count += sum(1 for _ in note.iter(W + "p"))
        marks = {note.id: mark for note, mark in self.marks.marks.items() if note.kind == kind}
        for name in sorted(read, key=order.__getitem__):
            blocks += _marked(read[name], f"{kind} {name}", marks[name])
        return blocks


def _is_former(section: etree._Element) -> bool:
    """Tell whether this is how a section was before a tracked change."""
    above = section.getparent()
    return above is not None and above.tag == W + "sectPrChange"


def _further(block: Block) -> Block:
    """Return a line of a later masthead: a budget section and its part A have one each."""
    return block if block.role == "deleted" else replace(block, role="masthead")


def _marked(blocks: list[Block], name: str, mark: str) -> list[Block]:
    """Return the blocks of a note, the first of them with the note's name and its mark in front."""
    at = next((at for at, block in enumerate(blocks) if block.role != "deleted"), None)
    if at is None:
        return blocks
    first = replace(blocks[at], note=name)
    return [*blocks[:at], marked(first, mark) if mark else first, *blocks[at + 1 :]]
