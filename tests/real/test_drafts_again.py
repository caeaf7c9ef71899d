"""Drafts of reference documents, read again: the same fields, the same paragraphs, footnotes where they were called.

Two things are other than in the source, and meant to be: a heading that a text file breaks over lines is one
paragraph, and footnotes stand behind the text, as they do in every Word file.
"""

import shutil
import subprocess
import zipfile
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

from reviewer.export import write_draft
from reviewer.fields import SPECS, Version
from reviewer.reading import read_version
from tests.export.test_element_order import W, misplaced

SHARED = Path(__file__).parents[2].parent / "shared"
FILES = [
    *sorted((SHARED / "seeds").glob("*.txt")),
    *sorted((SHARED / "gold" / "six" / "files").glob("*.*")),
    *sorted((SHARED / "gold" / "real" / "files").glob("*.docx")),
]
PRINTED = FILES[::15]  # a sample, so that the tests stay fast
OFFICE = shutil.which("soffice")
pytestmark = pytest.mark.skipif(not FILES, reason="the reference documents (../shared) are not here")


@pytest.fixture(scope="module")
def drafted(tmp_path_factory):
    """Return a function that gives a version, the version read from its draft, and the draft."""
    folder = tmp_path_factory.mktemp("drafts")

    @cache
    def draft(path: Path) -> tuple[Version, Version, Path]:
        version = read_version(path)
        target = write_draft(version, folder / f"{path.stem}-{path.suffix[1:]}.docx")
        return version, read_version(target), target

    return draft


def texts(version: Version) -> list[tuple[str, bool]]:
    """Return the paragraphs below masthead and title, without blanks, with whether each goes on with a heading."""
    pairs = zip(version.text.paragraphs, version.parts, strict=True)
    kept = [pair for pair in pairs if pair[1].name not in ("masthead", "title", "footnote")]
    return [("".join(version.text.cut(paragraph).split()), part.continues) for paragraph, part in kept]


def notes(version: Version) -> list[str]:
    """Return the footnotes' texts, in no order."""
    pairs = zip(version.text.paragraphs, version.parts, strict=True)
    return sorted("".join(version.text.cut(paragraph).split()) for paragraph, part in pairs if part.name == "footnote")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_draft_read_again_gives_the_same_fields(path, drafted):
    version, again, _ = drafted(path)
    differ = [spec.key for spec in SPECS if version.values.get(spec.key) != again.values.get(spec.key)]
    assert differ == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_draft_read_again_gives_the_same_paragraphs(path, drafted):
    version, again, _ = drafted(path)
    assert joined(version, again) == [text for text, _ in texts(again)]
    assert notes(again) == notes(version)


def joined(version: Version, again: Version) -> list[str]:
    """Return the source's paragraphs; a heading in two lines is one where the draft has it so."""
    printed = {text for text, _ in texts(again)}
    found: list[str] = []
    for text, continues in texts(version):
        if continues and found[-1] + text in printed:
            found[-1] += text
        else:
            found.append(text)
    return found


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_drafts_open_in_libreoffice_and_become_pdf_without_a_warning(drafted, tmp_path):
    paths = [drafted(path)[2] for path in PRINTED]
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = [str(OFFICE), home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=True)
    said = [line for line in (done.stdout + done.stderr).splitlines() if "javaldx" not in line and line.strip()]
    assert [line for line in said if not line.startswith("convert ")] == []
    assert sorted(path.stem for path in tmp_path.glob("*.pdf")) == sorted(path.stem for path in paths)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_element_of_a_draft_stands_in_the_order_of_the_schema_and_every_note_is_there(path, drafted):
    with zipfile.ZipFile(drafted(path)[2]) as package:
        parts = {name: etree.fromstring(package.read(name)) for name in package.namelist() if name.endswith(".xml")}
    assert [found for root in parts.values() for found in misplaced(root)] == []
    called = [call.get(f"{W}id") for call in parts["word/document.xml"].iter(f"{W}footnoteReference")]
    footnotes = parts.get("word/footnotes.xml", ())
    assert called == [note.get(f"{W}id") for note in footnotes if note.get(f"{W}type") is None]
