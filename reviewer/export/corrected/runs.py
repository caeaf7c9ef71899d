"""A range of a paragraph's characters replaced in its runs, and nothing else of the paragraph touched."""

import unicodedata
from collections.abc import Iterator, Sequence

from lxml import etree

from reviewer.export.corrected.marks import (
    RPR,
    Marks,
    R,
    T,
    delete_run,
    insert_run,
    new_run,
    set_text,
    split_before,
    split_text,
    text_element,
)
from reviewer.files.package import W
from reviewer.files.word_places import Piece, WordParagraph
from reviewer.light import light

_EMPTY_SHELLS = (W + "ins", W + "moveTo", W + "hyperlink", W + "smartTag")
_BETWEEN = frozenset(W + tag for tag in ("lastRenderedPageBreak",))
_SIMPLE = frozenset(W + tag for tag in ("t", "tab", "ptab", "br", "cr", "noBreakHyphen", "sym"))


@light
class Cut:
    """The characters from column `start` to `end` of a paragraph give way to `text`."""

    paragraph: WordParagraph
    start: int
    end: int
    text: str


def pieces_in(paragraph: WordParagraph, start: int, end: int) -> list[Piece]:
    """Return the pieces that hold characters from `start` to `end`; for none, the one before, else the one behind."""
    if start < end:
        return [one for one in paragraph.pieces if one.start < end and one.end > start]
    before = [one for one in paragraph.pieces if one.start < start <= one.end]
    behind = [one for one in paragraph.pieces if one.start <= start < one.end]
    return (before or behind)[:1]


def editable(cut: Cut) -> bool:
    """Tell whether all of the range stands in runs of simple text."""
    found = pieces_in(cut.paragraph, cut.start, cut.end)
    covered = sum(min(one.end, cut.end) - max(one.start, cut.start) for one in found)
    simple = all(one.element.tag in _SIMPLE and _run(one.element).tag == R for one in found)
    return bool(found) and simple and covered == cut.end - cut.start


def trimmed(cut: Cut) -> Cut:
    """Return the cut without common ends, where it goes over runs that look different: each letter keeps its look."""
    looks = {_look(_run(one.element)) for one in pieces_in(cut.paragraph, cut.start, cut.end)}
    old = cut.paragraph.text[cut.start : cut.end]
    if len(looks) < 2 or not cut.text:
        return cut
    head = 0
    while head < min(len(old), len(cut.text)) and old[head] == cut.text[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(cut.text)) - head and old[-1 - tail] == cut.text[-1 - tail]:
        tail += 1
    while head and unicodedata.combining((old[head:] + " ")[0]):
        head -= 1
    return Cut(cut.paragraph, cut.start + head, cut.end - tail, cut.text[head : len(cut.text) - tail])


def _look(run: etree._Element) -> bytes:
    properties = run.find(RPR)
    return etree.tostring(properties) if properties is not None else b""


def _run(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None  # a piece of text stands in a run
    return parent


def apply_cuts(cuts: Sequence[Cut], marks: Marks) -> None:
    """Make the changes of one paragraph, the last ones first, so that the columns of the others stay."""
    for cut in sorted(cuts, key=lambda one: (one.start, one.end), reverse=True):
        pieces = pieces_in(cut.paragraph, cut.start, cut.end)
        (_tracked if marks.tracked else _plainly)(cut, pieces, marks)


def _plainly(cut: Cut, pieces: Sequence[Piece], marks: Marks) -> None:
    del marks
    text = cut.text
    for piece in pieces:
        element, run = piece.element, _run(piece.element)
        if element.tag == T:
            own = element.text or ""
            first, last = max(cut.start - piece.start, 0), min(cut.end, piece.end) - piece.start
            set_text(element, own[:first] + text + own[max(first, last) :])
            if not element.text:
                run.remove(element)
        elif cut.start < cut.end:
            if text:
                element.addprevious(text_element(text))
            run.remove(element)
        else:  # behind a tab, or before one
            at = run.index(element) + (1 if piece.end <= cut.start else 0)
            run.insert(at, text_element(text))
        text = ""
        _tidy(run)


def _tidy(run: etree._Element) -> None:
    """Take out a run that holds nothing any more, and what held only that."""
    while run is not None and all(child.tag in (RPR, *_BETWEEN) for child in run):
        parent = run.getparent()
        if parent is None or (run.tag != R and run.tag not in _EMPTY_SHELLS):
            return
        parent.remove(run)
        run = parent


def _tracked(cut: Cut, pieces: Sequence[Piece], marks: Marks) -> None:
    if cut.start == cut.end:
        _inserted(cut, pieces[0], marks)
        return
    deletion: etree._Element | None = None
    like = None
    for run in [_isolated(piece, cut, marks) for piece in pieces]:
        deleted = delete_run(run, marks)
        if deletion is None:
            deletion, like = deleted, run
    if cut.text and deletion is not None:
        insert_run(new_run(cut.text, like), deletion, marks)


def _isolated(piece: Piece, cut: Cut, marks: Marks) -> etree._Element:
    """Return a run that holds the characters of a piece that are to be deleted, and nothing else."""
    element = piece.element
    if element.tag == T:
        if cut.end < piece.end:
            split_text(element, cut.end - piece.start)
        if cut.start > piece.start:
            element = split_text(element, cut.start - piece.start)
    split_before(element, marks)
    following = element.getnext()
    if following is not None:
        split_before(following, marks)
        previous = _run(following).getprevious()
        assert previous is not None  # it has just been put there
        return previous
    return _run(element)


def _inserted(cut: Cut, piece: Piece, marks: Marks) -> None:
    element, run = piece.element, _run(piece.element)
    made = new_run(cut.text, run)
    if element.tag == T and piece.start < cut.start < piece.end:
        split_before(split_text(element, cut.start - piece.start), marks)
        previous = run.getprevious()
        assert previous is not None  # the first half has just been put there
        insert_run(made, previous, marks)
    elif cut.start >= piece.end:
        following = element.getnext()
        if following is not None:
            split_before(following, marks)
            run = _run(following).getprevious()  # type: ignore[assignment]
        insert_run(made, run, marks)
    else:
        split_before(element, marks)
        insert_run(made, _run(element), marks, before=True)


def runs_of(paragraph: etree._Element) -> Iterator[etree._Element]:
    """Yield the runs of a paragraph that hold text, those of its text boxes left out."""
    for run in paragraph.iter(R):
        if next(run.iterancestors(W + "p"), None) is paragraph and run.find(T) is not None:
            yield run
