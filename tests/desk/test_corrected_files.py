"""From the library to the sender's file: what a clerk has corrected stands in a copy of it."""

import pytest
from docx import Document
from docx.oxml.ns import qn

from reviewer.desk import ExportOptions, harvest
from reviewer.progress import quiet


@pytest.fixture
def word(desk, tmp_path):
    """Import a Word file of a sender: the document's number, and the file."""
    document = Document()
    for line in ("A/99/1", "General Assembly", "Distr.: General", "12 May 2044", "Original: English"):
        document.add_paragraph(line)
    for line in ("Ninety-ninth session", "Agenda item 25", "SAMPLE planning of harbours"):
        document.add_paragraph(line).runs[0].bold = True
    document.add_paragraph("SAMPLE harbours of the north", style="Heading 1")
    document.add_paragraph("The keeper of the northern harbour has twelve lamps, and he cleans them every evening.")
    path = tmp_path / "sender.docx"
    document.save(str(path))
    imported, _ = desk.take(harvest([path], quiet))
    return imported.documents[0], path


@pytest.fixture
def export(desk, tmp_path):
    def export(document, **options):
        (found,) = desk.export([document], ["corrected"], ExportOptions(tmp_path / "out", **options))
        return found

    return export


def lines(path):
    return [one.text for one in Document(str(path)).paragraphs]


def test_a_corrected_date_stands_in_a_copy_of_the_senders_file(desk, word, export):
    document, path = word
    desk.correct(document, "en", "date", "2044-06-13")
    before = path.read_bytes()
    assert lines(export(document, tracked=False).path)[3] == "13 June 2044"
    assert path.read_bytes() == before


def test_a_tracked_change_has_the_clerks_name(desk, word, export):
    document, _ = word
    desk.correct(document, "en", "session", "81")
    body = Document(str(export(document).path)).element.body
    assert {one.get(qn("w:author")) for one in body.iter(qn("w:ins"))} == {"Ana"}


def test_what_could_not_be_placed_is_told_in_a_sentence(desk, word, export):
    document, _ = word
    desk.correct(document, "en", "annexes", "3")
    assert export(document).notes[0].startswith("Annexes could not be placed: ")


def test_a_source_that_was_changed_since_is_refused(desk, word, export):
    document, path = word
    path.write_bytes(path.read_bytes() + b" ")
    assert "has been changed since it was read" in export(document).refused


def test_a_source_that_is_gone_is_refused(word, export):
    document, path = word
    path.unlink()
    assert "there is no such file" in export(document).refused
