"""A paragraph of a Word file, once read, cut into blocks: places, joins, calls, emphasis, and the mark in front."""

from bisect import bisect_left, bisect_right
from dataclasses import replace
from operator import itemgetter

from reviewer.files.source import Block, Call, Emphasis, Place
from reviewer.files.word_runs import Call as Met
from reviewer.files.word_runs import Line


def marked(block: Block, mark: str) -> Block:
    """Return a block with a computed mark in front, which stands in columns below 0."""
    bare = block.text.lstrip()
    cut, moved, there = len(block.text) - len(bare), len(mark) + 1, block.place
    joins = tuple((offset - cut + moved, place) for offset, place in block.joins)
    if there.column + cut:
        joins = ((moved, Place(there.part, there.index, there.column + cut)), *joins)
    calls = tuple(Call(max(call.offset - cut, 0) + moved, call.note, call.mark) for call in block.calls)
    place = Place(there.part, there.index, -moved)
    emphasis = tuple(
        one._replace(start=max(one.start - cut, 0) + moved, end=one.end - cut + moved)
        for one in block.emphasis
        if one.end > cut
    )
    return replace(block, text=f"{mark} {bare}", place=place, joins=joins, calls=calls, emphasis=emphasis)


def place_of(label: str, line: Line, offset: int) -> Place:
    """Return where the character at `offset` of a line stands."""
    at = bisect_right(line.starts, offset, key=itemgetter(0)) - 1 if len(line.starts) > 1 else 0
    start, index = line.starts[at]
    return Place(label, index, offset - start)


def joins_of(label: str, line: Line, start: int, length: int) -> tuple[tuple[int, Place], ...]:
    """Return where further paragraphs begin within a block."""
    first = bisect_right(line.starts, start, key=itemgetter(0))
    last = bisect_left(line.starts, start + length, key=itemgetter(0))
    return tuple((at - start, Place(label, index, 0)) for at, index in line.starts[first:last])


def calls_of(line: Line, start: int, length: int) -> tuple[Call, ...]:
    """Return the calls within a block, and take them from the line: one at a cut belongs to what is before it."""
    own: list[Met] = []
    while line.calls and line.calls[0].offset <= start + length:
        own.append(line.calls.popleft())
    return tuple(Call(max(call.offset - start, 0), f"{call.note.kind} {call.note.id}", call.mark) for call in own)


def emphasis_of(line: Line, start: int, length: int) -> tuple[Emphasis, ...]:
    """Return where a block's characters are bold or italic; runs of one look side by side are one."""
    found: list[Emphasis] = []
    for first, last, look in line.marked:
        one = Emphasis(max(first - start, 0), min(last - start, length), look.bold, look.italic, look.raised)
        if one.start >= one.end:
            continue
        if found and found[-1].end == one.start and found[-1][2:] == one[2:]:
            one = one._replace(start=found.pop().start)
        found.append(one)
    return tuple(found)


def pieces_of(text: str) -> list[str]:
    """Cut behind every tab and line break."""
    cut: list[str] = []
    for line in text.splitlines(keepends=True):
        pieces = line.split("\t")
        cut += [piece + "\t" for piece in pieces[:-1]] + [pieces[-1]]
    return cut
