"""Measured on 2,000 lines that say the same in six languages; lines are taken one by one and as one text.

The few wrong ones are lines in another language than their file's (dates, titles of books).
"""

from pathlib import Path

import pytest

from reviewer.language import find_languages
from reviewer.text import Paragraph, Span, Text

LINES = Path(__file__).parents[2].parent / "shared" / "gold" / "unpc"
LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")

pytestmark = pytest.mark.skipif(not LINES.is_dir(), reason="the parallel lines are not on this machine")


def lines_in(language: str) -> list[str]:
    return (LINES / f"dev.{language}").read_text(encoding="utf-8").rstrip("\n").split("\n")


def text_of(lines: list[str]) -> Text:
    spans, start = [], 0
    for line in lines:
        spans.append(Paragraph(Span(start, start + len(line))))
        start += len(line) + 1
    return Text("\n".join(lines), tuple(spans))


def right(language: str, found: list[str]) -> float:
    return found.count(language) / len(found)


def is_long(language: str, line: str) -> bool:
    """Return whether `line` has more than five words, or six Han characters."""
    return len(line) > 6 if language == "zh" else len(line.split()) > 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_of_more_than_five_words_is_known_by_itself(language):
    lines = [line for line in lines_in(language) if is_long(language, line)]
    assert right(language, [find_languages(text_of([line]))[0] for line in lines]) >= 0.995


@pytest.mark.parametrize("language", LANGUAGES)
def test_lines_of_one_text_are_known_however_short(language):
    assert right(language, list(find_languages(text_of(lines_in(language))))) >= 0.996
