"""SAMPLE paragraphs in six languages, and versions made of them."""

import tomllib
from pathlib import Path

import pytest

from reviewer.fields import Version
from reviewer.parts import Part
from reviewer.text import Paragraph, Span, Text

PAGES: dict[str, list[str]] = tomllib.loads((Path(__file__).parent / "pages.toml").read_text("utf-8"))


@pytest.fixture
def pages() -> dict[str, list[str]]:
    return {language: list(paragraphs) for language, paragraphs in PAGES.items()}


@pytest.fixture(name="build")
def build_fixture():
    return build


def build(language: str, *paragraphs: tuple[str, str], **values) -> Version:
    """Return a version of (part, text) pairs; ``annex1 heading`` is the heading of annex 1."""
    content, spans, parts = "", [], []
    for name, text in paragraphs:
        spans.append(Paragraph(Span(len(content), len(content) + len(text))))
        content += text + "\n"
        kind, _, heading = name.partition(" ")
        annex = int(kind[5:] or 1) if kind.startswith("annex") else 0
        parts.append(Part("annex" if annex else kind, annex, bool(heading)))
    text = Text(content, tuple(spans))
    return Version(
        f"{language}.txt", text, (language,) * len(spans), tuple(parts), (), {"language": language, **values}
    )
