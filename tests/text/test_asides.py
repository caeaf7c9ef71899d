"""What is set apart, and what only looks like it."""

from pathlib import Path

from reviewer.files import Block, Place, Source
from reviewer.text import clean_text


def test_a_resolution_in_a_table_cell_is_no_page_number():
    block = Block("57/300", Place("body", 3), role="table")
    text = clean_text(Source(Path("sample.docx"), "docx", "", (block,)))
    assert [text.cut(paragraph) for paragraph in text.paragraphs] == ["57/300"]


def test_a_page_of_pages_in_a_text_file_is_set_apart(paragraphs):
    assert paragraphs("A SAMPLE sentence.\n\n2/5\n\nAnother one.") == ["A SAMPLE sentence.", "Another one."]
