"""Deletions and calls of notes travel from the Word file into the text, beside its words."""

import pytest

from reviewer.files import Place, read_file
from reviewer.text import Span, clean_text
from tests.files.making import W, docx, p

GONE = "<w:del><w:r><w:delText xml:space='preserve'>{}</w:delText></w:r></w:del>"
NOTES = f"<w:footnotes {W}><w:footnote w:id='4'>{p('A note.')}</w:footnote></w:footnotes>"
CALL = "<w:r><w:footnoteReference w:id='4'/></w:r>"


def run(text):
    return f"<w:r><w:t xml:space='preserve'>{text}</w:t></w:r>"


@pytest.fixture
def text_of(tmp_path):
    """Write a Word file, and give its text."""

    def made(body, **parts):
        path = tmp_path / "sample"
        path.write_bytes(docx(body, **parts))
        return clean_text(read_file(path))

    return made


def test_a_deletion_is_no_part_of_the_text_and_has_its_position(text_of):
    text = text_of(p("One") + p("A  SAMPLE ", inner=GONE.format(" not ") + run("kept")))
    (deletion,) = text.deletions
    assert (text.content, deletion.text, deletion.whole) == ("One\nA SAMPLE kept", "not", False)
    assert text.content[deletion.start :] == "kept"
    assert deletion.place == Place("body", 1, 10)


def test_a_deletion_at_the_end_of_a_paragraph_stands_at_its_end(text_of):
    text = text_of(p("SAMPLE one.", inner=GONE.format(" two")) + p("Three"))
    assert text.deletions[0].start == text.paragraphs[0].span.end


@pytest.mark.parametrize(("before", "after"), [("SAMPLE one", "three"), ("", "three"), ("SAMPLE one", "")])
def test_a_deleted_paragraph_stands_between_its_neighbours(text_of, before, after):
    text = text_of(p(before) + p("", "<w:rPr><w:del/></w:rPr>", GONE.format("two")) + p(after))
    (deletion,) = text.deletions
    assert deletion.whole
    assert deletion.start == (text.content.index(after) if after else len(text.content))


def test_a_call_leads_to_its_note(text_of):
    text = text_of(p("SAMPLE, ", inner=CALL + run("behind")), footnotes=NOTES)
    (call,) = text.calls
    assert text.content[call.start :].startswith("behind")
    assert (call.mark, text.cut(text.paragraphs[call.note])) == ("1", "1 A note.")


def test_words_behind_a_computed_number_have_their_own_columns_and_lead_back(text_of):
    text = text_of(p("SAMPLE", inner=CALL), footnotes=NOTES)
    start = text.content.index("A note")
    (passage,) = text.passages(Span(start, start + 6))
    assert passage.place == Place("footnotes", 0, 0)
    assert text.span_at(passage.place, 6) == passage.span


def test_paragraphs_that_run_into_one_lead_back_to_both(text_of):
    text = text_of(p("SAMPLE one, ", "<w:rPr><w:del/></w:rPr>") + p("two"))
    assert [one.place for one in text.passages(text.paragraphs[0].span)] == [Place("body", 0), Place("body", 1)]


def test_a_later_masthead_is_an_aside_of_its_own(text_of):
    head = "".join(p(line) for line in ("SAMPLE", "A/99/1", "Distr.: General", "Original: English"))
    section = "<w:sectPr><w:headerReference w:type='first' r:id='header1'/></w:sectPr>"
    text = text_of(p("One", "<w:sectPr/>") + p("two") + section, header1=f"<w:hdr {W}>{head}</w:hdr>")
    assert [(one.role, text.cut(one)) for one in text.asides][1] == ("masthead", "A/99/1")
