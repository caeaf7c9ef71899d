"""What of a paragraph survives translation: its length, numbers, dates, symbols, names, closing mark."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache, lru_cache

from reviewer.alignment.anchors import find_anchors
from reviewer.light import light
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.figures import find_figures, leading_number
from reviewer.vocabulary.lengths import latin_length
from reviewer.vocabulary.symbols import find_symbols
from reviewer.vocabulary.tables import table

LONG = 450  # paragraphs; longer texts are cut into blocks
_HAN = re.compile("[\u3400-\u9fff]")
_ARABIC = re.compile("[\u0620-\u064a]")
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = str.maketrans("？；：﹔﹕！。．،؛؟", "?;:;:!..,;?")
_CLOSING = re.compile(r"[?;:.,!](?=[\"'»”’)\]*\s\d]*$)")


@light
class Traits:
    """One paragraph as the aligner sees it.

    `length` is in Latin letters' worth of text. `facts` are dates, figures, symbols and numbers of
    paragraphs: expected on both sides. `names` are keys of words that may look or sound alike in
    two languages; `words` the paragraph's own words, for the pairs of words learned on the way; `anchors` what it
    names in words that the vocabulary knows.
    `kind` and `part` say where in the document it stands: another kind hardly ever answers, another part seldom.
    """

    length: float
    facts: frozenset[str]
    names: frozenset[str]
    words: frozenset[str]
    closing: str
    kind: str = ""
    part: str = ""
    anchors: frozenset[str] = frozenset()


def all_traits(texts: Sequence[str], languages: Sequence[str]) -> list[Traits]:
    """Return the traits of paragraphs; in a long text the words learned on the way tell more than the vocabulary's."""
    known = len(texts) <= LONG
    return [traits(text, language, known) for text, language in zip(texts, languages, strict=True)]


@lru_cache(maxsize=4096)  # rows that a clerk makes have the same texts aligned again and again
def traits(text: str, language: str = "", known: bool = True) -> Traits:
    """Return the traits of one paragraph; `known`: with what the vocabulary knows of its words."""
    figures = find_figures(text, language)
    facts = {f"={figure.value}" for figure in figures}
    facts |= {f"@{day}" for date in find_dates(text) for day in (date.first, date.last) if day}
    facts |= {f"/{symbol.value}" for symbol in find_symbols(text)}
    if number := leading_number(text):
        facts.add(f"#{number}")
    plain = unicodedata.normalize("NFKD", text).replace("\u0640", "").casefold()
    words = _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))
    names = {key for word in words for key in _keys(word)}
    return Traits(
        latin_length(text),
        frozenset(facts),
        frozenset(names),
        frozenset(_own_words(words)),
        _closing(text),
        anchors=find_anchors(text, language, figures) if known else frozenset(),
    )


def _closing(text: str) -> str:
    found = _CLOSING.search(text.translate(_MARKS))
    return found[0] if found else ""


def _own_words(words: list[str]) -> set[str]:
    """Return stems of six letters, and pairs of neighbouring characters for Chinese."""
    found: set[str] = set()
    for word in words:
        if _HAN.match(word):
            found.update(word[k : k + 2] for k in range(len(word) - 1))
        elif len(word) > 2:
            found.add(_without_article(word)[:6])
    return found


@cache
def _keys(word: str) -> tuple[str, ...]:
    """Return keys under which `word` may be found again in another language: its beginning, its consonants."""
    if _HAN.match(word):
        return ()
    vowels_written = not _ARABIC.match(word)
    sounds = _sounds(word if vowels_written else _without_article(word))
    skeleton = _skeleton(sounds)
    keys = (f"~{sounds[:4]}",) if vowels_written and len(sounds) > 3 else ()
    return (*keys, f"!{skeleton}") if len(skeleton) == 4 else keys


def _sounds(word: str) -> str:
    """Return `word` in a few Latin letters that stand for sounds."""
    rows = table("sounds")
    sounds = "".join(rows["letters"].get(c, c) for c in word)
    for written, spoken in rows["alike"].items():
        sounds = sounds.replace(written, spoken)
    return sounds


def _skeleton(sounds: str) -> str:
    """Return the first four consonants; doubled ones count once."""
    return re.sub(r"(.)\1", r"\1", re.sub(r"[^bdfghjklmnprst]", "", sounds))[:4]


def _without_article(word: str) -> str:
    for article in table("sounds")["arabic"]["articles"]:
        if word.startswith(article) and len(word) > len(article) + 2:
            return word[len(article) :]
    return word
