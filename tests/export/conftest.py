"""Versions built by hand: harmless SAMPLE documents, one of each language."""

import struct
import tomllib
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from lxml import etree

from reviewer.alignment import Row
from reviewer.checks import Finding, Mark, Severity
from reviewer.export import Comparison, DraftOptions, write_draft
from reviewer.fields import Version
from reviewer.parts import Part
from reviewer.text import Paragraph, Span, Text


class Parts(dict):
    """The parts by name; `targets`: by the identifiers of their relationships."""

    def __init__(self, parts, targets):
        super().__init__(parts)
        self.targets = targets


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
        parts.append(
            Part(rest.removesuffix("heading").strip() or "annex" if number else kind, number, "heading" in rest)
        )
    languages = tuple(language for _, _, language in paragraphs)
    text = Text(content, tuple(Paragraph(span) for span in spans))
    return Version("sample.txt", text, languages, tuple(parts), (), values)


@pytest.fixture(name="build")
def _build() -> Callable[..., Version]:
    return build


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
            parts = {Path(name).stem: etree.fromstring(package.read(name)) for name in names}
            named = etree.fromstring(package.read("word/_rels/document.xml.rels"))
        targets = {one.get("Id"): parts.get(Path(one.get("Target")).stem) for one in named}
        return Parts(parts, targets)

    return make


@pytest.fixture
def lines() -> Callable[[etree._Element], list[str]]:
    """Give the text of each paragraph that has any."""

    def of(root: etree._Element) -> list[str]:
        texts = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in root.iter(f"{W}p")]
        return [text for text in texts if text.strip()]

    return of


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A grey picture of one pixel: no emblem."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\x00\x80")), (b"IEND", b""))
    body = b"".join(struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d)) for k, d in chunks)
    path = tmp_path / "office.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)
    return path


ORCHARD = tomllib.loads((Path(__file__).parent / "orchard.toml").read_text(encoding="utf-8"))


@pytest.fixture
def versions() -> tuple[Version, ...]:
    """The SAMPLE document in Arabic, Chinese, English and French, one paragraph a row."""
    return tuple(build(one["paragraphs"], one["values"]) for one in ORCHARD.values())


@pytest.fixture
def orchard(versions) -> Callable[..., Comparison]:
    """Set the SAMPLE document side by side, with some things changed."""

    def make(**changed: object) -> Comparison:
        rows = tuple(Row(tuple((n,) for _ in versions), 1.0) for n in range(len(versions[0].parts)))
        made = Comparison("A/79/901", versions, rows, datetime(2026, 5, 12, 14, 30), clerk="Anna Sample")
        return replace(made, **changed)

    return make


@pytest.fixture
def finding(versions) -> Callable[..., Finding]:
    """Make a finding on words of the SAMPLE document: {language: words}."""
    place = {version.language: number for number, version in enumerate(versions)}

    def make(words: dict[str, str], message: str = "SAMPLE finding", severity: Severity = "warning") -> Finding:
        marks = []
        for language, said in words.items():
            start = versions[place[language]].text.content.index(said)
            marks.append(Mark(place[language], Span(start, start + len(said))))
        return Finding("sample", severity, message, tuple(words), None, tuple(marks))

    return make
