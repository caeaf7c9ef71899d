"""The stages in their order, in this process."""

from itertools import accumulate
from pathlib import Path

from reviewer.fields import Version, read_fields
from reviewer.files import read_file
from reviewer.language import find_languages
from reviewer.parts import find_parts
from reviewer.reading.harvested import Harvested
from reviewer.text import Paragraph, Span, Text, clean_text


def read_version(path: Path) -> Version:
    """Read one file through every stage; raises `ReviewerError`."""
    return read_harvested(path).version


def read_harvested(path: Path, password: str = "") -> Harvested:
    """Read one file through every stage, and tell what the library keeps of the file itself; raises `ReviewerError`."""
    source = read_file(path, password)
    text = clean_text(source)
    languages = find_languages(text)
    parts = find_parts(text, languages)
    version = read_fields(str(path), text, languages, parts)
    return Harvested(version, source.sha256, source.kind, path.stat().st_size)


def read_lines(path: Path) -> Text:
    """Read a text file of which each line is one paragraph, blank lines before the last one included.

    Raises `ReviewerError`. Of a Word or PDF file each block is one paragraph.
    """
    source = read_file(path)
    lines = {block.place.index: block.text.rstrip() for block in source.blocks}
    if source.kind == "text":
        texts = [lines.get(number, "") for number in range(1, max(lines) + 1)]
    else:
        texts = [block.text for block in source.blocks if block.role != "deleted"]
    starts = accumulate((len(text) + 1 for text in texts), initial=0)
    paragraphs = tuple(Paragraph(Span(start, start + len(text))) for start, text in zip(starts, texts, strict=False))
    return Text("\n".join(texts), paragraphs)
