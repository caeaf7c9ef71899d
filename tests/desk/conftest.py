from datetime import datetime, timedelta, timezone
from hashlib import sha256

import pytest

from reviewer.desk import Desk, Harvest, Harvested
from reviewer.fields import Reading, Version
from reviewer.files import Place
from reviewer.parts import Part
from reviewer.text import Anchor, Paragraph, Span, Text

NOON = datetime(2044, 5, 12, 12, 0, tzinfo=timezone(timedelta(hours=2)))
TITLES = {
    "en": "SAMPLE Upkeep of lighthouses",
    "fr": "SAMPLE Entretien des phares",
    "zh": "SAMPLE 灯塔的维护",
    "ar": "SAMPLE صيانة المنارات",
}


def lay_out(texts):
    spans, end = [], -1
    for text in texts:
        spans.append(Span(end + 1, end + 1 + len(text)))
        end = spans[-1].end
    anchors = tuple(Anchor(span.start, Place("line", line)) for line, span in enumerate(spans, 1))
    return Text("\n".join(texts), tuple(map(Paragraph, spans)), anchors=anchors)


@pytest.fixture
def make_file():
    """Return a function: one file as read, with the symbol, date and title given."""

    def make(language="en", symbol="A/99/1", date="2044-05-12", title="", name="", body="The keeper has 12 lamps."):
        shown = title or TITLES[language]
        texts = (symbol, date, shown, body)
        text = lay_out(texts)
        spans = [paragraph.span for paragraph in text.paragraphs]
        found = (("symbols", symbol, 0.9), ("date", date, 0.9), ("title", shown, 0.5), ("title", body, 0.3))
        places = (*spans, spans[3])
        readings = tuple(
            Reading(field, value, span, f"{field}.sample", score)
            for (field, value, score), span in zip(found, places, strict=False)
        )
        values = {"language": language, "symbols": [symbol], "date": date, "title": shown, "original_languages": ["en"]}
        parts = (Part("masthead"), Part("masthead"), Part("title", heading=True), Part("body"))
        file = "/in/" + (name or f"{symbol.replace('/', '_')}-{language}.txt")
        version = Version(file, text, (language,) * 4, parts, readings, values)
        return Harvested(version, sha256("".join(texts).encode()).hexdigest(), "text", 99)

    return make


@pytest.fixture
def clock():
    """Return a clock that goes on by one minute whenever it is read."""
    minutes = iter(range(1000))
    return lambda: NOON + timedelta(minutes=next(minutes))


@pytest.fixture
def open_desk(tmp_path, clock):
    """Return a function: the desk at this test's library, as after a restart."""
    return lambda: Desk(tmp_path / "library" / "library.db", "Ana", clock)


@pytest.fixture
def desk(open_desk):
    with open_desk() as desk:
        yield desk


@pytest.fixture
def pair(desk, make_file):
    """Return the number of a document in English and French, already in `desk`."""
    imported, _ = desk.take(Harvest((make_file("en"), make_file("fr"))))
    (document,) = imported.documents
    return document


@pytest.fixture
def field():
    """Return a function: one field's row of one version."""

    def field(desk, document, language, key):
        return next(row for row in desk.fields(document, language) if row.key == key)

    return field
