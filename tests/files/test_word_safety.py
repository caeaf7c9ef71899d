"""Word files built to lose text, to mislead, or to exhaust."""

import warnings
import zipfile
from io import BytesIO

import pytest

from reviewer.errors import HostileFile, TooLarge
from tests.files.making import docx, p


def field(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def test_a_field_that_never_ends_hides_nothing(read):
    source = read(docx(p("A SAMPLE one.", inner=field("begin")) + p("A SAMPLE two.")))
    assert [block.text for block in source.blocks] == ["A SAMPLE one.", "A SAMPLE two."]


def test_a_field_shows_its_result_and_not_its_code(read):
    code = "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>code</w:t></w:r>"
    inner = field("begin") + code + field("separate") + "<w:r><w:t>7</w:t></w:r>" + field("end")
    assert [block.text for block in read(docx(p("SAMPLE page ", inner=inner))).blocks] == ["SAMPLE page 7"]


@pytest.mark.parametrize(("font", "code", "shown"), [("Symbol", "F061", "α"), ("Wingdings", "F04A", "▪")])
def test_symbols_of_picture_fonts_are_no_latin_letters(read, font, code, shown):
    inner = f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'
    assert [block.text for block in read(docx(p("SAMPLE ", inner=inner))).blocks] == [f"SAMPLE {shown}"]


def test_two_parts_of_one_name_are_refused(read):
    buffer = BytesIO(docx(p("SAMPLE one")))
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("word/document.xml", "<other/>")
    with pytest.raises(HostileFile):
        read(buffer.getvalue())


def test_content_nested_without_end_is_too_much(read):
    depth = 100_000
    with pytest.raises(TooLarge):
        read(docx("<w:sdt>" * depth + "</w:sdt>" * depth))


def test_names_that_point_outside_write_nothing(read, tmp_path):
    buffer = BytesIO(docx(p("SAMPLE one")))
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr("../../outside.txt", "SAMPLE")
        archive.writestr("/absolute.txt", "SAMPLE")
    assert [block.text for block in read(buffer.getvalue()).blocks] == ["SAMPLE one"]
    assert not list(tmp_path.rglob("outside.txt"))
