from pathlib import Path

import pytest

from reviewer.files import Block, Look, Place, Source
from reviewer.text import Text, clean_text


def text_of(written: str) -> Text:
    """Clean a text file with these lines."""
    blocks: list[Block] = []
    blank = 0
    for number, line in enumerate(written.split("\n"), 1):
        bare = line.strip()
        if bare:
            lead = len(line) - len(line.lstrip())
            look = Look(indent=float(lead), gap=float(blank))
            blocks.append(Block(bare, Place("line", number, lead), whole=False, look=look))
        blank = 0 if bare else blank + 1
    return clean_text(Source(Path("sample.txt"), "text", "", tuple(blocks)))


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
