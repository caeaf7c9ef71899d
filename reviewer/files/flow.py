"""Paragraphs of one part of a word processor's file, gathered in reading order."""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from reviewer.errors import TooLarge
from reviewer.files.source import Block, Call, Look, Place, Role

PAGE_BREAK = "\f"
PLAIN = Look()
_SYMBOLS = {  # Wingdings and Symbol put their signs into the private area, U+F020 to U+F0FF
    **{code: chr(code - 0xF000) for code in range(0xF020, 0xF100)},
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0A3: "≤", 0xF0B3: "≥",
}  # fmt: skip
_CALL = re.compile("\ufdd0([^|\ufdd0]*)\\|([^\ufdd0]*)\ufdd0")  # U+FDD0 is no character of any text
_PARAGRAPHS = 500_000  # of one part; the longest budgets have some 20,000


def call(note: str, mark: str) -> str:
    """Return what readers put into the text of a paragraph where a note is called, for `Flow.add` to take out."""
    return f"\ufdd0{note}|{mark}\ufdd0"


@dataclass(slots=True)
class Flow:
    """One part (body, a header, the footnotes): counts paragraphs, empty ones too, and remembers page breaks."""

    path: Path
    label: str
    role: Role = "text"
    blocks: list[Block] = field(default_factory=list)
    count: int = 0
    empty: int = 0
    page_start: bool = False

    def add(self, text: str, in_table: bool = False, look: Look = PLAIN, mark: str = "", note: str = "") -> None:
        """Take one whole paragraph, or both sides of the page breaks in it.

        `mark` is the computed number of a list or note, which stands in front of the first side that has text;
        `note` names the note that begins with the paragraph.
        """
        if self.count >= _PARAGRAPHS:
            raise TooLarge(self.path, f"{self.label}: more than {_PARAGRAPHS} paragraphs")
        role: Role = "table" if in_table and self.role == "text" else self.role
        column = 0
        for at, side in enumerate(text.translate(_SYMBOLS).split(PAGE_BREAK)):
            self.page_start = self.page_start or at > 0
            if _taken_out(side)[1].strip():
                self._cut(side, column, Block("", Place(self.label, self.count), role, look=look, note=note), mark)
                mark = note = ""
            column += len(_taken_out(side)[1]) + 1
        self.empty = self.empty + 1 if not text.strip() else 0
        self.count += 1

    def _cut(self, text: str, column: int, like: Block, mark: str) -> None:
        """Take a paragraph; in a masthead what tabs and line breaks part are blocks of their own."""
        look = replace(like.look, gap=float(self.empty), page_start=self.page_start)
        if mark:
            bare = text.lstrip()
            column += len(text) - len(bare) - len(mark) - 1  # the text keeps the columns that it has in the file
            text = f"{mark} {bare}"
        calls, text = _taken_out(text)
        for part in text.replace("\t", "\t\n").split("\n") if like.role in ("header", "footer") else [text]:
            if part.strip():
                place = replace(like.place, column=column)
                self.blocks.append(replace(like, text=part, place=place, look=look, calls=calls))
            column += len(part) + (0 if part.endswith("\t") else 1)
        self.page_start = False
        self.empty = 0


def _taken_out(text: str) -> tuple[tuple[Call, ...], str]:
    """Return the calls of notes in a text, and the text without them."""
    if "\ufdd0" not in text:
        return (), text
    calls: list[Call] = []
    out = 0
    for match in _CALL.finditer(text):
        calls.append(Call(match.start() - out, match[1], match[2]))
        out += len(match[0])
    return tuple(calls), _CALL.sub("", text)
