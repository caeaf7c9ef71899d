"""Wrapped lines put together: hyphens at line ends, and spaces where the script wants them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from reviewer.text.lines import Line, is_han
from reviewer.text.text import Anchor
from reviewer.text.traced import Traced, join

_WORD = re.compile(r"[^\W\d_]+")
_HYPHENATED = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)+")
_LAST = re.compile(r"([^\W\d_]+)[-\u2010\u2011]$")
_FIRST = re.compile(r"^[^\W\d_]+")
_LONG = 4  # letters: shorter parts of words are words by chance ("pro-", "con-", "par-")


@dataclass(frozen=True, slots=True)
class Hyphens:
    """What one file tells about its own hyphens: there is no dictionary, and need not be."""

    words: frozenset[str] = frozenset()  # standing free
    compounds: frozenset[str] = frozenset()  # with their hyphen, within a line
    real_by_default: bool = False  # no broken word was met, but compounds broken at their hyphen

    def known(self, before: str, after: str) -> bool | None:
        """Tell whether the hyphen between two parts belongs to the word; None where the file does not tell."""
        before, after = before.casefold(), after.casefold()
        if f"{before}-{after}" in self.compounds:
            return True
        if before + after in self.words:
            return False
        long = min(len(before), len(after)) >= _LONG
        return True if long and after in self.words and self._stands_free(before) else None

    def _stands_free(self, part: str) -> bool:
        return part in self.words or any(word.startswith(f"{part}-") for word in self.compounds)

    def is_real(self, before: str, after: str) -> bool:
        """Tell whether the hyphen at a line's end is to be kept."""
        follows = _FIRST.match(after)
        if follows is None or not follows[0][0].islower():
            return True
        told = self.known(before, follows[0])
        if told is None:
            return self.real_by_default and self._stands_free(before.casefold())
        return told


def hyphens_of(lines: Sequence[Line]) -> Hyphens:
    """Return what the lines of a file tell about hyphens at line ends."""
    compounds = {_plain(word) for line in lines for word in _HYPHENATED.findall(line.words)}
    words: set[str] = set()
    breaks: list[tuple[str, str]] = []
    for line, following in pairwise([*lines, None]):
        found = _WORD.findall(line.words) if line is not None else []
        last, first = (
            (_LAST.search(line.words) if line else None),
            (_FIRST.match(following.words) if following else None),
        )
        words.update(word.casefold() for word in (found[:-1] if last else found))
        if last is not None and first is not None and first[0].islower():
            breaks.append((last[1], first[0]))
    hyphens = Hyphens(frozenset(words), frozenset(compounds))
    told = [hyphens.known(*parts) for parts in breaks]
    return Hyphens(hyphens.words, hyphens.compounds, told.count(True) > 0 and told.count(False) == 0)


def _plain(word: str) -> str:
    return word.casefold().replace("\u2010", "-").replace("\u2011", "-")


def joined(first: Traced, second: Traced, hyphens: Hyphens) -> Traced:
    """Return two lines of one paragraph as one."""
    if not first.text or not second.text:
        return first if first.text else second
    last = _LAST.search(first.text)
    if last is not None:
        return join((first if hyphens.is_real(last[1], second.text) else first.cut(0, len(first.text) - 1), second))
    if _needs_no_space(first.text[-1], second.text[0]):
        return join((first, second))
    space = Traced(" ", (Anchor(0, first.place(len(first.text))),))
    return join((first, space, second))


def _needs_no_space(before: str, after: str) -> bool:
    return (is_han(before) and is_han(after)) or (before == "/" and after.islower())
