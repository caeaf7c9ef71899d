"""What a file tells of a text besides its words: deletions, where notes are called, bold and italics."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace
from operator import itemgetter

from reviewer.files import Block, BoxPoints, Place
from reviewer.text.cleaning import clean
from reviewer.text.spans import Span
from reviewer.text.text import Anchor, Deletion, Emphasised, NoteCall, Text
from reviewer.text.traced import Traced

Starts = Mapping[tuple[str, int, BoxPoints | None], Sequence[tuple[int, int, int]]]
"""(part, paragraph or page, box of a PDF's line) -> (column, start, end) of each run of the text from there."""


def with_word_marks(text: Text, blocks: Sequence[Block]) -> Text:
    """Return `text` with the deletions, calls and emphasis of these blocks."""
    deleted = [block for block in blocks if block.role == "deleted"]
    calling = [block for block in blocks if block.calls]
    marked = [block for block in blocks if block.emphasis]
    if not deleted and not calling and not marked:
        return text
    asked = [block for block in blocks if block.note or block.calls or block.emphasis]
    starts = _starts(text, None if deleted else {_key(place) for block in asked for place in _places(block)})
    deletions = sorted(_deletions(text, deleted, starts), key=lambda one: one.start)
    calls = sorted(_calls(text, blocks, calling, starts), key=lambda one: one.start)
    emphasis = sorted((*text.emphasis, *_emphasis(marked, starts)), key=lambda one: one.span)
    return replace(text, deletions=tuple(deletions), calls=tuple(calls), emphasis=tuple(emphasis))


def _key(place: Place) -> tuple[str, int, BoxPoints | None]:
    return place.part, place.index, place.box


def _places(block: Block) -> Iterable[Place]:
    return (block.place, *(place for _, place in block.joins)) if block.joins else (block.place,)


def _starts(text: Text, wanted: Container[tuple[str, int, BoxPoints | None]] | None) -> Starts:
    """Return where the text from each place stands; `wanted`: of these places only, None for all."""
    starts: dict[tuple[str, int, BoxPoints | None], list[tuple[int, int, int]]] = defaultdict(list)
    ends = [*(anchor.start for anchor in text.anchors[1:]), len(text.content)]
    for anchor, end in zip(text.anchors, ends, strict=True):
        key = _key(anchor.place)
        if wanted is None or key in wanted:
            last = end - 1 if text.content[end - 1 : end] == "\n" else end
            starts[key].append((anchor.place.column, anchor.start, last))
    return starts


def _position(starts: Starts, place: Place) -> int | None:
    """Return the position of the character at `place`, or of the first kept one behind it in its paragraph."""
    runs = starts.get(_key(place))
    if not runs:
        return None
    at = bisect_right(runs, place.column, key=itemgetter(0)) - 1
    if at < 0:
        return runs[0][1]
    column, start, end = runs[at]
    return min(start + place.column - column, end)


def _deletions(text: Text, deleted: Iterable[Block], starts: Starts) -> Iterable[Deletion]:
    paragraphs = sorted(starts, key=itemgetter(0, 1))
    for block in deleted:
        words = clean(Traced(block.text, (Anchor(0, block.place),))).text
        if not words:
            continue
        position = _position(starts, block.place)
        whole = position is None
        if position is None:
            position = _between(text, paragraphs, starts, block.place)
        yield Deletion(position, words, block.place, whole)


def _between(text: Text, paragraphs: Sequence[tuple[str, int, BoxPoints | None]], starts: Starts, place: Place) -> int:
    """Return where the first kept paragraph behind `place` begins, or the last one before it ends."""
    at = bisect_right(paragraphs, (place.part, place.index), key=itemgetter(0, 1))
    if at < len(paragraphs) and paragraphs[at][0] == place.part:
        return starts[paragraphs[at]][0][1]
    if at > 0 and paragraphs[at - 1][0] == place.part:
        return starts[paragraphs[at - 1]][-1][2]
    return len(text.content)


def _calls(text: Text, blocks: Iterable[Block], calling: Iterable[Block], starts: Starts) -> Iterable[NoteCall]:
    notes = {block.note: block.place for block in blocks if block.note}
    for block in calling:
        for call in block.calls:
            if call.note not in notes:
                continue
            at, note = _position(starts, _of(block, call.offset)), _position(starts, notes[call.note])
            paragraph = text.paragraph_at(note) if note is not None else None
            if at is not None and paragraph is not None:
                yield NoteCall(at, call.mark, paragraph)


def _emphasis(marked: Iterable[Block], starts: Starts) -> Iterable[Emphasised]:
    for block in marked:
        for one in block.emphasis:
            first, last = _position(starts, _of(block, one.start)), _position(starts, _of(block, one.end - 1))
            if first is not None and last is not None and first <= last:
                yield Emphasised(Span(first, last + 1), *one[2:])


def _of(block: Block, offset: int) -> Place:
    """Return where the character at `offset` of a block stands."""
    start, place = 0, block.place
    for join in block.joins:
        if join[0] > offset:
            break
        start, place = join
    return replace(place, column=place.column + offset - start)
