"""Wrapped lines put together: hyphens at line ends, and spaces where the script wants them."""

import re
from collections.abc import Iterable

from reviewer.text.lines import Line, is_han
from reviewer.text.text import Anchor
from reviewer.text.traced import Traced, join

BROKEN = "\x02"
"""What pdfium gives for the hyphen of a word broken at a line's end."""

_HYPHENATED = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)+")
_LAST = re.compile(r"([^\W\d_]+)[-\u2010\u2011]$")
_FIRST = re.compile(r"^[^\W\d_]+")


def compounds(lines: Iterable[Line]) -> frozenset[str]:
    """Return the hyphenated words that stand whole within a line: their hyphen is real at a line's end too."""
    return frozenset(
        word.casefold().replace("\u2010", "-").replace("\u2011", "-")
        for line in lines
        for word in _HYPHENATED.findall(line.words)
    )


def joined(first: Traced, second: Traced, real: frozenset[str]) -> Traced:
    """Return two lines of one paragraph as one; `real` are the hyphenated words met elsewhere."""
    if not first.text or not second.text:
        return first if first.text else second
    last = _LAST.search(first.text)
    if last is not None:
        return join((first if _is_real(last[1], second.text, real) else first.cut(0, len(first.text) - 1), second))
    if _needs_no_space(first.text[-1], second.text[0]):
        return join((first, second))
    space = Traced(" ", (Anchor(0, first.place(len(first.text))),))
    return join((first, space, second))


def _is_real(before: str, after: str, real: frozenset[str]) -> bool:
    """Tell whether the hyphen between two parts of a word belongs to the word."""
    follows = _FIRST.match(after)
    if follows is None or not follows[0][0].islower():
        return True
    return f"{before}-{follows[0]}".casefold() in real


def _needs_no_space(before: str, after: str) -> bool:
    return (is_han(before) and is_han(after)) or (before == "/" and after.islower())
