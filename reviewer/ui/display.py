"""What a cell paints instead of a paragraph's bare text, with the way back.

In a right-to-left paragraph a symbol such as ``A/HRC/43/G/12`` or ``S/RES/822 (1993)`` would be broken
at its slashes and turned over. For display only it is wrapped in an isolate (U+2066...U+2069), and U+2060
keeps it together after each slash. A bare ``822 (1993)`` is a number and reads well as it is.
Figures written in groups (1 250), and signs set off by a space, are kept on one line; without that the groups also
change places in Arabic.
What a tracked change has deleted is painted where it stood, struck out; it is no part of the text.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reviewer.light import light
from reviewer.ui.cursors import points, units

_ONE = r"[A-Z][A-Za-z0-9.]*(?:/[A-Za-z0-9][\w.\-]*(?:\([\w. ]+\))?)+\*{0,3}(?: \(\d{4}\))?"
_SYMBOL = re.compile(rf"{_ONE}(?:[–—]{_ONE})?")  # a document of two organs has two symbols in one
_LEFT, _FIRST, _POP, _JOIN = "\u2066", "\u2068", "\u2069", "\u2060"
_LINE = "\u2028"
_NO_BREAK = "\u00a0"
_TOGETHER = re.compile(r"(?<=\d) (?=\d{3}(?!\d))|(?<=\d) (?=%)|(?<=\w) (?=[:;?!»](?!\S))|(?<=«) (?=\S)")
_HAIR = "\u200a"  # the spaces round a deletion are not kept


@light
class Shown:
    """`text` is painted for `original`; `inserted` are the ascending places in `text` of characters put in.

    `deleted`: the ranges of `text` that a tracked change has deleted, in code points.
    """

    original: str
    text: str
    inserted: tuple[int, ...] = ()
    deleted: tuple[tuple[int, int], ...] = ()

    def to_qt(self, position: int) -> int:
        """Return the UTF-16 unit of `text` where code point `position` of `original` stands."""
        shown = position
        for place in self.inserted:
            if place > shown:
                break
            shown += 1
        return units(self.text, shown)

    def range_to_qt(self, start: int, end: int) -> tuple[int, int]:
        """Return the UTF-16 range of `text` that shows ``original[start:end]``, which is not empty."""
        last = self.to_qt(end - 1)
        return self.to_qt(start), last + units(self.original[end - 1], 1)

    def struck(self) -> list[tuple[int, int]]:
        """Return the UTF-16 ranges of `text` that are struck out: what stands after a line's end is on the next one."""
        ends = [start + len(self.text[start:end].rstrip(_POP + _HAIR + _LINE)) for start, end in self.deleted]
        pairs = zip(self.deleted, ends, strict=True)
        return [(units(self.text, start), units(self.text, end)) for (start, _), end in pairs]

    def from_qt(self, unit: int) -> int:
        """Return the code point of `original` that UTF-16 unit `unit` of `text` stands for."""
        shown = points(self.text, unit)
        return shown - bisect_left(self.inserted, shown)


def shown(original: str, right_to_left: bool, deleted: Sequence[tuple[int, str]] = ()) -> Shown:
    """Return what is painted for `original`; line feeds become Qt's line separator, one for one.

    `deleted`: what stood before the character at each of these ascending places.
    """
    text = _TOGETHER.sub(_NO_BREAK, original.replace("\n", _LINE))
    puts = [(place, f"{_FIRST}{_one_line(gone)}{_POP}{_HAIR}", True) for place, gone in deleted]
    if right_to_left:
        puts = sorted([*puts, *_isolates(text)], key=lambda put: put[0])
    if not puts:
        return Shown(original, text)
    pieces: list[str] = []
    inserted: list[int] = []
    struck: list[tuple[int, int]] = []
    done = length = 0
    for place, put, gone in puts:
        pieces += [text[done:place], put]
        length += place - done
        inserted += range(length, length + len(put))
        if gone:
            struck.append((length, length + len(put)))
        length += len(put)
        done = place
    return Shown(original, "".join([*pieces, text[done:]]), tuple(inserted), tuple(struck))


def _one_line(deleted: str) -> str:
    """Return deleted text without the signs that would reach out of its isolate, a line end kept at its edge."""
    return deleted.replace("\n", _LINE).replace(_POP, "")


def _isolates(text: str) -> Iterator[tuple[int, str, bool]]:
    """Yield what keeps the symbols of a right-to-left paragraph whole, each with its place."""
    for match in _SYMBOL.finditer(text):
        yield match.start(), _LEFT, False
        for at in range(*match.span()):
            if text[at] == "/":
                yield at + 1, _JOIN, False
        yield match.end(), _POP, False


def unbroken(text: str) -> str:
    """Return `text` with its symbols kept in one piece where lines are broken."""
    return _SYMBOL.sub(lambda symbol: symbol[0].replace("/", f"/{_JOIN}"), text)
