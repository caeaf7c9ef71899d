import gzip
import os

import pytest

from reviewer import errors
from reviewer.files import read_file
from tests.files.making import ENCRYPTED, W, at, docx, p, package, pdf

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8
COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
BOMB = '<!DOCTYPE z [<!ENTITY a "SAMPLE"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'

CASES = {
    "empty": (b"", errors.EmptyFile),
    "blank lines only": (b" \n\n \n", errors.EmptyFile),
    "a picture": (PICTURE, errors.UnknownKind),
    "rich text without words": (rb"{\rtf1{\pict 00ff}}", errors.EmptyFile),
    "an old Word file cut short": (COMPOUND[:8] + "WordDocument".encode("utf-16-le"), errors.DamagedFile),
    "XML of some program": (b'<?xml version="1.0"?><sample>SAMPLE</sample>', errors.UnknownKind),
    "control characters": (bytes(range(1, 9)) * 100, errors.UnknownKind),
    "a gzip file": (gzip.compress(b"SAMPLE " * 100), errors.UnknownKind),
    "NULs in a text": (b"SAMPLE\0\0\0text\0" * 50, errors.UnknownKind),
    "an old spreadsheet": (COMPOUND, errors.UnknownKind),
    "an encrypted Word file": (COMPOUND + "EncryptedPackage".encode("utf-16-le"), errors.EncryptedFile),
    "a zip of pictures": (package({"picture.png": "SAMPLE"}), errors.UnknownKind),
    "a spreadsheet": (package({"[Content_Types].xml": "<T/>", "xl/workbook.xml": "<w/>"}), errors.UnknownKind),
    "a truncated Word file": (docx(p("SAMPLE " * 2000))[:-400], errors.DamagedFile),
    "a Word file of broken XML": (docx("<w:p>"), errors.DamagedFile),
    "a Word file without text": (docx(p()), errors.EmptyFile),
    "entities": (docx(p("SAMPLE &b;"), head=BOMB), errors.HostileFile),
    "a document type": (docx(p("SAMPLE"), head="<!DOCTYPE z>"), errors.HostileFile),
    "a zip bomb": (docx(p("A" * 60_000_000)), errors.HostileFile),
    "a PDF cut short": (pdf(at(100, 700, "SAMPLE"))[:200], errors.DamagedFile),
    "not a PDF after all": (b"%PDF-1.7\nSAMPLE", errors.DamagedFile),
    "an encrypted PDF": (pdf(at(100, 700, "SAMPLE"), trailer=ENCRYPTED), errors.LockedFile),
    "a PDF of pictures": (pdf("q Q", "q Q"), errors.NoText),
}


@pytest.mark.parametrize("name", CASES)
def test_a_bad_file_is_refused_with_its_reason(tmp_path, name):
    content, wanted = CASES[name]
    path = tmp_path / "sample.docx"
    path.write_bytes(content)
    with pytest.raises(errors.UnreadableFile) as caught:
        read_file(path)
    assert type(caught.value) is wanted


def test_the_error_names_the_file_and_keeps_the_path(tmp_path):
    path = tmp_path / "sample.docx"
    path.write_bytes(PICTURE)
    with pytest.raises(errors.UnknownKind) as caught:
        read_file(path)
    assert caught.value.path == path
    assert str(caught.value).startswith("sample.docx: this is not a Word, OpenDocument, PDF, web or text file. ")


def test_a_missing_path_is_said_to_be_missing(tmp_path):
    with pytest.raises(errors.MissingFile):
        read_file(tmp_path / "nothing.txt")


def test_a_name_that_no_file_can_have_is_missing(tmp_path):
    with pytest.raises(errors.MissingFile):
        read_file(tmp_path / ("n" * 5000))


def test_a_folder_is_said_to_be_a_folder(tmp_path):
    with pytest.raises(errors.FolderGiven):
        read_file(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(errors.UnknownKind):
        read_file(tmp_path / "pipe")


def test_a_text_of_300_megabytes_is_refused_without_being_read(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.write(b"SAMPLE\n" * 20_000)
        file.truncate(300 * 1024 * 1024)  # a hole: takes no room on the disk
    with pytest.raises(errors.TooLarge):
        read_file(path)


def test_an_external_picture_or_part_is_never_asked_for(read):
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="d" Type="http://x/officeDocument" Target="word/document.xml"/>'
        '<Relationship Id="e" Type="http://x/officeDocument" Target="file:///etc/passwd" TargetMode="External"/>'
        "</Relationships>"
    )
    body = f"<w:document {W}><w:body>{p('SAMPLE')}</w:body></w:document>"
    source = read(package({"_rels/.rels": relations, "word/document.xml": body}))
    assert [block.text for block in source.blocks] == ["SAMPLE"]


def test_a_link_that_points_at_itself_is_missing(tmp_path):
    link = tmp_path / "link.docx"
    link.symlink_to(link)
    with pytest.raises(errors.MissingFile):
        read_file(link)


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="this system has no such devices")  # noqa: PTH110
def test_a_link_to_a_device_is_not_read(tmp_path):
    link = tmp_path / "link.txt"
    link.symlink_to("/dev/zero")
    with pytest.raises(errors.UnknownKind):
        read_file(link)


def test_text_in_an_encoding_that_hides_markup_is_shown_as_it_is_written(read):
    assert [block.text for block in read(b"SAMPLE +ADw-script+AD4-\n").blocks] == ["SAMPLE +ADw-script+AD4-"]


@pytest.mark.parametrize(("name", "said"), [("a\nb.txt", "a\\nb.txt"), ("a\u202etxt.exe", "a\\u202etxt.exe")])
def test_signs_that_would_disguise_a_name_are_spelt_out(tmp_path, name, said):
    error = errors.EmptyFile(tmp_path / name)
    assert str(error).startswith(said + ": ")
    assert error.path.name == name


@pytest.mark.parametrize("name", ["مذكرة.txt", "普通照会.txt", "Générale.txt"])
def test_names_in_any_script_are_said_as_they_are(tmp_path, name):
    assert str(errors.EmptyFile(tmp_path / name)).startswith(name)
