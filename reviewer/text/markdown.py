"""Text files written in Markdown: the signs that a page would not show are taken out, line by line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from reviewer.text.lines import Line
from reviewer.text.traced import Traced, join

_HEADING = re.compile(r"^#{1,6}\s+(.*?)(?:\s+#+)?$")
_NOTE = re.compile(r"^\[\^([^\]\s]{1,20})\]:\s")
_ROW = re.compile(r"^\|(.*)\|$")
_ROW_RULE = re.compile(r"^\|?\s?:?-{2,}:?\s?(?:\|\s?:?-{2,}:?\s?)*\|?$")
_RULE = re.compile(r"^(?:[*_=-]\s?){3,}$|^(?:```|~~~)")
_BOLD = re.compile(r"(?<![\w*])\*\*[^\s*][^*]{0,200}\*\*(?![\w*])")
_APART = 3.0  # blank lines, more than any style of wrapping has within a paragraph
_SHOWN = (
    re.compile(r"^(?:>\s?)+(.*)$"),  # a quotation
    re.compile(r"\[\^[^\]\s]{1,20}\]()"),  # where a note is called
    re.compile(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,500}(?:\s\"[^\"]{0,200}\")?\)"),  # a link or picture
    re.compile(r"`([^`]{1,200})`"),
    re.compile(r"(?<![\w_\\])__([^\s_][^_]{0,300})__(?![\w_])"),
    re.compile(r"(?<![\w_\\])_([^\s_][^_]{0,300})_(?![\w_])"),
    re.compile(r"\\([\\`*_{}\[\]()#+.!<>|~$^-])"),  # a sign that is meant as it stands
)
"""What is kept of each match is its group."""


def without_markdown(lines: Sequence[Line]) -> list[Line]:
    """Return the lines as a page would show them; the same lines where the file is no Markdown."""
    return list(_shown(lines)) if _is_markdown(lines) else list(lines)


def _is_markdown(lines: Sequence[Line]) -> bool:
    """Two kinds of sign tell Markdown, or one of them twice: a text may hold a lone `#` or `**` by chance."""
    told = sum(_HEADING.match(line.words) is not None for line in lines if line.words[0] == "#")
    told += sum(_NOTE.match(line.words) is not None for line in lines if line.words[0] == "[")
    told += 2 * sum(_ROW_RULE.match(line.words) is not None and "|" in line.words for line in lines)
    told += sum(_BOLD.search(line.words) is not None for line in lines if "**" in line.words)
    return told >= 2


def _shown(lines: Sequence[Line]) -> Iterator[Line]:
    alone = False  # the line before stands by itself
    in_note = False
    for line in lines:
        words = line.words
        if _ROW_RULE.match(words) or _RULE.match(words):
            alone = True
            continue
        cells = _cells(line.text) if _ROW.match(words) else [line.text]
        heading, note = _HEADING.match(words) is not None, _NOTE.match(words)
        in_note = note is not None or (in_note and line.block.look.gap == 0 and line.block.look.indent > 0)
        for cell in cells:
            text = _kept(cell, _HEADING) if heading else cell
            if note is not None:  # the note's name and a space, as in other files
                text = join((text.cut(2, note.end(1)), text.cut(note.end() - 1, len(text.text))))
            for pattern in _SHOWN:
                text = _kept(text, pattern)
            text = text.strip()
            parted = alone or heading or len(cells) > 1
            if text.text:
                yield _as(line, text, parted, in_note)
        alone = heading or len(cells) > 1


def _as(line: Line, text: Traced, parted: bool, in_note: bool) -> Line:
    """Return a line with another text: parted from the one before, or within a note."""
    look = line.block.look
    if parted:
        look = replace(look, gap=_APART)
    if in_note:
        look = replace(look, indent=0.0)
    return Line(text, replace(line.block, look=look, role="footnote" if in_note else line.block.role))


def _cells(row: Traced) -> list[Traced]:
    """Return the cells of a table's row, empty ones too."""
    ends = [at for at, char in enumerate(row.text) if char == "|" and row.text[at - 1 : at] != "\\"]
    return [row.cut(first + 1, last) for first, last in pairwise(ends)]


def _kept(text: Traced, pattern: re.Pattern[str]) -> Traced:
    """Return `text` with only the group of each match kept."""
    if pattern.search(text.text) is None:
        return text
    parts: list[Traced] = []
    done = 0
    for match in pattern.finditer(text.text):
        parts += [text.cut(done, match.start()), text.cut(*match.span(1))]
        done = match.end()
    return join((*parts, text.cut(done, len(text.text))))
