"""SAMPLE notes verbales: a first page, and the paragraphs of the alignment's samples."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from reviewer.fields import Version
from reviewer.files import Place
from reviewer.parts import Part
from reviewer.text import Anchor, Paragraph, Span, Text

PAGES: dict[str, list[str]] = tomllib.loads(
    Path(__file__).parents[1].joinpath("alignment", "pages.toml").read_text("utf-8")
)
PAGE = {
    "organs": ["A"],
    "session": 70,
    "agenda_items": ["9"],
    "document_type": "note_verbale",
    "instrument_dates": ["2016-02-03"],
    "senders": ["ZZZ"],
    "addressees": ["SG"],
}


def note(language: str, body: list[str] | None = None, annex: list[str] | None = None, **values) -> Version:
    """Return a note verbale in `language`; `values` stand over those of the common first page."""
    texts = [("body", text) for text in (PAGES[language] if body is None else body)]
    texts += [("annex", text) for text in annex or ()]
    content, paragraphs, parts = "", [], []
    for name, text in texts:
        paragraphs.append(Paragraph(Span(len(content), len(content) + len(text))))
        parts.append(Part("annex", 1) if name == "annex" else Part("body"))
        content += text + "\n"
    read = {**PAGE, "language": language, **values}
    return Version(
        f"{language}.txt", Text(content, tuple(paragraphs)), (language,) * len(parts), tuple(parts), (), read
    )


@pytest.fixture(name="note")
def note_fixture():
    return note


@pytest.fixture
def pages() -> dict[str, list[str]]:
    return PAGES


@pytest.fixture
def with_masthead():
    """Put one line of masthead above a version."""

    def put(version: Version, line: str) -> Version:
        moved = [
            Paragraph(Span(p.span.start + len(line) + 1, p.span.end + len(line) + 1)) for p in version.text.paragraphs
        ]
        text = Text(f"{line}\n{version.text.content}", (Paragraph(Span(0, len(line))), *moved))
        parts = (Part("masthead"), *version.parts)
        return replace(version, text=text, parts=parts, languages=(version.language, *version.languages))

    return put


@pytest.fixture
def read_from():
    """Return a function: a version as if read from a file of another kind (``page``: a PDF, ``body``: Word)."""

    def read(version: Version, part: str, file: str) -> Version:
        return replace(version, file=file, text=replace(version.text, anchors=(Anchor(0, Place(part, 1)),)))

    return read


@pytest.fixture
def mixed(read_from) -> list[Version]:
    """Notes with and without symbols, duplicates, reissues, corrigenda, strangers."""
    other = ["SAMPLE. The boat house counts 17 rowing boats and 346 oars.", "It was painted on 1 June 1988."]
    versions = [note(language) for language in ("ar", "zh", "en", "ru")]
    versions += [note(language, symbols=["A/70/1"], session=70) for language in ("en", "fr", "es")]
    versions += [note("en", symbols=["A/70/1"]), note("en", other, symbols=["A/70/1"]), note("fr", other)]
    versions += [note("en", symbols=["A/70/1/Corr.1"]), note("zh", other, PAGES["en"]), note("", [])]
    versions += [note("ru", other, PAGES["ru"], organs=["S"]), read_from(note("es", symbols=["A/70/1"]), "page", "x")]
    return [replace(version, file=f"{n:02}-{version.file}") for n, version in enumerate(versions)]
