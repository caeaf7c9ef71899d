"""Where notes are called, and which marks they have."""

import pytest

from tests.files.making import W, docx, p


def call(note, kind="footnote", more=""):
    return f'<w:r><w:{kind}Reference w:id="{note}" {more}/></w:r>'


def notes(*ids, kind="footnote", text="SAMPLE"):
    inner = "".join(f'<w:{kind} w:id="{one}">{p(f" {text} {one}")}</w:{kind}>' for one in ids)
    return f"<w:{kind}s {W}>{inner}</w:{kind}s>"


def rule(kind="footnote", **values):
    inner = "".join(f'<w:{name} w:val="{value}"/>' for name, value in values.items())
    return f"<w:sectPr><w:{kind}Pr>{inner}</w:{kind}Pr></w:sectPr>"


def marks(source):
    """Return the marks of all calls, in the order of the text."""
    return [call.mark for block in source.blocks for call in block.calls]


def test_a_block_tells_which_note_is_called_where(read):
    body = p("SAMPLE one", inner=call(7) + "<w:r><w:t>, two</w:t></w:r>" + call(9))
    first, *found = read(docx(body, footnotes=notes(9, 7))).blocks
    assert [(one.offset, one.mark) for one in first.calls] == [(10, "1"), (15, "2")]
    assert [(note.note, note.text) for note in found] == [
        (first.calls[0].note, "1 SAMPLE 7"), (first.calls[1].note, "2 SAMPLE 9"),
    ]  # fmt: skip


def test_the_call_stands_behind_the_number_of_a_list(read):
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>'
    )
    numbering += '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    body = p("SAMPLE", '<w:numPr><w:numId w:val="1"/></w:numPr>', call(7))
    block = read(docx(body, footnotes=notes(7), numbering=numbering)).blocks[0]
    assert (block.text, block.calls[0].offset) == ("1. SAMPLE", 9)


FORMATS = [("upperRoman", ["I", "II"]), ("chicago", ["*", "†"]), ("chineseCounting", ["一", "二"])]


@pytest.mark.parametrize(("form", "shown"), FORMATS)
def test_marks_have_the_form_that_the_section_asks_for(read, form, shown):
    body = p("SAMPLE", inner=call(1) + call(2)) + rule(numFmt=form)
    source = read(docx(body, footnotes=notes(1, 2)))
    assert marks(source) == shown
    assert [block.text for block in source.blocks[1:]] == [f"{mark} SAMPLE {at}" for at, mark in enumerate(shown, 1)]


def test_the_settings_say_what_a_section_does_not(read):
    settings = f'<w:settings {W}><w:footnotePr><w:numFmt w:val="lowerLetter"/></w:footnotePr></w:settings>'
    assert marks(read(docx(p("SAMPLE", inner=call(1)), footnotes=notes(1), settings=settings))) == ["a"]


def test_marks_may_begin_with_another_number(read):
    body = p("SAMPLE", inner=call(1)) + rule(numStart=4)
    assert marks(read(docx(body, footnotes=notes(1)))) == ["4"]


def test_marks_may_begin_anew_with_each_section(read):
    anew = rule(numRestart="eachSect")
    body = p("SAMPLE", anew, call(1)) + p("SAMPLE", inner=call(2)) + anew
    assert marks(read(docx(body, footnotes=notes(1, 2)))) == ["1", "1"]


def test_marks_may_begin_anew_with_each_page(read):
    page = '<w:r><w:br w:type="page"/></w:r>'
    body = p("SAMPLE", inner=call(1) + page + "<w:r><w:t>two</w:t></w:r>" + call(2)) + rule(numRestart="eachPage")
    assert marks(read(docx(body, footnotes=notes(1, 2)))) == ["1", "1"]


def test_endnotes_are_counted_apart_in_small_roman_figures(read):
    body = p("SAMPLE", inner=call(1) + call(5, "endnote"))
    source = read(docx(body, footnotes=notes(1), endnotes=notes(5, kind="endnote")))
    assert [block.text for block in source.blocks[1:]] == ["1 SAMPLE 1", "i SAMPLE 5"]


def test_a_typed_mark_is_called_and_not_counted(read):
    body = p("SAMPLE", inner=call(1, more='w:customMarkFollows="1"') + "<w:r><w:t>*</w:t></w:r>" + call(2))
    source = read(docx(body, footnotes=notes(1, 2)))
    assert (source.blocks[0].text, marks(source)) == ("SAMPLE*", ["", "1"])


def test_the_mark_of_a_note_stands_before_its_first_column(read):
    note = read(docx(p("SAMPLE", inner=call(1)), footnotes=notes(1))).blocks[1]
    assert (note.place.column, note.joins[0][0], note.joins[0][1].column) == (-2, 2, 1)
