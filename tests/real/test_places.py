"""From the text of every document with known answers to its place in the file, and back."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from itertools import groupby
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pytest
from lxml import etree

from reviewer.fields import Version
from reviewer.files.plain import decode
from reviewer.reading import read_version
from reviewer.text import Passage, Span

SHARED = Path(__file__).parents[2].parent / "shared"
FOLDERS = ("seeds", "gold/six/files", "gold/real/files")
KINDS = (".txt", ".docx", ".pdf")
FILES = sorted(path for name in FOLDERS for path in (SHARED / name).glob("*") if path.suffix in KINDS)
pytestmark = pytest.mark.skipif(not FILES, reason="the documents with known answers are not on this machine")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OUTSIDE = (W + "txbxContent", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
COMPUTED = re.compile(r"^\(?\w{1,6}[.)]\s|^[\divx.]{1,12}\s")  # numbers of lists, which the file does not hold
MOST = 100  # spans of one document: its readings and, at even distances, its paragraphs


def spans(version: Version) -> Iterator[Span]:
    """Yield the spans of all readings, of paragraphs, and of some letters within each."""
    text = version.text
    yield from (reading.span for reading in version.readings)
    whole = (*text.paragraphs, *text.asides)
    for number, one in enumerate(whole[:: max(len(whole) // MOST, 1)]):
        yield one.span
        start = one.span.start + number * 7 % len(text.cut(one))
        yield Span(start, min(start + 12, one.span.end))


def bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text).replace("ـ", "")).casefold()


def in_lines(path: Path, passages: list[tuple[str, Passage]]) -> int:
    """Count the passages whose very characters stand at their line and column."""
    lines = decode(path, path.read_bytes())[0].split("\n")
    stretches = [lines[one.place.index - 1][one.place.column :][: len(words)] for words, one in passages]
    return sum(bare(have) == bare(words) for have, (words, _) in zip(stretches, passages, strict=True))


def in_word(path: Path, passages: list[tuple[str, Passage]]) -> int:
    """Count the passages whose letters stand in the paragraph of their index, as lxml counts the body's."""
    with ZipFile(path) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    own = [one for one in root.iter(W + "p") if not any(True for _ in one.iterancestors(*OUTSIDE))]
    right = 0
    for words, one in passages:
        held = Counter(bare("".join(t.text or "" for t in own[one.place.index].iter(W + "t"))))
        right += not Counter(bare(COMPUTED.sub("", words))) - held
    return right


def in_boxes(path: Path, passages: list[tuple[str, Passage]]) -> int:
    """Count the passages whose letters pdfium finds in their box on their page."""
    right = 0
    passages = sorted(passages, key=lambda one: one[1].place.index)
    with closing(pypdfium2.PdfDocument(path)) as document:
        for number, on_page in groupby(passages, key=lambda one: one[1].place.index):
            with closing(document[number - 1]) as page, closing(page.get_textpage()) as text:
                for words, one in on_page:
                    left, bottom, end, top = one.place.box
                    held = text.get_text_bounded(left - 1, bottom - 1, end + 1, top + 1)
                    right += not Counter(bare(words)) - Counter(bare(held))
    return right


CHECKS = {".txt": (in_lines, 1.0), ".docx": (in_word, 1.0), ".pdf": (in_boxes, 0.997)}
"""How a passage is looked up in its file, and the share found; sideways lines of a PDF have no true box."""


@pytest.mark.parametrize("kind", CHECKS)
def test_every_span_leads_to_its_place_in_the_file_and_back(kind):
    look_up, floor = CHECKS[kind]
    right = total = 0
    for path in (one for one in FILES if one.suffix == kind):
        version = read_version(path)
        text = version.text
        found = [one for span in spans(version) for one in text.passages(span)]
        for one in found:
            back = text.span_at(one.place, one.span.end - one.span.start)
            assert back is not None and back.start <= one.span.start and one.span.end <= back.end
        looked_up = [(one.span.cut(text.content), one) for one in found if one.place.part in ("line", "page", "body")]
        right += look_up(path, looked_up)
        total += len(looked_up)
    assert right / total >= floor
