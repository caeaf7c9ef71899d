"""Reference documents as Akoma Ntoso and MARCXML: valid, and no word of a text is lost."""

from datetime import datetime
from pathlib import Path

import pytest
from lxml import etree

from reviewer.export import Record, write_akn, write_marcxml
from reviewer.fields import Version
from reviewer.reading import read_version

SHARED = Path(__file__).parents[2].parent / "shared"
FILES = [
    *sorted((SHARED / "seeds").glob("*.txt")),
    *sorted((SHARED / "gold" / "six" / "files").glob("*.*")),
    *sorted((SHARED / "gold" / "real" / "files").glob("*.docx")),
]
SCHEMA = Path(__file__).parents[1] / "export" / "schemas" / "akomantoso30.xsd"
A = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
WHEN = datetime(2026, 5, 12, 14, 30)
pytestmark = pytest.mark.skipif(not FILES, reason="the reference documents (../shared) are not here")


@pytest.fixture(scope="module")
def schema():
    return etree.XMLSchema(etree.parse(SCHEMA))


def texts(version: Version) -> list[str]:
    """Return the paragraphs below masthead and title, without blanks and without marks of notes."""
    pairs = zip(version.text.paragraphs, version.parts, strict=True)
    kept = (version.text.cut(paragraph) for paragraph, part in pairs if part.name in ("body", "request", "annex"))
    return ["".join(character for character in text if character.isalpha()) for text in kept]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_document_is_valid_akoma_ntoso_and_says_every_word(path, tmp_path, schema):
    version = read_version(path)
    write_akn(Record(path.name, (version,)), tmp_path / "document.xml", WHEN)
    root = etree.parse(tmp_path / "document.xml").getroot()
    schema.assertValid(root)
    for note in list(root.iter(f"{A}authorialNote")):
        before, note.tail, tail = note.getprevious(), None, note.tail or ""
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            note.getparent().text = (note.getparent().text or "") + tail
        note.getparent().remove(note)
    said = "".join(character for character in "".join(root.itertext()) if character.isalpha())
    assert [text for text in texts(version) if text not in said] == []


def test_all_documents_become_records_of_a_library(tmp_path):
    records = (Record(path.name, (read_version(path),)) for path in FILES)
    write_marcxml(records, tmp_path / "metadata.xml", WHEN)
    root = etree.parse(tmp_path / "metadata.xml").getroot()
    numbers = root.xpath("//*[local-name()='controlfield' and @tag='001']/text()")
    assert len(root) == len(FILES) == len(set(numbers))
