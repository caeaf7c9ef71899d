"""Citations of documents and resolutions, in normal form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reviewer.fields.page import Page
from reviewer.fields.readings import Reading
from reviewer.vocabulary.enumerators import part_letter
from reviewer.vocabulary.folding import fold, fold_source, folded
from reviewer.vocabulary.ranges import Ranges
from reviewer.vocabulary.symbols import find_symbols
from reviewer.vocabulary.tables import table

_NUMBER = re.compile(
    r"(?<![\dA-Za-z/.])(?:S-\d{1,2}/\d{1,3}|\d{1,4}/\d{1,3}(?:\s?(?P<letters>[A-Z](?:\s?(?:[-–]|and|to)\s?[A-Z])?)(?![A-Za-z0-9À-ɏЀ-ӿ(]))?"
    r"|\d{1,4}\s?\((?:(?:19|20)\d\d|[IVXLC]+(?:-[IVXLC]+)?)\))(?![\dA-Za-z/])"
)
_DEFAULTS = (  # whose resolution a number is where nobody is named
    (re.compile(r"\d{1,4} ?\((?:19|20)\d\d\)"), "S/RES/{n}"),
    (re.compile(r"\d{1,4} ?\([ivxlc]+(?:-[ivxlc]+)?\)"), "A/RES/{n}"),
    (re.compile(r"(?:19|20)\d\d/\d{1,3}"), "E/RES/{n}"),
    (re.compile(r"s-\d{1,2}/\d{1,3}|(?:[3-9]\d|1[0-2]\d)/\d{1,3}"), "A/RES/{n}"),
)
_BESIDE = re.compile(r"[\s,;.*]|\b(?:sect|section|para|paras|paragraph|annex|[IVX]+|and|et|y|и)\b|和")
_DIGIT = re.compile(r"\d")
_LINK = re.compile(r"[\s,]*(?:(?:of|by|the|de|du|des|del|la|el|l['’]|d['’]|adopted|الصادر|عن)\s*){0,4}")
_ASCII = {first + n: str(n) for first in (0x660, 0x6F0, 0xFF10) for n in range(10)}  # Arabic, Persian, full width
_OTHER_DIGIT = re.compile("[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]")
_NEAR = 160  # characters from an organ's name to the number of its resolution
_HEADING = 160  # characters of a heading such as `General Assembly resolutions`


@dataclass(frozen=True, slots=True)
class _Series:
    form: str
    names: re.Pattern[str]
    numbers: re.Pattern[str]


@cache
def _series() -> tuple[_Series, ...]:
    return tuple(
        _Series(
            row["form"],
            re.compile("|".join(fold_source(name) for name in row["names"])),
            re.compile("|".join(row["numbers"])),
        )
        for row in table("citations")["series"]
    )


@cache
def _word() -> re.Pattern[str]:
    return re.compile("|".join(map(fold_source, table("citations")["resolution"])))


@cache
def _heads() -> re.Pattern[str]:
    words = "|".join(fold_source(word) for word in table("citations")["heads"])
    return re.compile(rf"(?:{words})(?!.)|^(?:{words})")


def read_citations(page: Page) -> Iterator[Reading]:
    """Read symbols, and resolutions by their numbers near the word: ``822 (1993)`` is ``S/RES/822 (1993)``.

    In a table of mandates a heading (`Economic and Social Council resolutions`) stands over cells with bare numbers.
    """
    heading: _Series | None = None
    for index, part in enumerate(page.parts):
        text = page.texts[index]
        if not text.isascii() and _OTHER_DIGIT.search(text):
            text = text.translate(_ASCII)
        if part.name in ("masthead", "title") or not _DIGIT.search(text):
            heading = _heading(text, heading)
            continue
        symbols = find_symbols(text)
        for mention in symbols:
            place = (mention.start, mention.end)
            yield page.read("citations", mention.value, index, place, "citation.symbol", 0.95)
        cell = heading if heading is not None and _only_numbers(text) else None
        if cell is None and not _word().search(fold(text)):
            continue
        taken = Ranges((mention.start, mention.end) for mention in symbols)
        for start, end, value in _resolutions(text, cell):
            if not taken.overlap(start, end):
                rule, score = ("citation.table", 0.8) if cell else ("citation.resolution", 0.85)
                yield page.read("citations", value, index, (start, end), rule, score)


def _heading(text: str, before: _Series | None) -> _Series | None:
    """Return whose resolutions the cells below stand for: a heading's, which begins or ends with the word.

    A heading over decisions, or over resolutions of a body without a series here, ends the one before.
    """
    if len(text) > _HEADING:
        return before
    line = fold(text)
    if not _heads().match(line) and not _heads().search(line, max(len(line) - 32, 0)):
        return before
    return next((series for series in _series() if series.names.search(line)), None)


def _only_numbers(text: str) -> bool:
    return len(text) < 400 and not _BESIDE.sub("", _NUMBER.sub("", text))


def _resolutions(text: str, cell: _Series | None) -> Iterator[tuple[int, int, str]]:
    named = [] if cell else _named(text)
    for match in _NUMBER.finditer(text):
        letters = match["letters"] or part_letter(text, match.end())
        printed = text[match.start() : match.start("letters")].strip() if match["letters"] else match[0]
        number = re.sub(r"\s*\(", " (", printed)
        form = _form(number.casefold(), cell or _nearest(text, match, named))
        for letter in _each_letter(letters) or [""]:  # `80/84 A and B` are two resolutions
            if form:
                yield match.start(), match.end(), f"{form.replace('{n}', number)} {letter}".strip()


def _each_letter(printed: str) -> list[str]:
    """Return the letters of ``A and B`` or ``A–C``."""
    letters = re.findall("[A-Z]", printed)
    if len(letters) == 2 and re.search("[-–]|to", printed):
        return [chr(code) for code in range(ord(letters[0]), ord(letters[1]) + 1)]
    return letters


def _nearest(text: str, match: re.Match[str], named: list[tuple[int, int, _Series]]) -> _Series | None:
    """Return whose resolution it is: `résolution 31/36 du Conseil ...`, else the last organ named before it."""
    for start, _, series in named:
        if start >= match.end() and _LINK.fullmatch(text[match.end() : start]):
            return series
    before = [series for _, end, series in named if match.start() - _NEAR <= end <= match.start()]
    return before[-1] if before else None


def _named(text: str) -> list[tuple[int, int, _Series]]:
    """Return where in `text` organs with resolutions are named, in order."""
    line = fold(text)  # much cheaper than the way back, which most sentences do not need
    printed = [series for series in _series() if series.names.search(line)]
    if not printed:
        return []
    whole = folded(text)
    found: list[tuple[int, int, _Series]] = []
    for series in printed:
        for match in series.names.finditer(whole.text):
            found.append((*whole.span(*match.span()), series))
    found.sort(key=lambda one: one[0])
    return found


def _form(number: str, series: _Series | None) -> str:
    """Return the series of a number; a name whose series has no such numbers does not count."""
    if series is not None and (series.numbers.fullmatch(number) or not series.form):
        return series.form
    return next((form for pattern, form in _DEFAULTS if pattern.fullmatch(number)), "")
