"""Which lines of a text file belong to one paragraph.

Five styles of file are told apart: a paragraph a line (`clean`); hard-wrapped with blank lines between
paragraphs (`wrapped`); hard-wrapped with a blank line behind every line, a paragraph's end being a second
one or leading spaces (`doubled`); hard-wrapped without any blank line (`dense`); and a sentence a line, with
blank lines between paragraphs (`sentences`).
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from reviewer.light import light
from reviewer.text.asides import is_aside, is_page_number, is_symbol, role_of
from reviewer.text.cut_lines import with_seams
from reviewer.text.lines import Group, Line, is_han
from reviewer.text.markdown import without_markdown
from reviewer.vocabulary.anatomy import adoption, signature_marks
from reviewer.vocabulary.communications import title_is_whole
from reviewer.vocabulary.masthead import organs_in_line

Style = Literal["clean", "wrapped", "doubled", "dense", "sentences"]
_WIDEST = 130  # columns; a longer line has not been wrapped
_NARROWEST = 45  # columns; where all lines are shorter and a blank one stands behind each, they are paragraphs
_HEADING = 35  # columns: a shorter line of a masthead is complete
_MASTHEAD_LINES = 15
_SHORT = 40  # columns; masthead lines are shorter, wrapped lines longer,
_NARROW = 0.7  # of the full width: unless the whole file is wrapped narrowly
_MEMBER = re.compile(r"(?:\d{1,3}[.)]|\(?[a-zA-Zа-я]{1,2}\)|\([ivx]{1,5}\)|[ivx]{1,5}[.)]|[•–—▪*-])\s\S")
_INNER_END = re.compile(r"[.!?؟]\s+[^\W\d_a-zà-ÿа-я]|[。！？][^\W\d_]")
_HANGING = 8  # columns: how far the lines of a numbered paragraph are set in behind its number
_COMMAS = (",", "，", "،")
_FULL_STOP = (".", "!", "?", "؟", "。", "！", "？", ".”", "。”", ".»", ".’", '."')


def plain_paragraphs(lines: Sequence[Line]) -> list[Group]:
    """Return the lines of a text file, put together into paragraphs."""
    lines = without_markdown(lines)
    margins = _page_margins(lines)
    asides = [Group([line], "aside") for line in lines if id(line) in margins]
    turned = {id(line) for before, line in pairwise(lines) if id(before) in margins or line.block.look.page_start}
    lines = [line for line in lines if id(line) not in margins]
    style = style_of(lines)
    full = full_lines(lines)
    indented = sum(line.block.look.indent > 0 for line in lines) > 1
    paragraphs: list[list[Line]] = []
    for at, line in enumerate(lines):
        goes_on = bool(paragraphs) and (
            _over_page_end(paragraphs[-1][-1], line, style, full)
            if id(line) in turned
            else _continues(paragraphs[-1], line, style, full, indented)
            or (style == "doubled" and _heading_goes_on(lines, at, full))
        )
        if goes_on:
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    running = _running_heads(lines)
    groups = [Group(found, "aside" if id(found[0]) in running else role_of(found[0])) for found in paragraphs]
    return with_seams(groups) + asides


def _page_margins(lines: Sequence[Line]) -> set[int]:
    """Return the ids of running heads and page numbers beside form feeds, which are no part of the text."""
    tops = [line for line in lines if line.block.look.page_start]
    feet = [before for before, line in pairwise(lines) if line.block.look.page_start] + list(lines[-1:])
    if not tops:
        return set()
    heads = Counter(line.words for line in tops)
    marked = {id(line) for line in tops if heads[line.words] > 1 or is_symbol(line.words) or is_page_number(line.words)}
    marked |= {id(line) for line in feet if is_page_number(line.words) or is_aside(line)}
    return marked | {id(line) for line in tops if is_aside(line)}


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


@light
class Full:
    """How long full lines are: in columns, and in characters (some converters wrap Chinese files by these)."""

    columns: int
    characters: int

    @property
    def short(self) -> float:
        """Columns up to which a line is short for this file."""
        return min(_SHORT, _NARROW * self.columns)

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
    close = [pair for pair in pairs if pair[1].block.look.gap == 0]
    if full.columns > _WIDEST or not pairs:
        return "sentences" if _is_sentence_a_line(close, lines) else "clean"
    single = [pair for pair in pairs if pair[1].block.look.gap == 1]
    if _open_share(single, full) >= 0.3 and len(single) > len(close) and full.columns >= _NARROWEST:
        return "doubled"
    if _open_share(close, full) >= 0.2:
        return "dense" if len(close) > 0.97 * len(pairs) else "wrapped"
    return "sentences" if _is_sentence_a_line(close, lines) else "clean"


def _is_sentence_a_line(close: Sequence[tuple[Line, Line]], lines: Sequence[Line]) -> bool:
    """Tell whether lines hold a sentence each: hardly any holds two, and where none is blank the first one ends."""
    several = sum(_INNER_END.search(line.words) is not None for line in lines)
    ended = sum(first.words.endswith(_FULL_STOP) and not _MEMBER.match(line.words) for first, line in close)
    blanks = sum(line.block.look.gap > 0 for line in lines)
    return len(close) >= 6 and blanks >= 2 and ended > 0.7 * len(close) and several < 0.2 * len(lines)


def _open_share(pairs: Sequence[tuple[Line, Line]], full: Full) -> float:
    """Return the share of pairs whose first line looks cut in the middle of a sentence."""
    cut = sum(not first.ends and full.share(first) > 0.75 and first.width > full.short for first, _ in pairs)
    return cut / len(pairs) if pairs else 0.0


def _continues(paragraph: list[Line], line: Line, style: Style, full: Full, indented: bool) -> bool:
    last = paragraph[-1]
    gap, indent = line.block.look.gap, line.block.look.indent
    if style == "clean" or any(is_aside(one) or is_symbol(one.words) for one in (last, line)):
        return False
    if gap != (1 if style == "doubled" else 0) or line.block.look.page_start:
        return False
    if style == "sentences" or (last.ends and _MEMBER.match(line.words)):
        return last.words.endswith(_FULL_STOP) and not _MEMBER.match(line.words)
    if len(paragraph) == 1 and 0 < indent - last.block.look.indent <= _HANGING and _MEMBER.match(last.words):
        return True
    cut = not last.ends and full.share(last) > 0.93 and indent <= 1
    set_in = indent > 0 and indented and indent != last.block.look.indent and not cut
    if set_in or (style in ("dense", "wrapped") and not line.starts_lower and _formula_ends(paragraph, line, full)):
        return False
    return cut or _same_sentence(last, line, style, full)


def _formula_ends(paragraph: list[Line], line: Line, full: Full) -> bool:
    """Tell whether the words show what no blank line does: a title is complete, a signature or a resolution begins."""
    marks = signature_marks(line.words)
    opens = line.words[-1:] in _COMMAS and bool(organs_in_line(line.words[:-1])) and full.share(paragraph[-1]) < _NARROW
    before = " ".join(one.words for one in paragraph)
    adopted = bool(adoption(before)) and (before[-4:].isdigit() or is_han(before[-1]))
    return opens or adopted or bool(marks and marks[0][0] == 0) or title_is_whole(before)


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
        return last.width > full.short
    fits = last.width + 1 + line.first_width <= full.columns * 0.97
    if last.width <= full.short or (last.ends and fits) or last.words.endswith((":", "：")):
        return False
    return not (fits and share < 0.75)


def _over_page_end(last: Line, line: Line, style: Style, full: Full) -> bool:
    """Tell whether a paragraph goes on behind a form feed."""
    if style == "clean" or last.ends or is_symbol(last.words) or _MEMBER.match(line.words):
        return False
    return line.starts_lower or full.share(last) > 0.75
