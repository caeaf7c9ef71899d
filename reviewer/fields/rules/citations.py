"""Citations of documents and resolutions, in normal form."""

import re
from collections.abc import Iterator

from reviewer.fields.page import Page
from reviewer.fields.readings import Reading
from reviewer.vocabulary.ranges import Ranges
from reviewer.vocabulary.symbols import find_symbols
from reviewer.vocabulary.tables import table


def read_citations(page: Page) -> Iterator[Reading]:
    """Read symbols, ``822 (1993)`` as ``S/RES/822 (1993)``, and ``60/251`` near the word resolution."""
    word = re.compile("|".join(table("citations")["resolution"]), re.IGNORECASE)
    for index, part in enumerate(page.parts):
        if part.name in ("masthead", "title"):
            continue
        text = page.texts[index]
        symbols = find_symbols(text)
        for mention in symbols:
            place = (mention.start, mention.end)
            yield page.read("citations", mention.value, index, place, "citation.symbol", 0.95)
        if not word.search(text):
            continue
        taken = Ranges((mention.start, mention.end) for mention in symbols)
        for start, end, value in _resolutions(text):
            if not taken.overlap(start, end):
                yield page.read("citations", value, index, (start, end), "citation.resolution", 0.85)


def _resolutions(text: str) -> Iterator[tuple[int, int, str]]:
    for match in re.finditer(r"(?<![\w/.])(\d{1,4})\s?\(((?:19|20)\d\d)\)", text):
        yield match.start(), match.end(), f"S/RES/{int(match[1])} ({int(match[2])})"
    for match in re.finditer(r"(?<![\w/.])(\d{1,4})\s?\(([IVXL]+(?:-[IVXL]+)?)\)", text):
        yield match.start(), match.end(), f"A/RES/{int(match[1])} ({match[2]})"
    for match in re.finditer(r"(?<![\w/.])((?:[3-9]\d|1[0-2]\d))/(\d{1,3})(?:\s?([A-Z])\b)?(?![\w/])", text):
        yield match.start(), match.end(), f"A/RES/{int(match[1])}/{int(match[2])}{' ' + match[3] if match[3] else ''}"
