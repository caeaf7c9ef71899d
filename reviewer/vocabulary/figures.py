"""Numbers written in figures, compared by value in six languages.

60,000 = 60 000 = 60.000 = ``000 60`` (Arabic text stores the groups in the order they are
seen) = 6万 = 60 thousand. Numbers inside dates and symbols belong to these and are left out.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

from reviewer.light import light
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.ranges import Ranges
from reviewer.vocabulary.symbols import find_symbols
from reviewer.vocabulary.tables import LANGUAGES, table

_SPACE = "[ \u00a0\u2009\u202f]"
_LETTERS = "A-Za-zÀ-ɏЀ-ӿ"  # a number glued to these is part of a name; Arabic and Chinese words may touch numbers
_FORWARD = rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)"
_BACKWARD = rf"\d{{3}}(?:[.,]\d{{1,2}})?(?:{_SPACE}\d{{3}})*{_SPACE}\d{{1,2}}(?!\d|[.,]\d)"  # 731.5 1 = 1 731.5


def _number(spaced: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<![{_LETTERS}\d])|(?<=Euro)|(?<=EUR)|(?<=USD))(?:(?P<spaced>{spaced})"
        rf"|(?P<grouped>\d{{1,3}}(?P<sign>[.,٬])\d{{3}}(?:(?P=sign)\d{{3}})*(?!\d))"
        rf"|(?P<plain>\d+))"
        rf"(?P<decimals>[.,٫]\d+(?!\d|[.,]\d))?"
    )


_NUMBER = {False: _number(_FORWARD), True: _number(f"{_BACKWARD}|{_FORWARD}")}
_LEADING = (
    re.compile(  # "240-е" is an ordinal, "14 -" and "14-" with an Arabic word behind it are numbers of paragraphs
        r"\s*[(（]?(?P<number>\d{1,3})(?:[.、)）]|\s?[-–—](?![A-Za-zЀ-ӿ]))(?=\s|[^\W\d])(?!\s?[-–—]\s?\d)"
    )
)
_TWO_YEARS = re.compile(r"(?:(?:19|20)\d\d){2}")
_CHINESE_MONTH = re.compile(r"\s*月")
_SMALL = 199  # the largest number that is written out part by part
_VOWELS = re.compile("[\u064b-\u0652\u0670\u0640]")
_PARTICLES = "وفبلك"  # and, so, by, for, like
_DIGITS = {ord(c): str(n) for zero in "٠۰０" for n, c in enumerate(chr(ord(zero) + k) for k in range(10))}


@light
class FigureMention:
    """A number at ``text[start:end]``; `value` has plain digits, and ``.`` before decimals if there are any."""

    start: int
    end: int
    value: str


@light
class _Habits:
    """How one language writes numbers (see ``figures.toml``)."""

    decimal: str
    reversed_groups: bool
    scales: dict[str, int]
    scale: re.Pattern[str]
    clock: re.Pattern[str]
    afternoon: re.Pattern[str]
    pages: re.Pattern[str]
    words: dict[str, tuple[str, ...]]
    rounds: dict[int, re.Pattern[str]]  # the words for a round number that no figure stands before


def find_figures(text: str, language: str = "", within: Iterable[tuple[int, int]] | None = None) -> list[FigureMention]:
    """Return the numbers written in figures in `text`, in order.

    Left out: numbers in dates, symbols, names (``Mi24``), Chinese months, references to pages
    (these differ between versions) and the number of the paragraph itself. `language` decides
    what a point or comma means; ``""``: judged by the script. `within`: where the dates and symbols
    stand, if the caller has found them already.
    """
    language = language or script_language(text)
    habits = _habits(language)
    plain = text.translate(_DIGITS)
    if within is None:
        within = [(date.start, date.end) for date in find_dates(text)]
        within += [(symbol.start, symbol.end) for symbol in find_symbols(text)]
    taken = list(within)
    taken += [match.span() for match in habits.pages.finditer(plain)]
    leading = _LEADING.match(plain)
    first = leading.end() if leading else 0
    elsewhere = Ranges(taken)
    found: list[FigureMention] = []
    for match in _NUMBER[habits.reversed_groups].finditer(plain):
        start, end = match.span()
        if start < first or elsewhere.overlap(start, end):
            continue
        if language == "zh" and _CHINESE_MONTH.match(plain, end):
            continue
        found.extend(_read(match, habits, language))
    return found


def leading_number(text: str) -> str:
    """Return the number that a paragraph begins with (``12.``, ``12 -``, ``(12)``), ``""`` if there is none."""
    match = _LEADING.match(text.translate(_DIGITS))
    return str(int(match["number"])) if match else ""


def written_out(value: str, text: str, language: str) -> bool:
    """Tell whether a whole number in figures may stand in `text` as words (``five``, ``пяти``, ``五``, a million).

    Compound numbers are looked for by their parts: 43 is there if ``forty`` cannot be judged and ``three`` stands.
    """
    if not value.isdecimal():
        return False
    language = language or script_language(text)
    habits, plain, number = _habits(language), _bare(text, language), int(value)
    if _in_words(value, habits, plain, language):
        return True
    rounds = (factor for factor in habits.rounds if number % factor == 0 and number // factor <= _SMALL)
    return any(
        habits.rounds[factor].search(plain)
        and (number == factor or _in_words(str(number // factor), habits, plain, language))
        for factor in rounds
    )


def _in_words(value: str, habits: _Habits, text: str, language: str) -> bool:
    parts = {value, value[-1:], value[-2:]} if int(value) <= _SMALL else {value}
    forms = [form for part in parts for form in habits.words.get(part, ())]
    if language == "zh":
        return any(form in text for form in forms)
    return not _tokens(text, language).isdisjoint(forms)


def _tokens(text: str, language: str) -> set[str]:
    """Return the words of `text`; Arabic ones also without the particle that is written together with them."""
    words = set(re.findall(r"[^\W\d_]+", text.casefold()))
    return words | {word[1:] for word in words if word[0] in _PARTICLES} if language == "ar" else words


def _bare(text: str, language: str) -> str:
    """Return Arabic text without vowel signs."""
    return _VOWELS.sub("", text) if language == "ar" else text


def numbers_in_words(text: str, language: str) -> frozenset[str]:
    """Return the small whole numbers that stand in `text` as words, cardinal or ordinal, compound ones by their parts.

    Chinese ones are looked for anywhere: they have no bounds.
    """
    language = language or script_language(text)
    words = _number_words(language)
    if language == "zh":
        return frozenset(value for form, value in words.items() if form in text)
    return frozenset(words[word] for word in _tokens(_bare(text, language), language) if word in words)


@cache
def _number_words(language: str) -> dict[str, str]:
    """Return the number that each word stands for; the first one of several."""
    every = [(form, value) for value, forms in _habits(language).words.items() for form in forms]
    return dict(reversed(every))


def script_language(text: str) -> str:
    """Return ``zh``, ``ar`` or ``ru`` for a text mostly in that script, else ``""``: Latin letters, or none."""
    counts = {
        "zh": 3 * len(re.findall("[\u3400-\u9fff]", text)),
        "ar": len(re.findall("[\u0620-\u06ff]", text)),
        "ru": len(re.findall("[Ѐ-ӿ]", text)),
        "": len(re.findall("[A-Za-zÀ-ɏ]", text)),
    }
    return max(counts, key=lambda key: counts[key])


def _read(match: re.Match[str], habits: _Habits, language: str) -> Iterable[FigureMention]:
    """Yield the value of one match: one number, or hour and minutes of a time of day."""
    text, start, end = match.string, match.start(), match.end()
    later = habits.afternoon.match(text, end) or (language == "zh" and habits.afternoon.search(text[:start][-3:]))
    if habits.clock.match(text, end) or later:
        hour, _, minutes = match[0].partition(".")
        if hour.isdecimal() and int(hour) <= 24 and len(minutes) in (0, 2):
            yield FigureMention(start, start + len(hour), str(int(hour) + (12 if later and int(hour) < 12 else 0)))
            if minutes.isdecimal() and int(minutes):
                yield FigureMention(end - 2, end, str(int(minutes)))
            return
    if _TWO_YEARS.fullmatch(match[0]):  # a dash between them was lost
        yield FigureMention(start, start + 4, match[0][:4])
        yield FigureMention(start + 4, end, match[0][4:])
        return
    value = _value(match, habits, language)
    if scale := habits.scale.match(text, end):
        end = scale.end("word")
        value *= habits.scales[_folded(scale["word"])]
    yield FigureMention(start, end, _shown(value))


def _value(match: re.Match[str], habits: _Habits, language: str) -> Decimal:
    decimals = "." + match["decimals"][1:] if match["decimals"] else ""
    if match["spaced"]:
        groups = re.split(_SPACE, match["spaced"])
        # Where every group has three digits both orders are possible: Arabic documents print the reversed one.
        backwards = habits.reversed_groups and len(re.split("[.,]", groups[0])[0]) == 3
        if backwards:
            groups[0], sign, fraction = groups[0].replace(",", ".").partition(".")
            return Decimal("".join(reversed(groups)) + (sign + fraction or decimals))
        return Decimal("".join(groups) + decimals)
    if match["grouped"]:
        first, *groups = re.split("[.,٬]", match["grouped"])
        single = len(groups) == 1 and not decimals
        if single and (first == "0" or (language and match["sign"] == habits.decimal and groups[0] != "000")):
            return Decimal(f"{first}.{groups[0]}")
        return Decimal(first + "".join(groups) + decimals)
    return Decimal(match["plain"] + decimals)


def _shown(value: Decimal) -> str:
    shown = f"{value:f}"
    return shown.rstrip("0").rstrip(".") if "." in shown else shown


def _folded(word: str) -> str:
    return " ".join(word.casefold().split())


@cache
def _habits(language: str) -> _Habits:
    """Return the habits of `language`; ``""`` (Latin letters) has the scale words of all Latin-script languages."""
    rows = table("figures")
    known = [language] if language in LANGUAGES else ["es", "fr", "en"]  # a billion is read as the English one
    one = rows[known[-1]]
    scales = {_folded(word): factor for key in known for word, factor in rows[key]["scales"].items()}
    words: dict[str, tuple[str, ...]] = {}
    for key in known:
        for number, forms in rows[key]["words"].items():
            words[number] = words.get(number, ()) + tuple(forms)
    either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(scales, key=len, reverse=True))
    edge = "" if language == "zh" else r"(?!\w)"
    return _Habits(
        one["decimal"],
        one.get("reversed_groups", False),
        scales,
        re.compile(rf"\s*(?P<word>{either}){edge}", re.IGNORECASE),
        _any_of([word for key in known for word in rows[key]["clock"]]),
        _any_of([word for key in known for word in rows[key]["afternoon"]]),
        re.compile("|".join(rows[key]["pages"] for key in known), re.IGNORECASE),
        words,
        {factor: _rounds(scales, factor, language) for factor in set(scales.values())},
    )


def _rounds(scales: dict[str, int], factor: int, language: str) -> re.Pattern[str]:
    either = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word, own in scales.items() if own == factor)
    bounds = ("", "") if language == "zh" else (rf"(?<!\w)[{_PARTICLES}]?", r"(?!\w)")
    return re.compile(rf"(?<!\d)(?<!\d\s){bounds[0]}(?:{either}){bounds[1]}", re.IGNORECASE)


def _any_of(words: list[str]) -> re.Pattern[str]:
    """Return a pattern for one of `words` as a whole word; for none, a pattern that never matches."""
    if not words:
        return re.compile(r"(?!)")
    return re.compile(rf"\s*(?:{'|'.join(re.escape(word) for word in words)})(?!\w)", re.IGNORECASE)
