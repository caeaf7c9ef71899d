"""The right block of the masthead: distribution, date, original languages."""

from collections.abc import Iterator

from reviewer.fields.page import Page
from reviewer.fields.readings import Reading
from reviewer.vocabulary.dates import find_dates
from reviewer.vocabulary.masthead import (
    distribution,
    language_line,
    languages_only,
    organs_in_line,
    original_languages,
    session_line,
)


def read_block(page: Page) -> Iterator[Reading]:
    """Read the lines of the right block, wherever the file puts them."""
    lines = page.masthead
    for n, index in enumerate(lines):
        text = page.texts[index]
        found = distribution(text)
        if found is None and text.strip().rstrip(".:").casefold() == "distr" and n + 1 < len(lines):
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


def _second_line(page: Page, index: int) -> tuple[str, int, int] | None:
    """Read `GENERAL` under `Distr.`, as printed before about 1998."""
    found = distribution(f"Distr.: {page.texts[index]}")
    return (found[0], 0, 1000) if found is not None else None


def _date(page: Page) -> Iterator[Reading]:
    """Yield the single date of the block: it stands above the session, never below."""
    block = False
    for index in page.masthead:
        text = page.texts[index]
        if session_line(text) is not None:
            break
        block = block or distribution(text) is not None
        mentions = find_dates(text)
        if len(mentions) != 1 or mentions[0].last:
            continue
        rest = text[: mentions[0].start].strip()
        alone = not text[mentions[0].end :].strip(" .года*") and (
            not rest or bool(organs_in_line(rest)) or distribution(rest) is not None or bool(language_line(rest))
        )
        if alone:
            place = (mentions[0].start, mentions[0].end)
            yield page.read("date", mentions[0].first, index, place, "date.block", 0.96 if block else 0.7)
