"""Word files built to lose text, to mislead, or to exhaust."""

import warnings
import zipfile
from io import BytesIO

import pytest

from reviewer.errors import HostileFile, TooLarge
from reviewer.text import clean_text
from tests.files.making import W, docx, p


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


def test_very_many_changes_are_read_in_one_go(read):
    many = 20_000
    gone = "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>"
    ends = p("y", "<w:rPr><w:del/></w:rPr>", gone) * many
    text = clean_text(read(docx(ends + p("SAMPLE", inner=gone * many) + p("", inner=gone) * many)))
    assert text.content == "y" * many + "SAMPLE"
    assert len(text.deletions) == 2 * many + 1


def test_a_list_counted_past_all_letters_has_no_mark(read):
    numbering = f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9999"/>'
    numbering += '<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%1%1"/></w:lvl></w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    body = p("SAMPLE", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    assert read(docx(body, numbering=numbering)).blocks[0].text == "SAMPLE"
