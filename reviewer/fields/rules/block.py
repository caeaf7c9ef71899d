"""The right block of the masthead: distribution, date, original languages."""

import re
from collections.abc import Iterator

from reviewer.fields.page import Page
from reviewer.fields.readings import Reading
from reviewer.fields.rules.symbols import symbol_line
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.masthead import (
    distribution,
    language_line,
    languages_only,
    organs_in_line,
    original_languages,
    session_line,
)

_DISTR = re.compile(r"(?i)(?:^|\s)distr\.?:?\s*$")
_MEETING_LINE = 120  # characters: `Held at ..., on ..., at 10 a.m.`


def read_block(page: Page) -> Iterator[Reading]:
    """Read the lines of the right block, wherever the file puts them."""
    lines = page.masthead
    for n, index in enumerate(lines):
        text = page.texts[index]
        found = distribution(text)
        if found is None and _DISTR.search(text) and n + 1 < len(lines):
            found = _second_line(page, lines[n + 1])
        if found is not None:
            code, start, end = found
            place = (start, min(end, len(text)))
            yield page.read("distribution", code, index, place, "distribution.line", 0.97)
        original = original_languages(text)
        if original is not None and not languages_only(text):
            codes, start, end = original
            for code in codes:
                yield page.read("original_languages", code, index, (start, end), "original.line", 0.97)
    yield from _date(page)
    yield from _meeting_day(page)


def _second_line(page: Page, index: int) -> tuple[str, int, int] | None:
    """Read `GENERAL` under `Distr.`, as printed before about 1998."""
    text = page.texts[index]
    words = text.split()
    for beside in (text, *words[-1:]):  # an organ's name may stand in the row
        found = distribution(f"Distr.: {beside}")
        if found is not None:
            return found[0], text.rindex(beside), len(text)
    return None


def _date(page: Page) -> Iterator[Reading]:
    """Yield the single date of the block: it stands under the distribution, or at least above the session."""
    above, since = True, 99
    for index in page.masthead:
        text = page.texts[index]
        above = above and session_line(text) is None
        since = 0 if distribution(text) is not None or symbol_line(text) else since + 1
        mentions = find_dates(text)
        if len(mentions) != 1 or mentions[0].last or not (above or since <= 2):
            continue
        if _stands_alone(text, mentions[0].start, mentions[0].end):
            place = (mentions[0].start, mentions[0].end)
            score = 0.96 if since <= 2 else 0.7
            yield page.read("date", mentions[0].first, index, place, "date.block", score)


def _meeting_day(page: Page) -> Iterator[Reading]:
    """Yield the day of a meeting for its record, whose right block may have no date."""
    symbols = [mention.value for i in page.masthead for mention in symbol_line(page.texts[i])]
    if not any(re.search(r"/(?:PV|SR)\.", symbol) for symbol in symbols):
        return
    for index in list(page.of("title", "body"))[:6]:
        mentions = find_dates(page.texts[index])
        if len(mentions) == 1 and not mentions[0].last and len(page.texts[index]) < _MEETING_LINE:
            place = (mentions[0].start, mentions[0].end)
            yield page.read("date", mentions[0].first, index, place, "date.meeting", 0.6)
            return


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether nothing but organs, distribution or a language stands beside the date."""
    before, after = text[:start].strip(), text[end:].strip(" .года*")
    if after and not (original_languages(after) or language_line(after) or languages_only(after)):
        return False  # but for the lines below the date, which a table's cell may print in one
    return not before or bool(organs_in_line(before) or distribution(before) or language_line(before))
