"""What a Word file holds besides its text is told to the clerk, and nothing of it is opened or loaded."""

import zipfile
from io import BytesIO

from tests.files.making import W, docx, p

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def with_part(content, name, data):
    buffer = BytesIO(content)
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(name, data)
    return buffer.getvalue()


def test_a_plain_file_has_no_notes(read):
    assert read(docx(p("A SAMPLE sentence."))).notes == ()


def test_deleted_passages_are_counted(read):
    deleted = "<w:del><w:r><w:delText>not</w:delText></w:r></w:del>"
    source = read(docx(p("A SAMPLE", inner=deleted)))
    assert source.notes[0].startswith("This file has tracked changes: 1 passage is deleted")


def test_a_text_that_word_would_take_in_is_named_and_not_read(read):
    source = read(docx(p("A SAMPLE sentence."), aFChunk1="<html/>"))
    assert source.notes[0].startswith("This file holds a text in another format")


def test_comments_are_counted(read):
    comments = f"<w:comments {W}><w:comment>{p('one')}</w:comment><w:comment>{p('two')}</w:comment></w:comments>"
    source = read(docx(p("A SAMPLE sentence."), comments=comments))
    assert source.notes == ("This file holds 2 comments; they are no part of the text.",)


def test_macros_are_named_and_the_text_is_read(read):
    source = read(with_part(docx(p("A SAMPLE sentence.")), "word/vbaProject.bin", b"\xd0\xcf"))
    assert [block.text for block in source.blocks] == ["A SAMPLE sentence."]
    assert source.notes == ("This file holds macros; they were not run and are not kept.",)


def test_embedded_objects_are_named_and_not_opened(read):
    source = read(with_part(docx(p("A SAMPLE sentence.")), "word/embeddings/oleObject1.bin", b"MZ"))
    assert source.notes == ("This file holds 1 embedded object; it was not opened.",)


def test_a_template_from_outside_is_named_and_not_loaded(read):
    relation = (
        f'<Relationship Id="t" Type="{_OFFICE}/attachedTemplate" Target="http://x.invalid/a" TargetMode="External"/>'
    )
    rels = f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relation}</Relationships>'
    source = read(with_part(docx(p("A SAMPLE sentence.")), "word/_rels/settings.xml.rels", rels))
    assert source.notes == ("This file would load something from outside (attachedTemplate); nothing was loaded.",)
