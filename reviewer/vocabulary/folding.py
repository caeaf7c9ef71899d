"""Text made comparable: small letters, no accents, one kind of quote, dash and space.

The way back is kept, so that what is found in the folded text has its place in the real one.
"""

import re
import unicodedata
from functools import cache, lru_cache

from reviewer.light import light

_HAN = "\u3400-\u9fff\uf900-\ufaff，。、：；（）《》"
_DROPPED = {"\u00ad", "\u200b", "\u200e", "\u200f", "\u0640", "\ufeff"}
_CHANGED = (
    dict.fromkeys("’‘ʼ`´", "'")
    | dict.fromkeys("“”„«»", '"')
    | dict.fromkeys("‐‑‒–—−", "-")
    | {"ё": "е", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "（": "(", "）": ")", "：": ":"}
)
_KEPT_MARKS = {"\u0306"}  # й is a letter of its own


@light
class Folded:
    """`text` folded; `places` gives for each of its characters the index in the original, and one past the last."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the original text for a range of the folded one."""
        if start == end:
            return self.places[start], self.places[start]
        return self.places[start], self.places[end - 1] + 1


class _Characters(dict[int, str]):
    """A translation table that learns each character when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _one(chr(code))
        return self[code]


_TABLE = _Characters()
_SPACES = re.compile(" {2,}")
_ONE_HAN = re.compile(f"[{_HAN}]")
_HAN_SPACES = re.compile(f"(?<=[{_HAN}]) | (?=[{_HAN}])")
_DROPPED_SPACES = re.compile(f"(?<=[ {_HAN}]) | (?=[{_HAN}])|^ ")


@lru_cache(maxsize=4096)
def folded(text: str) -> Folded:
    """Fold `text`, keeping the way back."""
    plain = text.translate(_TABLE)
    if all(len(_TABLE[ord(c)]) == 1 for c in set(text)) and _DROPPED_SPACES.search(plain) is None:
        return Folded(plain, tuple(range(len(text) + 1)))  # most texts: each character becomes one
    characters: list[str] = []
    places: list[int] = []
    for index, original in enumerate(text):
        for c in _TABLE[ord(original)]:
            if c == " " and (not characters or characters[-1] == " "):
                continue
            characters.append(c)
            places.append(index)
    if _HAN_SPACES.search("".join(characters)) is None:
        return Folded("".join(characters), (*places, len(text)))
    kept = _without_han_spaces(characters)
    return Folded("".join(characters[i] for i in kept), (*(places[i] for i in kept), len(text)))


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Fold `text`, without the way back and without spaces at its ends: many times faster than `folded`."""
    plain = text.translate(_TABLE)
    if "  " in plain:
        plain = _SPACES.sub(" ", plain)
    return (plain if plain.isascii() else _HAN_SPACES.sub("", plain)).strip()


@cache
def _one(c: str) -> str:
    if c in _DROPPED:
        return ""
    if c in _CHANGED:
        return _CHANGED[c]
    if c.isspace():
        return " "
    plain = unicodedata.normalize("NFD", c.casefold())
    plain = "".join(x for x in plain if not unicodedata.combining(x) or x in _KEPT_MARKS)
    plain = unicodedata.normalize("NFKC", plain) if plain else ""
    return "".join(_CHANGED.get(x, x) for x in plain if x not in _DROPPED)


def _without_han_spaces(characters: list[str]) -> list[int]:
    last = len(characters) - 1
    return [
        i
        for i, c in enumerate(characters)
        if c != " "
        or not ((i and _ONE_HAN.match(characters[i - 1])) or (i < last and _ONE_HAN.match(characters[i + 1])))
        or i in (0, last)
    ]


@cache
def folded_pattern(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of the tables: written in natural letters, folded as texts are.

    Named groups and classes in capitals must be put in after folding: use `fold_source` for that.
    """
    return re.compile(fold_source(pattern))


@cache
def fold_source(pattern: str) -> str:
    """Fold the letters of a pattern's source; ``(?P<tail>`` keeps its capital."""
    return fold(pattern).replace("(?p<", "(?P<")
