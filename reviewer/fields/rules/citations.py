"""Citations of documents and resolutions, in normal form."""

import re
from collections.abc import Iterator
from functools import cache

from reviewer.fields.page import Page
from reviewer.fields.readings import Reading
from reviewer.fields.rules.resolution_bodies import NUMBER, Bodies, Series, all_series, form_of, plain_number
from reviewer.vocabulary.enumerators import part_letter
from reviewer.vocabulary.folding import fold, fold_source
from reviewer.vocabulary.ranges import Ranges
from reviewer.vocabulary.symbols import find_symbols
from reviewer.vocabulary.tables import table

_BESIDE = re.compile(r"[\s,;.*]|\b(?:sect|section|para|paras|paragraph|annex|[IVX]+|and|et|y|и)\b|和")
_DIGIT = re.compile(r"\d")
_ASCII = {first + n: str(n) for first in (0x660, 0x6F0, 0xFF10) for n in range(10)}  # Arabic, Persian, full width
_OTHER_DIGIT = re.compile("[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]")
_HEADING = 160  # characters of a heading such as `General Assembly resolutions`


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
    heading: Series | None = None
    bodies = Bodies(page)
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
        numbers = _of_cell(text, cell) if cell else bodies.forms(index, text)
        for start, end, value in _resolutions(text, numbers):
            if not taken.overlap(start, end):
                rule, score = ("citation.table", 0.8) if cell else ("citation.resolution", 0.85)
                yield page.read("citations", value, index, (start, end), rule, score)


def _heading(text: str, before: Series | None) -> Series | None:
    """Return whose resolutions the cells below stand for: a heading's, which begins or ends with the word.

    A heading over decisions, or over resolutions of a body without a series here, ends the one before.
    """
    if len(text) > _HEADING:
        return before
    line = fold(text)
    if not _heads().match(line) and not _heads().search(line, max(len(line) - 32, 0)):
        return before
    return next((series for series in all_series() if series.names.search(line)), None)


def _only_numbers(text: str) -> bool:
    return len(text) < 400 and not _BESIDE.sub("", NUMBER.sub("", text))


def _of_cell(text: str, series: Series) -> Iterator[tuple[re.Match[str], str]]:
    return ((match, form_of(plain_number(match).casefold(), series)) for match in NUMBER.finditer(text))


def _resolutions(text: str, numbers: Iterator[tuple[re.Match[str], str]]) -> Iterator[tuple[int, int, str]]:
    for match, form in numbers:
        letters = match["letters"] or part_letter(text, match.end())
        for letter in _each_letter(letters) or [""]:  # `80/84 A and B` are two resolutions
            if form:
                yield match.start(), match.end(), f"{form.replace('{n}', plain_number(match))} {letter}".strip()


def _each_letter(printed: str) -> list[str]:
    """Return the letters of ``A and B`` or ``A–C``."""
    letters = re.findall("[A-Z]", printed)
    if len(letters) == 2 and re.search("[-–]|to", printed):
        return [chr(code) for code in range(ord(letters[0]), ord(letters[1]) + 1)]
    return letters
