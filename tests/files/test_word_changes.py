"""Tracked changes: insertions are text, deletions are kept apart with the place where they stood."""

import pytest

from reviewer.errors import EmptyFile
from tests.files.making import docx, p

GONE_END = "<w:rPr><w:del/></w:rPr>"


def deleted(text):
    return f"<w:del><w:r><w:delText xml:space='preserve'>{text}</w:delText></w:r></w:del>"


def run(text):
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


def told(source):
    """Return role, text, paragraph and column of each block."""
    return [(block.role, block.text, block.place.index, block.place.column) for block in source.blocks]


def test_a_deletion_stands_where_its_words_stood(read):
    source = read(docx(p() + p("A SAMPLE ", inner=deleted("not ") + run("kept"))))
    assert told(source) == [("text", "A SAMPLE kept", 1, 0), ("deleted", "not ", 1, 9)]


def test_neighbouring_deletions_are_one(read):
    source = read(docx(p("SAMPLE", inner=deleted("one ") + deleted("two"))))
    assert told(source)[1:] == [("deleted", "one two", 0, 6)]


def test_text_moved_away_is_a_deletion_and_stands_once_in_the_text(read):
    moved = "<w:moveFrom>" + run("there ") + "</w:moveFrom>"
    source = read(docx(p("SAMPLE ", inner=moved) + p(inner="<w:moveTo>" + run("there ") + "</w:moveTo>")))
    assert told(source) == [("text", "SAMPLE ", 0, 0), ("deleted", "there ", 0, 7), ("text", "there ", 1, 0)]


def test_a_deleted_paragraph_is_a_deletion_of_its_own(read):
    source = read(docx(p("SAMPLE one") + p(inner=deleted("two"), properties=GONE_END) + p("three")))
    assert told(source) == [("text", "SAMPLE one", 0, 0), ("deleted", "two", 1, 0), ("text", "three", 2, 0)]


def test_a_deleted_end_runs_two_paragraphs_together_and_both_keep_their_places(read):
    source = read(docx(p("SAMPLE one, ", properties=GONE_END) + p("and two")))
    (block,) = source.blocks
    assert (block.text, block.place.index) == ("SAMPLE one, and two", 0)
    assert [(offset, place.index, place.column) for offset, place in block.joins] == [(12, 1, 0)]


def test_a_deleted_row_of_a_table_is_deleted(read):
    def row(text, properties=""):
        return f"<w:tr><w:trPr>{properties}</w:trPr><w:tc>{p(text)}</w:tc></w:tr>"

    source = read(docx(f"<w:tbl>{row('kept')}{row('gone', '<w:del/>')}{row('too')}</w:tbl>"))
    assert told(source) == [("table", "kept", 0, 0), ("deleted", "gone", 1, 0), ("table", "too", 2, 0)]


def test_a_deleted_cell_is_deleted(read):
    cells = f"<w:tc>{p('kept')}</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>{p('gone')}</w:tc>"
    assert told(read(docx(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"))) == [
        ("table", "kept", 0, 0),
        ("deleted", "gone", 1, 0),
    ]


def test_code_of_a_deleted_field_is_no_deletion(read):
    field = '<w:del><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>PAGE</w:delInstrText></w:r>'
    field += '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:delText>7</w:delText></w:r>'
    field += '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:del>'
    assert told(read(docx(p("SAMPLE", inner=field)))) == [("text", "SAMPLE", 0, 0), ("deleted", "7", 0, 6)]


def test_a_deleted_number_is_not_counted(read):
    numbering = '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    numbering += '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
    numbering += '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    numbering += '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    item = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    body = p("SAMPLE", item) + p(inner=deleted("gone"), properties=item + GONE_END) + p("SAMPLE", item)
    assert [block.text for block in read(docx(body, numbering=numbering)).blocks] == ["1. SAMPLE", "gone", "2. SAMPLE"]


def test_a_file_of_which_all_is_deleted_is_empty(read):
    with pytest.raises(EmptyFile):
        read(docx(p(inner=deleted("all of it"))))
