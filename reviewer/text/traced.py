"""Text that remembers, character by character, where in the file it comes from."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable

from reviewer.files import Place
from reviewer.light import light
from reviewer.text.text import Anchor


@light
class Traced:
    """`text` with anchors relative to its own start; the first anchor is at 0 unless the text is empty."""

    text: str
    anchors: tuple[Anchor, ...]

    def place(self, position: int) -> Place:
        """Return where the character at `position` stands in the file."""
        anchor = self.anchors[max(bisect_right(self.anchors, position, key=lambda anchor: anchor.start) - 1, 0)]
        place = anchor.place
        return Place(place.part, place.index, place.column + position - anchor.start, place.box)

    def cut(self, start: int, end: int) -> "Traced":
        """Return the characters from `start` to `end`."""
        if start == 0 and end >= len(self.text):
            return self
        first = Anchor(0, self.place(start))
        later = [Anchor(one.start - start, one.place) for one in self.anchors if start < one.start < end]
        return Traced(self.text[start:end], (first, *later))

    def strip(self) -> "Traced":
        """Return it without white space at its ends."""
        if self.text and not self.text[0].isspace() and not self.text[-1].isspace():
            return self
        left = len(self.text) - len(self.text.lstrip())
        return self.cut(left, max(len(self.text.rstrip()), left))

    def substitute(self, pattern: re.Pattern[str], give: Callable[[re.Match[str]], str]) -> "Traced":
        """Return it with every match replaced; what replaces a match comes from where the match began."""
        if pattern.search(self.text) is None:
            return self
        found = [(match, give(match)) for match in pattern.finditer(self.text)]
        if all(len(match[0]) == len(given) == 1 for match, given in found):  # nothing moves
            return Traced(pattern.sub(give, self.text), self.anchors)
        parts: list[Traced] = []
        done = 0
        for match, given in found:
            parts.append(self.cut(done, match.start()))
            parts.append(self._replaced(match, given))
            done = match.end()
        parts.append(self.cut(done, len(self.text)))
        return join(parts)

    def _replaced(self, match: re.Match[str], text: str) -> "Traced":
        """Return what stands for a match; where it is longer (a ligature's letters), the rest has the last place."""
        width = match.end() - match.start()
        last = self.place(match.end() - 1)
        return Traced(
            text, (Anchor(0, self.place(match.start())), *(Anchor(at, last) for at in range(width, len(text))))
        )


def join(parts: Iterable[Traced]) -> Traced:
    """Return the parts one after the other, with nothing between them."""
    texts: list[str] = []
    anchors: list[Anchor] = []
    length = 0
    for part in parts:
        if not part.text:
            continue
        texts.append(part.text)
        anchors += [Anchor(anchor.start + length, anchor.place) for anchor in part.anchors]
        length += len(part.text)
    return Traced("".join(texts), tuple(anchors))
