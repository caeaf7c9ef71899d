"""Made-up libraries for the benchmarks of the desk: many small documents, and one long one. SAMPLE texts only."""

import hashlib
import random
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from reviewer.alignment import Row
from reviewer.desk.comparing import basis_of, kept_of
from reviewer.fields import Reading, Version
from reviewer.files import Place
from reviewer.parts import Part
from reviewer.store import Entry, File, SetCell, Step, Store, Summary, Writing
from reviewer.text import Anchor, Paragraph, Span, Text

LANGUAGES = ("ar", "en", "fr", "es")
_NOON = datetime(2044, 5, 12, 12, 0, tzinfo=UTC)
_SAID = {
    "ar": "المنارة المصباح الحارس الصيانة التقرير الليل السفن الساحل ينبغي أن يضيء كل",
    "en": "lighthouse lamp keeper upkeep report night ships coast should shine each that",
    "fr": "phare lampe gardien entretien rapport nuit navires rivage doit briller chaque que",
    "es": "faro lámpara guardián mantenimiento informe noche barcos costa debe brillar cada que",
}
_WORDS = {language: said.split() for language, said in _SAID.items()}


def made_up(language: str, symbol: str, paragraphs: int, seed: int = 1) -> Version:
    """Return a version of `paragraphs` paragraphs of 10 to 60 words; the same seed gives languages that match."""
    lengths, words = random.Random(seed), random.Random(f"{seed} {language}")
    texts = [symbol, "12 May 2044", f"SAMPLE {' '.join(words.choices(_WORDS[language], k=6))}"]
    for number in range(paragraphs - len(texts)):
        count = lengths.randint(10, 60)
        figure = lengths.randint(100, 99999)
        texts.append(f"{number + 1}. {figure} {' '.join(words.choices(_WORDS[language], k=count))}.")
    spans, end = [], -1
    for text in texts:
        spans.append(Span(end + 1, end + 1 + len(text)))
        end = spans[-1].end
    keys = (("symbols", symbol), ("date", "2044-05-12"), ("title", texts[2]))
    readings = tuple(
        Reading(key, value, span, f"{key}.made_up", 0.9) for (key, value), span in zip(keys, spans, strict=False)
    )
    values = {"language": language, "symbols": [symbol], "date": "2044-05-12", "title": texts[2]}
    parts = (Part("masthead"), Part("masthead"), Part("title", heading=True), *[Part("body")] * (len(texts) - 3))
    anchors = (Anchor(span.start, Place("line", number)) for number, span in enumerate(spans, start=1))
    text = Text("\n".join(texts), tuple(map(Paragraph, spans)), anchors=tuple(anchors))
    file = f"/in/{symbol.replace('/', '_')}-{language}.txt"
    return Version(file, text, (language,) * len(texts), parts, readings, values)


def put(writing: Writing, versions: Sequence[Version]) -> int:
    """Put a document into the library as an import does, without looking for others like it; return its number."""
    document = writing.add_document(sample=False)
    edits, entries, texts = [SetCell("documents", document, "live", 0, 1)], [], []
    for version in versions:
        number = writing.add_version(document, version.language)
        fingerprint = hashlib.sha256(version.file.encode()).hexdigest()
        file = File(version.file, Path(version.file).name, fingerprint, "text", len(version.text.content))
        text = writing.add_text(number, file, version)
        texts.append(text)
        edits += [SetCell("versions", number, "text", 0, text), SetCell("versions", number, "live", 0, 1)]
        entries.append(Entry(document, number, version.language, new=file.name))
    symbol, title = versions[0].items("symbols")[0], str(versions[0].values["title"])
    writing.summarise(document, Summary(symbol, title, document % 3, document % 7, "same"))
    writing.step(Step("import", f"import {symbol}", tuple(edits), tuple(entries)))
    lines = len(versions[0].text.paragraphs)
    rows = [
        Row(((line,),) * len(versions), 0.9) for line in range(lines)
    ]  # how long it takes to align is another story
    writing.keep_compared(document, kept_of(basis_of(texts, ()), versions, rows, {}))
    return document


def fill(library: Path, documents: int = 0, long: int = 0, paragraphs: int = 4) -> int:
    """Make a library of `documents` documents in two languages, and one of `long` paragraphs in four; return that."""
    with Store(library) as store, store.write("benchmark", _NOON) as writing:
        for number in range(documents):
            symbol = f"A/{number % 90 + 10}/{number}"
            put(writing, [made_up(language, symbol, paragraphs, number) for language in ("en", "fr")])
        return put(writing, [made_up(language, "A/9/9", long) for language in LANGUAGES]) if long else 0
