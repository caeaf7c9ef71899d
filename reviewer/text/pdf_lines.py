"""Which lines of a PDF belong to one paragraph: by size, gap, indent, and what would have fitted on a line."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import field
from itertools import pairwise

from reviewer.files import BoxPoints, levelled
from reviewer.light import light
from reviewer.text.asides import begins_with_symbol, is_aside, is_page_number, is_page_of_pages, is_symbol, role_of
from reviewer.text.lines import Group, Line, is_arabic
from reviewer.vocabulary.masthead import session_line, year_line

_DESCENT = 0.2  # of the type size: how far a box goes below the baseline, as the reader makes it
_LOOSE = 1.3  # of the usual leading: lines farther apart are two paragraphs
_INDENT = 8.0  # points
_ALIGNED = 1.5  # points: lines that begin one under the other
_WIDE_BLOCK = 175.0  # points: a line this wide may be full even where its column's end is not known
_SHORT = 0.4  # of the column's width: a shorter line is not full, whatever follows
_NEARLY_FULL = 0.8  # of the column's width: without a full stop, such a line has been wrapped
_TITLE_SIZE = 11.5  # points: titles are larger
_OFTEN = 0.35  # of the pages: running heads of left and right pages may differ
_MARGIN_WIDTH = 60  # columns: running heads are no longer,
_HEAD_WIDTH = 110  # unless they are a page's very first or last line
_MARGIN_LINES = 3  # running heads and feet are among so many lines at a page's top and bottom
_NUMBER = re.compile(r"(?:\d{1,3}|[A-Za-z]{1,2}|[ivxIVX]{1,5})[.)]\s|\([a-z\d]{1,4}\)\s|[•–—▪]\s|[٠-٩\d]{1,3}\s?[-–]\s")
_HANGS = re.compile(r"(?:\S{0,6}\d[\w.)]{0,3}|[^\W\d_][.)]?|\(\w{1,5}\)|[ivxIVX]{1,5}[.)]|[•–—▪*]{1,2})\s")
"""A number, letter or bullet that stands to the left of its paragraph's further lines."""

_DIGITS = re.compile(r"\d+")


@light
class Layout:
    """What is usual in one document: the text column's edges and the leading for each type size."""

    left: float
    right: float
    leading: dict[int, float] = field(default_factory=dict)
    indented: bool = False  # paragraphs begin with an indented line
    arabic: bool = False  # lines begin on the right

    def usual(self, size: float) -> float:
        """Return the usual distance between baselines for a type size."""
        return self.leading.get(round(size), 1.22 * size)


def pdf_paragraphs(lines: Sequence[Line]) -> list[Group]:
    """Return the lines of a PDF put together into paragraphs: text over page ends, then footnotes, then margins."""
    margins = running(lines)
    notes = [line for line in lines if line.block.role == "footnote"]
    text = [line for line in lines if line.block.role != "footnote" and id(line) not in margins]
    groups = [Group(found, role_of(found[0])) for found in _grouped(text)]
    groups += [Group(found, "footnote") for found in _grouped(notes)]
    return groups + [Group([line], "aside") for line in lines if id(line) in margins and line.block.role != "footnote"]


def running(lines: Sequence[Line]) -> set[int]:
    """Return the ids of lines that stand at the top or foot of pages: running heads, page and job numbers."""
    pages: dict[tuple[int, int], list[Line]] = defaultdict(list)  # by page, and by which way up
    for line in lines:
        if line.block.cell is None:
            pages[line.block.place.index, line.block.look.turned].append(line)
    edges = {number: sorted(found, key=lambda line: -box(line)[1]) for number, found in pages.items()}
    tops = {number: found[:_MARGIN_LINES] for number, found in edges.items()}
    feet = {number: found[-_MARGIN_LINES:] for number, found in edges.items()}
    times = Counter(
        key for number in edges if number[0] > 1 for key in {_shape(line) for line in tops[number] + feet[number]}
    )
    often = max(2.0, _OFTEN * len({page for page, _ in edges}))
    body = Counter(line.block.look.size for line in lines).most_common(1)[0][0] if lines else 0.0
    marked = {id(line) for number in edges for line in feet[number][-1:] if is_page_number(line.words)}
    for number in edges:
        for line in tops[number] + feet[number]:
            widest = _HEAD_WIDTH if line in (tops[number][0], feet[number][-1]) else _MARGIN_WIDTH
            repeated = times[_shape(line)] >= often and line.width < widest
            titled = begins_with_symbol(line.words) and line.block.look.size < 0.9 * body and line in tops[number]
            page = is_aside(line) or is_page_of_pages(line.words)
            if page or (number[0] > 1 and (is_symbol(line.words) or repeated or titled)):
                marked.add(id(line))
    return marked


def _shape(line: Line) -> tuple[str, int]:
    """Return what stays the same of a running head from page to page: its words, but the page's number, and height."""
    page = str(line.block.place.index)
    words = _DIGITS.sub(lambda figure: "#" if figure[0] == page else figure[0], line.words)
    return words, round(box(line)[1] / 4)


def box(line: Line) -> BoxPoints:
    """Return the box of a line as if the line were level; an empty one where there is none."""
    found = line.block.place.box or (0.0, 0.0, 0.0, 0.0)
    turned = line.block.look.turned
    return levelled(found, turned) if turned else found


def _baseline(line: Line) -> float:
    return box(line)[1] + _DESCENT * line.block.look.size


def layout_of(lines: Sequence[Line]) -> Layout:
    """Return what is usual among these lines."""
    if not lines:
        return Layout(0.0, 0.0)
    size = Counter(round(line.block.look.size) for line in lines).most_common(1)[0][0]
    body = [line for line in lines if abs(line.block.look.size - size) < 1]
    boxes = [box(line) for line in body]
    lefts: Counter[int] = Counter()
    for start, _, end, _ in boxes:  # weighed by width: a masthead has many short lines
        lefts[round(start / 3)] += round(end - start)
    rights = sorted(end for _, _, end, _ in boxes)
    left = lefts.most_common(1)[0][0] * 3.0
    right = rights[int(len(rights) * 0.9)]
    steps: dict[int, list[float]] = defaultdict(list)
    starts = 0
    for above, line in pairwise(lines):
        if above.block.place.index != line.block.place.index:
            continue
        step, own = _baseline(above) - _baseline(line), line.block.look.size
        if abs(above.block.look.size - own) < 0.6 and 0 < step < 2.2 * own:
            steps[round(own)].append(step)
        starts += box(line)[0] - box(above)[0] > _INDENT and above.ends
    leading = {size: _usual_step(size, found) for size, found in steps.items()}
    arabic = 2 * sum(is_arabic(line.words) for line in body) > len(body)
    if arabic:
        widest = max(end - start for start, _, end, _ in boxes)
        begins = sorted(start for start, _, end, _ in boxes if 2 * (end - start) >= widest)
        left = begins[len(begins) // 10]
        right = Counter(round(end / 3) for _, _, end, _ in boxes).most_common(1)[0][0] * 3.0
    return Layout(left, right, leading, starts > 0.04 * len(lines), arabic)


def _usual_step(size: int, steps: list[float]) -> float:
    """Return the smallest step that is common; a few wide steps are gaps between paragraphs of one line."""
    counted = Counter(round(step * 2) / 2 for step in steps)
    often = max(counted.values())
    usual = min(step for step, times in counted.items() if times >= 0.4 * often)
    return usual if len(steps) > 20 else min(usual, 1.35 * size)


def _grouped(lines: Sequence[Line]) -> list[list[Line]]:
    layout = layout_of([line for line in lines if line.block.cell is None])
    groups: list[list[Line]] = []
    for line in lines:
        if groups and (_continues(groups[-1], line, layout) if line.block.cell is None else _in_cell(groups[-1], line)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _in_cell(paragraph: Sequence[Line], line: Line) -> bool:
    last = paragraph[-1].block
    return last.cell == line.block.cell and last.place.index == line.block.place.index


def _continues(paragraph: Sequence[Line], line: Line, layout: Layout) -> bool:
    last = paragraph[-1]
    if not _stands_below(last, line, layout) or not _looks_alike(paragraph, line, layout):
        return False
    if is_aside(last) or is_aside(line) or is_symbol(last.words) or is_symbol(line.words):
        return False
    if last.block.place.index != line.block.place.index:
        return _over_page_end(last, line, layout)
    if _is_indented(paragraph, line, layout):
        return False
    begins = _NUMBER.match(line.words) and last.ends and not _is_within(paragraph, line, layout)
    if begins or _names_session(last) or _names_session(line):
        return False
    return _same_sentence(paragraph, line, layout)


def _stands_below(last: Line, line: Line, layout: Layout) -> bool:
    """Tell whether a line stands the same way up as the one before, and as near as the next line, or on a new page."""
    if last.block.look.turned != line.block.look.turned or last.block.cell is not None:
        return False
    if last.block.place.index != line.block.place.index:
        return True
    step, size = _baseline(last) - _baseline(line), line.block.look.size
    return 0.3 * size < step <= _LOOSE * layout.usual(size)


def _is_within(paragraph: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Tell whether a line's `(b)` only happens to begin it: members of a list in one sentence, wrapped by width."""
    last = paragraph[-1]
    apart = abs(box(line)[0] - box(last)[0])
    numbered = line.words.startswith("(") and not paragraph[0].words.startswith("(")
    return numbered and len(paragraph) > 1 and apart < _ALIGNED and _room(paragraph, line, layout) <= _first_word(line)


def _names_session(line: Line) -> bool:
    """Tell whether a line is a masthead's session or year: one of its own in a block of bold lines.

    In a title's larger type it is the rest of one: `Report of the Board on its` / `thirty-fourth special session`.
    """
    if line.block.place.index > 1 or line.block.look.size > _TITLE_SIZE:
        return False
    return session_line(line.words) is not None or year_line(line.words) is not None


def _looks_alike(paragraph: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Tell whether a line has its paragraph's type; bold may change within a sentence."""
    last = paragraph[-1]
    look, above = line.block.look, last.block.look
    if abs(look.size - above.size) > 0.8:
        return False
    if look.bold == above.bold or (line.starts_lower and not last.ends):
        return True
    return len(paragraph) > 1 and _room(paragraph, line, layout) <= _first_word(line)


def _is_indented(paragraph: Sequence[Line], line: Line, layout: Layout) -> bool:
    """Tell whether a line begins a paragraph by standing farther in than the lines before it."""
    edge, inwards = (2, -1) if layout.arabic else (0, 1)
    deeper = inwards * (box(line)[edge] - box(paragraph[-1])[edge])
    if deeper <= _INDENT:
        return False
    full = _room(paragraph, line, layout) <= _first_word(line)
    numbered = _HANGS.match(paragraph[0].words) is not None
    ends = paragraph[0].ends
    hanging = len(paragraph) == 1 and ((numbered and (full or not ends)) or (full and not ends))
    return not hanging and not _centred(paragraph[-1], line)


def _heading_goes_on(last: Line, line: Line) -> bool:
    """Tell whether two lines are a heading cut by sense and not by width: centred, or all in capitals."""
    return _centred(last, line) or (last.words.isupper() and line.words.isupper())


def _centred(last: Line, line: Line) -> bool:
    middle = [(box(one)[0] + box(one)[2]) / 2 for one in (last, line)]
    return abs(middle[0] - middle[1]) < 4.0


def _same_sentence(paragraph: Sequence[Line], line: Line, layout: Layout) -> bool:
    last = paragraph[-1]
    if line.starts_lower and not last.ends:
        return True
    wide = box(last)[2] - box(last)[0]
    if _heading_goes_on(last, line) and wide > _WIDE_BLOCK and not last.ends:
        return True
    column = layout.right - layout.left
    if wide < _SHORT * column:
        return False
    if not last.ends and not last.block.look.reach and wide > _NEARLY_FULL * column:
        return True
    return _room(paragraph, line, layout) <= _first_word(line)


def _room(paragraph: Sequence[Line], line: Line, layout: Layout) -> float:
    """Return how much is free behind a paragraph's last line, in points."""
    last = paragraph[-1]
    start, _, end, _ = box(last)
    if layout.arabic:
        free = start - layout.left
        if end - start > _WIDE_BLOCK and last.block.look.bold:
            return min(free, start - min(box(one)[0] for one in (*paragraph, line)))
        return free
    if last.block.look.reach:
        return last.block.look.reach - end
    free = layout.right - end
    narrow = end - start > _WIDE_BLOCK and last.block.look.bold
    if narrow and free > 0:  # a heading's column may be narrower than the text's
        widest = max(box(one)[2] for one in (*paragraph, line))
        return min(free, widest - end)
    return free


def _first_word(line: Line) -> float:
    """Return the width of a line's first word and a space, in points."""
    start, _, end, _ = box(line)
    return (line.first_width + 1) * (end - start) / max(line.width, 1)


def _over_page_end(last: Line, line: Line, layout: Layout) -> bool:
    """Tell whether a paragraph goes on at the top of the next page."""
    if line.starts_lower and not last.ends:
        return True
    start = box(line)[0]
    full = _room([last], line, layout) <= _first_word(line)
    if not full or _NUMBER.match(line.words) or line.block.look.bold:
        return False
    if not last.ends:
        return abs(start - layout.left) < _INDENT or abs(start - box(last)[0]) < _ALIGNED
    return layout.indented and abs(start - layout.left) < 3.0
