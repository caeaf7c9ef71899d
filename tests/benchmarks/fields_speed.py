"""How long language, parts and fields take, and how that grows with length.

    python tests/benchmarks/fields_speed.py [LETTER]

LETTER: a file to be read first, such as a letter of three pages (by default a sample); then texts made of 1 to
10,000 paragraphs. Prints milliseconds; reading the file itself is not counted.
"""

import sys
import time
from pathlib import Path

from reviewer.fields import read_fields
from reviewer.files import read_file
from reviewer.language import find_languages
from reviewer.parts import find_parts
from reviewer.resources import resource
from reviewer.text import Paragraph, Span, Text, clean_text

SENTENCE = "SAMPLE {n:05}: on 12 May 2044 the 350 roses of resolution 98/312 (see A/99/9001) went to Iceland and Peru."


def of_length(count: int) -> Text:
    """Return a text of `count` paragraphs, no two of them equal."""
    size = len(SENTENCE.format(n=0))
    spans = tuple(Paragraph(Span(n * (size + 1), n * (size + 1) + size)) for n in range(count))
    return Text("\n".join(SENTENCE.format(n=n) for n in range(count)), spans)


def milliseconds(text: Text) -> float:
    """Return the shortest of five runs of language, parts and fields."""
    runs = []
    for _ in range(5):
        start = time.perf_counter()
        languages = find_languages(text)
        read_fields("letter.txt", text, languages, find_parts(text, languages))
        runs.append(time.perf_counter() - start)
    return 1000 * min(runs)


def main() -> None:
    letter = Path(sys.argv[1]) if len(sys.argv) > 1 else next(resource("samples").glob("*EN.docx"))
    text = clean_text(read_file(letter))
    print(f"{letter.name}: {len(text.paragraphs)} paragraphs, {milliseconds(text):.1f} ms")
    for count in (1, 10, 100, 1_000, 10_000):
        took = milliseconds(of_length(count))
        print(f"{count:6} paragraphs {took:9.1f} ms {1000 * took / count:9.1f} µs each")


main()
