"""Lines that a program has cut at a fixed number of characters, through words and figures: what stood at each cut.

Most programs wrap at spaces, so that a space is owed where two lines are put together. Some converters count
characters instead, as is right for Chinese, and cut the Latin words and the figures in it: there the file itself
tells whether a space stood at the cut, at the end of the one line or at the beginning of the next.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reviewer.text.lines import Group, Line, is_han

_OFTEN = 3  # lines of one length that were cut, at least, before a single one is taken for cut there
_SURE = 0.9  # of the paragraphs with Latin letters or figures have lines of one length


def with_seams(groups: Sequence[Group]) -> list[Group]:
    """Return the groups; where the file's lines were cut by characters, each knows what stood between its lines."""
    if not _cuts_words(groups):
        return list(groups)
    cut = [line for group in groups for line in group.lines[:-1]]
    common = {length for length, times in Counter(map(_length, cut)).items() if times >= _OFTEN}
    owed = min(_trailing(line) for line in cut)  # some converters put a space behind every line
    return [replace(group, seams=_seams(group, common, owed)) if len(group.lines) > 1 else group for group in groups]


def _cuts_words(groups: Sequence[Group]) -> bool:
    """Tell whether lines were cut by characters: they have one length also where Latin letters or figures are in them.

    A line wrapped at spaces is as long as its words happen to be; one wrapped by columns has more characters the more
    of them are narrow.
    """
    told = [group for group in groups if len(group.lines) > 2 and any(map(_has_narrow, group.lines))]
    even = [group for group in told if _is_even(group)]
    cut = [line for group in even for line in group.lines[:-1]]
    if 2 * sum(map(_is_spread, cut)) > len(even):
        return False  # lines of justified text have one length too: spaces within them fill them
    narrow = {line.words for line in cut if _has_narrow(line)}
    return len(narrow) >= _OFTEN and len(even) >= _SURE * len(told)


def _has_narrow(line: Line) -> bool:
    return any(char.isalnum() and not is_han(char) for char in line.words)


def _is_spread(line: Line) -> bool:
    return "  " in line.block.text.strip()


def _is_even(group: Group) -> bool:
    return len({_length(line) for line in group.lines[:-1]}) == 1


def _seams(group: Group, common: set[int], owed: int) -> tuple[str | None, ...]:
    """Return what stood between each line and the next; None where it was not cut by characters."""
    whole = len(group.lines) > 2 and _is_even(group)
    return tuple(
        (" " if _trailing(before) > owed or after.block.look.indent else "")
        if whole or _length(before) in common
        else None
        for before, after in pairwise(group.lines)
    )


def _length(line: Line) -> int:
    """Return how many characters the line has in the file, the spaces at its ends among them."""
    return int(line.block.look.indent) + len(line.block.text)


def _trailing(line: Line) -> int:
    return len(line.block.text) - len(line.block.text.rstrip())
