"""What a cell paints instead of a paragraph's bare text, with the way back.

In a right-to-left paragraph a symbol such as ``A/HRC/43/G/12`` or ``S/RES/822 (1993)`` would be broken
at its slashes and turned over. For display only it is wrapped in an isolate (U+2066...U+2069), and U+2060
keeps it together after each slash. A bare ``822 (1993)`` is a number and reads well as it is.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass

from reviewer.ui.cursors import points, units

_SYMBOL = re.compile(r"[A-Z][A-Za-z0-9.]*(?:/[A-Za-z0-9][\w.\-]*(?:\([\w. ]+\))?)+\*{0,3}(?: \(\d{4}\))?")
_LEFT, _POP, _JOIN = "\u2066", "\u2069", "\u2060"


@dataclass(frozen=True, slots=True)
class Shown:
    """`text` is painted for `original`; `inserted` are the ascending places in `text` of characters put in."""

    original: str
    text: str
    inserted: tuple[int, ...] = ()

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

    def from_qt(self, unit: int) -> int:
        """Return the code point of `original` that UTF-16 unit `unit` of `text` stands for."""
        shown = points(self.text, unit)
        return shown - bisect_left(self.inserted, shown)


def shown(original: str, right_to_left: bool) -> Shown:
    """Return what is painted for `original`; line feeds become Qt's line separator, one for one."""
    text = original.replace("\n", "\u2028")
    if not right_to_left:
        return Shown(original, text)
    pieces: list[str] = []
    inserted: list[int] = []
    done = length = 0
    for match in _SYMBOL.finditer(text):
        wrapped = _LEFT + match.group().replace("/", "/" + _JOIN) + _POP
        length += match.start() - done
        inserted += [length + place for place, char in enumerate(wrapped) if char in (_LEFT, _JOIN, _POP)]
        pieces += [text[done : match.start()], wrapped]
        length += len(wrapped)
        done = match.end()
    return Shown(original, "".join([*pieces, text[done:]]), tuple(inserted))
