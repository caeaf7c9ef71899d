"""The way back from a block's place to the elements of the file's XML: character by character."""

from itertools import pairwise

import pytest
from docx import Document
from docx.oxml import parse_xml

from reviewer.files import read_file
from reviewer.files.word_places import open_word

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RUNS = (
    "<w:r><w:t>SAMPLE</w:t><w:tab/><w:t>A/99/1</w:t></w:r>",
    '<w:ins w:id="1" w:author="B"><w:r><w:t xml:space="preserve"> put in</w:t></w:r></w:ins>',
    '<w:del w:id="2" w:author="B"><w:r><w:delText>taken out</w:delText></w:r></w:del>',
    "<w:r><w:br/><w:noBreakHyphen/><w:t>new line</w:t></w:r>",
    '<w:hyperlink><w:r><w:t xml:space="preserve"> linked</w:t></w:r></w:hyperlink>',
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12 May</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
)


@pytest.fixture
def path(tmp_path):
    document = Document()
    document.add_paragraph("SAMPLE first")
    paragraph = document.add_paragraph()._p
    for run in RUNS:
        whole = parse_xml(f'<w:p xmlns:w="{SPACE}">{run}</w:p>')
        paragraph.extend(list(whole))
    document.add_table(1, 2).cell(0, 1).text = "SAMPLE cell"
    document.sections[0].header.paragraphs[0].text = "SAMPLE head"
    document.save(str(tmp_path / "sample.docx"))
    return tmp_path / "sample.docx"


def test_every_block_is_found_at_its_place(path):
    places = open_word(path, path.read_bytes())
    for block in read_file(path).blocks:
        if block.role != "deleted":
            there = places.paragraphs[block.place.part, block.place.index]
            assert there.text[block.place.column :].startswith(block.text)


def test_the_pieces_of_a_paragraph_cover_its_text_without_a_gap(path):
    for paragraph in open_word(path, path.read_bytes()).paragraphs.values():
        ends = [0, *(piece.end for piece in paragraph.pieces)]
        assert [piece.start for piece in paragraph.pieces] == ends[:-1]
        assert ends[-1] == len(paragraph.text)
        assert all(one <= other for one, other in pairwise(ends))


def test_a_piece_says_which_element_its_characters_come_from(path):
    (paragraph,) = (one for one in open_word(path, path.read_bytes()).paragraphs.values() if "put in" in one.text)
    found = [
        (piece.element.tag.rpartition("}")[2], paragraph.text[piece.start : piece.end]) for piece in paragraph.pieces
    ]
    assert found == [
        ("t", "SAMPLE"),
        ("tab", "\t"),
        ("t", "A/99/1"),
        ("t", " put in"),
        ("br", "\n"),
        ("noBreakHyphen", "-"),
        ("t", "new line"),
        ("t", " linked"),
        ("t", "12 May"),
    ]


def test_paragraphs_of_headers_name_their_part_of_the_package(path):
    places = open_word(path, path.read_bytes())
    names = {one.part for one in places.paragraphs.values() if one.text == "SAMPLE head"}
    assert all(name.startswith("word/header") for name in names)
    assert names
