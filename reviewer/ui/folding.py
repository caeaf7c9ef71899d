"""Texts made comparable for finding and filtering, character by character, so that places are kept."""

import re
import unicodedata

NOTHING = "\x00"  # stands for a mark that finding passes over
_ARABIC = {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ى": "ي"}
_PUNCTUATION = {"’": "'", "‘": "'", "“": '"', "”": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-"}
_TATWEEL = "\u0640"


class _Folded(dict[int, str]):
    """Code point -> the one character that it is compared as; filled as characters are met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _one(chr(code))
        return folded


def _one(char: str) -> str:
    if unicodedata.category(char) in ("Mn", "Cf") or char == _TATWEEL:
        return NOTHING
    if char.isspace():
        return " "
    if (digit := unicodedata.digit(char, None)) is not None:
        return str(digit)
    char = _ARABIC.get(char) or _PUNCTUATION.get(char) or char
    base = unicodedata.normalize("NFKD", char)[0]
    lowered = base.casefold()
    return lowered if len(lowered) == 1 else base


_TABLE = _Folded()


def fold(text: str) -> str:
    """Return `text` without case, accents and forms of letters and digits; every place stays where it was."""
    return text.translate(_TABLE)


def pattern(words: str) -> re.Pattern[str] | None:
    """Return what finds `words` in folded texts, whatever spaces and marks lie between; None for no words."""
    wanted = fold(words).replace(NOTHING, "").split()
    if not wanted:
        return None
    between = NOTHING + "*"
    spelled = [between.join(map(re.escape, word)) for word in wanted]
    return re.compile(rf"[ {NOTHING}]+".join(spelled))
