"""States and the entities that send documents: what they are called, and where a text names one of them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise, product

from reviewer.light import light
from reviewer.vocabulary.tables import LANGUAGES, table_in


@light
class StateMention:
    """A State named in a text, at the code points ``[start, end)``, without article and attached preposition."""

    start: int
    end: int
    code: str  # ISO 3166-1 alpha-3, or EU


def find_states(text: str, language: str) -> list[StateMention]:
    """Return the States named in `text`, a text in `language` (ar en es fr ru zh), in its order and never overlapping.

    The longest name counts: Guinea-Bissau is not Guinea. Adjectives (French) and names that only hold the name
    of a State (New Mexico) are none; Chinese does not tell the adjective from the name.
    """
    if language == "zh":
        return list(_find_han(text))
    return list(_find_words(text, _names(language))) if language in LANGUAGES else []


def state_name(code: str, language: str) -> str:
    """Return the short name of a State used in the United Nations, in the nominative; ``""`` if there is none."""
    return str(table_in("states", language)["state"].get(code, {}).get(language, {}).get("short", ""))


def state_codes() -> tuple[str, ...]:
    """Return the codes of all States and entities of the table, in the English order of their names."""
    return tuple(table_in("states", "en")["state"])


# --- the table -------------------------------------------------------------------------------------------------------


@light
class _Name:
    """One way to write a State."""

    code: str  # empty: not a State after all
    form: str  # as the table writes it; its capitals are asked of the text
    attached: int = 0  # letters written together with its first word that do not belong to it
    after: frozenset[str] | None = None  # of a careful form: the words that may stand before it


@light
class _Names:
    """The names of one language; a key is the folded words of a name, spaces between them, and ``(`` if it has one."""

    by_key: dict[str, _Name]
    most_words: dict[str, int]  # by first word


def _forms(language: str) -> Iterator[tuple[str, str]]:
    """Yield every name of the table in `language` with its code; the names that are no State have an empty code."""
    rows = table_in("states", language)
    for code, names in rows["state"].items():
        entry = names[language]
        for form in (entry["short"], *([entry["formal"]] if "formal" in entry else ()), *entry.get("forms", ())):
            yield form, code
    for form in rows["decoys"][language]:
        yield form, ""


@cache
def _names(language: str) -> _Names:
    """Build the names of a language written in words: nominatives first, so that no derived form hides one."""
    careful = {
        form: frozenset(_fold_word(word) for word in before)
        for form, before in table_in("states", language)["careful"].get(language, {}).items()
    }
    listed = [(form, _Name(code, form, after=careful.get(form))) for form, code in _forms(language)]
    derived = {"ru": _cases, "ar": _attached}.get(language, lambda _listed: ())
    by_key: dict[str, _Name] = {}
    most_words: dict[str, int] = {}
    for form, name in (*listed, *derived(listed)):
        words = [_fold_word(word) for word in _WORD.findall(form)]
        by_key.setdefault(_key(words, "(" in form), name)
        most_words[words[0]] = max(len(words), most_words.get(words[0], 0))
    return _Names(by_key, most_words)


def _key(words: Sequence[str], has_bracket: bool) -> str:
    return " ".join(words) + "(" * has_bracket


# --- inflection ------------------------------------------------------------------------------------------------------


_CASES = ("genitive", "dative", "accusative", "instrumental", "prepositional")  # as in the table


def _cases(listed: Iterable[tuple[str, _Name]]) -> Iterator[tuple[str, _Name]]:
    """Yield the Russian names in the other cases; the genitive, which titles use, comes first."""
    for case in range(len(_CASES)):
        for form, name in listed:
            declined = _declined(form, case)
            yield declined, _Name(name.code, declined)


def _declined(form: str, case: int) -> str:
    """Decline a Russian name; the part in brackets is declined by itself."""
    outside, bracket, inside = form.partition(" (")
    if bracket:
        return f"{_declined(outside, case)} ({_declined(inside.removesuffix(')'), case)})"
    grammar = table_in("states", "ru")["russian"]
    words = form.split(" ")
    declined: list[str] = []
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word in grammar["heads"]:
            return " ".join([*declined, grammar["heads"][word][case], *words[len(declined) + 1 :]])
        endings = grammar["nouns" if following in ("", "и") else "adjectives"]
        known = grammar["irregular"].get(word)
        declined.append(known[case] if known else _with_ending(word, endings, case))
    return " ".join(declined)


def _with_ending(word: str, endings: Mapping[str, Sequence[str]], case: int) -> str:
    """Replace the first ending of the table that `word` has; abbreviations in capitals have none."""
    for nominative, others in endings.items():
        if word.endswith(nominative):
            return word.removesuffix(nominative) + others[case]
    return word


def _attached(listed: Iterable[tuple[str, _Name]]) -> Iterator[tuple[str, _Name]]:
    """Yield the Arabic names with the conjunctions and prepositions that are written together with them."""
    grammar = table_in("states", "ar")["arabic"]
    lam, article = "ل", grammar["article"]
    for conjunction, preposition in product(("", *grammar["conjunctions"]), ("", *grammar["prepositions"])):
        for form, name in listed:
            # للجمهورية: the article's alef goes, its lam stays with the name
            rest = form[1:] if preposition == lam and form.startswith(article) else form
            before = conjunction + preposition
            after = None if preposition else name.after
            yield before + rest, _Name(name.code, name.form, len(before), after)


# --- matching --------------------------------------------------------------------------------------------------------

_IGNORED = "\u00ad\u0300-\u036f\u0640\u064b-\u065f\u0670\u200b-\u200f\u2060"  # marks, tatweel, invisible characters
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_IGNORED}])*")
_GAP = re.compile(r"[\s\-\u2010-\u2015\u2212'’ʼ.(]{1,8}")  # what may stand between two words of a name
_BRACKET_END = re.compile(r"[\s\-\u2010-\u2015'’_\u0640]*\)")
_SURNAME = re.compile(r"[ \u00a0](?=\w)")
_FOLDED = {0x0640: None, 0x00AD: None, ord("ة"): "ه", ord("ى"): "ي", ord("ٱ"): "ا", ord("ی"): "ي", ord("ک"): "ك"}


@lru_cache(maxsize=1 << 16)
def _fold_word(word: str) -> str:
    """Fold a word for comparing: small letters, no accents or vowel signs (so ё is е), one alef, no tatweel."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFKD", word.casefold()).translate(_FOLDED)
    return "".join(c for c in letters if unicodedata.category(c) not in ("Mn", "Cf"))


@light
class _Words:
    """The words of a text: where each stands, and each folded."""

    text: str
    places: Sequence[tuple[int, int]]
    folded: Sequence[str]

    def piece(self, first: int, count: int) -> str:
        return self.text[self.places[first][0] : self.places[first + count - 1][1]]


def _find_words(text: str, names: _Names) -> Iterator[StateMention]:
    places = [match.span() for match in _WORD.finditer(text)]
    words = _Words(text, places, [_fold_word(text[start:end]) for start, end in places])
    here, last_end = 0, -1
    while here < len(places):
        count, name = _longest(names, words, here, last_end) if words.folded[here] in names.most_words else (1, None)
        if name is not None and name.code:
            mention = _mention(name, text, places[here][0], places[here + count - 1][1])
            last_end = mention.end
            yield mention
        here += count


def _longest(names: _Names, words: _Words, here: int, last_end: int) -> tuple[int, _Name | None]:
    """Return the longest name that begins with the word `here`, and how many words it takes."""
    most = min(names.most_words[words.folded[here]], len(words.folded) - here)
    for count in range(most, 0, -1):
        name = names.by_key.get(_key(words.folded[here : here + count], "(" in words.piece(here, count)))
        if (
            name is not None
            and _is_written(name, words, here, count)
            and (name.after is None or _stands_free(name.after, words, here, last_end))
        ):
            return count, name
    return 1, None


def _is_written(name: _Name, words: _Words, here: int, count: int) -> bool:
    """Tell whether these words of the text, equal to the name's, are also joined and capitalised as a name is."""
    places = words.places[here : here + count]
    if not all(_GAP.fullmatch(words.text, left[1], right[0]) for left, right in pairwise(places)):
        return False
    piece = words.piece(here, count)
    if name.form.isupper():
        return piece == name.form
    return not name.code or piece[0].isupper() or not name.form[0].isupper()


def _stands_free(after: frozenset[str], words: _Words, here: int, last_end: int) -> bool:
    """Tell whether a form that is also an ordinary word or a first name stands where a State would.

    `last_end` is the end of the last State before it.
    """
    start, end = words.places[here]
    surname = _SURNAME.match(words.text, end)
    if surname and words.text[surname.end()].isupper() and not words.text[start:end].isupper():
        return False
    if here == 0 or words.folded[here - 1] in after:
        return True
    before = words.places[here - 1][1]
    return before == last_end or not words.text[before:start].isspace()


def _mention(name: _Name, text: str, start: int, end: int) -> StateMention:
    for _letter in range(name.attached):
        start += 1
        while re.match(f"[{_IGNORED}]", text[start]):
            start += 1
    closing = _BRACKET_END.match(text, end) if "(" in name.form else None
    return StateMention(start, closing.end() if closing else end, name.code)


# --- Chinese ---------------------------------------------------------------------------------------------------------

_HAN_RUN = re.compile(r"[\u3007\u3400-\u9fff0-9０-９（）()][\u3007\u3400-\u9fff0-9０-９（）()\s]*")
_HAN_FOLDED = str.maketrans("（）０１２３４５６７８９", "()0123456789")


@cache
def _han() -> tuple[re.Pattern[str], dict[str, str]]:
    codes: dict[str, str] = {}
    for form, code in _forms("zh"):
        codes.setdefault(form.translate(_HAN_FOLDED), code)
    longest_first = sorted(codes, key=len, reverse=True)
    return re.compile("|".join(re.escape(form) for form in longest_first)), codes


def _find_han(text: str) -> Iterator[StateMention]:
    """Find Chinese names, which have no bounds and may have spaces between their characters."""
    pattern, codes = _han()
    for run in _HAN_RUN.finditer(text):
        kept = [place for place in range(*run.span()) if not text[place].isspace()]
        together = "".join(text[place] for place in kept).translate(_HAN_FOLDED)
        for match in pattern.finditer(together):
            if code := codes[match.group()]:
                yield StateMention(kept[match.start()], kept[match.end() - 1] + 1, code)
