from pathlib import Path

import pytest

from reviewer.files import Source
from reviewer.files.plain import read_plain
from reviewer.text import Text, clean_text


def text_of(written: str) -> Text:
    """Clean a text file with these lines."""
    path = Path("sample.txt")
    return clean_text(Source(path, "text", "", tuple(read_plain(path, written.encode())[0])))


@pytest.fixture
def paragraphs():
    """Give the paragraphs of a text file with these lines."""

    def cut(written: str) -> list[str]:
        text = text_of(written)
        return [text.cut(paragraph) for paragraph in text.paragraphs]

    return cut


@pytest.fixture
def cleaned():
    """Give the whole `Text` of a text file with these lines."""
    return text_of
