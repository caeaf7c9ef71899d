"""When no corrected file is written, and what is said of files of a special kind."""

import hashlib
import zipfile
from dataclasses import replace

import pytest

from reviewer.errors import DamagedFile, MissingFile, NeedsWordFile, SourceChanged, WouldOverwrite
from reviewer.export import CorrectedOptions, write_corrected


@pytest.fixture
def options(desk):
    desk.take()
    sha256 = hashlib.sha256(desk.source.read_bytes()).hexdigest()
    from datetime import UTC, datetime  # noqa: PLC0415

    return CorrectedOptions("A. Clerk", datetime(2026, 1, 1, tzinfo=UTC), sha256=sha256)


def test_a_file_that_is_gone_is_named(desk, options):
    desk.source.unlink()
    with pytest.raises(MissingFile):
        write_corrected(desk.version, desk.source, desk.folder / "out.docx", options)


def test_a_file_that_was_changed_since_is_refused(desk, options):
    desk.source.write_bytes(desk.source.read_bytes() + b" ")
    with pytest.raises(SourceChanged, match="has been changed since it was read"):
        write_corrected(desk.version, desk.source, desk.folder / "out.docx", options)


@pytest.mark.parametrize("name", ["letter.pdf", "letter.doc", "letter.txt"])
def test_files_of_another_kind_have_no_corrected_file(desk, options, name):
    other = desk.folder / name
    other.write_bytes(b"%PDF-1.7 SAMPLE")
    with pytest.raises(NeedsWordFile, match=r"for Word files \(.docx\) only"):
        write_corrected(desk.version, other, desk.folder / "out.docx", replace(options, sha256=""))


def test_a_package_of_another_program_has_none_either(desk, options):
    other = desk.folder / "letter.odt"
    with zipfile.ZipFile(other, "w") as package:
        package.writestr("content.xml", "<a/>")
    with pytest.raises((NeedsWordFile, DamagedFile)):
        write_corrected(desk.version, other, desk.folder / "out.docx", replace(options, sha256=""))


def test_an_existing_file_is_not_overwritten_unasked(desk, options):
    target = desk.folder / "out.docx"
    target.write_bytes(b"mine")
    with pytest.raises(WouldOverwrite):
        write_corrected(desk.version, desk.source, target, options)
    assert target.read_bytes() == b"mine"


def test_the_source_is_never_the_target(desk, options):
    before = desk.source.read_bytes()
    with pytest.raises(WouldOverwrite):
        write_corrected(desk.version, desk.source, desk.source, replace(options, overwrite=True))
    assert desk.source.read_bytes() == before


def test_nothing_corrected_gives_the_senders_file_and_says_so(desk, options):
    found = write_corrected(desk.version, desk.source, desk.folder / "out.docx", options)
    assert found.sentences == ("Nothing was corrected in this version; the file is the sender's own.",)
    with zipfile.ZipFile(found.path) as after, zipfile.ZipFile(desk.source) as before:
        assert [after.read(one) for one in after.namelist()] == [before.read(one) for one in before.namelist()]


def special(desk, more, change=lambda text: text) -> None:
    """Add parts to the package, and change its list of types."""
    with zipfile.ZipFile(desk.source) as package:
        parts = {one: package.read(one) for one in package.namelist()}
    parts["[Content_Types].xml"] = change(parts["[Content_Types].xml"].decode()).encode()
    with zipfile.ZipFile(desk.source, "w") as package:
        for name, data in {**parts, **more}.items():
            package.writestr(name, data)


def test_macros_are_kept_told_and_the_ending_is_that_of_files_with_macros(desk):
    desk.take()
    old = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    new = "application/vnd.ms-word.document.macroEnabled.main+xml"
    special(desk, {"word/vbaProject.bin": b"SAMPLE"}, lambda text: text.replace(old, new))
    found = desk.correct(session=81)
    assert found.path.suffix == ".docm"
    assert "The file holds macros; they were not run and are kept as they are." in found.sentences


def test_a_signature_is_said_to_be_void(desk):
    desk.take()
    special(desk, {"_xmlsignatures/sig1.xml": b"<a/>"})
    assert any("signature is not valid" in sentence for sentence in desk.correct(session=81).sentences)
