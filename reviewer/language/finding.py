"""Script first; then, for Latin letters, function words, smoothed over neighbours where they are few."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from reviewer.language.scripts import main_script, speaking
from reviewer.light import light
from reviewer.text import Text
from reviewer.vocabulary.languages import LanguageTable, language_tables

_WORD = re.compile(r"[^\W\d_]+'?")  # an elided word keeps its apostrophe: l', qu'
_HINT_WEIGHT = 0.7  # an ending or a letter of the language: alone not enough, names have them too
_LONG_ENOUGH = 5  # letters; shorter words end in anything
_CLEAR = 1.0  # one word more than the next best, and
_CLEAR_SHARE = 0.08  # of a long paragraph this share of the words
_REACH = 4  # paragraphs before and after that may help
_SHORT = 60  # characters of a cell or a heading, many of which are met again and again
_WORDS = 32768  # remembered, with what they say
_FADE = 0.5  # each says half as much as the one nearer


@light
class _Evidence:
    """What one paragraph says by itself: `scores` by language, without Latin letters none."""

    script: str
    scores: Mapping[str, float]
    clear: bool

    @property
    def best(self) -> str:
        return max(self.scores, key=self.scores.__getitem__)


def find_languages(text: Text) -> tuple[str, ...]:
    """Return the language of each paragraph: ``ar zh en fr ru es``, or ``""`` where nothing can be told."""
    cut = (text.cut(paragraph) for paragraph in text.paragraphs)
    evidence = [_weigh(said) if len(said) > _SHORT else _weigh_short(said) for said in cut]
    return tuple(_decide(evidence, index) for index in range(len(evidence)))


def _decide(evidence: Sequence[_Evidence], index: int) -> str:
    here = evidence[index]
    if here.script != "latin":
        return _language_of(here.script)
    if here.clear:
        return here.best
    scores = dict(here.scores)
    for other in range(max(0, index - _REACH), min(len(evidence), index + _REACH + 1)):
        if evidence[other].clear:
            scores[evidence[other].best] += _FADE ** (abs(other - index) - 1)
    first, second = sorted(scores.values(), reverse=True)[:2]
    return max(scores, key=scores.__getitem__) if first > second else ""


@lru_cache(maxsize=4096)
def _weigh_short(paragraph: str) -> _Evidence:
    return _weigh(paragraph)


def _weigh(paragraph: str) -> _Evidence:
    said = speaking(paragraph)
    script = main_script(said)
    if script != "latin":
        return _Evidence(script, {}, clear=False)
    words = 0
    scores = dict.fromkeys(_latin_codes(), 0.0)
    for count, known in map(_WEIGHTS.__getitem__, said.split()):
        words += count
        for code, weight in known:  # most words say nothing
            scores[code] += weight
    first, second = sorted(scores.values(), reverse=True)[:2]
    return _Evidence(script, scores, clear=first - second >= max(_CLEAR, _CLEAR_SHARE * words))


class _Weights(dict[str, tuple[int, tuple[tuple[str, float], ...]]]):
    """How many words stand between two spaces, and what they say for each language that they say something for.

    Worked out when they are first met; signs are kept with them, which is faster than to part them each time.
    """

    def __missing__(self, piece: str) -> tuple[int, tuple[tuple[str, float], ...]]:
        if len(self) >= _WORDS:
            self.clear()
        words = _WORD.findall(piece.lower().replace("’", "'"))
        weights = ((table.code, _weight(word, table)) for word in words for table in _latin_tables())
        self[piece] = found = len(words), tuple((code, weight) for code, weight in weights if weight)
        return found


_WEIGHTS = _Weights()


def _weight(word: str, table: LanguageTable) -> float:
    plain = word.rstrip("'")
    known = table.words.get(word) or table.words.get(plain)
    if known is not None:
        return known
    ends = len(plain) >= _LONG_ENOUGH and plain.endswith(table.endings)
    return _HINT_WEIGHT if ends or not table.letters.isdisjoint(plain) else 0.0


@cache
def _latin_tables() -> tuple[LanguageTable, ...]:
    return tuple(table for table in language_tables() if table.script == "latin")


@cache
def _latin_codes() -> tuple[str, ...]:
    return tuple(table.code for table in _latin_tables())


@cache
def _language_of(script: str) -> str:
    """Return the one language of `script` among the six, ``""`` for none."""
    return next((table.code for table in language_tables() if table.script == script), "")
