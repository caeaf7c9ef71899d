"""What a Word file tells of a text besides its words: deletions, and where notes are called."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reviewer.files import Block, Place
from reviewer.text.cleaning import clean
from reviewer.text.text import Anchor, Deletion, NoteCall, Text
from reviewer.text.traced import Traced

Starts = Mapping[tuple[str, int], Sequence[tuple[int, int, int]]]
"""(part, paragraph) -> (column, start, end) of each run of the text that comes from there."""


def with_word_marks(text: Text, blocks: Sequence[Block]) -> Text:
    """Return `text` with the deletions and calls of these blocks."""
    deleted = [block for block in blocks if block.role == "deleted"]
    calling = [block for block in blocks if block.calls]
    if not deleted and not calling:
        return text
    starts = _starts(text)
    deletions = sorted(_deletions(text, deleted, starts), key=lambda one: one.start)
    calls = sorted(_calls(text, blocks, calling, starts), key=lambda one: one.start)
    return replace(text, deletions=tuple(deletions), calls=tuple(calls))


def _starts(text: Text) -> Starts:
    starts: dict[tuple[str, int], list[tuple[int, int, int]]] = defaultdict(list)
    ends = [*(anchor.start for anchor in text.anchors[1:]), len(text.content)]
    for anchor, end in zip(text.anchors, ends, strict=True):
        place = anchor.place
        last = end - 1 if text.content[end - 1 : end] == "\n" else end
        starts[place.part, place.index].append((place.column, anchor.start, last))
    return starts


def _position(starts: Starts, place: Place) -> int | None:
    """Return the position of the character at `place`, or of the first kept one behind it in its paragraph."""
    runs = starts.get((place.part, place.index))
    if not runs:
        return None
    found = 0
    for column, start, end in runs:
        if column > place.column:
            return max(found, start) if found == 0 else found
        found = min(start + place.column - column, end)
        if start + place.column - column < end:
            return found
    return found


def _deletions(text: Text, deleted: Iterable[Block], starts: Starts) -> Iterable[Deletion]:
    paragraphs = sorted(starts)
    for block in deleted:
        words = clean(Traced(block.text, (Anchor(0, block.place),))).text
        if not words:
            continue
        position = _position(starts, block.place)
        if position is not None:
            yield Deletion(position, words, block.place)
            continue
        part, index = block.place.part, block.place.index
        after = [key for key in paragraphs if key[0] == part and key[1] > index]
        before = [key for key in paragraphs if key[0] == part and key[1] < index]
        if after:
            yield Deletion(starts[after[0]][0][1], words, block.place, True)
        else:
            yield Deletion(starts[before[-1]][-1][2] if before else len(text.content), words, block.place, True)


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


def _of(block: Block, offset: int) -> Place:
    """Return where the character at `offset` of a block stands."""
    start, place = 0, block.place
    for join in block.joins:
        if join[0] > offset:
            break
        start, place = join
    return replace(place, column=place.column + offset - start)
