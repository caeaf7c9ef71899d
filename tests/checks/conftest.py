"""SAMPLE documents built by hand, aligned and checked."""

import pytest

from reviewer.alignment import align_versions
from reviewer.checks import Finding, check_document
from reviewer.fields import Reading, Version
from reviewer.parts import Part
from reviewer.text import Paragraph, Span, Text


def build(language: str, *paragraphs: tuple[str, str], readings: tuple[tuple[str, str], ...] = (), **values) -> Version:
    """Return a version of (part, text) pairs; each of `readings` is (field, text of the value, its normal form)."""
    content, spans, parts = "", [], []
    for name, text in paragraphs:
        spans.append(Paragraph(Span(len(content), len(content) + len(text))))
        content += text + "\n"
        kind, _, heading = name.partition(" ")
        parts.append(Part("annex", 1, bool(heading)) if kind == "annex" else Part(kind))
    found = tuple(
        Reading(field, value, Span(content.index(value), content.index(value) + len(value)), "test.rule", 0.9)
        for field, value in readings
    )
    text = Text(content, tuple(spans))
    return Version(
        f"{language}.txt", text, (language,) * len(spans), tuple(parts), found, {"language": language, **values}
    )


@pytest.fixture(name="build")
def build_fixture():
    return build


@pytest.fixture
def body(build):
    """Build a version of body paragraphs alone."""

    def make(language: str, *texts: str, **values) -> Version:
        return build(language, *(("body", text) for text in texts), **values)

    return make


@pytest.fixture
def found():
    """Return the findings of one check (all of them without a name)."""

    def run(check: str, *versions: Version) -> list[Finding]:
        findings = check_document(versions, align_versions(versions))
        return [finding for finding in findings if check in ("", finding.check)]

    return run
