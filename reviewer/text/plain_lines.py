"""Which lines of a text file belong to one paragraph.

Four styles of file are told apart: a paragraph a line (`clean`); hard-wrapped with blank lines between
paragraphs (`wrapped`); hard-wrapped with a blank line behind every line, a paragraph's end being a second
one or leading spaces (`doubled`); and hard-wrapped without any blank line (`dense`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from reviewer.text.asides import is_aside, is_symbol, role_of
from reviewer.text.lines import Group, Line

Style = Literal["clean", "wrapped", "doubled", "dense"]
_WIDEST = 130  # columns; a longer line has not been wrapped
_HEADING = 35  # columns: a shorter line of a masthead is complete
_MASTHEAD_LINES = 15
_SHORT = 40  # columns; masthead lines are shorter, wrapped lines longer


def plain_paragraphs(lines: Sequence[Line]) -> list[Group]:
    """Return the lines of a text file, put together into paragraphs."""
    style = style_of(lines)
    full = full_lines(lines)
    indented = sum(line.block.look.indent > 0 for line in lines) > 1
    paragraphs: list[list[Line]] = []
    for at, line in enumerate(lines):
        goes_on = bool(paragraphs) and (
            _continues(paragraphs[-1], line, style, full, indented)
            or (style == "doubled" and _heading_goes_on(lines, at, full))
        )
        if goes_on:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    running = _running_heads(lines)
    return [Group(found, "aside" if id(found[0]) in running else role_of(found[0])) for found in paragraphs]


def _running_heads(lines: Sequence[Line]) -> set[int]:
    """Return the ids of lines that repeat, beyond the masthead, a symbol which stood alone before."""
    seen: set[str] = set()
    marked: set[int] = set()
    for number, line in enumerate(lines):
        if is_symbol(line.words):
            if line.words in seen and number > _MASTHEAD_LINES:
                marked.add(id(line))
            seen.add(line.words)
    return marked


@dataclass(frozen=True, slots=True)
class Full:
    """How long full lines are: in columns, and in characters (some converters wrap Chinese files by these)."""

    columns: int
    characters: int

    def share(self, line: Line) -> float:
        """Return how full a line is; 1 is full."""
        return max(line.width / max(self.columns, 1), len(line.words) / max(self.characters, 1))


def full_lines(lines: Sequence[Line]) -> Full:
    """Return the length at which lines were wrapped: nearly the longest."""

    def nearly_longest(lengths: list[int]) -> int:
        return sorted(lengths)[int(len(lengths) * 0.97)] if lengths else 0

    return Full(nearly_longest([line.width for line in lines]), nearly_longest([len(line.words) for line in lines]))


def style_of(lines: Sequence[Line]) -> Style:
    """Return how the file marks its paragraphs."""
    full = full_lines(lines)
    pairs = list(pairwise(lines))
    if full.columns > _WIDEST or not pairs:
        return "clean"
    close = [pair for pair in pairs if pair[1].block.look.gap == 0]
    single = [pair for pair in pairs if pair[1].block.look.gap == 1]
    if _open_share(single, full) >= 0.3 and len(single) > len(close):
        return "doubled"
    if _open_share(close, full) >= 0.2:
        return "dense" if len(close) > 0.97 * len(pairs) else "wrapped"
    return "clean"


def _open_share(pairs: Sequence[tuple[Line, Line]], full: Full) -> float:
    """Return the share of pairs whose first line looks cut in the middle of a sentence."""
    cut = sum(not first.ends and full.share(first) > 0.75 and first.width > _SHORT for first, _ in pairs)
    return cut / len(pairs) if pairs else 0.0


def _continues(paragraph: list[Line], line: Line, style: Style, full: Full, indented: bool) -> bool:
    last = paragraph[-1]
    gap, indent = line.block.look.gap, line.block.look.indent
    if style == "clean" or any(is_aside(one) or is_symbol(one.words) for one in (last, line)):
        return False
    if gap != (1 if style == "doubled" else 0) or line.block.look.page_start:
        return False
    cut = not last.ends and full.share(last) > 0.93 and indent <= 1
    if indent > 0 and indented and indent != last.block.look.indent and not cut:
        return False
    return cut or _same_sentence(last, line, style, full)


def _heading_goes_on(lines: Sequence[Line], at: int, full: Full) -> bool:
    """Tell whether a heading, wrapped in a column narrower than the text's, goes on in line `at`.

    The column is as wide as the widest line near by that is no full line of text.
    """
    last, line = lines[at - 1], lines[at]
    if line.block.look.gap != 1 or line.block.look.indent or last.ends or last.width <= _HEADING:
        return False
    if any(char.isdigit() for char in last.words):
        return False  # an agenda item, a date: complete lines of their own
    near = [one.width for one in lines[max(at - 6, 0) : at + 1] if full.share(one) < 0.9]
    return last.width + 1 + line.first_width > max(near, default=full.columns)


def _same_sentence(last: Line, line: Line, style: Style, full: Full) -> bool:
    """Tell whether a line, set where its paragraph could go on, does so."""
    share = full.share(last)
    if line.starts_lower and not (last.ends and share < 0.6):
        return True
    if style == "wrapped":
        return last.width > _SHORT
    fits = last.width + 1 + line.first_width <= full.columns * 0.97
    if last.width <= _SHORT or (last.ends and fits) or last.words.endswith((":", "：")):
        return False
    return not (fits and share < 0.75)
