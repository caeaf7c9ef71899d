from pathlib import Path

import pytest

from reviewer import errors
from reviewer.files import read_file

SAMPLE = Path(__file__).parent / "data" / "sample.rtf"


def rtf(inner):
    return b"{\\rtf1\\ansi\\ansicpg1252 " + inner + b"}"


def test_a_file_of_a_word_processor_is_read_with_notes_header_and_footer():
    found = [(block.role, block.text) for block in read_file(SAMPLE).blocks]
    assert found == [
        ("header", "SAMPLE/99/1"),
        ("text", "SAMPLE: école, Ёлка, 学校, مدرسة"),
        ("text", "The garden was opened in 2031, see the page."),
        ("table", "Beans"),
        ("table", "84"),
        ("text", "Second note here."),
        ("footnote", "1 A note on beans."),
        ("footnote", "i An endnote on onions."),
        ("footer", "99-00001 (E)"),
    ]


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (rb"\'e9cole", "école"),
        (rb"\u1045?\u1083?", "Ел"),
        (rb"\uc2\u1045 ??x", "Еx"),
        (rb"\u-10179?\u-8704?", "\U0001f600"),
        (rb"{\fonttbl{\f0\fcharset204 A;}{\f1\fcharset134 B;}}\f0\'d8\'ea{\f1\'d1\'a7\'d0\'a3}", "Шк学校"),
        (rb"a\~b\_c\-d\emdash\lquote e\rquote", "a\xa0b-cd—‘e’"),
        (rb"one{\*\unheard of}two{\pict 0102}", "onetwo"),
        (rb"{\field{\*\fldinst PAGE}{\fldrslt 7}}", "7"),
        (rb"kept{\v hidden}{\deleted struck}", "kept"),
        (rb"\bin4 }}}}after", "after"),
        (rb"{\upr{old}{\*\ud{\u1045?}}}", "Е"),
        (rb"{\listtext 1.\tab}Bean", "1. Bean"),
        (rb"{\listtext \bullet\tab}Bean", "Bean"),
        (rb"{\pntext (a)\tab}Bean", "(a) Bean"),
        (rb"\\ \{ \}", "\\ { }"),
    ],
)
def test_a_paragraph_is_what_the_page_shows(texts, inner, text):
    assert texts(rtf(inner)) == [text]


def test_a_text_box_is_read_once(texts):
    shape = rb"{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt In the box\par}}{\shprslt{In the box\par}}}Text"
    assert texts(rtf(shape), "textbox") == ["In the box"]
    assert texts(rtf(shape), "text") == ["Text"]


def test_the_header_of_the_first_page_is_the_masthead(texts):
    both = rb"\titlepg{\header running\par}{\headerf masthead\tab right\par}Text"
    assert texts(rtf(both), "header") == ["masthead\t", "right"]


def test_a_first_page_without_header_has_no_masthead_but_its_text(texts):
    assert texts(rtf(rb"\titlepg{\header running\par}Text"), "header") == []


def test_looks_are_kept(read):
    block = read(rtf(rb"\pard\qc\b\fs28 Title\par")).blocks[0]
    assert (block.look.align, block.look.bold, block.look.size) == ("centre", True, 14.0)


def test_embedded_objects_are_named_and_not_opened(read):
    assert "embedded objects" in read(rtf(rb"{\object{\*\objdata 0102}{\result x}}Text")).notes[0]


def test_groups_without_end_within_groups_are_refused(read):
    with pytest.raises(errors.HostileFile):
        read(b"{\\rtf1 " + b"{" * 5000)


def test_millions_of_groups_are_refused_before_they_are_read(read):
    with pytest.raises(errors.TooLarge):
        read(b"{\\rtf1 " + b"{}" * 2_000_001)
