"""Search in paragraphs of every script: the key that is indexed, and where the words stand in a paragraph.

SQLite's ``unicode61`` takes a run of Han for one word, and ``trigram`` answers nothing, silently, for words of two
characters: so each Han character is a word of its own in the key, and a search is for words in a row.
"""

import re
import unicodedata

_HAN = re.compile("[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ARABIC = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي", "ـ": ""})
_WORD = re.compile(r"\w+")


class _Folding(dict[int, str]):
    """What each character is in the key, worked out once: no case, no marks, Arabic letters and digits in one form."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if (digit := unicodedata.decimal(character, None)) is not None:
            folded = str(digit)
        else:
            parts = unicodedata.normalize("NFKD", character.translate(_ARABIC))
            plain = "".join(part for part in parts if unicodedata.category(part) not in ("Mn", "Cf"))
            folded = _HAN.sub(r" \g<0> ", plain.casefold().translate(_ARABIC))
        return self.setdefault(code, folded)


_FOLDED = _Folding()


def key(text: str) -> str:
    """Return what is indexed for `text`, and looked up for what a clerk types."""
    return text.translate(_FOLDED)


def phrase(words: str) -> str:
    """Return the query for `words` in a row, ``""`` where there is no word in them."""
    found = _WORD.findall(key(words))
    return '"' + " ".join(found) + '"' if found else ""


def all_words(words: str) -> str:
    """Return the query for each of `words` (set apart by spaces), in any order in one paragraph."""
    return " AND ".join(filter(None, map(phrase, words.split())))


def find(words: str, paragraph: str) -> tuple[int, int]:
    """Return the range of `paragraph` where `words` (or the first of them) first stand; the whole where none does."""
    folded, origin = [], []
    for index, character in enumerate(paragraph):
        piece = key(character)
        folded.append(piece)
        origin.extend([index] * len(piece))
    text = "".join(folded)
    for wanted in (words, *words.split()):
        found = _WORD.findall(key(wanted))
        spelled = r"\b" + r"\W+".join(map(re.escape, found))
        if found and (match := re.search(spelled + r"\b", text) or re.search(spelled, text)):
            return origin[match.start()], origin[match.end() - 1] + 1
    return 0, len(paragraph)


def snippet(paragraph: str, start: int, end: int, width: int = 60) -> str:
    """Return `width` characters on either side of a hit, with dots where the paragraph goes on."""
    first, last = max(0, start - width), min(len(paragraph), end + width)
    before, after = "…" * (first > 0), "…" * (last < len(paragraph))
    return before + " ".join(paragraph[first:last].split()) + after
