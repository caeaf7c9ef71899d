"""Symbols, their reissue marks, and job numbers."""

import re
from collections.abc import Iterator

from reviewer.fields.page import Page
from reviewer.fields.readings import Reading
from reviewer.text import Span
from reviewer.vocabulary.symbols import SymbolMention, find_symbols

_JOB = re.compile(r"(?<!\w)(?P<job>(?:GE\.|V\.)?\d{2}-\d{4,5}X?)\*?\s*\((?P<letter>[ACEFRS])\)")


def read_symbols(page: Page) -> Iterator[Reading]:
    """Read the symbols of the first masthead (a joint document's both), else those of running heads."""
    yield from _job_numbers(page)
    lines = _symbol_lines(page)
    if lines:
        for index, mentions in lines:
            for mention in mentions:
                yield page.read("symbols", mention.value, index, (mention.start, mention.end), "symbol.masthead", 0.97)
                yield from _reissue(page, index, mention)
        return
    seen: set[str] = set()
    for aside in page.text.asides:
        text = page.text.cut(aside)
        for mention in find_symbols(text) if len(text) < 90 else ():
            if mention.value not in seen:
                seen.add(mention.value)
                start = aside.span.start
                span = Span(start + mention.start, start + mention.end)
                yield Reading("symbols", mention.value, span, "symbol.running_head", 0.8)


def symbol_line(text: str) -> list[SymbolMention]:
    """Return the symbols of a line that is made of symbols; other words may only stand before them."""
    mentions = find_symbols(text)
    if not mentions or len(text) > 140:
        return []
    between = "".join(
        text[a.end : b.start] for a, b in zip(mentions, [*mentions[1:], SymbolMention(len(text), 0, "")], strict=True)
    )
    return mentions if not re.search(r"\w", between) and not re.search(r"[,.;:(]", text[: mentions[0].start]) else []


def _symbol_lines(page: Page) -> list[tuple[int, list[SymbolMention]]]:
    """Return the first symbol line and the ones that follow it at once (`A/61/947` over `S/2007/339`)."""
    lines: list[tuple[int, list[SymbolMention]]] = []
    for index in page.masthead:
        mentions = symbol_line(page.texts[index])
        if mentions and (not lines or index == lines[-1][0] + 1):
            known = {mention.value for _, line in lines for mention in line}
            fresh = [mention for mention in mentions if mention.value not in known]
            if fresh and (not lines or fresh[0].value.split("/")[0] != lines[0][1][0].value.split("/")[0]):
                lines.append((index, fresh))
        elif lines and index > lines[-1][0] + 1:
            break
    return lines


def _reissue(page: Page, index: int, mention: SymbolMention) -> Iterator[Reading]:
    if mention.stars:
        place = (mention.end - mention.stars, mention.end)
        yield page.read("reissued", True, index, place, "reissued.asterisk", 0.85)


def _job_numbers(page: Page) -> Iterator[Reading]:
    for aside in page.text.asides:
        for match in _JOB.finditer(page.text.cut(aside)):
            start = aside.span.start + match.start("job")
            span = Span(start, aside.span.start + match.end("job"))
            yield Reading("job_number", match["job"], span, "job_number.footer", 0.95)
