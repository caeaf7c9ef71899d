"""One Word paragraph's runs as text: what the page shows, what tracked changes have deleted, and nothing hidden."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from reviewer.files.package import W
from reviewer.files.word_note_marks import NoteKind, NoteMarks, NoteName
from reviewer.files.word_styles import RunLook, Styles, is_on_value
from reviewer.files.word_symbols import symbol

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
TRANSPARENT = frozenset(W + tag for tag in ("hyperlink", "smartTag", "sdt", "sdtContent", "ins", "moveTo", "fldSimple",
                                            "customXml", "dir", "bdo"))  # fmt: skip
DELETED = frozenset((W + "del", W + "moveFrom"))
_LITERAL = {W + "tab": "\t", W + "ptab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-"}
PAGE_BREAK = "\f"
_BREAKS = {"textWrapping": "\n", "page": PAGE_BREAK}
_T, _R, _RPR = W + "t", W + "r", W + "rPr"


class Call(NamedTuple):
    """A note is called before the character at `offset`."""

    offset: int
    note: NoteName
    mark: str


@dataclass(slots=True)
class Line:
    """A paragraph as it is read; `starts`: (offset, index) of each paragraph that was run into it."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    looks: set[RunLook] = field(default_factory=set)
    deleted: list[tuple[int, list[str]]] = field(default_factory=list)  # offset, text
    calls: deque[Call] = field(default_factory=deque)
    boxes: list[etree._Element] = field(default_factory=list)  # txbxContent
    starts: list[tuple[int, int]] = field(default_factory=list)
    marked: list[tuple[int, int, RunLook]] = field(default_factory=list)  # start, end of what is bold, italic or raised
    pieces: list[tuple[int, int, etree._Element]] = field(default_factory=list)  # start, end: by `TracedRuns` only

    def add(self, text: str, look: RunLook) -> None:
        """Append text that the page shows."""
        self.parts.append(text)
        start = self.length
        self.length = start + len(text)
        if not text.isspace():
            self.looks.add(look)
            if look.bold or look.italic or look.raised:
                self.marked.append((start, self.length, look))

    def delete(self, text: str) -> None:
        """Take text that a tracked change has deleted here."""
        if self.deleted and self.deleted[-1][0] == self.length:
            self.deleted[-1][1].append(text)
        else:
            self.deleted.append((self.length, [text]))


@dataclass(slots=True)
class Runs:
    """The walk over the runs of a part; fields reach from run to run and over paragraphs."""

    styles: Styles
    notes: NoteMarks
    line: Line = field(default_factory=Line)
    paragraph: str = ""  # ids of the styles that the runs stand under
    table: str = ""
    _plain: RunLook = RunLook()  # of a run without properties of its own
    _fields: list[bool] = field(default_factory=list)  # True: in the code of a field, not yet in its result
    _code: int = 0  # how many fields are in their code
    _unclosed: set[etree._Element] | None = None  # beginnings of fields that never end: no fields
    _part: etree._Element | None = None

    def enter(self, part: etree._Element) -> None:
        """Begin a part of the file: no field reaches from one part into another."""
        self._fields.clear()
        self._code, self._unclosed, self._part = 0, None, part

    def read(self, parent: etree._Element, deleted: bool = False) -> None:
        """Read the runs of a paragraph, or of what stands in one, into `line`."""
        self._plain = self.styles.run(self.table, self.paragraph)
        self._read(parent, deleted)

    def _read(self, parent: Iterable[etree._Element], deleted: bool) -> None:
        for child in parent:
            tag = child.tag
            if tag == _R:
                self._run(child, deleted)
            elif tag in TRANSPARENT:
                self._read(child, deleted)
            elif tag in DELETED:
                self._read(child, True)
            elif tag == MC + "AlternateContent":
                for branch in chosen(child):
                    self._read(branch, deleted)
            elif tag in (_M + "oMath", _M + "oMathPara"):
                self._show("".join(text.text or "" for text in child.iter(_M + "t", _T)), self._plain, deleted)

    def _run(self, run: Iterable[etree._Element], deleted: bool) -> None:
        look = self._plain
        for child in run:
            tag = child.tag
            if tag == _T:
                if text := child.text:
                    self._show(text, look, deleted)
            elif tag == _RPR:
                look = self.styles.look(child, self.table, self.paragraph)
            elif tag in _LITERAL:
                self._show(_LITERAL[tag], look, deleted)
            elif (read := _OTHERS.get(tag)) is not None:
                read(self, child, look, deleted)

    def _show(self, text: str, look: RunLook, deleted: bool) -> None:
        if self._code or look.hidden or not text:
            return
        if deleted:
            self.line.delete(text)
        else:
            self.line.add(text, look)

    def _deleted(self, child: etree._Element, look: RunLook, deleted: bool) -> None:
        if deleted:
            self._show(child.text or "", look, deleted)

    def _break(self, child: etree._Element, look: RunLook, deleted: bool) -> None:
        shown = _BREAKS.get(child.get(W + "type", "textWrapping"), "")
        self._show("\n" if deleted and shown else shown, look, deleted)
        if shown == PAGE_BREAK and not deleted:
            self.notes.page()

    def _rendered(self, child: etree._Element, look: RunLook, deleted: bool) -> None:
        del child, look, deleted
        self.notes.page()

    def _symbol(self, child: etree._Element, look: RunLook, deleted: bool) -> None:
        self._show(symbol(child.get(W + "char", ""), child.get(W + "font", "")), look, deleted)

    def _field(self, child: etree._Element, look: RunLook, deleted: bool) -> None:
        del look, deleted
        kind = child.get(W + "fldCharType")
        if self._unclosed is None:
            self._unclosed = _unclosed(self._part)
        if kind == "begin" and child not in self._unclosed:
            self._fields.append(True)
        elif kind == "separate" and self._fields:
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._fields.pop()
        self._code = sum(self._fields)

    def _note(self, child: etree._Element, look: RunLook, deleted: bool) -> None:
        if look.hidden or deleted:
            return
        kind: NoteKind = "footnotes" if child.tag == W + "footnoteReference" else "endnotes"
        custom = is_on_value(child.get(W + "customMarkFollows", "0"))
        note = NoteName(kind, child.get(W + "id", ""))
        call = Call(self.line.length, note, self.notes.meet(note, custom))
        self.line.calls.append(call)

    def _alternate(self, child: etree._Element, look: RunLook, deleted: bool) -> None:
        del look
        for branch in chosen(child):
            self._run(branch, deleted)

    def _drawing(self, child: etree._Element, look: RunLook, deleted: bool) -> None:
        if not deleted and not look.hidden:
            self.line.boxes += _outer_boxes(child)

    def _ruby(self, child: etree._Element, look: RunLook, deleted: bool) -> None:
        """Read the words, and not the small letters over them that say how they sound."""
        del look
        for base in child.findall(W + "rubyBase"):
            self._read(base, deleted)


class TracedRuns(Runs):
    """Remembers as well which element each character of a line comes from."""

    def _run(self, run: Iterable[etree._Element], deleted: bool) -> None:
        properties: list[etree._Element] = []
        for child in run:
            if child.tag == _RPR:
                properties = [child]
                continue
            line, start, known = self.line, self.line.length, len(self.line.pieces)
            super()._run([*properties, child], deleted)
            if line.length > start and len(line.pieces) == known:  # else the runs inside it have been traced
                line.pieces.append((start, line.length, child))


_Read = Callable[[Runs, etree._Element, RunLook, bool], None]
_OTHERS: dict[str, _Read] = {
    W + "delText": Runs._deleted,
    W + "br": Runs._break,
    W + "lastRenderedPageBreak": Runs._rendered,
    W + "sym": Runs._symbol,
    W + "fldChar": Runs._field,
    W + "footnoteReference": Runs._note,
    W + "endnoteReference": Runs._note,
    MC + "AlternateContent": Runs._alternate,
    W + "drawing": Runs._drawing,
    W + "pict": Runs._drawing,
    W + "object": Runs._drawing,
    W + "ruby": Runs._ruby,
}


def _unclosed(part: etree._Element | None) -> set[etree._Element]:
    """Return the beginnings of fields that never end."""
    opened: list[etree._Element] = []
    for char in part.iter(W + "fldChar") if part is not None else ():
        kind = char.get(W + "fldCharType")
        if kind == "begin":
            opened.append(char)
        elif kind == "end" and opened:
            opened.pop()
    return set(opened)


def chosen(alternate: etree._Element) -> list[etree._Element]:
    """Return the one branch to be read: both hold the same text, for newer and older programs."""
    choice = alternate.find(MC + "Choice")
    fallback = alternate.find(MC + "Fallback")
    if choice is not None and (fallback is None or next(choice.iter(_T), None) is not None):
        return [choice]
    return [fallback] if fallback is not None else []


def _outer_boxes(drawing: etree._Element) -> list[etree._Element]:
    """Return the text boxes of a drawing, without those that stand in another."""
    if next(drawing.iter(W + "txbxContent"), None) is None:
        return []
    found: list[etree._Element] = []
    for child in drawing:
        if child.tag == W + "txbxContent":
            found.append(child)
        elif child.tag == MC + "AlternateContent":
            found += [box for branch in chosen(child) for box in _outer_boxes(branch)]
        else:
            found += _outer_boxes(child)
    return found
