"""From the text to the file and back: of each kind of file, written here."""

import pytest

from reviewer.files import read_file
from reviewer.text import Span, Text, clean_text
from tests.files.making import at, docx, p, package, pdf

LONG = "This SAMPLE line is about as wide as a page of text is, for it is wrapped at the end and"
NOTE = '<w:footnote w:id="2"><w:p><w:r><w:t>A SAMPLE note.</w:t></w:r></w:p></w:footnote>'
NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOX = f"<w:r><w:pict><v xmlns='x'><w:txbxContent>{p('In a box')}</w:txbxContent></v></w:pict></w:r>"
OASIS = "urn:oasis:names:tc:opendocument:xmlns"
ODT = f'xmlns:office="{OASIS}:office:1.0" xmlns:text="{OASIS}:text:1.0"'
LINES = f"  A/99/1\n\n{LONG}\nso it goes\u00ad  on, non\u2060stop.\n\n fine\u00a0words *here*, e\u0301t\u00e9\n"
CHINESE = "这是一份样本，并无此文件，常驻代表团谨此说明此样本的全部内容和目的所在并请各位代表予以注意和考"
FILES = {
    "lines.txt": LINES.encode(),
    "chinese.txt": f"{CHINESE}\n虑。\n".encode("gb18030"),
    "word.docx": docx(
        p("A  SAMPLE\u200b head") + p("", inner=BOX) + p("", inner=BOX + BOX) + p("The last", inner=BOX)
        + p("one", inner='<w:r><w:footnoteReference w:id="2"/></w:r>'),
        footnotes=f"<w:footnotes {NAMES}>{NOTE}</w:footnotes>",
    ),
    "page.pdf": pdf(at(72, 700, LONG) + at(72, 688, "it goes  on.") + at(72, 600, "Another"), at(72, 700, "End.")),
    "rich.rtf": rb"{\rtf1\ansi One  SAMPLE{\footnote A note.}\par\par{\b Two}\page three\par}",
    "web.html": b"<html><body><p>One  SAMPLE</p><ul><li>two<li>three</ul></body></html>",
    "open.odt": package({
        "mimetype": "application/vnd.oasis.opendocument.text",
        "content.xml": f"<office:document-content {ODT}><office:body><office:text><text:p>One</text:p><text:p>A "
        "SAMPLE</text:p></office:text></office:body></office:document-content>",
    }),
}  # fmt: skip


@pytest.fixture(params=FILES)
def text(request, tmp_path) -> Text:
    """Give the text of each file in its turn."""
    path = tmp_path / request.param
    path.write_bytes(FILES[request.param])
    return clean_text(read_file(path))


def spans(text: Text):
    """Return every paragraph, and every stretch of three characters in it."""
    for one in (*text.paragraphs, *text.asides):
        yield one.span
        yield from (Span(at, min(at + 3, one.span.end)) for at in range(one.span.start, one.span.end))


def test_the_passages_of_a_span_are_the_whole_span(text):
    for span in spans(text):
        assert "".join(one.span.cut(text.content) for one in text.passages(span)) == span.cut(text.content)


def test_from_each_passage_one_comes_back_to_its_span(text):
    for span in spans(text):
        for one in text.passages(span):
            assert text.span_at(one.place, one.span.end - one.span.start) == one.span


def test_a_place_that_holds_no_text_has_no_span(text):
    first = text.anchors[0].place
    assert text.span_at(type(first)("nowhere", first.index)) is None


def test_characters_left_out_have_no_span(tmp_path):
    path = tmp_path / "sample.txt"
    path.write_text("SAM\u00adPLE", "utf-8")
    text = clean_text(read_file(path))
    place = type(text.anchors[0].place)("line", 1, 3)
    assert text.span_at(place) is None
    assert text.span_at(place, 2) == Span(3, 4)


def test_the_letters_of_a_ligature_share_its_place(tmp_path):
    path = tmp_path / "sample.txt"
    path.write_text("SAMPLE \ufb01ne", "utf-8")
    text = clean_text(read_file(path))
    assert [text.place(at).column for at in range(7, 11)] == [7, 7, 8, 9]
