from pathlib import Path

import pytest

from reviewer import errors
from reviewer.files import read_file
from tests.files.making import at, docx, p, package, pdf

DATA = Path(__file__).parent / "data"
CONTENTS = {
    "docx": docx(p("SAMPLE")),
    "pdf": pdf(at(100, 700, "SAMPLE of a text")),
    "text": b"SAMPLE",
    "doc": (DATA / "sample.doc").read_bytes(),
    "rtf": rb"{\rtf1 SAMPLE}",
    "odt": (DATA / "sample.odt").read_bytes(),
    "html": b"<html><p>SAMPLE</p></html>",
}


@pytest.mark.parametrize("kind", CONTENTS)
@pytest.mark.parametrize("name", ["sample", "sample.docx", "sample.pdf", "sample.txt"])
def test_the_kind_is_judged_by_content_whatever_the_name(read, kind, name):
    assert read(CONTENTS[kind], name).kind == kind


@pytest.mark.parametrize(
    ("name", "kind", "note"),
    [
        ("sample.docx", "pdf", "The file is named .docx but is a PDF."),
        ("sample.DOC", "rtf", "The file is named .doc but is a rich text (.rtf)."),
        ("sample.pdf", "html", "The file is named .pdf but is a web page (HTML)."),
        ("sample.txt", "docx", "The file is named .txt but is a Word file (.docx)."),
    ],
)
def test_a_name_that_disagrees_with_the_content_is_noted(read, name, kind, note):
    assert note in read(CONTENTS[kind], name).notes


@pytest.mark.parametrize(
    ("name", "kind"),
    [("sample.docm", "docx"), ("sample.dot", "doc"), ("sample.htm", "html"), ("sample", "pdf"), ("A_99_1.en", "text")],
)
def test_a_name_that_agrees_or_promises_nothing_is_not_noted(read, name, kind):
    assert not [note for note in read(CONTENTS[kind], name).notes if "is named" in note]


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf<!DOCTYPE html><p>x",
        b'<?xml version="1.0"?>\n<!-- saved --><html><p>x</p></html>',
        b"\n<HTML><p>x",
    ],
)
def test_a_web_page_is_known_behind_what_may_stand_before_it(read, content):
    assert read(content).kind == "html"


@pytest.mark.parametrize(
    "content",
    [b"The mark %PDF-1.7 begins a PDF.", b"Written as <html> in the text", b"BM, MZ and RIFF are letters", b"{rtf"],
)
def test_a_text_that_speaks_of_another_kind_is_a_text(read, content):
    assert read(content).kind == "text"


def test_a_pdf_behind_some_lines_of_a_server_is_a_pdf(read):
    with pytest.raises(errors.DamagedFile):
        read(b"HTTP/1.1 200 OK\r\n\r\n%PDF-1.4\n")


@pytest.mark.parametrize("kind", ["spreadsheet", "presentation", "graphics"])
def test_other_open_documents_are_refused(read, kind):
    with pytest.raises(errors.UnknownKind):
        read(package({"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": "<office/>"}))


def test_the_project_s_samples_are_what_their_names_say():
    for path in (Path(__file__).parents[2] / "resources" / "samples").glob("*.*"):
        assert not [note for note in read_file(path).notes if "is named" in note]
