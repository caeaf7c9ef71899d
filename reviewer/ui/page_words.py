"""Where on a line of a PDF's page some of its words stand.

What a PDF says of the order of its letters cannot be relied on: in Arabic, words and ligatures come in any order. So
letters are taken as they stand side by side, and the words are where just their letters do.
"""

import unicodedata
from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from reviewer.desk import PagePicture
from reviewer.ui.folding import NOTHING, fold

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points, from the page's lower left corner."""

_NEAR = 1.0  # points that a letter's middle may stand outside its line


class Letter(NamedTuple):
    """What is printed at a place, folded for comparing: one character or, for a ligature, some."""

    text: str
    box: Box


def letters_of(picture: PagePicture) -> tuple[Letter, ...]:
    """Return what is printed on a page, without its spaces and the marks that comparing passes over."""
    edges = array("f")
    edges.frombytes(picture.boxes)
    boxes = zip(*[iter(edges)] * 4, strict=True)
    found = (Letter(_compared(char), box) for char, box in zip(picture.letters, boxes, strict=True))
    return tuple(letter for letter in found if letter.text)


def _compared(text: str) -> str:
    return fold(unicodedata.normalize("NFKC", text)).replace(NOTHING, "").replace(" ", "")


def words_box(letters: Sequence[Letter], line: Box, words: str, column: int) -> Box:
    """Return the box of `words`, that begin after `column` characters of a line; where they are not found, the line."""
    turned = line[3] - line[1] > line[2] - line[0]
    low, high = (1, 3) if turned else (0, 2)
    there = sorted(
        (letter for letter in letters if _within(letter.box, line)), key=lambda one: one.box[low] + one.box[high]
    )
    wanted = _compared(words)
    matches = list(_windows(there, wanted, lambda text: text)) or list(_windows(there, wanted, _alone))
    if not (matches and wanted):
        return line
    length = sum(len(letter.text) for letter in there)
    arabic = sum(unicodedata.bidirectional(letter.text[0]) == "AL" for letter in there) * 2 > len(there)
    expected = 1 - (column + len(words)) / length if arabic else column / length
    first, last = min(matches, key=lambda match: abs(match[0] / len(there) - expected))
    left, bottom, right, top = _round([letter.box for letter in there[first:last]])
    if turned:
        return min(left, line[0]), bottom, max(right, line[2]), top
    return left, min(bottom, line[1]), right, max(top, line[3])  # as high as the line, or as a letter that is larger


def _round(boxes: Sequence[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _within(box: Box, line: Box) -> bool:
    across, up = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return line[0] - _NEAR <= across <= line[2] + _NEAR and line[1] - _NEAR <= up <= line[3] + _NEAR


def _alone(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _windows(there: Sequence[Letter], words: str, kept: Callable[[str], str]) -> Iterator[tuple[int, int]]:
    """Yield the first letter, and the one after the last, of each place where just the letters of `words` stand."""
    texts, wanted = [kept(letter.text) for letter in there], Counter(kept(words))
    length = wanted.total()
    for first, text in enumerate(texts):
        last = first
        seen = 0
        while seen < length and last < len(texts):
            seen += len(texts[last])
            last += 1
        if text and seen == length and wanted == Counter("".join(texts[first:last])):
            yield first, last
