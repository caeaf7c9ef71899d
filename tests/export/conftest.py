"""Versions built by hand: harmless SAMPLE documents, one of each language."""

import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from reviewer.export import DraftOptions, write_draft
from reviewer.fields import Version
from reviewer.parts import Part
from reviewer.text import Paragraph, Span, Text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SAMPLES = tomllib.loads((Path(__file__).parent / "samples.toml").read_text(encoding="utf-8"))


def build(paragraphs: list[list[str]], values: dict[str, object]) -> Version:
    """Build a version of paragraphs [part, text, language]; `part` is ``annex1 heading``, ``body`` ..."""
    spans, content = [], ""
    for _, text, _ in paragraphs:
        spans.append(Span(len(content), len(content) + len(text)))
        content += text + "\n"
    parts = []
    for name, _, _ in paragraphs:
        kind, _, rest = name.partition(" ")
        number = int(kind[5:]) if kind.startswith("annex") else 0
        parts.append(Part(rest.removesuffix("heading").strip() or "annex" if number else kind, number, "heading" in rest))
    languages = tuple(language for _, _, language in paragraphs)
    text = Text(content, tuple(Paragraph(span) for span in spans))
    return Version("sample.txt", text, languages, tuple(parts), (), values)


@pytest.fixture
def sample() -> Callable[..., Version]:
    """Make the sample named (a language, mostly), with some values changed."""

    def make(name: str, **changed: object) -> Version:
        chosen = SAMPLES[name]
        return build(chosen["paragraphs"], {**chosen["values"], **changed})

    return make


@pytest.fixture
def draft(tmp_path: Path) -> Callable[..., dict[str, etree._Element]]:
    """Write a draft and give its parts (``document``, ``header1``, ``footnotes`` ...), parsed."""

    def make(version: Version, **options: object) -> dict[str, etree._Element]:
        target = tmp_path / "draft.docx"
        write_draft(version, target, DraftOptions(overwrite=True, **options))
        with zipfile.ZipFile(target) as package:
            names = [name for name in package.namelist() if name.startswith("word/") and name.endswith(".xml")]
            return {Path(name).stem: etree.fromstring(package.read(name)) for name in names}

    return make


def lines(root: etree._Element) -> list[str]:
    """Return the text of each paragraph that has any."""
    texts = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in root.iter(f"{W}p")]
    return [text for text in texts if text.strip()]
