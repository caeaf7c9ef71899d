"""Names of persons in the three languages that write them in Latin letters."""

import re
import unicodedata
from functools import cache

from reviewer.light import light
from reviewer.vocabulary.tables import table

LATIN = ("en", "fr", "es")
_CAPITAL = r"(?:[A-ZÀ-ÖØ-ÞŁŚŞŠŽČĐİ][\w’'ʼ‑-]*\.?)"
_ALIKE = (
    ("[hjyaeiouw]", ""),  # vowels, and letters that a transliteration puts in or leaves out
    ("t?s?c+[hz]?|[kqszxgç]", "k"),  # Porochenko = Poroshenko
    ("[fv]|ph", "v"),
    (r"(.)\1+", r"\1"),
)


@light
class PersonMention:
    """A name at ``text[start:end]``, without what stands before it."""

    start: int
    end: int


def find_persons(text: str, language: str) -> list[PersonMention]:
    """Return the names of persons that a title announces (Mr., Mme, Sra.), in order; none in other languages."""
    if language not in LATIN:
        return []
    return [PersonMention(*match.span("name")) for match in _pattern(language).finditer(text)]


@cache
def _pattern(language: str) -> re.Pattern[str]:
    rows = table("persons")
    before = "|".join(re.escape(word) for word in sorted(rows["before"][language], key=len, reverse=True))
    inside = "|".join(map(re.escape, rows["particles"]))
    one = rf"(?:(?:(?:{inside})[ \u00a0-]){{0,2}}{_CAPITAL})"
    return re.compile(rf"(?<![\w.])(?:(?:{before})[ \u00a0]+){{1,2}}(?P<name>{one}(?:[ \u00a0]{one}){{0,4}})")


def name_words(text: str) -> list[tuple[int, int, str]]:
    """Return start, end and folded form of the words of `text` that begin with a capital."""
    found = ((match.start(), match.end(), folded_name(match[0])) for match in re.finditer(r"[^\W\d_][\w’'ʼ]*", text))
    return [(start, end, word) for start, end, word in found if text[start].isupper() and word]


def folded_name(word: str) -> str:
    """Return small letters without accents and apostrophes."""
    decomposed = unicodedata.normalize("NFKD", word).casefold()
    return "".join(c for c in decomposed if c.isalpha() and not unicodedata.combining(c))


def sounds_like(one: str, other: str) -> bool:
    """Tell whether two folded names may be transliterations of one: their consonants are alike."""
    return _skeleton(one) == _skeleton(other)


def _skeleton(word: str) -> str:
    for letters, sound in _ALIKE:
        word = re.sub(letters, sound, word)
    return word


def nearly(one: str, other: str) -> bool:
    """Tell whether two folded names differ by one letter, or two in long ones: changed, lost, put in or exchanged."""
    allowed = 2 if min(len(one), len(other)) >= 8 else 1
    if one == other or one[0] != other[0] or abs(len(one) - len(other)) > allowed:
        return False
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            best = min(last[j] + 1, row[-1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and b == one[i - 2]:
                best = min(best, before[j - 2] + 1)
            row.append(best)
        before, last = last, row
    return last[-1] <= allowed
