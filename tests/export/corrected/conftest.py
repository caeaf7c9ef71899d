"""Word files as senders make them, built here: SAMPLE documents with a masthead in the first page's header."""

import hashlib
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from lxml import etree

from reviewer.export import Corrected, CorrectedOptions, confirmed, write_corrected
from reviewer.fields import Version
from reviewer.reading import read_version

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{SPACE}}}"
WHEN = datetime(2026, 3, 4, 9, 30, tzinfo=UTC)


@dataclass(frozen=True)
class Masthead:
    """The lines of a SAMPLE document; `heads`: what the running heads say."""

    name: str = "United Nations"
    symbol: str = "A/99/9001"
    organ: str = "General Assembly"
    block: tuple[str, ...] = ("Distr.: General", "12 May 2044", "", "Original: English")
    below: tuple[str, ...] = ("Ninety-ninth session", "Agenda item 25", "SAMPLE planning of harbours")
    titles: tuple[str, ...] = ("SAMPLE harbours of the north", "Report of the Secretary-General")
    body: tuple[str, ...] = (
        "The harbours of the north were visited by the inspectors of the sample committee on a rainy day.",
        "The present report describes what they saw, and makes no recommendation of any kind at all.",
    )
    heads: tuple[str, ...] = ("A/99/9001", "A/99/9001")
    change: Callable[[object], None] | None = field(default=None, compare=False)


ENGLISH = Masthead()


def runs(paragraph: Paragraph, *pieces: tuple[str, float, bool]) -> None:
    """Add runs of (text, size, bold)."""
    for text, size, bold in pieces:
        run = paragraph.add_run(text)
        run.font.size = Pt(size)
        run.bold = bold


def build(target: Path, masthead: Masthead = ENGLISH) -> Path:
    """Build a Word file with these lines."""
    document = Document()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    document.settings.odd_and_even_pages_header_footer = True
    table = section.first_page_header.add_table(2, 3, Pt(480))
    runs(table.cell(0, 1).paragraphs[0], (masthead.name, 14, False))
    first, slash, rest = masthead.symbol.partition("/")
    if masthead.symbol:
        runs(table.cell(0, 2).paragraphs[0], (first, 20, False), (slash + rest, 10, False))
    runs(table.cell(1, 1).paragraphs[0], (masthead.organ, 20, True))
    block = table.cell(1, 2)
    for number, line in enumerate(masthead.block):
        runs(block.paragraphs[0] if not number else block.add_paragraph(), (line, 10, False))
    for header, line in zip((section.header, section.even_page_header), masthead.heads, strict=False):
        header.is_linked_to_previous = False
        runs(header.paragraphs[0], (line, 9, True))
    for line in masthead.below:
        runs(document.add_paragraph(), (line, 10, True))
    for line in masthead.titles:
        runs(document.add_paragraph(style="Heading 1"), (line, 14, True))
    for line in masthead.body:
        document.add_paragraph(line)
    if masthead.change is not None:
        masthead.change(document)
    document.save(str(target))
    return target


@dataclass
class Desk:
    """Writes corrected files of a SAMPLE, and reads them again."""

    folder: Path
    source: Path = Path()
    version: Version | None = None

    def take(self, masthead: Masthead = ENGLISH) -> Version:
        """Build the file and read it."""
        self.source = build(self.folder / "sample.docx", masthead)
        self.version = read_version(self.source)
        return self.version

    def correct(self, *, tracked: bool = False, **values: object) -> Corrected:
        """Write the corrected file with these values changed."""
        version = self.version or self.take()
        wanted = replace(version, values={**version.values, **values})
        options = CorrectedOptions(
            "A. Clerk", WHEN, tracked, overwrite=True, sha256=hashlib.sha256(self.source.read_bytes()).hexdigest()
        )
        found = write_corrected(wanted, self.source, self.folder / "corrected.docx", options)
        return confirmed(found, wanted, read_version(found.path))

    def again(self) -> Version:
        """Read the corrected file."""
        return read_version(self.folder / "corrected.docx")

    def part(self, name: str = "word/document.xml", *, source: bool = False) -> etree._Element:
        """Parse a part of the corrected file."""
        with zipfile.ZipFile(self.source if source else self.folder / "corrected.docx") as package:
            return etree.fromstring(package.read(name))

    def header(self, text: str) -> etree._Element:
        """Return the paragraph of any header that shows this text, deletions left out."""
        with zipfile.ZipFile(self.folder / "corrected.docx") as package:
            for name in package.namelist():
                if name.startswith("word/header"):
                    for paragraph in etree.fromstring(package.read(name)).iter(W + "p"):
                        if "".join(one.text or "" for one in paragraph.iter(W + "t")) == text:
                            return paragraph
        raise AssertionError(f"no header shows {text}")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def masthead() -> Callable[..., Masthead]:
    """Give the English SAMPLE with some lines changed."""
    return lambda **changed: replace(ENGLISH, **changed)


@pytest.fixture
def xml() -> Callable[[str], etree._Element]:
    """Parse an element whose names begin with ``w:``."""
    return lambda text: parse_xml(text.replace(">", f' xmlns:w="{SPACE}">', 1))


@pytest.fixture
def shown() -> Callable[[etree._Element], str]:
    """Give the text that an element shows, deletions left out."""
    return lambda element: "".join(one.text or "" for one in element.iter(W + "t"))
