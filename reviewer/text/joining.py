"""Wrapped lines put together: hyphens at line ends, and spaces where the script wants them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from reviewer.light import light
from reviewer.text.lines import Line, is_han
from reviewer.text.traced import Traced, join
from reviewer.vocabulary.hyphens import keeps_hyphen

_WORD = re.compile(r"[^\W\d_]+")
_HYPHENATED = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)+")
_LAST = re.compile(r"([^\W\d_]+)[-\u2010\u2011]$")
_FIRST = re.compile(r"^[^\W\d_]+")
_HYPHENS = frozenset("-\u2010\u2011")
_WIDE_STOPS = frozenset("。，、；：！？")  # as wide as a letter, so that no space follows
_LONG = 4  # letters: shorter parts of words are words by chance ("pro-", "con-", "par-")


@light
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
        if told is None and keeps_hyphen(before, follows[0]):
            return True
        if told is None:
            return self.real_by_default and self._stands_free(before.casefold())
        return told


def hyphens_of(lines: Sequence[Line]) -> Hyphens:
    """Return what the lines of a file tell about hyphens at line ends."""
    said = [line.words for line in lines]
    broken = {at: last for at, words in enumerate(said) if (last := _last(words)) is not None}
    if not broken:
        return Hyphens()  # nobody will ask
    whole = "\n".join(words[: broken[at].start()] if at in broken else words for at, words in enumerate(said))
    hyphenated = {word for words in said if _has_hyphen(words) for word in words.split() if _has_hyphen(word)}
    compounds = {_plain(word) for word in _HYPHENATED.findall(" ".join(hyphenated))}
    breaks: list[tuple[str, str]] = []
    for at, last in broken.items():
        first = _FIRST.match(said[at + 1]) if at + 1 < len(said) else None
        if first is not None and first[0].islower():
            breaks.append((last[1], first[0]))
    hyphens = Hyphens(frozenset(_WORD.findall(" ".join(set(whole.casefold().split())))), frozenset(compounds))
    told = [hyphens.known(*parts) for parts in breaks]
    return Hyphens(hyphens.words, hyphens.compounds, told.count(True) > 0 and told.count(False) == 0)


def _has_hyphen(text: str) -> bool:
    return "-" in text or "\u2010" in text or "\u2011" in text


def _plain(word: str) -> str:
    return word.casefold().replace("\u2010", "-").replace("\u2011", "-")


def joined(lines: Sequence[Line], hyphens: Hyphens, seams: Sequence[str | None] = ()) -> Traced:
    """Return the lines of one paragraph as one text; `seams`: what is known to have stood between two lines."""
    if len(lines) == 1:
        return lines[0].text
    parts: list[Traced] = []
    for at, (line, following) in enumerate(pairwise(lines)):
        text = line.text
        known = seams[at] if seams else None
        last = _last(text.text) if known is None else None
        if known is not None:
            parts.append(Traced(text.text + known, text.anchors))
        elif last is not None:
            parts.append(text if hyphens.is_real(last[1], following.words) else text.cut(0, len(text.text) - 1))
        elif _needs_no_space(text.text[-1], following.words[0]) or _is_cut_number(text.text, following.words):
            parts.append(text)
        else:  # the space stands, as it were, behind the line's last character
            parts.append(Traced(text.text + " ", text.anchors))
    return join((*parts, lines[-1].text))


def _last(text: str) -> re.Match[str] | None:
    """Return the part of a word that a line ends with, its hyphen included."""
    return _LAST.search(text) if text[-1:] in _HYPHENS else None


def _needs_no_space(before: str, after: str) -> bool:
    return (is_han(before) and is_han(after)) or before in _WIDE_STOPS or (before == "/" and after.islower())


def _is_cut_number(before: str, after: str) -> bool:
    """Tell whether a wrap at a fixed number of characters went through a figure, as it does in Chinese text."""
    if not (before[-1].isdigit() and after[0].isdigit()):
        return False
    return is_han(before.rstrip("0123456789")[-1:]) and is_han(after.lstrip("0123456789")[:1])
