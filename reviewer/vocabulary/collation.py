"""The order in which each language puts names: its alphabet; Chinese by the sound or by the strokes of a character."""

import re
import unicodedata

from reviewer.vocabulary.tables import table

_LETTERS = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"\s*(?:[•●▪◦*–—-]|[(（]?(?:\d{1,3}|[^\W\d_]|[ivxIVX]{1,5})[.)）、])\s*")
_HAMZA = str.maketrans("أإآٱىةؤئ", "اااايهوي")
_DROPPED = str.maketrans("", "", "\u0640ءьъ")


def orders(text: str, language: str) -> tuple[str, ...]:
    """Return what `text` is put in order by, in each of the ways that its language has; ``""``: not in that way.

    A number or a bullet before it does not count. Arabic goes without the article, or with it; Chinese by sound
    (Pinyin), or by strokes, as far as the standard sets of characters are put in that order themselves.
    """
    plain = _plain(_NUMBER.sub("", text, count=1))
    words = _LETTERS.findall(plain)
    if not words:
        return ("", "")
    if language == "zh":
        return _place(words[0], "gb2312", 0xB0A1, 0xD7F9), _place(words[0], "big5", 0xA440, 0xC67E)
    if language == "ar":
        return " ".join(map(_without_article, words)), " ".join(words)
    return (" ".join(words),)


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text).casefold().translate(_HAMZA).translate(_DROPPED)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _without_article(word: str) -> str:
    for article in table("sounds")["arabic"]["articles"]:
        if word.startswith(article) and len(word) > len(article) + 1:
            return word[len(article) :]
    return word


def _place(word: str, codec: str, first: int, last: int) -> str:
    """Return the places of the first characters in a standard set; ``""`` beyond the part that is in order.

    GB 2312 has its 3,755 commonest characters by Pinyin, Big5 its 5,401 commonest by strokes.
    """
    found = []
    for sign in word[:4]:
        code = int.from_bytes(sign.encode(codec, "ignore"), "big")
        if not first <= code <= last:
            break
        found.append(f"{code:04x}")
    return " ".join(found)
