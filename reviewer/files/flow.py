"""Paragraphs of one part of a word processor's file, gathered in reading order."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from reviewer.errors import TooLarge
from reviewer.files.source import Block, Look, Place, Role

PAGE_BREAK = "\f"
PLAIN = Look()
_SYMBOLS = {  # Wingdings and Symbol put their signs into the private area, U+F020 to U+F0FF
    **{code: chr(code - 0xF000) for code in range(0xF020, 0xF100)},
    0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0A3: "≤", 0xF0B3: "≥",
}  # fmt: skip
_PARAGRAPHS = 500_000  # of one part; the longest budgets have some 20,000


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

    def add(self, text: str, in_table: bool = False, look: Look = PLAIN, mark: str = "") -> None:
        """Take one whole paragraph, or both sides of the page breaks in it.

        `mark` is the computed number of a list or note, which stands in front of the first side that has text.
        """
        if self.count >= _PARAGRAPHS:
            raise TooLarge(self.path, f"{self.label}: more than {_PARAGRAPHS} paragraphs")
        role: Role = "table" if in_table and self.role == "text" else self.role
        column = 0
        for at, side in enumerate(text.translate(_SYMBOLS).split(PAGE_BREAK)):
            self.page_start = self.page_start or at > 0
            if side.strip():
                self._cut(side, column, role, look, mark)
                mark = ""
            column += len(side) + 1
        self.empty = self.empty + 1 if not text.strip() else 0
        self.count += 1

    def _cut(self, text: str, column: int, role: Role, look: Look, mark: str) -> None:
        """Take a paragraph; in a masthead what tabs and line breaks part are blocks of their own."""
        if mark:
            bare = text.lstrip()
            column += len(text) - len(bare) - len(mark) - 1  # the text keeps the columns that it has in the file
            text = f"{mark} {bare}"
        look = replace(look, gap=float(self.empty), page_start=self.page_start)
        for part in text.replace("\t", "\t\n").split("\n") if role in ("header", "footer") else [text]:
            if part.strip():
                self.blocks.append(Block(part, Place(self.label, self.count, column), role, look=look))
            column += len(part) + (0 if part.endswith("\t") else 1)
        self.page_start = False
        self.empty = 0
