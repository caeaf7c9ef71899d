"""The ways in which programs wrap the lines of a text, in each of the six languages."""

import textwrap

import pytest

from tests.files.sentences import SENTENCES, STOPS

LENGTHS = (2, 4, 3, 6, 2, 5)  # sentences of the six paragraphs


def paragraphs_of(language: str) -> list[str]:
    sentences, stop = SENTENCES[language], STOPS[language]
    cut = [[sentences[(first + at) % 6] for at in range(length)] for first, length in enumerate(LENGTHS)]
    return [stop.join(one) + stop.strip() for one in cut]


def wrapped(text: str, columns: int) -> list[str]:
    if " " in text[20:60]:
        return textwrap.wrap(text, columns, break_long_words=False, break_on_hyphens=False)
    return [text[at : at + columns // 2] for at in range(0, len(text), columns // 2)]


def justified(line: str, columns: int) -> str:
    missing = columns - len(line)
    return line.replace(" ", "  ", missing) if 0 < missing < 12 else line


def paged(lines: list[str]) -> str:
    """Return the lines on pages of nine, with a running head and a page number each."""
    out: list[str] = []
    for page, at in enumerate(range(0, len(lines), 9), 1):
        head = ["\fA/99/1", ""] if page > 1 else []
        out += [*head, *lines[at : at + 9], "", " " * 35 + str(page)]
    return "\n".join(out)


STYLES = {
    "blank lines between": lambda texts: "\n\n".join("\n".join(wrapped(one, 72)) for one in texts),
    "80 columns": lambda texts: "\n\n".join("\n".join(wrapped(one, 80)) for one in texts),
    "60 columns": lambda texts: "\n\n".join("\n".join(wrapped(one, 60)) for one in texts),
    "first lines indented": lambda texts: "\n".join("    " + "\n".join(wrapped(one, 68)) for one in texts),
    "all lines indented": lambda texts: "\n\n".join("    " + "\n    ".join(wrapped(one, 68)) for one in texts),
    "spaces at line ends": lambda texts: "\n\n".join(" \n".join(wrapped(one, 72)) for one in texts),
    "old line ends": lambda texts: "\r\r".join("\r".join(wrapped(one, 72)) for one in texts),
    "justified": lambda texts: "\n\n".join(
        "\n".join([*(justified(line, 72) for line in wrapped(one, 72)[:-1]), wrapped(one, 72)[-1]]) for one in texts
    ),
    "a paragraph a line": "\n".join,
    "a paragraph a line and blank ones": "\n\n".join,
    "pages": lambda texts: paged([line for one in texts for line in (*wrapped(one, 72), "")]),
}


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("language", SENTENCES)
def test_paragraphs_are_found_again(paragraphs, language, style):
    texts = paragraphs_of(language)
    assert paragraphs(STYLES[style](texts).replace("\r", "\n")) == texts


@pytest.mark.parametrize("language", ["en", "fr", "es", "ru", "ar"])
def test_paragraphs_of_a_narrow_column_are_found_again(paragraphs, language):
    texts = paragraphs_of(language)
    assert paragraphs("\n\n".join("\n".join(wrapped(one, 40)) for one in texts)) == texts


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_a_line_makes_a_paragraph_up_to_the_blank_line(paragraphs, language):
    stop = STOPS[language].strip()
    texts = paragraphs_of(language)
    assert paragraphs("\n\n".join(one.replace(stop, f"{stop}\n") for one in texts)) == texts


@pytest.mark.parametrize("between", ["\n", "\n   "])
@pytest.mark.parametrize("language", SENTENCES)
def test_numbered_paragraphs_without_blank_lines_are_found_again(paragraphs, language, between):
    texts = [f"{number}. {text}" for number, text in enumerate(paragraphs_of(language), 1)]
    assert paragraphs("\n".join(between.join(wrapped(one, 72)) for one in texts)) == texts


def test_page_numbers_and_running_heads_beside_form_feeds_are_asides(cleaned):
    text = cleaned(STYLES["pages"](paragraphs_of("en")))
    assert [text.cut(one) for one in text.asides] == ["1", "A/99/1", "2", "A/99/1", "3", "A/99/1", "4"]
