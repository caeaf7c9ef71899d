"""Rich text files (.rtf): an own reader of groups and control words, for headers and notes are wanted too.

Objects, pictures and what the file asks a program to do are passed over; nothing is opened.
"""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from reviewer.errors import DamagedFile, EmptyFile, HostileFile, TooLarge
from reviewer.files.flow import Flow, call
from reviewer.files.rich_text_codes import CHARACTERS, CHARSETS, HEADERS, HIDDEN, NOTE_FORMS, SHOWN_WITHIN, code_page
from reviewer.files.rich_text_state import Align, Group, Line
from reviewer.files.source import Block, Look, Role
from reviewer.files.word_numerals import spelt

_DEPTH = 1_000  # groups within groups: Word itself stays below 100
_GROUPS = 2_000_000  # the longest documents have some 200,000
_ROLES: dict[str, Role] = {"body": "text", "box": "textbox", "footnotes": "footnote", "endnotes": "footnote"}
_ALIGN: dict[str, Align] = {"ql": "left", "qr": "right", "qc": "centre", "qj": "", "pard": ""}
_CALLED = re.compile(call("(note [0-9]+)", "").replace("|", r"\|"))
_TOKEN = re.compile(
    rb"\\(?:'(?P<hex>[0-9a-fA-F]{2})|(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|(?P<sign>[^a-zA-Z]))"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)"
)


def read_rich_text(path: Path, data: bytes) -> tuple[list[Block], list[str]]:
    """Return first-page header, body, text boxes, notes, then the running heads and feet."""
    if data.count(b"{") > _GROUPS:
        raise TooLarge(path, f"more than {_GROUPS} groups")
    reader = _Reader(path)
    reader.read(data)
    blocks = reader.in_order()
    if not any(block.text.strip() for block in blocks):
        raise EmptyFile(path, "rich text without text")
    return blocks, reader.remarks()


@dataclass(slots=True)
class _Reader:
    path: Path
    flows: dict[str, Flow] = field(default_factory=dict)
    lines: dict[str, Line] = field(default_factory=dict)
    groups: list[Group] = field(default_factory=list)
    fonts: dict[int, str] = field(default_factory=dict)
    font: int = 0
    page: str = "cp1252"
    skip: int = 0
    sections: dict[str, int] = field(default_factory=dict)
    title_page: bool = False  # of the first section
    notes: dict[str, int] = field(default_factory=lambda: {"footnotes": 0, "endnotes": 0})
    met: int = 0  # footnotes and endnotes
    marks: dict[str, str] = field(default_factory=dict)  # note -> its number
    forms: dict[str, str] = field(default_factory=dict)  # of the numbers of notes
    deletions: int = 0
    comments: int = 0
    objects: int = 0

    def read(self, data: bytes) -> None:
        """Take the whole file, token by token."""
        self.groups = [Group(self._flow("body"))]
        at = 0
        while (token := _TOKEN.search(data, at)) is not None:
            at = token.end()
            if token["word"] == b"bin":
                at += max(int(token["number"] or 0), 0)  # bytes of a picture, whatever they look like
            elif token["brace"]:
                self._brace(token["brace"] == b"{")
            elif token["word"]:
                number = int(token["number"]) if token["number"] else None
                self._word(token["word"].decode("ascii"), number)
            elif token["hex"]:
                self._bytes(bytes([int(token["hex"], 16)]))
            elif token["sign"]:
                self._sign(token["sign"].decode("latin-1"))
            elif token["text"]:
                self._bytes(token["text"])
        for label in list(self.lines):
            self._end(self.flows[label])

    def _flow(self, label: str) -> Flow:
        if label not in self.flows:
            self.flows[label] = Flow(self.path, label, _ROLES.get(label, "footer"))
            self.lines[label] = Line()
        return self.flows[label]

    def _brace(self, opens: bool) -> None:
        self._flush()
        self.skip = 0
        if opens:
            if len(self.groups) > _DEPTH:
                raise HostileFile(self.path, f"more than {_DEPTH} groups within groups")
            self.groups.append(replace(self.groups[-1], fresh=True, starred=False, ends=False, number=False))
        elif len(self.groups) > 1:
            closed = self.groups.pop()
            if closed.number:
                self._numbered(self.lines[closed.flow.label])
            if closed.ends:
                self._end(closed.flow)

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self.groups[-1].starred = True
        elif sign in "\r\n":
            self._end(self.groups[-1].flow)
        elif sign in "\\{}":
            self._bytes(sign.encode("ascii"))
        else:
            self._put(CHARACTERS.get(sign, ""))

    def _word(self, word: str, number: int | None) -> None:
        group = self.groups[-1]
        if word in SHOWN_WITHIN:
            self._shown(group, word)
        elif group.fresh and not group.hidden:
            self._destination(group, word)
        group.fresh = False
        self._flush()
        if word == "u" and number is not None:
            self._put(chr(number % 0x10000))
            self.skip = group.fallback
        elif word in CHARACTERS:
            self._put(CHARACTERS[word])
            self.sections["sect"] = self.sections.get("sect", 0) + (word == "sect")
        elif word in ("par", "cell", "nestcell", "row", "nestrow") and not group.hidden:
            self._line().in_table |= word.endswith("cell")
            self._end(group.flow)
        elif word == "chftn":
            self._note_mark(group)
        else:
            self._property(group, word, number)

    def _destination(self, group: Group, word: str) -> None:
        """Judge a group by its first word."""
        if word in HEADERS:
            self.sections[word] = self.sections.get(word, 0) + 1
            group.flow, group.ends = self._flow(f"{HEADERS[word]} {self.sections[word]}"), True
        elif word == "footnote":
            self.met += 1
            name = f"note {self.met}"
            self._line().text.append(call(name, ""))
            self._flow("footnotes")
            self.lines["footnotes"].note = name
            group.flow, group.ends = self._flow("footnotes"), True
        elif word in ("listtext", "pntext"):
            group.number, group.flow = True, self._flow("number")
        elif word == "fonttbl":
            group.fonts = group.hidden = True
        elif word in HIDDEN or group.starred:
            group.hidden = True
        self.comments += word == "annotation"
        self.objects += word == "object"

    def _shown(self, group: Group, word: str) -> None:
        """Read a group that is text within one that is none: a text box in a drawing, Unicode beside old bytes."""
        group.hidden = False
        if word == "shptxt":
            group.flow, group.ends = self._flow("box"), True

    def _property(self, group: Group, word: str, number: int | None) -> None:
        on = number != 0
        if word == "f":
            self.font = number or 0
            group.encoding = "" if group.fonts else self.fonts.get(self.font, "")
        elif word == "fcharset" and group.fonts:
            self.fonts[self.font] = CHARSETS.get(number or 0, "")
        elif word == "ansicpg":
            self.page = code_page(number or 0)
        elif word in ("mac", "pc", "pca"):
            self.page = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}[word]
        elif word == "titlepg":
            self.title_page = self.title_page or self.sections.get("sect", 0) == 0
        elif word == "uc":
            group.fallback = min(max(number or 0, 0), 10)
        elif word == "deleted":
            self.deletions += on and not group.deleted
            group.deleted = on
        elif word == "v":
            group.vanished = on
        elif word == "plain":
            group.vanished, group.deleted, group.bold, group.size, group.encoding = False, False, False, 12.0, ""
        elif word in NOTE_FORMS:
            self.forms["footnotes" if word.startswith("f") else "endnotes"] = NOTE_FORMS[word]
        elif word == "ftnalt" and group.flow.label == "footnotes":
            group.flow = self._flow("endnotes")
            self.lines["endnotes"].note, self.lines["footnotes"].note = self.lines["footnotes"].note, ""
        else:
            self._look(group, word, number)

    def _look(self, group: Group, word: str, number: int | None) -> None:
        line = self._line()
        if word == "b":
            group.bold = number != 0
        elif word in ("fs", "afs"):
            group.size = (number or 24) / 2
        elif word in _ALIGN:
            line.align = _ALIGN[word]
            line.in_table = line.in_table and word != "pard"
        elif word == "intbl":
            line.in_table = True

    def _numbered(self, number: Line) -> None:
        """Take a list's number apart from the text; a bullet is none."""
        mark = "".join(number.text).strip()
        number.text, number.looks = [], []
        self._line().number = mark if any(char.isalnum() for char in mark) else ""

    def _note_mark(self, group: Group) -> None:
        label = group.flow.label
        if label in self.notes and not self._line().mark and not group.hidden:
            self.notes[label] += 1
            number = self.notes[label]
            self._line().mark = spelt(number, self.forms.get(label, "decimal")) or str(number)
            self.marks[self._line().note] = self._line().mark

    def _line(self) -> Line:
        return self.lines[self.groups[-1].flow.label]

    def _bytes(self, data: bytes) -> None:
        group = self.groups[-1]
        group.fresh = group.fresh and not data.strip()
        if self.skip:
            kept = data[self.skip :]
            self.skip -= len(data) - len(kept)
            data = kept
        if not (group.hidden or group.deleted or group.vanished):
            self._line().raw += data  # bytes of one letter may come in two tokens

    def _flush(self) -> None:
        line, group = self._line(), self.groups[-1]
        if line.raw:
            self._say(bytes(line.raw).decode(group.encoding or self.page, "replace"))
            line.raw.clear()

    def _put(self, text: str) -> None:
        self._flush()
        group = self.groups[-1]
        self.skip = 0
        if text and not (group.hidden or group.deleted or group.vanished):
            self._say(text)

    def _say(self, text: str) -> None:
        line, group = self._line(), self.groups[-1]
        line.text.append(text)
        if text.strip():
            line.looks.append((group.bold, group.size))

    def _end(self, flow: Flow) -> None:
        self._flush()
        line = self.lines[flow.label]
        text = "".join(line.text).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        mark = line.mark or line.number
        bold = bool(line.looks) and all(bold for bold, _ in line.looks)
        look = Look(size=max((size for _, size in line.looks), default=0.0), bold=bold, align=line.align)
        text = _CALLED.sub(lambda found: call(found[1], self.marks.get(found[1], "")), text)
        flow.add(text, line.in_table, look, mark, line.note)
        line.text, line.looks, line.number = [], [], ""
        line.mark, line.note = ("", "") if text.strip() else (line.mark, line.note)

    def in_order(self) -> list[Block]:
        """Return all blocks, the first page's header first and the other running heads last."""
        if len(self.groups) > 1 and not self.flows["body"].blocks:
            raise DamagedFile(self.path, "a group without end")
        masthead = "header first 1" if self.title_page else "header default 1"
        if masthead in self.flows:
            flow = self.flows[masthead]
            flow.blocks = [replace(block, role="header") for block in flow.blocks]
        order = [masthead, "body", "box", "footnotes", "endnotes"]
        margins = {
            tuple(block.text for block in flow.blocks): label
            for label, flow in reversed(self.flows.items())
            if label not in (*order, "number")
        }
        margins.pop(tuple(block.text for block in self._flow(masthead).blocks), None)
        order += [label for label in self.flows if label in margins.values()]  # each section repeats them
        return [block for label in order if label in self.flows for block in self.flows[label].blocks]

    def remarks(self) -> list[str]:
        """Return what a clerk should know."""
        said: list[str] = []
        if self.comments:
            said.append(f"This file holds {self.comments} comments; they are no part of the text.")
        if self.deletions:
            said.append(f"This file holds tracked deletions ({self.deletions}); the deleted words were left out.")
        if self.objects:
            said.append("This file holds embedded objects; they were not opened.")
        return said
