from datetime import datetime, timedelta, timezone

import pytest

from reviewer.fields import Reading, Version
from reviewer.files import Look, Place
from reviewer.parts import Part
from reviewer.store import Entry, File, SetCell, Step, Store
from reviewer.text import Anchor, Paragraph, Span, Text

NOON = datetime(2044, 5, 12, 12, 0, tzinfo=timezone(timedelta(hours=2)))


@pytest.fixture
def noon():
    return NOON


@pytest.fixture
def make_version():
    """Return a function: a version of these paragraphs, its first paragraph read as the title."""

    def make(*paragraphs, language="en", file="/in/one.txt"):
        texts = paragraphs or ("SAMPLE title", "Body.")
        content, spans = "\n".join(texts), []
        for text in texts:
            start = spans[-1].end + 1 if spans else 0
            spans.append(Span(start, start + len(text)))
        return Version(
            file=file,
            text=Text(
                content,
                tuple(Paragraph(span, look=Look(bold=True, size=12.5)) for span in spans),
                anchors=tuple(
                    Anchor(span.start, Place("page", 1, box=(1.0, 2.0, 3.0, 4.5))) for i, span in enumerate(spans)
                ),
                notes=("A note.",),
            ),
            languages=(language,) * len(spans),
            parts=(Part("title", heading=True), *(Part("body"),) * (len(spans) - 1)),
            readings=(Reading("title", texts[0], spans[0], "title.first", 0.8),),
            values={"language": language, "title": texts[0], "symbols": [], "reissued": False},
        )

    return make


@pytest.fixture
def add(noon):
    """Return a function: put versions into a store as one document; its number."""

    def add(store, *versions, sample=False):
        with store.write("Ana", noon) as writing:
            document = writing.add_document(sample)
            edits, entries = [SetCell("documents", document, "live", 0, 1)], []
            for version in versions:
                number = writing.add_version(document, version.language)
                name = version.file.rsplit("/", 1)[-1]
                text = writing.add_text(number, File(version.file, name, f"sha {name}", "text", 9), version)
                edits += [SetCell("versions", number, "text", 0, text), SetCell("versions", number, "live", 0, 1)]
                entries.append(Entry(document, number, version.language, new=name))
            writing.step(Step("import", "import", tuple(edits), tuple(entries)))
        return document

    return add


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "library.db") as store:
        yield store
